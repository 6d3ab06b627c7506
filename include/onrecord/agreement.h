#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/article_view.h"

namespace onrecord {

/// How far reviewers agree. What each one said last of a statement counts, if he did not take it
/// back; those without a name are left out.
struct Agreement {
  struct Reviewer {
    std::string name;
    std::int64_t corrections, statements;  ///< that hold, and of how many statements
    std::string first, last;               ///< when; UTC, ISO 8601
  };
  struct Alpha {
    std::string question;  ///< "is it a statement", "who says it" or "its content"
    /// Krippendorff's alpha for nominal data: 1 is full agreement, 0 what chance would give.
    /// Krippendorff, Content Analysis, 4th ed. 2019, ch. 12. None where no two reviewers looked at
    /// one statement, and where all answers are the same, which tells nothing of reliability.
    std::optional<double> alpha;
    std::int64_t statements;  ///< to which two or more reviewers answered
    std::int64_t reviewers;   ///< who answered to one of these
  };
  struct Answer {
    std::string by, at, answer;
  };
  struct Disagreement {
    StatementRow statement;
    std::string question;
    std::vector<Answer> answers;  ///< by name
  };

  std::vector<Reviewer> reviewers;          ///< those with most corrections first
  std::vector<Alpha> alpha;                 ///< in the order of the questions above
  std::vector<Disagreement> disagreements;  ///< the last ones first
};

}  // namespace onrecord
