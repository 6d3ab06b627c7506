#include "read/html_outlet.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

#include "read/ascii_lower.h"
#include "read/html_elements.h"
#include "read/html_measures.h"
#include "read/title_parts.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kBlocksOfHeading = 300;  // among which a headline that is no heading may be
constexpr std::size_t kMostNames = 64;
constexpr std::size_t kLongestName = 80;  // bytes
constexpr std::size_t kBylineBlocks = 8;  // around the headline in which a by-line may stand
constexpr std::size_t kLeastKey = 3;      // bytes

/// What says that a name is the site's.
enum class Witness : std::uint8_t { front_link, logo, copyright, host, handle, feed, end };
using Witnesses = std::array<bool, static_cast<std::size_t>(Witness::end)>;

std::string host_of(std::string_view url) {
  const std::size_t begin = url.find("://");
  if (begin == url.npos) return {};
  url.remove_prefix(begin + 3);
  std::string host = ascii_lower(url.substr(0, url.find_first_of("/?#:")));
  if (host.starts_with("www.")) host.erase(0, 4);
  return host;
}

/// Whether an address is that of a front page: "/", "https://post.example/", "index.html".
bool is_front_page(std::string_view href, std::string_view host) {
  if (href == "/" || href == "./" || href == "/index.html" || href == "index.html") return true;
  const std::size_t begin = href.starts_with("//") ? 2 : href.find("://") + 3;
  if (begin == 2 && !href.starts_with("//")) return false;
  const std::size_t path = href.find('/', begin);
  const bool root = path == href.npos || path + 1 == href.size();
  const std::string_view its = href.substr(begin, path == href.npos ? path : path - begin);
  return root && !host.empty() && (its == host || its == "www." + std::string(host));
}

bool is_logo(std::string_view value) {
  static constexpr std::string_view kWords[] = {"logo",       "masthead",   "brand",     "branding",
                                                "site-title", "sitetitle",  "site-name", "sitename",
                                                "nameplate",  "site_title", "site_name"};
  bool found = false;
  each_token(value, [&found](std::string_view token) {
    const std::string lower = ascii_lower(token);
    const auto parts = [&lower](std::size_t at) { return lower[at] == '-' || lower[at] == '_'; };
    found = found || std::ranges::any_of(kWords, [&](std::string_view word) {
              return lower == word || (lower.starts_with(word) && parts(word.size())) ||
                     (lower.ends_with(word) && parts(lower.size() - word.size() - 1));
            });
  });
  return found;
}

/// "The Brenn Post logo", "Home - The Brenn Post": the name.
std::string_view without_words_about(std::string_view name) {
  constexpr std::string_view kEnds[] = {" logo", " home page", " homepage", " home", " website"};
  constexpr std::string_view kBegins[] = {"home - ", "home | ", "logo of ", "logo: ", "back to "};
  const std::string lower = ascii_lower(name);
  for (const std::string_view end : kEnds) {
    if (lower.ends_with(end)) return trimmed(name.substr(0, name.size() - end.size()));
  }
  for (const std::string_view begin : kBegins) {
    if (lower.starts_with(begin)) return trimmed(name.substr(begin.size()));
  }
  return name;
}

/// Of "The Brenn Post - News" the first part that may be a name; all where none may.
std::string first_name(std::string line) {
  std::size_t begin = 0;
  for (const TitleCut& cut : title_cuts(line)) {
    const std::string_view part = std::string_view(line).substr(begin, cut.begin - begin);
    if (may_be_outlet(part)) return std::string(part);
    begin = cut.end;
  }
  return line.substr(begin);
}

/// Of "(c) 2001-2031 The Brenn Post. All rights reserved.": the name.
std::string_view copyright_holder(std::string_view line) {
  const std::string lower = ascii_lower(line);
  std::size_t at = std::string::npos;
  for (const std::string_view sign : {"\xc2\xa9", "copyright", "(c) "}) {
    if (const std::size_t found = lower.rfind(sign); found != std::string::npos) {
      at = at == std::string::npos ? found + sign.size() : std::max(at, found + sign.size());
    }
  }
  if (at == std::string::npos) return {};
  constexpr std::string_view kPassed = "0123456789 ,-:.";
  std::string_view rest = line.substr(at);
  for (std::size_t size = 0; size != rest.size();) {
    size = rest.size();
    while (!rest.empty() && kPassed.find(rest[0]) != kPassed.npos) rest.remove_prefix(1);
    if (rest.starts_with("\xe2\x80\x93")) rest.remove_prefix(3);
    if (rest.starts_with("by ")) rest.remove_prefix(3);
  }
  const std::string low = ascii_lower(rest);
  std::size_t end = rest.size();
  for (const std::string_view stop : {". ", " all rights", "|", ", ", "\n", " \xc2\xb7", " - ",
                                      " \xe2\x80\x93 ", "; ", " (", " \xe2\x80\xa2"}) {
    end = std::min(end, low.find(stop));
  }
  rest = trimmed(rest.substr(0, end));
  if (rest.ends_with('.')) rest.remove_suffix(1);
  return rest;
}

