#include "exchange/utf16_offsets.h"

#include <fmt/format.h>

#include <algorithm>

#include "onrecord/utf8.h"

namespace onrecord {
namespace {

constexpr std::size_t kBlockBytes = 64;

// Code units of the code point that begins with `byte`; 0 where none does.
constexpr std::uint32_t units_at(char byte) {
  if (!begins_code_point(byte)) return 0;
  return static_cast<unsigned char>(byte) >= 0xF0U ? 2 : 1;
}

}  // namespace

Utf16Offsets::Utf16Offsets(std::string_view text) : text_(text) {
  before_block_.reserve(text.size() / kBlockBytes + 1);
  std::uint32_t units = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    if (byte % kBlockBytes == 0) before_block_.push_back(units);
    units += units_at(text[byte]);
  }
  if (text.size() % kBlockBytes == 0) before_block_.push_back(units);
}

std::int64_t Utf16Offsets::units_before(std::size_t byte) const {
  std::int64_t units = before_block_[byte / kBlockBytes];
  for (std::size_t i = byte / kBlockBytes * kBlockBytes; i < byte; ++i) units += units_at(text_[i]);
  return units;
}

std::optional<std::int64_t> Utf16Offsets::unit_of(std::size_t byte) const {
  if (byte > text_.size()) return std::nullopt;
  if (byte < text_.size() && !begins_code_point(text_[byte])) return std::nullopt;
  return units_before(byte);
}

std::optional<std::size_t> Utf16Offsets::byte_of(std::int64_t unit) const {
  if (unit < 0) return std::nullopt;
  const auto behind = std::ranges::upper_bound(before_block_, unit);  // not the first: that is 0
  std::int64_t units = *(behind - 1);
  auto byte = static_cast<std::size_t>(behind - 1 - before_block_.begin()) * kBlockBytes;
  while (byte < text_.size() && (units < unit || !begins_code_point(text_[byte]))) {
    units += units_at(text_[byte++]);
  }
  if (units != unit) return std::nullopt;
  return byte;
}

Result<Utf16Range> Utf16Offsets::range_of(Span span) const {
  const auto begin = unit_of(span.begin_byte);
  const auto end = unit_of(span.end_byte);
  if (begin && end && *begin <= *end) return Utf16Range{*begin, *end};
  return Error{
      ErrorCode::bad_project,
      fmt::format("no code points begin and end at the bytes {} and {} of a text of {} bytes",
                  span.begin_byte, span.end_byte, text_.size()),
      {}};
}

Result<Span> Utf16Offsets::span_of(Utf16Range range) const {
  if (range.begin < 0 || range.begin > range.end || range.end > count()) {
    return Error{ErrorCode::bad_project,
                 fmt::format("{} to {} is no part of a text of {} UTF-16 code units", range.begin,
                             range.end, count()),
                 {}};
  }
  const auto begin = byte_of(range.begin);
  const auto end = byte_of(range.end);
  if (begin && end) {
    return Span{static_cast<std::uint32_t>(*begin), static_cast<std::uint32_t>(*end)};
  }
  return Error{
      ErrorCode::bad_project,
      fmt::format("{} to {} begins or ends inside a surrogate pair", range.begin, range.end),
      {}};
}

}  // namespace onrecord
