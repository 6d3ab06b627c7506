#include "record/comparison/issue_search.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compare/compact_vector.h"
#include "compare/issue_grouping.h"
#include "compare/issue_names.h"
#include "record/comparison/issue_table.h"
#include "record/comparison/open_statements.h"
#include "record/query.h"
#include "record/record_state.h"

namespace onrecord {
namespace {

constexpr std::size_t kAtOnce = 32;  // versions

using Done = Result<std::monostate>;

/// One search, in steps.
class Search {
 public:
  Search(Record::State& state, const ComparisonTools& tools, const IssueSearch& search,
         const std::function<void(const CompareTally&)>& progress)
      : state_(state), tools_(tools), search_(search), progress_(progress) {}

  Result<FoundIssues> run() {
    if (const Done done = read_statements(); !done) return done.error();
    GroupingOptions options;
    options.similarity = search_.similarity;
    options.least_statements = search_.least_statements;
    options.threads = tools_.options.threads;
    const Result<Groups> groups = group_statements(vectors_, options);
    if (!groups) return groups.error();
    const auto names =
        state_.with_database([&](SQLite::Database& database) -> Result<std::vector<IssueName>> {
          return names_of(*groups, database);
        });
    if (!names) return names.error();
    return state_.written([&](SQLite::Database& database) -> Result<FoundIssues> {
      return write(*groups, *names, database);
    });
  }

 private:
  Done read_statements() {
    std::int64_t last = 0;
    while (true) {
      std::vector<std::int64_t> versions;
      const auto open =
          state_.with_database([&](SQLite::Database& database) -> Result<OpenStatements> {
            SQLite::Statement next(database,
                                   "SELECT id FROM version WHERE is_latest AND id > ? ORDER BY id "
                                   "LIMIT ?");
            versions = all_numbers(next, last, kAtOnce);
            return OpenStatementLoader(database).load(versions, tools_.comparer.cues());
          });
      if (!open) return open.error();
      if (versions.empty()) return std::monostate{};
      last = versions.back();
      if (const Done done = encode(*open); !done) return done;
      tally_.articles += versions.size();
      tally_.statements = rows_.size();
      if (progress_) progress_(tally_);
    }
  }

  Done encode(const OpenStatements& open) {
    std::vector<std::string> texts;
    for (const StatementText& text : open.texts) texts.push_back(grouping_text(text));
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    const auto vectors = tools_.sentences.vectors(views);
    if (!vectors) return vectors.error();
    for (const SentenceVector& vector : *vectors) vectors_.push_back(compact(vector));
    rows_.insert(rows_.end(), open.rows.begin(), open.rows.end());
    return std::monostate{};
  }

  [[nodiscard]] std::vector<IssueName> names_of(const Groups& groups,
                                                SQLite::Database& database) const {
    SQLite::Statement words(database,
                            "SELECT s.words || '. ' || v.title FROM statement s JOIN version v ON "
                            "v.id = s.version_id WHERE s.id = ?");
    SQLite::Statement names(database, "SELECT name FROM actor WHERE kind = 'person'");
    std::vector<std::string> people;
    while (names.executeStep()) people.push_back(names.getColumn(0).getString());
    return issue_names(
        groups, [&](std::size_t i) { return first_text(words, rows_[i]); }, people);
  }

  // For each statement the earlier issue in which it was found, as an index into `earlier`.
  [[nodiscard]] std::vector<std::uint32_t> groups_before(const std::vector<IssueRow>& earlier,
                                                         SQLite::Database& database) const {
    std::map<std::int64_t, std::uint32_t> numbers;
    for (const IssueRow& row : earlier) {
      numbers.emplace(row.id, static_cast<std::uint32_t>(numbers.size()));
    }
    SQLite::Statement of(database, "SELECT issue_id FROM grouped WHERE statement_id = ?");
    std::vector<std::uint32_t> out;
    for (const std::int64_t row : rows_) {
      const auto issue = first_number(of, row);
      const auto number = issue ? numbers.find(*issue) : numbers.end();
      out.push_back(number == numbers.end() ? kNoGroup : number->second);
    }
    return out;
  }

