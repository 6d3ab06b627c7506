#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "compare/keywords.h"
#include "compare/sentence_vectors.h"
#include "compare/statement_text.h"
#include "onrecord/issue.h"
#include "onrecord/result.h"

namespace onrecord {

/// That a statement is about an issue, with a probability.
struct IssueRelevance {
  std::uint32_t issue;  ///< index into the codebook
  float relevance;      ///< 0..1
  friend bool operator==(const IssueRelevance&, const IssueRelevance&) = default;
};

/// From which relevance on a statement is about an issue. On the invented statements in
/// train/data/issue_statements.tsv, each issue left out of the fit in turn, F1 is 0.87 to 0.88 from
/// 0.2 to 0.5; below, precision falls.
inline constexpr float kAboutIssue = 0.35F;

/// How near a statement is to an issue: cosines of its texts with the nearest text of the issue,
/// and what they have of its words, as `Keywords::found`. A text that lacks counts as the one
/// within it.
struct IssueFacts {
  float words = 0, paragraph = 0, title = 0;
  float keyword = 0;  ///< in the words or the paragraph
  float title_keyword = 0;
};

/// 0..1, by logistic regression, fitted by train/onrecord_train/issue_relevance.py.
[[nodiscard]] float relevance_of(const IssueFacts& facts);

/// Says which issues of a codebook statements are about. Each issue stands for itself: a statement
/// may be about several, about a sub-issue and not the issue around it, or about none. Immutable;
/// may be used from several threads. `encoder` must outlive it.
class IssueAssigner {
 public:
  /// Error: `inference`.
  static Result<IssueAssigner> make(const Codebook& codebook, const SentenceVectors& encoder);

  /// For each statement the issues of at least that relevance, the most relevant first. Texts that
  /// several statements share are encoded once, so give those of an article together. Error:
  /// `inference`.
  [[nodiscard]] Result<std::vector<std::vector<IssueRelevance>>> assign(
      std::span<const StatementText> statements, float least = kAboutIssue) const;

  /// For each statement the facts about each issue, in the order of the codebook. Error:
  /// `inference`.
  [[nodiscard]] Result<std::vector<std::vector<IssueFacts>>> facts(
      std::span<const StatementText> statements) const;

 private:
  IssueAssigner(const Codebook& codebook, const SentenceVectors& encoder)
      : encoder_(encoder), keywords_(codebook) {}

  const SentenceVectors& encoder_;
  Keywords keywords_;
  /// Of each issue its label, label with description, and keywords.
  std::vector<std::array<SentenceVector, 3>> issues_;
};

}  // namespace onrecord
