// Tables of corrections, as spreadsheets save them.
#include "read/correction_table.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "read/temporary_folder.h"

namespace onrecord {
namespace {

CorrectionTable parsed(std::string_view bytes) {
  Result<CorrectionTable> table = parse_corrections(bytes, "a.csv");
  if (!table) throw std::runtime_error(table.error().describe());
  return *std::move(table);
}

NewCorrection only(std::string_view bytes) {
  CorrectionTable table = parsed(bytes);
  EXPECT_TRUE(table.errors.empty()) << table.errors.front().describe();
  if (table.corrections.size() != 1) throw std::runtime_error("not one correction");
  return table.corrections.front();
}

std::string code_of(std::string_view bytes) {
  const auto table = parse_corrections(bytes, "a.csv");
  return table ? "none" : std::string(error_name(table.error().code));
}

TEST(CorrectionTables, HaveAColumnForEachPart) {
  const NewCorrection correction = only(
      "id,verdict,speaker,speaker_kind,cue,sources,contents,form,note,by\n"
      "0af3,change,Åse Lind,group,said,Lind,“No … never”,mixed,why,Ada\n");
  EXPECT_EQ(correction.id, "0af3");
  EXPECT_EQ(correction.verdict, Verdict::change);
  EXPECT_EQ(correction.speaker, "Åse Lind");
  EXPECT_EQ(correction.kind, ActorKind::group);
  EXPECT_EQ(correction.cue, "said");
  EXPECT_EQ(correction.source, "Lind");
  EXPECT_EQ(correction.content, "“No … never”");
  EXPECT_EQ(correction.form, Form::mixed);
  EXPECT_EQ(correction.note, "why");
  EXPECT_EQ(correction.by, "Ada");
  EXPECT_EQ(correction.place.input, "a.csv");
  EXPECT_EQ(correction.place.line, 2U);
}

TEST(CorrectionTables, SayNothingOfColumnsThatTheyLack) {
  const NewCorrection correction = only("score,id\n0.5,0af3\n");
  EXPECT_FALSE(correction.speaker || correction.cue || correction.source || correction.content);
  EXPECT_FALSE(correction.kind || correction.form);
}

TEST(CorrectionTables, SayNobodyWithAnEmptyCell) {
  const NewCorrection correction = only("id,speaker,cue\n0af3,,\n");
  EXPECT_EQ(correction.speaker, "");
  EXPECT_EQ(correction.cue, "");
  EXPECT_EQ(only("id,verdict,speaker\n0af3,accept\n").speaker, "") << "a row that ends early";
}

TEST(CorrectionTables, KnowWordsForVerdicts) {
  const auto verdict = [](const std::string& word) {
    return only("id,article_id,verdict\n0af3,tide," + word + "\n").verdict;
  };
  for (const char* word : {"accept", "accepted", "ACCEPT"}) {
    EXPECT_EQ(verdict(word), Verdict::accept) << word;
  }
  for (const char* word : {"reject", "rejected", "Reject"}) {
    EXPECT_EQ(verdict(word), Verdict::reject) << word;
  }
  for (const char* word : {"change", "changed", "", " "}) {
    EXPECT_EQ(verdict(word), Verdict::change) << word;
  }
  for (const char* word : {"add", "added", " Added "}) {
    EXPECT_EQ(verdict(word), Verdict::add) << word;
  }
}

TEST(CorrectionTables, AddWhereNoStatementIsNamed) {
  const NewCorrection correction = only("id,article_id,contents\n,tide,the tide is high\n");
  EXPECT_EQ(correction.verdict, Verdict::add);
  EXPECT_EQ(correction.id, "tide");
}

TEST(CorrectionTables, AreReadWithOtherMarks) {
  for (const std::string table :
       {"\xEF\xBB\xBF"
        "ID;Verdict;Contents\r\n0af3;reject;\"a; b\"\r\n",
        "id\tverdict\tcontents\n0af3\treject\ta; b", "id,verdict,contents\r0af3,reject,a; b\r"}) {
    const NewCorrection correction = only(table);
    EXPECT_EQ(correction.verdict, Verdict::reject) << table;
    EXPECT_EQ(correction.content, "a; b") << table;
  }
}

TEST(CorrectionTables, PassOverEmptyRows) {
  EXPECT_EQ(only("id,verdict\n,\n\n0af3,accept\n,\n").place.line, 4U);
}

TEST(CorrectionTables, LeaveBadRowsOut) {
  const CorrectionTable table = parsed(
      "id,verdict,form,speaker_kind\n1,perhaps,,\n2,,poem,\n3,,,king\n4,accept,direct,person\n"
      "5,accept,\xFF,\n\"6\n");
  ASSERT_EQ(table.corrections.size(), 1U);
  EXPECT_EQ(table.corrections[0].id, "4");
  ASSERT_EQ(table.errors.size(), 5U);
  for (std::size_t i = 0; i < table.errors.size(); ++i) {
    EXPECT_EQ(table.errors[i].code, ErrorCode::bad_correction);
    EXPECT_EQ(table.errors[i].place.input, "a.csv");
  }
  EXPECT_EQ(table.errors[0].message,
            "perhaps is no verdict; write accept, reject, change, add or nothing");
  EXPECT_EQ(table.errors[0].place.line, 2U);
  EXPECT_NE(table.errors[1].message.find("poem is no form"), std::string::npos);
  EXPECT_NE(table.errors[2].message.find("king is no kind"), std::string::npos);
  EXPECT_NE(table.errors[3].message.find("UTF-8"), std::string::npos);
}

TEST(CorrectionTables, NeedAColumnOfIds) {
  EXPECT_EQ(code_of("verdict,speaker\naccept,Åse\n"), "bad_record");
  EXPECT_EQ(code_of("0af3,accept\n"), "bad_record");
  EXPECT_EQ(code_of(""), "empty_text");
  EXPECT_EQ(code_of("\xEF\xBB\xBF"), "empty_text");
  EXPECT_EQ(code_of(std::string_view("id,verdict\n\0,accept\n", 20)), "not_text");
  EXPECT_TRUE(parsed("id,verdict\n").corrections.empty());
}

TEST(CorrectionTables, AreFiles) {
  const TemporaryFolder folder;
  const auto read = CorrectionTable::read(folder.write("a.csv", "id,verdict\n0af3,accept\n"));
  ASSERT_TRUE(read) << read.error().describe();
  EXPECT_EQ(read->corrections.size(), 1U);
  const auto missing = CorrectionTable::read(folder.path("b.csv"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::file_missing);
  EXPECT_FALSE(CorrectionTable::read(folder.path()));
}

}  // namespace
}  // namespace onrecord
