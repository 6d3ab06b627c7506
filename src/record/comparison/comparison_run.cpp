#include "record/comparison/comparison_run.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "compare/day_text.h"
#include "onrecord/utf8.h"
#include "record/comparison/pair_finder.h"
#include "record/query.h"
#include "record/record_state.h"

namespace onrecord {
namespace {

constexpr std::size_t kAtOnce = 32;  // versions that are compared and written together
constexpr float kLeastClash = 0.1F;  // relations below it are not kept

using Day = std::optional<std::chrono::sys_days>;

std::string day_or_nothing(const Day& day) { return day ? day_text(*day) : std::string(); }

float probability(const std::array<float, 7>& relation, Relation which) {
  return relation.at(static_cast<std::size_t>(which));
}

// The issue's row where people or groups have not told otherwise.
bool is_told_by_words(const IssueRow& row) { return row.origin != "split" && !row.is_gone; }

}  // namespace

ComparisonRun::ComparisonRun(Record::State& state, const ComparisonTools& tools,
                             const Between& between)
    : state_(state), tools_(tools), between_(between) {}

Result<CompareTally> ComparisonRun::run() {
  for (const auto step :
       {&ComparisonRun::begin, &ComparisonRun::make_issues_again, &ComparisonRun::compare_new}) {
    if (const Done done = (this->*step)(); !done) return done.error();
  }
  return tally_;
}

ComparisonRun::Done ComparisonRun::begin() {
  Codebook codebook;
  Done done = state_.written([&](SQLite::Database& database) -> Done {
    database.exec("UPDATE issue SET made_to = NULL WHERE merged_into IS NOT NULL");
    issues_ = all_issues(database);
    state_of_issues_ = state_of_issues(database);
    meanings_.emplace(database);
    earlier_.emplace(database, tools_.options.most_earlier);
    SQLite::Statement again(database,
                            "SELECT count(*) FROM comparison WHERE version_id > (SELECT "
                            "min(made_to) FROM issue)");
    SQLite::Statement count(
        database,
        "SELECT count(*) FROM version v WHERE v.is_latest AND NOT EXISTS "
        "(SELECT 1 FROM comparison c WHERE c.version_id = v.id AND c.model = "
        "?) AND EXISTS (SELECT 1 FROM statement s WHERE s.version_id = v.id AND "
        "s.is_first)");
    tally_.articles_all = static_cast<std::size_t>(first_number(again).value_or(0) +
                                                   first_number(count, tools_.model).value_or(0));
    return std::monostate{};
  });
  if (!done) return done;
  for (const IssueRow& row : issues_) {
    if (!is_told_by_words(row)) continue;
    raw_.push_back(row.id);
    if (row.origin == "found") found_raw_.insert(row.id);
    codebook.issues.push_back(row.issue);
  }
  auto assigner = IssueAssigner::make(codebook, tools_.sentences);
  if (!assigner) return std::move(assigner).error();
  assigner_.emplace(*std::move(assigner));
  return std::monostate{};
}

// Issues that are equally far together, from the first version on.
ComparisonRun::Done ComparisonRun::make_issues_again() {
  while (!is_stopped()) {
    std::optional<std::int64_t> from;
    for (const IssueRow& row : issues_) {
      if (row.made_to && (!from || *row.made_to < *from)) from = row.made_to;
    }
    if (!from) return std::monostate{};
    std::vector<std::int64_t> wanted;
    for (const IssueRow& row : issues_) {
      if (row.made_to == from) wanted.push_back(row.id);
    }
    const Result<Versions> versions = compared_after(*from);
    if (!versions) return versions.error();
    const auto batch = compare(*versions, &wanted);
    if (!batch) return batch.error();
    const std::optional<std::int64_t> to =
        versions->empty() ? std::nullopt : std::optional(versions->back());
    const Done written = state_.written([&](SQLite::Database& database) -> Done {
      if (const Done same = issues_are_same(database); !same) return same;
      ComparisonRows(database).add(*batch);
      SQLite::Statement update(database,
                               "UPDATE issue SET made_to = ?2, is_paired = is_paired OR ?2 IS NULL "
                               "WHERE id = ?1");
      for (const std::int64_t issue : wanted) onrecord::run(update, issue, to);
      return std::monostate{};
    });
    if (!written) return written;
    for (IssueRow& row : issues_) {
      if (row.made_to == from) row.made_to = to;
    }
    report(*versions, *batch);
  }
  return std::monostate{};
}

ComparisonRun::Done ComparisonRun::compare_new() {
  std::string date;
  std::int64_t last = 0;
  while (!is_stopped()) {
    Versions versions;
    const Done listed = state_.with_database([&](SQLite::Database& database) -> Done {
      SQLite::Statement next(
          database,
          "SELECT v.id, v.date FROM version v WHERE (v.date, v.id) > (?1, ?2) AND v.is_latest AND "
          "NOT EXISTS (SELECT 1 FROM comparison c WHERE c.version_id = v.id AND c.model = ?3) AND "
          "EXISTS (SELECT 1 FROM statement s WHERE s.version_id = v.id AND s.is_first) ORDER BY "
          "v.date, v.id LIMIT ?4");
      with(next, date, last, tools_.model, kAtOnce);
      while (next.executeStep()) {
        versions.push_back(next.getColumn(0).getInt64());
        date = next.getColumn(1).getString();
      }
      return std::monostate{};
    });
    if (!listed) return listed;
    if (versions.empty()) return std::monostate{};
    last = versions.back();
    const auto batch = compare(versions, nullptr);
    if (!batch) return batch.error();
    const Done written = state_.written([&](SQLite::Database& database) -> Done {
      if (const Done same = issues_are_same(database); !same) return same;
      ComparisonRows(database).write(*batch, tools_.model);
      return std::monostate{};
    });
    if (!written) return written;
    report(versions, *batch);
  }
  return std::monostate{};
}

ComparisonRun::Done ComparisonRun::issues_are_same(SQLite::Database& database) const {
  if (state_of_issues(database) == state_of_issues_) return std::monostate{};
  return Error{
      ErrorCode::record_busy,
      "somebody changed the record's issues meanwhile; run this again, it goes on where it "
      "was",
      Place{state_.file.string()}};
}

Result<ComparisonRun::Versions> ComparisonRun::compared_after(std::int64_t version) {
  return state_.with_database([&](SQLite::Database& database) -> Result<Versions> {
    SQLite::Statement next(database,
                           "SELECT c.version_id FROM comparison c JOIN version v ON v.id = "
                           "c.version_id AND v.is_latest WHERE c.version_id > ? ORDER BY "
                           "c.version_id LIMIT ?");
    return all_numbers(next, version, kAtOnce);
  });
}

Result<ComparedBatch> ComparisonRun::compare(const Versions& versions,
                                             const std::vector<std::int64_t>* wanted) {
  ComparedBatch batch;
  batch.versions = versions;
  if (versions.empty()) return batch;
  Result<OpenStatements> open =
      state_.with_database([&](SQLite::Database& database) -> Result<OpenStatements> {
        return OpenStatementLoader(database).load(versions, tools_.comparer.cues());
      });
  if (!open) return std::move(open).error();
  if (const Done done = assign(*open, wanted); !done) return done.error();
  Result<Likelihoods> likely = tools_.comparer.characterise(open->set);
  if (!likely) return std::move(likely).error();
  open->likely = *std::move(likely);
  const auto related = relate(*open, wanted == nullptr);
  if (!related) return related.error();
  batch.relations = *related;
  for (std::size_t i = 0; i < open->size(); ++i) batch.statements.push_back(compared(*open, i));
  if (const Done done = take_stances(*open, batch); !done) return done.error();
  return batch;
}

// Which issues each statement is about; where only some are wanted, others and statements about
// none of them are left out.
ComparisonRun::Done ComparisonRun::assign(OpenStatements& open,
                                          const std::vector<std::int64_t>* wanted) {
  const auto assigned = assigner_->assign(open.texts, tools_.options.min_relevance);
  if (!assigned) return assigned.error();
  const Done grouped = state_.with_database([&](SQLite::Database& database) -> Done {
    SQLite::Statement group(database, "SELECT issue_id FROM grouped WHERE statement_id = ?");
    for (std::size_t i = 0; i < open.size(); ++i) {
      const std::optional<std::int64_t> of = first_number(group, open.rows[i]);
      for (const IssueRelevance& one : (*assigned)[i]) {
        const std::int64_t issue = raw_[one.issue];
        if (!of || !found_raw_.contains(issue)) open.about[i][issue] = one.relevance;
      }
      if (of && found_raw_.contains(*of)) open.about[i][*of] = 1;
      meanings_->apply(open.texts[i], open.statements[i]->id, open.about[i]);
    }
    return std::monostate{};
  });
  if (!grouped || wanted == nullptr) return grouped;
  std::vector<bool> keep;
  for (auto& about : open.about) {
    std::erase_if(about, [&](const auto& one) {
      return std::ranges::find(*wanted, one.first) == wanted->end();
    });
    keep.push_back(!about.empty());
  }
  open.narrow(keep);
  return grouped;
}

ComparedStatement ComparisonRun::compared(const OpenStatements& open, std::size_t i) {
  const Claim& claim = open.set.claims[i];
  ComparedStatement out{.statement = open.rows[i],
                        .key = open.statements[i]->id,
                        .character = claim.character,
                        .target = {},
                        .denial = open.likely.denial[i],
                        .conditional = open.likely.conditional[i],
                        .said_on = day_or_nothing(claim.said),
                        .is_own = claim.is_own,
                        .who = open.set.texts[i].who,
                        .stances = {}};
  if (claim.character.target) {
    const CodePointOffsets offsets(open.article_of[i]->document.text());
    out.target = offsets.range_of(*claim.character.target);
  }
  return out;
}

ComparisonRun::Done ComparisonRun::take_stances(const OpenStatements& open, ComparedBatch& batch) {
  std::vector<StanceQuestion> questions;
  for (std::size_t i = 0; i < open.size(); ++i) {
    for (const auto& [issue, relevance] : open.about[i]) {
      questions.push_back({row_of(issue).issue.label, &open.set.texts[i]});
    }
  }
  const auto answers = tools_.comparer.stances(questions);
  if (!answers) return answers.error();
  auto answer = answers->begin();
  for (std::size_t i = 0; i < open.size(); ++i) {
    for (const auto& [issue, relevance] : open.about[i]) {
      batch.statements[i].stances.push_back({issue, relevance, *answer++});
    }
  }
  return std::monostate{};
}

// Statements of one issue with each other, and those of no issue among themselves. Where issues are
// made again, only those of which this was not done yet.
Result<std::vector<RelationRow>> ComparisonRun::relate(OpenStatements& open, bool are_new) {
  PairFinder finder(*earlier_, open, tools_.options.most_pairs);
  const Done found = state_.with_database([&](SQLite::Database&) -> Done {
    for (std::size_t i = 0; i < open.size(); ++i) {
      for (const auto& [issue, relevance] : open.about[i]) {
        if (are_new || !row_of(issue).is_paired) finder.find(i, issue);
      }
      if (open.about[i].empty() && are_new) finder.find(i, EarlierStatementsIndex::kNoIssue);
    }
    finder.choose_order();
    return std::monostate{};
  });
  if (!found) return found.error();
  const auto answers = tools_.comparer.relations(finder.questions());
  if (!answers) return answers.error();
  std::vector<RelationRow> out;
  for (std::size_t p = 0; p < answers->size(); ++p) {
    const float denies = probability((*answers)[p], Relation::denies);
    const float contradicts = probability((*answers)[p], Relation::contradicts);
    if (denies + contradicts < kLeastClash) continue;
    out.push_back({finder.earlier(p), finder.later(p), denies, contradicts});
  }
  return out;
}

const IssueRow& ComparisonRun::row_of(std::int64_t issue) const {
  return *std::ranges::find(issues_, issue, &IssueRow::id);
}

void ComparisonRun::report(const Versions& versions, const ComparedBatch& batch) {
  tally_.articles += versions.size();
  tally_.statements += batch.statements.size();
  for (const ComparedStatement& statement : batch.statements) {
    tally_.stances += statement.stances.size();
  }
  tally_.relations += batch.relations.size();
  if (between_.progress) between_.progress(tally_);
}

}  // namespace onrecord
