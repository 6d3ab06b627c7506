#include "record/views/article_views.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "onrecord/comparison.h"
#include "onrecord/date.h"
#include "record/article_ref.h"
#include "record/comparison/likeliest_side.h"
#include "record/comparison/statement_details.h"
#include "record/query.h"
#include "record/reading_loader.h"
#include "record/sentences_around.h"
#include "record/statement_words.h"
#include "record/views/correction_rows.h"

namespace onrecord {
namespace {

// What is told of the statement that stands for its saying is told of all its copies.
constexpr std::string_view kFirstOf =
    "(SELECT f.id FROM statement s JOIN statement f ON f.said = s.said AND f.is_first WHERE s.id = "
    "? LIMIT 1)";

std::optional<Character> character_at(SQLite::Statement& query) {
  const auto text = [&](int column) { return query.getColumn(column).getString(); };
  const auto act = act_of(text(0));
  const auto certainty = certainty_of(text(2));
  if (!act || !certainty) return std::nullopt;
  Character out;
  out.act = *act;
  out.act_score = static_cast<float>(query.getColumn(1).getDouble());
  out.certainty = *certainty;
  out.certainty_score = static_cast<float>(query.getColumn(3).getDouble());
  out.said_on = parse_date(text(4));
  out.reason = text(5);
  return out;
}

void load_characters(SQLite::Database& database, const std::vector<std::int64_t>& rows,
                     std::vector<Statement>& statements) {
  SQLite::Statement find(
      database, fmt::format("SELECT act, act_score, certainty, certainty_score, said_on, reason "
                            "FROM character WHERE statement_id = {}",
                            kFirstOf));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (with(find, rows[i]).executeStep()) statements[i].character = character_at(find);
    find.reset();
  }
}

std::vector<ArticleRef> versions_of(SQLite::Database& database, std::int64_t version) {
  SQLite::Statement query(
      database,
      fmt::format("SELECT {} FROM version o JOIN version v ON v.article_id = o.article_id JOIN "
                  "article a ON a.id = v.article_id WHERE o.id = ? ORDER BY v.number",
                  kArticleRef));
  std::vector<ArticleRef> out;
  with(query, version);
  while (query.executeStep()) out.push_back(article_ref_at(query, 0));
  return out;
}

std::vector<ArticleView::Duplicate> duplicates_of(SQLite::Database& database,
                                                  std::int64_t version) {
  SQLite::Statement query(
      database,
      fmt::format("SELECT d.share, {} FROM (SELECT other_id AS id, of_shorter AS share FROM "
                  "near_duplicate WHERE version_id = ?1 UNION ALL SELECT version_id, of_shorter "
                  "FROM near_duplicate WHERE other_id = ?1) d JOIN version v ON v.id = d.id AND "
                  "v.is_latest JOIN article a ON a.id = v.article_id ORDER BY d.share DESC, v.id",
                  kArticleRef));
  std::vector<ArticleView::Duplicate> out;
  with(query, version);
  while (query.executeStep()) {
    out.push_back({article_ref_at(query, 1), shown_score(query.getColumn(0).getDouble())});
  }
  return out;
}

// Numbers of the actors in the order in which a reading has them.
std::vector<std::optional<std::int64_t>> actors_of(SQLite::Database& database,
                                                   std::int64_t version) {
  SQLite::Statement query(database,
                          "SELECT actor_id FROM appearance WHERE version_id = ? ORDER BY id");
  const auto numbers = all_numbers(query, version);
  return {numbers.begin(), numbers.end()};
}

ArticleView view_of_kept(SQLite::Database& database, Kept kept) {
  load_characters(database, kept.rows, kept.reading.statements);
  const std::int64_t version = kept.version;
  ArticleView out = view_of(std::move(kept.document), std::move(kept.reading));
  out.article.version = version;
  out.status.clear();
  for (Review& review : kept.reviews) out.status.push_back(std::move(review.status));
  out.actors = actors_of(database, version);
  out.versions = versions_of(database, version);
  out.duplicates = duplicates_of(database, version);
  return out;
}

// From the first to the last of its parts.
std::optional<Span> reach_of(const Statement& statement) {
  std::vector<Span> all = statement.contents;
  all.insert(all.end(), statement.sources.begin(), statement.sources.end());
  if (statement.cue) all.push_back(*statement.cue);
  if (all.empty()) return std::nullopt;
  return Span{std::ranges::min_element(all)->begin_byte,
              std::ranges::max_element(all, {}, &Span::end_byte)->end_byte};
}

std::vector<StatementView::StanceOn> stances_of(SQLite::Database& database, std::int64_t row) {
  SQLite::Statement query(
      database, fmt::format("SELECT i.key, i.label, t.support, t.oppose, t.neutral, t.none, "
                            "t.conditional FROM stance t JOIN issue i ON i.id = t.issue_id WHERE "
                            "t.statement_id = {} ORDER BY t.relevance DESC, i.id",
                            kFirstOf));
  std::vector<StatementView::StanceOn> out;
  with(query, row);
  while (query.executeStep()) {
    const auto score = [&](int column) {
      return static_cast<float>(query.getColumn(column).getDouble());
    };
    const StanceScores scores{score(2), score(3), score(4), score(5)};
    const auto side = likeliest_side(scores, score(6), 0);
    const float greatest = std::max({scores.support, scores.oppose, scores.neutral, scores.none});
    out.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                   side ? std::string(position_name(*side)) : "neutral",
                   shown_score(static_cast<double>(greatest))});
  }
  return out;
}

