#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "onrecord/utf8.h"
#include "record/article_ref.h"
#include "record/query.h"
#include "record/questions.h"
#include "record/sentences_around.h"

namespace onrecord {
namespace {

constexpr int kMostShown = 20;  // statements that one beginning of an id may mean

class Shower {
 public:
  explicit Shower(const SQLite::Database& database)
      : parts_(database,
               "SELECT role, first, past FROM part WHERE statement_id = ? ORDER BY CASE role WHEN "
               "'source' THEN 0 WHEN 'cue' THEN 1 ELSE 2 "
               "END, first"),
        speakers_(database,
                  "SELECT p.role, coalesce(t.name, ''), p.kind, p.basis, p.score, p.reason, "
                  "coalesce(b.name, ''), b.reason, p.candidates FROM speaker p LEFT JOIN "
                  "appearance b ON b.id = p.appearance_id LEFT JOIN actor t ON t.id = b.actor_id "
                  "WHERE p.statement_id = ? ORDER BY p.role = 'speaker' DESC, p.role, p.number"),
        copies_(database,
                fmt::format("SELECT v.date, v.outlet, a.name, substr(s.key, 1, 12) FROM {} JOIN "
                            "version v ON v.id = s.version_id AND v.is_latest JOIN article a ON "
                            "a.id = v.article_id WHERE t.id = ?1 ORDER BY v.date, s.id",
                            kCopies)) {}

  void show(SQLite::Statement& statement, Listing& out) {
    const std::string text = statement.getColumn("text").getString();
    const std::int64_t id = statement.getColumn("rowid").getInt64();
    for (const char* field : {"id", "form", "score", "status", "article", "title", "outlet", "date",
                              "url", "version", "place"}) {
      add(field, statement.getColumn(field).getString(), out);
    }
    show_speakers(id, out);
    show_parts(id, text, out);
    show_copies(id, out);
  }

 private:
  static void add(std::string_view name, std::string value, Listing& out) {
    if (!value.empty()) out.rows.push_back({std::string(name), std::move(value)});
  }

  void show_speakers(std::int64_t id, Listing& out) {
    with(speakers_, id);
    while (speakers_.executeStep()) {
      const std::string name = speakers_.getColumn(1).getString();
      const std::string kind = speakers_.getColumn(2).getString();
      std::string line =
          fmt::format("{} ({}, {}, {:.2f}: {})", name.empty() ? "unknown" : name, kind,
                      speakers_.getColumn(3).getString(), speakers_.getColumn(4).getDouble(),
                      speakers_.getColumn(5).getString());
      if (!name.empty()) {
        line += fmt::format("; here {}: {}", speakers_.getColumn(6).getString(),
                            speakers_.getColumn(7).getString());
      }
      if (const std::string may_be = speakers_.getColumn(8).getString(); may_be != "{}") {
        line += fmt::format("; may be {}", may_be);
      }
      add(speakers_.getColumn(0).getString(), std::move(line), out);
    }
    speakers_.reset();
  }

  // The parts, then the sentences from the first to the last of them, and one on either side.
  void show_parts(std::int64_t id, const std::string& text, Listing& out) {
    std::size_t first = std::string::npos, past = 0;
    const CodePointOffsets places(text);
    const auto words = [&](std::size_t begin, std::size_t end) {
      return text.substr(places.byte_of(begin), places.byte_of(end) - places.byte_of(begin));
    };
    with(parts_, id);
    while (parts_.executeStep()) {
      const auto begin = static_cast<std::size_t>(parts_.getColumn(1).getInt64());
      const auto end = static_cast<std::size_t>(parts_.getColumn(2).getInt64());
      first = std::min(first, begin);
      past = std::max(past, end);
      add(parts_.getColumn(0).getString(), fmt::format("{} [{}-{}]", words(begin, end), begin, end),
          out);
    }
    parts_.reset();
    if (first == std::string::npos) return;
    add("around", sentences_around(text, first, past, 1), out);
  }

  // The same words in near-duplicates, the first report first.
  void show_copies(std::int64_t id, Listing& out) {
    with(copies_, id);
    while (copies_.executeStep()) {
      add("also in",
          fmt::format("{} {} {} ({})", copies_.getColumn(0).getString(),
                      copies_.getColumn(1).getString(), copies_.getColumn(2).getString(),
                      copies_.getColumn(3).getString()),
          out);
    }
    copies_.reset();
  }

  SQLite::Statement parts_, speakers_, copies_;
};

}  // namespace

Listing show_statements(const SQLite::Database& database, std::string_view id) {
  SQLite::Statement query(
      database,
      fmt::format(
          "SELECT s.id AS rowid, s.key AS id, s.form, round(s.score, 4) AS score, a.name "
          "AS article, v.title, v.outlet, v.date, v.url, v.number AS version, v.place, "
          "s.status, v.text FROM statement s JOIN version v ON v.id = s.version_id JOIN article a "
          "ON "
          "a.id = v.article_id WHERE s.key >= ?1 AND s.key < ?1 || 'g' ORDER BY s.key, "
          "v.is_latest DESC, v.number DESC, s.status IN ('changed', 'added') DESC, s.id LIMIT {}",
          kMostShown));
  Listing out{{"field", "value"}, {}};
  Shower shower(database);
  with(query, id);
  while (query.executeStep()) shower.show(query, out);
  return out;
}

}  // namespace onrecord
