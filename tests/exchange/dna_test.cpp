#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "exchange/dna_projects.h"
#include "exchange/dna_reader.h"
#include "exchange/dna_writer.h"
#include "exchange/short_names.h"
#include "exchange/utf16_offsets.h"
#include "onrecord/utf8.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

class Dna : public testing::Test {
 protected:
  [[nodiscard]] std::string file(const std::string& name = "kestrin.dna") const {
    return folder_.path(name);
  }

  /// Writes `project`, which is said to go well.
  std::string written(const DnaProject& project) {
    const auto done = write_dna_project(project, file());
    EXPECT_TRUE(done) << done.error().describe();
    return file();
  }

  /// The invented project, changed in its file behind DNA's back, and read again.
  DnaProject read_after(const std::string& sql) {
    change(written(invented_project()), sql);
    auto read = read_dna_project(file());
    EXPECT_TRUE(read) << read.error().describe();
    return read ? *std::move(read) : DnaProject{};
  }

  void expect_refused(const Result<DnaProject>& read, ErrorCode code, const std::string& words) {
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, code) << read.error().describe();
    EXPECT_NE(read.error().message.find(words), std::string::npos) << read.error().message;
    EXPECT_FALSE(read.error().place.input.empty());
  }

  void expect_not_written(const DnaProject& project, ErrorCode code, const std::string& words) {
    const auto done = write_dna_project(project, file());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, code) << done.error().describe();
    EXPECT_NE(done.error().message.find(words), std::string::npos) << done.error().message;
    EXPECT_EQ(done.error().place.input, file());
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
  }

  TemporaryFolder folder_;
};

void expect_one(const std::vector<Error>& passed_over, const std::string& words) {
  ASSERT_EQ(passed_over.size(), 1U);
  EXPECT_EQ(passed_over[0].code, ErrorCode::bad_project);
  EXPECT_NE(passed_over[0].message.find(words), std::string::npos) << passed_over[0].message;
}

std::string repeated(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

TEST_F(Dna, ProjectsAreReadAsTheyWereWritten) {
  const DnaProject project = invented_project();
  const auto read = read_dna_project(written(project));
  ASSERT_TRUE(read) << read.error().describe();
  EXPECT_EQ(*read, project);
}

TEST_F(Dna, EmptyProjectsAreReadAsTheyWereWritten) {
  for (const DnaProject& project : {DnaProject{}, empty_dna_project("2022-06-10")}) {
    const auto read = read_dna_project(written(project));
    ASSERT_TRUE(read) << read.error().describe();
    EXPECT_EQ(*read, project);
    std::filesystem::remove(file());
  }
}

TEST_F(Dna, NewProjectsHaveWhatDnaExpects) {
  const DnaProject project = empty_dna_project("2022-06-10");
  EXPECT_EQ(project.settings[1], (DnaSetting{"version", "3.0.7"}));
  EXPECT_EQ(project.coders.at(0).name, "Admin");
  EXPECT_EQ(project.coders[0].options.size(), kDnaCoderOptions.size());
  EXPECT_EQ(project.variables.size(), 4U);
  EXPECT_EQ(project.entities.size(), 3U);
  EXPECT_EQ(project.attribute_variables.size(), 9U);
  EXPECT_EQ(project.attribute_values.size(), 9U);
}

TEST_F(Dna, DatabasesAreSound) {
  const SQLite::Database database(written(invented_project()));
  EXPECT_FALSE(SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep());
  SQLite::Statement check(database, "PRAGMA integrity_check");
  ASSERT_TRUE(check.executeStep());
  EXPECT_EQ(check.getColumn(0).getString(), "ok");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_.path()), {}), 1);
}

TEST_F(Dna, PlacesCountUtf16CodeUnits) {
  const auto read = read_dna_project(written(invented_project()));
  ASSERT_TRUE(read);
  const DnaStatement& statement = read->statements.at(0);
  const std::string& text = read->documents.at(0).text;
  const auto span = Utf16Offsets(text).span_of({statement.start, statement.stop});
  ASSERT_TRUE(span);
  EXPECT_EQ(surface(text, *span), "“No berth,”");
}

TEST_F(Dna, TextsKeepControlCharacters) {
  DnaProject project = invented_project();
  project.documents[0].text += std::string("\r\n\t\x01\0 \x7f\u2028", 10) + "end";
  project.documents[0].title = std::string("a\0b", 3);
  project.entities.back().value = std::string("\0", 1);
  project.documents[1].text = "\uFEFF" + project.documents[1].text;
  const auto read = read_dna_project(written(project));
  ASSERT_TRUE(read) << read.error().describe();
  EXPECT_EQ(*read, project);
}

