#include "segment/sentences.h"

#include <algorithm>
#include <cstdint>

#include "segment/code_points.h"
#include "segment/english_stops.h"

namespace onrecord {
namespace {

// How far the neighbourhood of a stop is looked at, so that time stays linear.
constexpr std::uint32_t kLongestAbbreviation = 8;  // bytes
constexpr int kMostBracketsInARow = 8;
constexpr int kMostWordsBeforeVerb = 4;  // in an attribution after a quotation

constexpr bool is_stop(char32_t value) {
  return value == U'.' || value == U'!' || value == U'?' || value == 0x2026 || value == 0x3002 ||
         value == 0xFF01 || value == 0xFF1F;
}
constexpr bool is_pause(char32_t value) { return value == U',' || value == U';' || value == U':'; }
constexpr bool is_dash(char32_t value) {
  return value == U'-' || (value >= 0x2010 && value <= 0x2015);
}
constexpr bool is_closing_bracket(char32_t value) {
  return value == U')' || value == U']' || value == U'}';
}
constexpr bool is_opening_bracket(char32_t value) {
  return value == U'(' || value == U'[' || value == U'{' || value == 0xA1 || value == 0xBF;
}
constexpr bool is_quotation_mark(char32_t value) {
  return value == U'"' || value == U'\'' || value == U'`' || value == 0xAB || value == 0xBB ||
         (value >= 0x2018 && value <= 0x201F) || value == 0x2039 || value == 0x203A;
}
// What tells an address ("example.com/Page") from words whose space was lost.
constexpr bool is_of_address(char32_t value) {
  return value == U'/' || value == U'@' || value == U'=' || value == U'_' || value == U'#';
}

// A run of stops: "." "?!" "..." "…"
struct Stops {
  std::uint32_t begin_byte;
  std::uint32_t end_byte;
  bool is_full_stop;  // a single "."
};

class ParagraphCutter {
 public:
  // `quotations`: those of `paragraph`.
  ParagraphCutter(std::string_view text, Span paragraph, std::span<const Quotation> quotations)
      : text_(text.substr(0, paragraph.end_byte)),
        end_(paragraph.end_byte),
        begin_(paragraph.begin_byte),
        quotations_(quotations) {}

  void append_sentences(std::vector<Span>& sentences) {
    std::uint32_t byte = begin_;
    std::size_t quotation = 0;
    while (byte < end_) {
      const std::uint32_t cut = advance(byte, quotation);
      if (cut == 0) continue;
      sentences.push_back({begin_, cut});
      begin_ = byte = after_spaces(cut);
    }
    if (begin_ < end_) sentences.push_back({begin_, end_});
  }

 private:
  // Moves `byte` over one closed quotation, run of stops or other character. Returns where
  // the sentence ends, or 0 where it goes on.
  std::uint32_t advance(std::uint32_t& byte, std::size_t& quotation) {
    while (quotation < quotations_.size() &&
           (!quotations_[quotation].closed || quotations_[quotation].span.begin_byte < byte)) {
      ++quotation;
    }
    if (quotation < quotations_.size() && quotations_[quotation].span.begin_byte == byte) {
      byte = quotations_[quotation].span.end_byte;
      in_address_ = false;
      return cut_after_quotation(quotations_[quotation]);
    }
    const CodePoint next = code_point_at(text_, byte);
    if (is_stop(next.value)) return cut_after_stops(byte);
    if (is_space(next.value)) in_address_ = false;
    if (is_of_address(next.value)) in_address_ = true;
    byte += next.size;
    return 0;
  }

  std::uint32_t cut_after_stops(std::uint32_t& byte) {
    const Stops stops = stops_at(byte);
    byte = stops.end_byte;
    const std::uint32_t close = after_closers(stops.end_byte);
    const std::uint32_t next = after_spaces(close);
    if (next == end_) return close;
    const bool ends = next > close ? ends_before(stops, next) : ends_without_space(stops, next);
    return ends ? close : 0;
  }

  std::uint32_t cut_after_quotation(const Quotation& quotation) const {
    const Stops stops = last_stops(quotation.inside);
    if (stops.begin_byte == stops.end_byte) return 0;
    const std::uint32_t close = after_closers(quotation.span.end_byte);
    const std::uint32_t next = after_spaces(close);
    if (next == end_) return close;
    if (is_dash(value_at(next))) return 0;
    if (!stops.is_full_stop && attribution_begins(next)) return 0;
    return ends_before(stops, next) ? close : 0;
  }

