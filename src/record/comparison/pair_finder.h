#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compare/claim_comparer.h"
#include "record/comparison/earlier_statements_index.h"
#include "record/comparison/open_statements.h"

namespace onrecord {

/// Finds which statements are to be compared with each other: each open one with those most like it
/// in the record and among the open ones before it. The earlier one of a pair is that which was
/// said first, whatever the order in which they came into the record. Views the open statements,
/// which must not be moved. Throws SQLite::Exception.
class PairFinder {
 public:
  /// At most `most` pairs of an open statement within an issue.
  PairFinder(EarlierStatementsIndex& index, OpenStatements& open, std::size_t most);

  /// Pairs of open statement `i` within an issue. Words that its speaker had said before, it dates
  /// back to that day.
  void find(std::size_t i, std::int64_t issue);
  /// To be called once all were found and dated: tells earlier from later.
  void choose_order();

  [[nodiscard]] const std::vector<PairQuestion>& questions() const { return questions_; }
  [[nodiscard]] std::int64_t earlier(std::size_t pair) const { return rows_[pair].first; }
  [[nodiscard]] std::int64_t later(std::size_t pair) const { return rows_[pair].second; }

 private:
  using Day = std::optional<std::chrono::sys_days>;
  /// One side of a pair.
  struct Side {
    std::int64_t row, version;
    std::string makers;
    Day said;
    ClaimText* text;
  };
  [[nodiscard]] Side side_of(std::size_t i);
  /// None where it counts no more, or one of the two tells the other.
  [[nodiscard]] std::optional<Side> side_of_row(std::int64_t row, std::size_t i);
  void date_back(std::size_t i, const Side& earlier);

  EarlierStatementsIndex& index_;
  OpenStatements& open_;
  std::size_t most_;
  std::map<std::int64_t, std::size_t> open_rows_;
  std::map<std::int64_t, std::optional<EarlierStatement>> known_;  // of the record, once loaded
  std::set<std::pair<std::int64_t, std::int64_t>> found_;          // the lower row first
  std::vector<std::pair<std::size_t, std::int64_t>> pairs_;        // open statement, other row
  std::vector<PairQuestion> questions_;
  std::vector<std::pair<std::int64_t, std::int64_t>> rows_;  // of these, earlier and later
};

}  // namespace onrecord
