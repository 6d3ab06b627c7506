#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "attribute/statement_builder.h"
#include "onrecord/record.h"
#include "read/temporary_folder.h"

namespace onrecord {

/// What an article lets somebody say; `who` and `words` stand in its text.
struct Said {
  std::string who;  ///< empty: nobody knows
  std::string words;
  Form form = Form::direct;
  ActorKind kind = ActorKind::person;
  std::string listed_id = {};
};

/// The values of `column`, as texts; throws where there is no such column.
inline std::vector<std::string> values(const Listing& listing, std::string_view column) {
  const auto at = std::ranges::find(listing.columns, column);
  if (at == listing.columns.end()) throw std::runtime_error("no column " + std::string(column));
  std::vector<std::string> out;
  for (const auto& row : listing.rows) {
    const Cell& cell = row[static_cast<std::size_t>(at - listing.columns.begin())];
    if (const auto* text = std::get_if<std::string>(&cell)) {
      out.push_back(*text);
    } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
      out.push_back(std::to_string(*number));
    } else {
      out.emplace_back();
    }
  }
  return out;
}

inline Document article_of(Article article) {
  Result<Document> document = Document::from(std::move(article));
  if (!document) throw std::runtime_error(document.error().describe());
  return std::move(document).value();
}

/// The reading of `document` in which they say this; who has one name and id is one actor.
inline Reading reading_of(const Document& document, const std::vector<Said>& all) {
  Reading reading;
  for (const Said& said : all) {
    Statement statement;
    statement.contents = {span_of(document, said.words)};
    statement.form = said.form;
    statement.score = 0.9F;
    if (!said.who.empty()) {
      const Span place = span_of(document, said.who);
      statement.sources = {place};
      auto actor = std::ranges::find_if(reading.actors, [&](const Actor& known) {
        return known.name == said.who && known.id == said.listed_id;
      });
      if (actor == reading.actors.end()) {
        reading.actors.push_back({said.listed_id, said.who, said.kind, {said.who}, {place}});
        actor = std::prev(reading.actors.end());
      }
      Speaker speaker;
      speaker.name = said.who;
      speaker.id = said.listed_id;
      speaker.kind = said.kind;
      speaker.basis = SpeakerBasis::named;
      speaker.score = 0.8F;
      speaker.mention = place;
      speaker.actor = static_cast<std::size_t>(actor - reading.actors.begin());
      speaker.reason = "a name in the source";
      statement.speakers = {speaker};
    }
    statement.id = statement_id(document.article().id, statement);
    reading.statements.push_back(std::move(statement));
  }
  return reading;
}

/// A new record in a folder of its own.
class NewRecord {
 public:
  NewRecord() : record_(opened()) {}

  [[nodiscard]] std::string file() const { return folder_.path("news.db"); }
  [[nodiscard]] Record& operator*() { return record_; }
  [[nodiscard]] Record* operator->() { return &record_; }

  /// Adds an article, without a reading where nothing is `said`.
  Added add(const Article& article, const std::vector<Said>& said) {
    const Document document = article_of(article);
    const Reading reading = reading_of(document, said);
    return add_one({&document, &reading, article.id + ".txt", "model 1"});
  }
  Added add_unread(const Article& article) {
    const Document document = article_of(article);
    return add_one({&document, nullptr, article.id + ".txt", ""});
  }

  /// What stands in `column` of the answer; throws after an error.
  [[nodiscard]] static std::vector<std::string> column(const Result<Listing>& listing,
                                                       std::string_view name) {
    if (!listing) throw std::runtime_error(listing.error().describe());
    return values(*listing, name);
  }
  [[nodiscard]] std::vector<std::string> words(const Question& question) const {
    return column(record_.statements(question), "words");
  }
  [[nodiscard]] std::vector<std::string> names(const Question& question) const {
    return column(record_.articles(question), "article");
  }
  /// What is wrong with it.
  [[nodiscard]] std::vector<std::string> findings() const {
    const auto found = record_.check();
    if (!found) throw std::runtime_error(found.error().describe());
    std::vector<std::string> out;
    for (const Finding& finding : *found) out.push_back(finding.what);
    return out;
  }

 private:
  Record opened() const {
    Result<Record> record = Record::open(file(), Record::Access::write);
    if (!record) throw std::runtime_error(record.error().describe());
    return std::move(record).value();
  }
  Added add_one(const NewArticle& article) {
    const auto added = record_.add({&article, 1});
    if (!added) throw std::runtime_error(added.error().describe());
    return added->front();
  }

  TemporaryFolder folder_;
  Record record_;
};

}  // namespace onrecord