  // Does the sentence end after `stops` where the next word, or what opens it, is at `next`?
  bool ends_before(const Stops& stops, std::uint32_t next) const {
    const char32_t value = value_at(next);
    if (is_pause(value) || is_stop(value) || is_closing_bracket(value)) return false;
    const std::uint32_t word = after_openers(next);
    const bool opens_quotation = begins_quotation(next);
    if (begins_in_lower_case(word) && !(opens_quotation && stops.is_full_stop)) return false;
    if (!stops.is_full_stop) return !is_digit(value_at(word)) || value_before(stops) != U'.';
    if (is_list_number(stops)) return false;
    switch (stop_after(word_before(stops.begin_byte))) {
      case StopAfter::title:
        return false;
      case StopAfter::number_prefix:
        return !is_digit(value_at(word)) && value != U'#';
      case StopAfter::abbreviation: {
        const bool quotes_sentence = opens_quotation && !begins_in_lower_case(word);
        return quotes_sentence || is_likely_beginning(word);
      }
      case StopAfter::word:
        break;
    }
    return true;
  }

  // "late Sunday.Police say", "alone.“He was"; but not "example.Com", "J.Smith", "Ph.D".
  bool ends_without_space(const Stops& stops, std::uint32_t next) const {
    if (begins_quotation(next)) return ends_before(stops, next);
    if (in_address_ || !is_upper(value_at(next))) return false;
    const CodePoint last = code_point_before(text_, stops.begin_byte);
    const CodePoint last_but_one = code_point_before(text_, stops.begin_byte - last.size);
    const bool follows_word = (is_lower(last.value) && is_lower(last_but_one.value)) ||
                              is_digit(last.value) || is_closing_bracket(last.value) ||
                              is_quotation_mark(last.value);
    const std::string_view word = word_at(next);
    const char32_t after = value_at(next + static_cast<std::uint32_t>(word.size()));
    const bool is_whole_word =
        word.size() > 1 ? is_lower(code_point_at(word, 1).value) : word == "I" || word == "A";
    const bool ends_address = after == U'.' || word == "Com" || word == "Org" || word == "Net";
    return follows_word && is_whole_word && (!ends_address || begins_sentences(word)) &&
           ends_before(stops, next);
  }

  // "Asked Beth Lomax", "Harris asked.": who said the question or exclamation before it.
  bool attribution_begins(std::uint32_t byte) const {
    for (int i = 0; i <= kMostWordsBeforeVerb; ++i) {
      const std::string_view word = word_at(byte);
      if (word.empty()) return false;
      byte += static_cast<std::uint32_t>(word.size());
      const char32_t after = value_at(byte);
      const bool ends_clause = after == 0 || is_pause(after) || is_stop(after);
      if (is_reporting_verb(word)) return i == 0 || ends_clause;
      if (ends_clause) return false;
      byte = after_spaces(byte);
    }
    return false;
  }

  Stops stops_at(std::uint32_t byte) const {
    Stops stops{byte, byte, false};
    while (is_stop(value_at(stops.end_byte))) {
      stops.end_byte += code_point_at(text_, stops.end_byte).size;
    }
    stops.is_full_stop = text_.substr(byte, stops.end_byte - byte) == ".";
    return stops;
  }

  // The stops that `inside` ends with, closing marks and brackets after them apart.
  Stops last_stops(Span inside) const {
    std::uint32_t end = inside.end_byte;
    for (int i = 0; i < kMostBracketsInARow && end > inside.begin_byte; ++i) {
      const CodePoint last = code_point_before(text_, end);
      if (!is_closing_bracket(last.value) && !is_quotation_mark(last.value)) break;
      end -= last.size;
    }
    const CodePoint last = code_point_before(text_, end);
    if (end <= inside.begin_byte || !is_stop(last.value)) return {end, end, false};
    const std::uint32_t begin = end - last.size;
    const bool repeated = is_stop(code_point_before(text_, begin).value);
    return {begin, end, last.value == U'.' && !repeated};
  }

