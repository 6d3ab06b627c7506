#include "onrecord/show.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace onrecord {
namespace {

using nlohmann::json;

constexpr const char* kText =
    "Café owner Mara Velling said: “We stay, and \"Tomas\" knows it.” "
    "She told reporters that Ivo Brandt had said no.";

Document document_of(std::string text) {
  Article article;
  article.id = "a-1";
  article.text = std::move(text);
  article.title = "A, \"B\"";
  article.outlet = "Brenn Courier";
  Result<Document> document = Document::from(std::move(article));
  return *std::move(document);
}

Span find(const Document& document, std::string_view part) {
  const std::size_t begin = document.text().find(part);
  EXPECT_NE(begin, std::string_view::npos) << part;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + part.size())};
}

/// A direct statement in two pieces, an indirect one, and one nested in the latter.
std::vector<Statement> statements_of(const Document& document) {
  std::vector<Statement> statements(3);
  statements[0].form = Form::direct;
  statements[0].cue = find(document, "said:");
  statements[0].sources = {find(document, "Mara Velling")};
  statements[0].contents = {find(document, "We stay"), find(document, "knows it.")};
  statements[0].score = 0.9F;
  statements[1].form = Form::indirect;
  statements[1].cue = find(document, "told");
  statements[1].sources = {find(document, "She")};
  statements[1].contents = {find(document, "that Ivo Brandt had said no")};
  statements[2].form = Form::indirect;
  statements[2].sources = {find(document, "Ivo Brandt")};
  statements[2].contents = {find(document, "no.")};
  statements[2].nested_in = 1;
  Speaker mara;
  mara.name = "Mara Velling";
  mara.kind = ActorKind::person;
  mara.basis = SpeakerBasis::named;
  mara.score = 0.97F;
  mara.mention = find(document, "Mara Velling");
  statements[0].speakers = {mara};
  Speaker unknown;
  unknown.basis = SpeakerBasis::pronoun;
  unknown.candidates = {{"Mara Velling", 0.3F}};
  statements[1].speakers = {unknown};
  Speaker reporters;
  reporters.kind = ActorKind::group;
  statements[1].addressee = reporters;
  Speaker ivo = mara;
  ivo.name = "Ivo Brandt";
  statements[2].speakers = {ivo, mara};
  for (Statement& statement : statements) {
    statement.id = statement_id(document.article().id, statement);
  }
  return statements;
}

std::vector<json> parse_lines(const std::string& out) {
  std::vector<json> lines;
  std::size_t begin = 0;
  for (std::size_t end = out.find('\n'); end != std::string::npos; end = out.find('\n', begin)) {
    lines.push_back(json::parse(out.substr(begin, end - begin)));
    begin = end + 1;
  }
  EXPECT_EQ(begin, out.size()) << "the last line has no end";
  return lines;
}

TEST(StatementId, IsStableAndDependsOnArticleAndContents) {
  Statement statement;
  statement.contents = {{3, 9}};
  const std::string id = statement_id("a", statement);
  EXPECT_EQ(id, "f9d3ee03e2aab6153a8462bd756ce730");
  statement.score = 0.5F;
  statement.sources = {{0, 2}};
  EXPECT_EQ(statement_id("a", statement), id);
  EXPECT_NE(statement_id("b", statement), id);
  statement.contents = {{3, 10}};
  EXPECT_NE(statement_id("a", statement), id);
}

TEST(JsonLinesOutput, IsOneStatementALineInCodePoints) {
  const Document document = document_of(kText);
  std::string out;
  write_json_lines(document, statements_of(document), out);
  const std::vector<json> rows = parse_lines(out);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0]["article"]["id"], "a-1");
  EXPECT_EQ(rows[0]["article"]["date"], nullptr);
  EXPECT_EQ(rows[0]["form"], "direct");
  EXPECT_EQ(rows[0]["speaker"]["name"], "Mara Velling");
  EXPECT_EQ(rows[0]["speaker"]["basis"], "named");
  EXPECT_EQ(rows[0]["speaker"]["start"], 11);
  EXPECT_EQ(rows[1]["speaker"]["name"], nullptr);
  EXPECT_EQ(rows[1]["speaker"]["kind"], "unknown");
  EXPECT_EQ(rows[1]["speaker"]["candidates"][0]["name"], "Mara Velling");
  EXPECT_EQ(rows[1]["addressee"]["kind"], "group");
  EXPECT_EQ(rows[2]["speaker"]["name"], "Ivo Brandt and Mara Velling");
  EXPECT_EQ(rows[2]["speaker"]["joint"].size(), 2U);
  EXPECT_EQ(rows[0]["score"], 0.9);
  EXPECT_EQ(rows[0]["sources"], json::parse(R"([{"start":11,"end":23,"text":"Mara Velling"}])"));
  EXPECT_EQ(rows[0]["contents"][0], json::parse(R"({"start":31,"end":38,"text":"We stay"})"));
  EXPECT_EQ(rows[0]["nested_in"], nullptr);
  EXPECT_EQ(rows[2]["cue"], nullptr);
  EXPECT_EQ(rows[2]["nested_in"], rows[1]["id"]);
}

