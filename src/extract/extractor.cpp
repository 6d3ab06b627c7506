#include "onrecord/extractor.h"

#include <algorithm>
#include <future>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "attribute/attributor.h"
#include "encode/encoder.h"
#include "encode/model_files.h"
#include "identify/identifier.h"

namespace onrecord {

struct Extractor::Impl {
  Encoder encoder;
  Attributor attributor;
  Identifier identifier;
  bool speakers;
  Precision precision;
  std::vector<std::pair<std::string, std::string>> description;
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
  if (!(options.min_speaker_score >= 0 && options.min_speaker_score <= 1)) {
    return Error{
        ErrorCode::bad_option,
        fmt::format("min_speaker_score is {}, it must be 0 to 1", options.min_speaker_score),
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
  const Precision precision = options.precision.value_or(best_precision());
  // The small networks stay exact: they cost little, and their scores are compared with
  // thresholds. They are prepared beside the encoder: start-up is what a short article waits for.
  const EngineOptions exact{Precision::f32, options.threads};
  auto attributor_beside =
      std::async([&] { return Attributor::load(*files, exact, options.min_score); });
  Result<Encoder> encoder = Encoder::load(*files, {precision, options.threads});
  Result<Identifier> identifier =
      Identifier::load(*files, exact, options.min_speaker_score, std::move(options.actors));
  Result<Attributor> attributor = attributor_beside.get();
  if (!encoder) return std::move(encoder).error();
  if (!attributor) return std::move(attributor).error();
  if (!identifier) return std::move(identifier).error();
  return Extractor(std::make_shared<const Impl>(
      Impl{std::move(*encoder), std::move(*attributor), std::move(*identifier), options.speakers,
           precision, describe_model(*files, precision)}));
}

Result<Reading> Extractor::read(const Document& document) const {
  const EncoderInput input = impl_->encoder.prepare(document);
  Reading reading;
  Mentions mentions;
  for (const Window window : input.windows) {
    const Result<WordVectors> vectors = impl_->encoder.encode(input, window);
    if (!vectors) return vectors.error();
    const auto attributed =
        impl_->attributor.add_cued(document, input, window, *vectors, reading.statements);
    if (!attributed) return attributed.error();
    if (!impl_->speakers) continue;
    const auto noted = impl_->identifier.add_mentions(document, input, window, *vectors, mentions);
    if (!noted) return noted.error();
  }
  impl_->attributor.complete(document, reading.statements);
  if (!impl_->speakers) return reading;
  const auto identified =
      impl_->identifier.name_speakers(document, input, std::move(mentions), reading);
  if (!identified) return identified.error();
  return reading;
}

Result<Reading> Extractor::name_speakers(const Document& document,
                                         std::vector<Statement> statements) const {
  const EncoderInput input = impl_->encoder.prepare(document);
  Reading reading;
  reading.statements = std::move(statements);
  for (Statement& statement : reading.statements) {  // all else is filled in
    Statement marked;
    marked.cue = statement.cue;
    marked.sources = std::move(statement.sources);
    marked.contents = std::move(statement.contents);
    marked.score = statement.score;
    statement = std::move(marked);
  }
  Attributor::complete_marked(document, reading.statements);
  Result<Mentions> mentions = find_mentions(impl_->encoder, impl_->identifier, document, input);
  if (!mentions) return mentions.error();
  const auto identified =
      impl_->identifier.name_speakers(document, input, *std::move(mentions), reading);
  if (!identified) return identified.error();
  return reading;
}

Result<std::vector<Statement>> Extractor::extract(const Document& document) const {
  Result<Reading> reading = read(document);
  if (!reading) return std::move(reading).error();
  return std::move(reading->statements);
}

std::vector<std::pair<std::string, std::string>> Extractor::describe() const {
  return impl_->description;
}

std::string Extractor::fingerprint() const {
  std::string rows;
  for (const auto& [name, value] : impl_->description) {
    if (name == "model") continue;  // the folder may move
    rows.append(name).append("\t").append(value).append("\n");
  }
  return fmt::format("{:016x}", XXH3_64bits(rows.data(), rows.size()));
}

}  // namespace onrecord
