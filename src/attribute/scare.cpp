#include "attribute/scare.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "attribute/places.h"
#include "segment/code_points.h"
#include "segment/english_stops.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

constexpr std::size_t kLongestTitle = 12;    // words
constexpr std::size_t kLongestScare = 8;     // words
constexpr std::size_t kLongestNickname = 3;  // words

// clang-format off
// In byte order: words right before the title of a work, or before a nickname.
constexpr std::array<std::string_view, 29> kNamers = {
    "album", "anthem", "ballad", "blockbuster", "book", "cartoon", "comedy", "documentary",
    "entitled", "episode", "essay", "exhibition", "film", "hymn", "magazine", "memoir", "movie",
    "musical", "nicknamed", "novel", "opera", "painting", "podcast", "poem", "sequel", "sitcom",
    "song", "thriller", "titled"};
// Likewise, but only before title case: “a hit”, “they show”, “she called it”.
constexpr std::array<std::string_view, 15> kPossibleNamers = {
    "called", "classic", "comic", "drama", "dubbed", "epic", "game", "hit", "named", "play",
    "programme", "series", "show", "single", "track"};
// clang-format on
static_assert(is_in_order(kNamers) && is_in_order(kPossibleNamers));

// In byte order: words that stay small in titles.
constexpr std::array<std::string_view, 21> kSmallWords = {
    "a",  "an", "and", "as", "at", "but", "by",  "for", "from", "in",  "into",
    "is", "it", "nor", "of", "on", "or",  "the", "to",  "vs",   "with"};
static_assert(is_in_order(kSmallWords));

std::uint32_t letters_end(std::string_view text, std::uint32_t byte, std::uint32_t end) {
  while (byte < end) {
    const CodePoint next = code_point_at(text, byte);
    if (!is_letter(next.value)) break;
    byte += next.size;
  }
  return byte;
}

// The word that ends, one space apart, before `byte`; "so-called" is one.
std::string_view word_before(std::string_view text, std::uint32_t byte) {
  constexpr std::uint32_t kLongest = 32;  // bytes
  if (byte == 0 || text[byte - 1] != ' ') return {};
  const std::uint32_t end = byte - 1;
  std::uint32_t begin = end;
  while (begin > 0 && end - begin < kLongest) {
    const CodePoint last = code_point_before(text, begin);
    if (!is_letter(last.value) && last.value != U'-') break;
    begin -= last.size;
  }
  return text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, std::uint32_t byte) {
  if (byte >= text.size() || text[byte] != ' ') return {};
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t limit = std::min(size, byte + 33);
  return text.substr(byte + 1, letters_end(text, byte + 1, limit) - byte - 1);
}

bool is_capitalised(std::string_view word) { return is_upper(code_point_at(word, 0).value); }

bool stands_in_name(std::string_view text, Span quotation) {
  const std::string_view before = word_before(text, quotation.begin_byte);
  const std::string_view after = word_after(text, quotation.end_byte);
  return before.size() > 1 && after.size() > 1 && is_capitalised(before) && is_capitalised(after) &&
         !begins_sentences(before);
}

// At least 60 % of the words that are not small ones begin with a capital.
bool is_title_case(std::string_view text, Span inside) {
  std::size_t words = 0;
  std::size_t capitalised = 0;
  for (std::uint32_t byte = inside.begin_byte; byte < inside.end_byte;) {
    const std::uint32_t end = letters_end(text, byte, inside.end_byte);
    const std::string_view word = text.substr(byte, end - byte);
    if (word.size() > 1 && !contains(kSmallWords, word)) {
      ++words;
      if (is_capitalised(word)) ++capitalised;
    }
    byte = end > byte ? end : byte + code_point_at(text, byte).size;
  }
  return words > 0 && 10 * capitalised >= 6 * words;
}

// Numbers, addresses and mark-up between marks.
bool is_code(std::string_view inside) {
  const auto is_ascii_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  return inside.find_first_of("<>@=_/\\{}") != std::string_view::npos ||
         std::none_of(inside.begin(), inside.end(), [&](char c) {
           return is_ascii_letter(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
         });
}

bool begins_sentence(const Document& document, Span quotation) {
  const Span sentence = document.sentences()[sentence_at(document, quotation.begin_byte)];
  return sentence.begin_byte == quotation.begin_byte;
}

bool follows_namer(std::string_view text, Span quotation, bool is_title) {
  const std::string_view word = word_before(text, quotation.begin_byte);
  return contains(kNamers, word) || (is_title && contains(kPossibleNamers, word));
}

}  // namespace

std::optional<Form> scare_or_title(const Document& document, std::size_t index) {
  const std::string_view text = document.text();
  const Quotation& quotation = document.quotations()[index];
  if (!quotation.closed) return std::nullopt;
  const std::string_view inside = surface(text, quotation.inside);
  const std::size_t words = count_words(inside, kLongestTitle + 1);
  if (words == 0 || words > kLongestTitle || is_code(inside)) return std::nullopt;
  const bool is_title = is_title_case(text, quotation.inside);
  if (follows_namer(text, quotation.span, is_title)) return Form::title;
  if (words <= kLongestNickname && stands_in_name(text, quotation.span)) return Form::title;
  const bool is_first = begins_sentence(document, quotation.span);
  if (is_title && !(is_first && words == 1)) return Form::title;
  const bool may_be_speech =
      words > 1 && (ends_with_stop(inside) || inside.ends_with(',')) && is_capitalised(inside);
  if (words > kLongestScare || may_be_speech) return std::nullopt;
  return Form::scare;
}

}  // namespace onrecord