TEST(TerminalOutput, SaysWhoIsMeantWhereTheSourceDoesNot) {
  const Document document = document_of(kText);
  std::vector<Statement> statements = statements_of(document);
  statements[1].speakers = statements[0].speakers;
  statements[1].speakers.front().basis = SpeakerBasis::pronoun;
  std::string out;
  write_terminal(document, statements, true, out);
  EXPECT_NE(out.find(" [Mara Velling]"), std::string::npos) << out;
  EXPECT_EQ(out.find("Mara Velling\x1b[0m\x1b[2;3m [Mara"), std::string::npos) << out;
  out.clear();
  write_terminal(document, statements_of(document), false, out);
  EXPECT_NE(out.find("speaker  unknown (pronoun; perhaps Mara Velling 0.30)"), std::string::npos)
      << out;
}

TEST(ActorsOutput, CountsWhatEachActorStates) {
  const Document document = document_of(kText);
  Reading reading;
  reading.statements = statements_of(document);
  reading.statements[0].speakers.front().actor = 1;
  reading.actors = {
      {"Q7", "Ivo Brandt", ActorKind::person, {"Ivo Brandt"}, {find(document, "Ivo Brandt")}},
      {"", "Mara Velling", ActorKind::person, {"Mara Velling"}, {}}};
  std::string out;
  write_actors_json(document, reading, out);
  const std::vector<json> rows = parse_lines(out);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0]["id"], "Q7");
  EXPECT_EQ(rows[0]["statements"], 0);
  EXPECT_EQ(rows[0]["mentions"][0]["text"], "Ivo Brandt");
  EXPECT_EQ(rows[1]["id"], nullptr);
  EXPECT_EQ(rows[1]["statements"], 1);
  out.clear();
  write_actors_table(document, reading, out);
  EXPECT_LT(out.find("Mara Velling"), out.find("Ivo Brandt = Q7")) << out;
}

TEST(JsonLinesOutput, OfNoStatementsIsNothing) {
  std::string out;
  write_json_lines(document_of("Nothing was said."), {}, out);
  EXPECT_EQ(out, "");
}

TEST(CitronOutput, IsOneArticleALine) {
  const Document document = document_of(kText);
  std::string out;
  write_citron(document, statements_of(document), out);
  const std::vector<json> rows = parse_lines(out);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0]["id"], "a-1");
  EXPECT_EQ(rows[0]["text"], kText);
  ASSERT_EQ(rows[0]["quotes"].size(), 3U);
  EXPECT_EQ(rows[0]["quotes"][0]["cue"], json::parse(R"({"start":24,"end":29,"text":"said:"})"));
  EXPECT_EQ(rows[0]["quotes"][0]["contents"].size(), 2U);
  EXPECT_EQ(rows[0]["quotes"][2]["nested_in"], 1);
}

TEST(CitronOutput, LeavesOutWhatNobodyStates) {
  const Document document = document_of(kText);
  std::vector<Statement> statements = statements_of(document);
  statements[0].form = Form::scare;
  std::string out;
  write_citron(document, statements, out);
  const json quotes = parse_lines(out).at(0)["quotes"];
  ASSERT_EQ(quotes.size(), 2U);
  EXPECT_EQ(quotes[1]["nested_in"], 0);  // counts what is printed
}

TEST(CitronOutput, HasALineForAnArticleWithoutStatements) {
  std::string out;
  write_citron(document_of("Nothing was said."), {}, out);
  EXPECT_EQ(parse_lines(out).at(0)["quotes"], json::array());
}

TEST(CsvOutput, QuotesWhatHoldsCommasMarksOrLineBreaks) {
  const Document document = document_of("Mara said: one,\n\"two\"");
  std::vector<Statement> statements(1);
  statements[0].id = "i";
  statements[0].contents = {find(document, "one,\n"), find(document, "two")};
  std::string out;
  write_csv(document, statements, out);
  EXPECT_EQ(
      out,
      "i,a-1,\"A, \"\"B\"\"\",Brenn Courier,,,indirect,,,,,,,,,,,,,\"one,\n … two\",11-16;17-20,,"
      "0.0000\r\n");
}

