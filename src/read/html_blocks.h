#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/span.h"
#include "read/html_tree.h"

namespace onrecord {

/// A stretch of text that no element of its own line breaks up: a paragraph, a heading, an item,
/// or what stands loose between such.
struct HtmlBlock {
  std::uint32_t element = 0;     ///< index of the innermost element that makes lines of its own
  std::uint32_t first_text = 0;  ///< index of its first text node
  Span text;                     ///< in `HtmlBlocks::text`; white space is one space or line break
  Span place;                    ///< in the page; empty where the parser cannot tell
  std::uint32_t words = 0;
  std::uint32_t link_words = 0;    ///< within <a>
  std::uint32_t strong_words = 0;  ///< within <b>, <strong>
  std::uint32_t slant_words = 0;   ///< within <i>, <em>
  std::uint32_t breaks = 0;        ///< <br>
};

struct HtmlBlocks {
  std::string text;  ///< of all blocks, one after the other
  std::vector<HtmlBlock> blocks;

  [[nodiscard]] std::string_view of(const HtmlBlock& block) const {
    return surface(text, block.text);
  }
};

/// The blocks of the page's body in its order. Two line breaks in a row part blocks. What is no
/// text for readers (options, text areas, embedded frames) is left out.
[[nodiscard]] HtmlBlocks html_blocks(const HtmlTree& tree);

/// Whether text before and after an element of this kind is on different lines.
[[nodiscard]] bool makes_lines(HtmlTag tag);

/// The words of `text`: runs of letters and digits, where letters are all that is not ASCII but
/// punctuation. Calls `take(std::string_view)` for each.
template <class Take>
void each_word(std::string_view text, Take take);

namespace html_words {

/// Of a byte: 0, part of a word; 1, no part of one; 2, the bytes behind it tell.
inline constexpr auto kKinds = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t byte = 0; byte < 0x80; ++byte) {
    const bool word = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                      (byte >= '0' && byte <= '9') || byte == '_';
    kinds[byte] = word ? 0 : 1;
  }
  kinds[0xc2] = kinds[0xe2] = kinds[0xe3] = 2;
  return kinds;
}();

/// How many bytes at `at` are no part of a word: 0 for letters and digits.
[[nodiscard]] inline std::size_t gap(std::string_view text, std::size_t at) {
  const std::uint8_t kind = kKinds[static_cast<unsigned char>(text[at])];
  if (kind < 2) return kind;
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\xe2\x80") || rest.starts_with("\xe3\x80")) return rest.size();
  const bool latin_sign = rest.size() > 1 && rest[0] == '\xc2' && rest[1] < '\xc0';
  return latin_sign ? 2 : 0;
}

}  // namespace html_words

template <class Take>
void each_word(std::string_view text, Take take) {
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t gap = html_words::gap(text, at);
    if (gap == 0) {
      ++at;
      continue;
    }
    if (at > begin) take(text.substr(begin, at - begin));
    at += gap;
    begin = at;
  }
  if (at > begin) take(text.substr(begin, at - begin));
}

}  // namespace onrecord
