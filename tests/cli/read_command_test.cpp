// `onrecord read`, and what it shares with other commands: languages, --errors, the summary.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "read/ferry_reports.h"
#include "read/invented_page.h"

namespace onrecord::cli {
namespace {

using nlohmann::json;

std::vector<json> objects(const std::string& text) {
  std::vector<json> rows;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) rows.push_back(json::parse(line));
  return rows;
}

std::string row(const std::string& id, const std::string& text) {
  return json({{"id", id}, {"text", text}}).dump() + "\n";
}

TEST(ReadCommand, PrintsWhatItReadAnObjectAnArticle) {
  const Finished finished = run_command(
      "read -", json({{"id", "b-1"}, {"text", kEnglish}, {"outlet", "Brenn Courier"}}).dump());
  EXPECT_EQ(finished.exit_code, 0);
  EXPECT_EQ(
      finished.out.find(
          R"({"id":"b-1","url":null,"title":null,"outlet":"Brenn Courier",)"
          R"("author":null,"date":null,"language":"en","is_summary":false,"text":"The harbour)"),
      0U)
      << finished.out;
  EXPECT_EQ(json::parse(finished.out)["text"], kEnglish);
}

TEST(ReadCommand, EndsWithASummaryAndShowsNoProgressWhereStandardErrorIsNoTerminal) {
  EXPECT_EQ(run_command("read -", kEnglish).err, "onrecord: 1 read\n");
}

TEST(ReadCommand, SetsArticlesInOtherLanguagesAside) {
  const Finished finished =
      run_command("read -", row("1", kGerman) + row("2", kEnglish) + row("3", kGerman));
  EXPECT_EQ(finished.exit_code, 0);
  ASSERT_EQ(objects(finished.out).size(), 1U);
  EXPECT_EQ(objects(finished.out)[0]["id"], "2");
  EXPECT_TRUE(contains(finished.err, "stdin:1: the text is in German, not in English"))
      << finished.err;
  EXPECT_TRUE(contains(finished.err, "[other_language]"));
  EXPECT_TRUE(contains(finished.err, "onrecord: 2 set aside, 1 read\n"));
  EXPECT_TRUE(contains(finished.err, "onrecord: most often in German (2)\n"));
}

TEST(ReadCommand, SaysWithItsExitCodeThatAllWasSetAside) {
  EXPECT_EQ(run_command("read -", kGerman).exit_code, 3);
}

TEST(ReadCommand, TakesAnyLanguageWhereToldTo) {
  const Finished finished = run_command("read --any-language -", kGerman);
  EXPECT_EQ(finished.exit_code, 0);
  EXPECT_EQ(json::parse(finished.out)["language"], "de");
}

TEST(ReadCommand, SaysTheLanguageOfTheTextAndNotTheClaim) {
  const std::string claimed = json({{"id", "1"}, {"text", kEnglish}, {"language", "de-DE"}}).dump();
  EXPECT_EQ(json::parse(run_command("read -", claimed).out)["language"], "en");
}

TEST(ReadCommand, CountsTheMostFrequentReasons) {
  const Finished finished =
      run_command("read -", "{oops\n{\"id\":\"2\"}\n{\"id\":\"3\"}\n" + row("4", "  ") +
                                row("5", kGerman) + row("6", kEnglish));
  EXPECT_EQ(finished.exit_code, 1);
  EXPECT_TRUE(contains(finished.err, "onrecord: 4 failed, 1 set aside, 1 read\n")) << finished.err;
  EXPECT_TRUE(contains(finished.err,
                       "most often bad_record (2), bad_json (1), empty_text (1), in German (1)\n"))
      << finished.err;
}

TEST(ReadCommand, TellsWhatIsOnlyTheSummaryOfAnArticle) {
  const TemporaryFolder folder;
  const std::string entry = "<item><guid>1</guid><description>" + std::string(kEnglish) +
                            "</description></item><item><guid>2</guid><content:encoded>" +
                            std::string(kEnglish) + "</content:encoded></item>";
  const std::string feed = folder.write(
      "feed.rss", "<rss version=\"2.0\"><channel><title>Post</title>" + entry + "</channel></rss>");
  const Finished first = run_command("read " + feed);
  ASSERT_EQ(objects(first.out).size(), 2U) << first.err;
  EXPECT_EQ(objects(first.out)[0]["is_summary"], true);
  EXPECT_EQ(objects(first.out)[1]["is_summary"], false);
  EXPECT_TRUE(contains(first.err, "onrecord: 1 of 2 is a feed's summary of an article"))
      << first.err;
  EXPECT_EQ(run_command("read -", first.out).out, first.out);
}

TEST(ReadCommand, NamesAnInputWithoutAnyArticle) {
  const TemporaryFolder folder;
  const std::string empty = folder.write("rows.jsonl", "");
  const Finished finished = run_command("read " + empty);
  EXPECT_EQ(finished.exit_code, 3);
  EXPECT_EQ(finished.err,
            empty +
                ": is empty, of 0 bytes; fetch it again, or leave it out [empty_text]\n"
                "onrecord: 1 failed, 0 read\n"
                "onrecord: most often empty_text (1)\n");
}

TEST(ReadCommand, KeepsTheOrderOfTheInputOnSeveralThreads) {
  std::string input;
  for (int i = 0; i < 200; ++i) {
    std::string text = kEnglish;
    for (int repeat = 0; repeat < (i * 37) % 20; ++repeat) text += kEnglish;
    input += row(std::to_string(i), text);
  }
  const Finished one = run_command("read --jobs 1", input);
  EXPECT_EQ(objects(one.out).size(), 200U);
  EXPECT_EQ(one.out, run_command("read --jobs 8", input).out);
}

TEST(ReadCommand, WhatItPrintsIsReadAgainAsItWas) {
  const Finished first = run_command("read -", row("1", kEnglish) + row("2", "Yes.\n\nNo."));
  EXPECT_EQ(run_command("read -", first.out).out, first.out);
}

TEST(ReadCommand, ReadsPages) {
  const TemporaryFolder folder;
  const std::string page = folder.write("ferry.html", invented_page(ferry_body()));
  const json article = json::parse(run_command("read " + page).out);
  EXPECT_EQ(article["id"], "ferry");
  EXPECT_EQ(article["title"], "Brenn ferry to sail again in spring");
  EXPECT_EQ(article["author"], "Tilda Voss");
  EXPECT_EQ(article["language"], "en");
  EXPECT_EQ(article["text"], ferry_text());
  EXPECT_FALSE(article.contains("blocks"));
}

TEST(ReadCommand, ExplainsWhichBlocksOfAPageItKept) {
  const TemporaryFolder folder;
  const std::string html = invented_page(ferry_body());
  const json article =
      json::parse(run_command("read --explain " + folder.write("a.html", html)).out);
  std::string kept;
  for (const json& block : article["blocks"]) {
    EXPECT_FALSE(block["reason"].get<std::string>().empty());
    if (!block["kept"].get<bool>()) continue;
    if (!kept.empty()) kept += "\n\n";
    kept += block["text"];
    const auto begin = block["begin_byte"].get<std::size_t>();
    EXPECT_EQ(html.substr(begin, block["end_byte"].get<std::size_t>() - begin), block["text"]);
  }
  EXPECT_EQ(kept, ferry_text());
  EXPECT_EQ(json::parse(run_command("read --explain -", kEnglish).out)["blocks"], json::array());
}

TEST(ReadCommand, ReadsTheSameFromAFolderOnSeveralThreads) {
  const TemporaryFolder folder;
  for (int i = 0; i < 40; ++i) {
    const std::string name = "page-" + std::to_string(100 + i) + ".html";
    static_cast<void>(folder.write(name, invented_page(i % 8 == 5 ? "" : ferry_body())));
  }
  const Finished one = run_command("read --jobs 1 " + folder.path());
  const Finished many = run_command("read --jobs 6 " + folder.path());
  EXPECT_EQ(one.out, many.out);
  EXPECT_EQ(one.err, many.err);
  EXPECT_EQ(objects(one.out).front()["id"], "page-100");
}

TEST(Errors, AreWrittenAnObjectALineForWhatFailedOrWasSetAside) {
  const TemporaryFolder folder;
  const std::string rows =
      folder.write("rows.jsonl", row("1", kEnglish) + "{oops\n" + row("3", kGerman));
  const std::string missing = folder.path("missing.txt");
  const std::string file = folder.path("errors.jsonl");
  const Finished finished = run_command("read " + rows + " " + missing + " --errors " + file);
  EXPECT_EQ(finished.exit_code, 1);
  const std::vector<json> errors = objects(file_content(file));
  ASSERT_EQ(errors.size(), 3U);
  EXPECT_EQ(errors[0]["file"], rows);
  EXPECT_EQ(errors[0]["line"], 2);
  EXPECT_EQ(errors[0]["code"], "bad_json");
  EXPECT_TRUE(contains(errors[0]["message"].get<std::string>(), "not valid JSON"));
  EXPECT_EQ(errors[1]["line"], 3);
  EXPECT_EQ(errors[1]["code"], "other_language");
  EXPECT_EQ(errors[2]["file"], missing);
  EXPECT_EQ(errors[2]["line"], nullptr);
  EXPECT_EQ(errors[2]["code"], "file_missing");
}

TEST(Errors, AreAnEmptyFileWhereAllWentWell) {
  const TemporaryFolder folder;
  const std::string file = folder.write("errors.jsonl", "of yesterday");
  EXPECT_EQ(run_command("read - --errors " + file, kEnglish).exit_code, 0);
  EXPECT_EQ(file_content(file), "");
}

TEST(Errors, ThatCannotBeWrittenAreTold) {
  const Finished nowhere = run_command("read - --errors no/such/folder/errors.jsonl", kEnglish);
  EXPECT_EQ(nowhere.exit_code, 4);
  EXPECT_TRUE(contains(nowhere.err, "[write_failed]")) << nowhere.err;
  EXPECT_EQ(run_command("read - --errors /dev/full", kGerman).exit_code, 4);
}

TEST(OtherCommands, SetArticlesInOtherLanguagesAsideToo) {
  const TemporaryFolder folder;
  const std::string file = folder.path("errors.jsonl");
  const Finished extract = run_command("extract --model " ONRECORD_MODEL " --errors " + file + " -",
                                       row("1", kGerman) + row("2", kEnglish));
  EXPECT_EQ(extract.exit_code, 0) << extract.err;
  EXPECT_FALSE(contains(extract.out, "Hafenrat"));
  EXPECT_TRUE(contains(extract.err, "onrecord: 1 set aside, 1 processed")) << extract.err;
  EXPECT_EQ(objects(file_content(file)).at(0)["code"], "other_language");

  const std::string record = folder.path("news.onrecord");
  const std::string add = "add --no-statements --db " + record + " - ";
  const Finished added = run_command(add, row("1", kGerman) + row("2", kEnglish));
  EXPECT_TRUE(contains(added.err, "1 new articles")) << added.err;
  EXPECT_TRUE(contains(added.err, "[other_language]")) << added.err;
  EXPECT_TRUE(
      contains(run_command(add + "--any-language", row("1", kGerman)).err, "1 new articles"));
}

TEST(Segment, TakesEveryLanguage) { EXPECT_EQ(run_command("segment -", kGerman).exit_code, 0); }

}  // namespace
}  // namespace onrecord::cli
