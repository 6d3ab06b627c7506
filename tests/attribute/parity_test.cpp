// The product computes what PyTorch computed when the model was released
// (models/attribution/references.json, over our own texts), within 1e-3.

#include <algorithm>
#include <cmath>
#include <fstream>

#include <gtest/gtest.h>

#include "attribute/cues.h"
#include "attribute/roles.h"
#include "encode/encoder.h"
#include "encode/model_files.h"
#include "support/documents.h"

namespace onrecord {
namespace {

constexpr float kTolerance = 1e-3F;
constexpr std::size_t kVectorStep = 48;  // every 48th component is in the references

float furthest(const std::vector<float>& found, const std::vector<float>& expected) {
  EXPECT_EQ(found.size(), expected.size());
  float most = 0;
  for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
    most = std::max(most, std::abs(found[i] - expected[i]));
  }
  return most;
}

TEST(Parity, VectorsAndLabelScoresEqualPyTorch) {
  const Result<ModelFiles> files = ModelFiles::open(ONRECORD_MODEL);
  ASSERT_TRUE(files) << files.error().describe();
  const EngineOptions exact{Precision::f32, 1};
  const auto encoder = Encoder::load(*files, exact);
  const auto cues = CueNetwork::load(*files, exact);
  const auto roles = RoleNetwork::load(*files, exact);
  ASSERT_TRUE(encoder && cues && roles);

  std::ifstream in(std::string(ONRECORD_MODEL) + "/references.json");
  const nlohmann::json references = nlohmann::json::parse(in);
  ASSERT_GT(references.size(), 2U);
  for (const nlohmann::json& reference : references) {
    SCOPED_TRACE(reference["id"].get<std::string>());
    const Document document = document_of(reference["text"]);
    const EncoderInput input = encoder->prepare(document);
    ASSERT_FALSE(input.windows.empty());
    const Window window = input.windows.front();
    ASSERT_EQ(window.end, reference["words"].get<std::size_t>());
    const auto pieces = std::span(input.pieces.ids).first(input.pieces.first_piece[window.end]);
    ASSERT_EQ(std::vector(pieces.begin(), pieces.end()),
              reference["pieces"].get<std::vector<std::int32_t>>());

    const auto vectors = encoder->encode(input, window);
    ASSERT_TRUE(vectors);
    std::vector<float> sampled;
    for (std::size_t i = 0; i < vectors->words * vectors->width; i += kVectorStep) {
      sampled.push_back(vectors->values[i]);
    }
    EXPECT_LT(furthest(sampled, reference["vectors"]), kTolerance);

    const auto logits = cues->logits(*vectors);
    ASSERT_TRUE(logits);
    EXPECT_LT(furthest(*logits, reference["cue_logits"]), kTolerance);

    const std::size_t cue = reference["cue_word"];
    const Reach reach = role_reach(document, input.features, window, cue, cue + 1);
    const auto emissions = roles->emissions(*vectors, window, reach, {cue, cue + 1, 1.0F});
    ASSERT_TRUE(emissions);
    std::vector<float> expected = reference["emissions"];
    expected.push_back(reference["valid"]);
    EXPECT_LT(furthest(*emissions, expected), kTolerance);
  }
}

}  // namespace
}  // namespace onrecord
