#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onrecord/utf8.h"
#include "record/articles.h"

namespace onrecord {

/// A statement as it holds in a record. Places are written "12-18;30-44", in code points.
struct Held {
  std::string id, status, form, cue, sources, contents;
  std::string speakers;  ///< names parted by "; "
  std::string kind;      ///< of the first speaker
  std::string words;     ///< of the contents
  std::string outer;     ///< contents of the statement around it
  std::string by;
  float score = 0;

  /// All but its id and what people said of it.
  [[nodiscard]] std::string answer() const {
    return fmt::format("{}|{}|{}|{}|{}|{}|{}|{:.4f}", form, cue, sources, contents, speakers, kind,
                       outer, score);
  }
  /// All of it but who reviewed it.
  [[nodiscard]] std::string line() const { return id + "|" + status + "|" + answer(); }
};

inline std::string places_of(const CodePointOffsets& offsets, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) {
    const CodePointRange place = offsets.range_of(span);
    out += fmt::format("{}{}-{}", out.empty() ? "" : ";", place.begin, place.end);
  }
  return out;
}

inline Held held_of(const Kept& kept, std::size_t index) {
  const CodePointOffsets offsets(kept.document.text());
  const Statement& statement = kept.reading.statements[index];
  const auto contents = [&](const Statement& one) { return places_of(offsets, one.contents); };
  Held out;
  out.id = statement.id;
  out.status = kept.reviews[index].status;
  out.by = kept.reviews[index].by;
  out.form = form_name(statement.form);
  if (statement.cue) out.cue = places_of(offsets, {*statement.cue});
  out.sources = places_of(offsets, statement.sources);
  out.contents = contents(statement);
  for (const Speaker& speaker : statement.speakers) {
    if (out.kind.empty()) out.kind = actor_kind_name(speaker.kind);
    if (speaker.name.empty()) continue;
    out.speakers += (out.speakers.empty() ? "" : "; ") + speaker.name;
  }
  for (const Span span : statement.contents) {
    out.words += (out.words.empty() ? "" : " … ");
    out.words += surface(kept.document.text(), span);
  }
  if (statement.nested_in) out.outer = contents(kept.reading.statements[*statement.nested_in]);
  out.score = statement.score;
  return out;
}

/// All articles of a record, with what holds in them.
inline std::vector<Kept> all_kept(const Record& record, const Question& question = {}) {
  std::vector<Kept> out;
  while (true) {
    Result<std::vector<Kept>> some = record.kept(question, out.empty() ? 0 : out.back().version, 7);
    if (!some) throw std::runtime_error(some.error().describe());
    if (some->empty()) return out;
    for (Kept& one : *some) out.push_back(std::move(one));
  }
}

/// What holds, by ids; throws where two statements have one id.
inline std::map<std::string, Held> all_held(const Record& record) {
  std::map<std::string, Held> out;
  for (const Kept& kept : all_kept(record)) {
    for (std::size_t i = 0; i < kept.reading.statements.size(); ++i) {
      Held held = held_of(kept, i);
      const std::string id = held.id;
      if (!out.emplace(id, std::move(held)).second) throw std::runtime_error("twice: " + id);
    }
  }
  return out;
}

/// The same as lines, in the order of the articles.
inline std::vector<std::string> held_lines(const Record& record) {
  std::vector<std::string> out;
  for (const Kept& kept : all_kept(record)) {
    for (std::size_t i = 0; i < kept.reading.statements.size(); ++i) {
      out.push_back(held_of(kept, i).line());
    }
  }
  return out;
}

/// The rows of a query, their cells parted by "|".
inline std::vector<std::string> rows_of(const std::string& file, const std::string& sql) {
  SQLite::Database database(file, SQLite::OPEN_READONLY);
  SQLite::Statement query(database, sql);
  std::vector<std::string> out;
  while (query.executeStep()) {
    std::string& row = out.emplace_back();
    for (int i = 0; i < query.getColumnCount(); ++i) {
      row += (i == 0 ? "" : "|") + query.getColumn(i).getString();
    }
  }
  return out;
}

