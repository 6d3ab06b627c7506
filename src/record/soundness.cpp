#include "record/soundness.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "onrecord/utf8.h"
#include "record/article_key.h"
#include "record/query.h"
#include "record/statement_words.h"

namespace onrecord {
namespace {

constexpr std::string_view kRecover =
    "restore a copy; without one, `sqlite3 FILE .recover` saves what can be read";
constexpr std::string_view kAddAgain = "move the file away and add the articles to a new one";
constexpr std::string_view kCompareAgain =
    "`sqlite3 FILE \"DELETE FROM comparison\"`, and run `onrecord compare --db FILE`";
constexpr std::size_t kMostFindings = 100;

class Inspector {
 public:
  explicit Inspector(SQLite::Database& database) : database_(database) {}

  std::vector<Finding> inspect() {
    look_at_file();
    if (!findings_.empty()) return std::move(findings_);  // all else may be wrong because of it
    look_at_references();
    look_at_index("version_words");
    look_at_index("statement_words");
    look_at_latest();
    look_at_versions();
    look_at_stances();
    return std::move(findings_);
  }

 private:
  void add(std::string what, std::string_view repair) {
    if (findings_.size() < kMostFindings) {
      findings_.push_back({std::move(what), std::string(repair)});
    }
  }

  void look_at_file() {
    SQLite::Statement query(database_, "PRAGMA integrity_check");
    while (query.executeStep()) {
      const std::string line = query.getColumn(0).getString();
      if (line != "ok") add(line, kRecover);
    }
  }

  void look_at_references() {
    SQLite::Statement query(database_, "PRAGMA foreign_key_check");
    while (query.executeStep()) {
      add(fmt::format("row {} of {} refers to a row of {} that is not there",
                      query.getColumn(1).getString(), query.getColumn(0).getString(),
                      query.getColumn(2).getString()),
          kAddAgain);
    }
  }

  // Compares the index with the words of the tables.
  void look_at_index(std::string_view index) {
    try {
      database_.exec(
          fmt::format("INSERT INTO {0} ({0}, rank) VALUES ('integrity-check', 1)", index));
    } catch (const SQLite::Exception&) {
      add(fmt::format("the full-text index {} does not fit its table", index),
          fmt::format("`sqlite3 FILE \"INSERT INTO {0} ({0}) VALUES ('rebuild')\"`", index));
    }
  }

  void look_at_latest() {
    SQLite::Statement query(database_,
                            "SELECT a.key FROM article a LEFT JOIN version v ON v.article_id = "
                            "a.id AND v.is_latest AND v.number = (SELECT max(number) FROM version "
                            "w WHERE w.article_id = a.id) GROUP BY a.id HAVING count(v.id) <> 1");
    while (query.executeStep()) {
      add(fmt::format("article {} has not one latest version", query.getColumn(0).getString()),
          kAddAgain);
    }
  }

  void look_at_versions() {
    SQLite::Statement query(
        database_, fmt::format("SELECT v.id, {}, v.title, v.outlet, v.date, v.url, v.text, "
                               "v.hash FROM version v JOIN article a ON a.id = "
                               "v.article_id",
                               kNameForIds));
    while (query.executeStep()) {
      const Article article{.id = query.getColumn(1).getString(),
                            .text = query.getColumn(6).getString(),
                            .title = query.getColumn(2).getString(),
                            .outlet = query.getColumn(3).getString(),
                            .date = query.getColumn(4).getString(),
                            .url = query.getColumn(5).getString()};
      if (article_hash(article) != query.getColumn(7).getString()) {
        add(fmt::format("the text of article {} is not what was added", article.id), kAddAgain);
      }
      look_at_statements(query.getColumn(0).getInt64(), article);
    }
  }

