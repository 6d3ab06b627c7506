// The commands of a record, from `onrecord add` to `onrecord export`, with the released model.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/json_rows.h"

namespace onrecord::cli {
namespace {

using nlohmann::json;

const std::string kModel = " --model " ONRECORD_MODEL " ";

/// A record of two articles.
class RecordCommand : public testing::Test {
 protected:
  RecordCommand() {
    const std::string ferry =
        R"({"id":"ferry","date":"2031-05-02","outlet":"Brenn Courier","text":"Mara Velling, the mayor of Brenn, said on Monday that the ferry would sail again in spring. \"We lost a winter,\" she said. Residents said they had heard such promises before."})";
    const std::string bridge =
        R"({"id":"bridge","date":"2031-06-03","outlet":"Quay Post","text":"Toller Abiss said the bridge was safe. “It is not,” Mara Velling said."})";
    input_ = folder_.write("news.jsonl", ferry + "\n" + bridge + "\n");
    const Finished added = add(input_);
    EXPECT_EQ(added.exit_code, 0) << added.err;
    EXPECT_TRUE(contains(added.err, "2 new articles")) << added.err;
  }

  [[nodiscard]] Finished add(const std::string& input) const {
    return run_command("add" + kModel + db() + input);
  }
  [[nodiscard]] Finished run(const std::string& arguments) const {
    return run_command(arguments + " --db " + record_);
  }
  [[nodiscard]] std::string db() const { return " --db " + record_ + " "; }
  /// The id of the only statement with these words.
  [[nodiscard]] std::string id_of(const std::string& words) const {
    const std::vector<json> rows = rows_of(run("search " + words));
    EXPECT_EQ(rows.size(), 1U) << words;
    return rows.empty() ? "" : rows.front()["id"].get<std::string>();
  }

  TemporaryFolder folder_;
  std::string record_ = folder_.path("news.onrecord");
  std::string input_;
};

TEST_F(RecordCommand, AddTakesWhatItKnowsForNothingNew) {
  const std::string before = run("export --format jsonl").out;
  const Finished again = add(input_);
  EXPECT_TRUE(contains(again.err, "0 new articles, 0 new versions, 0 read anew, 2 known"))
      << again.err;
  EXPECT_EQ(run("export --format jsonl").out, before);
  EXPECT_EQ(run("check").exit_code, 0);
}

TEST_F(RecordCommand, QuestionsAreAnsweredByWordsSpeakerOutletAndDate) {
  EXPECT_EQ(rows_of(run("search ferry")).size(), 1U);
  EXPECT_EQ(rows_of(run("statements --speaker velling")).size(), 3U);
  EXPECT_EQ(rows_of(run("statements --speaker velling --outlet 'quay post'")).size(), 1U);
  EXPECT_EQ(rows_of(run("statements --from 2031-06")).size(), 2U);
  EXPECT_EQ(rows_of(run("articles")).size(), 2U);
  const std::vector<json> actors = rows_of(run_command("actors" + db() + "--format jsonl"));
  ASSERT_FALSE(actors.empty());
  EXPECT_EQ(actors.front()["name"], "Mara Velling");
  EXPECT_EQ(actors.front()["statements"], 3);
  const std::vector<json> stats = rows_of(run("stats --by outlet"));
  ASSERT_EQ(stats.size(), 2U);
  EXPECT_EQ(stats.front()["outlet"], "Brenn Courier");
  EXPECT_EQ(stats.front()["unnamed"], 1);
  const Finished table = run("statements --format table");
  EXPECT_TRUE(contains(table.out, "Mara Velling"));
  EXPECT_TRUE(contains(run("show " + id_of("bridge")).out, "Toller Abiss"));
}

TEST_F(RecordCommand, WrongQuestionsAreTold) {
  EXPECT_EQ(run("statements --from May").exit_code, 3);
  EXPECT_EQ(run("stats --by colour").exit_code, 3);
  EXPECT_TRUE(contains(run("show 00zz").err, "no statement 00zz"));
  const Finished none = run_command("search ferry --db " + folder_.path("none.onrecord"));
  EXPECT_EQ(none.exit_code, 3);
  EXPECT_TRUE(contains(none.err, "none.onrecord")) << none.err;
}