/// Rows that do not fit each other, beyond what `Record::check` looks at.
inline std::vector<std::string> contradictions(const std::string& file) {
  const auto ask = [&](const std::string& what, const std::string& sql,
                       std::vector<std::string>& out) {
    for (const std::string& row : rows_of(file, sql)) out.push_back(what + ": " + row);
  };
  std::vector<std::string> out;
  ask("not one statement stands for a saying",
      "SELECT s.said, sum(s.is_first) FROM statement s JOIN version v ON v.id = s.version_id WHERE "
      "v.is_latest AND s.status NOT IN ('rejected', 'replaced') GROUP BY 1 HAVING sum(s.is_first) "
      "<> 1",
      out);
  ask("stands for a saying, but does not hold",
      "SELECT s.key FROM statement s JOIN version v ON v.id = s.version_id WHERE s.is_first AND "
      "(NOT "
      "v.is_latest OR s.status IN ('rejected', 'replaced'))",
      out);
  ask("other names than its speakers have",
      "SELECT s.key, s.speaker, n.names FROM statement s LEFT JOIN (SELECT statement_id, "
      "group_concat(name, ', ') AS names FROM (SELECT p.statement_id, t.name FROM speaker p JOIN "
      "appearance b ON b.id = p.appearance_id JOIN actor t ON t.id = b.actor_id WHERE p.role = "
      "'speaker' ORDER BY p.statement_id, p.number) GROUP BY 1) n ON n.statement_id = s.id WHERE "
      "s.speaker <> coalesce(n.names, '')",
      out);
  ask("a changed statement without the model's answer",
      "SELECT s.key FROM statement s WHERE s.status = 'changed' AND NOT EXISTS (SELECT 1 FROM "
      "statement o WHERE o.id = s.replaces AND o.status = 'replaced' AND o.version_id = "
      "s.version_id AND o.key = s.key)",
      out);
  ask("replaced by nothing",
      "SELECT s.key FROM statement s WHERE s.status = 'replaced' AND NOT EXISTS (SELECT 1 FROM "
      "statement o WHERE o.replaces = s.id)",
      out);
  ask("an appearance in another text than its statement",
      "SELECT s.key FROM speaker p JOIN statement s ON s.id = p.statement_id JOIN appearance b ON "
      "b.id = p.appearance_id WHERE b.version_id <> s.version_id",
      out);
  return out;
}

/// All that is wrong with the record; empty: nothing.
inline std::vector<std::string> faults(const NewRecord& record) {
  std::vector<std::string> out = record.findings();
  for (std::string& one : contradictions(record.file())) out.push_back(std::move(one));
  return out;
}

/// What became of corrections, for short: "1 made, 0 known" and the messages of errors.
inline std::string outcome(const Result<Corrected>& corrected) {
  if (!corrected) return corrected.error().describe();
  std::string out = fmt::format("{} made, {} known", corrected->made, corrected->known);
  for (const Error& error : corrected->errors) out += "; " + error.message;
  return out;
}

/// Makes one correction.
inline std::string correct(NewRecord& record, const NewCorrection& correction) {
  return outcome(record->correct({&correction, 1}));
}

/// The id of the statement with these contents that holds.
inline std::string id_of(NewRecord& record, std::string_view words) {
  for (const auto& [id, held] : all_held(*record)) {
    if (held.words == words) return id;
  }
  throw std::runtime_error("nobody says " + std::string(words));
}

/// What holds, as "accepted Mara Velling: the ferry stops", in the order of these lines.
inline std::vector<std::string> held_words(NewRecord& record) {
  std::vector<std::string> out;
  for (const Kept& kept : all_kept(*record)) {
    for (std::size_t i = 0; i < kept.reading.statements.size(); ++i) {
      const Held held = held_of(kept, i);
      out.push_back(held.status + " " + held.speakers + ": " + held.words);
    }
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace onrecord
