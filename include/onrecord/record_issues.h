#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/decision.h"
#include "onrecord/issue.h"
#include "onrecord/listing.h"
#include "onrecord/record.h"
#include "onrecord/result.h"

namespace onrecord {

/// What a codebook changed in a record; ids of issues.
struct IssueChanges {
  std::vector<std::string> added;
  std::vector<std::string> changed;  ///< label, description or keywords: stances are made again
  std::vector<std::string> gone;     ///< in the record, not in the codebook: they stay as they are
};

/// Which statements of an issue are about another one: any of these.
struct IssuePart {
  std::string label;                       ///< what the new issue is called: stances are towards it
  std::vector<std::string> keywords = {};  ///< as in a codebook, in the statement or its paragraph
  std::vector<std::string> statements = {};  ///< ids, or how they begin
};

/// The issues of a record: those of codebooks and those found in its statements. They are named by
/// their ids, or by their labels. `Comparer::compare` does what a change asks for. Decisions have
/// numbers, by which they are taken back. Errors: those of `Record::add`, and `bad_option` for an
/// issue, statement or decision that the record does not have.
class RecordIssues {
 public:
  explicit RecordIssues(const Record& record) : state_(record.state_) {}

  /// Makes the codebook's issues those of the record. All or nothing.
  Result<IssueChanges> enter(const Codebook& codebook);

  /// Id, label, numbers of statements and actors, origin, and what is to be known of each.
  [[nodiscard]] Result<Listing> list() const;

  Result<std::int64_t> rename(std::string_view issue, std::string_view label, const Signed& by);
  /// All about `issue` is about `into`, now and in what is added later.
  Result<std::int64_t> merge(std::string_view issue, std::string_view into, const Signed& by);
  /// A part of `issue` is another issue, now and in what is added later.
  Result<std::int64_t> split(std::string_view issue, const IssuePart& part, const Signed& by);
  Result<std::int64_t> undo(std::int64_t decision, std::string_view by);
  [[nodiscard]] Result<Listing> decisions() const;

 private:
  std::shared_ptr<Record::State> state_;
};

}  // namespace onrecord
