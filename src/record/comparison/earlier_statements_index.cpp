#include "record/comparison/earlier_statements_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "identify/name_key.h"
#include "record/comparison/open_statements.h"
#include "record/query.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostHeld = 500'000;  // statements

}  // namespace

EarlierStatementsIndex::EarlierStatementsIndex(SQLite::Database& database, std::size_t most)
    : loader_(database),
      of_issue_(database,
                "SELECT s.id, s.words || ' ' || c.who FROM (SELECT statement_id FROM stance WHERE "
                "issue_id = ? ORDER BY statement_id DESC LIMIT ?) t JOIN statement s ON s.id = "
                "t.statement_id AND s.is_first JOIN character c ON c.statement_id = s.id ORDER BY "
                "s.id"),
      of_none_(
          database,
          "SELECT s.id, s.words || ' ' || c.who FROM (SELECT statement_id, who FROM character "
          "h WHERE NOT EXISTS (SELECT 1 FROM stance t WHERE t.statement_id = h.statement_id) "
          "ORDER BY statement_id DESC LIMIT ?) c JOIN statement s ON s.id = c.statement_id AND "
          "s.is_first ORDER BY s.id"),
      statement_(database,
                 "SELECT s.version_id, coalesce(" + fmt::format(fmt::runtime(kMakers), "s.id") +
                     ", ''), c.said_on, c.who, s.words FROM statement s JOIN character c ON "
                     "c.statement_id = s.id WHERE s.id = ? AND s.is_first"),
      most_(most) {}

std::vector<std::int64_t> EarlierStatementsIndex::similar(std::int64_t issue, std::int64_t row,
                                                          const std::string& words,
                                                          std::size_t count) {
  std::vector<std::int64_t> out = of(issue).texts.similar(words, count + 1);
  std::erase(out, row);  // one that is compared again
  if (out.size() > count) out.resize(count);
  return out;
}

void EarlierStatementsIndex::add(std::int64_t issue, std::int64_t row, const std::string& words) {
  OfIssue& known = of(issue);
  if (known.rows.insert(row).second) known.texts.add(row, words);
}

EarlierStatementsIndex::OfIssue& EarlierStatementsIndex::of(std::int64_t issue) {
  const auto [known, is_new] = issues_.try_emplace(issue);
  known->second.used = ++asked_;
  if (is_new) {
    read(issue, known->second);
    make_room();
  }
  return known->second;
}

void EarlierStatementsIndex::read(std::int64_t issue, OfIssue& out) {
  SQLite::Statement& query =
      issue == kNoIssue ? with(of_none_, most_) : with(of_issue_, issue, most_);
  while (query.executeStep()) {
    const std::int64_t row = query.getColumn(0).getInt64();
    out.rows.insert(row);
    out.texts.add(row, query.getColumn(1).getString());
  }
  query.reset();
}

// The one that was asked for last stays.
void EarlierStatementsIndex::make_room() {
  std::size_t all = 0;
  for (const auto& [issue, of_issue] : issues_) all += of_issue.rows.size();
  while (all > kMostHeld && issues_.size() > 1) {
    const auto oldest =
        std::ranges::min_element(issues_, {}, [](const auto& one) { return one.second.used; });
    all -= oldest->second.rows.size();
    issues_.erase(oldest);
  }
}

std::optional<EarlierStatement> EarlierStatementsIndex::statement(std::int64_t row) {
  std::optional<EarlierStatement> out;
  if (with(statement_, row).executeStep()) {
    const auto text = [&](int column) { return statement_.getColumn(column).getString(); };
    out = EarlierStatement{statement_.getColumn(0).getInt64(), text(1), text(2), {}};
    out->text.who = text(3);
    out->text.content = on_one_line(text(4));
  }
  statement_.reset();
  return out;
}

std::string EarlierStatementsIndex::before(std::int64_t version, std::int64_t row) {
  const std::optional<Kept> kept = loader_.load(version, std::nullopt);
  if (!kept) return {};
  const auto at = std::ranges::find(kept->rows, row);
  if (at == kept->rows.end()) return {};
  const auto index = static_cast<std::size_t>(at - kept->rows.begin());
  return claim_text(kept->document, kept->reading.statements[index]).before;
}

}  // namespace onrecord
