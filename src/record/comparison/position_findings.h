#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "onrecord/comparison.h"
#include "onrecord/issue_view.h"
#include "onrecord/listing.h"
#include "record/comparison/asked_findings.h"
#include "record/comparison/statement_details.h"

namespace onrecord {

/// Positions and changes of them, as `ComparedRecord` lists them. For one transaction: what was
/// read of an issue is not read again. Throws SQLite::Exception.
class PositionFindings {
 public:
  PositionFindings(SQLite::Database& database, AskedFindings asked);

  [[nodiscard]] Listing timeline();
  [[nodiscard]] Listing shifts();
  /// `at`: the last day that counts, or as much of it as is known; empty: all count.
  [[nodiscard]] Listing positions(const std::string& at);
  [[nodiscard]] Listing shares(const std::string& at);
  [[nodiscard]] Listing stances();

  // The same as values.

  /// Oldest first, but where there are more than are asked for, the newest.
  [[nodiscard]] std::vector<PositionRow> timeline_rows();
  [[nodiscard]] std::vector<ShiftRow> shift_rows();
  [[nodiscard]] std::vector<PositionRow> position_rows(const std::string& at);
  [[nodiscard]] std::vector<ShareRow> share_rows(const IssueRow& issue, const std::string& at);

  /// Names of all, those that were dismissed, too.
  [[nodiscard]] std::vector<FindingName> position_names();
  [[nodiscard]] std::vector<FindingName> shift_names();

 private:
  struct FoundPosition {
    std::string issue, issue_label;
    Position position;
    std::string id = {};  // of the finding
  };
  struct FoundShift {
    std::string issue, issue_label;
    Shift shift;
    Position before, after;
    std::string id = {};
  };
  void each_issue(const std::function<void(const Issue&, const Positions&)>& take);
  [[nodiscard]] std::vector<FoundPosition> all_positions();
  [[nodiscard]] std::vector<FoundShift> all_shifts();
  /// Utterances on the issue up to `at`, for positions.
  [[nodiscard]] std::vector<Utterance> utterances(const IssueRow& issue, const std::string& at);
  /// Where each actor stands after these.
  [[nodiscard]] std::vector<FoundPosition> last_positions(const IssueRow& issue,
                                                          std::vector<Utterance> utterances) const;
  enum class Order { oldest_first, newest_first };
  /// What is asked for, in the order in which it is listed, with ids.
  [[nodiscard]] std::vector<FoundPosition> asked_timeline(Order order);
  [[nodiscard]] std::vector<FoundShift> asked_shifts();
  [[nodiscard]] std::vector<FoundPosition> asked_positions(const std::string& at);
  [[nodiscard]] FindingName name_of(const FoundPosition& found);
  [[nodiscard]] FindingName name_of(const FoundShift& found);
  [[nodiscard]] PositionRow row_of(const FoundPosition& found);
  [[nodiscard]] ShiftRow row_of(const FoundShift& found);
  [[nodiscard]] Listing listing_of(const std::vector<FoundPosition>& all);

  SQLite::Database& database_;
  AskedFindings asked_;
  PositionOptions options_;
  StatementDetailsReader details_;
  struct {
    std::int64_t issue = 0;  // its row; 0: none yet
    std::vector<Utterance> utterances;
  } last_read_;  // several things are asked of an issue, one after the other
};

}  // namespace onrecord