  [[nodiscard]] FoundIssues write(const Groups& groups, const std::vector<IssueName>& names,
                                  SQLite::Database& database) const {
    std::vector<IssueRow> earlier = all_issues(database);
    std::erase_if(earlier,
                  [](const IssueRow& row) { return row.origin != "found" || row.is_gone; });
    const std::vector<std::uint32_t> before = groups_before(earlier, database);
    const auto matched = matched_groups(before, groups);
    FoundIssues out;
    std::vector<std::int64_t> issues;  // of the groups
    for (std::uint32_t g = 0; g < groups.count; ++g) {
      const bool goes_on = matched[g].has_value();
      issues.push_back(goes_on ? earlier[*matched[g]].id : add(names[g], out, database));
      if (goes_on) out.kept.push_back(earlier[*matched[g]].issue.id);
    }
    const std::set<std::int64_t> changed = changed_issues(groups, before, earlier, issues);
    for (const std::int64_t issue : changed) make_again(database, issue);
    end_earlier(earlier, issues, out, database);
    write_groups(groups, issues, out, database);
    return out;
  }

  std::int64_t add(const IssueName& name, FoundIssues& out, SQLite::Database& database) const {
    SQLite::Statement next(
        database,
        "SELECT coalesce(max(CAST(substr(key, 7) AS INTEGER)), 0) + 1 FROM issue "
        "WHERE key GLOB 'found-[0-9]*'");
    Issue issue{.id = fmt::format("found-{}", first_number(next).value_or(1)), .label = name.label};
    if (issue.label.empty()) issue.label = issue.id;
    issue.keywords = name.phrases;
    out.added.push_back(issue.id);
    return add_issue(database, issue, "found");
  }

  // Earlier issues that have other statements than before.
  [[nodiscard]] std::set<std::int64_t> changed_issues(
      const Groups& groups, const std::vector<std::uint32_t>& before,
      const std::vector<IssueRow>& earlier, const std::vector<std::int64_t>& issues) const {
    std::set<std::int64_t> out;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::int64_t was = before[i] == kNoGroup ? 0 : earlier[before[i]].id;
      const std::int64_t is = groups.group_of[i] == kNoGroup ? 0 : issues[groups.group_of[i]];
      if (was == is) continue;
      if (was != 0) out.insert(was);
      if (is != 0) out.insert(is);
    }
    return out;
  }

  static void end_earlier(const std::vector<IssueRow>& earlier,
                          const std::vector<std::int64_t>& issues, FoundIssues& out,
                          SQLite::Database& database) {
    SQLite::Statement mark(database, "UPDATE issue SET is_gone = 1, made_to = NULL WHERE id = ?");
    for (const IssueRow& row : earlier) {
      if (std::ranges::find(issues, row.id) != issues.end()) continue;
      make_again(database, row.id);
      onrecord::run(mark, row.id);
      out.gone.push_back(row.issue.id);
    }
  }

  void write_groups(const Groups& groups, const std::vector<std::int64_t>& issues, FoundIssues& out,
                    SQLite::Database& database) const {
    database.exec("DELETE FROM grouped");
    SQLite::Statement insert(database,
                             "INSERT INTO grouped SELECT id, ?2 FROM statement WHERE id = ?1");
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (groups.group_of[i] == kNoGroup) continue;
      onrecord::run(insert, rows_[i], issues[groups.group_of[i]]);
      ++out.statements;
    }
  }

  Record::State& state_;
  const ComparisonTools& tools_;
  const IssueSearch& search_;
  const std::function<void(const CompareTally&)>& progress_;
  CompareTally tally_;
  std::vector<std::int64_t> rows_;  // of the statements
  std::vector<CompactVector> vectors_;
};

}  // namespace

Result<FoundIssues> search_issues(Record::State& state, const ComparisonTools& tools,
                                  const IssueSearch& search,
                                  const std::function<void(const CompareTally&)>& progress) {
  return Search(state, tools, search, progress).run();
}

}  // namespace onrecord
