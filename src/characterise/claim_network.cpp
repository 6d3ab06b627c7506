#include "characterise/claim_network.h"

#include <algorithm>
#include <cstddef>
#include <future>
#include <string_view>
#include <utility>

#include "encode/model_files.h"
#include "onrecord/character.h"
#include "onrecord/utf8.h"
#include "segment/words.h"

namespace onrecord {
namespace {

// As train/onrecord_train/comparison_network.py has them; `load` checks that.
constexpr std::size_t kLongest = 192;
constexpr std::size_t kLongestBefore = 40;
constexpr std::size_t kMarks = 4;  // [CLS] and three [SEP]
constexpr std::size_t kWordBytes = 64;
constexpr std::size_t kPart = 4096;  // inputs of one go: what is in memory at a time

constexpr std::array kStances = {"support", "oppose", "neutral", "none"};
constexpr std::array kRelations = {"denies",  "contradicts", "repeats",  "updates",
                                   "opposes", "related",     "unrelated"};

nlohmann::json expected_heads() {
  nlohmann::json heads = {{"stance", kStances}, {"pair", kRelations}};
  for (int act = 0; act < 11; ++act) heads["act"].push_back(act_name(static_cast<Act>(act)));
  for (int c = 0; c < 3; ++c)
    heads["certainty"].push_back(certainty_name(static_cast<Certainty>(c)));
  return heads;
}

bool is_ours(const nlohmann::json& manifest) {
  return manifest.value("kind", nlohmann::json()) == "claims" &&
         manifest.value("longest", nlohmann::json()) == kLongest &&
         manifest.value("longest_before", nlohmann::json()) == kLongestBefore &&
         manifest.value("heads", nlohmann::json()) == expected_heads();
}

/// The part of `text` that can count, from its beginning or up to its end, so that a whole book is
/// not cut into words.
std::string_view part_of(std::string_view text, bool from_end) {
  constexpr std::size_t kMost = kLongest * kWordBytes;
  if (text.size() <= kMost) return text;
  std::size_t cut = from_end ? text.size() - kMost : kMost;
  while (cut > 0 && !begins_code_point(text[cut])) --cut;
  return from_end ? text.substr(cut) : text.substr(0, cut);
}

Pieces pieces_of(std::string_view text, const Vocabulary& vocabulary) {
  const WordPieces found = split_words(text, find_words(text), vocabulary);
  return {found.ids.begin(), found.ids.end()};
}

template <std::size_t N>
void copy_row(std::span<const float> from, std::size_t row, std::array<float, N>& to) {
  std::copy_n(from.data() + row * N, N, to.begin());
}

}  // namespace

Result<ClaimNetwork> ClaimNetwork::load(const std::filesystem::path& folder,
                                        EngineOptions options) {
  const Result<ModelFiles> files = ModelFiles::open(folder, kClaimModel);
  if (!files) return files.error();
  if (!is_ours(files->manifest())) {
    return Error{
        ErrorCode::model_damaged,
        "model.json tells of no comparison network with the heads of this build; fetch the "
        "model again, or make it with `make claims`",
        Place{(folder / "model.json").string()}};
  }
  Result<Vocabulary> vocabulary = Vocabulary::parse(files->bytes("../attribution/vocab.txt"));
  if (!vocabulary) return std::move(vocabulary).error();
  Result<Graph> graph = Graph::compile(files->bytes("encoder.xml"),
                                       std::string(files->bytes("encoder.bin")), options);
  if (!graph) return std::move(graph).error();
  return ClaimNetwork(*std::move(graph), *std::move(vocabulary), options.streams);
}

ClaimNetwork::Row ClaimNetwork::row_of(const ClaimInput& input) const {
  constexpr std::size_t kRoom = kLongest - kMarks;
  Pieces first = pieces_of(part_of(input.first, false), vocabulary_);
  Pieces second = pieces_of(part_of(input.second, false), vocabulary_);
  Pieces before = pieces_of(part_of(input.before, true), vocabulary_);
  first.resize(std::min(first.size(), kRoom / 2));
  second.resize(std::min(second.size(), kRoom - first.size()));
  const std::size_t kept =
      std::min({kLongestBefore, kRoom - first.size() - second.size(), before.size()});
  before.erase(before.begin(), before.end() - static_cast<std::ptrdiff_t>(kept));
  Row row{{vocabulary_.text_begin()}, {0}};
  std::int64_t segment = 0;
  for (const Pieces* part : {&first, &second, &before}) {
    row.pieces.insert(row.pieces.end(), part->begin(), part->end());
    row.pieces.push_back(vocabulary_.text_end());
    row.segments.resize(row.pieces.size(), segment++);
  }
  return row;
}

Result<std::vector<ClaimAnswer>> ClaimNetwork::answer_some(
    std::span<const ClaimInput> inputs) const {
  std::vector<Pieces> pieces, segments;
  std::vector<std::size_t> lengths;
  for (const ClaimInput& input : inputs) {
    Row row = row_of(input);
    lengths.push_back(row.pieces.size());
    pieces.push_back(std::move(row.pieces));
    segments.push_back(std::move(row.segments));
  }
  std::vector<ClaimAnswer> out(inputs.size());
  const auto run = [&](const TextBatch& batch) {
    const auto ids = padded(batch, pieces, vocabulary_.padding());
    const auto sides = padded(batch, segments, 0);
    const auto mask = mask_of(batch, pieces);
    const std::vector<std::size_t> shape = {batch.texts.size(), batch.length};
    const std::array graph_inputs = {Input{"pieces", std::span<const std::int64_t>(ids), shape},
                                     Input{"segments", std::span<const std::int64_t>(sides), shape},
                                     Input{"mask", std::span<const char>(mask), shape}};
    return graph_.run(graph_inputs, [&](std::span<const std::span<const float>> heads) {
      for (std::size_t row = 0; row < batch.texts.size(); ++row) {
        ClaimAnswer& answer = out[batch.texts[row]];
        copy_row(heads[0], row, answer.act);
        copy_row(heads[1], row, answer.certainty);
        copy_row(heads[2], row, answer.stance);
        copy_row(heads[3], row, answer.relation);
      }
    });
  };
  const std::vector<TextBatch> batches = batches_of(lengths);
  const auto run_every = [&](std::size_t first) -> Result<std::monostate> {
    for (std::size_t b = first; b < batches.size(); b += static_cast<std::size_t>(streams_)) {
      if (auto done = run(batches[b]); !done) return done;
    }
    return std::monostate{};
  };
  std::vector<std::future<Result<std::monostate>>> others;
  for (int stream = 1; stream < streams_; ++stream) {
    others.push_back(std::async(std::launch::async, run_every, static_cast<std::size_t>(stream)));
  }
  Result<std::monostate> done = run_every(0);
  for (auto& other : others) {
    if (auto its = other.get(); !its && done) done = std::move(its);
  }
  if (!done) return std::move(done).error();
  return out;
}

Result<std::vector<ClaimAnswer>> ClaimNetwork::answers(std::span<const ClaimInput> inputs) const {
  std::vector<ClaimAnswer> out;
  out.reserve(inputs.size());
  for (std::size_t begin = 0; begin < inputs.size(); begin += kPart) {
    const auto part = answer_some(inputs.subspan(begin, std::min(kPart, inputs.size() - begin)));
    if (!part) return part.error();
    out.insert(out.end(), part->begin(), part->end());
  }
  return out;
}

}  // namespace onrecord
