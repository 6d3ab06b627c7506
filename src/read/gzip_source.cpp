#include "read/gzip_source.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <utility>

namespace onrecord {
namespace {

constexpr std::size_t kHeader = 10;  // of the shortest gzip member
constexpr std::string_view kMagic = "\x1f\x8b\x08";
constexpr std::size_t kMostKept = std::size_t{1} << 20;
constexpr int kGzip = 16 + MAX_WBITS;
constexpr int kGzipOrZlib = 32 + MAX_WBITS;
constexpr int kRaw = -MAX_WBITS;
constexpr std::size_t kPiece = std::size_t{64} << 10;

/// The first bytes of a member: its magic, the method "deflate", no reserved flag.
bool begins_member(std::string_view bytes) {
  return bytes.starts_with(kMagic) && bytes.size() >= kHeader &&
         (static_cast<unsigned char>(bytes[3]) & 0xe0U) == 0;
}

Bytef* bytes_of(std::string_view bytes) {
  // zlib does not write there, but takes no pointer to const.
  return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // NOLINT
}

}  // namespace

struct GzipSource::Stream {
  z_stream z{};
  Stream() { ready = ::inflateInit2(&z, kGzip) == Z_OK; }
  ~Stream() { ::inflateEnd(&z); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  bool ready = false;
};

GzipSource::GzipSource(Input& packed, ReadingLimits& limits)
    : packed_(packed), limits_(limits), stream_(std::make_unique<Stream>()) {}
GzipSource::~GzipSource() = default;

Error GzipSource::damaged(std::string_view what) {
  at_ = At::lost;
  rewound_ += kept_.size();
  if (rewound_ > kMostKept + 4 * packed_.consumed()) kept_.clear();  // time stays linear
  offset_ -= kept_.size();
  ahead_.insert(0, std::exchange(kept_, {}));
  return {ErrorCode::bad_archive,
          fmt::format("the gzip data that begin at byte {} of the packed file are damaged ({}); "
                      "what follows them is read: fetch the file again",
                      member_begin_, what),
          Place{packed_.name()}};
}

Result<std::size_t> GzipSource::read(std::span<char> room) {
  if (!stream_->ready) at_ = At::end;
  while (at_ != At::end) {
    if (at_ != At::member) {
      const Result<bool> found = find_member();
      if (!found) return found.error();
      if (!*found) {
        if (std::exchange(any_, true)) break;
        Error error = damaged("the file ends within its first bytes");
        at_ = At::end;
        return error;
      }
      any_ = true;
    }
    const Result<std::size_t> count = inflate(room);
    if (!count || *count > 0) return count;
  }
  return std::size_t{0};
}

/// Moves to the next member. What stands behind the last one, such as padding, is left out.
Result<bool> GzipSource::find_member() {
  while (true) {
    const Result<std::string_view> seen = peek(kHeader);
    if (!seen) return seen.error();
    if (seen->size() < kHeader) break;
    if (begins_member(*seen)) {
      ::inflateReset(&stream_->z);
      member_begin_ = offset_;
      at_ = At::member;
      return true;
    }
    if (at_ == At::between && offset_ == 0) break;
    // A magic that the buffer cuts in two is found when more is there.
    consume(std::min(seen->find('\x1f', 1), seen->size()));
  }
  at_ = At::end;
  return false;
}

Result<std::string_view> GzipSource::peek(std::size_t least) {
  if (ahead_.empty()) return packed_.peek_at_least(least);
  while (ahead_.size() < least) {
    const Result<std::string_view> more = packed_.peek();
    if (!more) return more.error();
    if (more->empty()) break;
    ahead_ += *more;
    packed_.consume(more->size());
  }
  return std::string_view(ahead_);
}

void GzipSource::consume(std::size_t bytes) {
  offset_ += bytes;
  if (ahead_.empty()) return packed_.consume(bytes);
  ahead_.erase(0, bytes);
}

/// Keeps what was `passed` from the first place on at which a member may begin.
void GzipSource::keep(std::string_view passed, bool from_begin) {
  if (kept_.size() + passed.size() > kMostKept) kept_.clear();
  if (!kept_.empty()) {
    kept_ += passed;
    return;
  }
  std::size_t at = passed.find(kMagic, from_begin ? 1 : 0);
  while (at != std::string_view::npos && !begins_member(passed.substr(at))) {
    at = passed.find(kMagic, at + 1);
  }
  if (at != std::string_view::npos) kept_ = passed.substr(at);
}

/// Bytes of the current member; 0 at its end.
Result<std::size_t> GzipSource::inflate(std::span<char> room) {
  z_stream& z = stream_->z;
  z.next_out = reinterpret_cast<Bytef*>(room.data());
  z.avail_out = static_cast<uInt>(room.size());
  while (z.avail_out == room.size() && at_ == At::member) {
    const Result<std::string_view> seen = peek(1);
    if (!seen) return seen.error();
    if (seen->empty()) return damaged("the file ends within them");
    z.next_in = bytes_of(*seen);
    z.avail_in = static_cast<uInt>(seen->size());
    const int status = ::inflate(&z, Z_NO_FLUSH);
    const std::size_t passed = seen->size() - z.avail_in;
    keep(seen->substr(0, passed), offset_ == member_begin_);
    consume(passed);
    if (status == Z_STREAM_END) {
      at_ = At::between;
      kept_.clear();
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      return damaged(z.msg == nullptr ? "no valid deflate data" : z.msg);
    }
  }
  const std::size_t count = room.size() - z.avail_out;
  if (const auto error = limits_.unpack(count)) {
    at_ = At::end;
    return *error;
  }
  return count;
}

Result<std::string> inflated(std::string_view packed, std::size_t max_bytes) {
  const auto unpack = [&](int window) -> Result<std::string> {
    z_stream z{};
    if (::inflateInit2(&z, window) != Z_OK) {
      return Error{ErrorCode::bad_archive, "cannot be unpacked: out of memory", {}};
    }
    z.next_in = bytes_of(packed);
    z.avail_in = static_cast<uInt>(packed.size());
    std::string out;
    std::array<char, kPiece> piece{};
    int status = Z_OK;
    while (status == Z_OK && out.size() <= max_bytes) {
      z.next_out = reinterpret_cast<Bytef*>(piece.data());
      z.avail_out = kPiece;
      status = ::inflate(&z, Z_NO_FLUSH);
      out.append(piece.data(), kPiece - z.avail_out);
    }
    ::inflateEnd(&z);
    if (out.size() > max_bytes) {
      return Error{ErrorCode::too_large,
                   fmt::format("unpacks to more than {} bytes, the limit for one article: raise it",
                               max_bytes),
                   {}};
    }
    // A body that was cut off is read as far as it goes, as browsers do.
    if (status != Z_STREAM_END && out.empty()) {
      return Error{
          ErrorCode::bad_archive, "the body is damaged: no valid gzip or deflate data", {}};
    }
    return out;
  };
  Result<std::string> out = unpack(kGzipOrZlib);
  return !out && out.error().code == ErrorCode::bad_archive ? unpack(kRaw) : std::move(out);
}

}  // namespace onrecord
