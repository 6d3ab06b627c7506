#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/issue_view.h"
#include "onrecord/listing.h"
#include "record/comparison/asked_findings.h"
#include "record/comparison/statement_details.h"

namespace onrecord {

/// Denials and contradictions, as `ComparedRecord` lists them: by the day of the later statement,
/// the newest first. Throws SQLite::Exception.
class ClashFindings {
 public:
  ClashFindings(SQLite::Database& database, AskedFindings asked);

  [[nodiscard]] Listing denials();
  [[nodiscard]] Listing contradictions();

  // The same as values.

  [[nodiscard]] std::vector<ClashRow> denial_rows();
  [[nodiscard]] std::vector<ClashRow> contradiction_rows();

  /// Names of all, those that were dismissed, too.
  [[nodiscard]] std::vector<FindingName> denial_names();
  [[nodiscard]] std::vector<FindingName> contradiction_names();

 private:
  struct FoundDenial {
    std::int64_t statement;
    double score;
    std::optional<std::int64_t> denied;
    double denied_score = 0;
  };
  struct FoundContradiction {
    std::int64_t earlier, later;
    double score;
  };
  /// Calls `take` with each until it returns false.
  void each_denial(const std::function<bool(const FoundDenial&)>& take);
  void each_contradiction(const std::function<bool(const FoundContradiction&)>& take);
  /// " AND ..." for what is asked of statement `row`, or of any of several.
  [[nodiscard]] std::string about_issue(std::string_view row) const;
  [[nodiscard]] std::string of_actors(std::initializer_list<std::string_view> rows) const;
  void find_denied(FoundDenial& denial);

  [[nodiscard]] FindingName name_of(const FoundDenial& found);
  [[nodiscard]] FindingName name_of(const FoundContradiction& found);
  template <class Found>
  using Each = void (ClashFindings::*)(const std::function<bool(const Found&)>& take);
  template <class Found>
  using Take = std::function<void(const Found&, const std::string& id)>;
  /// Calls `take` with each that is asked for and was not dismissed.
  template <class Found>
  void each_asked(const std::string& kind, Each<Found> each, const Take<Found>& take);
  void each_asked_denial(const Take<FoundDenial>& take);
  void each_asked_contradiction(const Take<FoundContradiction>& take);
  [[nodiscard]] ClashRow row_of(const FoundDenial& found, const std::string& id);
  [[nodiscard]] ClashRow row_of(const FoundContradiction& found, const std::string& id);

  SQLite::Database& database_;
  AskedFindings asked_;
  StatementDetailsReader details_;
  SQLite::Statement denied_, makers_;
};

}  // namespace onrecord