  void look_at_statements(std::int64_t version, const Article& article) {
    const CodePointOffsets offsets(article.text);
    with(statements_, version);
    while (statements_.executeStep()) {
      const std::string key = statements_.getColumn(1).getString();
      const std::optional<Statement> statement =
          with_parts(statements_.getColumn(0).getInt64(), offsets);
      if (!statement) {
        add(fmt::format("statement {} has a place outside the text of article {}", key, article.id),
            kAddAgain);
        continue;
      }
      const std::string status = statements_.getColumn(3).getString();
      const bool is_told =
          status == "changed" || status == "added";  // may have other places by now
      if (!is_told && statement_id(article.id, *statement) != key) {
        add(fmt::format("statement {} of article {} has another id than its places give", key,
                        article.id),
            kAddAgain);
      }
      if (statement_words(article.text, *statement) != statements_.getColumn(2).getString()) {
        add(fmt::format("the words of statement {} are not those of article {}", key, article.id),
            kAddAgain);
      }
    }
    statements_.reset();
    look_at_speakers(version, article, offsets.count());
    look_at_targets(version, article, offsets.count());
  }

  void look_at_speakers(std::int64_t version, const Article& article, std::size_t length) {
    with(speakers_, version, length);
    while (speakers_.executeStep()) {
      add(fmt::format(
              "a speaker of statement {} is named at a place outside the text of article {}",
              speakers_.getColumn(0).getString(), article.id),
          kAddAgain);
    }
    speakers_.reset();
  }

  void look_at_targets(std::int64_t version, const Article& article, std::size_t length) {
    with(targets_, version, length);
    while (targets_.executeStep()) {
      add(fmt::format("whom statement {} accuses is a place outside the text of article {}",
                      targets_.getColumn(0).getString(), article.id),
          kCompareAgain);
    }
    targets_.reset();
  }

  // A statement that takes sides has a character, too, and its numbers are probabilities.
  void look_at_stances() {
    SQLite::Statement query(
        database_,
        "SELECT DISTINCT s.key FROM stance t JOIN statement s ON s.id = t.statement_id LEFT JOIN "
        "character c ON c.statement_id = s.id WHERE c.statement_id IS NULL OR abs(t.support + "
        "t.oppose + t.neutral + t.none - 1) > 0.01");
    while (query.executeStep()) {
      add(fmt::format("the stances of statement {} can't be right", query.getColumn(0).getString()),
          kCompareAgain);
    }
  }

  // A statement with the places of its cue and contents; none where one is outside the text.
  std::optional<Statement> with_parts(std::int64_t id, const CodePointOffsets& offsets) {
    Statement out;
    bool is_inside = true;
    with(parts_, id);
    while (parts_.executeStep()) {
      const auto first = static_cast<std::size_t>(parts_.getColumn(1).getInt64());
      const auto past = static_cast<std::size_t>(parts_.getColumn(2).getInt64());
      is_inside = is_inside && past <= offsets.count();
      const Span span{static_cast<std::uint32_t>(offsets.byte_of(first)),
                      static_cast<std::uint32_t>(offsets.byte_of(past))};
      const std::string role = parts_.getColumn(0).getString();
      if (role == "cue") out.cue = span;
      if (role == "content") out.contents.push_back(span);
    }
    parts_.reset();
    return is_inside ? std::optional(std::move(out)) : std::nullopt;
  }

  SQLite::Database& database_;
  SQLite::Statement statements_{database_,
                                "SELECT id, coalesce(found_as, key), words, status FROM "
                                "statement WHERE version_id = ?"};
  SQLite::Statement speakers_{
      database_,
      "SELECT s.key FROM statement s JOIN speaker p ON p.statement_id = s.id WHERE s.version_id = "
      "? "
      "AND p.first IS NOT NULL AND NOT (p.first BETWEEN 0 AND p.past AND p.past <= ?)"};
  SQLite::Statement targets_{
      database_,
      "SELECT s.key FROM statement s JOIN character c ON c.statement_id = s.id WHERE s.version_id "
      "= ? AND c.target_first IS NOT NULL AND NOT (c.target_first BETWEEN 0 AND c.target_past AND "
      "c.target_past <= ?)"};
  SQLite::Statement parts_{
      database_, "SELECT role, first, past FROM part WHERE statement_id = ? ORDER BY first"};
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> find_damage(SQLite::Database& database) {
  return Inspector(database).inspect();
}

}  // namespace onrecord
