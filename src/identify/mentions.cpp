#include "identify/mentions.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "read/ascii_lower.h"
#include "segment/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kKinds = 5, kNames = 4;
constexpr std::size_t kBatch = 64;  // words that go through the network together: one shape
constexpr float kIsMention = 0.4F;  // same as FOUND in train/onrecord_train/identity.py

using Pronoun = std::pair<std::string_view, MentionClass>;
constexpr auto k1 = MentionClass::first, k2 = MentionClass::second, kHe = MentionClass::he,
               kShe = MentionClass::she, kIt = MentionClass::it, kThey = MentionClass::they,
               kWho = MentionClass::relative, kThis = MentionClass::demonstrative;
constexpr auto kPronouns = std::to_array<Pronoun>({
    {"he", kHe},      {"her", kShe},     {"hers", kShe},     {"herself", kShe},
    {"him", kHe},     {"himself", kHe},  {"his", kHe},       {"i", k1},
    {"it", kIt},      {"its", kIt},      {"itself", kIt},    {"me", k1},
    {"mine", k1},     {"my", k1},        {"myself", k1},     {"our", k1},
    {"ours", k1},     {"ourselves", k1}, {"she", kShe},      {"that", kWho},
    {"their", kThey}, {"theirs", kThey}, {"them", kThey},    {"themselves", kThey},
    {"these", kThis}, {"they", kThey},   {"this", kThis},    {"those", kThis},
    {"us", k1},       {"we", k1},        {"which", kWho},    {"who", kWho},
    {"whom", kWho},   {"whose", kWho},   {"you", k2},        {"your", k2},
    {"yours", k2},    {"yourself", k2},  {"yourselves", k2},
});

// Runs of words with one kind of name, of `count` words from word `first`. Each window begins a
// new one.
void add_names(std::span<const float> scores, std::size_t first, std::size_t count,
               bool begins_window, std::vector<Name>& out) {
  for (std::size_t row = 0; row < count; ++row) {
    const std::size_t w = first + row;
    const auto p = scores.subspan(row * kNames, kNames);
    const auto best = static_cast<std::size_t>(std::ranges::max_element(p) - p.begin());
    if (best == 0) continue;
    const auto kind = static_cast<MentionKind>(best);
    const bool goes_on = !out.empty() && out.back().end == w && out.back().kind == kind;
    if (goes_on && !(begins_window && row == 0)) {
      ++out.back().end;
    } else {
      out.push_back({w, w + 1, kind});
    }
  }
}

void add_mentions(const Document& document, const EncoderInput& input, std::size_t first,
                  std::size_t count, std::span<const float> kinds, std::span<const float> links,
                  Mentions& out) {
  out.width = links.size() / kBatch;
  for (std::size_t row = 0; row < count; ++row) {
    const std::size_t w = first + row;
    const auto p = kinds.subspan(row * kKinds, kKinds);
    if (1 - p[0] <= kIsMention) continue;
    const auto best = std::ranges::max_element(p.begin() + 1, p.end()) - p.begin();
    const MentionClass form = mention_class(word_at(document, w), input.features[w]);
    out.list.push_back({w, static_cast<MentionKind>(best), form, 1 - p[0]});
    const auto vector = links.subspan(row * out.width, out.width);
    out.vectors.insert(out.vectors.end(), vector.begin(), vector.end());
  }
}

}  // namespace

std::string head_form(std::string_view word) { return ascii_lower(word); }

MentionClass mention_class(std::string_view word, const WordFeatures& features) {
  const std::string form = head_form(word);
  const auto found = std::ranges::find(kPronouns, form, &Pronoun::first);
  if (found != kPronouns.end()) return found->second;
  const bool is_name = features.letter_case >= 2 && features.boundary == 0;
  return is_name ? MentionClass::name : MentionClass::common;
}

Result<MentionNetwork> MentionNetwork::load(const ModelFiles& files, EngineOptions options) {
  Result<Graph> graph = Graph::compile(files.bytes("mentions.xml"),
                                       std::string(files.bytes("mentions.bin")), options);
  if (!graph) return std::move(graph).error();
  return MentionNetwork(std::move(*graph));
}

Result<std::monostate> MentionNetwork::add(const Document& document, const EncoderInput& input,
                                           Window window, const WordVectors& vectors,
                                           Mentions& out) const {
  std::vector<float> rows(kBatch * vectors.width);
  for (std::size_t from = window.begin; from < window.end; from += kBatch) {
    const std::size_t count = std::min(kBatch, window.end - from);
    const auto some = std::span(vectors.values)
                          .subspan((from - window.begin) * vectors.width, count * vectors.width);
    std::ranges::copy(some, rows.begin());
    const std::array inputs = {
        Input{"vectors", std::span<const float>(rows), {kBatch, vectors.width}}};
    const auto done = graph_.run(inputs, [&](std::span<const std::span<const float>> outputs) {
      const bool begins_window = from == window.begin;
      add_mentions(document, input, from, count, outputs[0], outputs[2], out);
      add_names(outputs[1], from, count, begins_window, out.names);
    });
    if (!done) return done.error();
  }
  return std::monostate{};
}

}  // namespace onrecord