// What is no project.

TEST_F(Dna, MissingFilesAreRefused) {
  expect_refused(read_dna_project(file("none.dna")), ErrorCode::file_missing, "no such file");
  const auto nameless = read_dna_project("");
  ASSERT_FALSE(nameless);
  EXPECT_EQ(nameless.error().code, ErrorCode::file_missing);
}

TEST_F(Dna, FoldersAreRefused) {
  expect_refused(read_dna_project(folder_.path()), ErrorCode::file_unreadable, "no file");
}

TEST_F(Dna, OtherFilesAreRefused) {
  const std::string text = folder_.write("kestrin.txt", repeated("“No berth,” said Velling. ", 99));
  expect_refused(read_dna_project(text), ErrorCode::bad_project, "no SQLite file");
  expect_refused(read_dna_project(folder_.write("empty", "")), ErrorCode::bad_project, "no table");
}

TEST_F(Dna, DatabasesOfOtherProgramsAreRefused) {
  change(file("other"), "CREATE TABLE berth (id INTEGER)");
  expect_refused(read_dna_project(file("other")), ErrorCode::bad_project, "no table");
}

TEST_F(Dna, MissingTablesAndColumnsAreNamed) {
  change(written(invented_project()), "ALTER TABLE ENTITIES DROP COLUMN Red");
  expect_refused(read_dna_project(file()), ErrorCode::bad_project, "ENTITIES with a column RED");
  change(file(), "DROP TABLE DATALONGTEXT");
  expect_refused(read_dna_project(file()), ErrorCode::bad_project, "DATALONGTEXT");
}

TEST_F(Dna, ViewsAreNoTables) {
  change(written(invented_project()),
         "ALTER TABLE REGEXES RENAME TO R; CREATE VIEW REGEXES AS SELECT * FROM R");
  expect_refused(read_dna_project(file()), ErrorCode::bad_project, "no table REGEXES");
}

TEST_F(Dna, OtherVersionsAreRefused) {
  change(written(invented_project()),
         "UPDATE SETTINGS SET Value = '3.1.0' WHERE Property = "
         "'version'");
  expect_refused(read_dna_project(file()), ErrorCode::bad_project, "3.1.0");
  change(file("two"),
         "CREATE TABLE SETTINGS (Property TEXT, Value TEXT);"
         "INSERT INTO SETTINGS VALUES ('version', '2.0 beta 25')");
  expect_refused(read_dna_project(file("two")), ErrorCode::bad_project, "2.0 beta 25");
  expect_refused(read_dna_project(file("two")), ErrorCode::bad_project, "DNA 3.0");
  change(file("older"), "CREATE TABLE CODERPERMISSIONS (Coder INT, Type TEXT, Permission INT)");
  expect_refused(read_dna_project(file("older")), ErrorCode::bad_project, "project of DNA 2");
}

TEST_F(Dna, ProjectsWithoutAVersionAreRead) {
  EXPECT_TRUE(read_after("DELETE FROM SETTINGS").passed_over.empty());
}

TEST_F(Dna, DamagedFilesAreRefused) {
  const auto size = std::filesystem::file_size(written(invented_project()));
  std::filesystem::resize_file(file(), size / 2);
  expect_refused(read_dna_project(file()), ErrorCode::bad_project, "damaged");
}

