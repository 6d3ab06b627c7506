#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace onrecord {

/// What went wrong. The printed form (`error_name`) is stable: scripts may match it.
enum class ErrorCode : std::uint8_t {
  file_missing,     ///< no such file, or it cannot be opened
  file_unreadable,  ///< opened, but reading failed or it is not a regular file
  not_text,         ///< binary content where text was expected
  bad_json,         ///< a row of JSON Lines, or a JSON file, that is not valid JSON
  bad_record,       ///< a row or object in which a field is missing or has a wrong type or value
  too_large,        ///< over a limit that an option sets; the message names both
  empty_text,       ///< nothing but white space
  other_language,   ///< the text is not English; it is set aside
  bad_option,       ///< an option value that is out of range
  model_missing,    ///< no model at the given place
  model_damaged,    ///< truncated or changed: a size or checksum differs
  model_version,    ///< made for another version of the format; the message names both
  inference,        ///< the inference engine reported an error
  write_failed,     ///< the output could not be written
  no_record,        ///< an SQLite file of another program, or no SQLite file at all
  record_damaged,   ///< the file of a record is not sound
  record_version,   ///< the record was made by a newer onrecord; the message names both
  record_busy,      ///< another program is writing to the record, and did not end in time
  bad_correction,   ///< names a statement, words or a place that the record does not have
  bad_actor,        ///< names an actor that the record does not have
  record_failed,    ///< SQLite reported an error: disk full, read-only, ...
  bad_project,      ///< no sound project of DNA; the message says what is wrong
  bad_archive,      ///< compressed data or an archive that is damaged, cut off or encrypted
  bad_feed,         ///< XML that is not well-formed, declares entities, or is no feed
  timed_out,        ///< reading one file took longer than an option allows
  not_found,        ///< the record has nothing of the number or id that is asked for
};

/// The stable printed name, for example "bad_json".
[[nodiscard]] std::string_view error_name(ErrorCode code);

/// Where in the input: a file (or record id) and, where known, line (1-based), byte and record.
struct Place {
  std::string input;       ///< a member of an archive or folder: "news.zip/may/1.html"
  std::uint64_t line = 0;  ///< 1-based; 0 where lines do not apply
  std::uint64_t byte =
      0;  ///< offset into the input (as unpacked, where it is compressed) or the line
  std::uint64_t record = 0;  ///< 1-based, of WARC files, feeds and mailboxes; 0 elsewhere
  friend bool operator==(const Place&, const Place&) = default;
};

struct Error {
  ErrorCode code;
  std::string message;  ///< says what was found, what was expected, and what to do
  Place place;

  /// "file:line, record 7: message [name]", the line as the command prints it.
  [[nodiscard]] std::string describe() const;
  friend bool operator==(const Error&, const Error&) = default;
};

/// A value or the reason why there is none. Nothing in the library throws across the
/// public API, prints, or exits.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // NOLINTBEGIN(clang-analyzer-core.uninitialized.UndefReturn): the analyzer misses ok()
  /// The value; the caller has checked `ok()`.
  [[nodiscard]] const T& value() const& { return assert(ok()), *std::get_if<0>(&state_); }
  [[nodiscard]] T& value() & { return assert(ok()), *std::get_if<0>(&state_); }
  [[nodiscard]] T&& value() && { return assert(ok()), std::move(*std::get_if<0>(&state_)); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  /// The error; the caller has checked that `ok()` is false.
  [[nodiscard]] const Error& error() const& { return assert(!ok()), *std::get_if<1>(&state_); }
  [[nodiscard]] Error&& error() && { return assert(!ok()), std::move(*std::get_if<1>(&state_)); }
  // NOLINTEND(clang-analyzer-core.uninitialized.UndefReturn)

 private:
  std::variant<T, Error> state_;
};

}  // namespace onrecord
