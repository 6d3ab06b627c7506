#include "identify/phrase.h"

#include "identify/folded.h"
#include "identify/role_words.h"
#include "segment/code_points.h"
#include "segment/english_stops.h"

namespace onrecord {
namespace {

// Sources are shorter. The readers of phrases look ahead at each word, so that their time would
// grow with the square of the length.
constexpr std::size_t kMostTokens = 256;

bool is_word_letter(char32_t value) { return is_letter(value) || is_digit(value) || value == U'@'; }

bool is_apostrophe(char32_t value) { return value == U'\'' || value == 0x2019; }

// Marks that join letters to one word: O’Neill, Jong-un, U.S, AT&T.
bool joins(char32_t value) {
  return is_apostrophe(value) || value == U'-' || value == U'.' || value == U'&' ||
         value == 0x2010 || value == 0x2011 || value == 0x02BC || value == 0x02BB;
}

// "Sen", "J", "U.S", and "SEN" among capitals.
bool is_abbreviation(std::string_view word) {
  constexpr std::size_t kLongest = 4;
  if (stop_after(word) != StopAfter::word) return true;
  const std::string lower = folded(word);
  return word.size() <= kLongest && is_in_capitals(word) && is_honorific(lower);
}

TokenKind mark_kind(char32_t value) {
  switch (value) {
    case U',':
      return TokenKind::comma;
    case U'-':
    case 0x2013:
    case 0x2014:
      return TokenKind::dash;
    case U'(':
    case U'[':
    case 0x201C:  // “
    case 0x201E:  // „
    case 0x2018:  // ‘
    case 0x00AB:  // «
      return TokenKind::open;
    case U')':
    case U']':
    case 0x201D:  // ”
    case 0x2019:  // ’
    case 0x00BB:  // »
      return TokenKind::close;
    default:
      return TokenKind::other;
  }
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view phrase) : phrase_(phrase) {}

  std::vector<Token> read() {
    while (tokens_.size() < kMostTokens) {
      byte_ = skip_spaces(phrase_, byte_, phrase_.size());
      if (byte_ >= phrase_.size()) break;
      if (is_word_letter(code_point_at(phrase_, byte_).value)) {
        read_word();
      } else {
        read_mark();
      }
    }
    return std::move(tokens_);
  }

 private:
  void read_word() {
    const std::size_t begin = byte_;
    byte_ = word_end(begin);
    Token token{TokenKind::word, phrase_.substr(begin, byte_ - begin), {}};
    take_stop(token);
    take_possessive(token);
    token.folded = folded(token.text);
    token.in_brackets = depth_ > 0;
    tokens_.push_back(std::move(token));
  }

  [[nodiscard]] std::size_t word_end(std::size_t byte) const {
    while (byte < phrase_.size()) {
      const CodePoint next = code_point_at(phrase_, byte);
      std::size_t after = byte + next.size;
      if (phrase_.substr(byte).starts_with(".-")) ++after;  // "Gov.-elect"
      const bool joined = joins(next.value) && is_word_letter(code_point_at(phrase_, after).value);
      if (!is_word_letter(next.value) && !joined) break;
      byte += next.size;
    }
    return byte;
  }

  // The stop of an abbreviation belongs to it: "Sen.", "J.", "U.S.".
  void take_stop(Token& token) {
    if (code_point_at(phrase_, byte_).value != U'.') return;
    if (!is_abbreviation(token.text)) return;
    ++byte_;
    token.text = from_to(token.text, phrase_.substr(byte_, 0));
  }

  // "Holm’s", "James’"; a mark that closes ‘…’ is none.
  void take_possessive(Token& token) {
    for (const std::string_view ending : {"'s", "’s", "'S", "’S"}) {
      if (!token.text.ends_with(ending) || token.text.size() == ending.size()) continue;
      token.text.remove_suffix(ending.size());
      token.possessive = true;
      return;
    }
    const CodePoint next = code_point_at(phrase_, byte_);
    const bool ends_with_s = token.text.ends_with('s') || token.text.ends_with('S');
    if (!is_apostrophe(next.value) || !ends_with_s || single_open_) return;
    token.possessive = true;
    byte_ += next.size;
  }

  void read_mark() {
    const CodePoint mark = code_point_at(phrase_, byte_);
    Token token{kind_of(mark.value), phrase_.substr(byte_, mark.size), {}};
    if (token.kind == TokenKind::open) ++depth_;
    token.in_brackets = depth_ > 0;
    if (token.kind == TokenKind::close && depth_ > 0) --depth_;
    byte_ += mark.size;
    tokens_.push_back(std::move(token));
  }

  // Straight marks open and close by turns; ’ closes only what ‘ or ' has opened.
  TokenKind kind_of(char32_t mark) {
    if (mark == U'"') {
      double_open_ = !double_open_;
      return double_open_ ? TokenKind::open : TokenKind::close;
    }
    if (mark == U'\'' || mark == 0x2018 || mark == 0x2019) {
      if (mark == 0x2019 && !single_open_) return TokenKind::other;
      single_open_ = mark == 0x2018 || !single_open_;
      return single_open_ ? TokenKind::open : TokenKind::close;
    }
    return mark_kind(mark);
  }

  std::string_view phrase_;
  std::size_t byte_ = 0;
  std::vector<Token> tokens_;
  int depth_ = 0;
  bool double_open_ = false;
  bool single_open_ = false;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view phrase) { return Tokenizer(phrase).read(); }

bool is_capitalised(const Token& token) {
  if (!token.is_word()) return false;
  const char32_t first = code_point_at(token.text, 0).value;
  return is_letter(first) && !is_lower(first);
}

bool is_number(const Token& token) {
  return token.is_word() && token.text.front() >= '0' && token.text.front() <= '9';
}

bool is_in_capitals(std::string_view word) {
  bool has_letter = false;
  for (std::size_t byte = 0; byte < word.size();) {
    const CodePoint next = code_point_at(word, byte);
    if (is_lower(next.value)) return false;
    has_letter = has_letter || is_letter(next.value);
    byte += next.size;
  }
  return has_letter;
}

std::string_view from_to(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

Span span_in(std::string_view text, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

}  // namespace onrecord
