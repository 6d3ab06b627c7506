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
#include "onrecord/extractor.h"
#include "onrecord/issue.h"
#include "onrecord/reading.h"
#include "onrecord/result.h"

namespace onrecord {

/// An article and what was found in it. Views both.
struct Analysed {
  const Document* document;
  const Reading* reading;
};

/// Somebody who speaks in the articles.
struct AnalysedActor {
  std::string name;  ///< the fullest form of any article; else the source's words; may be empty
  ActorKind kind = ActorKind::unknown;
  bool is_named = true;  ///< else the name is the words of a source
};

/// A statement as it is compared with others.
struct Claim {
  std::size_t article;                  ///< index of the article, as it was given
  std::size_t statement;                ///< index in its reading
  std::vector<std::size_t> actors;      ///< who makes it; several only where they speak jointly
  std::vector<std::size_t> stands_for;  ///< whose position it tells: of a spokesman the body's
  /// The day of the saying, and not of an article that repeats it; none where nothing dates it.
  std::optional<std::chrono::sys_days> said;
  std::optional<std::size_t> repeats;  ///< an earlier claim of the same actor in the same words
  bool is_own = true;                  ///< false where somebody else tells what he said or thinks
  Character character;
};

/// Stances and positions on one issue of the codebook. Indexes are of `Analysis::claims`.
struct IssueAnalysis {
  std::string id;
  std::string label;
  std::vector<StanceScores> stances;  ///< of each claim
  Positions found;
};

/// A claim that denies something.
struct Denial {
  std::size_t claim;
  std::optional<std::size_t> denied;  ///< none: nothing found that is denied
  float score;                        ///< 0..1, that it is a denial
  float denied_score = 0;             ///< 0..1, that this is what it denies
};

/// Two claims that cannot both be true.
struct Contradiction {
  std::size_t a, b;  ///< `a` before `b`
  bool is_self;      ///< one actor contradicts himself
  float score;       ///< 0..1
};

/// What a set of articles tells, side by side.
struct Analysis {
  std::vector<AnalysedActor> actors;
  std::vector<Claim> claims;  ///< by the date of their articles, then in text order
  std::vector<IssueAnalysis> issues;
  std::vector<Denial> denials;                ///< in order of the claims
  std::vector<Contradiction> contradictions;  ///< in order of `b`, then of `a`
};

/// Thresholds were chosen on invented storylines (docs/accuracy.md).
struct AnalyserOptions {
  float min_denial = 0.5F;          ///< denials that score below it are not shown, 0..1
  float min_denied = 0.8F;          ///< below it, nothing is told of what is denied
  float min_contradiction = 0.97F;  ///< contradictions that score below it are not shown
  PositionOptions positions;
  std::filesystem::path cues;          ///< the user's own table of cues; empty: none
  int threads = 1;                     ///< cores that compute, 1..256
  std::optional<Precision> precision;  ///< unset: the fastest that this CPU runs natively
};

/// Compares statements of several articles. Immutable; copies share the model.
class Analyser {
 public:
  /// Loads the models in folders `claims` and `sentences`. Errors: `model_missing`,
  /// `model_damaged`, `model_version`, `inference`, and those of the table of cues.
  static Result<Analyser> load(const std::filesystem::path& claims,
                               const std::filesystem::path& sentences,
                               AnalyserOptions options = {});

  /// What kind of statements `articles` have, where their actors stand on the issues of `codebook`,
  /// which denials and contradictions there are. Takes a pass of the network for each statement,
  /// for each statement and issue, and for each statement with up to 10 earlier ones about the same
  /// thing. Error: `inference`.
  [[nodiscard]] Result<Analysis> analyse(std::span<const Analysed> articles,
                                         const Codebook& codebook) const;

 private:
  struct Impl;
  explicit Analyser(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
  std::shared_ptr<const Impl> impl_;
};

}  // namespace onrecord
