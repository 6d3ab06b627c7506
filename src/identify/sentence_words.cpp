#include "identify/sentence_words.h"

#include "read/ascii_lower.h"
#include "segment/code_points.h"
#include "segment/words.h"

namespace onrecord {
namespace {

std::span<const Word> words_within(const Document& document, Span sentence) {
  const auto words = document.words();
  const std::size_t first = first_word_from(words, sentence.begin_byte);
  return words.subspan(first, first_word_from(words, sentence.end_byte) - first);
}

bool writes_words_large(std::string_view text, std::span<const Word> words) {
  constexpr std::size_t kLong = 4;  // bytes; headlines too write "of" and "the" small
  std::size_t large = 0;
  for (const Word& word : words) {
    const char32_t first = code_point_at(text, word.span.begin_byte).value;
    if (word.span.size() < kLong || !is_letter(first)) continue;
    if (!is_upper(first)) return false;
    ++large;
  }
  return large >= 3;
}

}  // namespace

SentenceWords::SentenceWords(const Document& document, Span sentence)
    : text_(document.text()),
      words_(words_within(document, sentence)),
      is_title_case_(writes_words_large(text_, words_)) {}

std::size_t SentenceWords::first_from(std::uint32_t byte) const {
  return first_word_from(words_, byte);
}

std::string_view SentenceWords::operator[](std::size_t index) const {
  return index < words_.size() ? surface(text_, words_[index].span) : std::string_view();
}

std::string SentenceWords::lower(std::size_t index) const { return ascii_lower((*this)[index]); }

bool SentenceWords::is_capitalised(std::size_t index) const {
  return is_upper(code_point_at((*this)[index], 0).value);
}

bool SentenceWords::is_small(std::size_t index) const {
  return is_lower(code_point_at((*this)[index], 0).value);
}

bool SentenceWords::is_number(std::size_t index) const {
  return is_digit(code_point_at((*this)[index], 0).value);
}

bool SentenceWords::touches_previous(std::size_t index) const {
  return index > 0 && index < words_.size() &&
         words_[index - 1].span.end_byte == words_[index].span.begin_byte;
}

Span SentenceWords::span(std::size_t first, std::size_t end) const {
  return span_of_words(words_, first, end);
}

std::string_view SentenceWords::text(std::size_t first, std::size_t end) const {
  return surface(text_, span(first, end));
}

}  // namespace onrecord