std::vector<StatementView::Copy> copies_of(SQLite::Database& database, std::int64_t row) {
  SQLite::Statement query(
      database,
      fmt::format("SELECT s.key, {} FROM {} JOIN version v ON v.id = s.version_id AND v.is_latest "
                  "JOIN article a ON a.id = v.article_id WHERE t.id = ? ORDER BY v.date, s.id",
                  kArticleRef, kCopies));
  std::vector<StatementView::Copy> out;
  with(query, row);
  while (query.executeStep()) {
    out.push_back({article_ref_at(query, 1), query.getColumn(0).getString()});
  }
  return out;
}

std::optional<StatementPlace> place_at(SQLite::Statement& query) {
  if (!query.executeStep()) return std::nullopt;
  return StatementPlace{query.getColumn(0).getInt64(), query.getColumn(1).getInt64()};
}

}  // namespace

ArticleView view_of(Document document, Reading read) {
  const Article& article = document.article();
  ArticleRef ref{0, article.id, article.title, article.outlet, article.date, article.url};
  const std::size_t statements = read.statements.size(), actors = read.actors.size();
  return {std::move(ref),
          std::move(document),
          std::move(read),
          std::vector<std::string>(statements, "machine"),
          std::vector<std::optional<std::int64_t>>(actors),
          {},
          {}};
}

std::optional<ArticleView> view_article(SQLite::Database& database, std::int64_t version) {
  std::optional<Kept> kept = ReadingLoader(database).load(version, std::nullopt);
  if (!kept) return std::nullopt;
  return view_of_kept(database, *std::move(kept));
}

std::optional<StatementPlace> find_statement(SQLite::Database& database, std::string_view id) {
  SQLite::Statement query(
      database,
      "SELECT s.version_id, s.id FROM statement s JOIN version v ON v.id = s.version_id WHERE "
      "s.key >= ?1 AND s.key < ?1 || 'g' ORDER BY s.key, v.is_latest DESC, v.number DESC, s.status "
      "IN ('changed', 'added') DESC, s.id LIMIT 1");
  return id.empty() ? std::nullopt : place_at(with(query, id));
}

std::optional<StatementPlace> find_statement(SQLite::Database& database, std::int64_t version,
                                             std::string_view id) {
  SQLite::Statement query(database,
                          "SELECT version_id, id FROM statement WHERE version_id = ? AND key = ? "
                          "ORDER BY status IN ('changed', 'added') DESC, id LIMIT 1");
  return place_at(with(query, version, id));
}

std::optional<StatementView> view_statement(SQLite::Database& database,
                                            const StatementPlace& place) {
  std::optional<Kept> kept = ReadingLoader(database).load_with_rejected(place.version);
  if (!kept) return std::nullopt;
  const auto at = std::ranges::find(kept->rows, place.row);
  if (at == kept->rows.end()) return std::nullopt;
  const auto index = static_cast<std::size_t>(at - kept->rows.begin());
  StatementView out{view_of_kept(database, *std::move(kept)), index, {}, {}, {}, {}, {}};
  const Statement& statement = out.in.reading.statements[index];
  out.words = statement_words(out.in.document.text(), statement);
  if (const auto reach = reach_of(statement)) {
    out.around = sentences_around(out.in.document, *reach, 1);
  }
  out.stances = stances_of(database, place.row);
  out.history = history_of(database, place.version, statement.id);
  out.copies = copies_of(database, place.row);
  return out;
}

}  // namespace onrecord
