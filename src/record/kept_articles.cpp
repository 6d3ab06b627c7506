#include "record/kept_articles.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "onrecord/utf8.h"
#include "record/conditions.h"
#include "record/query.h"
#include "record/reading_loader.h"

namespace onrecord {
namespace {

bool asks_for_statements(const Question& question) {
  return !question.words.empty() || !question.speaker.empty() || !question.form.empty() ||
         !question.status.empty() || question.min_score > 0 || !question.naming.empty() ||
         question.actor > 0 || !question.issue.empty();
}

std::vector<std::int64_t> numbers(SQLite::Database& database, const std::string& sql,
                                  const Conditions& conditions) {
  SQLite::Statement query(database, sql);
  conditions.bind(query);
  std::vector<std::int64_t> out;
  while (query.executeStep()) out.push_back(query.getColumn(0).getInt64());
  return out;
}

}  // namespace

std::vector<std::int64_t> versions_for(SQLite::Database& database, const Question& question,
                                       std::int64_t after, std::size_t count) {
  Conditions conditions;
  std::string tables = "version v";
  if (asks_for_statements(question)) tables = statement_tables(question, conditions, true);
  add_version_conditions(question, conditions);
  conditions.add("v.is_latest");
  conditions.add(fmt::format("v.id > {}", after));
  return numbers(database,
                 fmt::format("SELECT DISTINCT v.id FROM {} {} ORDER BY v.id LIMIT {}", tables,
                             conditions.text(), count),
                 conditions);
}

std::optional<std::set<std::int64_t>> statements_for(SQLite::Database& database,
                                                     const Question& question,
                                                     const std::vector<std::int64_t>& versions) {
  if (!asks_for_statements(question) || versions.empty()) return std::nullopt;
  Conditions conditions;
  const std::string tables = statement_tables(question, conditions, true);
  conditions.add(fmt::format("s.version_id BETWEEN {} AND {}", versions.front(), versions.back()));
  const auto found = numbers(
      database, fmt::format("SELECT s.id FROM {} {}", tables, conditions.text()), conditions);
  return std::set<std::int64_t>(found.begin(), found.end());
}

std::vector<Unread> list_unread(SQLite::Database& database, const Question& question,
                                std::string_view model, std::int64_t after, std::size_t count) {
  Conditions conditions;
  add_version_conditions(question, conditions);
  conditions.add("v.model IS NOT ?", std::string(model));
  conditions.add("v.model IS NOT ?", std::string(kPeople));
  conditions.add(fmt::format("v.id > {}", after));
  const auto versions = numbers(
      database,
      fmt::format("SELECT v.id FROM version v {} ORDER BY v.id LIMIT {}", conditions.text(), count),
      conditions);
  ReadingLoader loader(database);
  std::vector<Unread> out;
  for (const std::int64_t version : versions) {
    if (auto document = loader.document(version)) out.push_back({version, *std::move(document)});
  }
  return out;
}

std::vector<Kept> list_kept(SQLite::Database& database, const Question& question,
                            std::int64_t after, std::size_t count) {
  const auto versions = versions_for(database, question, after, count);
  const auto statements = statements_for(database, question, versions);
  ReadingLoader loader(database);
  std::vector<Kept> out;
  for (const std::int64_t version : versions) {
    if (auto kept = loader.load(version, statements)) out.push_back(*std::move(kept));
  }
  return out;
}

namespace {

// Rows of the statements with these ids, by their versions.
std::map<std::int64_t, std::set<std::int64_t>> rows_by_version(SQLite::Database& database,
                                                               std::span<const std::string> ids) {
  SQLite::Statement find(database,
                         "SELECT s.version_id, s.id FROM statement s WHERE s.key >= ?1 AND s.key < "
                         "?1 || 'g' AND s.status NOT IN ('rejected', 'replaced') ORDER BY "
                         "s.is_first DESC, s.version_id DESC, s.id LIMIT 1");
  std::map<std::int64_t, std::set<std::int64_t>> out;
  for (const std::string& id : ids) {
    if (!id.empty() && with(find, id).executeStep()) {
      out[find.getColumn(0).getInt64()].insert(find.getColumn(1).getInt64());
    }
    find.reset();
  }
  return out;
}

}  // namespace

std::vector<Kept> list_kept(SQLite::Database& database, std::span<const std::string> ids) {
  SQLite::Statement models(database,
                           "SELECT coalesce(v.model, ''), coalesce(c.model, '') FROM version v "
                           "LEFT JOIN comparison c ON c.version_id = v.id WHERE v.id = ?");
  ReadingLoader loader(database);
  std::vector<Kept> out;
  for (const auto& [version, rows] : rows_by_version(database, ids)) {
    std::optional<Kept> kept = loader.load(version, rows);
    if (!kept) continue;
    if (with(models, version).executeStep()) {
      kept->model = models.getColumn(0).getString();
      kept->compared_by = models.getColumn(1).getString();
    }
    models.reset();
    out.push_back(*std::move(kept));
  }
  return out;
}

}  // namespace onrecord