TEST_F(Dna, LockedFilesAreReadOnlyWhenFree) {
  written(invented_project());
  SQLite::Database other(file(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE; INSERT INTO REGEXES (Label) VALUES ('mole')");
  const auto read = read_dna_project(file());  // what is not committed is not seen
  ASSERT_TRUE(read) << read.error().describe();
  EXPECT_EQ(read->regexes.size(), 2U);
}

TEST_F(Dna, ReadingChangesNothing) {
  const auto bytes = [](const std::string& name) {
    std::ifstream in(name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  const std::string before = bytes(written(invented_project()));
  ASSERT_TRUE(read_dna_project(file()));
  EXPECT_EQ(bytes(file()), before);
}

// Single rows that cannot be right.

TEST_F(Dna, StatementsOfMissingDocumentsArePassedOver) {
  const DnaProject read = read_after("UPDATE STATEMENTS SET DocumentId = 99 WHERE ID = 1");
  expect_one(read.passed_over, "STATEMENTS 1: there is no document 99");
  ASSERT_EQ(read.statements.size(), 1U);
  EXPECT_EQ(read.statements[0], invented_project().statements[1]);
}

TEST_F(Dna, StatementsOfMissingCodersAndTypesArePassedOver) {
  const DnaProject read = read_after(
      "UPDATE STATEMENTS SET Coder = NULL WHERE ID = 1;"
      "UPDATE STATEMENTS SET StatementTypeId = 7 WHERE ID = 2");
  ASSERT_EQ(read.passed_over.size(), 2U);
  EXPECT_NE(read.passed_over[0].message.find("Coder is NULL"), std::string::npos);
  EXPECT_NE(read.passed_over[1].message.find("no statement type 7"), std::string::npos);
  EXPECT_TRUE(read.statements.empty());
}

TEST_F(Dna, PlacesOutsideOfTheTextArePassedOver) {
  expect_one(read_after("UPDATE STATEMENTS SET Stop = 14 WHERE ID = 2").passed_over,
             "text of 13 UTF-16 code units");
  std::filesystem::remove(file());
  expect_one(read_after("UPDATE STATEMENTS SET Start = 8 WHERE ID = 1").passed_over,
             "surrogate pair");
  std::filesystem::remove(file());
  expect_one(read_after("UPDATE STATEMENTS SET Stop = Start WHERE ID = 1").passed_over, "no text");
  std::filesystem::remove(file());
  expect_one(
      read_after("UPDATE STATEMENTS SET Start = 9223372036854775807 WHERE ID = 1").passed_over,
      "no part of a text");
}

TEST_F(Dna, ValuesOfUnknownEntitiesArePassedOver) {
  DnaProject read = read_after("UPDATE DATASHORTTEXT SET Entity = 99 WHERE ID = 2");
  expect_one(read.passed_over, "DATASHORTTEXT 2: variable 2 has no entity 99");
  EXPECT_EQ(read.statements.at(0).values.size(), 3U);
  complete_dna_project(read);
  const DnaValue empty{4, 2, DnaEntityId{2}};
  EXPECT_EQ(read.statements[0].values.at(1), empty);
}

TEST_F(Dna, ValuesOfOtherVariablesArePassedOver) {
  expect_one(read_after("UPDATE DATASHORTTEXT SET Entity = 4 WHERE ID = 2").passed_over,
             "variable 2 has no entity 4");
  std::filesystem::remove(file());
  expect_one(read_after("UPDATE DATAINTEGER SET VariableId = 4").passed_over, "another data type");
  std::filesystem::remove(file());
  expect_one(read_after("UPDATE DATABOOLEAN SET VariableId = 99").passed_over, "no variable 99");
  std::filesystem::remove(file());
  expect_one(read_after("UPDATE DATABOOLEAN SET StatementId = 99").passed_over, "no statement 99");
  std::filesystem::remove(file());
  expect_one(read_after("UPDATE DATABOOLEAN SET StatementId = 2").passed_over,
             "another statement type");
}

TEST_F(Dna, CellsOfWrongTypesArePassedOver) {
  const DnaProject read = read_after(
      "UPDATE DOCUMENTS SET Date = 'May' WHERE ID = 3; DELETE FROM STATEMENTS WHERE ID = 2;"
      "UPDATE REGEXES SET Red = 256 WHERE Label = 'levy';"
      "UPDATE DATABOOLEAN SET Value = x'00';"
      "UPDATE ATTRIBUTEVALUES SET AttributeValue = x'41' WHERE ID = 1;"
      "DELETE FROM DATAINTEGER; DELETE FROM DATALONGTEXT");
  ASSERT_EQ(read.passed_over.size(), 4U);
  EXPECT_NE(read.passed_over[0].message.find("DOCUMENTS 3: Date is not a whole number"),
            std::string::npos);
  EXPECT_NE(read.passed_over[1].message.find("REGEXES levy: Red is not between"),
            std::string::npos);
  EXPECT_NE(read.passed_over[2].message.find("ATTRIBUTEVALUES 1: AttributeValue is no text"),
            std::string::npos);
  EXPECT_NE(read.passed_over[3].message.find("DATABOOLEAN 1: Value is not a whole number"),
            std::string::npos);
  EXPECT_EQ(read.documents.size(), 1U);
}

TEST_F(Dna, MissingParentsAreForgotten) {
  const DnaProject read = read_after("UPDATE ENTITIES SET ChildOf = 99 WHERE ID = 4");
  expect_one(read.passed_over, "ENTITIES 4: there is no entity 99");
  EXPECT_EQ(read.entities.at(3).child_of, std::nullopt);
}

TEST_F(Dna, InvalidUtf8IsRepairedAndPlacesKeepTheirMeaning) {
  const DnaProject read = read_after(
      "UPDATE DOCUMENTS SET Text = CAST(x'EFBBBF4EFF6F20626572746820' AS TEXT) WHERE ID = 3");
  expect_one(read.passed_over, "DOCUMENTS 3: Text is not valid UTF-8");
  EXPECT_EQ(read.documents.at(1).text, "\uFEFFN\uFFFDo berth ");
  EXPECT_EQ(read.statements.size(), 2U);
}

TEST_F(Dna, Utf16DatabasesAreRead) {
  const DnaProject project = invented_project();
  change(written(project), "PRAGMA journal_mode = DELETE");
  // SQLite keeps the encoding of a database once it has tables; so another one is filled.
  SQLite::Database other(file("utf16.dna"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  other.exec("PRAGMA encoding = 'UTF-16le'");
  SQLite::Database one(file());
  SQLite::Statement tables(one, "SELECT name, sql FROM sqlite_schema WHERE type = 'table'");
  while (tables.executeStep()) {
    other.exec(tables.getColumn(1).getString());
    SQLite::Statement rows(one, "SELECT * FROM " + tables.getColumn(0).getString());
    while (rows.executeStep()) {
      std::string places = "?";
      for (int i = 1; i < rows.getColumnCount(); ++i) places += ", ?";
      SQLite::Statement insert(
          other, "INSERT INTO " + tables.getColumn(0).getString() + " VALUES (" + places + ")");
      for (int i = 0; i < rows.getColumnCount(); ++i) {
        const SQLite::Column cell = rows.getColumn(i);
        if (cell.isInteger()) insert.bind(i + 1, cell.getInt64());
        if (cell.isText()) insert.bind(i + 1, cell.getString());
      }
      insert.exec();
    }
  }
  const auto read = read_dna_project(file("utf16.dna"));
  ASSERT_TRUE(read) << read.error().describe();
  EXPECT_EQ(*read, project);
}

// What is not written.

TEST_F(Dna, FilesThatExistStayAsTheyAre) {
  (void)folder_.write("kestrin.dna", "mine");
  const auto done = write_dna_project(invented_project(), file());
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::write_failed);
  EXPECT_EQ(std::filesystem::file_size(file()), 4U);
}

TEST_F(Dna, FoldersThatDoNotExistAreNotMade) {
  const auto done = write_dna_project(invented_project(), file("none/kestrin.dna"));
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::write_failed);
  EXPECT_FALSE(write_dna_project(invented_project(), ""));
}

TEST_F(Dna, UnsoundProjectsAreNotWritten) {
  const auto expect_refusal = [&](auto spoil, const std::string& words) {
    DnaProject project = invented_project();
    spoil(project);
    expect_not_written(project, ErrorCode::bad_project, words);
  };
  expect_refusal([](auto& p) { p.statements[0].document_id = 9; }, "no document 9");
  expect_refusal([](auto& p) { p.statements[0].stop = 999; }, "no part of a text");
  expect_refusal([](auto& p) { p.statements[0].start = 8; }, "surrogate pair");
  expect_refusal([](auto& p) { p.statements[0].values.pop_back(); }, "no value of variable 4");
  expect_refusal([](auto& p) { p.statements[1].values[0].id = 0; }, "the id is not between");
  expect_refusal([](auto& p) { p.statements[0].values[0].value = 3; }, "of the type short text");
  expect_refusal([](auto& p) { p.statements[0].values[1].variable_id = 1; }, "no entity 6");
  expect_refusal([](auto& p) { p.statements[1].id = 1; }, "the same id");
  expect_refusal([](auto& p) { p.entities[4].value = "Mara Velling"; }, "the same value");
  expect_refusal([](auto& p) { p.entities[4].child_of = 99; }, "no entity 99");
  expect_refusal([](auto& p) { p.coders[1].options[0].first = "Red) --"; }, "no option");
  expect_refusal([](auto& p) { p.documents[0].title = "\xFF"; }, "not valid UTF-8");
  expect_refusal([](auto& p) { p.attribute_values[0].entity_id = 6; }, "different variables");
  expect_refusal([](auto& p) { p.variable_links[0].target_variable_id = 1; }, "to itself");
  expect_refusal([](auto& p) { p.coder_relations[0].coder_id = 2; }, "to himself");
}

TEST_F(Dna, ValuesThatSqliteRefusesAreNotWritten) {
  DnaProject project = invented_project();
  project.regexes[0].label = std::string(191, 'x');  // these are not cut
  expect_not_written(project, ErrorCode::bad_project, "REGEXES");
  project = invented_project();
  project.coders[1].options[1].second = 100;  // of the font
  expect_not_written(project, ErrorCode::bad_project, "FontSize");
}

// Names.

TEST_F(Dna, LongNamesAreCutAtAWord) {
  DnaProject project = invented_project();
  project.documents[0].title = repeated("Häfen ", 40);
  project.documents[0].author = repeated("🚢", 191);
  project.documents[0].source = repeated("ü", 190);
  const auto read = read_dna_project(written(project));
  ASSERT_TRUE(read) << read.error().describe();
  EXPECT_EQ(read->documents[0].title, repeated("Häfen ", 30) + "Häfen…");
  EXPECT_EQ(read->documents[0].author, repeated("🚢", 189) + "…");
  EXPECT_EQ(read->documents[0].source, project.documents[0].source);
  EXPECT_EQ(read->documents[0].text, project.documents[0].text);
}

TEST_F(Dna, EntitiesStayUniqueWhenTheyAreCut) {
  DnaProject project = empty_dna_project("2022-06-10");
  const std::string cut = repeated("levy ", 37) + "levy…";  // as the third one is already
  const std::string numbered = repeated("levy ", 36) + "levy… (2)";
  project.entities.push_back({4, 3, repeated("levy ", 40) + "a", DnaColour{}, std::nullopt});
  project.entities.push_back({5, 3, repeated("levy ", 40) + "b", DnaColour{}, std::nullopt});
  project.entities.push_back({6, 3, cut, DnaColour{}, std::nullopt});
  project.entities.push_back({7, 2, repeated("levy ", 40), DnaColour{}, std::nullopt});
  complete_dna_project(project);
  const auto read = read_dna_project(written(project));
  ASSERT_TRUE(read) << read.error().describe();
  EXPECT_EQ(read->entities.at(3).value, numbered);
  EXPECT_EQ(read->entities.at(4).value, repeated("levy ", 36) + "levy… (3)");
  EXPECT_EQ(read->entities.at(5).value, cut);
  EXPECT_EQ(read->entities.at(6).value, cut);  // of another variable
}

TEST(ShortName, LeavesWhatFits) {
  EXPECT_EQ(short_name("one two", 7), "one two");
  EXPECT_EQ(short_name("one two", 6), "one…");
  EXPECT_EQ(short_name("three two", 6), "three…");
  EXPECT_EQ(short_name("onetwothree", 6), "onetw…");
  EXPECT_EQ(short_name("a bcdefghijk", 6), "a bcd…");
  EXPECT_EQ(short_name("", 6), "");
}

TEST(CompleteDnaProject, GivesStatementsAllValues) {
  DnaProject project = invented_project();
  project.statements.push_back({3, 1, 1, 0, 5, 1, {{0, 2, DnaEntityId{6}}}});
  complete_dna_project(project);
  const std::vector<DnaValue> values = {
      {4, 1, DnaEntityId{1}}, {5, 2, DnaEntityId{6}}, {6, 3, DnaEntityId{3}}, {2, 4, 1}};
  EXPECT_EQ(project.statements[2].values, values);
  const DnaProject once = project;
  complete_dna_project(project);
  EXPECT_EQ(project, once);
}

// Whatever is in the file.

TEST_F(Dna, FlippedBytesNeverCrash) {
  std::ifstream in(written(invented_project()), std::ios::binary);
  const std::string sound(std::istreambuf_iterator<char>(in), {});
  std::mt19937 random(1848);
  int read = 0;
  for (int round = 0; round < 200; ++round) {
    std::string bytes = sound;
    // Pages are mostly empty, so half of the flips go to bytes that are in use.
    for (int flips = 1 + round % 8; flips > 0;) {
      char& byte = bytes[random() % bytes.size()];
      if (byte == 0 && flips % 2 == 0 && random() % 8 != 0) continue;
      byte = static_cast<char>(byte ^ static_cast<char>(1 + random() % 255));
      --flips;
    }
    const auto result = read_dna_project(folder_.write("flipped.dna", bytes));
    if (!result) {
      EXPECT_FALSE(result.error().describe().empty());
      continue;
    }
    ++read;
    for (const DnaDocument& document : result->documents) {
      EXPECT_FALSE(first_invalid_utf8(document.text));
    }
  }
  EXPECT_GT(read, 20);
  EXPECT_LT(read, 200);
}

}  // namespace
}  // namespace onrecord
