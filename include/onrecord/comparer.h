#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "onrecord/extractor.h"
#include "onrecord/record.h"
#include "onrecord/result.h"

namespace onrecord {

struct ComparerOptions {
  std::filesystem::path cues = {};    ///< the user's own table of cues; empty: none
  float min_relevance = 0.35F;        ///< statements below it are not about an issue, 0..1
  std::size_t most_earlier = 20'000;  ///< latest statements, of an issue, that new ones may match
  std::size_t most_pairs = 8;         ///< earlier statements of an issue that each is compared with
  int threads = 1;                    ///< cores that compute, 1..256
  std::optional<Precision> precision = {};  ///< unset: the fastest that this CPU runs natively
};

/// How far comparing is.
struct CompareTally {
  std::size_t articles = 0;      ///< compared, or gone through again for an issue
  std::size_t articles_all = 0;  ///< that are to be
  std::size_t statements = 0;
  std::size_t stances = 0;
  std::size_t relations = 0;  ///< pairs that clash
};

/// Which groups of statements are issues.
struct IssueSearch {
  float similarity = 0.28F;          ///< the mean of a group, 0..1: higher for narrower issues
  std::size_t least_statements = 4;  ///< different ones, of an issue
};

/// What a search for issues found.
struct FoundIssues {
  std::vector<std::string> added;  ///< ids
  std::vector<std::string> kept;   ///< those that go on earlier ones
  std::vector<std::string> gone;   ///< earlier ones that are none any more
  std::size_t statements = 0;      ///< in all that are now
};

/// The networks that compare the statements of a record. Immutable; copies share them.
class Comparer {
 public:
  /// Loads the models in the folders `claims` and `sentences`. Errors: `model_missing`,
  /// `model_damaged`, `model_version`, `inference`, `bad_option`, and those of the table of cues.
  static Result<Comparer> load(const std::filesystem::path& claims,
                               const std::filesystem::path& sentences,
                               ComparerOptions options = {});

  /// Compares what was not compared yet by these models: which kind of statements there are, which
  /// issues they are about and where they stand on these, and with which earlier ones they clash.
  /// First it does the same for issues that are new or were changed. Some articles at a time are
  /// written together, so that what was done stays done; once `is_stopped` is true, no more are.
  /// Errors: `inference`, and those of `Record::add`.
  Result<CompareTally> compare(Record& record,
                               const std::function<void(const CompareTally&)>& progress = {},
                               const std::function<bool()>& is_stopped = {}) const;

  /// Groups all statements by what they are about and makes the groups issues of the record; those
  /// with most statements of an earlier one go on it. Needs 384 bytes a statement. Errors as above.
  Result<FoundIssues> find_issues(
      Record& record, const IssueSearch& search = {},
      const std::function<void(const CompareTally&)>& progress = {}) const;

  /// Tells models and tables of cues apart: 16 hexadecimal digits.
  [[nodiscard]] const std::string& fingerprint() const;

 private:
  struct Impl;
  explicit Comparer(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
  std::shared_ptr<const Impl> impl_;
};

}  // namespace onrecord
