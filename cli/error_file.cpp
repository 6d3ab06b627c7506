#include "cli/error_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

namespace onrecord::cli {
namespace {

nlohmann::ordered_json number_or_null(std::uint64_t number) {
  return number > 0 ? nlohmann::ordered_json(number) : nlohmann::ordered_json();
}

}  // namespace

Result<ErrorFile> ErrorFile::create(const std::string& name) {
  ErrorFile made;
  made.name_ = name;
  if (name.empty()) return made;
  made.file_.reset(std::fopen(name.c_str(), "wb"));  // NOLINT: owned from here on
  if (!made.file_) return made.failure();
  return made;
}

void ErrorFile::write(const Error& error) {
  if (!file_) return;
  const nlohmann::ordered_json row = {{"file", error.place.input},
                                      {"line", number_or_null(error.place.line)},
                                      {"record", number_or_null(error.place.record)},
                                      {"byte", number_or_null(error.place.byte)},
                                      {"code", error_name(error.code)},
                                      {"message", error.message}};
  // Names of files need not be valid UTF-8.
  const std::string line =
      row.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  std::fwrite(line.data(), 1, line.size(), file_.get());
}

std::optional<Error> ErrorFile::close() {
  if (!file_) return std::nullopt;
  const bool failed = std::ferror(file_.get()) != 0;
  if (std::fclose(file_.release()) != 0 || failed) return failure();
  return std::nullopt;
}

Error ErrorFile::failure() const {
  return {ErrorCode::write_failed,
          fmt::format("cannot be written: {}; check where --errors goes", std::strerror(errno)),
          Place{name_}};
}

}  // namespace onrecord::cli
