#include "characterise/combine.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace onrecord {
namespace {

// Chosen on the invented storylines (docs/accuracy.md).
constexpr float kActPower = 0.7F;      // of the network's probabilities
constexpr float kAssertFactor = 1.3F;  // how much more frequent assertions are than it learned
constexpr float kMostSure = 0.97F;     // of words

template <std::size_t N>
struct Decision {
  std::array<float, N> probabilities;
  std::size_t best;
  bool by_words;
};

/// `words` is the class that the words tell, with their probability of being right; 0: none.
template <std::size_t N>
Decision<N> decide(std::array<float, N> network, std::size_t words, float words_score) {
  Decision<N> out{network, 0, false};
  const float sure = std::min(words_score, kMostSure);
  float sum = 0;
  for (std::size_t c = 0; c < N; ++c) {
    float& p = out.probabilities[c];
    if (words_score > 0) p *= c == words ? sure : (1 - sure) / static_cast<float>(N - 1);
    sum += p;
  }
  for (float& p : out.probabilities) p = sum > 0 ? p / sum : 1.0F / static_cast<float>(N);
  out.best = static_cast<std::size_t>(std::ranges::max_element(out.probabilities) -
                                      out.probabilities.begin());
  out.by_words = words_score > 0 && out.best == words;
  return out;
}

}  // namespace

Characterised combine(Character lexical, const ClaimAnswer& network) {
  Characterised out{std::move(lexical), 0, 0};
  Character& character = out.character;

  std::array<float, 11> acts = network.act;
  for (float& p : acts) p = std::pow(p, kActPower);
  acts[static_cast<std::size_t>(Act::assertion)] *= kAssertFactor;
  const auto act = decide(acts, static_cast<std::size_t>(character.act), character.act_score);
  character.act = static_cast<Act>(act.best);
  character.act_score = act.probabilities[act.best];
  if (!act.by_words) character.act_by = Decider::model;
  if (character.act != Act::accusation) character.target.reset();
  out.denial = act.probabilities[static_cast<std::size_t>(Act::denial)];

  const auto certainty = decide(network.certainty, static_cast<std::size_t>(character.certainty),
                                character.certainty_score);
  character.certainty = static_cast<Certainty>(certainty.best);
  character.certainty_score = certainty.probabilities[certainty.best];
  if (!certainty.by_words) character.certainty_by = Decider::model;
  out.conditional = certainty.probabilities[static_cast<std::size_t>(Certainty::conditional)];
  return out;
}

}  // namespace onrecord
