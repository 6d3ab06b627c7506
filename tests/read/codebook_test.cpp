#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

#include "onrecord/issue.h"
#include "read/codebook_file.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

using Words = std::vector<std::string>;

Codebook codebook_of(std::string_view text) {
  Result<Codebook> codebook = parse_codebook(text, "issues.yaml");
  EXPECT_TRUE(codebook.ok()) << codebook.error().describe();
  return codebook ? *std::move(codebook) : Codebook{};
}

std::string error_of(std::string_view text) {
  const Result<Codebook> codebook = parse_codebook(text, "issues.yaml");
  EXPECT_FALSE(codebook.ok());
  return codebook ? std::string() : codebook.error().describe();
}

void expect_error(std::string_view text, std::string_view begin, std::string_view part) {
  const std::string error = error_of(text);
  EXPECT_EQ(error.substr(0, begin.size()), begin) << error;
  EXPECT_NE(error.find(part), std::string::npos) << error;
}

TEST(Codebook, HasIssuesWithAllTheirFields) {
  const Codebook codebook = codebook_of(
      "issues:\n"
      "  - id: harbour\n"
      "    label: closing the harbour\n"
      "    description: >\n"
      "      Whether the quays\n"
      "      are sold.\n"
      "    keywords: [harbour, fishing fleet]\n"
      "    support: the harbour closes\n"
      "    oppose: the boats stay\n");
  ASSERT_EQ(codebook.issues.size(), 1U);
  EXPECT_EQ(codebook.issues[0], (Issue{"harbour",
                                       "closing the harbour",
                                       "Whether the quays are sold.",
                                       {"harbour", "fishing fleet"},
                                       "the harbour closes",
                                       "the boats stay",
                                       ""}));
}

TEST(Codebook, NeedsNoMoreThanIdsAndLabels) {
  const Codebook codebook = codebook_of(
      "issues:\n- {id: 7, label: a tunnel}\n- id: b\n  label: 2030\n  keywords:\n  support: ~\n");
  ASSERT_EQ(codebook.issues.size(), 2U);
  EXPECT_EQ(codebook.issues[0].id, "7");
  EXPECT_EQ(codebook.issues[1].label, "2030");
  EXPECT_TRUE(codebook.issues[1].keywords.empty());
}

TEST(Codebook, MayHaveItsKeywordsPartedByCommas) {
  EXPECT_EQ(codebook_of("issues:\n- id: a\n  label: b\n  keywords: quay, fishing  fleet,, quay\n")
                .issues.at(0)
                .keywords,
            (Words{"quay", "fishing fleet"}));
}

TEST(Codebook, HasSubIssuesAfterTheIssueTheyArePartOf) {
  const Codebook codebook = codebook_of(
      "issues:\n"
      "- id: energy\n"
      "  issues:\n"
      "  - id: wind\n"
      "    label: wind farms\n"
      "    issues: [{id: sea, label: wind farms at sea}]\n"
      "  - {id: coal, label: coal}\n"
      "  label: energy\n"
      "- {id: rent, label: a cap on rents}\n");
  Words ids, parents;
  for (const Issue& issue : codebook.issues) {
    ids.push_back(issue.id);
    parents.push_back(issue.parent);
  }
  EXPECT_EQ(ids, (Words{"energy", "wind", "sea", "coal", "rent"}));
  EXPECT_EQ(parents, (Words{"", "energy", "wind", "energy", ""}));
}

TEST(Codebook, IsReadFromAFile) {
  TemporaryFolder folder;
  const auto file = folder.path() + "/issues.yaml";
  std::ofstream(file) << "\xef\xbb\xbfissues:\r\n- id: a\r\n  label: Ærø’s bridge\r\n";
  const auto codebook = Codebook::read(file);
  ASSERT_TRUE(codebook.ok()) << codebook.error().describe();
  EXPECT_EQ(codebook->issues.at(0).label, "Ærø’s bridge");
  EXPECT_EQ(Codebook::read(folder.path() + "/none.yaml").error().code, ErrorCode::file_missing);
  EXPECT_EQ(Codebook::read(folder.path()).error().code, ErrorCode::file_unreadable);
}

TEST(Codebook, OfTheExamplesIsSound) {
  const auto codebook = Codebook::read(std::string(ONRECORD_EXAMPLES) + "/codebook.yaml");
  ASSERT_TRUE(codebook.ok()) << codebook.error().describe();
  EXPECT_GE(codebook->issues.size(), 3U);
}

