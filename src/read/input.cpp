#include "read/input.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace onrecord {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{256} << 10;

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

}  // namespace

Result<Input> Input::open(const std::string& name) {
  const bool standard_input = name == "-";
  const std::string shown = standard_input ? "stdin" : name;
  // Standard input is duplicated, so that closing is the same for both.
  const int descriptor = standard_input ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
                                        : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return cannot_open(shown, errno);
  Input input(shown, descriptor, std::nullopt);
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return unreadable(shown, errno);
  if (S_ISDIR(status.st_mode)) {
    return Error{ErrorCode::file_unreadable,
                 "is a folder; name the files in it, for example with a glob", Place{shown}};
  }
  if (S_ISREG(status.st_mode)) input.size_ = static_cast<std::uint64_t>(status.st_size);
  return input;
}

Input::Input(std::string name, int descriptor, std::optional<std::uint64_t> size)
    : name_(std::move(name)), descriptor_(descriptor), size_(size), buffer_(kBufferBytes) {}

Input::Input(Input&& other) noexcept
    : name_(std::move(other.name_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_),
      buffer_(std::move(other.buffer_)),
      begin_(other.begin_),
      end_(other.end_),
      consumed_(other.consumed_) {}

Input::~Input() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::string_view Input::buffered() const { return {buffer_.data() + begin_, end_ - begin_}; }

Result<std::string_view> Input::peek() {
  if (begin_ == end_) {
    if (Result<bool> filled = fill(); !filled) return std::move(filled).error();
  }
  return buffered();
}

Result<bool> Input::fill() {
  if (begin_ == end_) begin_ = end_ = 0;
  if (end_ == buffer_.size()) return false;
  ssize_t count = -1;
  do {
    count = ::read(descriptor_, buffer_.data() + end_, buffer_.size() - end_);
  } while (count < 0 && errno == EINTR);
  if (count < 0) return unreadable(name_, errno);
  end_ += static_cast<std::size_t>(count);
  return count > 0;
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
