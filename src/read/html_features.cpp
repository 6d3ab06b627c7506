#include "read/html_features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "read/html_measures.h"
#include "read/html_roles.h"
#include "read/html_text_facts.h"

namespace onrecord {
namespace {

// clang-format off
enum class F : std::uint8_t {
  words, word_length, links, strong, slant, breaks, sentence_end, commas, capitals, numbers,
  lower_start, quotes, address, colon_end, ellipsis_end, notices, notice_share, shouted, calls,
  heading_calls, before_calls, is_p, is_heading, heading_level, is_item, is_cell, is_quote,
  is_caption, is_div, is_loose, in_nav, in_header, in_footer, in_aside, in_form, in_figure,
  in_article, in_main, in_list, in_table, in_quote, in_noscript, in_button, in_section, articles,
  depth, body_property, body_near, roles_near_total, roles_far_total, in_root, root_distance,
  in_mass, mass_distance, parent_words, parent_links, parent_share, grand_words, grand_links,
  grand_share, like_words, like_count, like_links, twins, twin_links, position, mass_before,
  mass_after, since_paragraph, until_paragraph, before_words, before_links, before_paragraph,
  before_near, before_heading, after_words, after_links, after_paragraph, after_near,
  after_heading, before2_words, before2_links, after2_words, after2_links, since_title, is_title,
  title_share, description_share, witness_share, has_witness, repeated, page_words, page_blocks,
  near_roles,                           // kHtmlRoles of them
  far_roles = near_roles + kHtmlRoles,  // and as many
  end = far_roles + kHtmlRoles
};
// clang-format on

constexpr std::size_t kFeatures = static_cast<std::size_t>(F::end);
constexpr std::size_t kMostLevels = 64;  // of ancestors that are looked at
constexpr std::size_t kNearLevels = 3;   // the block's element and two around it

/// log2(1 + count); small counts, which are nearly all, from a table.
float log_of(std::size_t count) {
  static const std::array<float, 512> table = [] {
    std::array<float, 512> logs{};
    for (std::size_t i = 0; i < logs.size(); ++i) {
      logs[i] = static_cast<float>(std::log2(1.0 + static_cast<double>(i)));
    }
    return logs;
  }();
  return count < table.size() ? table[count]
                              : static_cast<float>(std::log2(1.0 + static_cast<double>(count)));
}

float share(double part, double whole) {
  return whole > 0 ? static_cast<float>(part / whole) : 0.0F;
}

class Maker {
 public:
  Maker(const HtmlTree& tree, const HtmlBlocks& blocks, const HtmlWitness& witness)
      : tree_(tree),
        blocks_(blocks.blocks),
        all_(blocks),
        witness_(witness),
        measures_(tree, blocks.blocks),
        page_(measures_.page()),
        roles_(tree.nodes().size(), kUnknownRoles) {}

  HtmlFeatures make() && {
    take_witness();
    HtmlFeatures out;
    out.blocks = blocks_.size();
    out.numbers.assign(blocks_.size() * kFeatures, 0.0F);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      row_ = std::span<float>(out.numbers).subspan(i * kFeatures, kFeatures);
      write(i);
    }
    return out;
  }

 private:
  [[nodiscard]] std::uint32_t parent(std::uint32_t element) const { return tree_[element].parent; }

  void take_witness() {
    title_ = Shingles(witness_.title, 1);
    description_ = Shingles(witness_.description, 3);
    body_ = Shingles(witness_.body, 4);
    std::unordered_map<std::string_view, std::uint32_t> seen;
    for (const HtmlBlock& block : blocks_) {
      word_begins_.push_back(words_.size());
      facts_.push_back(html_text_facts(all_.of(block), words_));
      ++seen[all_.of(block)];
    }
    word_begins_.push_back(words_.size());
    for (const HtmlBlock& block : blocks_) repeats_.push_back(seen[all_.of(block)]);
    find_title();
  }

  [[nodiscard]] std::span<const std::uint64_t> words_of(std::size_t block) const {
    return std::span(words_).subspan(word_begins_[block],
                                     word_begins_[block + 1] - word_begins_[block]);
  }

  /// The heading that has most of the page's title; the first <h1> where none has.
  void find_title() {
    float best = 0.5F;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const HtmlTag tag = tree_[blocks_[i].element].tag;
      if (!is_heading(tag)) continue;
      const float found = title_.share_of(words_of(i)) + (tag == HtmlTag::h1 ? 0.3F : 0.0F) +
                          std::min(0.3F, 0.03F * static_cast<float>(blocks_[i].words));
      if (found > best) {
        best = found;
        title_block_ = i;
      }
    }
  }

