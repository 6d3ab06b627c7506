#include "compare/issue_names.h"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "compare/content_words.h"
#include "identify/given_names.h"
#include "identify/phrase.h"
#include "identify/role_words.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostOfGroup = 400, kMostOfNone = 20'000;
constexpr std::size_t kMostWords = 3, kMostPhrases = 3;
constexpr double kPrior = 10;  // as many texts as the prior weighs
// A phrase that is there in that share of the texts with one of its words stands for the word.
constexpr double kStandsFor = 0.5;

/// A phrase of one text: `stems` are how it is compared, `surface` how it is written there.
struct Phrase {
  std::string stems;
  std::string surface;
  bool begins_text = false;  ///< its first capital may be no other word's
};

class PhraseFinder {
 public:
  explicit PhraseFinder(std::span<const std::string> people) {
    for (const std::string& name : people) {
      for (const Token& token : tokens_of(name)) {
        if (token.is_word()) people_.insert(token.folded);
      }
    }
  }

  /// Each phrase of `text` once, as it is first written.
  [[nodiscard]] std::vector<Phrase> phrases_of(std::string_view text) const {
    const std::vector<Token> tokens = tokens_of(text);
    const std::vector<char> names = name_words(tokens);
    std::vector<Phrase> phrases;
    std::unordered_set<std::string> seen;
    for (std::size_t first = 0; first < tokens.size(); ++first) {
      if (!is_content_word(tokens[first])) continue;
      for (std::size_t last = first; last < std::min(first + kMostWords, tokens.size()); ++last) {
        if (!tokens[last].is_word()) break;
        const bool is_content = is_content_word(tokens[last]);
        if (!is_content && (!tokens[last].is("of") || last != first + 1)) break;
        if (!is_content || only_names(names, first, last)) continue;
        Phrase phrase = phrase_of(tokens, first, last);
        if (seen.insert(phrase.stems).second) phrases.push_back(std::move(phrase));
      }
    }
    return phrases;
  }

 private:
  /// Which tokens are words of persons' names.
  [[nodiscard]] std::vector<char> name_words(std::span<const Token> tokens) const {
    std::vector<char> names(tokens.size(), 0);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!is_capitalised(tokens[i]) || is_stop_word(tokens[i].folded)) continue;
      const bool follows = i > 0 && (names[i - 1] != 0 || is_honorific(tokens[i - 1].folded)) &&
                           tokens[i - 1].is_word();
      const bool is_given =
          is_given_name(tokens[i].folded) && i + 1 < tokens.size() && is_capitalised(tokens[i + 1]);
      if (follows || is_given || people_.count(tokens[i].folded) != 0) names[i] = 1;
    }
    return names;
  }

  static bool only_names(std::span<const char> names, std::size_t first, std::size_t last) {
    const auto part = names.subspan(first, last + 1 - first);
    return std::all_of(part.begin(), part.end(), [](char is_name) { return is_name != 0; });
  }

  static Phrase phrase_of(std::span<const Token> tokens, std::size_t first, std::size_t last) {
    Phrase phrase;
    phrase.surface = from_to(tokens[first].text, tokens[last].text);
    for (std::size_t i = first; i <= last; ++i) {
      if (i > first) phrase.stems += ' ';
      phrase.stems += issue_stem(tokens[i].folded);
    }
    phrase.begins_text =
        first == 0 || (!tokens[first - 1].is_word() && tokens[first - 1].kind != TokenKind::comma);
    return phrase;
  }

  std::unordered_set<std::string> people_;
};

/// In how many texts a phrase is, in a table of fixed size: two phrases that share a place count as
/// one, which only makes them less telling.
class PhraseCounts {
 public:
  PhraseCounts() : counts_(std::size_t{1} << 23, 0) {}
  void add(std::string_view stems) { ++counts_[place(stems)]; }
  [[nodiscard]] double of(std::string_view stems) const { return counts_[place(stems)]; }

 private:
  [[nodiscard]] std::size_t place(std::string_view stems) const {
    return XXH3_64bits(stems.data(), stems.size()) & (counts_.size() - 1);
  }
  std::vector<std::uint32_t> counts_;
};

/// At most `most` of `items`, spread evenly.
std::vector<std::size_t> some(const std::vector<std::size_t>& items, std::size_t most) {
  if (items.size() <= most) return items;
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < most; ++i) result.push_back(items[i * items.size() / most]);
  return result;
}

struct Candidate {
  std::string stems;
  double texts = 0;  ///< of the group that have it
  double score = 0;
};

/// How the texts of one group write its phrases.
class GroupPhrases {
 public:
  void add(const Phrase& phrase) {
    Found& found = found_[phrase.stems];
    ++found.texts;
    // A capital at the beginning of a sentence is not the word's own.
    found.surfaces[phrase.surface] += phrase.begins_text ? 1 : 1000;
  }

