#include "compare/sentence_vectors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>

namespace onrecord {
namespace {

const SentenceVectors& encoder() {
  static const Result<SentenceVectors> loaded = SentenceVectors::load(ONRECORD_SENTENCE_MODEL);
  EXPECT_TRUE(loaded.ok()) << loaded.error().describe();
  return *loaded;
}

std::vector<SentenceVector> vectors_of(const std::vector<std::string>& texts) {
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  auto vectors = encoder().vectors(views);
  EXPECT_TRUE(vectors.ok());
  return *std::move(vectors);
}

float dot(const SentenceVector& a, const SentenceVector& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

float furthest(const SentenceVector& a, const SentenceVector& b) {
  float most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) most = std::max(most, std::abs(a[i] - b[i]));
  return most;
}

TEST(SentenceParity, PiecesAndVectorsEqualPyTorch) {
  std::ifstream in(std::string(ONRECORD_SENTENCE_MODEL) + "/references.json");
  const nlohmann::json references = nlohmann::json::parse(in);
  ASSERT_GT(references.size(), 20U);
  std::vector<std::string> texts;
  for (const auto& reference : references) texts.push_back(reference["text"]);
  const std::vector<SentenceVector> vectors = vectors_of(texts);
  for (std::size_t i = 0; i < references.size(); ++i) {
    SCOPED_TRACE(texts[i].substr(0, 80));
    EXPECT_EQ(encoder().pieces_of(texts[i]),
              references[i]["pieces"].get<std::vector<std::int64_t>>());
    const std::vector<float> expected = references[i]["vector"];
    ASSERT_EQ(expected.size(), vectors[i].size() / 4);
    for (std::size_t c = 0; c < expected.size(); ++c) {
      EXPECT_NEAR(vectors[i][4 * c], expected[c], 1e-3F);
    }
  }
}

TEST(SentenceVectors, HaveLengthOne) {
  for (const SentenceVector& vector : vectors_of({"The quay is closed.", "No.", "", " \n"})) {
    EXPECT_NEAR(dot(vector, vector), 1.0F, 1e-4F);
  }
}

TEST(SentenceVectors, ComeInTheOrderOfTheTextsWhateverTheirLengths) {
  std::vector<std::string> texts;
  for (int i = 0; i < 70; ++i) {
    std::string text = "Boat " + std::to_string(i) + " has left";
    for (int word = 0; word < i * 37 % 90; ++word) text += " the harbour";
    texts.push_back(text + ".");
  }
  const std::vector<SentenceVector> together = vectors_of(texts);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_LT(furthest(together[i], vectors_of({texts[i]})[0]), 1e-5F) << texts[i];
  }
}

TEST(SentenceVectors, AreNearerForTextsAboutOneThing) {
  const auto vectors = vectors_of({"Closing the harbour would ruin the fishermen.",
                                   "The old port has to go, said the mayor.",
                                   "Pupils should leave their phones at home."});
  EXPECT_GT(dot(vectors[0], vectors[1]), dot(vectors[0], vectors[2]) + 0.15F);
}

TEST(SentenceVectors, TakeTheBeginningOfALongText) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "harbour ";
  EXPECT_EQ(encoder().pieces_of(text).size(), 256U);
  EXPECT_LT(furthest(vectors_of({text})[0], vectors_of({text.substr(0, 8 * 254)})[0]), 1e-5F);
}

TEST(SentenceVectors, AreFewForNoTexts) { EXPECT_TRUE(vectors_of({}).empty()); }

TEST(SentenceVectors, AreNearlyTheSameInInt8) {
  const auto fast = SentenceVectors::load(ONRECORD_SENTENCE_MODEL, {Precision::int8, 1});
  ASSERT_TRUE(fast.ok());
  const std::vector<std::string_view> texts = {"The quays are rotten.", "We live longer."};
  const auto found = fast->vectors(texts);
  ASSERT_TRUE(found.ok());
  const auto exact = vectors_of({texts.begin(), texts.end()});
  for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_GT(dot((*found)[i], exact[i]), 0.995F);
}

TEST(SentenceVectors, NeedTheirOwnModel) {
  EXPECT_EQ(SentenceVectors::load("no/such/folder").error().code, ErrorCode::model_missing);
  EXPECT_EQ(SentenceVectors::load(ONRECORD_MODEL).error().code, ErrorCode::model_version);
}

}  // namespace
}  // namespace onrecord