  [[nodiscard]] HtmlRoles roles(std::uint32_t element) {
    HtmlRoles& known = roles_[element];
    if (known == kUnknownRoles) known = roles_of(tree_, tree_[element]);
    return known;
  }

  void set(F feature, float value) { row_[static_cast<std::size_t>(feature)] = value; }
  void set(F feature, bool value) { set(feature, value ? 1.0F : 0.0F); }
  void add(F feature, float value) { row_[static_cast<std::size_t>(feature)] += value; }

  void write(std::size_t i) {
    write_text(i);
    write_tag(tree_[blocks_[i].element].tag, blocks_[i]);
    write_chain(blocks_[i]);
    write_surroundings(i);
    write_position(i);
    write_neighbours(i);
    write_witness(i);
  }

  void write_text(std::size_t i) {
    const HtmlBlock& block = blocks_[i];
    const HtmlTextFacts& facts = facts_[i];
    set(F::words, log_of(facts.words));
    set(F::word_length, share(facts.letters, facts.words));
    set(F::links, share(block.link_words, block.words));
    set(F::strong, share(block.strong_words, block.words));
    set(F::slant, share(block.slant_words, block.words));
    set(F::breaks, log_of(block.breaks));
    set(F::sentence_end, facts.ends_sentence);
    set(F::commas, share(facts.commas, facts.words));
    set(F::capitals, share(facts.capitals, facts.words));
    set(F::numbers, share(facts.numbers, facts.words));
    set(F::lower_start, facts.begins_lower);
    set(F::quotes, facts.has_quotes);
    set(F::address, facts.has_address);
    set(F::colon_end, facts.ends_colon);
    set(F::ellipsis_end, facts.ends_ellipsis);
    set(F::notices, std::min(4.0F, static_cast<float>(facts.notices)));
    set(F::notice_share, share(facts.notices, facts.words));
    set(F::shouted, share(facts.shouted, facts.words));
    set(F::calls, facts.calls);
    set(F::heading_calls, heading_calls_);
    set(F::before_calls, i > 0 && facts_[i - 1].calls);
    const bool short_title = facts.words <= 8 && !facts.ends_sentence && block.link_words == 0;
    if (is_heading(tree_[block.element].tag) || (short_title && facts.calls)) {
      heading_calls_ = facts.calls;
    }
  }

  void write_tag(HtmlTag tag, const HtmlBlock& block) {
    set(F::is_p, tag == HtmlTag::p);
    set(F::is_heading, is_heading(tag));
    if (is_heading(tag)) {
      set(F::heading_level,
          static_cast<float>(static_cast<int>(tag) - static_cast<int>(HtmlTag::h1) + 1));
    }
    set(F::is_item, tag == HtmlTag::li || tag == HtmlTag::dd || tag == HtmlTag::dt);
    set(F::is_cell, tag == HtmlTag::td || tag == HtmlTag::th);
    set(F::is_quote, tag == HtmlTag::blockquote);
    set(F::is_caption, tag == HtmlTag::figcaption || tag == HtmlTag::caption);
    set(F::is_div, tag == HtmlTag::div || tag == HtmlTag::section || tag == HtmlTag::article);
    set(F::is_loose, measures_.within(block.element).blocks > 1);
  }

  static std::optional<F> place_of(HtmlTag tag) {
    using T = HtmlTag;
    switch (tag) {
      case T::nav:
        return F::in_nav;
      case T::header:
        return F::in_header;
      case T::footer:
        return F::in_footer;
      case T::aside:
        return F::in_aside;
      case T::form:
      case T::fieldset:
        return F::in_form;
      case T::figure:
      case T::figcaption:
        return F::in_figure;
      case T::article:
        return F::in_article;
      case T::main:
        return F::in_main;
      case T::ul:
      case T::ol:
      case T::dl:
        return F::in_list;
      case T::table:
        return F::in_table;
      case T::blockquote:
        return F::in_quote;
      case T::noscript:
        return F::in_noscript;
      case T::button:
        return F::in_button;
      case T::section:
        return F::in_section;
      default:
        return std::nullopt;
    }
  }

