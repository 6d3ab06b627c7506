#include "compare/keywords.h"

#include <algorithm>
#include <set>
#include <utility>

#include "compare/content_words.h"
#include "read/trimmed.h"

namespace onrecord {

Keywords::Keywords(const Codebook& codebook)
    : issues_(codebook.issues.size()), label_words_(codebook.issues.size(), 0) {
  for (std::uint32_t issue = 0; issue < issues_; ++issue) {
    for (const std::string& keyword : codebook.issues[issue].keywords) {
      std::vector<Word> words = words_of(keyword);
      if (words.empty()) continue;
      auto& list = words[0].any_ending ? any_first_ : by_first_[words[0].stem];
      list.push_back({issue, std::move(words)});
    }
    add_label(codebook.issues[issue].label, issue);
  }
}

std::vector<Keywords::Word> Keywords::words_of(std::string_view keyword) {
  keyword = trimmed(keyword);
  const bool any_ending = keyword.ends_with('*');
  std::vector<Word> words;
  for (const Token& token : tokens_of(keyword)) {
    if (!token.is_word()) continue;
    const bool in_capitals = is_in_capitals(token.text) && token.folded.size() > 1;
    words.push_back({issue_stem(token.folded), in_capitals, false});
  }
  if (any_ending && !words.empty()) words.back().any_ending = true;
  return words;
}

void Keywords::add_label(std::string_view label, std::uint32_t issue) {
  std::set<std::string> stems;
  for (const Token& token : tokens_of(label)) {
    if (is_content_word(token)) stems.insert(issue_stem(token.folded));
  }
  label_words_[issue] = static_cast<float>(stems.size());
  for (const std::string& stem : stems) labels_[stem].push_back(issue);
}

bool Keywords::matches(const Word& word, const Token& token, const std::string& stem) {
  if (!token.is_word() || (word.in_capitals && !is_in_capitals(token.text))) return false;
  return word.any_ending ? token.folded.starts_with(word.stem) : stem == word.stem;
}

std::vector<float> Keywords::found(std::string_view text) const {
  const std::vector<Token> tokens = tokens_of(text);
  std::vector<std::string> stems;
  for (const Token& token : tokens) {
    stems.push_back(token.is_word() ? issue_stem(token.folded) : std::string());
  }
  std::vector<float> shares(issues_, 0);
  for (const std::string& stem : std::set<std::string>(stems.begin(), stems.end())) {
    const auto list = labels_.find(stem);
    if (list == labels_.end()) continue;
    for (const std::uint32_t issue : list->second) shares[issue] += 1 / label_words_[issue];
  }
  const auto take = [&](const std::vector<Keyword>& keywords, std::size_t first) {
    for (const Keyword& keyword : keywords) {
      bool all = first + keyword.words.size() <= tokens.size();
      for (std::size_t i = 0; all && i < keyword.words.size(); ++i) {
        all = matches(keyword.words[i], tokens[first + i], stems[first + i]);
      }
      if (all) shares[keyword.issue] = 1;
    }
  };
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    const auto list = by_first_.find(stems[first]);
    if (list != by_first_.end()) take(list->second, first);
    take(any_first_, first);
  }
  for (float& share : shares) share = std::min(share, 1.0F);
  return shares;
}

}  // namespace onrecord
