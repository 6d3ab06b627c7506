#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "characterise/claim_inputs.h"
#include "characterise/claim_network.h"
#include "compare/claims.h"
#include "compare/clash.h"
#include "compare/compact_vector.h"
#include "compare/comparison_networks.h"
#include "compare/neighbours.h"
#include "onrecord/analysis.h"

namespace onrecord {

struct Analyser::Impl {
  ComparisonNetworks networks;
  AnalyserOptions options;
};

namespace {

constexpr std::size_t kMostEarlier = 10;  // claims that each one is compared with

Result<std::vector<StanceScores>> stances_of(const ClaimComparer& comparer, const ClaimSet& set,
                                             std::string_view issue) {
  std::vector<StanceQuestion> questions;
  questions.reserve(set.texts.size());
  for (const ClaimText& text : set.texts) questions.push_back({issue, &text});
  return comparer.stances(questions);
}

/// Has a position that can be followed: not several people without names, nobody in particular or
/// whom nobody knows.
bool can_be_followed(const AnalysedActor& actor) {
  switch (actor.kind) {
    case ActorKind::group:
    case ActorKind::generic:
    case ActorKind::document:
    case ActorKind::unknown:
      return actor.is_named;
    default:
      return !actor.name.empty();
  }
}

std::vector<Utterance> utterances_of(const ClaimSet& set, std::span<const StanceScores> stances,
                                     std::span<const float> conditional) {
  std::vector<Utterance> out;
  for (std::size_t c = 0; c < set.claims.size(); ++c) {
    const Claim& claim = set.claims[c];
    if (!claim.said || claim.repeats) continue;  // what is quoted again was counted
    for (const std::size_t actor : claim.stands_for) {
      if (!can_be_followed(set.actors[actor])) continue;
      out.push_back({c, actor, *claim.said, stances[c], conditional[c], claim.is_own});
    }
  }
  return out;
}

/// Does one of them tell the other? Then they are no two claims.
bool are_nested(const ClaimSet& set, std::span<const Analysed> articles, std::size_t a,
                std::size_t b) {
  if (set.claims[a].article != set.claims[b].article) return false;
  const auto& statements = articles[set.claims[a].article].reading->statements;
  const auto& first = statements[set.claims[a].statement].contents;
  const auto& second = statements[set.claims[b].statement].contents;
  return std::ranges::any_of(first, [&](Span x) {
    return std::ranges::any_of(second, [&](Span y) { return x.overlaps(y); });
  });
}

bool have_same_speaker(const Claim& a, const Claim& b) { return a.actors == b.actors; }

struct Pair {
  std::size_t earlier, later;
  std::array<float, 7> relation;

