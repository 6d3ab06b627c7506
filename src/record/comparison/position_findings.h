#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "onrecord/comparison.h"
#include "onrecord/listing.h"
#include "record/comparison/asked_findings.h"
#include "record/comparison/statement_details.h"

namespace onrecord {

/// Positions and changes of them, as `ComparedRecord` lists them. Throws SQLite::Exception.
class PositionFindings {
 public:
  PositionFindings(SQLite::Database& database, AskedFindings asked);

  [[nodiscard]] Listing timeline();
  [[nodiscard]] Listing shifts();
  /// `at`: the last day that counts, or as much of it as is known; empty: all count.
  [[nodiscard]] Listing positions(const std::string& at);
  [[nodiscard]] Listing shares(const std::string& at);
  [[nodiscard]] Listing stances();

  /// Names of all, those that were dismissed, too.
  [[nodiscard]] std::vector<FindingName> position_names();
  [[nodiscard]] std::vector<FindingName> shift_names();

 private:
  struct FoundPosition {
    std::string issue;
    Position position;
  };
  struct FoundShift {
    std::string issue;
    Shift shift;
    Position before, after;
  };
  void each_issue(const std::function<void(const std::string&, const Positions&)>& take);
  [[nodiscard]] std::vector<FoundPosition> all_positions();
  [[nodiscard]] std::vector<FoundShift> all_shifts();
  /// Utterances on the issue up to `at`, for positions.
  [[nodiscard]] std::vector<Utterance> utterances(const IssueRow& issue, const std::string& at);
  /// Where each actor stands after these.
  [[nodiscard]] std::vector<FoundPosition> last_positions(const IssueRow& issue,
                                                          std::vector<Utterance> utterances) const;
  [[nodiscard]] FindingName name_of(const FoundPosition& found);
  [[nodiscard]] FindingName name_of(const FoundShift& found);
  [[nodiscard]] std::vector<Cell> row_of(const FoundPosition& found, const std::string& id);
  [[nodiscard]] std::vector<Cell> row_of(const FoundShift& found, const std::string& id);

  SQLite::Database& database_;
  AskedFindings asked_;
  PositionOptions options_;
  StatementDetailsReader details_;
};

}  // namespace onrecord
