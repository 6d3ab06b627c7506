#include "record/comparison/utterances.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>

#include "record/query.h"

namespace onrecord {
namespace {

constexpr std::string_view kColumns =
    "SELECT s.id, b.actor_id, c.said_on, t.support, t.oppose, t.neutral, t.none, t.conditional, "
    "t.issue_id ";
constexpr std::string_view kOwnWords =
    "CROSS JOIN character c ON c.statement_id = s.id AND c.is_own ";
// Of a spokesman's words the body has the position.
constexpr std::string_view kWhoStands =
    "p.role = CASE WHEN EXISTS (SELECT 1 FROM speaker q WHERE q.statement_id = s.id AND q.role = "
    "'speaks_for' AND q.appearance_id IS NOT NULL) THEN 'speaks_for' ELSE 'speaker' END ";

Utterance utterance_of(const SQLite::Statement& query) {
  const auto number = [&](int column) {
    return static_cast<float>(query.getColumn(column).getDouble());
  };
  return {.statement = static_cast<std::size_t>(query.getColumn(0).getInt64()),
          .actor = static_cast<std::size_t>(query.getColumn(1).getInt64()),
          .said = day_of(query.getColumn(2).getString()),
          .stance = {number(3), number(4), number(5), number(6)},
          .conditional = number(7)};
}

// Two joint speakers may be one by now.
void keep_each_once(std::vector<Utterance>& utterances) {
  const auto key = [](const Utterance& u) { return std::tuple(u.actor, u.statement); };
  std::ranges::sort(utterances, {}, key);
  const auto is_same = [&](const Utterance& a, const Utterance& b) { return key(a) == key(b); };
  utterances.erase(std::unique(utterances.begin(), utterances.end(), is_same), utterances.end());
}

}  // namespace

std::chrono::sys_days day_of(const std::string& text) {
  const auto number = [&](std::size_t from, std::size_t count) {
    int out = 0;
    for (const char digit : text.substr(from, count)) out = 10 * out + (digit - '0');
    return out;
  };
  return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                     std::chrono::day(static_cast<unsigned>(number(8, 2))));
}

std::string own_stances_on_issue() {
  return fmt::format(
      "stance t CROSS JOIN statement s ON s.id = t.statement_id AND s.is_first {}CROSS JOIN "
      "speaker p ON p.statement_id = s.id AND {}CROSS JOIN appearance b ON b.id = "
      "p.appearance_id WHERE t.issue_id = ?1",
      kOwnWords, kWhoStands);
}

std::vector<Utterance> utterances_on(SQLite::Database& database, std::int64_t issue) {
  SQLite::Statement query(
      database, fmt::format("{}FROM {} AND c.said_on <> ''", kColumns, own_stances_on_issue()));
  std::vector<Utterance> out;
  with(query, issue);
  while (query.executeStep()) out.push_back(utterance_of(query));
  keep_each_once(out);
  return out;
}

std::map<std::int64_t, std::vector<Utterance>> utterances_of(SQLite::Database& database,
                                                             std::int64_t actor) {
  SQLite::Statement query(
      database,
      fmt::format("{}FROM appearance b CROSS JOIN speaker p ON p.appearance_id = b.id "
                  "CROSS JOIN statement s ON s.id = p.statement_id AND s.is_first AND {}{}"
                  "CROSS JOIN stance t ON t.statement_id = s.id WHERE b.actor_id = ? AND "
                  "c.said_on <> ''",
                  kColumns, kWhoStands, kOwnWords));
  std::map<std::int64_t, std::vector<Utterance>> out;
  with(query, actor);
  while (query.executeStep()) out[query.getColumn(8).getInt64()].push_back(utterance_of(query));
  for (auto& [issue, utterances] : out) keep_each_once(utterances);
  return out;
}

}  // namespace onrecord
