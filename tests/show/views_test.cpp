// What the page gets: names and values as web/src/api/types.ts has them.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "onrecord/show_views.h"

namespace onrecord {
namespace {

using nlohmann::ordered_json;

template <class Write, class... Values>
ordered_json json_by(Write write, const Values&... values) {
  std::string out;
  write(values..., out);
  return ordered_json::parse(out);
}

template <class View>
ordered_json view_json(const View& view) {
  return json_by([](const View& one, std::string& out) { write_view(one, out); }, view);
}

template <class Item>
ordered_json page_json(const Page<Item>& page) {
  return json_by([](const Page<Item>& one, std::string& out) { write_page(one, out); }, page);
}

std::string keys_of(const ordered_json& object) {
  std::string out;
  for (const auto& [key, value] : object.items()) out += (out.empty() ? "" : " ") + key;
  return out;
}

const ArticleRef kRef{7, "ferry", "Ferry stops", "Brenn Courier", "2031-05-02", ""};

// "🙂" is one code point and four bytes.
Document document() {
  Article article;
  article.id = "ferry";
  article.text = "🙂 Zoë Quist said the ferry stops.";
  article.author = "Ida Marn";
  article.language = "en-GB";
  return *Document::from(std::move(article));
}

Span span_in(const Document& text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.text().find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

ArticleView ferry() {
  Document text = document();
  Reading reading;
  reading.actors = {{"", "Zoë Quist", ActorKind::person, {"Zoë Quist"}, {}}};
  Statement statement;
  statement.id = "0123";
  statement.cue = span_in(text, "said");
  statement.contents = {span_in(text, "the ferry stops")};
  statement.score = 0.91236F;
  Speaker speaker;
  speaker.name = "Zoë Quist";
  speaker.kind = ActorKind::person;
  speaker.actor = 0;
  speaker.mention = span_in(text, "Zoë Quist");
  statement.speakers = {speaker};
  Speaker unknown;
  unknown.candidates = {{"Ole Brandt", 0.25F}};
  statement.via = {unknown};
  Statement nested = statement;
  nested.id = "4567";
  nested.nested_in = 0;
  nested.speakers.clear();
  nested.character = Character{};
  reading.statements = {statement, nested};
  return view_of(std::move(text), std::move(reading));
}

TEST(ShowViews, AnArticleHasPlacesInCodePoints) {
  ArticleView view = ferry();
  view.actors[0] = 17;
  const ordered_json json = view_json(view);
  EXPECT_EQ(keys_of(json), "article author language text statements actors versions duplicates");
  EXPECT_EQ(json["article"]["version"], 0);
  EXPECT_EQ(json["author"], "Ida Marn");
  EXPECT_EQ(json["language"], "en-GB");
  const ordered_json& statement = json["statements"][0];
  EXPECT_EQ(keys_of(statement),
            "id nested_in form score status cue sources contents speakers character");
  EXPECT_EQ(statement["cue"].dump(), R"({"start":12,"end":16,"text":"said"})");
  EXPECT_EQ(statement["score"], 0.9124);
  EXPECT_EQ(statement["status"], "machine");
  EXPECT_TRUE(statement["character"].is_null());
  EXPECT_EQ(json["statements"][1]["nested_in"], "0123");
  EXPECT_EQ(keys_of(json["statements"][1]["character"]),
            "act act_score certainty certainty_score said_on reason");
  EXPECT_EQ(json["actors"].dump(), R"([{"actor":17,"name":"Zoë Quist","kind":"person"}])");
}

TEST(ShowViews, ASpeakerHasAllFieldsWhetherHeIsKnownOrNot) {
  const ordered_json json = view_json(ferry());
  const ordered_json& speakers = json["statements"][0]["speakers"];
  ASSERT_EQ(speakers.size(), 2U);
  for (const auto& speaker : speakers) {
    for (const char* name : {"role", "name", "actor", "kind", "basis", "score", "reason", "start",
                             "end", "candidates"}) {
      EXPECT_TRUE(speaker.contains(name)) << name;
    }
    EXPECT_EQ(speaker.size(), 10U);
  }
  EXPECT_EQ(speakers[0]["start"], 2);
  EXPECT_TRUE(speakers[0]["actor"].is_null());
  EXPECT_EQ(speakers[1]["role"], "via");
  EXPECT_TRUE(speakers[1]["name"].is_null());
  EXPECT_TRUE(speakers[1]["start"].is_null());
  EXPECT_EQ(speakers[1]["candidates"].dump(), R"([{"name":"Ole Brandt","score":0.25}])");
}

TEST(ShowViews, AStatementIsOneOfAnArticleWithWhatIsKnownOfIt) {
  StatementView view{ferry(), 1, "the ferry stops", "All of it.", {}, {}, {}};
  view.stances = {{"ferry", "the ferry", "oppose", 0.8}};
  view.history = {{3, "4567", "accept", "", "", "Ada", "2031-05-03T10:00:00Z", "", "", "", kRef,
                   "the ferry stops"}};
  view.copies = {{kRef, "89ab"}};
  const ordered_json json = view_json(view);
  EXPECT_EQ(json["id"], "4567");
  EXPECT_EQ(json["words"], "the ferry stops");
  EXPECT_EQ(json["around"], "All of it.");
  EXPECT_EQ(json["stances"].dump(),
            R"([{"issue":"ferry","label":"the ferry","stance":"oppose","score":0.8}])");
  EXPECT_TRUE(json["history"][0]["field"].is_null());
  EXPECT_TRUE(json["history"][0]["value"].is_null());
  EXPECT_TRUE(json["history"][0]["undone_by"].is_null());
  EXPECT_EQ(json["copies"][0]["id"], "89ab");
  EXPECT_EQ(json["copies"][0]["version"], 7);
}

TEST(ShowViews, APageHasACursorAndATotalOrNull) {
  StatementRow row;
  row.id = "0123";
  row.article = kRef;
  Page<StatementRow> page{{row}, "17", std::nullopt};
  ordered_json json = page_json(page);
  EXPECT_EQ(json["next"], "17");
  EXPECT_TRUE(json["total"].is_null());
  EXPECT_EQ(keys_of(json["items"][0]),
            "id article form words speaker actor naming score status places");
  EXPECT_TRUE(json["items"][0]["actor"].is_null());
  page.next.clear();
  page.total = 1;
  json = page_json(page);
  EXPECT_TRUE(json["next"].is_null());
  EXPECT_EQ(json["total"], 1);
  EXPECT_EQ(page_json(Page<ArticleRow>{}).dump(), R"({"items":[],"next":null,"total":null})");
}

TEST(ShowViews, RowsOfOtherPagesHaveTheirFields) {
  EXPECT_EQ(keys_of(page_json(Page<ArticleRow>{{{kRef, 1, 2, 3, 4}}, "", {}})["items"][0]),
            "version id title outlet date url statements reviewed characters versions");
  EXPECT_EQ(keys_of(page_json(Page<ActorRow>{{ActorRow{}}, "", {}})["items"][0]),
            "actor name kind listed_id statements articles first last");
  EXPECT_EQ(keys_of(page_json(Page<CorrectionRow>{{CorrectionRow{}}, "", {}})["items"][0]),
            "number statement verdict field value by at note undone_by undone_at article words");
}

TEST(ShowViews, ASummaryTellsOfItsService) {
  RecordSummary summary;
  summary.name = "news.db";
  summary.outlets = {"Brenn Courier"};
  const ordered_json json = json_by(write_summary, summary, ServiceFacts{"review", true, "1.2.3"});
  EXPECT_EQ(keys_of(json),
            "name revision articles statements actors issues outlets from to reviewers models role "
            "can_analyse version");
  EXPECT_EQ(json["role"], "review");
}

TEST(ShowViews, AnActorAndAnIssueHaveTheirLists) {
  ActorView actor;
  actor.actor.actor = 17;
  actor.by_outlet = {{"Brenn Courier", 2}};
  actor.decisions = {{1, "rename", 17, "Z. Quist", {}, "Zoë Quist", "", "Ada", "", ""}};
  const ordered_json json = view_json(actor);
  EXPECT_EQ(keys_of(json),
            "actor name kind listed_id statements articles first last forms roles by_outlet "
            "by_month appearances positions shifts cut decisions");
  EXPECT_EQ(json["by_outlet"].dump(), R"([{"outlet":"Brenn Courier","statements":2}])");
  EXPECT_TRUE(json["decisions"][0]["other"].is_null());
  IssueView issue;
  issue.timeline = {PositionRow{}};
  issue.shifts = {ShiftRow{}};
  issue.denials = {ClashRow{}};
  const ordered_json shown = view_json(issue);
  EXPECT_EQ(keys_of(shown),
            "issue label origin statements actors description support oppose keywords timeline "
            "positions shares shifts denials contradictions cut");
  EXPECT_EQ(keys_of(shown["timeline"][0]),
            "id issue issue_label actor name since stance score reason statement words article");
  EXPECT_EQ(keys_of(shown["shifts"][0]["before"]), "statement on speaker words article");
  EXPECT_TRUE(shown["denials"][0]["earlier"].is_null());
}

TEST(ShowViews, ANetworkNamesTheNodesOfItsEdges) {
  NetworkView view;
  view.nodes = {{"a0", "Ada Lind", "actor", 3, "", "person", 0, 1, 0, 1},
                {"i0", "the ferry", "issue", {}, "ferry", "", {}, 1, 0, 1}};
  view.edges = {{0, 1, 1.5, 1, 0}};
  const ordered_json json = view_json(view);
  EXPECT_EQ(json["edges"][0].dump(),
            R"({"source":"a0","target":"i0","weight":1.5,"support":1,"oppose":0})");
  EXPECT_EQ(json["nodes"][1]["issue"], "ferry");
  EXPECT_TRUE(json["nodes"][1]["actor"].is_null());
  EXPECT_TRUE(json["nodes"][1]["group"].is_null());
}

TEST(ShowViews, AgreementAndCorrectionsHaveNullWhereThereIsNothing) {
  Agreement agreement;
  agreement.alpha = {{"who says it", std::nullopt, 0, 0}, {"its content", 0.5, 3, 2}};
  agreement.disagreements = {{StatementRow{}, "who says it", {{"Ada", "", "Zoë Quist"}}}};
  const ordered_json json = json_by(write_agreement, agreement);
  EXPECT_EQ(keys_of(json), "reviewers alpha disagreements");
  EXPECT_TRUE(json["alpha"][0]["alpha"].is_null());
  EXPECT_EQ(json["alpha"][1]["alpha"], 0.5);
  EXPECT_EQ(json["disagreements"][0]["answers"][0].dump(),
            R"({"by":"Ada","at":"","answer":"Zoë Quist"})");
  CorrectionResult result;
  result.known = 1;
  EXPECT_EQ(json_by(write_correction_result, result).dump(),
            R"({"made":0,"known":1,"number":null,"statement":null})");
  result.statement = StatementView{ferry(), 1, "", "", {}, {}, {}};
  EXPECT_EQ(json_by(write_correction_result, result)["statement"]["id"], "4567");
}

TEST(ShowViews, AListingIsAnArrayOfObjects) {
  const Listing listing{{"speaker", "statements"},
                        {{std::string("Zoë"), std::int64_t{2}}, {{}, std::int64_t{1}}}};
  EXPECT_EQ(json_by(write_rows, listing).dump(),
            R"([{"speaker":"Zoë","statements":2},{"speaker":null,"statements":1}])");
}

}  // namespace
}  // namespace onrecord
