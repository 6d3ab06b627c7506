#include "characterise/lexemes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "read/ascii_lower.h"
#include "segment/code_points.h"
#include "segment/english_stops.h"

namespace onrecord {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Contractions whose first part is not what is left without the ending.
constexpr std::array<Pair, 11> kIrregular = {{{"won't", "will"},
                                              {"can't", "can"},
                                              {"shan't", "shall"},
                                              {"ain't", "be"},
                                              {"cannot", "can"},
                                              {"dont", "do"},
                                              {"didnt", "did"},
                                              {"doesnt", "does"},
                                              {"isnt", "is"},
                                              {"wasnt", "was"},
                                              {"cant", "can"}}};
constexpr std::array<Pair, 7> kEndings = {{{"n't", "not"},
                                           {"'ll", "will"},
                                           {"'ve", "have"},
                                           {"'re", "are"},
                                           {"'m", "am"},
                                           {"'d", "'d"},
                                           {"'s", "'s"}}};
constexpr std::array<Pair, 2> kRunTogether = {{{"gonna", "going"}, {"wanna", "want"}}};

bool is_apostrophe(char32_t value) { return value == U'\'' || value == 0x2019; }

bool is_word_letter(char32_t value) { return is_letter(value) || is_digit(value); }

// Marks that join letters or digits to one word.
bool joins(char32_t value) {
  return is_apostrophe(value) || value == U'-' || value == U'.' || value == 0x2010 ||
         value == 0x2011;
}

std::string_view mark_name(std::string_view mark, char32_t value) {
  switch (value) {
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x00AB:
    case 0x00BB:
      return "\"";
    case 0x2018:
    case 0x2019:
      return "'";
    case 0x2013:
    case 0x2014:
      return "-";
    case 0x2026:
      return "...";
    default:
      return mark;
  }
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Lexeme> read() {
    while (true) {
      byte_ = skip_spaces(text_, byte_, text_.size());
      if (byte_ >= text_.size()) return std::move(lexemes_);
      const CodePoint next = code_point_at(text_, byte_);
      if (is_word_letter(next.value)) {
        read_word();
      } else {
        const std::size_t begin = byte_;
        byte_ += next.size;
        add(begin, std::string(mark_name(text_.substr(begin, next.size), next.value)), true);
      }
    }
  }

 private:
  void read_word() {
    const std::size_t begin = byte_;
    while (byte_ < text_.size()) {
      const CodePoint next = code_point_at(text_, byte_);
      const CodePoint after = code_point_at(text_, byte_ + next.size);
      if (!is_word_letter(next.value) && !(joins(next.value) && is_word_letter(after.value))) break;
      byte_ += next.size;
    }
    const std::string_view written = text_.substr(begin, byte_ - begin);
    if (byte_ < text_.size() && text_[byte_] == '.' && stop_after(written) == StopAfter::title) {
      ++byte_;
    }
    add_word(begin, plain(text_.substr(begin, byte_ - begin)));
  }

  // In lower case, with ' for ’.
  static std::string plain(std::string_view written) {
    std::string word;
    for (std::size_t byte = 0; byte < written.size();) {
      const CodePoint next = code_point_at(written, byte);
      if (is_apostrophe(next.value)) {
        word += '\'';
      } else {
        word += written.substr(byte, next.size);
      }
      byte += next.size;
    }
    return ascii_lower(word);
  }

  void add_word(std::size_t begin, std::string word) {
    for (const auto& [whole, first] : kRunTogether) {
      if (word != whole) continue;
      add(begin, std::string(first), false);
      return add(begin, "to", false);
    }
    for (const auto& [whole, first] : kIrregular) {
      if (word != whole) continue;
      add(begin, std::string(first), false);
      return add(begin, "not", false);
    }
    for (const auto& [ending, full] : kEndings) {
      if (!word.ends_with(ending) || word.size() == ending.size()) continue;
      word.resize(word.size() - ending.size());
      return add_parts(begin, std::move(word), full);
    }
    add(begin, std::move(word), false);
  }

  // Of "Moss's" the name has a span of its own.
  void add_parts(std::size_t begin, std::string first, std::string_view ending) {
    const std::size_t end = byte_;
    if (ending == "'s") byte_ -= 1 + code_point_before(text_, end - 1).size;
    add(begin, std::move(first), false);
    const std::size_t ending_begin = ending == "'s" ? byte_ : begin;
    byte_ = end;
    add(ending_begin, std::string(ending), false);
  }

  void add(std::size_t begin, std::string word, bool is_mark) {
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(byte_)};
    const bool is_capitalised = is_upper(code_point_at(text_, begin).value);
    lexemes_.push_back({span, std::move(word), is_mark, is_capitalised});
  }

  std::string_view text_;
  std::size_t byte_ = 0;
  std::vector<Lexeme> lexemes_;
};

}  // namespace

bool Lexeme::ends_sentence() const {
  return is_mark && (is(".") || is("?") || is("!") || is("..."));
}

bool Lexeme::parts_clauses() const {
  return ends_sentence() || is(",") || is(";") || is(":") || is("-") || is("(") || is(")");
}

std::vector<Lexeme> lexemes_of(std::string_view text) { return Reader(text).read(); }

std::size_t first_lexeme_from(std::span<const Lexeme> lexemes, std::uint32_t byte) {
  const auto first = std::ranges::lower_bound(
      lexemes, byte, {}, [](const Lexeme& lexeme) { return lexeme.span.begin_byte; });
  return static_cast<std::size_t>(first - lexemes.begin());
}

std::span<const Lexeme> lexemes_within(std::span<const Lexeme> lexemes, Span span) {
  const std::size_t first = first_lexeme_from(lexemes, span.begin_byte);
  const std::size_t end = std::max(first, first_lexeme_from(lexemes, span.end_byte));
  return lexemes.subspan(first, end - first);
}

}  // namespace onrecord
