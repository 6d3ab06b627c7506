#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "attribute/cues.h"
#include "attribute/roles.h"
#include "encode/encoder.h"
#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Scores from which a statement with a cue is believed: where it quotes words, the marks are
/// evidence that the score does not know of.
struct Thresholds {
  float plain, quoting;
};

/// Finds statements: two networks window by window, then rules over the whole document.
/// Immutable; safe to use from several threads.
class Attributor {
 public:
  /// `min_score`: of any statement, where the user gave one; else model.json's thresholds hold
  /// for those with a cue. Errors: `model_damaged`, `inference`.
  static Result<Attributor> load(const ModelFiles& files, EngineOptions options,
                                 std::optional<float> min_score);

  /// Adds the statements whose cue lies in `window` to `out`. Error: `inference`.
  [[nodiscard]] Result<std::monostate> add_cued(const Document& document, const EncoderInput& input,
                                                Window window, const WordVectors& vectors,
                                                std::vector<Statement>& out) const;

  /// Settles who owns which quotation, completes contents, adds statements without a cue, and
  /// sets order, nesting, forms and ids. `statements` are those of all windows.
  void complete(const Document& document, std::vector<Statement>& statements) const;

  /// Sets order, nesting, forms and ids of statements that a person marked, and no more.
  static void complete_marked(const Document& document, std::vector<Statement>& statements);

 private:
  Attributor(CueNetwork cues, RoleNetwork roles, Thresholds thresholds,
             std::optional<float> min_score)
      : cues_(std::move(cues)),
        roles_(std::move(roles)),
        thresholds_(thresholds),
        min_score_(min_score) {}

  CueNetwork cues_;
  RoleNetwork roles_;
  Thresholds thresholds_;
  std::optional<float> min_score_;
};

}  // namespace onrecord
