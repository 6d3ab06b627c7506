#pragma once

#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "characterise/claim_network.h"
#include "characterise/cue_table.h"
#include "compare/claims.h"
#include "onrecord/comparison.h"
#include "onrecord/result.h"

namespace onrecord {

/// How likely each claim is a denial and conditional, beyond the best act and certainty, which
/// `Claim` keeps.
struct Likelihoods {
  std::vector<float> denial;
  std::vector<float> conditional;
};

/// Where does `claim` stand on `issue`? Views both.
struct StanceQuestion {
  std::string_view issue;
  const ClaimText* claim;
};

/// How is `later` related to `earlier`? Views both.
struct PairQuestion {
  const ClaimText* earlier;
  const ClaimText* later;
  bool same_speaker;
  bool same_article;
};

/// The words and the network that tell what claims are, where they stand, and how they are related:
/// what articles side by side and the articles of a record have in common. Immutable; may be used
/// from several threads.
class ClaimComparer {
 public:
  /// Loads the network in folder `claims`, and the table of cues with the rows of the user's own
  /// `cues` (empty: none). Errors: as of `ClaimNetwork::load` and `CueTable::read`.
  static Result<ClaimComparer> load(const std::filesystem::path& claims,
                                    const std::filesystem::path& cues, EngineOptions options);

  [[nodiscard]] const CueTable& cues() const { return cues_; }
  [[nodiscard]] const ClaimNetwork& network() const { return network_; }

  // A pass of the network for each claim or question, answers in their order. Error: `inference`.

  /// Completes the characters of the claims, which their words alone have told.
  [[nodiscard]] Result<Likelihoods> characterise(ClaimSet& set) const;
  [[nodiscard]] Result<std::vector<StanceScores>> stances(
      std::span<const StanceQuestion> questions) const;
  /// Probabilities in the order of `Relation`.
  [[nodiscard]] Result<std::vector<std::array<float, 7>>> relations(
      std::span<const PairQuestion> questions) const;

 private:
  ClaimComparer(CueTable cues, ClaimNetwork network)
      : cues_(std::move(cues)), network_(std::move(network)) {}

  CueTable cues_;
  ClaimNetwork network_;
};

}  // namespace onrecord
