// Who speaks, by `onrecord extract` and `onrecord actors` with the released model.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.h"

namespace onrecord::cli {
namespace {

using nlohmann::json;

const std::string kModel = " --model " ONRECORD_MODEL " ";
const std::string kCitron = "extract --format citron" + kModel;

constexpr const char* kArticle =
    "Ingrid Solheim, the mayor of Brenn, said on Monday that the ferry would sail again. “We lost "
    "a winter,” she said. “We will not lose a summer.”\n\n"
    "Residents said they had heard such promises before. Ola Berg and Nora Vale said they would "
    "leave the town. London said it was not involved.";

std::string row(const std::string& text, const std::string& date = "") {
  return json({{"id", "a"}, {"date", date}, {"text", text}}).dump() + "\n";
}

json quotes_of(const Finished& finished) {
  EXPECT_EQ(finished.exit_code, 0) << finished.err;
  return json::parse(finished.out)["quotes"];
}

// The speaker of the quote whose source is `words`.
json speaker_at(const json& quotes, const std::string& words) {
  for (const json& quote : quotes) {
    for (const json& source : quote["sources"]) {
      if (source["text"] == words) return quote["speaker"];
    }
  }
  ADD_FAILURE() << "no source " << words << " in " << quotes.dump(1);
  return {{"name", nullptr}, {"kind", ""}, {"basis", ""}};
}

TEST(SpeakersOfExtract, AreWhoPronounsMetonymsAndJointSourcesMean) {
  const json quotes = quotes_of(run_command(kCitron + "-", row(kArticle)));
  EXPECT_EQ(speaker_at(quotes, "she")["name"], "Ingrid Solheim");
  EXPECT_EQ(speaker_at(quotes, "she")["basis"], "pronoun");
  EXPECT_EQ(speaker_at(quotes, "Residents")["name"], nullptr);
  EXPECT_EQ(speaker_at(quotes, "Residents")["kind"], "group");
  EXPECT_EQ(speaker_at(quotes, "London")["name"], "Government of the United Kingdom");
  const json joint = speaker_at(quotes, "Ola Berg and Nora Vale");
  EXPECT_EQ(joint["name"], "Ola Berg and Nora Vale");
  EXPECT_EQ(joint["joint"].size(), 2U);
}

TEST(SpeakersOfExtract, AreUnknownWithCandidatesBelowTheMinimum) {
  const json quotes = quotes_of(run_command(kCitron + "--min-speaker-score 1 -", row(kArticle)));
  const json she = speaker_at(quotes, "she");
  EXPECT_EQ(she["name"], nullptr);
  EXPECT_EQ(she["kind"], "unknown");
  EXPECT_EQ(she["candidates"][0]["name"], "Ingrid Solheim");
}

TEST(SpeakersOfExtract, AreLeftOutOnDemand) {
  for (const json& quote : quotes_of(run_command(kCitron + "--no-speakers -", row(kArticle)))) {
    EXPECT_EQ(quote["speaker"], nullptr);
  }
}

TEST(SpeakersOfExtract, HoldTheRolesOfTheUsersListAtTheArticlesDate) {
  const TemporaryFolder folder;
  const std::string actors =
      folder.write("actors.csv",
                   "id,name,kind,roles\n"
                   "p1,Ada Lind,person,prime minister @ Corland [2010..2016]\n"
                   "p2,Ola Holm,person,prime minister @ Corland [2017..]\n"
                   "p3,,person,\n");
  const std::string text = "The prime minister said that the harbour would stay open.";
  const std::string command = kCitron + "--actors " + actors + " -";
  const Finished then = run_command(command, row(text, "2014-05-02"));
  EXPECT_EQ(quotes_of(then)[0]["speaker"]["id"], "p1");
  EXPECT_TRUE(contains(then.err, "actors.csv:4")) << then.err;  // the row without a name
  const json now = quotes_of(run_command(command, row(text, "2024-05-02")))[0]["speaker"];
  EXPECT_EQ(now["id"], "p2");
  EXPECT_EQ(now["name"], "Ola Holm");
}

TEST(SpeakersOfExtract, AreFilledInForMarkedStatementsOnly) {
  const std::string text = "Ingrid Solheim slept. She said no.";
  const json marked = {{"id", "a"},
                       {"text", text},
                       {"quotes",
                        {{{"cue", {{"start", 26}, {"end", 30}}},
                          {"sources", {{{"start", 22}, {"end", 25}}}},
                          {"contents", {{{"start", 31}, {"end", 33}}}}},
                         {{"contents", {{{"start", 31}, {"end", 99}}}}}}}};
  const Finished finished = run_command(kCitron + "--marked -", marked.dump() + "\n");
  const json quotes = quotes_of(finished);
  ASSERT_EQ(quotes.size(), 1U);
  EXPECT_EQ(quotes[0]["contents"][0]["text"], "no");
  EXPECT_EQ(quotes[0]["speaker"]["name"], "Ingrid Solheim");
  EXPECT_TRUE(contains(finished.err, "\"quotes\"[1]")) << finished.err;
}

// A row whose one statement, `content`, is made by `source` with the cue `cue`.
std::string marked_row(const std::string& text, const std::string& source, const std::string& cue,
                       const std::string& content) {
  const auto span = [&](const std::string& words) -> json {
    const std::size_t at = text.rfind(words);
    return {{"start", at}, {"end", at + words.size()}};
  };
  const json quote = {
      {"cue", span(cue)}, {"sources", {span(source)}}, {"contents", {span(content)}}};
  return json({{"id", "a"}, {"text", text}, {"quotes", {quote}}}).dump() + "\n";
}

TEST(SpeakersOfExtract, AnOfficerWithoutANameSpeaksForHisBody) {
  const std::string row =
      marked_row("The Harbour Union met on Monday. The Harbour Union's secretary said no.",
                 "The Harbour Union's secretary", "said", "no");
  const Finished finished = run_command("extract --format jsonl --marked" + kModel + "-", row);
  const json statement = json::parse(finished.out);
  EXPECT_EQ(statement["speaker"]["name"], nullptr);
  EXPECT_EQ(statement["speaks_for"]["name"], "Harbour Union");
}

TEST(SpeakersOfExtract, TheOnlyPersonNamedAnswersAnInterview) {
  const std::string text = "Ingrid Solheim grows apples.\n\nQ: How many?\n\nA: Very few.";
  const json quotes =
      quotes_of(run_command(kCitron + "--marked -", marked_row(text, "A", ":", "Very few.")));
  EXPECT_EQ(quotes[0]["speaker"]["name"], "Ingrid Solheim");
}

TEST(ActorsCommand, ListsWhoAnArticleNames) {
  const Finished finished = run_command("actors --format jsonl" + kModel + "-", row(kArticle));
  ASSERT_EQ(finished.exit_code, 0) << finished.err;
  const json first = json::parse(finished.out.substr(0, finished.out.find('\n')));
  EXPECT_EQ(first["name"], "Ingrid Solheim");
  EXPECT_EQ(first["kind"], "person");
  EXPECT_GE(first["statements"], 2);
  EXPECT_GE(first["mentions"].size(), 2U);
  EXPECT_TRUE(contains(run_command("actors --format text" + kModel + "-", row(kArticle)).out,
                       "Ingrid Solheim"));
}

}  // namespace
}  // namespace onrecord::cli