  void write_chain(const HtmlBlock& block) {
    constexpr HtmlRoles kBoth = role_bit(HtmlRole::article) | role_bit(HtmlRole::body);
    std::uint32_t at = block.element;
    std::size_t level = 0;
    HtmlRoles near = 0, far = 0;
    for (; at != 0 && level < kMostLevels; ++level, at = parent(at)) {
      const HtmlNode& node = tree_[at];
      if (node.tag == HtmlTag::body || node.tag == HtmlTag::html) break;
      if (const auto place = place_of(node.tag)) set(*place, true);
      if (node.tag == HtmlTag::article) add(F::articles, 1);
      const HtmlRoles found = roles(at);
      (level < kNearLevels ? near : far) |= found;
      if ((found & kBoth) == kBoth)
        set(level < kNearLevels ? F::body_near : F::body_property, true);
      if (at == measures_.root()) set_distance(F::in_root, F::root_distance, level);
      if (at == measures_.centre()) set_distance(F::in_mass, F::mass_distance, level);
    }
    set(F::depth, static_cast<float>(level));
    write_roles(near, F::near_roles, F::roles_near_total);
    write_roles(far, F::far_roles, F::roles_far_total);
  }

  void set_distance(F within, F distance, std::size_t level) {
    set(within, true);
    set(distance, static_cast<float>(level));
  }

  void write_roles(HtmlRoles found, F first, F total) {
    for (std::size_t role = 0; role < kHtmlRoles; ++role) {
      if ((found >> role & 1U) == 0) continue;
      row_[static_cast<std::size_t>(first) + role] = 1.0F;
      add(total, 1);
    }
  }

  void write_surroundings(std::size_t i) {
    const std::uint32_t first = measures_.holder(blocks_[i]);
    const HtmlMass& around = measures_.within(first);
    const HtmlMass& beyond = measures_.within(parent(first));
    set(F::parent_words, log_of(around.paragraph_words));
    set(F::parent_links, around.links());
    set(F::parent_share, share(around.paragraph_words, page_.paragraph_words));
    set(F::grand_words, log_of(beyond.paragraph_words));
    set(F::grand_links, beyond.links());
    set(F::grand_share, share(beyond.paragraph_words, page_.paragraph_words));
    const HtmlMass& like = measures_.like(i);
    set(F::like_words, log_of(like.paragraph_words));
    set(F::like_count, log_of(like.blocks));
    set(F::like_links, like.links());
    write_twins(blocks_[i]);
  }

  /// Cards and teasers come in rows of the same make, with links.
  void write_twins(const HtmlBlock& block) {
    std::uint32_t at = block.element;
    for (std::size_t level = 0; level < 5 && at != 0; ++level, at = parent(at)) {
      const HtmlTag tag = tree_[at].tag;
      if (tag == HtmlTag::p || is_heading(tag)) continue;
      const std::uint32_t count = measures_.twins(at);
      if (count < 2 || log_of(count) <= row_[static_cast<std::size_t>(F::twins)]) continue;
      set(F::twins, log_of(count));
      set(F::twin_links, measures_.within(parent(at)).links());
    }
  }

  void write_position(std::size_t i) {
    set(F::position, share(static_cast<double>(i), static_cast<double>(blocks_.size())));
    set(F::mass_before, share(mass_so_far_, page_.paragraph_words));
    if (is_paragraph(blocks_[i])) {
      mass_so_far_ += blocks_[i].words;
      since_paragraph_ = 0;
    } else {
      ++since_paragraph_;
    }
    set(F::mass_after, share(page_.paragraph_words - mass_so_far_, page_.paragraph_words));
    set(F::since_paragraph, log_of(since_paragraph_));
    std::size_t next = i;
    while (next < blocks_.size() && next < i + 30 && !is_paragraph(blocks_[next])) ++next;
    set(F::until_paragraph, log_of(next - i));
    set(F::page_words, log_of(page_.paragraph_words));
    set(F::page_blocks, log_of(page_.blocks));
  }

  struct NeighbourFeatures {
    F words, links, paragraph, near, heading;
  };

  void write_neighbours(std::size_t i) {
    if (i > 0) {
      write_neighbour(i, i - 1,
                      {F::before_words, F::before_links, F::before_paragraph, F::before_near,
                       F::before_heading});
    }
    if (i + 1 < blocks_.size()) {
      write_neighbour(
          i, i + 1,
          {F::after_words, F::after_links, F::after_paragraph, F::after_near, F::after_heading});
    }
    if (i > 1) {
      set(F::before2_words, log_of(blocks_[i - 2].words));
      set(F::before2_links, share(blocks_[i - 2].link_words, blocks_[i - 2].words));
    }
    if (i + 2 < blocks_.size()) {
      set(F::after2_words, log_of(blocks_[i + 2].words));
      set(F::after2_links, share(blocks_[i + 2].link_words, blocks_[i + 2].words));
    }
  }

