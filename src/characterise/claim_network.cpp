#include "characterise/claim_network.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "encode/embedding_layout.h"
#include "segment/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kLongest = 192;  // word pieces of an input, as in training
constexpr std::size_t kBeforePieces = 64;
constexpr std::size_t kBatch = 16;
// The outputs follow each other in one row.
constexpr std::size_t kAct = 0, kCertainty = kAct + kActs, kStance = kCertainty + kCertainties,
                      kRelation = kStance + kStances, kOutputs = kRelation + kRelations;

// Probabilities of the classes whose logits begin at `from`.
template <std::size_t kClasses>
std::array<float, kClasses> probabilities(std::span<const float> logits, std::size_t from) {
  std::array<float, kClasses> out;
  std::copy_n(logits.begin() + static_cast<std::ptrdiff_t>(from), kClasses, out.begin());
  const float top = *std::ranges::max_element(out);
  for (float& value : out) value = std::exp(value - top);
  const float sum = std::accumulate(out.begin(), out.end(), 0.0F);
  for (float& value : out) value /= sum;
  return out;
}

ClaimAnswer answer_of(std::span<const float> logits) {
  return {probabilities<kActs>(logits, kAct), probabilities<kCertainties>(logits, kCertainty),
          probabilities<kStances>(logits, kStance), probabilities<kRelations>(logits, kRelation)};
}

}  // namespace

ClaimInput act_input(const ClaimText& claim) { return {claim.lead, claim.content, claim.before}; }

ClaimInput stance_input(std::string_view issue, const ClaimText& claim) {
  return {std::string(issue), fmt::format("{}: {}", claim.lead, claim.content), claim.before};
}

ClaimInput pair_input(const ClaimText& earlier, const ClaimText& later, bool same_speaker,
                      bool same_article) {
  return {fmt::format("{}: {}", earlier.who, earlier.content),
          fmt::format("{} speaker, {}: {}: {}", same_speaker ? "same" : "other",
                      same_article ? "same article" : "later", later.who, later.content),
          later.before};
}

Result<ClaimNetwork> ClaimNetwork::load(const std::filesystem::path& folder,
                                        EngineOptions options) {
  Result<ModelFiles> files = ModelFiles::open(folder, kClaimModel);
  if (!files) return std::move(files).error();
  Result<Vocabulary> vocabulary = Vocabulary::parse(files->bytes("../attribution/vocab.txt"));
  if (!vocabulary) return std::move(vocabulary).error();
  const std::string_view weights = files->bytes("claims.bin");
  Result<Graph> graph = Graph::compile(files->bytes("claims.xml"), std::string(weights), options);
  if (!graph) return std::move(graph).error();
  return ClaimNetwork(std::move(*graph), std::move(*vocabulary),
                      fmt::format("{:016x}", XXH3_64bits(weights.data(), weights.size())));
}

ClaimNetwork::Pieces ClaimNetwork::pieces_of(const ClaimInput& input) const {
  const auto ids_of = [&](std::string_view text) {
    return split_words(text, find_words(text), vocabulary_).ids;
  };
  std::vector<std::int32_t> first = ids_of(input.first), second = ids_of(input.second),
                            before = ids_of(input.before);
  const std::size_t room = kLongest - 4;
  first.resize(std::min(first.size(), room / 2));
  second.resize(std::min(second.size(), room - first.size()));
  const std::size_t kept =
      std::min({before.size(), kBeforePieces, room - first.size() - second.size()});
  before.erase(before.begin(), before.end() - static_cast<std::ptrdiff_t>(kept));
  Pieces out{{vocabulary_.text_begin()}, {0}};
  std::int64_t segment = 0;
  for (const auto* piece : {&first, &second, &before}) {
    out.ids.insert(out.ids.end(), piece->begin(), piece->end());
    out.ids.push_back(vocabulary_.text_end());
    out.segments.resize(out.ids.size(), segment++);
  }
  return out;
}

Result<std::vector<ClaimAnswer>> ClaimNetwork::answer(std::span<const ClaimInput> inputs) const {
  std::vector<Pieces> pieces;
  pieces.reserve(inputs.size());
  for (const ClaimInput& input : inputs) pieces.push_back(pieces_of(input));
  // Inputs of like length go through together, so that little is padded.
  std::vector<std::size_t> order(inputs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return pieces[i].ids.size(); });
  std::vector<ClaimAnswer> out(inputs.size());
  for (std::size_t at = 0; at < order.size(); at += kBatch) {
    const auto batch = std::span(order).subspan(at, std::min(kBatch, order.size() - at));
    const std::size_t length = rounded_length(pieces[batch.back()].ids.size());
    std::vector<std::int64_t> ids(batch.size() * length, vocabulary_.padding());
    std::vector<std::int64_t> segments(ids.size(), 0);
    std::vector<char> mask(ids.size(), 0);
    for (std::size_t row = 0; row < batch.size(); ++row) {
      const Pieces& from = pieces[batch[row]];
      const auto to = static_cast<std::ptrdiff_t>(row * length);
      std::ranges::copy(from.ids, ids.begin() + to);
      std::ranges::copy(from.segments, segments.begin() + to);
      std::fill_n(mask.begin() + to, from.ids.size(), 1);
    }
    const std::vector<std::size_t> shape = {batch.size(), length};
    const std::array network_inputs = {
        Input{"ids", std::span<const std::int64_t>(ids), shape},
        Input{"segments", std::span<const std::int64_t>(segments), shape},
        Input{"mask", std::span<const char>(mask), shape}};
    const auto done =
        graph_.run(network_inputs, [&](std::span<const std::span<const float>> outputs) {
          for (std::size_t row = 0; row < batch.size(); ++row) {
            out[batch[row]] = answer_of(outputs[0].subspan(row * kOutputs, kOutputs));
          }
        });
    if (!done) return done.error();
  }
  return out;
}

}  // namespace onrecord
