#include "onrecord/extractor.h"

#include <algorithm>
#include <future>
#include <utility>

#include <fmt/format.h>

#include "attribute/continuation.h"
#include "attribute/cued.h"
#include "attribute/cues.h"
#include "attribute/form.h"
#include "attribute/nesting.h"
#include "attribute/quoted_speech.h"
#include "attribute/roles.h"
#include "attribute/single_owner.h"
#include "attribute/uncued.h"
#include "encode/encoder.h"
#include "encode/model_files.h"

namespace onrecord {

namespace {

/// Scores from which a statement with a cue is believed: where it quotes words, the marks are
/// evidence that the score does not know of.
struct Thresholds {
  float plain, quoting;
};

}  // namespace

struct Extractor::Impl {
  Encoder encoder;
  CueNetwork cues;
  RoleNetwork roles;
  Thresholds thresholds;             // of statements with a cue
  std::optional<float> asked_score;  // of any statement, where the user gave one
  Precision precision;
  std::vector<std::pair<std::string, std::string>> description;

  /// Adds the statements whose cue lies in `window`.
  Result<std::monostate> add_cued(const Document& document, const EncoderInput& input,
                                  Window window, std::vector<Statement>& out) const {
    const Result<WordVectors> vectors = encoder.encode(input, window);
    if (!vectors) return vectors.error();
    const Result<std::vector<float>> logits = cues.logits(*vectors);
    if (!logits) return logits.error();
    std::vector<CueCandidate> candidates = cue_candidates(*logits);
    for (CueCandidate& cue : candidates) {
      cue.begin += window.begin;
      cue.end += window.begin;
    }
    const Result<std::vector<LabelledCue>> labelled =
        roles.label(document, input.features, window, *vectors, candidates);
    if (!labelled) return labelled.error();
    for (const LabelledCue& cue : *labelled) {
      Statement statement = cued_statement(document, cue);
      const float needed =
          quotes_words(input.features, cue) ? thresholds.quoting : thresholds.plain;
      if (statement.score >= needed && !statement.contents.empty()) {
        out.push_back(std::move(statement));
      }
    }
    return std::monostate{};
  }
};

namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

Rows describe_model(const ModelFiles& files, Precision precision) {
  const nlohmann::json& manifest = files.manifest();
  Rows rows = {{"engine", engine_version()},
               {"precision", std::string(precision_name(precision))},
               {"model", files.folder().string()},
               {"model format", manifest["format"].dump()}};
  const nlohmann::json card = manifest.value("card", nlohmann::json::object());
  for (const auto& [name, value] : card.items()) {
    rows.emplace_back(fmt::format("card: {}", name),
                      value.is_string() ? value.get<std::string>() : value.dump());
  }
  for (const auto& [name, entry] : manifest["files"].items()) {
    rows.emplace_back(fmt::format("file: {}", name),
                      fmt::format("{} bytes, xxh3 {}", entry.value("bytes", 0),
                                  entry.value("xxh3_128", std::string("none"))));
  }
  return rows;
}

/// The settings that the code and the model must agree on.
Result<std::monostate> check_fit(const ModelFiles& files) {
  const nlohmann::json& manifest = files.manifest();
  const auto reach = nlohmann::json::array({kReachLeft, kReachRight});
  if (manifest.value("kind", nlohmann::json()) == "attribution" &&
      manifest.value("reach", nlohmann::json()) == reach) {
    return std::monostate{};
  }
  return Error{ErrorCode::model_damaged,
               fmt::format("model.json: an attribution model with reach {} is needed, this is {} "
                           "with reach {}",
                           reach.dump(), manifest.value("kind", nlohmann::json()).dump(),
                           manifest.value("reach", nlohmann::json()).dump()),
               Place{files.folder().string()}};
}

Result<Thresholds> thresholds(const ModelFiles& files, const ExtractorOptions& options) {
  if (options.min_score) return Thresholds{*options.min_score, *options.min_score};
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

Result<std::monostate> check(const ExtractorOptions& options) {
  if (options.threads < 1 || options.threads > 256) {
    return Error{ErrorCode::bad_option,
                 fmt::format("threads is {}, it must be 1 to 256", options.threads),
                 {}};
  }
  if (options.min_score && !(*options.min_score >= 0 && *options.min_score <= 1)) {
    return Error{ErrorCode::bad_option,
                 fmt::format("min_score is {}, it must be 0 to 1", *options.min_score),
                 {}};
  }
  return std::monostate{};
}

}  // namespace

Result<Extractor> Extractor::load(const std::filesystem::path& model, ExtractorOptions options) {
  if (const auto checked = check(options); !checked) return checked.error();
  Result<ModelFiles> files = ModelFiles::open(model);
  if (!files) return std::move(files).error();
  if (const auto fit = check_fit(*files); !fit) return fit.error();
  const Result<Thresholds> needed = thresholds(*files, options);
  if (!needed) return needed.error();
  const Precision precision = options.precision.value_or(best_precision());
  // The two small networks stay exact: they cost little, and their scores are compared with
  // thresholds. They are prepared beside the encoder: start-up is what a short article waits for.
  const EngineOptions exact{Precision::f32, options.threads};
  auto roles_beside = std::async([&] { return RoleNetwork::load(*files, exact); });
  Result<Encoder> encoder = Encoder::load(*files, {precision, options.threads});
  Result<CueNetwork> cues = CueNetwork::load(*files, exact);
  Result<RoleNetwork> roles = roles_beside.get();
  if (!encoder) return std::move(encoder).error();
  if (!cues) return std::move(cues).error();
  if (!roles) return std::move(roles).error();
  return Extractor(std::make_shared<const Impl>(
      Impl{std::move(*encoder), std::move(*cues), std::move(*roles), *needed, options.min_score,
           precision, describe_model(*files, precision)}));
}

Result<std::vector<Statement>> Extractor::extract(const Document& document) const {
  const EncoderInput input = impl_->encoder.prepare(document);
  std::vector<Statement> statements;
  for (const Window window : input.windows) {
    const auto added = impl_->add_cued(document, input, window, statements);
    if (!added) return added.error();
  }
  settle_owners(document, statements);
  join_continuations(document, statements);
  add_quoted_speech(document, statements);
  add_uncued(document, statements);
  if (impl_->asked_score) {  // a rule's statement is not spared
    std::erase_if(statements, [&](const Statement& s) { return s.score < *impl_->asked_score; });
  }
  order_and_nest(statements);
  set_forms(document, statements);
  for (Statement& statement : statements) {
    statement.id = statement_id(document.article().id, statement);
  }
  return statements;
}

std::vector<std::pair<std::string, std::string>> Extractor::describe() const {
  return impl_->description;
}

}  // namespace onrecord
