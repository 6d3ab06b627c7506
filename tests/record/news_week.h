#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <vector>

#include "record/articles.h"

namespace onrecord {

/// An article of a made-up week, and what it lets people say.
struct WeekArticle {
  Article article;
  std::vector<Said> said;
};

/// Number `number` of the week. Every tenth one prints the one before it under another outlet,
/// every seventh one is a later version of an earlier one, every thirteenth one comes again as it
/// was.
inline WeekArticle week_article(std::size_t number) {
  if (number % 13 == 12) return week_article(number - 5);
  if (number % 10 == 9) {
    WeekArticle copy = week_article(number - 1);
    copy.article.id = fmt::format("copy-{}", number);
    copy.article.outlet = "Quay Post";
    copy.article.url.clear();
    return copy;
  }
  const std::size_t subject = number % 7 == 6 ? number - 3 : number;
  const std::vector<std::string> names = {"Mara Velling", "Toller Abiss", "Ilka Moor", "Ada Quist"};
  WeekArticle out;
  out.article.id = fmt::format("news-{}", subject);
  out.article.outlet = "Brenn Courier";
  out.article.date = fmt::format("2031-05-{:02}", 1 + subject % 28);
  out.article.url = fmt::format("https://brenn.example/{}", subject);
  for (std::size_t i = 0; i < 5; ++i) {
    const std::string& who = names[(subject + i) % names.size()];
    const std::string words = fmt::format("ferry {} of pier {} sails at {} with {} crates of {}",
                                          subject * 31 + i, i, (subject * 7 + i * 3) % 24,
                                          subject + 10 * i, subject % 2 == 0 ? "fish" : "salt");
    out.article.text += fmt::format("{} said in hall {} that {}. ", who, subject * 5 + i, words);
    out.said.push_back({who, words, Form::indirect});
  }
  if (subject != number) {  // what was changed later
    out.article.text += "Ada Quist said nothing more.";
    out.said.push_back({"Ada Quist", "nothing more", Form::indirect});
    out.said.erase(out.said.begin());
  }
  return out;
}

/// Adds articles [begin, end) of the week in one step.
inline Result<std::vector<Added>> add_week(Record& record, std::size_t begin, std::size_t end) {
  std::vector<Document> documents;
  std::vector<Reading> readings;
  for (std::size_t i = begin; i < end; ++i) {
    const WeekArticle one = week_article(i);
    documents.push_back(article_of(one.article));
    readings.push_back(reading_of(documents.back(), one.said));
  }
  std::vector<NewArticle> articles;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    articles.push_back({&documents[i], &readings[i], "week.jsonl", "model 1"});
  }
  return record.add(articles);
}

/// All that a record holds, whatever its row numbers and times of adding.
inline std::vector<std::string> dump(const std::string& file) {
  SQLite::Database plain(file, SQLite::OPEN_READONLY);
  std::vector<std::string> out;
  for (
      const char* sql :
      {"SELECT 'version', a.key, v.number, v.is_latest, v.title, v.outlet, v.date, v.url, v.text, "
       "v.hash, v.place, v.model FROM article a JOIN version v ON v.article_id = a.id",
       "SELECT 'near', a.key, v.number, b.key, w.number, d.of_shorter, d.of_both FROM "
       "near_duplicate d JOIN version v ON v.id = d.version_id JOIN article a ON a.id = "
       "v.article_id JOIN version w ON w.id = d.other_id JOIN article b ON b.id = w.article_id",
       "SELECT 'statement', a.key, v.number, s.key, s.form, s.score, s.words, s.speaker, s.naming, "
       "s.status, s.is_first, (SELECT group_concat(k, ' ') FROM (SELECT b.key || w.number || t.key "
       "AS k FROM statement t JOIN version w ON w.id = t.version_id JOIN article b ON b.id = "
       "w.article_id WHERE t.said = s.said ORDER BY 1)) FROM statement s JOIN version v ON v.id = "
       "s.version_id JOIN article a ON a.id = v.article_id",
       "SELECT 'part', s.key, s.version_id, p.role, p.first, p.past FROM part p JOIN statement s "
       "ON s.id = p.statement_id",
       "SELECT 'speaker', s.key, s.version_id, p.role, p.number, t.name, t.kind, b.name, b.reason, "
       "p.kind, p.basis, p.score, p.reason, p.first, p.past, p.candidates FROM speaker p JOIN "
       "statement s ON s.id = p.statement_id LEFT JOIN appearance b ON b.id = p.appearance_id LEFT "
       "JOIN actor t ON t.id = b.actor_id",
       "SELECT 'actor', key, name, kind, surname, has_full_name, listed_id FROM actor",
       "SELECT 'correction', statement_key, action, field, value FROM correction"}) {
    SQLite::Statement query(plain, sql);
    while (query.executeStep()) {
      std::string row;
      for (int i = 0; i < query.getColumnCount(); ++i) {
        row += (query.isColumnNull(i) ? "-" : query.getColumn(i).getString()) + "|";
      }
      out.push_back(std::move(row));
    }
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace onrecord
