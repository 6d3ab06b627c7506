#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "encode/graph.h"
#include "encode/text_batches.h"
#include "onrecord/result.h"
#include "segment/word_pieces.h"

namespace onrecord {

/// What the network is asked about: "[CLS] first [SEP] second [SEP] before [SEP]", each valid
/// UTF-8. `statement_input`, `stance_input` and `pair_input` say which texts these are.
struct ClaimInput {
  std::string first;
  std::string second;
  std::string before;  ///< what stands before it in the article
};

/// How a later statement is related to an earlier one, in the order of the network.
enum class Relation : std::uint8_t {
  denies,
  contradicts,  ///< both cannot be true
  repeats,
  updates,  ///< the state of a later time
  opposes,  ///< another opinion; both can be true
  related,  ///< near, and no clash
  unrelated,
};

/// Probabilities, each array together 1. Which of them mean anything depends on what was asked.
struct ClaimAnswer {
  std::array<float, 11> act{};       ///< in the order of `Act`
  std::array<float, 3> certainty{};  ///< in the order of `Certainty`
  std::array<float, 4> stance{};     ///< support, oppose, neutral, none
  std::array<float, 7> relation{};   ///< in the order of `Relation`
};

/// The network in models/claims. Immutable; `answers` may be called from several threads, of which
/// `EngineOptions::streams` compute at once.
class ClaimNetwork {
 public:
  /// Errors: `model_missing`, `model_damaged`, `model_version`, `inference`.
  static Result<ClaimNetwork> load(const std::filesystem::path& folder, EngineOptions options = {});

  /// An answer for each input, in their order. Of an input 192 word pieces count: half of them at
  /// most of `first`, then `second`, then the last 40 at most of `before`, where there is room.
  /// What an answer is does not depend on the others but for rounding. Error: `inference`.
  [[nodiscard]] Result<std::vector<ClaimAnswer>> answers(std::span<const ClaimInput> inputs) const;

  struct Row {
    Pieces pieces;
    Pieces segments;  ///< 0, 1 or 2 for each piece
  };
  /// An input as the network takes it, [CLS] and [SEP] included.
  [[nodiscard]] Row row_of(const ClaimInput& input) const;

 private:
  ClaimNetwork(Graph graph, Vocabulary vocabulary, int streams)
      : graph_(std::move(graph)), vocabulary_(std::move(vocabulary)), streams_(streams) {}
  [[nodiscard]] Result<std::vector<ClaimAnswer>> answer_some(
      std::span<const ClaimInput> inputs) const;

  Graph graph_;
  Vocabulary vocabulary_;
  int streams_;
};

}  // namespace onrecord
