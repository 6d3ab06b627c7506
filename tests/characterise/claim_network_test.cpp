#include "characterise/claim_network.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <span>
#include <string>
#include <vector>

namespace onrecord {
namespace {

const std::filesystem::path kFolder = ONRECORD_CLAIM_MODEL;

const ClaimNetwork& network() {
  static const ClaimNetwork loaded = *ClaimNetwork::load(kFolder, {Precision::f32, 1});
  return loaded;
}

// The trainer's logits of a head, which begin at `from`, as probabilities.
std::vector<float> expected(const nlohmann::json& logits, std::size_t from, std::size_t count) {
  std::vector<float> out;
  float sum = 0;
  for (std::size_t i = from; i < from + count; ++i) {
    out.push_back(std::exp(logits[i].get<float>()));
    sum += out.back();
  }
  for (float& value : out) value /= sum;
  return out;
}

void expect_near(std::span<const float> found, const std::vector<float>& wanted) {
  ASSERT_EQ(found.size(), wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) EXPECT_NEAR(found[i], wanted[i], 1e-3) << i;
}

TEST(ClaimNetwork, AnswersWhatTheTrainersNetworkAnswers) {
  std::ifstream file(kFolder / "references.json");
  const nlohmann::json references = nlohmann::json::parse(file);
  std::vector<ClaimInput> inputs;
  for (const auto& row : references) {
    inputs.push_back({row["first"].get<std::string>(), row["second"].get<std::string>(),
                      row["before"].get<std::string>()});
  }
  const auto answers = network().answer(inputs);
  ASSERT_TRUE(answers) << answers.error().describe();
  ASSERT_EQ(answers->size(), references.size());
  for (std::size_t i = 0; i < references.size(); ++i) {
    SCOPED_TRACE(i);
    const nlohmann::json& logits = references[i]["logits"];
    expect_near((*answers)[i].act, expected(logits, 0, kActs));
    expect_near((*answers)[i].certainty, expected(logits, kActs, kCertainties));
    expect_near((*answers)[i].stance, expected(logits, kActs + kCertainties, kStances));
    expect_near((*answers)[i].relation,
                expected(logits, kActs + kCertainties + kStances, kRelations));
  }
}

TEST(ClaimNetwork, AnInputIsAnsweredTheSameBesideOthers) {
  std::vector<ClaimInput> inputs = {{"she said", "Never.", ""}};
  const auto alone = network().answer(inputs);
  for (int i = 0; i < 40; ++i)
    inputs.push_back({"he said", std::string(i * 5, 'x') + " came", "a"});
  const auto beside = network().answer(inputs);
  ASSERT_TRUE(alone && beside);
  for (std::size_t i = 0; i < kActs; ++i) {
    EXPECT_NEAR((*alone)[0].act.at(i), (*beside)[0].act.at(i), 1e-4);
  }
}

TEST(ClaimNetwork, NothingIsAskedNothingIsAnswered) {
  const auto none = network().answer({});
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->empty());
}

TEST(ClaimNetwork, EmptyTextsAreNoError) {
  const std::vector<ClaimInput> empty = {{"", "", ""}};
  const auto answers = network().answer(empty);
  ASSERT_TRUE(answers);
  EXPECT_NEAR(std::accumulate((*answers)[0].act.begin(), (*answers)[0].act.end(), 0.0F), 1, 1e-4);
}

TEST(ClaimNetwork, AMissingFolderIsNamed) {
  const auto missing = ClaimNetwork::load("no/such/folder", {});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::model_missing);
}

}  // namespace
}  // namespace onrecord
