#include "record/comparison/comparison_rows.h"

#include <optional>

#include "record/query.h"

namespace onrecord {

ComparisonRows::ComparisonRows(SQLite::Database& database)
    : find_(database, "SELECT 1 FROM statement WHERE id = ? AND key = ?"),
      remove_character_(database,
                        "DELETE FROM character WHERE statement_id IN (SELECT id FROM statement "
                        "WHERE version_id = ?)"),
      remove_stances_(database,
                      "DELETE FROM stance WHERE statement_id IN (SELECT id FROM statement WHERE "
                      "version_id = ?)"),
      remove_relations_(database,
                        "DELETE FROM relation WHERE later_id IN (SELECT id FROM statement WHERE "
                        "version_id = ?1) OR earlier_id IN (SELECT id FROM statement WHERE "
                        "version_id = ?1)"),
      character_(database,
                 "INSERT OR REPLACE INTO character VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                 "?, ?, ?, ?)"),
      stance_(database, "INSERT OR REPLACE INTO stance VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
      relation_(database,
                "INSERT OR REPLACE INTO relation SELECT e.id, l.id, ?3, ?4 FROM statement e JOIN "
                "statement l ON l.id = ?2 WHERE e.id = ?1"),
      done_(database,
            "INSERT OR REPLACE INTO comparison SELECT id, ?2, strftime('%Y-%m-%dT%H:%M:%SZ', "
            "'now') FROM version WHERE id = ?1") {}

void ComparisonRows::write(const ComparedBatch& batch, std::string_view model) {
  for (const std::int64_t version : batch.versions) {
    for (SQLite::Statement* remove : {&remove_relations_, &remove_stances_, &remove_character_}) {
      run(*remove, version);
    }
    run(done_, version, model);
  }
  for (const ComparedStatement& statement : batch.statements) {
    if (!is_there(statement)) continue;
    write_character(statement);
    write_stances(statement);
  }
  write_relations(batch);
}

void ComparisonRows::add(const ComparedBatch& batch) {
  for (const ComparedStatement& statement : batch.statements) {
    if (is_there(statement)) write_stances(statement);
  }
  write_relations(batch);
}

bool ComparisonRows::is_there(const ComparedStatement& statement) {
  return first_number(find_, statement.statement, statement.key).has_value();
}

void ComparisonRows::write_character(const ComparedStatement& statement) {
  const Character& is = statement.character;
  std::optional<std::size_t> first, past;
  if (statement.target) {
    first = statement.target->begin;
    past = statement.target->end;
  }
  run(character_, statement.statement, act_name(is.act), is.act_score, decider_name(is.act_by),
      statement.denial, certainty_name(is.certainty), is.certainty_score,
      decider_name(is.certainty_by), is.negated, is.saying_negated, is.thought, first, past,
      statement.said_on, statement.is_own, statement.who, is.reason);
}

void ComparisonRows::write_stances(const ComparedStatement& statement) {
  for (const StanceRow& row : statement.stances) {
    run(stance_, row.issue, statement.statement, row.relevance, row.scores.support,
        row.scores.oppose, row.scores.neutral, row.scores.none, statement.conditional);
  }
}

void ComparisonRows::write_relations(const ComparedBatch& batch) {
  for (const RelationRow& row : batch.relations) {
    run(relation_, row.earlier, row.later, row.denies, row.contradicts);
  }
}

}  // namespace onrecord
