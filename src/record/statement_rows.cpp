#include "record/statement_rows.h"

#include "record/query.h"

namespace onrecord {

StatementRows::StatementRows(SQLite::Database& database)
    : database_(database),
      insert_(database,
              "INSERT INTO statement (key, version_id, nested_in, form, score, words, speaker, "
              "naming, said, status, replaces, is_first) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
              "1)"),
      index_(database,
             "INSERT INTO statement_words (rowid, words, speaker) SELECT id, words, speaker FROM "
             "statement WHERE id = ?"),
      unindex_(database,
               "INSERT INTO statement_words (statement_words, rowid, words, speaker) SELECT "
               "'delete', id, words, speaker FROM statement WHERE id = ?"),
      insert_part_(database, "INSERT OR IGNORE INTO part VALUES (?, ?, ?, ?)"),
      insert_speaker_(database, "INSERT INTO speaker VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      set_speaker_(database, "UPDATE statement SET speaker = ?2, naming = ?3 WHERE id = ?1"),
      remove_parts_(database, "DELETE FROM part WHERE statement_id = ?"),
      remove_speakers_(database, "DELETE FROM speaker WHERE statement_id = ?"),
      remove_codes_(database, "DELETE FROM code WHERE statement_id = ?"),
      remove_(database, "DELETE FROM statement WHERE id = ?"),
      forget_comparison_(database, "DELETE FROM comparison WHERE version_id = ?"),
      forget_comparison_of_(database,
                            "DELETE FROM comparison WHERE version_id = (SELECT version_id FROM "
                            "statement WHERE id = ?)") {}

std::int64_t StatementRows::add(const Row& row) {
  run(insert_, row.key, row.version, row.nested_in, row.form, row.score, row.words, row.speaker,
      row.naming, row.said, row.status, row.replaces);
  const std::int64_t id = database_.getLastInsertRowid();
  run(index_, id);
  run(forget_comparison_, row.version);
  return id;
}

void StatementRows::add_part(std::int64_t statement, std::string_view role, CodePointRange place) {
  run(insert_part_, statement, role, place.begin, place.end);
}

void StatementRows::add_speaker(std::int64_t statement, const SpeakerRow& row) {
  std::optional<std::size_t> first, past;
  if (row.mention) {
    first = row.mention->begin;
    past = row.mention->end;
  }
  run(insert_speaker_, statement, row.role, row.number, row.appearance, row.kind, row.basis,
      row.score, row.reason, first, past, row.candidates);
}

void StatementRows::set_speaker(std::int64_t statement, std::string_view names,
                                std::string_view naming) {
  run(unindex_, statement);
  run(set_speaker_, statement, names, naming);
  run(index_, statement);
}

void StatementRows::remove(std::int64_t statement) {
  run(unindex_, statement);
  for (SQLite::Statement* query :
       {&forget_comparison_of_, &remove_parts_, &remove_speakers_, &remove_codes_, &remove_}) {
    run(*query, statement);
  }
}

}  // namespace onrecord
