#include "read/site_names.h"

#include <algorithm>

#include "read/ascii_lower.h"
#include "read/html_elements.h"
#include "read/title_parts.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostNames = 64;
constexpr std::size_t kLongestName = 80;    // bytes
constexpr std::size_t kLeastKey = 3;        // bytes
constexpr std::size_t kLeastInHost = 6;     // bytes of a key that may be a part of the host
constexpr std::uint32_t kMostWords = 60;    // of a copyright line
constexpr std::uint32_t kNodesOfLogo = 20;  // among which its picture is looked for

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

class Collector {
 public:
  Collector(const HtmlTree& tree, const HtmlBlocks& blocks, const std::string& host,
            std::unordered_map<std::string, SiteName>& names)
      : tree_(tree), blocks_(blocks), host_(host), names_(names) {}

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
      if (block.words > kMostWords) continue;
      const std::string_view text = blocks_.of(block);
      const bool may = text.find("\xc2\xa9") != text.npos || text.find("opyright") != text.npos ||
                       text.find("OPYRIGHT") != text.npos || text.find("(c) ") != text.npos;
      if (may) add(copyright_holder(text), Witness::copyright);
    }
  }

 private:
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
    for (std::uint32_t i = element; i < std::min(tree_[element].end, element + kNodesOfLogo); ++i) {
      if (tree_[i].tag != HtmlTag::img) continue;
      add(tree_.attribute(tree_[i], HtmlAttribute::alt), witness);
    }
  }

  void add(std::string_view name, Witness witness) {
    if (name.size() > kLongestName) return;
    const std::string line = first_name(spaced_once(without_words_about(trimmed(name))));
    const std::string key = outlet_key(line);
    if (key.size() < kLeastKey || !may_be_outlet(line)) return;
    SiteName& found = names_[key];
    if (found.text.empty()) found.text = line;
    found.by.add(witness);
  }

  const HtmlTree& tree_;
  const HtmlBlocks& blocks_;
  const std::string& host_;
  std::unordered_map<std::string, SiteName>& names_;
};

}  // namespace

std::size_t Witnesses::count() const {
  return static_cast<std::size_t>(std::ranges::count(said_, true));
}

SiteNames::SiteNames(const HtmlTree& tree, const HtmlBlocks& blocks, std::string_view url,
                     std::string_view handle)
    : host_(host_of(url)), handle_(outlet_key(handle)) {
  Collector(tree, blocks, host_, names_).collect();
}

Witnesses SiteNames::of(std::string_view name) const {
  const std::string key = outlet_key(name);
  Witnesses by;
  if (const auto found = names_.find(key); found != names_.end()) by = found->second.by;
  if (key.size() < kLeastKey) return by;
  if (key == handle_) by.add(Witness::handle);
  const std::string host = outlet_key(host_);
  const std::string label = outlet_key(std::string_view(host_).substr(0, host_.find('.')));
  const bool within = key.size() >= kLeastInHost && host.find(key) != host.npos;
  if (!host.empty() && (key == label || key == host || within)) by.add(Witness::host);
  return by;
}

bool SiteNames::is_shown(const std::string& key) const {
  const auto found = names_.find(key);
  return found != names_.end() &&
         (found->second.by.has(Witness::front_link) || found->second.by.has(Witness::logo));
}

std::string outlet_key(std::string_view name) {
  std::string key;
  each_word(name, [&key](std::string_view word) {
    for (const char letter : word) key += ascii_lower(letter);
  });
  if (key.starts_with("the") && key.size() > 5) key.erase(0, 3);
  return key;
}

}  // namespace onrecord
