#include "read/html_decoding.h"

#include <lexbor/encoding/encoding.h>
#include <lexbor/html/encoding.h>
#include <simdjson.h>
#include <utf8proc.h>

#include <algorithm>

#include "onrecord/utf8.h"
#include "read/ascii_lower.h"

namespace onrecord {
namespace {

constexpr std::size_t kPrescanned = 1024;

const lxb_char_t* chars(std::string_view bytes) {
  return reinterpret_cast<const lxb_char_t*>(bytes.data());
}

const lxb_encoding_data_t* named(std::string_view label) {
  return lxb_encoding_data_by_pre_name(chars(label), label.size());
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= 40 && std::ranges::all_of(label, [](char letter) {
    const char lower = ascii_lower(letter);
    return (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || lower == '-' ||
           lower == '_' || lower == ':';
  });
}

/// What a <meta> near the beginning says; null where it says nothing that is known.
const lxb_encoding_data_t* of_meta(std::string_view bytes) {
  lxb_html_encoding_t found;
  if (lxb_html_encoding_init(&found) != LXB_STATUS_OK) return nullptr;
  const std::string_view start = bytes.substr(0, kPrescanned);
  const lxb_encoding_data_t* encoding = nullptr;
  if (lxb_html_encoding_determine(&found, chars(start), chars(start) + start.size()) ==
      LXB_STATUS_OK) {
    if (const auto* entry = lxb_html_encoding_meta_entry(&found, 0)) {
      encoding = lxb_encoding_data_by_pre_name(entry->name,
                                               static_cast<std::size_t>(entry->end - entry->name));
    }
  }
  lxb_html_encoding_destroy(&found, false);
  return encoding;
}

/// What `label`, else a <meta>, says. UTF-16 cannot be true of what begins with readable markup:
/// the standard takes UTF-8 then.
const lxb_encoding_data_t* claimed(std::string_view bytes, std::string_view label) {
  const lxb_encoding_data_t* encoding = is_label(label) ? named(label) : of_meta(bytes);
  if (encoding != nullptr && (encoding->encoding == LXB_ENCODING_UTF_16BE ||
                              encoding->encoding == LXB_ENCODING_UTF_16LE)) {
    return named("utf-8");
  }
  return encoding;
}

void append_utf8(std::string& out, lxb_codepoint_t point) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

/// Calls `take(code point, offset behind its bytes)` for each character; U+FFFD stands for what
/// cannot be decoded.
template <class Take>
void each_character(std::string_view bytes, const lxb_encoding_data_t* encoding, Take take) {
  lxb_encoding_decode_t decode{};
  lxb_encoding_decode_init_single(&decode, encoding);
  const lxb_char_t* at = chars(bytes);
  const lxb_char_t* const end = at + bytes.size();
  while (at < end) {
    const lxb_char_t* const before = at;
    lxb_codepoint_t point = encoding->decode_single(&decode, &at, end);
    if (point == LXB_ENCODING_DECODE_CONTINUE) {  // half a character at the end
      return take(LXB_ENCODING_REPLACEMENT_CODEPOINT, bytes.size());
    }
    if (point > LXB_ENCODING_DECODE_MAX_CODEPOINT) {
      point = LXB_ENCODING_REPLACEMENT_CODEPOINT;
      if (at == before) ++at;
    }
    take(point, static_cast<std::size_t>(at - chars(bytes)));
  }
}

bool is_utf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

struct Choice {
  const lxb_encoding_data_t* encoding;
  std::size_t skipped;
};

Choice choose(std::string_view bytes, std::string_view label) {
  if (bytes.starts_with("\xef\xbb\xbf")) return {named("utf-8"), 3};
  if (bytes.starts_with("\xfe\xff")) return {named("utf-16be"), 2};
  if (bytes.starts_with("\xff\xfe")) return {named("utf-16le"), 2};
  const auto* claim = claimed(bytes, label);
  if (claim != nullptr && claim->encoding == LXB_ENCODING_REPLACEMENT) claim = nullptr;
  const bool iso_2022 = claim != nullptr && claim->encoding == LXB_ENCODING_ISO_2022_JP;
  if (!iso_2022 && is_utf8(bytes)) return {named("utf-8"), 0};
  if (claim == nullptr) return {named("windows-1252"), 0};
  if (claim->encoding != LXB_ENCODING_UTF_8) return {claim, 0};
  // The claim is UTF-8, and false at least once: by how much?
  const std::size_t wrong = repair_utf8(bytes).replaced_bytes;
  const auto high = static_cast<std::size_t>(std::ranges::count_if(
      bytes, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; }));
  return {wrong * 2 > high ? named("windows-1252") : claim, 0};
}

}  // namespace

void decode_page(std::string_view bytes, DecodedPage& out, std::string_view label) {
  const auto [encoding, skipped] = choose(bytes, label);
  out.skipped = skipped;
  out.encoding = ascii_lower(reinterpret_cast<const char*>(encoding->name));
  const std::string_view content = bytes.substr(skipped);
  if (encoding->encoding == LXB_ENCODING_UTF_8 && is_utf8(content)) {
    out.text = content;
    return;
  }
  out.own.reserve(content.size() + content.size() / 8);
  each_character(content, encoding, [&out](lxb_codepoint_t point, std::size_t) {
    if (point == LXB_ENCODING_REPLACEMENT_CODEPOINT) ++out.replaced;
    append_utf8(out.own, point);
  });
  out.text = out.own;
}

std::vector<std::size_t> source_offsets(std::string_view bytes, const DecodedPage& page,
                                        std::span<const std::size_t> offsets) {
  std::vector<std::size_t> found;
  found.reserve(offsets.size());
  if (page.own.empty()) {
    for (const std::size_t offset : offsets) found.push_back(offset + page.skipped);
    return found;
  }
  std::size_t decoded = 0;
  std::size_t source = 0;
  each_character(bytes.substr(page.skipped), named(page.encoding),
                 [&](lxb_codepoint_t point, std::size_t behind) {
                   while (found.size() < offsets.size() && offsets[found.size()] <= decoded) {
                     found.push_back(source + page.skipped);
                   }
                   decoded += point < 0x80 ? 1U : point < 0x800 ? 2U : point < 0x10000 ? 3U : 4U;
                   source = behind;
                 });
  while (found.size() < offsets.size()) found.push_back(source + page.skipped);
  return found;
}

}  // namespace onrecord
