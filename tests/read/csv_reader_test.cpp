#include "read/csv_reader.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

using Fields = std::vector<std::string>;

std::vector<CsvRow> rows_of(std::string_view text, char separator = ',') {
  std::vector<CsvRow> rows;
  CsvReader reader(text, separator);
  while (auto row = reader.next()) rows.push_back(*std::move(row));
  return rows;
}

Fields only_row(std::string_view text, char separator = ',') {
  const auto rows = rows_of(text, separator);
  EXPECT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows.at(0).error, "");
  return rows.at(0).fields;
}

TEST(CsvReader, CutsRowsAtAnyLineBreakAndFieldsAtTheSeparator) {
  for (const char* text : {"a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\n\n \nc,d"}) {
    const auto rows = rows_of(text);
    ASSERT_EQ(rows.size(), 2U) << text;
    EXPECT_EQ(rows[0].fields, (Fields{"a", "b"})) << text;
    EXPECT_EQ(rows[1].fields, (Fields{"c", "d"})) << text;
  }
}

TEST(CsvReader, KeepsEmptyFields) { EXPECT_EQ(only_row(",a,,"), (Fields{"", "a", "", ""})); }

TEST(CsvReader, TakesSeparatorsBreaksAndDoubledQuotesInQuotes) {
  EXPECT_EQ(only_row("\"Velling, Mara\",\"two\r\nlines\",\"the \"\"peace\"\" ferry\",\"\""),
            (Fields{"Velling, Mara", "two\r\nlines", "the \"peace\" ferry", ""}));
}

TEST(CsvReader, TakesAQuoteWithinAFieldAsACharacter) {
  EXPECT_EQ(only_row("27\" display,b"), (Fields{"27\" display", "b"}));
}

TEST(CsvReader, DropsWhiteSpaceAroundFieldsAndQuotes) {
  EXPECT_EQ(only_row(" a b , \" c \" ,\td"), (Fields{"a b", " c ", "d"}));
}

TEST(CsvReader, TakesSemicolonsAndTabsWhereTold) {
  EXPECT_EQ(only_row("a,b;c", ';'), (Fields{"a,b", "c"}));
  EXPECT_EQ(only_row("a\t\tb", '\t'), (Fields{"a", "", "b"}));
}

TEST(CsvReader, NumbersRowsByTheirFirstLine) {
  const auto rows = rows_of("a\n\n\"b\r\nb\rb\"\r\nc\n");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].line, 1U);
  EXPECT_EQ(rows[1].line, 3U);
  EXPECT_EQ(rows[2].line, 6U);
}

TEST(CsvReader, LosesOneLineToAQuoteThatIsNotClosed) {
  const auto rows = rows_of("a,b\n\"c,d\ne,f\n");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_NE(rows[1].error.find("line 2"), std::string::npos);
  EXPECT_NE(rows[1].error.find("not closed"), std::string::npos);
  EXPECT_EQ(rows[2].fields, (Fields{"e", "f"}));
  EXPECT_EQ(rows[2].line, 3U);
}

TEST(CsvReader, LosesOneLineToAQuoteThatTheNextQuotedFieldCloses) {
  const auto rows = rows_of("\"a,b\nc,d\n\"Velling, Mara\",e\n");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_NE(rows[0].error.find("follows"), std::string::npos);
  EXPECT_EQ(rows[1].fields, (Fields{"c", "d"}));
  EXPECT_EQ(rows[2].fields, (Fields{"Velling, Mara", "e"}));
}

TEST(CsvReader, PassesManyWrongQuotesInLinearTime) {
  // A row that reads on to the end of the file for each line of it would take minutes here.
  std::string text;
  for (int i = 0; i < 300'000; ++i) text += "x\",\"\n";
  EXPECT_LE(rows_of(text).size(), 300'000U);
}

}  // namespace
}  // namespace onrecord
