#include "segment/word_pieces.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "segment/word_piece_rows.h"

namespace onrecord {
namespace {

namespace fs = std::filesystem;
using Position = Vocabulary::Position;
using Numbers = std::vector<std::int32_t>;

Vocabulary small_vocabulary() {
  return Vocabulary::parse(
             "[PAD]\n[UNK]\n[CLS]\n[SEP]\n"          // 0 to 3
             "said\nquill\nquil\n##ling\n##s\na\n")  // 4 to 9
      .value();
}

Numbers pieces_of(std::string_view text) {
  return split_words(text, find_words(text), small_vocabulary()).ids;
}

std::vector<nlohmann::json> read_rows(const fs::path& path) {
  std::vector<nlohmann::json> rows;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) rows.push_back(nlohmann::json::parse(line));
  return rows;
}

TEST(VocabularyParse, NumbersPiecesByTheirLines) {
  const Vocabulary vocabulary = small_vocabulary();
  EXPECT_EQ(vocabulary.size(), 10U);
  EXPECT_EQ(vocabulary.padding(), 0);
  EXPECT_EQ(vocabulary.unknown(), 1);
  EXPECT_EQ(vocabulary.text_begin(), 2);
  EXPECT_EQ(vocabulary.text_end(), 3);
  EXPECT_EQ(vocabulary.find("said", Position::start), 4);
  EXPECT_EQ(vocabulary.find("ling", Position::rest), 7);
  EXPECT_EQ(vocabulary.find("said", Position::rest), std::nullopt);
  EXPECT_EQ(vocabulary.find("ling", Position::start), std::nullopt);
}

TEST(VocabularyParse, TakesLinesThatEndAsOnWindowsAndALastLineWithoutEnd) {
  const auto vocabulary = Vocabulary::parse("[PAD]\r\n[UNK]\r\n[CLS]\r\n[SEP]");
  ASSERT_TRUE(vocabulary.ok());
  EXPECT_EQ(vocabulary->text_end(), 3);
}

TEST(VocabularyParse, RefusesAVocabularyWithoutASpecialPiece) {
  const auto vocabulary = Vocabulary::parse("[PAD]\n[UNK]\n[SEP]\nsaid\n");
  ASSERT_FALSE(vocabulary.ok());
  EXPECT_EQ(vocabulary.error().code, ErrorCode::model_damaged);
  EXPECT_NE(vocabulary.error().message.find("[CLS] is missing"), std::string::npos);
  EXPECT_FALSE(Vocabulary::parse("").ok());
}

TEST(VocabularyParse, RefusesRepeatedAndEmptyLinesAndSaysWhere) {
  const auto repeated = Vocabulary::parse("[PAD]\n[UNK]\n[CLS]\n[SEP]\nsaid\nsaid\n");
  ASSERT_FALSE(repeated.ok());
  EXPECT_EQ(repeated.error().code, ErrorCode::model_damaged);
  EXPECT_EQ(repeated.error().place.line, 6U);
  const auto empty = Vocabulary::parse("[PAD]\n\n[UNK]\n[CLS]\n[SEP]\n");
  ASSERT_FALSE(empty.ok());
  EXPECT_EQ(empty.error().place.line, 2U);
}

TEST(SplitWords, TakesTheLongestPieceFromTheLeft) {
  EXPECT_EQ(pieces_of("quill quills quillsling"), (Numbers{5, 5, 8, 5, 8, 7}));
}

TEST(SplitWords, NeverGoesBackToAShorterPiece) {
  EXPECT_EQ(pieces_of("quilling"), Numbers{1}) << "quill + ?, although quil + ##ling would do";
}

TEST(SplitWords, SeesNeitherCaseNorAccentsNorRemovedCharacters) {
  EXPECT_EQ(pieces_of("SAID sa\u00efd Sai\u0308d sa\u00adid s\u200baid\u200b"),
            (Numbers{4, 4, 4, 4, 4}));
}

TEST(SplitWords, GivesOneUnknownForAWordThatCannotBeCut) {
  EXPECT_EQ(pieces_of("quillx said zzz"), (Numbers{1, 4, 1}));
}

TEST(SplitWords, TakesSpecialNamesInTheTextAsText) {
  EXPECT_EQ(pieces_of("[SEP]"), (Numbers{1, 1, 1}));
}

TEST(SplitWords, GivesUnknownForAWordOfOver100Characters) {
  const auto vocabulary = Vocabulary::parse("[PAD]\n[UNK]\n[CLS]\n[SEP]\na\n##a\n").value();
  for (const auto& [length, pieces] : {std::pair{100U, 100U}, std::pair{101U, 1U}}) {
    const std::string text(length, 'a');
    EXPECT_EQ(split_words(text, find_words(text), vocabulary).ids.size(), pieces) << length;
  }
}

TEST(SplitWords, SaysWhichPiecesAreOfWhichWord) {
  const std::string text = "A quills said";
  const WordPieces pieces = split_words(text, find_words(text), small_vocabulary());
  EXPECT_EQ(pieces.ids, (Numbers{9, 5, 8, 4}));
  EXPECT_EQ(pieces.first_piece, (std::vector<std::uint32_t>{0, 1, 3, 4}));
  EXPECT_EQ(split_words("", {}, small_vocabulary()).first_piece, (std::vector<std::uint32_t>{0}));
}

// The expected rows are Hugging Face's: tests/data/make_hard_strings.py.
TEST(SplitWords, EqualsHuggingFaceOnHardStringsWithTheModelsVocabulary) {
  std::ifstream file(fs::path(ONRECORD_MODEL) / "vocab.txt", std::ios::binary);
  ASSERT_TRUE(file) << "no vocab.txt in " << ONRECORD_MODEL;
  const std::string vocab_txt{std::istreambuf_iterator<char>(file), {}};
  const auto vocabulary = Vocabulary::parse(vocab_txt);
  ASSERT_TRUE(vocabulary.ok()) << vocabulary.error().describe();

  const auto records = read_rows(fs::path(ONRECORD_TEST_DATA) / "hard_strings.jsonl");
  const auto expected = read_rows(fs::path(ONRECORD_TEST_DATA) / "hard_strings_expected.jsonl");
  ASSERT_FALSE(records.empty());
  ASSERT_EQ(records.size(), expected.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    const auto& text = records[i]["text"].get_ref<const std::string&>();
    EXPECT_EQ(word_piece_row(records[i]["id"], text, *vocabulary), expected[i]);
  }
}

}  // namespace
}  // namespace onrecord
