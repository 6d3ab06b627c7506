#include "onrecord/result.h"

#include <fmt/format.h>

namespace onrecord {
namespace {

// A file's name must not break the line of a message, nor recolour a terminal.
std::string without_controls(std::string name) {
  for (char& c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) c = '?';
  }
  return name;
}

}  // namespace

std::string_view error_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::file_missing:
      return "file_missing";
    case ErrorCode::file_unreadable:
      return "file_unreadable";
    case ErrorCode::not_text:
      return "not_text";
    case ErrorCode::bad_json:
      return "bad_json";
    case ErrorCode::bad_record:
      return "bad_record";
    case ErrorCode::too_large:
      return "too_large";
    case ErrorCode::empty_text:
      return "empty_text";
    case ErrorCode::other_language:
      return "other_language";
    case ErrorCode::bad_option:
      return "bad_option";
    case ErrorCode::model_missing:
      return "model_missing";
    case ErrorCode::model_damaged:
      return "model_damaged";
    case ErrorCode::model_version:
      return "model_version";
    case ErrorCode::inference:
      return "inference";
    case ErrorCode::write_failed:
      return "write_failed";
    case ErrorCode::no_record:
      return "no_record";
    case ErrorCode::record_damaged:
      return "record_damaged";
    case ErrorCode::record_version:
      return "record_version";
    case ErrorCode::record_busy:
      return "record_busy";
    case ErrorCode::bad_correction:
      return "bad_correction";
    case ErrorCode::bad_actor:
      return "bad_actor";
    case ErrorCode::record_failed:
      return "record_failed";
    case ErrorCode::bad_project:
      return "bad_project";
    case ErrorCode::bad_archive:
      return "bad_archive";
    case ErrorCode::bad_feed:
      return "bad_feed";
    case ErrorCode::timed_out:
      return "timed_out";
    case ErrorCode::not_found:
      return "not_found";
  }
  return "unknown";
}

std::string Error::describe() const {
  std::string where = without_controls(place.input);
  if (place.line > 0) where += fmt::format(":{}", place.line);
  if (place.record > 0) where += fmt::format(", record {}", place.record);
  if (!where.empty()) where += ": ";
  return fmt::format("{}{} [{}]", where, message, error_name(code));
}

}  // namespace onrecord