  [[nodiscard]] double texts(const std::string& stems) const { return found_.at(stems).texts; }
  [[nodiscard]] std::vector<Candidate> candidates() const {
    std::vector<Candidate> result;
    for (const auto& [stems, found] : found_) result.push_back({stems, found.texts, 0});
    return result;
  }
  /// Written as it most often is.
  [[nodiscard]] std::string surface(const std::string& stems) const {
    const auto& surfaces = found_.at(stems).surfaces;
    return std::max_element(surfaces.begin(), surfaces.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

 private:
  struct Found {
    double texts = 0;
    std::map<std::string, std::size_t> surfaces;
  };
  std::map<std::string, Found> found_;  // in order, so that equal scores are ranked the same
};

std::vector<std::string> words_of(std::string_view stems) {
  std::vector<std::string> words;
  while (!stems.empty()) {
    const std::size_t end = std::min(stems.find(' '), stems.size());
    if (const auto word = stems.substr(0, end); word != "of") words.emplace_back(word);
    stems.remove_prefix(std::min(end + 1, stems.size()));
  }
  return words;
}

bool share_a_word(std::string_view a, std::string_view b) {
  const auto of_a = words_of(a), of_b = words_of(b);
  return std::any_of(of_a.begin(), of_a.end(), [&](const std::string& word) {
    return std::find(of_b.begin(), of_b.end(), word) != of_b.end();
  });
}

bool contains_words(std::string_view phrase, std::string_view part) {
  return (' ' + std::string(phrase) + ' ').find(' ' + std::string(part) + ' ') != std::string::npos;
}

/// The z-score of the log-odds ratio: `here` of `texts` texts have a phrase, `elsewhere` of
/// `others`.
double log_odds(double here, double texts, double elsewhere, double others) {
  if (others == 0) return here;  // nothing to tell it from
  const double prior = kPrior * (here + elsewhere + 0.5) / (texts + others + 1);
  const auto odds = [prior](double with, double all) {
    return std::log((with + prior) / (all + kPrior - with - prior));
  };
  const double variance = 1 / (here + prior) + 1 / (elsewhere + prior);
  return (odds(here, texts) - odds(elsewhere, others)) / std::sqrt(variance);
}

/// `best`, or a longer phrase around it that most texts with it have.
const Candidate& longest_form(const Candidate& best, const std::vector<Candidate>& candidates) {
  const Candidate* chosen = &best;
  for (const Candidate& other : candidates) {
    if (other.stems.size() > chosen->stems.size() && other.texts >= kStandsFor * best.texts &&
        contains_words(other.stems, chosen->stems)) {
      chosen = &other;
    }
  }
  return *chosen;
}

IssueName name_of(const GroupPhrases& phrases, double texts, const PhraseCounts& counts,
                  double all_texts) {
  std::vector<Candidate> candidates = phrases.candidates();
  // What one statement alone says names no issue, unless nothing is said twice.
  const bool repeats = std::any_of(candidates.begin(), candidates.end(),
                                   [](const Candidate& one) { return one.texts > 1; });
  if (repeats) std::erase_if(candidates, [](const Candidate& one) { return one.texts < 2; });
  for (Candidate& one : candidates) {
    const double elsewhere = std::max(counts.of(one.stems) - one.texts, 0.0);
    one.score =
        log_odds(one.texts, texts, std::min(elsewhere, all_texts - texts), all_texts - texts);
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  IssueName name;
  std::vector<std::string> chosen;
  for (const Candidate& one : candidates) {
    if (name.phrases.size() == kMostPhrases) break;
    const std::string& stems = longest_form(one, candidates).stems;
    if (std::any_of(chosen.begin(), chosen.end(),
                    [&](const std::string& other) { return share_a_word(other, stems); })) {
      continue;
    }
    chosen.push_back(stems);
    name.phrases.push_back(phrases.surface(stems));
    name.label += (name.label.empty() ? "" : ", ") + name.phrases.back();
  }
  return name;
}

/// The statements that are looked at, by group; those of no group come last.
std::vector<std::vector<std::size_t>> samples_of(const Groups& groups) {
  std::vector<std::vector<std::size_t>> samples(groups.count + std::size_t{1});
  for (std::size_t i = 0; i < groups.group_of.size(); ++i) {
    samples[std::min(groups.group_of[i], groups.count)].push_back(i);
  }
  const std::size_t last = groups.count;
  for (std::size_t group = 0; group <= last; ++group) {
    samples[group] = some(samples[group], group < last ? kMostOfGroup : kMostOfNone);
  }
  return samples;
}

/// The statements of `sample` that say something else than those before them.
std::vector<std::string> different_texts(const std::vector<std::size_t>& sample,
                                         const std::function<std::string(std::size_t)>& text_of) {
  std::vector<std::string> texts;
  std::unordered_set<std::uint64_t> seen;
  for (const std::size_t i : sample) {
    std::string text = text_of(i);
    if (seen.insert(XXH3_64bits(text.data(), text.size())).second) texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

std::vector<IssueName> issue_names(const Groups& groups,
                                   const std::function<std::string(std::size_t)>& text_of,
                                   std::span<const std::string> people) {
  const PhraseFinder finder(people);
  const auto samples = samples_of(groups);
  PhraseCounts counts;
  double all_texts = 0;
  for (const auto& sample : samples) {
    for (const std::string& text : different_texts(sample, text_of)) {
      for (const Phrase& phrase : finder.phrases_of(text)) counts.add(phrase.stems);
      ++all_texts;
    }
  }
  std::vector<IssueName> names;
  for (std::uint32_t group = 0; group < groups.count; ++group) {
    const std::vector<std::string> texts = different_texts(samples[group], text_of);
    GroupPhrases phrases;
    for (const std::string& text : texts) {
      for (const Phrase& phrase : finder.phrases_of(text)) phrases.add(phrase);
    }
    names.push_back(name_of(phrases, static_cast<double>(texts.size()), counts, all_texts));
  }
  return names;
}

}  // namespace onrecord
