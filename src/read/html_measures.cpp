#include "read/html_measures.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace onrecord {
namespace {

constexpr std::size_t kMostLevels = 512;  // around a block
constexpr std::uint32_t kParagraphWords = 12;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t hash = (a ^ (b + 0x9e3779b97f4a7c15ULL)) * 0xff51afd7ed558ccdULL;
  return hash ^ (hash >> 31);
}

}  // namespace

bool is_paragraph(const HtmlBlock& block) {
  return block.words >= kParagraphWords && block.link_words * 10 < block.words * 3;
}

void HtmlMass::add(const HtmlBlock& block) {
  words += block.words;
  link_words += block.link_words;
  if (is_paragraph(block)) paragraph_words += block.words;
  ++blocks;
}

float HtmlMass::links() const {
  return words > 0 ? static_cast<float>(static_cast<double>(link_words) / words) : 0.0F;
}

HtmlMeasures::HtmlMeasures(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks)
    : tree_(tree), blocks_(blocks) {
  measure();
  find_centre();
  find_root();
  find_looks();
  find_likes();
}

std::uint32_t HtmlMeasures::holder(const HtmlBlock& block) const {
  const HtmlNode& element = tree_[block.element];
  const bool own =
      element.tag == HtmlTag::p || is_heading(element.tag) || element.tag == HtmlTag::li;
  return own ? element.parent : block.element;
}

void HtmlMeasures::measure() {
  masses_.resize(tree_.nodes().size());
  for (const HtmlBlock& block : blocks_) {
    std::uint32_t at = block.element;
    for (std::size_t level = 0; level < kMostLevels && at != 0; ++level) {
      masses_[at].add(block);
      at = tree_[at].parent;
    }
    page_.add(block);
  }
}

void HtmlMeasures::find_centre() {
  if (page_.paragraph_words == 0) return;
  for (std::uint32_t i = 1; i < masses_.size(); ++i) {
    if (2 * masses_[i].paragraph_words > page_.paragraph_words) centre_ = i;
  }
  if (tree_[centre_].tag == HtmlTag::p) centre_ = tree_[centre_].parent;
}

void HtmlMeasures::find_root() {
  std::unordered_map<std::uint32_t, double> points;
  for (const HtmlBlock& block : blocks_) {
    if (!is_paragraph(block)) continue;
    const double worth = 1.0 + std::min(3.0, static_cast<double>(block.text.size()) / 100.0);
    const std::uint32_t first = holder(block);
    const std::uint32_t second = tree_[first].parent;
    points[first] += worth;
    points[second] += worth / 2;
    points[tree_[second].parent] += worth / 6;
  }
  double most = 0;
  for (const auto& [element, given] : points) {
    const double worth = given * (1.0 - masses_[element].links());
    if (worth > most || (worth == most && element < root_)) {
      most = worth;
      root_ = element;
    }
  }
}

void HtmlMeasures::find_looks() {
  looks_.resize(masses_.size());
  for (std::uint32_t i = 1; i < masses_.size(); ++i) {
    if (masses_[i].blocks == 0) continue;
    const std::string_view name = tree_.attribute(tree_[i], HtmlAttribute::class_);
    looks_[i] = mix(static_cast<std::uint64_t>(tree_[i].tag), std::hash<std::string_view>{}(name));
  }
}

void HtmlMeasures::find_likes() {
  like_of_.reserve(blocks_.size());
  likes_.reserve(blocks_.size());
  twins_.reserve(4 * blocks_.size());
  for (const HtmlBlock& block : blocks_) {
    const std::uint64_t key = mix(looks_[block.element], looks_[tree_[block.element].parent]);
    like_of_.push_back(key);
    likes_[key].add(block);
  }
  for (std::uint32_t i = 1; i < masses_.size(); ++i) {
    if (masses_[i].blocks > 0) ++twins_[mix(looks_[i], tree_[i].parent)];
  }
}

std::uint32_t HtmlMeasures::twins(std::uint32_t element) const {
  const auto found = twins_.find(mix(looks_[element], tree_[element].parent));
  return found == twins_.end() ? 0 : found->second;
}

}  // namespace onrecord
