#include "onrecord/views.h"

#include <fmt/format.h>

#include <utility>

#include "record/query.h"
#include "record/record_state.h"
#include "record/reviewer.h"
#include "record/views/actor_views.h"
#include "record/views/agreement.h"
#include "record/views/article_views.h"
#include "record/views/correction_rows.h"
#include "record/views/issue_views.h"
#include "record/views/pages.h"
#include "record/views/view_cache.h"

namespace onrecord {
namespace {

template <class... Values>
Error not_found(fmt::format_string<Values...> message, Values&&... values) {
  return {ErrorCode::not_found, fmt::format(message, std::forward<Values>(values)...), {}};
}

// What `act` returns; all that it reads is of one state of the record.
template <class Act>
auto at_once(Record::State& state, Act act) {
  return state.with_database([&](SQLite::Database& database) {
    const SQLite::Transaction one_state(database);
    return act(database);
  });
}

std::shared_ptr<const RecordSummary> summary_of(Record::State& state, SQLite::Database& database,
                                                ViewCache& cache) {
  return cache.summary.get(revision_of(database),
                           [&] { return summarise(database, state.file.filename().string()); });
}

// How the statement stands by now; nothing where it does not hold.
void tell_statement(SQLite::Database& database, const Reviewed& reviewed, CorrectionResult& out) {
  const auto place = find_statement(database, reviewed.version, reviewed.key);
  if (!place) return;
  out.statement = view_statement(database, *place);
  if (out.statement && out.statement->in.status[out.statement->index] == "rejected") {
    out.statement.reset();
  }
}

// What a correction is about must be there; what it says is `Reviewer`'s affair.
std::optional<Error> missing(SQLite::Database& database, const NewCorrection& correction) {
  if (correction.verdict == Verdict::add) {
    SQLite::Statement find(database, "SELECT 1 FROM version WHERE id = ?");
    if (correction.version == 0 || first_number(find, correction.version)) return std::nullopt;
    return not_found("the record has no version {} of an article", correction.version);
  }
  SQLite::Statement find(database,
                         "SELECT 1 FROM statement WHERE key >= ?1 AND key < ?1 || 'g' UNION ALL "
                         "SELECT 1 FROM correction WHERE statement_key >= ?1 AND statement_key < "
                         "?1 || 'g' LIMIT 1");
  if (!correction.id.empty() && first_number(find, correction.id)) return std::nullopt;
  return not_found("the record has no statement {}", correction.id);
}

}  // namespace

std::shared_ptr<ViewCache> new_view_cache() { return std::make_shared<ViewCache>(); }

Result<RecordRevision> RecordViews::revision() const {
  return at_once(*state_, [](SQLite::Database& database) -> Result<RecordRevision> {
    return RecordRevision{revision_of(database), findings_revision_of(database)};
  });
}

Result<RecordSummary> RecordViews::summary() const {
  return at_once(*state_, [&](SQLite::Database& database) -> Result<RecordSummary> {
    return *summary_of(*state_, database, *cache_);
  });
}

Result<Page<StatementRow>> RecordViews::statements(const Question& question,
                                                   std::string_view cursor) const {
  const Result<Question> asked = understood(question);
  if (!asked) return asked.error();
  const auto after = Cursor::of(cursor);
  if (!after) return after.error();
  return at_once(*state_, [&](SQLite::Database& database) -> Result<Page<StatementRow>> {
    return statement_page(database, *asked, *after,
                          [&] { return summary_of(*state_, database, *cache_)->statements; });
  });
}

Result<Page<ArticleRow>> RecordViews::articles(const Question& question,
                                               std::string_view cursor) const {
  const Result<Question> asked = understood(question);
  if (!asked) return asked.error();
  const auto after = Cursor::of(cursor);
  if (!after) return after.error();
  return at_once(*state_, [&](SQLite::Database& database) -> Result<Page<ArticleRow>> {
    return article_page(database, *asked, *after,
                        [&] { return summary_of(*state_, database, *cache_)->articles; });
  });
}

Result<Page<ActorRow>> RecordViews::actors(const ActorQuestion& question,
                                           std::string_view cursor) const {
  const auto after = Cursor::of(cursor);
  if (!after) return after.error();
  return at_once(*state_, [&](SQLite::Database& database) -> Result<Page<ActorRow>> {
    const auto all =
        cache_->actors.get(revision_of(database), [&] { return count_actors(database); });
    return actor_page(*all, question, *after);
  });
}

Result<Page<CorrectionRow>> RecordViews::corrections(std::string_view by, std::string_view cursor,
                                                     std::size_t limit) const {
  const auto after = Cursor::of(cursor);
  if (!after) return after.error();
  return at_once(*state_, [&](SQLite::Database& database) -> Result<Page<CorrectionRow>> {
    return correction_page(database, by, *after, limit);
  });
}

Result<ArticleView> RecordViews::article(std::int64_t version) const {
  return at_once(*state_, [&](SQLite::Database& database) -> Result<ArticleView> {
    if (auto view = view_article(database, version)) return *std::move(view);
    return not_found("the record has no version {} of an article", version);
  });
}

Result<StatementView> RecordViews::statement(std::string_view id) const {
  return at_once(*state_, [&](SQLite::Database& database) -> Result<StatementView> {
    if (const auto place = find_statement(database, id)) {
      if (auto view = view_statement(database, *place)) return *std::move(view);
    }
    return not_found("the record has no statement {}", id);
  });
}

Result<ActorView> RecordViews::actor(std::int64_t actor) const {
  return at_once(*state_, [&](SQLite::Database& database) -> Result<ActorView> {
    if (auto view = view_actor(database, actor)) return *std::move(view);
    return not_found("the record has no actor {}", actor);
  });
}

Result<std::vector<IssueSummary>> RecordViews::issues() const {
  return at_once(*state_, [&](SQLite::Database& database) -> Result<std::vector<IssueSummary>> {
    const auto counts =
        cache_->issues.get(findings_revision_of(database), [&] { return count_issues(database); });
    return list_issue_summaries(database, *counts);
  });
}

Result<IssueView> RecordViews::issue(const FindingQuestion& question) const {
  return at_once(*state_, [&](SQLite::Database& database) -> Result<IssueView> {
    if (!issue_named(database, question.issue)) {
      return not_found("the record has no issue {}", question.issue);
    }
    const Result<AskedFindings> asked = AskedFindings::from(database, question);
    if (!asked) return asked.error();
    const auto counts =
        cache_->issues.get(findings_revision_of(database), [&] { return count_issues(database); });
    return view_issue(database, *asked, *counts);
  });
}

Result<NetworkView> RecordViews::network(const NetworkQuestion& question) const {
  return at_once(*state_,
                 [&](SQLite::Database& database) { return view_network(database, question); });
}

Result<Agreement> RecordViews::agreement(std::size_t limit) const {
  return at_once(*state_, [&](SQLite::Database& database) -> Result<Agreement> {
    return agreement_of(database, limit);
  });
}

Result<CorrectionResult> RecordViews::correct(const NewCorrection& correction) const {
  return state_->written([&](SQLite::Database& database) -> Result<CorrectionResult> {
    if (auto error = missing(database, correction)) return *std::move(error);
    const Result<Reviewed> made = Reviewer(database).make(correction);
    if (!made) return made.error();
    CorrectionResult out;
    ++(made->number ? out.made : out.known);
    out.number = made->number;
    tell_statement(database, *made, out);
    return out;
  });
}

Result<CorrectionResult> RecordViews::undo(std::int64_t number, std::string_view by) const {
  return state_->written([&](SQLite::Database& database) -> Result<CorrectionResult> {
    const Result<Reviewed> taken = Reviewer(database).undo_together(number, by);
    if (!taken) return taken.error();
    CorrectionResult out;
    out.made = static_cast<std::int64_t>(taken->taken_back);
    tell_statement(database, *taken, out);
    return out;
  });
}

}  // namespace onrecord
