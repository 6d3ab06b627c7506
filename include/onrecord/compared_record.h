#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/coded_statement.h"
#include "onrecord/coding_question.h"
#include "onrecord/decision.h"
#include "onrecord/listing.h"
#include "onrecord/record.h"
#include "onrecord/result.h"

namespace onrecord {

/// Which findings are asked for; empty fields ask for all.
struct FindingQuestion {
  std::string issue = {};  ///< its id or label
  std::string actor = {};  ///< number or name, whole, else words of it
  /// First and last day of the finding, both included: "2031", "2031-05" or "2031-05-02".
  std::string since = {};
  std::string until = {};
  std::optional<double> min_score =
      {};  ///< 0..1; unset: as `AnalyserOptions` and `PositionOptions`
  std::size_t limit = 50;
};

/// What comparing the statements of a record came to. Everything is computed from rows when it is
/// asked for, so it is as the record is by now: statements that were rejected don't count, and what
/// near-duplicates have in common counts once. Of a spokesman's words the body has the position;
/// what others tell of somebody's views makes none. Each finding has an id, made of its kind, its
/// issue and its statements, by which it is dismissed. Errors: those of `Record::add`, and
/// `bad_option`, `bad_actor`.
class ComparedRecord {
 public:
  explicit ComparedRecord(const Record& record) : state_(record.state_) {}

  /// Where an actor stands, since when, and the sentences that show it. Oldest first.
  [[nodiscard]] Result<Listing> timeline(const FindingQuestion& question) const;
  /// Who changed position. Newest first, as are the next two.
  [[nodiscard]] Result<Listing> shifts(const FindingQuestion& question) const;
  /// Who denies what; of what is denied where it was found.
  [[nodiscard]] Result<Listing> denials(const FindingQuestion& question) const;
  /// Statements that cannot both be true.
  [[nodiscard]] Result<Listing> contradictions(const FindingQuestion& question) const;
  /// Where each actor stands on an issue by the end of `at`: a day, month or year; empty: by now.
  [[nodiscard]] Result<Listing> positions(const FindingQuestion& question,
                                          const std::string& at) const;
  /// How many actors, and how many of their statements, are on each side of it.
  [[nodiscard]] Result<Listing> shares(const FindingQuestion& question,
                                       const std::string& at) const;

  /// Ids of the statements about the issue and by the actor, as a speaker or as the one for whom
  /// somebody speaks, also those that take no side or that nothing dates. Newest first, at most
  /// `limit`. A day is that of the saying, or else of the article.
  [[nodiscard]] Result<std::vector<std::string>> statements(const FindingQuestion& question) const;
  /// What positions are made of: each own statement with a day, and the likeliest of its four
  /// stances, whatever its score; `stance` is empty where that takes no side. Oldest first, without
  /// `limit`.
  [[nodiscard]] Result<Listing> stances(const FindingQuestion& question) const;

  /// The record's statements for `make_network`: who is for and against what. Issues are those that
  /// are asked for, actors all who speak on them; of both, how many statements are for and against,
  /// and the days of the first and last one. The document of a statement is its article's version.
  /// Time: linear in the statements about the issues, but for sorting.
  [[nodiscard]] Result<CodedStatements> coded(const CodingQuestion& question) const;

  /// Says that a finding, given by its id or how that begins, is none: it is not listed again.
  /// `question` has the `min_score` with which it was found, where one was given.
  Result<std::int64_t> dismiss(std::string_view finding, const FindingQuestion& question,
                               const Signed& by);
  /// Takes that back.
  Result<std::int64_t> restore(std::string_view finding, std::string_view by);
  /// What people said of findings, the last first.
  [[nodiscard]] Result<Listing> dismissals() const;

 private:
  std::shared_ptr<Record::State> state_;
};

}  // namespace onrecord
