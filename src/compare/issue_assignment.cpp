#include "compare/issue_assignment.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

namespace onrecord {
namespace {

float cosine(const SentenceVector& a, const SentenceVector& b) {
  // In lanes, since the compiler may not change the order of a sum of floats by itself.
  constexpr std::size_t kLanes = 16;
  std::array<float, kLanes> lanes{};
  for (std::size_t i = 0; i < a.size(); i += kLanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) lanes[lane] += a[i + lane] * b[i + lane];
  }
  float sum = 0;
  for (const float lane : lanes) sum += lane;
  return sum;
}

std::array<std::string, 3> texts_of(const Issue& issue) {
  std::string keywords;
  for (const std::string& keyword : issue.keywords) {
    keywords += (keywords.empty() ? "" : ", ") + keyword;
  }
  return {issue.label,
          issue.description.empty() ? issue.label : issue.label + ". " + issue.description,
          keywords.empty() ? issue.label : keywords};
}

/// One text of a statement beside all issues.
struct Compared {
  std::vector<float> cosines, keywords;
};

/// Texts, each once, with the number of each.
class EachOnce {
 public:
  std::size_t number(std::string_view text) {
    const auto [at, is_new] = numbers_.emplace(text, texts_.size());
    if (is_new) texts_.push_back(text);
    return at->second;
  }
  [[nodiscard]] std::span<const std::string_view> texts() const { return texts_; }

 private:
  std::unordered_map<std::string_view, std::size_t> numbers_;
  std::vector<std::string_view> texts_;
};

struct Numbers {
  std::size_t words, paragraph, title;
};

std::vector<IssueFacts> facts_of(const Compared& words, const Compared* paragraph,
                                 const Compared* title) {
  const Compared& around = paragraph != nullptr ? *paragraph : words;
  const Compared& above = title != nullptr ? *title : around;
  std::vector<IssueFacts> facts;
  for (std::size_t i = 0; i < words.cosines.size(); ++i) {
    facts.push_back({words.cosines[i], around.cosines[i], above.cosines[i],
                     std::max(words.keywords[i], around.keywords[i]),
                     title != nullptr ? title->keywords[i] : 0});
  }
  return facts;
}

}  // namespace

float relevance_of(const IssueFacts& facts) {
  const float odds = -7.35F + 4.44F * facts.words + 6.67F * facts.paragraph + 5.92F * facts.title +
                     2.73F * facts.keyword + 0.54F * facts.title_keyword;
  return 1 / (1 + std::exp(-odds));
}

Result<IssueAssigner> IssueAssigner::make(const Codebook& codebook,
                                          const SentenceVectors& encoder) {
  std::vector<std::string> texts;
  for (const Issue& issue : codebook.issues) {
    for (std::string& text : texts_of(issue)) texts.push_back(std::move(text));
  }
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const auto vectors = encoder.vectors(views);
  if (!vectors) return vectors.error();
  IssueAssigner assigner(codebook, encoder);
  for (std::size_t i = 0; i + 2 < vectors->size(); i += 3) {
    assigner.issues_.push_back({(*vectors)[i], (*vectors)[i + 1], (*vectors)[i + 2]});
  }
  return assigner;
}

Result<std::vector<std::vector<IssueFacts>>> IssueAssigner::facts(
    std::span<const StatementText> statements) const {
  EachOnce texts;
  std::vector<Numbers> numbers;
  for (const StatementText& statement : statements) {
    numbers.push_back({texts.number(statement.words), texts.number(statement.paragraph),
                       texts.number(statement.title)});
  }
  const auto vectors = encoder_.vectors(texts.texts());
  if (!vectors) return vectors.error();
  std::vector<Compared> compared(vectors->size());
  for (std::size_t i = 0; i < compared.size(); ++i) {
    for (const auto& issue : issues_) {
      float most = -1;
      for (const SentenceVector& text : issue) most = std::max(most, cosine(text, (*vectors)[i]));
      compared[i].cosines.push_back(most);
    }
    compared[i].keywords = keywords_.found(texts.texts()[i]);
  }
  std::vector<std::vector<IssueFacts>> result;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    result.push_back(
        facts_of(compared[numbers[i].words],
                 statements[i].paragraph.empty() ? nullptr : &compared[numbers[i].paragraph],
                 statements[i].title.empty() ? nullptr : &compared[numbers[i].title]));
  }
  return result;
}

Result<std::vector<std::vector<IssueRelevance>>> IssueAssigner::assign(
    std::span<const StatementText> statements, float least) const {
  const auto found = facts(statements);
  if (!found) return found.error();
  std::vector<std::vector<IssueRelevance>> result(statements.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    for (std::uint32_t issue = 0; issue < issues_.size(); ++issue) {
      const float relevance = relevance_of((*found)[i][issue]);
      if (relevance >= least) result[i].push_back({issue, relevance});
    }
    std::stable_sort(
        result[i].begin(), result[i].end(),
        [](const IssueRelevance& a, const IssueRelevance& b) { return a.relevance > b.relevance; });
  }
  return result;
}

}  // namespace onrecord
