#include "record/views/correction_rows.h"

#include <fmt/format.h>

#include <string>

#include "record/article_ref.h"
#include "record/corrected_parts.h"
#include "record/query.h"
#include "record/statement_words.h"

namespace onrecord {
namespace {

// Of a correction `c`, its version `v` and article `a`. The text is needed for places only.
std::string columns() {
  return fmt::format(
      "c.id, c.statement_key, c.action, coalesce(c.field, ''), coalesce(c.value, ''), c.made_by, "
      "c.made_at, c.note, coalesce(c.undone_by, ''), coalesce(c.undone_at, ''), coalesce((SELECT "
      "s.words FROM statement s WHERE s.key = c.statement_key AND s.version_id = c.version_id "
      "ORDER "
      "BY s.status IN ('changed', 'added') DESC, s.id LIMIT 1), ''), CASE WHEN c.field IN ('cue', "
      "'source', 'content') THEN v.text END, {} FROM correction c JOIN version v ON v.id = "
      "c.version_id JOIN article a ON a.id = v.article_id",
      kArticleRef);
}

// What a part is by now, in words.
std::string in_words(const std::string& field, const std::string& value, const std::string& text) {
  if (field.empty() || field == "form") return field.empty() ? "" : value;
  if (field != "speaker") return words_at(text, places_of_value(value));
  const CorrectedSpeaker speaker = speaker_of_value(value);
  return speaker.names.empty() ? speaker.kind : fmt::format("{}", fmt::join(speaker.names, "; "));
}

CorrectionRow correction_at(SQLite::Statement& query) {
  const auto text = [&](int column) { return query.getColumn(column).getString(); };
  CorrectionRow out;
  out.number = query.getColumn(0).getInt64();
  out.statement = text(1);
  out.verdict = text(2);
  out.field = text(3);
  out.value = in_words(out.field, text(4), text(11));
  out.by = text(5);
  out.at = text(6);
  out.note = text(7);
  out.undone_by = text(8);
  out.undone_at = text(9);
  out.words = text(10);
  out.article = article_ref_at(query, 12);
  return out;
}

}  // namespace

Page<CorrectionRow> correction_page(SQLite::Database& database, std::string_view by,
                                    const AfterRow& after, std::size_t limit) {
  const std::size_t size = page_size(limit);
  const std::string_view of = by.empty() ? "?1 = ''" : "c.made_by = ?1";
  SQLite::Statement query(
      database, fmt::format("SELECT {} WHERE {}{} ORDER BY c.id DESC LIMIT {}", columns(), of,
                            after ? fmt::format(" AND c.id < {}", after->first) : "", size + 1));
  Page<CorrectionRow> out;
  with(query, by);
  while (query.executeStep()) {
    if (out.items.size() == size) {
      out.next = Cursor{out.items.back().number}.text();
      break;
    }
    out.items.push_back(correction_at(query));
  }
  if (after) return out;
  SQLite::Statement count(database, fmt::format("SELECT count(*) FROM correction c WHERE {}", of));
  out.total = first_number(count, by);
  return out;
}

std::vector<CorrectionRow> history_of(SQLite::Database& database, std::int64_t version,
                                      std::string_view key) {
  SQLite::Statement query(
      database,
      fmt::format("SELECT {} WHERE c.version_id = ? AND c.statement_key = ? ORDER BY c.id DESC",
                  columns()));
  std::vector<CorrectionRow> out;
  with(query, version, key);
  while (query.executeStep()) out.push_back(correction_at(query));
  return out;
}

}  // namespace onrecord
