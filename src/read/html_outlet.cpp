#include "read/html_outlet.h"

#include <algorithm>
#include <utility>

#include "read/ascii_lower.h"
#include "read/shown_headline.h"
#include "read/site_names.h"
#include "read/title_parts.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kBylineBlocks = 8;  // behind the headline, in which a by-line may stand
constexpr std::uint32_t kMostBylineWords = 20;

class OutletFinder {
 public:
  OutletFinder(const HtmlBlocks& blocks, const SiteNames& names, const ShownHeadline& headline)
      : blocks_(blocks), names_(names), headline_(headline) {}

  std::string find() && {
    find_outlet();
    return std::move(outlet_);
  }

 private:
  void find_outlet() {
    if (take_title_part()) return;
    if (take_logo()) return;
    if (take_copyright()) return;
    take_byline();
  }

  bool take_title_part() {
    const TitleRest* best = nullptr;
    std::size_t best_weight = 0;
    for (const TitleRest& part : headline_.rest) {
      if (!may_be_outlet(part.text) || is_no_outlet(part.text)) continue;
      const std::size_t witnesses = names_.of(part.text).count();
      const bool word = has_outlet_word(part.text);
      if (witnesses == 0 && (!part.is_confirmed ||
                             (part.is_after_colon && !(word && part.text.starts_with("The "))))) {
        continue;
      }
      const std::size_t weight = 1 + 2 * witnesses + (word ? 1 : 0);
      if (weight <= best_weight) continue;
      best = &part;
      best_weight = weight;
    }
    if (best == nullptr) return false;
    outlet_ = best->text;
    return true;
  }

  /// A name that a logo shows, or two things about the page have.
  bool take_logo() {
    const SiteName* best = nullptr;
    std::size_t best_weight = 0;
    for (const auto& [key, name] : names_.all()) {
      const Witnesses by = names_.of(name.text);
      const bool shown = by.has(Witness::logo) || by.has(Witness::front_link);
      const std::size_t others = by.count() - (by.has(Witness::logo) ? 1 : 0);
      const bool word = has_outlet_word(name.text);
      if (!shown || is_no_outlet(name.text)) continue;
      if (!(others > 1 || (by.has(Witness::logo) && (others > 0 || word)) || (others > 0 && word)))
        continue;
      const std::size_t weight = 2 * by.count() + (word ? 1 : 0);
      if (weight < best_weight ||
          (weight == best_weight && best != nullptr && best->text < name.text))
        continue;
      best = &name;
      best_weight = weight;
    }
    if (best == nullptr) return false;
    outlet_ = best->text;
    return true;
  }

  bool take_copyright() {
    for (const auto& [key, name] : names_.all()) {
      const Witnesses by = names_.of(name.text);
      if (!by.has(Witness::copyright) || is_no_outlet(name.text)) continue;
      if (by.count() < 2 && !has_outlet_word(name.text)) continue;
      outlet_ = name.text;
      return true;
    }
    return false;
  }

  /// "By Edda Harl | The Brenn Evening Star | March 18, 2031"
  void take_byline() {
    if (!headline_.block) return;
    const std::size_t end = std::min(blocks_.blocks.size(), *headline_.block + kBylineBlocks);
    for (std::size_t i = *headline_.block + 1; i < end; ++i) {
      const HtmlBlock& block = blocks_.blocks[i];
      if (block.words > kMostBylineWords) return;
      const std::string_view line = blocks_.of(block);
      if (!line.starts_with("By ") && !line.starts_with("by ") && !line.starts_with("BY "))
        continue;
      if (take_part_of_byline(line)) return;
    }
  }

  bool take_part_of_byline(std::string_view line) {
    for (std::size_t begin = 0; begin < line.size();) {
      std::size_t end = std::min(line.find_first_of("|,;\n", begin), line.size());
      for (const std::string_view mark :
           {" \xc2\xb7 ", " \xe2\x80\xa2 ", " \xe2\x80\x93 ", " \xe2\x80\x94 ", " - "}) {
        end = std::min(end, line.find(mark, begin));
      }
      const std::string_view part = trimmed(line.substr(begin, end - begin));
      const bool name = begin > 0 && may_be_outlet(part) && has_outlet_word(part) &&
                        !is_no_outlet(part) && part.find_first_of("0123456789") == part.npos;
      if (name && is_name_of_words(part)) {
        outlet_ = part;
        return true;
      }
      begin = end + 1;
      while (begin < line.size() &&
             (line[begin] == '-' || static_cast<unsigned char>(line[begin]) >= 0x80)) {
        ++begin;
      }
    }
    return false;
  }

  /// At least two words, each with a capital, and no post: "Post Harbour Writer" is one.
  static bool is_name_of_words(std::string_view part) {
    std::size_t words = 0;
    bool capitals = true;
    std::string last;
    each_word(part, [&](std::string_view word) {
      ++words;
      const bool small = word[0] >= 'a' && word[0] <= 'z';
      capitals = capitals && (!small || word == "of" || word == "and" || word == "the");
      last = ascii_lower(word);
    });
    return words > 1 && capitals && last != "writer" && last != "editor" && last != "reporter" &&
           last != "correspondent" && last != "columnist" && last != "staff";
  }

  const HtmlBlocks& blocks_;
  const SiteNames& names_;
  const ShownHeadline& headline_;
  std::string outlet_;
};

}  // namespace

std::string_view without_outlet(std::string_view title, std::string_view outlet) {
  const std::string key = outlet_key(outlet);
  if (key.empty()) return title;
  const auto cuts = title_cuts(title);
  for (const TitleCut& cut : cuts) {
    if (outlet_key(title.substr(cut.end)) == key) return title.substr(0, cut.begin);
    if (outlet_key(title.substr(0, cut.begin)) == key) return title.substr(cut.end);
  }
  return title;
}

ShownNames shown_names(const HtmlTree& tree, const HtmlBlocks& blocks, const KnownNames& known) {
  const bool is_known = !known.outlet.empty();
  const SiteNames names = is_known ? SiteNames() : SiteNames(tree, blocks, known.url, known.handle);
  const ShownHeadline headline =
      shown_headline(tree, blocks, known.title, known.headline, known.outlet, names);
  return {headline.text, is_known ? "" : OutletFinder(blocks, names, headline).find(),
          headline.block};
}

}  // namespace onrecord
