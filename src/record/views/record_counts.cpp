#include "record/views/record_counts.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>

#include "record/query.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kNone = 0;  // no row has this number

std::size_t greatest(SQLite::Database& database, const std::string& table) {
  SQLite::Statement query(database, "SELECT coalesce(max(id), 0) FROM " + table);
  return static_cast<std::size_t>(first_number(query).value_or(0));
}

// The second number of each row of the query, at the place of its first one.
std::vector<std::uint32_t> by_row(SQLite::Database& database, const std::string& table,
                                  const char* sql) {
  std::vector<std::uint32_t> out(greatest(database, table) + 1, kNone);
  SQLite::Statement query(database, sql);
  while (query.executeStep()) {
    out.at(static_cast<std::size_t>(query.getColumn(0).getInt64())) =
        static_cast<std::uint32_t>(query.getColumn(1).getInt64());
  }
  return out;
}

std::vector<std::uint32_t> actors_of_appearances(SQLite::Database& database) {
  return by_row(database, "appearance",
                "SELECT id, actor_id FROM appearance INDEXED BY appearance_actor");
}

// Each time that somebody makes a statement. The index has all of it.
constexpr const char* kSpeaking =
    "SELECT statement_id, appearance_id FROM speaker INDEXED BY speaker_appearance WHERE "
    "appearance_id IS NOT NULL AND role = 'speaker'";

struct Speaking {
  std::uint32_t actor, version;
  auto operator<=>(const Speaking&) const = default;  // NOLINT(modernize-use-nullptr): no pointer
};

// For each statement that counts, actor and version, in this order.
std::vector<Speaking> speaking(SQLite::Database& database) {
  const auto versions = by_row(database, "statement",
                               "SELECT id, version_id FROM statement INDEXED BY statement_version "
                               "WHERE is_first AND form NOT IN ('scare', 'title')");
  const auto actors = actors_of_appearances(database);
  std::vector<Speaking> out;
  SQLite::Statement query(database, kSpeaking);
  while (query.executeStep()) {
    const std::uint32_t version =
        versions.at(static_cast<std::size_t>(query.getColumn(0).getInt64()));
    if (version == kNone) continue;
    out.push_back({actors.at(static_cast<std::size_t>(query.getColumn(1).getInt64())), version});
  }
  std::ranges::sort(out);
  return out;
}

// Dates of versions, by their rows.
std::vector<std::string> dates(SQLite::Database& database) {
  std::vector<std::string> out(greatest(database, "version") + 1);
  SQLite::Statement query(database, "SELECT id, date FROM version INDEXED BY version_date");
  while (query.executeStep()) {
    out.at(static_cast<std::size_t>(query.getColumn(0).getInt64())) =
        query.getColumn(1).getString();
  }
  return out;
}

void add(const std::string& date, bool is_new_article, ActorRow& out) {
  if (out.statements++ == 0) out.first = date;
  if (!is_new_article) return;
  ++out.articles;
  out.first = std::min(out.first, date);
  out.last = std::max(out.last, date);
}

// Name, kind and key of an actor who has only a number.
void tell(SQLite::Statement& actor, CountedActor& out) {
  if (with(actor, out.row.actor).executeStep()) {
    out.row.name = actor.getColumn(0).getString();
    out.row.kind = actor.getColumn(1).getString();
    out.row.listed_id = actor.getColumn(2).getString();
    out.key = actor.getColumn(3).getString();
  }
  actor.reset();
}

// The values of a column but empty ones, each once, in the order of its index.
std::vector<std::string> values_of(SQLite::Database& database, const std::string& table,
                                   const std::string& column, const std::string& collation = "") {
  SQLite::Statement next(database, "SELECT " + column + " FROM " + table + " WHERE " + column +
                                       " > ? " + collation + " ORDER BY " + column + collation +
                                       " LIMIT 1");
  std::vector<std::string> out;
  for (std::string value; !(value = first_text(next, value)).empty();) out.push_back(value);
  return out;
}

}  // namespace