class Finder {
 public:
  Finder(const HtmlTree& tree, const HtmlBlocks& blocks, const KnownNames& known)
      : tree_(tree), blocks_(blocks), known_(known), host_(host_of(known.url)) {}

  ShownNames find() && {
    if (known_.outlet.empty()) collect();
    find_heading();
    if (known_.outlet.empty()) find_outlet();
    return std::move(out_);
  }

 private:
  struct Name {
    std::string text;
    Witnesses by{};
  };

  // What the page is called besides its title.

  void collect() {
    const auto nodes = tree_.nodes();
    for (std::uint32_t i = 0; i < nodes.size() && names_.size() < kMostNames; ++i) {
      const HtmlNode& node = nodes[i];
      if (node.attributes == 0) continue;
      if (node.tag == HtmlTag::link) {
        collect_feed(node);
      } else if (node.tag == HtmlTag::a) {
        collect_link(i);
      } else if (is_logo_element(node)) {
        add_texts(i, Witness::logo);
      }
    }
    for (const HtmlBlock& block : blocks_.blocks) {
      if (block.words > 60) continue;
      const std::string_view text = blocks_.of(block);
      const bool may = text.find("\xc2\xa9") != text.npos || text.find("opyright") != text.npos ||
                       text.find("OPYRIGHT") != text.npos || text.find("(c) ") != text.npos;
      if (may) add(copyright_holder(text), Witness::copyright);
    }
  }

  [[nodiscard]] bool is_logo_element(const HtmlNode& node) const {
    return is_logo(tree_.attribute(node, HtmlAttribute::class_)) ||
           is_logo(tree_.attribute(node, HtmlAttribute::id));
  }

  /// "The Brenn Post » Feed"
  void collect_feed(const HtmlNode& node) {
    const std::string_view rel = tree_.attribute(node, HtmlAttribute::rel);
    const std::string_view type = tree_.attribute(node, HtmlAttribute::type);
    const bool feed = type.ends_with("rss+xml") || type.ends_with("atom+xml");
    if (!feed && rel != "search") return;
    const std::string title = spaced_once(tree_.attribute(node, HtmlAttribute::title));
    const auto cuts = title_cuts(title);
    add(std::string_view(title).substr(0, cuts.empty() ? title.size() : cuts[0].begin),
        Witness::feed);
  }

  void collect_link(std::uint32_t link) {
    const HtmlNode& node = tree_[link];
    const bool front = is_front_page(tree_.attribute(node, HtmlAttribute::href), host_) ||
                       has_token(tree_.attribute(node, HtmlAttribute::rel), "home");
    if (front) add_texts(link, Witness::front_link);
    if (is_logo_element(node)) add_texts(link, Witness::logo);
  }

  /// The text within an element, that of its pictures, and its own title.
  void add_texts(std::uint32_t element, Witness witness) {
    add(text_in(tree_, element), witness);
    add(tree_.attribute(tree_[element], HtmlAttribute::title), witness);
    for (std::uint32_t i = element; i < std::min(tree_[element].end, element + 20); ++i) {
      if (tree_[i].tag != HtmlTag::img) continue;
      add(tree_.attribute(tree_[i], HtmlAttribute::alt), witness);
    }
  }

  void add(std::string_view name, Witness witness) {
    if (name.size() > kLongestName) return;
    const std::string line = first_name(spaced_once(without_words_about(trimmed(name))));
    const std::string key = outlet_key(line);
    if (key.size() < kLeastKey || !may_be_outlet(line)) return;
    Name& found = names_[key];
    if (found.text.empty()) found.text = line;
    found.by[static_cast<std::size_t>(witness)] = true;
  }

