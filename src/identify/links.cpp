#include "identify/links.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "identify/probabilities.h"

namespace onrecord {
namespace {

constexpr std::size_t kWidest = LinkNetwork::kNearest + LinkNetwork::kSameHead;
constexpr std::size_t kBatch = 64;     // mentions that go through the network together
constexpr std::size_t kRowStep = 256;  // the table of mentions is rounded up to this many rows
constexpr std::size_t kFeatures = 5;   // distance, sentences, classes, same, quote
constexpr std::size_t kClasses = 10;
constexpr float kLeastLikely = 0.002F;  // links below it are dropped

// Upper bounds of classes of distance, in mentions and in sentences.
constexpr std::array<std::size_t, 9> kDistances = {1, 2, 3, 4, 6, 9, 14, 22, 35};
constexpr std::array<std::size_t, 7> kSentences = {0, 1, 2, 3, 5, 9, 20};

template <std::size_t size>
std::int64_t class_of(const std::array<std::size_t, size>& bounds, std::size_t value) {
  return std::ranges::lower_bound(bounds, value) - bounds.begin();
}

bool has_head_of_its_own(const Mention& mention) {
  return mention.form == MentionClass::common || mention.form == MentionClass::name;
}

// What the network is told of each mention beside its vector.
struct Facts {
  std::vector<std::string> heads;      // lower case
  std::vector<std::size_t> sentences;  // number of sentences begun up to the mention
  std::vector<std::int64_t> quoted;    // 1 between quotation marks

  Facts(const Document& document, std::span<const WordFeatures> features,
        std::span<const Mention> mentions) {
    std::size_t word = 0, begun = 0;
    for (const Mention& mention : mentions) {
      for (; word <= mention.word; ++word) begun += features[word].boundary > 0;
      heads.push_back(head_form(surface(document.text(), document.words()[mention.word].span)));
      sentences.push_back(begun);
      quoted.push_back(features[mention.word].quote > 0);
    }
  }

  void write(std::span<const Mention> mentions, std::size_t i, std::size_t j,
             std::int64_t* out) const {
    const std::int64_t same = heads[i] == heads[j] ? 1 + has_head_of_its_own(mentions[i]) : 0;
    const auto form = [&](std::size_t m) { return static_cast<std::int64_t>(mentions[m].form); };
    out[0] = class_of(kDistances, i - j);
    out[1] = class_of(kSentences, sentences[i] - sentences[j]);
    out[2] = form(i) * static_cast<std::int64_t>(kClasses) + form(j);
    out[3] = same;
    out[4] = quoted[i] * 2 + quoted[j];
  }
};

std::vector<Link> likely(std::span<const float> scores, std::span<const std::size_t> candidates) {
  const std::vector<float> probabilities = against_none(scores);
  std::vector<Link> out;
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    if (probabilities[k] >= kLeastLikely) out.push_back({candidates[k], probabilities[k]});
  }
  std::ranges::stable_sort(out, std::ranges::greater{}, &Link::probability);
  return out;
}

}  // namespace

std::vector<std::vector<std::size_t>> antecedent_candidates(const Document& document,
                                                            std::span<const Mention> mentions) {
  std::unordered_map<std::string, std::vector<std::size_t>> earlier;  // by head word
  std::vector<std::vector<std::size_t>> out(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const std::size_t nearest = i > LinkNetwork::kNearest ? i - LinkNetwork::kNearest : 0;
    auto& same =
        earlier[head_form(surface(document.text(), document.words()[mentions[i].word].span))];
    if (has_head_of_its_own(mentions[i])) {
      const std::size_t skipped =
          same.size() > LinkNetwork::kSameHead ? same.size() - LinkNetwork::kSameHead : 0;
      for (std::size_t k = skipped; k < same.size(); ++k) {
        if (same[k] < nearest) out[i].push_back(same[k]);
      }
    }
    for (std::size_t j = nearest; j < i; ++j) out[i].push_back(j);
    same.push_back(i);
  }
  return out;
}

Result<LinkNetwork> LinkNetwork::load(const ModelFiles& files, EngineOptions options) {
  Result<Graph> graph =
      Graph::compile(files.bytes("links.xml"), std::string(files.bytes("links.bin")), options);
  if (!graph) return std::move(graph).error();
  return LinkNetwork(std::move(*graph));
}

Result<Links> LinkNetwork::link(const Document& document, std::span<const WordFeatures> features,
                                const Mentions& mentions) const {
  const std::span<const Mention> list = mentions.list;
  const auto candidates = antecedent_candidates(document, list);
  const Facts facts(document, features, list);
  const std::size_t rows = (list.size() + kRowStep - 1) / kRowStep * kRowStep;
  std::vector<float> table(mentions.vectors);
  table.resize(rows * mentions.width);
  std::vector<std::int64_t> anaphors(kBatch), others(kBatch * kWidest),
      facts_of(others.size() * kFeatures);
  Links out(list.size());
  for (std::size_t from = 0; from < list.size(); from += kBatch) {
    const std::size_t count = std::min(kBatch, list.size() - from);
    for (std::size_t a = 0; a < count; ++a) {
      anaphors[a] = static_cast<std::int64_t>(from + a);
      for (std::size_t k = 0; k < candidates[from + a].size(); ++k) {
        const std::size_t j = candidates[from + a][k];
        others[a * kWidest + k] = static_cast<std::int64_t>(j);
        facts.write(list, from + a, j, &facts_of[(a * kWidest + k) * kFeatures]);
      }
    }
    const std::array inputs = {
        Input{"mentions", std::span<const float>(table), {rows, mentions.width}},
        Input{"anaphors", std::span<const std::int64_t>(anaphors), {kBatch}},
        Input{"candidates", std::span<const std::int64_t>(others), {kBatch, kWidest}},
        Input{"facts", std::span<const std::int64_t>(facts_of), {kBatch, kWidest, kFeatures}}};
    const auto done = graph_.run(inputs, [&](std::span<const std::span<const float>> outputs) {
      for (std::size_t a = 0; a < count; ++a) {
        const auto& found = candidates[from + a];
        out[from + a] = likely(outputs[0].subspan(a * kWidest, found.size()), found);
      }
    });
    if (!done) return done.error();
  }
  return out;
}

}  // namespace onrecord
