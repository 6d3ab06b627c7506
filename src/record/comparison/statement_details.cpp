#include "record/comparison/statement_details.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "record/article_ref.h"
#include "record/query.h"
#include "record/sentences_around.h"

namespace onrecord {

StatementDetailsReader::StatementDetailsReader(SQLite::Database& database)
    : details_(database,
               fmt::format(
                   "SELECT s.key, s.speaker, s.words, coalesce(c.said_on, ''), {} FROM statement "
                   "s JOIN version v ON v.id = s.version_id JOIN article a ON a.id = "
                   "v.article_id LEFT JOIN character c ON c.statement_id = s.id WHERE s.id = ?",
                   kArticleRef)),
      key_(database, "SELECT key FROM statement WHERE id = ?"),
      places_(database,
              "SELECT v.text, min(p.first), max(p.past) FROM statement s JOIN version v ON v.id = "
              "s.version_id JOIN part p ON p.statement_id = s.id WHERE s.id = ?"),
      issues_(database,
              "SELECT group_concat(i.key, ', ') FROM stance t JOIN issue i ON i.id = t.issue_id "
              "WHERE t.statement_id = ?"),
      actor_(database, "SELECT name FROM actor WHERE id = ?") {}

StatementDetails StatementDetailsReader::of(std::int64_t statement) {
  StatementDetails out;
  if (with(details_, statement).executeStep()) {
    int column = 0;
    for (std::string* field : {&out.key, &out.speaker, &out.words, &out.said_on}) {
      *field = details_.getColumn(column++).getString();
    }
    out.article = article_ref_at(details_, column);
  }
  details_.reset();
  return out;
}

std::string StatementDetailsReader::key_of(std::int64_t statement) {
  return first_text(key_, statement);
}

std::string StatementDetailsReader::sentences_of(std::int64_t statement) {
  std::string out;
  if (with(places_, statement).executeStep() && !places_.isColumnNull(1)) {
    out = sentences_around(places_.getColumn(0).getString(),
                           static_cast<std::size_t>(places_.getColumn(1).getInt64()),
                           static_cast<std::size_t>(places_.getColumn(2).getInt64()), 0);
  }
  places_.reset();
  return out;
}

std::string StatementDetailsReader::issues_of(std::int64_t statement) {
  return first_text(issues_, statement);
}

std::string StatementDetailsReader::actor_name(std::int64_t actor) {
  return first_text(actor_, actor);
}

void add_detail_columns(std::string_view prefix, std::vector<std::string>& columns) {
  for (const char* name : {"id", "on", "words", "article", "date", "outlet"}) {
    columns.push_back(fmt::format("{}_{}", prefix, name));
  }
}

std::string short_id(const std::string& key) { return key.substr(0, 12); }

void add_detail_cells(const FindingSide& side, std::vector<Cell>& cells) {
  for (const std::string& text : {short_id(side.statement), side.on, side.words, side.article.id,
                                  side.article.date, side.article.outlet}) {
    cells.push_back(text_cell(text));
  }
}

double shown_score(double score) { return std::round(score * 10'000) / 10'000; }

Cell text_cell(std::string text) {
  if (text.empty()) return {};
  return text;
}

}  // namespace onrecord
