#include "read/html_body.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

#include "read/boosted_trees.h"
#include "read/html_kinds.h"
#include "read/html_measures.h"
#include "read/html_roles.h"
#include "read/linear_score.h"

namespace onrecord {
namespace {

constexpr std::string_view kTrees =
#include "embedded/html_trees.inc"
    ;
constexpr std::string_view kWeights =
#include "embedded/html_weights.inc"
    ;

constexpr float kKept = 0.5F;
constexpr float kHopeless = -3.0F;  // sums below never rose over 0 in the pages of the training
constexpr std::uint32_t kFewWords = 30;  // of a body that is doubted
constexpr float kShareOfBest = 0.6F;     // then the best blocks are taken, down to this
constexpr std::uint32_t kLeastLinkWords = 3;
constexpr float kMostlyInJsonLd = 0.8F;

/// Trees see what goes together, weights lean on no single number: what the two say is averaged.
struct Model {
  std::optional<BoostedTrees> trees = BoostedTrees::parse(kTrees, html_feature_names());
  std::optional<LinearScore> weights = LinearScore::parse(kWeights, html_feature_names());

  [[nodiscard]] bool is_sound() const { return trees && weights; }
  [[nodiscard]] float sum(std::span<const float> numbers) const {
    const float linear = weights->sum(numbers);
    return (trees->sum(numbers, 2 * kHopeless - linear) + linear) / 2;
  }
};

const Model& model() {
  static const Model built_in;
  return built_in;
}

float squashed(float sum) { return 1.0F / (1.0F + std::exp(-sum)); }

struct Sign {
  HtmlRole role;
  HtmlReason reason;
};

/// Which role tells most of why a block is no text, first things first.
constexpr Sign kSigns[] = {
    {HtmlRole::comments, HtmlReason::comments},
    {HtmlRole::caption, HtmlReason::caption},
    {HtmlRole::newsletter, HtmlReason::newsletter},
    {HtmlRole::advertisement, HtmlReason::advertisement},
    {HtmlRole::related, HtmlReason::related},
    {HtmlRole::share, HtmlReason::share},
    {HtmlRole::author, HtmlReason::author},
    {HtmlRole::dateline, HtmlReason::dateline},
    {HtmlRole::navigation, HtmlReason::navigation},
    {HtmlRole::notice, HtmlReason::notice},
    {HtmlRole::list, HtmlReason::related},
    {HtmlRole::tags, HtmlReason::tags},
    {HtmlRole::aside, HtmlReason::sidebar},
    {HtmlRole::footnote, HtmlReason::footer},
};

std::optional<HtmlReason> reason_of_tag(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::nav:
      return HtmlReason::navigation;
    case HtmlTag::footer:
      return HtmlReason::footer;
    case HtmlTag::aside:
      return HtmlReason::sidebar;
    case HtmlTag::form:
    case HtmlTag::button:
      return HtmlReason::form;
    case HtmlTag::figcaption:
      return HtmlReason::caption;
    default:
      return std::nullopt;
  }
}

/// By the elements around it, from within.
std::optional<HtmlReason> reason_around(const HtmlTree& tree, std::uint32_t element) {
  constexpr std::size_t kLevels = 12;
  for (std::size_t level = 0; level < kLevels && element != 0; ++level) {
    const HtmlNode& node = tree[element];
    if (node.tag == HtmlTag::body) break;
    if (const auto found = reason_of_tag(node.tag)) return found;
    const HtmlRoles roles = roles_of(tree, node);
    if ((roles & role_bit(HtmlRole::hidden)) != 0) return HtmlReason::hidden;
    for (const Sign& sign : kSigns) {
      if ((roles & role_bit(sign.role)) != 0) return sign.reason;
    }
    element = node.parent;
  }
  return std::nullopt;
}

/// How low a score may be: lower where hardly any word would be kept.
float least_score(const std::vector<HtmlVerdict>& verdicts, const HtmlBlocks& blocks) {
  float best = 0;
  std::uint32_t words = 0;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    best = std::max(best, verdicts[i].score);
    if (verdicts[i].score >= kKept) words += blocks.blocks[i].words;
  }
  return words < kFewWords ? std::min(kKept, kShareOfBest * best) : kKept;
}

/// A paragraph that is nothing but a link leads elsewhere, whatever it says.
bool is_link(const HtmlTree& tree, const HtmlBlock& block) {
  const HtmlTag tag = tree[block.element].tag;
  return !is_heading(tag) && tag != HtmlTag::li && block.words >= kLeastLinkWords &&
         block.link_words * 10 > block.words * 9;
}

/// Posts that a page embeds between its paragraphs belong to the article, however they read.
void keep_embedded(const HtmlTree& tree, const HtmlBlocks& blocks,
                   std::vector<HtmlVerdict>& verdicts) {
  const HtmlRange range = kept_range(verdicts);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    verdicts[i].kept =
        verdicts[i].kept || html_part_kind(tree, blocks.blocks[i]) == PartKind::embedded_post;
  }
}

}  // namespace

std::string_view reason_name(HtmlReason reason) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"reads_as_text", "in_json_ld", "hidden",     "headline",    "caption",       "comments",
       "share",         "related",    "navigation", "sidebar",     "advertisement", "newsletter",
       "author",        "dateline",   "tags",       "notice",      "header",        "footer",
       "form",          "links",      "repeated",   "before_text", "after_text",    "among_text"});
  return kNames[static_cast<std::size_t>(reason)];
}

HtmlRange kept_range(const std::vector<HtmlVerdict>& verdicts) {
  HtmlRange range;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (!verdicts[i].kept) continue;
    if (range.end == 0) range.begin = i;
    range.end = i + 1;
  }
  return range;
}

HtmlReason reason_for(const HtmlTree& tree, const HtmlBlocks& blocks, const HtmlFeatures& features,
                      const std::vector<HtmlVerdict>& verdicts, HtmlRange kept, std::size_t block) {
  const HtmlBlockSigns signs = html_block_signs(features, block);
  const HtmlBlock& of = blocks.blocks[block];
  if (verdicts[block].kept) {
    return signs.in_json_ld >= kMostlyInJsonLd ? HtmlReason::in_json_ld : HtmlReason::reads_as_text;
  }
  if (signs.is_title) return HtmlReason::headline;
  if (const auto around = reason_around(tree, of.element)) return *around;
  if (of.link_words * 2 > of.words) return HtmlReason::links;
  if (signs.repeated) return HtmlReason::repeated;
  if (block < kept.begin) return HtmlReason::before_text;
  return block >= kept.end ? HtmlReason::after_text : HtmlReason::among_text;
}

bool body_model_is_sound() { return model().is_sound(); }

std::vector<HtmlVerdict> choose_body(const HtmlTree& tree, const HtmlBlocks& blocks,
                                     const HtmlFeatures& features) {
  std::vector<HtmlVerdict> verdicts(blocks.blocks.size());
  if (!model().is_sound()) return verdicts;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    verdicts[i].score = squashed(model().sum(features.of(i)));
  }
  const float least = least_score(verdicts, blocks);
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    verdicts[i].kept = verdicts[i].score >= least && !is_link(tree, blocks.blocks[i]);
  }
  keep_embedded(tree, blocks, verdicts);
  return verdicts;
}

}  // namespace onrecord
