#include "compare/sentence_vectors.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <variant>

#include "encode/embedding_layout.h"
#include "encode/model_files.h"
#include "segment/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostPieces = 256;    // as `most_pieces` of the model says; see `load`
constexpr std::size_t kBatchPieces = 1024;  // more is no faster and takes more memory
constexpr std::size_t kWordBytes = 64;      // see `beginning`

using Pieces = std::vector<std::int64_t>;

/// The beginning of `text` that holds all the words that count, unless these are absurdly long: a
/// whole book as one text should not be cut into words.
std::string_view beginning(std::string_view text) {
  std::size_t end = std::min(text.size(), kMostPieces * kWordBytes);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return text.substr(0, end);
}

/// Texts of about the same length, as one input of the network.
struct Batch {
  std::span<const std::size_t> texts;  ///< their numbers
  std::size_t length = 0;              ///< pieces of each, padding included
};

/// `order` cut where a batch is full. Texts come in order of their length, so little is padded.
std::vector<Batch> batches_of(std::span<const std::size_t> order, std::span<const Pieces> pieces) {
  std::vector<Batch> batches;
  for (std::size_t begin = 0; begin < order.size();) {
    const std::size_t length = rounded_length(pieces[order[begin]].size());
    std::size_t end = begin + 1;
    while (end < order.size() && (end - begin + 1) * length <= kBatchPieces &&
           rounded_length(pieces[order[end]].size()) == length) {
      ++end;
    }
    // A power of two: the engine prepares each new shape once, so there must not be many.
    std::size_t rows = 1;
    while (2 * rows <= end - begin) rows *= 2;
    batches.push_back({order.subspan(begin, rows), length});
    begin += rows;
  }
  return batches;
}

std::vector<std::size_t> by_length(std::span<const Pieces> pieces) {
  std::vector<std::size_t> order(pieces.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return pieces[a].size() < pieces[b].size();
  });
  return order;
}

Result<std::monostate> run(const Graph& graph, const Batch& batch, std::span<const Pieces> pieces,
                           std::int64_t padding, std::span<SentenceVector> vectors) {
  const std::size_t rows = batch.texts.size();
  std::vector<std::int64_t> ids(rows * batch.length, padding);
  std::vector<char> mask(ids.size(), 0);
  for (std::size_t row = 0; row < rows; ++row) {
    const Pieces& from = pieces[batch.texts[row]];
    const auto at = static_cast<std::ptrdiff_t>(row * batch.length);
    std::copy(from.begin(), from.end(), ids.begin() + at);
    std::fill_n(mask.begin() + at, from.size(), 1);
  }
  const std::array inputs = {
      Input{"pieces", std::span<const std::int64_t>(ids), {rows, batch.length}},
      Input{"mask", std::span<const char>(mask), {rows, batch.length}},
  };
  return graph.run(inputs, [&](std::span<const std::span<const float>> outputs) {
    for (std::size_t row = 0; row < rows; ++row) {
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
  const std::vector<std::size_t> order = by_length(pieces);
  std::vector<SentenceVector> vectors(texts.size());
  for (const Batch& batch : batches_of(order, pieces)) {
    const auto done = run(graph_, batch, pieces, vocabulary_.padding(), vectors);
    if (!done) return done.error();
  }
  return vectors;
}

}  // namespace onrecord
