#include "read/input.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace onrecord {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{256} << 10;
[[maybe_unused]] constexpr int kPipeBytes = 1 << 20;  // what Linux lets anybody ask for

Error unreadable(const std::string& name, int error_number) {
  return {ErrorCode::file_unreadable,
          fmt::format("cannot be read: {}", std::strerror(error_number)), Place{name}};
}

Error cannot_open(const std::string& name, int error_number) {
  if (error_number == ENOENT || error_number == ENOTDIR) {
    return {ErrorCode::file_missing, "no such file", Place{name}};
  }
  return {ErrorCode::file_missing, fmt::format("cannot be opened: {}", std::strerror(error_number)),
          Place{name}};
}

Error over_limit(const Input& input, std::size_t max_bytes, std::string_view what) {
  const std::string size =
      input.size() ? fmt::format("a file of {} bytes", *input.size()) : "the text";
  return {ErrorCode::too_large,
          fmt::format("{} is over the limit of {} bytes for {}", size, max_bytes, what),
          Place{input.name()}};
}

/// A pipe that holds 64 KiB, as it is made, has writer and reader wait for each other at each of
/// them: on a busy machine for most of the time. Where it cannot be widened, it stays as it is.
void widen_pipe([[maybe_unused]] int descriptor) {
#ifdef F_SETPIPE_SZ
  ::fcntl(descriptor, F_SETPIPE_SZ, kPipeBytes);
#endif
}

/// A file or pipe by its descriptor, which it closes.
class FileSource final : public ByteSource {
 public:
  FileSource(std::string name, int descriptor) : name_(std::move(name)), descriptor_(descriptor) {}
  ~FileSource() override { ::close(descriptor_); }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  Result<std::size_t> read(std::span<char> room) override {
    if (failed_) return std::size_t{0};
    ssize_t count = -1;
    do {
      count = ::read(descriptor_, room.data(), room.size());
    } while (count < 0 && errno == EINTR);
    if (count >= 0) return static_cast<std::size_t>(count);
    failed_ = true;
    return unreadable(name_, errno);
  }

 private:
  std::string name_;
  int descriptor_;
  bool failed_ = false;
};

}  // namespace

Result<Input> Input::open(const std::string& name) {
  const bool standard_input = name == "-";
  const std::string shown = standard_input ? "stdin" : name;
  // Standard input is duplicated, so that closing is the same for both.
  const int descriptor = standard_input ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
                                        : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return cannot_open(shown, errno);
  Input input(shown, std::filesystem::path(shown).filename().string(),
              std::make_unique<FileSource>(shown, descriptor));
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return unreadable(shown, errno);
  if (S_ISDIR(status.st_mode)) {
    return Error{ErrorCode::file_unreadable,
                 "is a folder; name the files in it, for example with a glob", Place{shown}};
  }
  if (S_ISREG(status.st_mode)) input.size_ = static_cast<std::uint64_t>(status.st_size);
  if (S_ISFIFO(status.st_mode)) widen_pipe(descriptor);
  input.is_pipe_ = standard_input || !input.size_;
  return input;
}

Input::Input(std::string name, std::string path, std::unique_ptr<ByteSource> source)
    : name_(std::move(name)),
      path_(std::move(path)),
      source_(std::move(source)),
      buffer_(std::make_unique_for_overwrite<char[]>(kBufferBytes)) {}

std::string_view Input::buffered() const { return {buffer_.get() + begin_, end_ - begin_}; }

Result<std::string_view> Input::peek() {
  if (begin_ == end_) {
    if (Result<bool> filled = fill(); !filled) return std::move(filled).error();
  }
  return buffered();
}

Result<bool> Input::fill() {
  if (begin_ == end_) begin_ = end_ = 0;
  if (end_ == kBufferBytes) return false;
  if (failure_) {
    if (begin_ < end_) return false;
    return *std::exchange(failure_, std::nullopt);
  }
  const Result<std::size_t> count =
      source_->read(std::span(buffer_.get() + end_, kBufferBytes - end_));
  if (!count && begin_ == end_) return count.error();
  if (!count) {  // what stands before the failure comes first
    failure_ = count.error();
    return false;
  }
  end_ += *count;
  return *count > 0;
}

Result<std::string_view> Input::peek_at_least(std::size_t least) {
  if (begin_ + least > kBufferBytes) {
    std::copy(buffer_.get() + begin_, buffer_.get() + end_, buffer_.get());
    end_ -= begin_;
    begin_ = 0;
  }
  while (buffered().size() < least) {
    const Result<bool> more = fill();
    if (!more) return more.error();
    if (!*more) break;
  }
  return buffered();
}

void Input::consume(std::size_t bytes) {
  begin_ += bytes;
  consumed_ += bytes;
}

Result<std::string> read_all(Input& input, std::size_t max_bytes, std::string_view what) {
  if (input.size() && *input.size() > max_bytes) return over_limit(input, max_bytes, what);
  std::string bytes;
  while (true) {
    const Result<std::string_view> chunk = input.peek();
    if (!chunk) return chunk.error();
    if (chunk->empty()) return bytes;
    if (bytes.size() + chunk->size() > max_bytes) return over_limit(input, max_bytes, what);
    bytes += *chunk;
    input.consume(chunk->size());
  }
}

}  // namespace onrecord
