#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "onrecord/result.h"
#include "read/byte_source.h"

namespace onrecord {

/// The bytes of one file, of standard input ("-") or of any other source, through a buffer of
/// fixed size.
class Input {
 public:
  /// Errors: `file_missing`, `file_unreadable` (a directory, no permission).
  static Result<Input> open(const std::string& name);
  /// `name` is for messages, `path` for ids and the file's ending.
  Input(std::string name, std::string path, std::unique_ptr<ByteSource> source);

  /// What is buffered and not consumed; reads only if that is nothing. Empty at the end.
  /// Valid until the next call. Errors: `file_unreadable` and those of the source.
  Result<std::string_view> peek();
  /// Reads on behind what is buffered. False at the end, where the buffer is full, and where
  /// reading fails: that is told once what is buffered was consumed.
  Result<bool> fill();
  /// Like `peek`, but with `least` bytes, unless the input ends before. `least` <= 256 KiB.
  Result<std::string_view> peek_at_least(std::size_t least);
  void consume(std::size_t bytes);

  /// The name for messages: the file's, or "stdin".
  [[nodiscard]] const std::string& name() const { return name_; }
  /// The file's name, with the folders below the one that was named, or within its archive, and
  /// without the ending of a compressed file.
  [[nodiscard]] const std::string& path() const { return path_; }
  void set_path(std::string path) { path_ = std::move(path); }
  /// Size in bytes of a regular file; nothing for a pipe, a terminal or another source.
  [[nodiscard]] std::optional<std::uint64_t> size() const { return size_; }
  /// Whether its bytes come when others write them, and only its first ones say what it is.
  [[nodiscard]] bool is_pipe() const { return is_pipe_; }
  [[nodiscard]] std::uint64_t consumed() const { return consumed_; }

 private:
  [[nodiscard]] std::string_view buffered() const;

  std::string name_;
  std::string path_;
  std::unique_ptr<ByteSource> source_;
  std::optional<std::uint64_t> size_;
  bool is_pipe_ = false;
  std::unique_ptr<char[]> buffer_;  ///< not cleared: most inputs are far smaller
  std::size_t begin_ = 0;           ///< buffer_[begin_, end_) is read and not consumed
  std::size_t end_ = 0;
  std::uint64_t consumed_ = 0;
  std::optional<Error> failure_;  ///< behind what is buffered
};

/// All that is left of `input`. `what` names it where it is over the limit: "one article".
/// Errors: `too_large` and those of `Input::peek`.
Result<std::string> read_all(Input& input, std::size_t max_bytes, std::string_view what);

}  // namespace onrecord