  /// Who says that `name` is the site's.
  [[nodiscard]] Witnesses witnesses_of(std::string_view name) const {
    const std::string key = outlet_key(name);
    Witnesses by{};
    if (const auto found = names_.find(key); found != names_.end()) by = found->second.by;
    if (key.size() < kLeastKey) return by;
    by[static_cast<std::size_t>(Witness::handle)] = key == outlet_key(known_.handle);
    const std::string host = outlet_key(host_);
    const std::string label = outlet_key(std::string_view(host_).substr(0, host_.find('.')));
    by[static_cast<std::size_t>(Witness::host)] =
        !host.empty() &&
        (key == label || key == host || (key.size() > 5 && host.find(key) != host.npos));
    return by;
  }

  [[nodiscard]] static std::size_t count(const Witnesses& by) {
    return static_cast<std::size_t>(std::ranges::count(by, true));
  }
  [[nodiscard]] static bool has(const Witnesses& by, Witness witness) {
    return by[static_cast<std::size_t>(witness)];
  }

  // The headline, and what <title> has besides it.

  void find_heading() {
    const std::string_view title = known_.title;
    const auto cuts = title_cuts(title);
    const std::string headline_key = outlet_key(known_.headline);
    std::vector<std::string> wholes{headline_key, outlet_key(title)};
    for (const TitleCut& cut : title_cuts(known_.headline)) {
      if (cut.is_colon) continue;
      wholes.push_back(outlet_key(known_.headline.substr(0, cut.begin)));
      wholes.push_back(outlet_key(known_.headline.substr(cut.end)));
    }
    std::unordered_map<std::string, std::size_t> ends;  // parts of the title that begin or end it
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      ends.emplace(outlet_key(title.substr(0, cuts[i].begin)), i + 1);
      ends.emplace(outlet_key(title.substr(cuts[i].end)), cuts.size() + i + 1);
    }
    std::size_t best = 0, best_size = 0;
    // Of headings with the same text the last of the first level: a bar that stays on the screen,
    // which has the day of the visit too, comes before the article.
    const auto weigh = [&](const std::string& key, std::size_t part, std::size_t block) {
      const bool first_level = tree_[blocks_.blocks[block].element].tag == HtmlTag::h1;
      if (key.size() < best_size || (key.size() == best_size && !first_level)) return;
      best = part;
      best_size = key.size();
      out_.heading = block;
    };
    for (const bool headings : {true, false}) {
      const std::size_t all = blocks_.blocks.size();
      const std::size_t most = headings ? all : std::min(all, kBlocksOfHeading);
      for (std::size_t i = 0; i < most; ++i) {
        const HtmlBlock& block = blocks_.blocks[i];
        if (is_heading(tree_[block.element].tag) != headings || block.words > 50) continue;
        if (!headings && (block.words < 3 || block.link_words == block.words)) continue;
        std::string_view line = blocks_.of(block);
        if (!headings) line = line.substr(0, line.find('\n'));
        const std::string key = outlet_key(line);
        if (key.size() < kLeastKey || (!headings && best != 0)) continue;
        const bool whole = std::ranges::find(wholes, key) != wholes.end();
        const auto part = ends.find(key);
        if (!whole && part == ends.end()) continue;
        if (witnessed_alone(key)) continue;
        weigh(key, part == ends.end() ? 0 : part->second, i);
      }
      if (out_.heading) break;
    }
    if (const auto part = ends.find(headline_key); part != ends.end() && best == 0)
      best = part->second;
    take_headline(best == 0 ? std::string_view() : part_of(cuts, best));
    if (best != 0) rest_ = rest_of(cuts, best);
  }

  /// A heading that is the site's name: "<h1><a href='/'>The Brenn Post</a></h1>".
  [[nodiscard]] bool witnessed_alone(const std::string& key) const {
    const auto found = names_.find(key);
    return found != names_.end() &&
           (has(found->second.by, Witness::front_link) || has(found->second.by, Witness::logo));
  }

  void take_headline(std::string_view part) {
    if (!out_.heading) out_.heading = first_heading();
    if (!part.empty()) {
      out_.headline = part;
    } else if (out_.heading) {
      out_.headline = spaced_once(blocks_.of(blocks_.blocks[*out_.heading]));
    }
  }

  [[nodiscard]] std::optional<std::size_t> first_heading() const {
    for (std::size_t i = 0; i < blocks_.blocks.size(); ++i) {
      const HtmlBlock& block = blocks_.blocks[i];
      if (tree_[block.element].tag != HtmlTag::h1) continue;
      const std::string key = outlet_key(blocks_.of(block));
      const bool outlet = !known_.outlet.empty() && key == outlet_key(known_.outlet);
      if (!outlet && !witnessed_alone(key)) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string_view part_of(const std::vector<TitleCut>& cuts,
                                         std::size_t part) const {
    return part <= cuts.size() ? known_.title.substr(0, cuts[part - 1].begin)
                               : known_.title.substr(cuts[part - cuts.size() - 1].end);
  }

  struct Part {
    std::string_view text;
    bool is_after_colon = false;  // parted from the headline by a colon only
    bool is_confirmed = false;    // the rest of the title is the headline
  };

  /// The parts of the title besides the headline, the outermost first.
  [[nodiscard]] std::vector<Part> rest_of(const std::vector<TitleCut>& cuts,
                                          std::size_t part) const {
    std::vector<Part> rest;
    if (part <= cuts.size()) {
      for (std::size_t i = cuts.size(); i >= part; --i) {
        const std::size_t end = i < cuts.size() ? cuts[i].begin : known_.title.size();
        rest.push_back({known_.title.substr(cuts[i - 1].end, end - cuts[i - 1].end),
                        cuts[i - 1].is_colon, true});
      }
    } else {
      for (std::size_t i = 0; i <= part - cuts.size() - 1; ++i) {
        const std::size_t begin = i == 0 ? 0 : cuts[i - 1].end;
        rest.push_back({known_.title.substr(begin, cuts[i].begin - begin), cuts[i].is_colon, true});
      }
    }
    return rest;
  }

  // The outlet.

  void find_outlet() {
    std::vector<Part> parts = rest_;
    if (parts.empty()) {
      const auto cuts = title_cuts(known_.title);
      if (!cuts.empty()) {
        parts.push_back({known_.title.substr(cuts.back().end), cuts.back().is_colon});
        parts.push_back({known_.title.substr(0, cuts.front().begin), cuts.front().is_colon});
      }
    }
    if (take_title_part(parts)) return;
    if (take_logo()) return;
    if (take_copyright()) return;
    take_byline();
  }

  bool take_title_part(const std::vector<Part>& parts) {
    const Part* best = nullptr;
    std::size_t best_weight = 0;
    for (const Part& part : parts) {
      if (!may_be_outlet(part.text) || is_no_outlet(part.text)) continue;
      const std::size_t witnesses = count(witnesses_of(part.text));
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
    out_.outlet = best->text;
    return true;
  }

  /// A name that a logo shows, or two things about the page have.
  bool take_logo() {
    const Name* best = nullptr;
    std::size_t best_weight = 0;
    for (const auto& [key, name] : names_) {
      const Witnesses by = witnesses_of(name.text);
      const bool shown = has(by, Witness::logo) || has(by, Witness::front_link);
      const std::size_t others = count(by) - (has(by, Witness::logo) ? 1 : 0);
      const bool word = has_outlet_word(name.text);
      if (!shown || is_no_outlet(name.text)) continue;
      if (!(others > 1 || (has(by, Witness::logo) && (others > 0 || word)) || (others > 0 && word)))
        continue;
      const std::size_t weight = 2 * count(by) + (word ? 1 : 0);
      if (weight < best_weight ||
          (weight == best_weight && best != nullptr && best->text < name.text))
        continue;
      best = &name;
      best_weight = weight;
    }
    if (best == nullptr) return false;
    out_.outlet = best->text;
    return true;
  }

  bool take_copyright() {
    for (const auto& [key, name] : names_) {
      const Witnesses by = witnesses_of(name.text);
      if (!has(by, Witness::copyright) || is_no_outlet(name.text)) continue;
      if (count(by) < 2 && !has_outlet_word(name.text)) continue;
      out_.outlet = name.text;
      return true;
    }
    return false;
  }

  /// "By Edda Harl | The Brenn Evening Star | March 18, 2031"
  void take_byline() {
    if (!out_.heading) return;
    const std::size_t end = std::min(blocks_.blocks.size(), *out_.heading + kBylineBlocks);
    for (std::size_t i = *out_.heading + 1; i < end; ++i) {
      const HtmlBlock& block = blocks_.blocks[i];
      if (block.words > 20) return;
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
        out_.outlet = part;
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

  const HtmlTree& tree_;
  const HtmlBlocks& blocks_;
  const KnownNames& known_;
  std::string host_;
  std::unordered_map<std::string, Name> names_;  // by their key
  std::vector<Part> rest_;
  ShownNames out_;
};

}  // namespace

std::string outlet_key(std::string_view name) {
  std::string key;
  each_word(name, [&key](std::string_view word) {
    for (const char letter : word) key += ascii_lower(letter);
  });
  if (key.starts_with("the") && key.size() > 5) key.erase(0, 3);
  return key;
}

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
  return Finder(tree, blocks, known).find();
}

}  // namespace onrecord