  void write_neighbour(std::size_t i, std::size_t other, const NeighbourFeatures& features) {
    const HtmlBlock& block = blocks_[other];
    set(features.words, log_of(block.words));
    set(features.links, share(block.link_words, block.words));
    set(features.paragraph, tree_[block.element].tag == HtmlTag::p);
    set(features.heading, is_heading(tree_[block.element].tag));
    set(features.near, measures_.holder(block) == measures_.holder(blocks_[i]));
  }

  void write_witness(std::size_t i) {
    set(F::is_title, title_block_ == i);
    set(F::since_title, title_block_ && *title_block_ < i ? log_of(i - *title_block_)
                                                          : (title_block_ ? -1.0F : -2.0F));
    set(F::title_share, title_.share_of(words_of(i)));
    set(F::description_share, description_.share_of(words_of(i)));
    set(F::has_witness, !body_.empty());
    set(F::witness_share, body_.share_of(words_of(i)));
    set(F::repeated, log_of(repeats_[i] - 1));
  }

  static constexpr HtmlRoles kUnknownRoles = ~HtmlRoles{0};

  const HtmlTree& tree_;
  const std::vector<HtmlBlock>& blocks_;
  const HtmlBlocks& all_;
  const HtmlWitness& witness_;
  HtmlMeasures measures_;
  const HtmlMass& page_;
  std::vector<HtmlRoles> roles_;  // by element
  std::vector<HtmlTextFacts> facts_;
  std::vector<std::uint32_t> repeats_;
  WordHashes words_;                      // of all blocks
  std::vector<std::size_t> word_begins_;  // by block, and the end
  Shingles title_, description_, body_;
  std::optional<std::size_t> title_block_;
  std::uint32_t mass_so_far_ = 0, since_paragraph_ = 0;
  bool heading_calls_ = false;
  std::span<float> row_;
};

// clang-format off
constexpr std::string_view kNames[] = {
    "words", "word_length", "links", "strong", "slant", "breaks", "sentence_end", "commas",
    "capitals", "numbers", "lower_start", "quotes", "address", "colon_end", "ellipsis_end",
    "notices", "notice_share", "shouted", "calls", "heading_calls", "before_calls", "is_p",
    "is_heading", "heading_level", "is_item", "is_cell", "is_quote", "is_caption", "is_div",
    "is_loose", "in_nav", "in_header", "in_footer", "in_aside", "in_form", "in_figure",
    "in_article", "in_main", "in_list", "in_table", "in_quote", "in_noscript", "in_button",
    "in_section", "articles", "depth", "body_property", "body_near", "roles_near_total",
    "roles_far_total", "in_root", "root_distance", "in_mass", "mass_distance", "parent_words",
    "parent_links", "parent_share", "grand_words", "grand_links", "grand_share", "like_words",
    "like_count", "like_links", "twins", "twin_links", "position", "mass_before", "mass_after",
    "since_paragraph", "until_paragraph", "before_words", "before_links", "before_paragraph",
    "before_near", "before_heading", "after_words", "after_links", "after_paragraph",
    "after_near", "after_heading", "before2_words", "before2_links", "after2_words",
    "after2_links", "since_title", "is_title", "title_share", "description_share",
    "witness_share", "has_witness", "repeated", "page_words", "page_blocks"
};
// clang-format on
static_assert(std::size(kNames) == static_cast<std::size_t>(F::near_roles));

}  // namespace

std::span<const float> HtmlFeatures::of(std::size_t block) const {
  return std::span<const float>(numbers).subspan(block * kFeatures, kFeatures);
}

HtmlFeatures html_features(const HtmlTree& tree, const HtmlBlocks& blocks,
                           const HtmlWitness& witness) {
  return Maker(tree, blocks, witness).make();
}

const std::vector<std::string_view>& html_feature_names() {
  static const std::vector<std::string> roles = [] {
    std::vector<std::string> named;
    for (const char* where : {"near_", "far_"}) {
      for (std::size_t role = 0; role < kHtmlRoles; ++role) {
        named.push_back(where + std::string(role_name(static_cast<HtmlRole>(role))));
      }
    }
    return named;
  }();
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all(std::begin(kNames), std::end(kNames));
    all.insert(all.end(), roles.begin(), roles.end());
    return all;
  }();
  return names;
}

HtmlBlockSigns html_block_signs(const HtmlFeatures& features, std::size_t block) {
  const auto numbers = features.of(block);
  const auto of = [numbers](F feature) { return numbers[static_cast<std::size_t>(feature)]; };
  return {of(F::witness_share), of(F::is_title) > 0, of(F::repeated) > 0};
}

}  // namespace onrecord
