#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "onrecord/result.h"
#include "read/byte_source.h"
#include "read/input.h"
#include "read/reading_limits.h"

namespace onrecord {

/// Unpacks gzip data, member by member. A damaged member costs what is left of it: reading goes on
/// at the next one, of which web archives have one a record. Damaged data may seem to go on beyond
/// their end, so up to 1 MiB is kept in which another member may begin. Errors: `bad_archive`,
/// `too_large`, those of the input.
class GzipSource final : public ByteSource {
 public:
  /// Both outlive it.
  GzipSource(Input& packed, ReadingLimits& limits);
  ~GzipSource() override;
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;

  Result<std::size_t> read(std::span<char> room) override;

 private:
  enum class At : std::uint8_t { member, between, lost, end };
  struct Stream;  // keeps zlib out of this header

  Result<std::size_t> inflate(std::span<char> room);
  Result<bool> find_member();
  Result<std::string_view> peek(std::size_t least);
  void consume(std::size_t bytes);
  void keep(std::string_view passed, bool from_begin);
  Error damaged(std::string_view what);

  Input& packed_;
  ReadingLimits& limits_;
  std::unique_ptr<Stream> stream_;
  At at_ = At::between;
  std::uint64_t member_begin_ = 0;  ///< byte of the packed input
  std::uint64_t offset_ = 0;        ///< bytes of it that were passed
  std::uint64_t rewound_ = 0;       ///< bytes that were read twice
  std::string ahead_;               ///< bytes that come before what the input has
  std::string kept_;  ///< bytes passed within this member, from where another may begin
  bool any_ = false;  ///< a member was found
};

/// What `packed`, a body of a web page, unpacks to: gzip, or deflate as servers have it, with or
/// without the header of zlib. Errors: `bad_archive`, `too_large`.
Result<std::string> inflated(std::string_view packed, std::size_t max_bytes);

}  // namespace onrecord