std::vector<CountedActor> count_actors(SQLite::Database& database) {
  const std::vector<std::string> date_of = dates(database);
  SQLite::Statement actor(
      database, "SELECT name, kind, coalesce(listed_id, ''), key FROM actor WHERE id = ?");
  std::vector<CountedActor> out;
  Speaking before{kNone, kNone};
  for (const Speaking& one : speaking(database)) {
    if (one.actor != before.actor) {
      out.emplace_back().row.actor = one.actor;
      tell(actor, out.back());
    }
    add(date_of.at(one.version), one != before, out.back().row);
    before = one;
  }
  std::ranges::sort(out, [](const CountedActor& a, const CountedActor& b) {
    return std::tie(b.row.statements, a.row.name, a.row.actor) <
           std::tie(a.row.statements, b.row.name, b.row.actor);
  });
  return out;
}

std::map<std::int64_t, IssueCounts> count_issues(SQLite::Database& database) {
  std::map<std::int64_t, IssueCounts> out;
  SQLite::Statement stances(database, "SELECT issue_id, statement_id FROM stance");
  SQLite::Statement any(database, "SELECT 1 FROM stance LIMIT 1");
  if (!first_number(any)) return out;
  const auto is_first = by_row(database, "statement",
                               "SELECT id, 1 FROM statement INDEXED BY statement_version WHERE "
                               "is_first");
  const auto actor_of = actors_of_appearances(database);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> speakers;  // statement, actor
  SQLite::Statement speaking(database, kSpeaking);
  while (speaking.executeStep()) {
    speakers.emplace_back(speaking.getColumn(0).getInt64(),
                          actor_of.at(static_cast<std::size_t>(speaking.getColumn(1).getInt64())));
  }
  std::ranges::sort(speakers);
  std::map<std::int64_t, std::vector<std::uint32_t>> actors;
  while (stances.executeStep()) {
    const std::int64_t issue = stances.getColumn(0).getInt64();
    const auto statement = static_cast<std::uint32_t>(stances.getColumn(1).getInt64());
    if (is_first.at(statement) == kNone) continue;
    ++out[issue].statements;
    auto at =
        std::ranges::lower_bound(speakers, statement, {}, [](const auto& s) { return s.first; });
    for (; at != speakers.end() && at->first == statement; ++at)
      actors[issue].push_back(at->second);
  }
  for (auto& [issue, all] : actors) {
    std::ranges::sort(all);
    out[issue].actors = std::distance(all.begin(), std::unique(all.begin(), all.end()));
  }
  return out;
}

std::int64_t revision_of(SQLite::Database& database) {
  SQLite::Statement query(database, "SELECT number FROM revision");
  return first_number(query).value_or(0);
}

std::int64_t findings_revision_of(SQLite::Database& database) {
  SQLite::Statement query(database, "SELECT findings FROM revision");
  return first_number(query).value_or(0);
}

RecordSummary summarise(SQLite::Database& database, std::string name) {
  const auto number = [&](const char* sql) {
    SQLite::Statement query(database, sql);
    return first_number(query).value_or(0);
  };
  const auto text = [&](const char* sql) {
    SQLite::Statement query(database, sql);
    return first_text(query);
  };
  RecordSummary out;
  out.name = std::move(name);
  out.revision = revision_of(database);
  out.articles = number("SELECT count(*) FROM article");
  out.statements = number(
      "SELECT count(*) FROM statement INDEXED BY statement_counted WHERE is_first AND form NOT IN "
      "('scare', 'title')");
  out.actors = number("SELECT count(*) FROM actor WHERE merged_into IS NULL");
  out.issues = number("SELECT count(*) FROM issue WHERE merged_into IS NULL");
  out.outlets = values_of(database, "version", "outlet", " COLLATE NOCASE");
  out.from = text("SELECT date FROM version WHERE date > '' ORDER BY date LIMIT 1");
  out.to = text("SELECT date FROM version ORDER BY date DESC LIMIT 1");
  out.reviewers = values_of(database, "correction", "made_by");
  out.models = values_of(database, "version", "model");
  return out;
}

}  // namespace onrecord
