#include "serve/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "read/ascii_lower.h"

namespace onrecord::serve {
namespace {

constexpr int kLevel = 5;       // half the time of the default, 3 % more bytes
constexpr int kGzip = 15 + 16;  // zlib's way to ask for a gzip header
constexpr int kMemoryLevel = 8;
constexpr std::size_t kBlock = 65536;

// A zlib structure whose input is `text`.
z_stream stream_of(std::string_view text) {
  z_stream out{};
  // zlib does not write to its input.
  out.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));  // NOLINT
  out.avail_in = static_cast<uInt>(text.size());
  return out;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  while (!accept_encoding.empty()) {
    const std::size_t end = std::min(accept_encoding.find(','), accept_encoding.size());
    std::string one(accept_encoding.substr(0, end));
    accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
    std::erase_if(one, [](unsigned char byte) { return std::isspace(byte) != 0; });
    one = ascii_lower(one);
    const std::size_t quality = one.find(";q=");
    const std::string name = one.substr(0, quality);
    if (name != "gzip" && name != "*") continue;
    return quality == std::string::npos ||
           one.find_first_not_of("0.", quality + 3) != std::string::npos;
  }
  return false;
}

std::string gzipped(std::string_view text) {
  z_stream stream = stream_of(text);
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, kGzip, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
    return {};
  }
  std::string out(deflateBound(&stream, stream.avail_in), '\0');
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool is_done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(is_done ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

std::string gunzipped(std::string_view packed) {
  z_stream stream = stream_of(packed);
  if (inflateInit2(&stream, kGzip) != Z_OK) return {};
  std::string out;
  std::array<char, kBlock> block{};
  int state = Z_OK;
  while (state == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = block.size();
    state = inflate(&stream, Z_NO_FLUSH);
    out.append(block.data(), block.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  return out;
}

}  // namespace onrecord::serve