TEST(CsvOutput, HasAsManyColumnsAsItsHeader) {
  const Document document = document_of("Mara said no");
  std::string out;
  write_csv(document_of("Mara said no"), std::vector<Statement>(1), out);
  // The title is the one field with a comma of its own.
  EXPECT_EQ(std::ranges::count(out, ',') - 1, std::ranges::count(csv_header(), ','));
}

TEST(TerminalOutput, ColoursSourcesCuesContentsAndNestedOnes) {
  const Document document = document_of(kText);
  std::string out;
  write_terminal(document, statements_of(document), true, out);
  EXPECT_NE(out.find("\x1b[1;36mMara Velling\x1b[0m"), std::string::npos);
  EXPECT_NE(out.find("\x1b[1;33msaid:\x1b[0m"), std::string::npos);
  EXPECT_NE(out.find("\x1b[32mWe stay\x1b[0m"), std::string::npos);
  EXPECT_NE(out.find("\x1b[1;4;36mIvo Brandt\x1b[0m"), std::string::npos);
  EXPECT_NE(out.find("\x1b[35mno.\x1b[0m"), std::string::npos);
}

TEST(TerminalOutput, WithoutColourListsTheStatementsWithTheirContext) {
  const Document document = document_of(kText);
  std::string out;
  write_terminal(document, statements_of(document), false, out);
  EXPECT_EQ(out.find('\x1b'), std::string::npos);
  EXPECT_NE(out.find("1. direct, line 1, score 0.90\n"), std::string::npos) << out;
  EXPECT_NE(out.find("content  We stay … knows it.\n"), std::string::npos) << out;
  EXPECT_NE(out.find("<Mara Velling> {said:}"), std::string::npos) << out;
  EXPECT_NE(out.find("nested in 2"), std::string::npos) << out;
}

TEST(TerminalOutput, CountsFormsAndSources) {
  const Document document = document_of(kText);
  std::vector<Statement> statements = statements_of(document);
  statements.push_back({.id = "s",
                        .form = Form::scare,
                        .cue = {},
                        .sources = {},
                        .contents = {find(document, "Tomas")},
                        .nested_in = {},
                        .score = 1});
  statements[2].sources.clear();
  std::string out;
  write_terminal(document, statements, false, out);
  EXPECT_NE(out.find("3 statements: 1 direct, 2 indirect; 1 nested in another; "
                     "1 passage between marks that nobody states\n"),
            std::string::npos)
      << out;
  EXPECT_NE(out.find("    1  Mara Velling\n    1  (unknown)\n    1  Ivo Brandt and Mara Velling\n"),
            std::string::npos)
      << out;
}

TEST(TerminalOutput, LetsNoControlCharacterOfTheArticleThrough) {
  const Document document = document_of(
      "Mara\x1b[2J said\x07 \xc2\x9b"
      "31m no.");
  for (const bool colour : {false, true}) {
    std::string out;
    write_terminal(document, {}, colour, out);
    EXPECT_EQ(out.find("\x1b[2J"), std::string::npos);
    EXPECT_EQ(out.find('\x07'), std::string::npos);
    EXPECT_EQ(out.find("\xc2\x9b"), std::string::npos);
  }
}

TEST(TerminalOutput, CutsALongContextBetweenCodePoints) {
  std::string text = "Mara said ";
  for (int i = 0; i < 200; ++i) text += "雪";
  const Document document = document_of(text);
  std::vector<Statement> statements(1);
  statements[0].contents = {{10, static_cast<std::uint32_t>(text.size())}};
  std::string out;
  write_terminal(document, statements, false, out);
  EXPECT_NE(out.find("雪] …\n"), std::string::npos) << out;
}

TEST(SegmentOutput, IsOneJsonObjectALineInCodePoints) {
  const Document document = document_of("Café. “Yes,” she said.");
  std::string out;
  write_segments(document, out);
  const json row = parse_lines(out).at(0);
  EXPECT_EQ(row["text"], "Café. “Yes,” she said.");
  EXPECT_EQ(row["words"][0], json::parse("[0,4]"));
  EXPECT_EQ(row["paragraphs"], json::parse("[[0,22]]"));
  EXPECT_EQ(row["quotations"][0]["start"], 6);
  EXPECT_EQ(row["quotations"][0]["end"], 12);
  EXPECT_EQ(row["quotations"][0]["inside"], json::parse("[7,11]"));
  EXPECT_EQ(row["quotations"][0]["depth"], 0);
  EXPECT_EQ(row["quotations"][0]["single"], false);
  EXPECT_EQ(row["quotations"][0]["closed"], true);
  EXPECT_EQ(row["quotations"][0]["continues"], false);
}

}  // namespace
}  // namespace onrecord
