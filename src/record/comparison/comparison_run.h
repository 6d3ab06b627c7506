#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "compare/claim_comparer.h"
#include "compare/issue_assignment.h"
#include "compare/sentence_vectors.h"
#include "onrecord/comparer.h"
#include "onrecord/record.h"
#include "record/comparison/comparison_rows.h"
#include "record/comparison/earlier_statements_index.h"
#include "record/comparison/issue_meanings.h"
#include "record/comparison/issue_table.h"
#include "record/comparison/open_statements.h"

namespace onrecord {

/// What a run compares with.
struct ComparisonTools {
  const ClaimComparer& comparer;
  const SentenceVectors& sentences;
  const std::string& model;  ///< their fingerprint
  const ComparerOptions& options;
};

/// One run of `Comparer::compare`: first issues that are new or changed, over all that was compared
/// before, then what was not compared yet, by date. While the networks compute, the record is free.
class ComparisonRun {
 public:
  /// What is asked between one batch and the next; either may be empty.
  struct Between {
    const std::function<void(const CompareTally&)>& progress;
    const std::function<bool()>& is_stopped;
  };
  ComparisonRun(Record::State& state, const ComparisonTools& tools, const Between& between);

  [[nodiscard]] Result<CompareTally> run();

 private:
  using Done = Result<std::monostate>;
  using Versions = std::vector<std::int64_t>;

  /// What stands in the record by now, read once a run.
  [[nodiscard]] Done begin();
  [[nodiscard]] Done make_issues_again();
  [[nodiscard]] Done compare_new();
  /// `wanted`: the issues of which stances are made; none: of all, and characters, too.
  [[nodiscard]] Result<ComparedBatch> compare(const Versions& versions,
                                              const std::vector<std::int64_t>* wanted);
  [[nodiscard]] Done assign(OpenStatements& open, const std::vector<std::int64_t>* wanted);
  [[nodiscard]] Done take_stances(const OpenStatements& open, ComparedBatch& batch);
  [[nodiscard]] Result<std::vector<RelationRow>> relate(OpenStatements& open, bool are_new);
  [[nodiscard]] static ComparedStatement compared(const OpenStatements& open, std::size_t i);
  [[nodiscard]] Result<Versions> compared_after(std::int64_t version);
  [[nodiscard]] Done issues_are_same(SQLite::Database& database) const;
  [[nodiscard]] const IssueRow& row_of(std::int64_t issue) const;
  void report(const Versions& versions, const ComparedBatch& batch);
  [[nodiscard]] bool is_stopped() const { return between_.is_stopped && between_.is_stopped(); }

  Record::State& state_;
  ComparisonTools tools_;
  Between between_;
  CompareTally tally_;

  std::vector<IssueRow> issues_;  // all
  std::string state_of_issues_;
  std::vector<std::int64_t> raw_;     // those that words tell, in the assigner's order
  std::set<std::int64_t> found_raw_;  // and of these, those that were found
  std::optional<IssueAssigner> assigner_;
  std::optional<IssueMeanings> meanings_;
  std::optional<EarlierStatementsIndex> earlier_;
};

}  // namespace onrecord
