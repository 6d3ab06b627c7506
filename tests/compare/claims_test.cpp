#include "compare/claims.h"

#include <gtest/gtest.h>

#include <list>
#include <string>
#include <string_view>
#include <utility>

#include "support/documents.h"

namespace onrecord {
namespace {

using std::chrono::year;

Span find(const Document& document, std::string_view words) {
  const std::size_t at = document.text().find(words);
  EXPECT_NE(at, std::string_view::npos) << words;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

/// Articles with statements by named speakers, as an extractor would find them.
class Articles {
 public:
  /// Begins an article.
  void add(std::string text, std::string date) {
    Document document = document_of(std::move(text));
    Article article = document.article();
    article.date = std::move(date);
    documents_.push_back(*Document::from(std::move(article)));
    readings_.emplace_back();
  }
  /// Adds a statement to it.
  Statement& say(const std::string& name, std::string_view cue, std::string_view content) {
    const Document& document = documents_.back();
    Reading& reading = readings_.back();
    Statement statement;
    statement.form = Form::indirect;
    statement.cue = find(document, cue);
    statement.contents = {find(document, content)};
    Speaker speaker{.name = name,
                    .id = {},
                    .kind = ActorKind::person,
                    .basis = SpeakerBasis::named,
                    .score = 0.9F,
                    .mention = {},
                    .actor = {},
                    .reason = {},
                    .candidates = {}};
    speaker.actor = actor_of(reading, name);
    statement.speakers = {speaker};
    reading.statements.push_back(std::move(statement));
    return reading.statements.back();
  }
  static std::size_t actor_of(Reading& reading, const std::string& name) {
    for (std::size_t a = 0; a < reading.actors.size(); ++a) {
      if (reading.actors[a].name == name) return a;
    }
    reading.actors.push_back({.id = {},
                              .name = name,
                              .kind = ActorKind::person,
                              .forms = {name},
                              .mentions = {},
                              .roles = {}});
    return reading.actors.size() - 1;
  }

  [[nodiscard]] ClaimSet claims() const {
    std::vector<Analysed> articles;
    auto reading = readings_.begin();
    for (const Document& document : documents_) articles.push_back({&document, &*reading++});
    const Result<CueTable> cues = CueTable::built_in();
    return claims_of(articles, *cues);
  }

 private:
  std::list<Document> documents_;
  std::list<Reading> readings_;
};

TEST(Claims, AreInTheOrderOfTheirArticlesDates) {
  Articles articles;
  articles.add("Ada Lind said the quay would stay open.", "2031-05-09");
  articles.say("Ada Lind", "said", "the quay would stay open");
  articles.add("Ola Holm said the quay would close.", "2031-05-02");
  articles.say("Ola Holm", "said", "the quay would close");
  const ClaimSet found = articles.claims();
  ASSERT_EQ(found.claims.size(), 2U);
  EXPECT_EQ(found.claims[0].article, 1U);
  EXPECT_EQ(found.claims[0].said, year(2031) / 5 / 2);
  EXPECT_EQ(found.actors[found.claims[0].actors.front()].name, "Ola Holm");
  EXPECT_EQ(found.texts[1].content, "the quay would stay open");
}

TEST(Claims, WordsQuotedAgainAreOfTheDayOnWhichTheyWereSaid) {
  Articles articles;
  articles.add("Ada Lind said “the quay will stay open for good”.", "2031-05-02");
  articles.say("Ada Lind", "said", "“the quay will stay open for good”");
  articles.add("Lind said “the quay will stay open for good”.", "2031-08-02");
  articles.say("Ada Lind", "said", "“the quay will stay open for good”");
  const ClaimSet found = articles.claims();
  ASSERT_EQ(found.claims.size(), 2U);
  EXPECT_EQ(found.claims[1].repeats, 0U);
  EXPECT_EQ(found.claims[1].said, year(2031) / 5 / 2);
  EXPECT_FALSE(found.claims[0].repeats);
}

TEST(Claims, WordsQuotedAgainOfAMonthAreOfTheDayInItOnWhichTheyWereSaid) {
  Articles articles;
  articles.add("Ada Lind said “the quay will stay open for good”.", "2031-05-09");
  articles.say("Ada Lind", "said", "“the quay will stay open for good”");
  articles.add("In May Lind said “the quay will stay open for good”.", "2031-08-02");
  articles.say("Ada Lind", "said", "“the quay will stay open for good”");
  EXPECT_EQ(articles.claims().claims.at(1).said, year(2031) / 5 / 9);
}

TEST(Claims, AnUndatedArticleHasUndatedClaims) {
  Articles articles;
  articles.add("Ada Lind said the quay would stay open.", "");
  articles.say("Ada Lind", "said", "the quay would stay open");
  EXPECT_FALSE(articles.claims().claims.at(0).said);
}

TEST(Claims, WhatAPersonTellsOfAnotherIsNotHisOwn) {
  Articles articles;
  articles.add("Ola Holm said Lind wanted the quay closed. She said it should stay.", "2031-05-02");
  articles.say("Ola Holm", "said", "Lind wanted the quay closed");
  articles.say("Ada Lind", "wanted", "the quay closed").nested_in = 0;
  articles.say("Ada Lind", "said", "it should stay");
  const ClaimSet found = articles.claims();
  ASSERT_EQ(found.claims.size(), 3U);
  EXPECT_TRUE(found.claims[0].is_own);
  EXPECT_FALSE(found.claims[1].is_own);
  EXPECT_TRUE(found.claims[2].is_own);
}

TEST(Claims, ASpokesmanTellsTheBodysPosition) {
  Articles articles;
  articles.add("Port Board spokesman Ola Holm said the quay would close.", "2031-05-02");
  Statement& said = articles.say("Ola Holm", "said", "the quay would close");
  said.speaks_for = said.speakers.front();
  said.speaks_for->name = "Port Board";
  said.speaks_for->kind = ActorKind::organisation;
  said.speaks_for->actor.reset();
  const ClaimSet found = articles.claims();
  ASSERT_EQ(found.claims.size(), 1U);
  EXPECT_NE(found.claims[0].stands_for, found.claims[0].actors);
}

TEST(Claims, ScareQuotesAreNobodys) {
  Articles articles;
  articles.add("The so-called “quay of the future” was said to be late.", "2031-05-02");
  articles.say("Ada Lind", "said", "“quay of the future”").form = Form::scare;
  EXPECT_TRUE(articles.claims().claims.empty());
}

}  // namespace
}  // namespace onrecord
