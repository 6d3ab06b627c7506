#include "read/shown_headline.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "read/html_elements.h"
#include "read/html_measures.h"
#include "read/title_parts.h"

namespace onrecord {
namespace {

constexpr std::size_t kBlocksOfLine = 300;  // among which a headline that is no heading may be
constexpr std::size_t kLeastKey = 3;        // bytes
constexpr std::uint32_t kMostWords = 50;
constexpr std::size_t kLongestLine = 500;  // bytes of one that is no heading
constexpr std::uint32_t kLeastWords = 3;   // of one that is no heading

/// What <title> may have as the headline: all of it, what is before a cut, what is behind one.
class TitleParts {
 public:
  explicit TitleParts(std::string_view title) : title_(title), cuts_(title_cuts(title)) {
    for (std::size_t i = 0; i < cuts_.size(); ++i) {
      parts_.emplace(outlet_key(title.substr(0, cuts_[i].begin)), Part{i, true});
      parts_.emplace(outlet_key(title.substr(cuts_[i].end)), Part{i, false});
    }
  }

  struct Part {
    std::size_t cut;
    bool is_before;
  };

  [[nodiscard]] std::optional<Part> with(const std::string& key) const {
    const auto found = parts_.find(key);
    if (found == parts_.end()) return std::nullopt;
    return found->second;
  }

  [[nodiscard]] std::string_view text(Part part) const {
    const TitleCut& cut = cuts_[part.cut];
    return part.is_before ? title_.substr(0, cut.begin) : title_.substr(cut.end);
  }

  /// The others, the outermost first.
  [[nodiscard]] std::vector<TitleRest> without(Part part) const {
    std::vector<TitleRest> rest;
    if (part.is_before) {
      std::size_t end = title_.size();
      for (std::size_t i = cuts_.size(); i-- > part.cut; end = cuts_[i].begin) {
        rest.push_back({title_.substr(cuts_[i].end, end - cuts_[i].end), cuts_[i].is_colon, true});
      }
    } else {
      std::size_t begin = 0;
      for (std::size_t i = 0; i <= part.cut; begin = cuts_[i++].end) {
        rest.push_back({title_.substr(begin, cuts_[i].begin - begin), cuts_[i].is_colon, true});
      }
    }
    return rest;
  }

  /// The last and the first, where nothing confirms a headline.
  [[nodiscard]] std::vector<TitleRest> ends() const {
    if (cuts_.empty()) return {};
    return {{title_.substr(cuts_.back().end), cuts_.back().is_colon, false},
            {title_.substr(0, cuts_.front().begin), cuts_.front().is_colon, false}};
  }

 private:
  std::string_view title_;
  std::vector<TitleCut> cuts_;
  std::unordered_map<std::string, Part> parts_;  // by their key
};

class Finder {
 public:
  Finder(const HtmlTree& tree, const HtmlBlocks& blocks, std::string_view title,
         std::string_view known, std::string_view outlet, const SiteNames& names)
      : tree_(tree),
        blocks_(blocks.blocks),
        all_(blocks),
        known_key_(outlet_key(known)),
        outlet_key_(outlet_key(outlet)),
        names_(names),
        parts_(title),
        wholes_{known_key_, outlet_key(title)} {
    for (const TitleCut& cut : title_cuts(known)) {
      if (cut.is_colon) continue;
      wholes_.insert(outlet_key(known.substr(0, cut.begin)));
      wholes_.insert(outlet_key(known.substr(cut.end)));
    }
  }

  ShownHeadline find() && {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (is_heading(tag(i)) && blocks_[i].words <= kMostWords) look_at(i, all_.of(blocks_[i]));
    }
    if (!out_.block) look_at_lines();
    if (!part_) part_ = parts_.with(known_key_);
    if (!out_.block) out_.block = first_heading();
    if (part_) {
      out_.text = parts_.text(*part_);
    } else if (out_.block) {
      out_.text = spaced_once(all_.of(blocks_[*out_.block]));
    }
    out_.rest = part_ ? parts_.without(*part_) : parts_.ends();
    return std::move(out_);
  }

 private:
  [[nodiscard]] HtmlTag tag(std::size_t block) const { return tree_[blocks_[block].element].tag; }

  /// Of headings with the same text the last of the first level is taken: a bar that stays on the
  /// screen, which has the day of the visit too, comes before the article.
  void look_at(std::size_t block, std::string_view text) {
    const std::string key = outlet_key(text);
    if (key.size() < std::max(kLeastKey, best_size_)) return;
    if (key.size() == best_size_ && tag(block) != HtmlTag::h1) return;
    const auto part = parts_.with(key);
    if ((!part && !wholes_.contains(key)) || names_.is_shown(key)) return;
    part_ = part;
    best_size_ = key.size();
    out_.block = block;
  }

  /// Of old pages, whose headline is large or bold and no more.
  void look_at_lines() {
    const std::size_t most = std::min(blocks_.size(), kBlocksOfLine);
    for (std::size_t i = 0; i < most && !out_.block; ++i) {
      const HtmlBlock& block = blocks_[i];
      if (block.words < kLeastWords || block.link_words == block.words) continue;
      const std::string_view text = all_.of(block);
      const std::string_view line = text.substr(0, text.find('\n'));
      if (line.size() <= kLongestLine) look_at(i, line);
    }
  }

  [[nodiscard]] std::optional<std::size_t> first_heading() const {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (tag(i) != HtmlTag::h1) continue;
      const std::string key = outlet_key(all_.of(blocks_[i]));
      const bool outlet = !outlet_key_.empty() && key == outlet_key_;
      if (!outlet && !names_.is_shown(key)) return i;
    }
    return std::nullopt;
  }

  const HtmlTree& tree_;
  const std::vector<HtmlBlock>& blocks_;
  const HtmlBlocks& all_;
  std::string known_key_, outlet_key_;
  const SiteNames& names_;
  TitleParts parts_;
  std::unordered_set<std::string> wholes_;  // keys of what is the headline, outlet or not
  std::optional<TitleParts::Part> part_;
  std::size_t best_size_ = 0;  // of the key of the headline
  ShownHeadline out_;
};

}  // namespace

ShownHeadline shown_headline(const HtmlTree& tree, const HtmlBlocks& blocks, std::string_view title,
                             std::string_view known, std::string_view outlet,
                             const SiteNames& names) {
  return Finder(tree, blocks, title, known, outlet, names).find();
}

}  // namespace onrecord
