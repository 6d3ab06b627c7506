#include "compare/sentence_vectors.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "encode/model_files.h"
#include "encode/text_batches.h"
#include "onrecord/utf8.h"
#include "segment/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostPieces = 256;  // as `most_pieces` of the model says; see `load`
constexpr std::size_t kWordBytes = 64;    // see `beginning`

/// The beginning of `text` that holds all the words that count, unless these are absurdly long: a
/// whole book as one text should not be cut into words.
std::string_view beginning(std::string_view text) {
  std::size_t end = std::min(text.size(), kMostPieces * kWordBytes);
  while (end < text.size() && end > 0 && !begins_code_point(text[end])) --end;
  return text.substr(0, end);
}

Result<std::monostate> run(const Graph& graph, const TextBatch& batch,
                           std::span<const Pieces> pieces, std::int64_t padding,
                           std::span<SentenceVector> vectors) {
  const std::vector<std::int64_t> ids = padded(batch, pieces, padding);
  const std::vector<char> mask = mask_of(batch, pieces);
  const std::vector<std::size_t> shape = {batch.texts.size(), batch.length};
  const std::array inputs = {Input{"pieces", std::span<const std::int64_t>(ids), shape},
                             Input{"mask", std::span<const char>(mask), shape}};
  return graph.run(inputs, [&](std::span<const std::span<const float>> outputs) {
    for (std::size_t row = 0; row < batch.texts.size(); ++row) {
      SentenceVector& to = vectors[batch.texts[row]];
      std::copy_n(outputs[0].data() + row * to.size(), to.size(), to.begin());
    }
  });
}

bool fits(const nlohmann::json& manifest) {
  return manifest.value("kind", "") == "sentences" &&
         manifest.value("width", 0U) == SentenceVector{}.size() &&
         manifest.value("most_pieces", 0U) == kMostPieces;
}

/// `fits`, whatever the types in the manifest.
bool is_ours(const nlohmann::json& manifest) {
  try {
    return fits(manifest);
  } catch (const nlohmann::json::exception&) {
    return false;
  }
}

}  // namespace

Result<SentenceVectors> SentenceVectors::load(const std::filesystem::path& folder,
                                              EngineOptions options) {
  const Result<ModelFiles> files = ModelFiles::open(folder, kSentenceModel);
  if (!files) return files.error();
  if (!is_ours(files->manifest())) {
    return Error{ErrorCode::model_damaged,
                 "model.json tells of no sentence encoder of 384 numbers and 256 pieces; fetch the "
                 "model again, or make it with `make sentences`",
                 Place{(folder / "model.json").string()}};
  }
  Result<Vocabulary> vocabulary = Vocabulary::parse(files->bytes("../attribution/vocab.txt"));
  if (!vocabulary) return std::move(vocabulary).error();
  Result<Graph> graph = Graph::compile(files->bytes("encoder.xml"),
                                       std::string(files->bytes("encoder.bin")), options);
  if (!graph) return std::move(graph).error();
  return SentenceVectors(*std::move(graph), *std::move(vocabulary));
}

Pieces SentenceVectors::pieces_of(std::string_view text) const {
  text = beginning(text);
  const WordPieces found = split_words(text, find_words(text), vocabulary_);
  const std::size_t size = std::min(found.ids.size(), kMostPieces - 2);
  Pieces pieces;
  pieces.reserve(size + 2);
  pieces.push_back(vocabulary_.text_begin());
  pieces.insert(pieces.end(), found.ids.begin(),
                found.ids.begin() + static_cast<std::ptrdiff_t>(size));
  pieces.push_back(vocabulary_.text_end());
  return pieces;
}

Result<std::vector<SentenceVector>> SentenceVectors::vectors(
    std::span<const std::string_view> texts) const {
  std::vector<Pieces> pieces;
  pieces.reserve(texts.size());
  for (const std::string_view text : texts) pieces.push_back(pieces_of(text));
  std::vector<std::size_t> lengths;
  lengths.reserve(pieces.size());
  for (const Pieces& each : pieces) lengths.push_back(each.size());
  std::vector<SentenceVector> vectors(texts.size());
  for (const TextBatch& batch : batches_of(lengths)) {
    const auto done = run(graph_, batch, pieces, vocabulary_.padding(), vectors);
    if (!done) return done.error();
  }
  return vectors;
}

}  // namespace onrecord
