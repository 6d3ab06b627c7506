// The networks of identification compute what PyTorch computed when the model was released
// (models/attribution/references.json, over our own texts), within 1e-3.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "encode/encoder.h"
#include "encode/model_files.h"
#include "identify/mentions.h"
#include "support/documents.h"

namespace onrecord {
namespace {

constexpr float kTolerance = 1e-3F;
constexpr float kIsMention = 0.4F;
constexpr std::size_t kLinkStep = 48;  // every 48th component is in the references

TEST(IdentityParity, HeadsAndLinkVectorsEqualPyTorch) {
  const Result<ModelFiles> files = ModelFiles::open(ONRECORD_MODEL);
  ASSERT_TRUE(files) << files.error().describe();
  const EngineOptions exact{Precision::f32, 1};
  const auto encoder = Encoder::load(*files, exact);
  const auto network = MentionNetwork::load(*files, exact);
  ASSERT_TRUE(encoder && network);
  std::ifstream in(std::string(ONRECORD_MODEL) + "/references.json");
  for (const nlohmann::json& reference : nlohmann::json::parse(in)) {
    SCOPED_TRACE(reference["id"].get<std::string>());
    const Document document = document_of(reference["text"]);
    const EncoderInput input = encoder->prepare(document);
    const Window window = input.windows.front();
    const auto vectors = encoder->encode(input, window);
    ASSERT_TRUE(vectors);
    Mentions mentions;
    ASSERT_TRUE(network->add(document, input, window, *vectors, mentions));
    const std::vector<float> links = reference["links"];
    const std::size_t sampled = links.size() / window.end;
    ASSERT_GT(mentions.list.size(), 10U);
    ASSERT_EQ(mentions.vectors.size(), mentions.list.size() * mentions.width);
    for (std::size_t i = 0; i < mentions.list.size(); ++i) {
      EXPECT_GT(mentions.list[i].score, kIsMention);
      for (std::size_t k = 0; k < sampled; ++k) {
        EXPECT_NEAR(mentions.vectors[i * mentions.width + k * kLinkStep],
                    links[mentions.list[i].word * sampled + k], kTolerance);
      }
    }
  }
}

}  // namespace
}  // namespace onrecord
