#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "identify/mentions.h"

namespace onrecord {

/// That a mention refers to what an earlier one refers to.
struct Link {
  std::size_t antecedent;  ///< index of the earlier mention
  float probability;
};

/// The antecedents of each mention that are at all likely, best first. What is left to 1 is the
/// probability that it refers to something new.
using Links = std::vector<std::vector<Link>>;

/// The network that compares a mention with those before it: the nearest `kNearest`, and the
/// last `kSameHead` before them with the same head word. So time is linear in the mentions.
class LinkNetwork {
 public:
  static constexpr std::size_t kNearest = 50, kSameHead = 4;

  /// Errors: `model_damaged`, `inference`.
  static Result<LinkNetwork> load(const ModelFiles& files, EngineOptions options);

  /// One entry a mention. Error: `inference`.
  [[nodiscard]] Result<Links> link(const Document& document, std::span<const WordFeatures> features,
                                   const Mentions& mentions) const;

 private:
  explicit LinkNetwork(Graph graph) : graph_(std::move(graph)) {}
  Graph graph_;
};

/// Candidate antecedents of each mention, in order of the text. Same as `pairs` in
/// train/onrecord_train/links.py.
[[nodiscard]] std::vector<std::vector<std::size_t>> antecedent_candidates(
    const Document& document, std::span<const Mention> mentions);

}  // namespace onrecord
