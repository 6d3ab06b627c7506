#include "identify/dateline.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "identify/metonym_words.h"
#include "segment/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostWords = 16;  // marks among them: "NEW HAVEN, Corland, Sept. 30 (Wire) —"

bool is_dash(const SentenceWords& words, std::size_t index) {
  const std::string_view word = words[index];
  if (word == "–" || word == "—") return true;
  return word == "-" && !words.touches_previous(index);  // not that of "Paris-based"
}

/// The dash that ends it; none where words before it are no part of a dateline.
std::optional<std::size_t> dash_of(const SentenceWords& words) {
  bool is_in_brackets = false;
  for (std::size_t i = 0; i < std::min(words.size(), kMostWords); ++i) {
    const std::string_view word = words[i];
    if (is_dash(words, i) && !is_in_brackets) return i;
    if (word == "(" || word == ")") {
      is_in_brackets = word == "(";
    } else if (!is_in_brackets && word != "," && word != "." && !words.is_capitalised(i) &&
               !words.is_number(i)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

bool is_written_large(std::string_view word) {
  return word.size() > 1 &&
         std::ranges::none_of(word, [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

}  // namespace

Dateline dateline_of(const SentenceWords& words) {
  const std::optional<std::size_t> dash = words.is_capitalised(0) ? dash_of(words) : std::nullopt;
  if (!dash) return {};
  bool has_day = false;
  for (std::size_t i = 1; i < *dash; ++i) has_day = has_day || is_time_word(words.lower(i));
  const bool is_large = is_written_large(words[0]);
  const bool has_agency = words[*dash - 1] == ")";
  if (!has_day && !is_large) return {};
  return {.words = *dash + 1, .is_sure = has_day || has_agency};
}

bool goes_on_as_dateline(const SentenceWords& words, std::size_t end) {
  const std::string_view next = words[end];
  if (next == ",") return words.is_number(end + 1) || is_time_word(words.lower(end + 1));
  return next == "(" || next == "-" || next == "–" || next == "—";
}

namespace {

// Words of the document: from `begin` to before `end`.
struct WordRange {
  std::size_t begin, end;
};

/// Names of people say that it is something else.
bool can_be_dateline(WordRange range, bool is_sure, const std::vector<Name>& names) {
  const auto first = std::ranges::lower_bound(names, range.begin, {}, &Name::begin);
  const auto last = std::ranges::lower_bound(names, range.end, {}, &Name::begin);
  return std::all_of(first, last, [is_sure](const Name& name) {
    return name.kind == MentionKind::place || (is_sure && name.kind == MentionKind::organisation);
  });
}

std::vector<WordRange> datelines_of(const Document& document, const std::vector<Name>& names) {
  std::vector<WordRange> out;
  for (const Span sentence : document.sentences()) {
    const Dateline line = dateline_of(SentenceWords(document, sentence));
    if (line.words == 0) continue;
    const std::size_t begin = first_word_from(document.words(), sentence.begin_byte);
    const WordRange range = {begin, begin + line.words};
    if (can_be_dateline(range, line.is_sure, names)) out.push_back(range);
  }
  return out;
}

bool holds(const std::vector<WordRange>& ranges, std::size_t word) {
  const auto after = std::ranges::upper_bound(ranges, word, {}, &WordRange::begin);
  return after != ranges.begin() && word < std::prev(after)->end;
}

void keep_rows(Mentions& mentions, const std::vector<std::size_t>& rows) {
  Mentions kept = {
      .list = {}, .names = std::move(mentions.names), .width = mentions.width, .vectors = {}};
  for (const std::size_t row : rows) {
    kept.list.push_back(mentions.list[row]);
    const auto vector = std::span(mentions.vectors).subspan(row * mentions.width, mentions.width);
    kept.vectors.insert(kept.vectors.end(), vector.begin(), vector.end());
  }
  mentions = std::move(kept);
}

}  // namespace

void drop_datelines(const Document& document, Mentions& mentions) {
  const std::vector<WordRange> lines = datelines_of(document, mentions.names);
  if (lines.empty()) return;
  std::erase_if(mentions.names, [&](const Name& name) { return holds(lines, name.begin); });
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < mentions.list.size(); ++i) {
    if (!holds(lines, mentions.list[i].word)) rows.push_back(i);
  }
  keep_rows(mentions, rows);
}

}  // namespace onrecord