TEST(CodebookErrors, NameFileAndLineAndWhatToDo) {
  EXPECT_EQ(error_of("issues:\n- id: a\n  label: b\n  keyword: c\n"),
            "issues.yaml:4: \"keyword\" is no field of an issue; there are id, label, description, "
            "keywords, support, oppose and issues [bad_record]");
  expect_error("issues:\n- id: a\n  label: b\n- label: c\n", "issues.yaml:4: an issue without id",
               "id: harbour");
  expect_error("issues:\n- id: a\n", "issues.yaml:2: the issue \"a\" has no label", "for or");
  expect_error("issues:\n- id: a\n  label: b\n\n- id: a\n  label: c\n",
               "issues.yaml:5: the id \"a\" is that of the issue in line 2", "differ");
  expect_error("issues:\n- id: a\n  label: b\n  issues: [{id: a, label: c}]\n",
               "issues.yaml:4: ", "line 2");
  expect_error("issues:\n- id: a\n  label: b\n  label: c\n",
               "issues.yaml:4: \"label\" is there twice", "leave one out");
  expect_error("issues:\n- id: a\n  label: \"b\\a\"\n",
               "issues.yaml:3: \"label\" has a control character", "take it out");
  expect_error("issues:\n- id: a\n  label: \"b\\N\"\n", "issues.yaml:3: \"label\" has", "take");
}

TEST(CodebookErrors, TellWrongTypes) {
  expect_error("issues:\n- id: a\n  label: [b]\n", "issues.yaml:3: \"label\" is a list", "text");
  expect_error("issues:\n- id: a\n  label: {b: c}\n", "issues.yaml:3: \"label\" is fields", "text");
  expect_error("issues:\n- id: a\n  label: b\n  keywords: {c: d}\n", "issues.yaml:4: \"keywords\"",
               "fields");
  expect_error("issues:\n- id: a\n  label: b\n  keywords:\n  - c\n  - [d]\n",
               "issues.yaml:6: ", "\"keywords\" is a list");
  expect_error("issues:\n- id: a\n  label: b\n  issues: c\n", "issues.yaml:4: \"issues\" is a text",
               "- id:");
  expect_error("issues:\n- harbour\n", "issues.yaml:2: an issue is a text", "label");
  expect_error("issues: harbour\n", "issues.yaml:1: \"issues\" is a text", "list");
  expect_error("issues:\n- id: a\n  label: b\n  ? [c]\n  : d\n", "issues.yaml:4: ", "no text");
}

TEST(CodebookErrors, TellWhatIsNoCodebook) {
  expect_error("", "issues.yaml", "\"issues:\"");
  expect_error("- id: a\n", "issues.yaml:1: ", "expected \"issues:\"");
  expect_error("issues:\n", "issues.yaml:1: ", "no issue");
  expect_error("title: b\nissues: []\n", "issues.yaml:1: \"title\" is no part", "below");
  expect_error("issues: []\nissues: []\n", "issues.yaml:2: ", "twice");
  expect_error("issues:\n- id: a\n  label: b: c\n", "issues.yaml:3: not valid YAML", "quote");
  expect_error("issues: [{id: a, label: b}\n", "issues.yaml:", "not valid YAML");
  expect_error("issues: []\n---\nissues: []\n", "issues.yaml:", "second document");
}

TEST(CodebookErrors, TellWhatIsNoText) {
  EXPECT_EQ(parse_codebook(std::string("issues\0", 7), "a").error().code, ErrorCode::not_text);
  const auto latin = parse_codebook("issues:\n- id: a\n  label: caf\xe9\n", "a");
  EXPECT_EQ(latin.error().code, ErrorCode::not_text);
  EXPECT_EQ(latin.error().place.line, 3U);
}

TEST(CodebookLimits, RefuseAnchorsAndAliases) {
  expect_error("issues:\n- &x {id: a, label: b}\n", "issues.yaml:2: anchors", "write the text out");
  expect_error("issues:\n- id: a\n  label: *x\n", "issues.yaml:3: ", "");
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 30; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + ", " + before +
            ", " + before + ", " + before + "]\n";
  }
  expect_error(bomb, "issues.yaml:1: anchors", "aliases");
}

TEST(CodebookLimits, RefuseWhatIsTooDeep) {
  std::string deep = "issues: ";
  for (int i = 0; i < 40; ++i) deep += "[{id: a" + std::to_string(i) + ", label: b, issues: ";
  expect_error(deep, "issues.yaml:1: ", "64 levels");
  expect_error(std::string(1 << 20, '['), "issues.yaml:1: ", "64 levels");
  expect_error(std::string(100000, '{'), "issues.yaml:1: ", "64 levels");
}

TEST(CodebookLimits, AllowTwentyLevelsOfSubIssues) {
  std::string deep = "issues: ", end;
  for (int i = 0; i < 20; ++i) {
    deep += "[{id: a" + std::to_string(i) + ", label: b, issues: ";
    end += "}]";
  }
  EXPECT_EQ(codebook_of(deep + "[]" + end).issues.size(), 20U);
}

TEST(CodebookLimits, RefuseWhatIsTooMuch) {
  std::string values = "issues: [";
  for (int i = 0; i < 300000; ++i) values += "a,";
  EXPECT_EQ(parse_codebook(values + "]", "a").error().code, ErrorCode::too_large);
  std::string issues = "issues:\n";
  for (int i = 0; i <= 10000; ++i) issues += "- {id: i" + std::to_string(i) + ", label: b}\n";
  EXPECT_EQ(parse_codebook(issues, "a").error().code, ErrorCode::too_large);
  expect_error("issues:\n- label: b\n  id: " + std::string(300, 'x') + "\n",
               "issues.yaml:2: ", "300 bytes");
}

}  // namespace
}  // namespace onrecord