  // "1." at the beginning of a sentence.
  bool is_list_number(const Stops& stops) const {
    constexpr std::uint32_t kMostDigits = 3;
    if (stops.begin_byte == begin_ || stops.begin_byte - begin_ > kMostDigits) return false;
    const std::string_view number = text_.substr(begin_, stops.begin_byte - begin_);
    return std::all_of(number.begin(), number.end(),
                       [](char digit) { return digit >= '0' && digit <= '9'; });
  }

  bool is_likely_beginning(std::uint32_t byte) const {
    const std::string_view word = word_at(byte);
    const char32_t after = value_at(byte + static_cast<std::uint32_t>(word.size()));
    return begins_sentences(word) && !(word.size() == 1 && after == U'.');  // "A. Smith"
  }

  // But "iPhone" begins a sentence as it is.
  bool begins_in_lower_case(std::uint32_t byte) const {
    const CodePoint first = code_point_at(text_, byte);
    return is_lower(first.value) && !is_upper(value_at(byte + first.size));
  }

  bool begins_quotation(std::uint32_t byte) const {
    const auto at = std::lower_bound(
        quotations_.begin(), quotations_.end(), byte,
        [](const Quotation& quotation, std::uint32_t b) { return quotation.span.begin_byte < b; });
    return at != quotations_.end() && at->span.begin_byte == byte;
  }

  std::uint32_t after_closers(std::uint32_t byte) const {
    for (int i = 0; i < kMostBracketsInARow; ++i) {
      const CodePoint next = code_point_at(text_, byte);
      const bool closes = is_closing_bracket(next.value) ||
                          (is_quotation_mark(next.value) && !begins_quotation(byte));
      if (!closes) break;
      byte += next.size;
    }
    return byte;
  }

  std::uint32_t after_openers(std::uint32_t byte) const {
    for (int i = 0; i < kMostBracketsInARow; ++i) {
      const CodePoint next = code_point_at(text_, byte);
      if (!is_opening_bracket(next.value) && !is_quotation_mark(next.value)) break;
      byte = after_spaces(byte + next.size);
    }
    return byte;
  }

  std::uint32_t after_spaces(std::uint32_t byte) const {
    return static_cast<std::uint32_t>(skip_spaces(text_, byte, end_));
  }

  // The letters at `byte`, ASCII or not, as many as a word of the lists may have.
  std::string_view word_at(std::uint32_t byte) const {
    constexpr std::size_t kLongestWord = 24;  // bytes
    std::uint32_t end = byte;
    while (end - byte < kLongestWord) {
      const CodePoint next = code_point_at(text_, end);
      if (next.size == 0 || !is_letter(next.value)) break;
      end += next.size;
    }
    return text_.substr(byte, end - byte);
  }

  // The ASCII letters and stops before `byte`, one space apart in tokenised text ("Mr .").
  // Longer than any abbreviation where they are none.
  std::string_view word_before(std::uint32_t byte) const {
    if (byte > begin_ && text_[byte - 1] == ' ') --byte;
    std::uint32_t begin = byte;
    while (begin > begin_ && byte - begin < kLongestAbbreviation) {
      const CodePoint last = code_point_before(text_, begin);
      const bool joins = last.value == U'.' || last.value == U'\'' || is_letter(last.value);
      if (!joins && !is_digit(last.value)) break;
      begin -= last.size;
    }
    return text_.substr(begin, byte - begin);
  }

  char32_t value_at(std::uint32_t byte) const { return code_point_at(text_, byte).value; }
  char32_t value_before(const Stops& stops) const {
    return code_point_before(text_, stops.end_byte).value;
  }

  std::string_view text_;  // up to the end of the paragraph
  std::uint32_t end_;
  std::uint32_t begin_;  // of the sentence
  std::span<const Quotation> quotations_;
  bool in_address_ = false;
};

}  // namespace

std::vector<Span> find_sentences(std::string_view text, std::span<const Span> paragraphs,
                                 std::span<const Quotation> quotations) {
  std::vector<Span> sentences;
  std::size_t first = 0;
  for (const Span paragraph : paragraphs) {
    std::size_t last = first;
    while (last < quotations.size() && paragraph.contains(quotations[last].span)) ++last;
    ParagraphCutter(text, paragraph, quotations.subspan(first, last - first))
        .append_sentences(sentences);
    first = last;
  }
  return sentences;
}

}  // namespace onrecord
