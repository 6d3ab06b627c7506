#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "onrecord/result.h"

namespace onrecord::cli {

/// What --errors asks for: a file with an object a line for each input that failed or was set
/// aside.
class ErrorFile {
 public:
  /// Begins an empty file; nothing is written where `name` is empty. Error: `write_failed`.
  static Result<ErrorFile> create(const std::string& name);

  void write(const Error& error);
  /// Ends the file. `write_failed` where not all could be written.
  [[nodiscard]] std::optional<Error> close();

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }  // NOLINT: it owns it
  };
  [[nodiscard]] Error failure() const;

  std::string name_;
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace onrecord::cli
