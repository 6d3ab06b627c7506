#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "onrecord/character.h"
#include "onrecord/comparison.h"
#include "onrecord/document.h"
#include "onrecord/issue.h"
#include "onrecord/reading.h"
#include "onrecord/result.h"

namespace onrecord {

/// An article with what `Extractor::read` found in it. Views both.
struct ReadDocument {
  const Document* document;
  const Reading* reading;
};

/// A statement over articles.
struct Claim {
  std::size_t article;    ///< index of the article
  std::size_t statement;  ///< index in its reading
  std::size_t speaker;    ///< index into `Analysis::actors`
  std::size_t holder;     ///< whose position it tells: the speaker, or the body spoken for
  Character character;
  std::chrono::sys_days said;  ///< the day of the saying; of an old quotation the day it was new
  bool is_own;                 ///< the speaker's own words, not what a person tells of him
};

/// Somebody who speaks in the articles.
struct AnalysedActor {
  std::string name;  ///< of one without a name the words of the source; empty: nobody knows
  ActorKind kind;
  bool is_named;
};

/// Positions on one issue; statements are indices into `Analysis::claims`.
struct IssuePositions {
  std::size_t issue;  ///< index into the codebook
  Positions found;
};

/// A statement that denies something.
struct Denial {
  std::size_t claim;
  std::optional<std::size_t> denied;  ///< none: nothing found that is denied
  float score;                        ///< 0..1, that it is a denial
  float denied_score;                 ///< 0..1, that it denies `denied`
};

/// Two statements that can't both be true.
struct Contradiction {
  std::size_t earlier;
  std::size_t later;
  bool is_self;  ///< of one speaker
  float score;   ///< 0..1
};

/// What several articles say together. Indices are into `claims`, which are in order of articles'
/// dates and of the texts.
struct Analysis {
  std::vector<AnalysedActor> actors;
  std::vector<Claim> claims;
  std::vector<IssuePositions> positions;
  std::vector<Denial> denials;
  std::vector<Contradiction> contradictions;
};

/// Thresholds, 0..1, below which nothing is shown; chosen on invented storylines
/// (docs/accuracy.md).
struct AnalysisOptions {
  PositionOptions positions;
  float min_denial = 0.5F;  ///< that a statement is a denial
  float min_denied = 0.5F;  ///< that it denies a certain one
  float min_contradiction = 0.5F;
  int threads = 1;  ///< cores for the network, 1..256
};

/// The model that characterises and compares statements. Immutable; copies share the weights.
class Analyser {
 public:
  /// Loads the model in `model`. Errors: `model_missing`, `model_damaged`, `model_version`,
  /// `bad_option`, `inference`.
  static Result<Analyser> load(const std::filesystem::path& model, AnalysisOptions options = {});

  /// Compares all statements of articles on one subject. Articles without a date stand before all
  /// others. Positions are found for each issue of `codebook`. Error: `inference`.
  [[nodiscard]] Result<Analysis> analyse(std::span<const ReadDocument> articles,
                                         const Codebook& codebook) const;

 private:
  struct Impl;
  explicit Analyser(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
  std::shared_ptr<const Impl> impl_;
};

}  // namespace onrecord
