#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/actor_view.h"
#include "onrecord/agreement.h"
#include "onrecord/article_view.h"
#include "onrecord/compared_record.h"
#include "onrecord/issue_view.h"
#include "onrecord/network_view.h"
#include "onrecord/question.h"
#include "onrecord/record.h"
#include "onrecord/result.h"
#include "onrecord/review.h"

namespace onrecord {

/// Numbers that grow with each transaction that changes something, whoever makes it. They stand in
/// one row of the file (table `revision`), so that they are the same for all who read it.
struct RecordRevision {
  std::int64_t record = 0;  ///< anything
  /// What comparing came to, and who or where that is: all that `issues`, `issue` and `network`
  /// tell. Articles that are added, and not yet compared, don't change it.
  std::int64_t findings = 0;
};

/// What a record holds, for a first look.
struct RecordSummary {
  std::string name;           ///< the file's, without its folder
  std::int64_t revision = 0;  ///< as `RecordRevision::record`
  std::int64_t articles = 0, statements = 0, actors = 0, issues = 0;
  std::vector<std::string> outlets;
  std::string from, to;  ///< dates of the first and last article; empty: none has one
  std::vector<std::string> reviewers, models;
};

/// Which actors are asked for; empty fields ask for all.
struct ActorQuestion {
  std::string name = {};  ///< words of it
  std::string kind = {};  ///< as `actor_kind_name`
  std::size_t limit = 50;
};

/// What became of a correction.
struct CorrectionResult {
  std::int64_t made = 0, known = 0;        ///< 1 and 0, or 0 and 1: the record says so already
  std::optional<std::int64_t> number;      ///< for `RecordViews::undo`; none where nothing was made
  std::optional<StatementView> statement;  ///< as it stands now; none where it holds no more
};

/// What is asked often, and need not be made anew while the record stays as it is. Give one to all
/// `RecordViews` of one file that are used side by side; it may be used from several threads.
struct ViewCache;
[[nodiscard]] std::shared_ptr<ViewCache> new_view_cache();

/// A record as people look at it: pages of lists, and single things with all that belongs to them.
/// A list is asked for page by page: `cursor` is empty, then `Page::next`; what is added meanwhile
/// shifts nothing. Errors: those of `Record::add`; `not_found` where the record has nothing of that
/// number or id; `bad_option` for a cursor, date or other value that is none.
class RecordViews {
 public:
  explicit RecordViews(const Record& record, std::shared_ptr<ViewCache> cache = new_view_cache())
      : state_(record.state_), cache_(std::move(cache)) {}

  [[nodiscard]] Result<RecordRevision> revision() const;
  [[nodiscard]] Result<RecordSummary> summary() const;

  // Pages of `Question::limit`, 500 at most, in the order in which they came into the record, the
  // last ones first. A changed statement came when it was changed.

  /// What several outlets print is listed once unless an outlet or status is asked for, as in
  /// `Record::statements`.
  [[nodiscard]] Result<Page<StatementRow>> statements(const Question& question,
                                                      std::string_view cursor) const;
  /// By words of title and text, outlet and time.
  [[nodiscard]] Result<Page<ArticleRow>> articles(const Question& question,
                                                  std::string_view cursor) const;
  /// Those with most statements first.
  [[nodiscard]] Result<Page<ActorRow>> actors(const ActorQuestion& question,
                                              std::string_view cursor) const;
  /// Corrections of a person, else of all, those that were taken back among them.
  [[nodiscard]] Result<Page<CorrectionRow>> corrections(std::string_view by,
                                                        std::string_view cursor,
                                                        std::size_t limit) const;

  [[nodiscard]] Result<ArticleView> article(std::int64_t version) const;
  /// By its id, or how that begins; a rejected one, too. Of several the first one.
  [[nodiscard]] Result<StatementView> statement(std::string_view id) const;
  /// One that was merged is the one whom he is merged into.
  [[nodiscard]] Result<ActorView> actor(std::int64_t actor) const;
  /// All that are not merged with another one, those with most statements first.
  [[nodiscard]] Result<std::vector<IssueSummary>> issues() const;
  /// `question.issue` is its id or label; `question.limit` is that of each list.
  [[nodiscard]] Result<IssueView> issue(const FindingQuestion& question) const;
  [[nodiscard]] Result<NetworkView> network(const NetworkQuestion& question) const;

  /// What reviewers agree about; at most `limit` disagreements.
  [[nodiscard]] Result<Agreement> agreement(std::size_t limit) const;

  /// Makes one correction. Errors also `bad_correction`.
  Result<CorrectionResult> correct(const NewCorrection& correction) const;
  /// Takes back the correction of this number and what was said together with it. `made` counts
  /// what was taken back.
  Result<CorrectionResult> undo(std::int64_t number, std::string_view by) const;

 private:
  std::shared_ptr<Record::State> state_;
  std::shared_ptr<ViewCache> cache_;
};

}  // namespace onrecord
