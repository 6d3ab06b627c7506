#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "characterise/claim_text.h"
#include "encode/graph.h"
#include "encode/model_files.h"
#include "segment/word_pieces.h"

namespace onrecord {

/// Texts that the network reads together, as "[CLS] first [SEP] second [SEP] before [SEP]".
struct ClaimInput {
  std::string first;
  std::string second;
  std::string before;
};

/// Asks what kind of statement it is.
[[nodiscard]] ClaimInput act_input(const ClaimText& claim);
/// Asks on which side of `issue` it is.
[[nodiscard]] ClaimInput stance_input(std::string_view issue, const ClaimText& claim);
/// Asks how `later` is related to `earlier`.
[[nodiscard]] ClaimInput pair_input(const ClaimText& earlier, const ClaimText& later,
                                    bool same_speaker, bool same_article);

inline constexpr std::size_t kActs = 11;        ///< in the order of `Act`
inline constexpr std::size_t kCertainties = 3;  ///< in the order of `Certainty`
inline constexpr std::size_t kStances = 4;      ///< support, oppose, neutral, none
inline constexpr std::size_t kRelations = 7;    ///< in the order of `Relation`

/// How a later statement is related to an earlier one.
enum class Relation : std::uint8_t {
  denies,       ///< says that the earlier one is not so
  contradicts,  ///< can't be true together with it, and does not say so
  repeats,
  updates,  ///< gives the state of a later time
  opposes,  ///< another opinion or wish; both can be true
  related,
  unrelated,
};

/// Probabilities, 0..1. Of each input only the answers to what it asks mean something.
struct ClaimAnswer {
  std::array<float, kActs> act;
  std::array<float, kCertainties> certainty;
  std::array<float, kStances> stance;
  std::array<float, kRelations> relation;
};

/// A small transformer that reads statements, alone, beside an issue or in pairs: one encoder
/// with a head for each question (train/onrecord_train/comparison.py). Immutable; may be used
/// from several threads.
class ClaimNetwork {
 public:
  /// The model in `folder`. Errors: `model_missing`, `model_version`, `model_damaged`, `inference`.
  static Result<ClaimNetwork> load(const std::filesystem::path& folder, EngineOptions options);

  /// In the order of `inputs`. Long texts are cut to 192 word pieces. Error: `inference`.
  [[nodiscard]] Result<std::vector<ClaimAnswer>> answer(std::span<const ClaimInput> inputs) const;

  /// Tells models apart: 16 hexadecimal digits.
  [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }

 private:
  struct Pieces {
    std::vector<std::int64_t> ids, segments;
  };
  ClaimNetwork(Graph graph, Vocabulary vocabulary, std::string fingerprint)
      : graph_(std::move(graph)),
        vocabulary_(std::move(vocabulary)),
        fingerprint_(std::move(fingerprint)) {}
  [[nodiscard]] Pieces pieces_of(const ClaimInput& input) const;

  Graph graph_;
  Vocabulary vocabulary_;
  std::string fingerprint_;
};

}  // namespace onrecord
