#include "attribute/attributor.h"

#include "attribute/continuation.h"
#include "attribute/cued.h"
#include "attribute/form.h"
#include "attribute/nesting.h"
#include "attribute/quoted_speech.h"
#include "attribute/single_owner.h"
#include "attribute/uncued.h"

namespace onrecord {
namespace {

Result<Thresholds> thresholds(const ModelFiles& files, std::optional<float> min_score) {
  if (min_score) return Thresholds{*min_score, *min_score};
  const nlohmann::json found = files.manifest().value("threshold", nlohmann::json::object());
  const auto plain = found.find("plain"), quoting = found.find("quoting");
  if (plain != found.end() && plain->is_number() && quoting != found.end() &&
      quoting->is_number()) {
    return Thresholds{plain->get<float>(), quoting->get<float>()};
  }
  return Error{ErrorCode::model_damaged,
               "model.json: `threshold` needs the numbers `plain` and `quoting`",
               Place{files.folder().string()}};
}

void set_ids(const Document& document, std::vector<Statement>& statements) {
  for (Statement& statement : statements) {
    statement.id = statement_id(document.article().id, statement);
  }
}

}  // namespace

Result<Attributor> Attributor::load(const ModelFiles& files, EngineOptions options,
                                    std::optional<float> min_score) {
  const Result<Thresholds> needed = thresholds(files, min_score);
  if (!needed) return needed.error();
  Result<CueNetwork> cues = CueNetwork::load(files, options);
  if (!cues) return std::move(cues).error();
  Result<RoleNetwork> roles = RoleNetwork::load(files, options);
  if (!roles) return std::move(roles).error();
  return Attributor(std::move(*cues), std::move(*roles), *needed, min_score);
}

Result<std::monostate> Attributor::add_cued(const Document& document, const EncoderInput& input,
                                            Window window, const WordVectors& vectors,
                                            std::vector<Statement>& out) const {
  const Result<std::vector<float>> logits = cues_.logits(vectors);
  if (!logits) return logits.error();
  std::vector<CueCandidate> candidates = cue_candidates(*logits);
  for (CueCandidate& cue : candidates) {
    cue.begin += window.begin;
    cue.end += window.begin;
  }
  const Result<std::vector<LabelledCue>> labelled =
      roles_.label(document, input.features, window, vectors, candidates);
  if (!labelled) return labelled.error();
  for (const LabelledCue& cue : *labelled) {
    Statement statement = cued_statement(document, cue);
    const float needed =
        quotes_words(input.features, cue) ? thresholds_.quoting : thresholds_.plain;
    if (statement.score >= needed && !statement.contents.empty()) {
      out.push_back(std::move(statement));
    }
  }
  return std::monostate{};
}

void Attributor::complete(const Document& document, std::vector<Statement>& statements) const {
  settle_owners(document, statements);
  join_continuations(document, statements);
  add_quoted_speech(document, statements);
  add_uncued(document, statements);
  if (min_score_) {  // a rule's statement is not spared
    std::erase_if(statements, [&](const Statement& s) { return s.score < *min_score_; });
  }
  order_and_nest(statements);
  set_forms(document, statements);
  set_ids(document, statements);
}

void Attributor::complete_marked(const Document& document, std::vector<Statement>& statements) {
  nest(statements);
  set_forms(document, statements);
  set_ids(document, statements);
}

}  // namespace onrecord
