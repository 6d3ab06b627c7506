#include "record/shingles.h"

#include <utf8proc.h>
#include <xxhash.h>

#include <algorithm>
#include <string>
#include <utility>

#include "identify/folded.h"
#include "segment/code_points.h"

namespace onrecord {
namespace {

// Bytes; a longer word is cut. Folding a word takes more than linear time where it is a run of
// accents.
constexpr std::size_t kLongestWord = 256;

bool is_word_part(char32_t value) {
  if (value < 0x80) return is_letter(value) || is_digit(value);
  const utf8proc_category_t kind = utf8proc_category(static_cast<utf8proc_int32_t>(value));
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_NO;  // letters, marks, numbers
}

/// Leaves no trace, so that "isn’t" and "isn't" are one word.
bool is_dropped(char32_t value) {
  switch (value) {
    case U'\'':
    case U'`':
    case 0x00AD:  // soft hyphen
    case 0x2018:  // ‘
    case 0x2019:  // ’
    case 0x02BC:  // ʼ
    case 0x02BB:  // ʻ
      return true;
    default:
      return false;
  }
}

/// Chinese characters and kana: no spaces stand between words of these.
bool is_word_itself(char32_t value) {
  return (value >= 0x3040 && value <= 0x30FF) || (value >= 0x3400 && value <= 0x4DBF) ||
         (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0xF900 && value <= 0xFAFF) ||
         (value >= 0x20000 && value <= 0x3FFFF);
}

struct FoldedWords {
  std::string text;                 ///< the words, each with a space after it
  std::vector<std::size_t> begins;  ///< bytes of `text`; one more than words, the last its size
};

/// Collects the words of a text.
class Words {
 public:
  explicit Words(std::size_t bytes) { words_.text.reserve(bytes + 1); }

  void add(std::string_view bytes, char32_t value) {
    if (is_dropped(value)) return;
    if (!is_word_part(value)) return end_word();
    const bool alone = is_word_itself(value);
    if (alone || words_.text.size() - begin_ >= kLongestWord) end_word();
    if (value < 0x80) {
      const bool capital = value >= U'A' && value <= U'Z';
      words_.text += static_cast<char>(capital ? value + (U'a' - U'A') : value);
    } else {
      words_.text += bytes;
      is_ascii_ = false;
    }
    if (alone) end_word();
  }

  FoldedWords finish() && {
    end_word();
    words_.begins.push_back(begin_);
    return std::move(words_);
  }

 private:
  void end_word() {
    if (!std::exchange(is_ascii_, true)) {
      const std::string word = folded(std::string_view(words_.text).substr(begin_));
      words_.text.replace(begin_, std::string::npos, word);
    }
    if (words_.text.size() == begin_) return;
    words_.begins.push_back(begin_);
    words_.text += ' ';
    begin_ = words_.text.size();
  }

  FoldedWords words_;
  std::size_t begin_ = 0;  // byte of `words_.text` where the open word begins
  bool is_ascii_ = true;   // the open word
};

FoldedWords folded_words(std::string_view text) {
  Words words(text.size());
  for (std::size_t byte = 0; byte < text.size();) {
    const CodePoint next = code_point_at(text, byte);
    words.add(text.substr(byte, next.size), next.value);
    byte += next.size;
  }
  return std::move(words).finish();
}

}  // namespace

std::vector<std::uint64_t> shingles_of(std::string_view text) {
  const FoldedWords words = folded_words(text);
  const std::size_t count = words.begins.size() - 1;
  std::vector<std::uint64_t> shingles;
  if (count == 0) return shingles;
  const std::size_t size = std::min(count, kShingleWords);
  shingles.reserve(count - size + 1);
  for (std::size_t i = 0; i + size <= count; ++i) {
    const std::size_t bytes = words.begins[i + size] - words.begins[i] - 1;
    shingles.push_back(XXH3_64bits(words.text.data() + words.begins[i], bytes));
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

}  // namespace onrecord