  [[nodiscard]] float probability(Relation which) const {
    return relation.at(static_cast<std::size_t>(which));
  }
};

/// For each claim the earlier ones that are about the same thing.
Result<std::vector<std::vector<Neighbour>>> earlier_alike(const SentenceVectors& sentences,
                                                          const ClaimSet& set) {
  std::vector<std::string_view> contents;
  contents.reserve(set.texts.size());
  for (const ClaimText& text : set.texts) contents.push_back(text.content);
  const auto vectors = sentences.vectors(contents);
  if (!vectors) return vectors.error();
  std::vector<CompactVector> small;
  small.reserve(vectors->size());
  for (const SentenceVector& vector : *vectors) small.push_back(compact(vector));
  return find_earlier_neighbours(small, kMostEarlier);
}

Result<std::vector<Pair>> related_pairs(const ClaimComparer& comparer,
                                        const SentenceVectors& sentences, const ClaimSet& set,
                                        std::span<const Analysed> articles) {
  const auto alike = earlier_alike(sentences, set);
  if (!alike) return alike.error();
  std::vector<Pair> pairs;
  std::vector<ClaimInput> inputs;
  for (std::size_t b = 0; b < alike->size(); ++b) {
    for (const Neighbour& neighbour : (*alike)[b]) {
      const std::size_t a = neighbour.index;
      if (are_nested(set, articles, a, b)) continue;
      pairs.push_back({a, b, {}});
      inputs.push_back(pair_input(set.texts[a], set.texts[b],
                                  have_same_speaker(set.claims[a], set.claims[b]),
                                  set.claims[a].article == set.claims[b].article));
    }
  }
  const auto answers = comparer.network().answers(inputs);
  if (!answers) return answers.error();
  for (std::size_t p = 0; p < pairs.size(); ++p) pairs[p].relation = (*answers)[p].relation;
  return pairs;
}

std::vector<Denial> denials_of(const ClaimSet& set, std::span<const float> denial,
                               std::span<const Pair> pairs, const AnalyserOptions& options) {
  std::vector<const Pair*> best(set.claims.size(), nullptr);
  for (const Pair& pair : pairs) {
    const Pair*& known = best[pair.later];
    const float score = pair.probability(Relation::denies);
    if (score < options.min_denied ||
        have_same_speaker(set.claims[pair.earlier], set.claims[pair.later]))
      continue;
    if (known == nullptr || score > known->probability(Relation::denies)) known = &pair;
  }
  std::vector<Denial> out;
  for (std::size_t c = 0; c < set.claims.size(); ++c) {
    if (set.claims[c].character.act != Act::denial || denial[c] < options.min_denial) continue;
    Denial found{.claim = c, .denied = {}, .score = denial[c]};
    if (best[c] != nullptr) {
      found.denied = best[c]->earlier;
      found.denied_score = best[c]->probability(Relation::denies);
    }
    out.push_back(found);
  }
  return out;
}

ToldAct told_act(const Claim& claim) { return {claim.character.act, claim.character.act_score}; }

std::vector<Contradiction> contradictions_of(const ClaimSet& set, std::span<const Pair> pairs,
                                             float least) {
  std::vector<Contradiction> out;
  for (const Pair& pair : pairs) {
    const float score =
        clash_score(pair.probability(Relation::denies) + pair.probability(Relation::contradicts),
                    told_act(set.claims[pair.earlier]), told_act(set.claims[pair.later]));
    if (score < least) continue;
    out.push_back({pair.earlier, pair.later,
                   have_same_speaker(set.claims[pair.earlier], set.claims[pair.later]), score});
  }
  std::ranges::sort(out, {}, [](const Contradiction& c) { return std::pair(c.b, c.a); });
  return out;
}

}  // namespace

Result<Analyser> Analyser::load(const std::filesystem::path& claims,
                                const std::filesystem::path& sentences, AnalyserOptions options) {
  Result<ComparisonNetworks> networks =
      load_networks(claims, sentences, options.cues, options.precision, options.threads);
  if (!networks) return std::move(networks).error();
  return Analyser(std::make_shared<const Impl>(Impl{*std::move(networks), std::move(options)}));
}

Result<Analysis> Analyser::analyse(std::span<const Analysed> articles,
                                   const Codebook& codebook) const {
  const ClaimComparer& comparer = impl_->networks.comparer;
  ClaimSet set = claims_of(articles, comparer.cues());
  const auto likely = comparer.characterise(set);
  if (!likely) return likely.error();
  Analysis out;
  for (const Issue& issue : codebook.issues) {
    auto stances = stances_of(comparer, set, issue.label);
    if (!stances) return std::move(stances).error();
    Positions found =
        find_positions(utterances_of(set, *stances, likely->conditional), impl_->options.positions);
    out.issues.push_back({issue.id, issue.label, *std::move(stances), std::move(found)});
  }
  const auto pairs = related_pairs(comparer, impl_->networks.sentences, set, articles);
  if (!pairs) return pairs.error();
  out.denials = denials_of(set, likely->denial, *pairs, impl_->options);
  out.contradictions = contradictions_of(set, *pairs, impl_->options.min_contradiction);
  out.actors = std::move(set.actors);
  out.claims = std::move(set.claims);
  return out;
}

}  // namespace onrecord