TEST_F(RecordCommand, ReviewCorrectsAndTakesBack) {
  const std::string id = id_of("bridge");
  EXPECT_EQ(run("review change " + id + " --set-speaker 'Ilka Moor' --by anna").exit_code, 0);
  EXPECT_EQ(rows_of(run("search bridge")).front()["speaker"], "Ilka Moor");
  EXPECT_EQ(rows_of(run("review list")).front()["by"], "anna");
  EXPECT_EQ(rows_of(run("learned")).size(), 1U);
  const Finished rerun = run_command("rerun --precision f32" + kModel + db());
  EXPECT_EQ(rerun.exit_code, 0) << rerun.err;
  EXPECT_EQ(rows_of(run("search bridge")).front()["speaker"], "Ilka Moor");
  EXPECT_EQ(run("review undo " + id).exit_code, 0);
  EXPECT_TRUE(
      contains(rows_of(run("search bridge")).front()["speaker"].get<std::string>(), "Abiss"));
  EXPECT_EQ(run("review accept --speaker velling").exit_code, 0);
  EXPECT_EQ(rows_of(run("statements --status accepted")).size(), 3U);
  EXPECT_EQ(run("review accept").exit_code, 2);  // which ones?
  EXPECT_EQ(run("review accept " + id + " --speaker velling").exit_code, 2);
  EXPECT_EQ(run("review change " + id).exit_code, 2);  // to what?
  EXPECT_TRUE(
      contains(run("review change " + id + " --set-speaker \"$(printf '\\377')\"").err, "UTF-8"));
  const Finished wrong = run("review accept 00000000");
  EXPECT_EQ(wrong.exit_code, 3);
  EXPECT_TRUE(contains(wrong.err, "00000000")) << wrong.err;
  EXPECT_EQ(run("check").exit_code, 0);
}

TEST_F(RecordCommand, ATableOfStatementsComesBackUnchanged) {
  const std::string table = folder_.write("table.csv", run("export --format csv").out);
  const Finished reviewed = run("review csv " + table);
  EXPECT_EQ(reviewed.exit_code, 0) << reviewed.err;
  EXPECT_TRUE(contains(reviewed.err, " 0 corrected, ")) << reviewed.err;
}

TEST_F(RecordCommand, CitronAndDnaComeBack) {
  const std::string corpus = folder_.write("corpus.jsonl", run("export --format citron").out);
  const std::string copy = folder_.path("copy.onrecord");
  EXPECT_EQ(run_command("import --db " + copy + " " + corpus).exit_code, 0);
  EXPECT_EQ(rows_of(run_command("statements --status accepted --db " + copy)).size(),
            rows_of(run("statements")).size());
  const std::string project = folder_.path("news.dna");
  const Finished exported = run("export --format dna --out " + project);
  EXPECT_EQ(exported.exit_code, 0) << exported.err;
  const std::string from_project = folder_.path("project.onrecord");
  const Finished imported = run_command("import --db " + from_project + " " + project);
  EXPECT_EQ(imported.exit_code, 0) << imported.err;
  EXPECT_EQ(rows_of(run_command("statements --speaker velling --db " + from_project)).size(), 3U);
  EXPECT_EQ(run("export --format dna --out " + project).exit_code, 3);  // it is there already
}

TEST_F(RecordCommand, ActorsAreJoinedAndPartedByDecision) {
  const std::vector<json> actors = rows_of(run_command("actors" + db() + "--format jsonl"));
  ASSERT_EQ(actors.size(), 2U);
  const std::string mara = actors[0]["actor"].dump(), toller = actors[1]["actor"].dump();
  EXPECT_EQ(run("actors merge " + toller + " " + mara).exit_code, 0);
  EXPECT_EQ(rows_of(run("statements --speaker velling")).size(), 4U);
  EXPECT_EQ(run("actors undo 1").exit_code, 0);
  EXPECT_EQ(
      run("actors split " + mara + " --outlet 'Quay Post' --name 'Mara Velling II'").exit_code, 0);
  EXPECT_EQ(rows_of(run("statements --speaker 'Velling II'")).size(), 1U);
  EXPECT_EQ(rows_of(run("actors decisions")).size(), 2U);
  EXPECT_EQ(rows_of(run("actors show " + mara)).size(), 1U);
  EXPECT_EQ(run("actors merge 17 " + mara).exit_code, 3);
  EXPECT_EQ(run("check").exit_code, 0);
}

}  // namespace
}  // namespace onrecord::cli
