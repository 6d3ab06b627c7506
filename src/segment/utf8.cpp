#include "onrecord/utf8.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kBlockBytes = 64;

struct Sequence {
  std::size_t size;  // bytes; of the maximal invalid part where `valid` is false
  bool valid;
};

// Bytes that the sequence beginning with `lead` has; 0 where none can begin with it.
constexpr std::size_t sequence_size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

// The second byte has a narrower range after some leads: no overlong forms, no surrogates,
// nothing beyond U+10FFFF.
constexpr bool may_follow_lead(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return second >= 0x80 && second <= 0xBF;
  }
}

// The sequence at the front of `rest`, which is not empty.
Sequence sequence_at_front(std::string_view rest) {
  const auto lead = static_cast<unsigned char>(rest[0]);
  const std::size_t wanted = sequence_size(lead);
  if (wanted <= 1) return {1, wanted == 1};
  if (rest.size() < 2 || !may_follow_lead(lead, static_cast<unsigned char>(rest[1]))) {
    return {1, false};
  }
  std::size_t size = 2;
  while (size < wanted && size < rest.size() && !begins_code_point(rest[size])) ++size;
  return {size, size == wanted};
}

}  // namespace

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  std::size_t byte = 0;
  while (byte < bytes.size()) {
    const Sequence sequence = sequence_at_front(bytes.substr(byte));
    if (!sequence.valid) return byte;
    byte += sequence.size;
  }
  return std::nullopt;
}

RepairedText repair_utf8(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  RepairedText repaired{.text = {}, .replaced_bytes = 0};
  repaired.text.reserve(bytes.size());
  while (const auto bad = first_invalid_utf8(bytes)) {
    const std::size_t size = sequence_at_front(bytes.substr(*bad)).size;
    repaired.text += bytes.substr(0, *bad);
    repaired.text += kReplacement;
    repaired.replaced_bytes += size;
    bytes.remove_prefix(*bad + size);
  }
  repaired.text += bytes;
  return repaired;
}

CodePointOffsets::CodePointOffsets(std::string_view text) : text_(text) {
  before_block_.reserve(text.size() / kBlockBytes + 1);
  std::uint32_t count = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    if (byte % kBlockBytes == 0) before_block_.push_back(count);
    if (begins_code_point(text[byte])) ++count;
  }
  if (text.size() % kBlockBytes == 0) before_block_.push_back(count);
}

std::size_t CodePointOffsets::code_point_of(std::size_t byte) const {
  const std::size_t block = byte / kBlockBytes;
  const std::string_view partial = text_.substr(block * kBlockBytes, byte % kBlockBytes);
  return before_block_[block] + count_code_points(partial);
}

std::size_t CodePointOffsets::byte_of(std::size_t code_point) const {
  const auto after = std::upper_bound(before_block_.begin(), before_block_.end(), code_point);
  const auto block = static_cast<std::size_t>(after - before_block_.begin()) - 1;
  std::size_t byte = block * kBlockBytes;
  std::size_t passed = before_block_[block];
  for (; byte < text_.size(); ++byte) {
    if (!begins_code_point(text_[byte])) continue;
    if (passed == code_point) return byte;
    ++passed;
  }
  return text_.size();
}

}  // namespace onrecord
