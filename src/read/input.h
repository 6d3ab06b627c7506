#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/result.h"

namespace onrecord {

/// The bytes of one file or of standard input ("-"), through a buffer of fixed size.
class Input {
 public:
  /// Errors: `file_missing`, `file_unreadable` (a directory, no permission).
  static Result<Input> open(const std::string& name);
  ~Input();
  Input(Input&& other) noexcept;
  Input& operator=(Input&&) = delete;
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// What is buffered and not consumed; reads only if that is nothing. Empty at the end.
  /// Valid until the next call. Error: `file_unreadable`.
  Result<std::string_view> peek();
  /// Reads on behind what is buffered. False at the end or where the buffer is full.
  Result<bool> fill();
  void consume(std::size_t bytes);

  /// The name for messages: the file's, or "stdin".
  [[nodiscard]] const std::string& name() const { return name_; }
  /// Size in bytes of a regular file; nothing for a pipe or a terminal.
  [[nodiscard]] std::optional<std::uint64_t> size() const { return size_; }
  [[nodiscard]] std::uint64_t consumed() const { return consumed_; }

 private:
  Input(std::string name, int descriptor, std::optional<std::uint64_t> size);
  [[nodiscard]] std::string_view buffered() const;

  std::string name_;
  int descriptor_;  ///< -1 once moved from
  std::optional<std::uint64_t> size_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  ///< buffer_[begin_, end_) is read and not consumed
  std::size_t end_ = 0;
  std::uint64_t consumed_ = 0;
};

/// All that is left of `input`. `what` names it where it is over the limit: "one article".
/// Errors: `file_unreadable`, `too_large`.
Result<std::string> read_all(Input& input, std::size_t max_bytes, std::string_view what);

}  // namespace onrecord
