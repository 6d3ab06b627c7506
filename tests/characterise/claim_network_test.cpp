#include "characterise/claim_network.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "characterise/claim_inputs.h"

namespace onrecord {
namespace {

const ClaimNetwork& network() {
  static const Result<ClaimNetwork> loaded =
      ClaimNetwork::load(ONRECORD_CLAIM_MODEL, {Precision::f32, 2});
  EXPECT_TRUE(loaded.ok()) << loaded.error().describe();
  return *loaded;
}

template <std::size_t N>
void expect_near(const std::array<float, N>& got, const nlohmann::json& expected) {
  ASSERT_EQ(expected.size(), N);
  for (std::size_t i = 0; i < N; ++i) EXPECT_NEAR(got.at(i), expected[i].get<float>(), 2e-3F);
}

TEST(ClaimParity, RowsAndAnswersEqualPyTorch) {
  std::ifstream in(std::string(ONRECORD_CLAIM_MODEL) + "/references.json");
  const nlohmann::json references = nlohmann::json::parse(in);
  ASSERT_GT(references.size(), 15U);
  std::vector<ClaimInput> inputs;
  for (const auto& r : references) inputs.push_back({r["texts"][0], r["texts"][1], r["texts"][2]});
  const auto answers = network().answers(inputs);
  ASSERT_TRUE(answers.ok());
  for (std::size_t i = 0; i < references.size(); ++i) {
    SCOPED_TRACE(inputs[i].second.substr(0, 80));
    const ClaimNetwork::Row row = network().row_of(inputs[i]);
    EXPECT_EQ(row.pieces, references[i]["pieces"].get<Pieces>());
    EXPECT_EQ(row.segments, references[i]["segments"].get<Pieces>());
    const ClaimAnswer& answer = (*answers)[i];
    expect_near(answer.act, references[i]["act"]);
    expect_near(answer.certainty, references[i]["certainty"]);
    expect_near(answer.stance, references[i]["stance"]);
    expect_near(answer.relation, references[i]["pair"]);
  }
}

TEST(ClaimNetwork, KnowsForFromAgainst) {
  const ClaimText against{"the mayor said", "Orsa Lind",
                          "We will never allow the quay to be closed", ""};
  const ClaimText in_favour{"the mayor said", "Orsa Lind",
                            "Closing the quay is the right thing to do", ""};
  const std::vector<ClaimInput> inputs = {stance_input("closing the quay", against),
                                          stance_input("closing the quay", in_favour)};
  const auto answers = network().answers(inputs);
  ASSERT_TRUE(answers.ok());
  EXPECT_GT((*answers)[0].stance[1], (*answers)[0].stance[0]);
  EXPECT_GT((*answers)[1].stance[0], (*answers)[1].stance[1]);
}

TEST(ClaimNetwork, AFolderOfAnotherKindIsRefused) {
  const auto loaded = ClaimNetwork::load(ONRECORD_SENTENCE_MODEL);
  ASSERT_FALSE(loaded.ok());
  EXPECT_EQ(loaded.error().code, ErrorCode::model_damaged);
  EXPECT_NE(loaded.error().message.find("make claims"), std::string::npos);
}

}  // namespace
}  // namespace onrecord
