#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/compared_record.h"
#include "onrecord/record_issues.h"
#include "record/articles.h"
#include "record/reviewing.h"

namespace onrecord {

/// What stands in the columns, parted by " | ", row by row; throws after an error.
inline Texts cells(const Result<Listing>& listing, const std::vector<std::string>& columns) {
  if (!listing) throw std::runtime_error(listing.error().describe());
  Texts out(listing->rows.size());
  for (const std::string& column : columns) {
    const Texts cells = values(*listing, column);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] += (out[i].empty() ? "" : " | ") + cells[i];
  }
  return out;
}

/// A record of which some statements were compared, by hand.
class ComparedNews {
 public:
  ComparedNews() {
    const Codebook codebook{{{.id = "ferry", .label = "running the ferry in winter"},
                             {.id = "quay", .label = "closing the old quay"}}};
    if (const auto entered = RecordIssues(*news_).enter(codebook); !entered) {
      throw std::runtime_error(entered.error().describe());
    }
  }

  [[nodiscard]] NewRecord& news() { return news_; }
  [[nodiscard]] ComparedRecord compared() { return ComparedRecord(*news_); }

  /// Adds an article of that day; each of them says so in a sentence of its own.
  void add(const std::string& id, const std::string& date, const std::vector<Said>& said) {
    Article article{
        .id = id, .text = {}, .title = id, .outlet = "Quay Post", .date = date, .url = ""};
    for (const Said& one : said) {
      article.text += one.who + " said that " + one.words + ". ";
    }
    news_.add(article, said);
    for (const Said& one : said) character(one.words, date);
  }

  void run(const std::string& sql) {
    SQLite::Database database(news_.file(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA foreign_keys = ON");
    database.exec(sql);
  }

  /// Says what kind of statement these words are.
  void character(const std::string& words, const std::string& day,
                 const std::string& act = "assert", double denial = 0.1, bool is_own = true) {
    run(fmt::format(
        "INSERT OR REPLACE INTO character SELECT id, '{}', 0.9, 'model', {}, 'certain', "
        "0.9, 'model', 0, 0, 0, NULL, NULL, '{}', {}, '', '' FROM statement WHERE words "
        "= '{}' AND is_first",
        act, denial, day, is_own ? 1 : 0, words));
    run("INSERT OR REPLACE INTO comparison SELECT DISTINCT version_id, 'by hand', '' FROM "
        "statement");
  }
  /// Says where these words stand on an issue: "support", "oppose" or "neutral".
  void stance(const std::string& words, const std::string& issue, const std::string& side,
              double conditional = 0) {
    const auto score = [&](std::string_view one) { return side == one ? 0.9 : 0.03; };
    run(fmt::format(
        "INSERT INTO stance SELECT i.id, s.id, 0.8, {}, {}, {}, {}, {} FROM statement s JOIN issue "
        "i ON i.key = '{}' WHERE s.words = '{}' AND s.is_first",
        score("support"), score("oppose"), score("neutral"), side == "none" ? 0.91 : 0.04,
        conditional, issue, words));
  }
  void relation(const std::string& earlier, const std::string& later, double denies,
                double contradicts) {
    run(
        fmt::format("INSERT INTO relation SELECT e.id, l.id, {}, {} FROM statement e, statement l "
                    "WHERE e.words = '{}' AND l.words = '{}' AND e.is_first AND l.is_first",
                    denies, contradicts, earlier, later));
  }

 private:
  NewRecord news_;
};

}  // namespace onrecord
