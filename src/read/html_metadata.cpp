#include "read/html_metadata.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "read/ascii_lower.h"
#include "read/date_text.h"
#include "read/html_roles.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostAuthors = 50;
constexpr std::size_t kLongestName = 120;      // bytes of an author or an outlet
constexpr std::size_t kDateBlocksAround = 12;  // blocks about the title in which a date may stand

/// White space is one space.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char letter : trimmed(text)) {
    const bool space = letter == ' ' || static_cast<unsigned char>(letter) < 0x20;
    if (!space) {
      out += letter;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

void fill(std::string& field, std::string_view text) {
  if (field.empty()) field = on_one_line(text);
}

void fill(PageDate& date, std::string_view claim, std::string_view from) {
  if (!date.iso.empty() || trimmed(claim).empty()) return;
  auto iso = iso_date_in(claim);
  if (!iso && !date.claim.empty()) return;
  date = {iso.value_or(""), on_one_line(claim), std::string(from)};
}

/// "AP Auto Writer": what follows a name, and is none.
bool is_post(std::string_view name) {
  constexpr std::string_view kPosts[] = {"writer",        "editor",    "reporter",
                                         "correspondent", "columnist", "contributor",
                                         "producer",      "bureau",    "photographer"};
  const std::string lower = ascii_lower(name);
  return std::ranges::any_of(kPosts, [&](std::string_view post) { return lower.ends_with(post); });
}

/// Names parted by commas, semicolons, "and" or bars; without "By".
void add_authors(std::string_view text, std::vector<std::string>& authors) {
  std::string line = on_one_line(text);
  const std::string lower = ascii_lower(line);
  if (lower.starts_with("by ")) line.erase(0, 3);
  constexpr std::string_view kPartings[] = {" and ", ", ", "; ", " | ", " & "};
  while (!line.empty() && authors.size() < kMostAuthors) {
    std::size_t at = std::string::npos, size = 0;
    for (const std::string_view parting : kPartings) {
      if (const std::size_t found = line.find(parting); found < at)
        at = found, size = parting.size();
    }
    const std::string name(trimmed(line.substr(0, at)));
    const bool address =
        name.find("://") != std::string::npos || name.find('@') != std::string::npos;
    if (!name.empty() && name.size() <= kLongestName && !address && !is_post(name) &&
        std::ranges::find(authors, name) == authors.end()) {
      authors.push_back(name);
    }
    line.erase(0, at == std::string::npos ? at : at + size);
  }
}

struct Meta {
  std::string_view name;  ///< of its property, name or itemprop
  std::string_view content;
};

class Reader {
 public:
  Reader(const HtmlTree& tree, const HtmlBlocks& blocks, const JsonLdArticle& article)
      : tree_(tree), blocks_(blocks), article_(article) {}

  PageMetadata read() && {
    collect();
    take_json_ld();
    take_meta();
    take_elements();
    take_page();
    return std::move(out_);
  }

 private:
  void collect() {
    const auto nodes = tree_.nodes();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      const HtmlNode& node = nodes[i];
      if (node.tag == HtmlTag::meta) add_meta(node);
      if (node.tag == HtmlTag::html) fill(html_language_, attribute(node, HtmlAttribute::lang));
      if (node.tag == HtmlTag::title && title_.empty()) title_ = text_in(i);
      if (node.tag == HtmlTag::link && attribute(node, HtmlAttribute::rel) == "canonical") {
        fill(canonical_, attribute(node, HtmlAttribute::href));
      }
    }
  }

  [[nodiscard]] std::string_view attribute(const HtmlNode& node, HtmlAttribute name) const {
    return tree_.attribute(node, name);
  }

  void add_meta(const HtmlNode& node) {
    const std::string_view content = trimmed(attribute(node, HtmlAttribute::content));
    if (content.empty()) return;
    for (const HtmlAttribute each :
         {HtmlAttribute::property, HtmlAttribute::name, HtmlAttribute::itemprop}) {
      const std::string_view name = trimmed(attribute(node, each));
      if (!name.empty()) metas_.push_back({name, content});
    }
  }

  /// The content of the first of these names that the page has, in the order of the names.
  template <std::size_t N>
  [[nodiscard]] std::string_view meta(const std::string_view (&names)[N]) const {
    for (const std::string_view name : names) {
      for (const Meta& each : metas_) {
        if (each.name.size() == name.size() && ascii_lower(each.name) == name) return each.content;
      }
    }
    return {};
  }

  [[nodiscard]] std::string text_in(std::uint32_t element) const {
    std::string text;
    for (std::uint32_t i = element; i < tree_[element].end && text.size() < 1000; ++i) {
      if (tree_[i].tag == HtmlTag::text) text += tree_[i].text;
    }
    return on_one_line(text);
  }

  void take_json_ld() {
    fill(out_.title, article_.headline);
    fill(out_.outlet, article_.publisher);
    for (const std::string& author : article_.authors) add_authors(author, out_.authors);
    fill(out_.published, article_.published, "json-ld");
    fill(out_.modified, article_.modified, "json-ld");
    fill(out_.language, article_.language);
  }

  void take_meta() {
    static constexpr std::string_view kTitles[] = {
        "og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "sailthru.title"};
    static constexpr std::string_view kOutlets[] = {"og:site_name", "application-name",
                                                    "dc.publisher", "publisher"};
    static constexpr std::string_view kAuthors[] = {
        "author",          "byl",           "article:author_name", "dc.creator", "parsely-author",
        "sailthru.author", "article:author"};
    static constexpr std::string_view kPublished[] = {"article:published_time",
                                                      "article:published",
                                                      "datepublished",
                                                      "date",
                                                      "pubdate",
                                                      "publishdate",
                                                      "publish-date",
                                                      "publication_date",
                                                      "parsely-pub-date",
                                                      "sailthru.date",
                                                      "dc.date.issued",
                                                      "dcterms.issued",
                                                      "dcterms.created",
                                                      "dc.date",
                                                      "og:published_time",
                                                      "article.published",
                                                      "ptime",
                                                      "cxenseparse:recs:publishtime",
                                                      "datecreated"};
    static constexpr std::string_view kModified[] = {
        "article:modified_time", "datemodified",     "og:updated_time", "lastmod",
        "last-modified",         "dcterms.modified", "article.updated", "utime"};
    static constexpr std::string_view kUrls[] = {"og:url", "twitter:url", "parsely-link"};
    static constexpr std::string_view kLanguages[] = {"content-language", "language", "dc.language",
                                                      "inlanguage", "og:locale"};
    static constexpr std::string_view kDescriptions[] = {"og:description", "description",
                                                         "twitter:description"};
    fill(out_.title, meta(kTitles));
    const std::string_view outlet = meta(kOutlets);
    if (outlet.size() <= kLongestName && outlet.find("://") == outlet.npos) {
      fill(out_.outlet, outlet);
    }
    if (out_.authors.empty()) add_authors(meta(kAuthors), out_.authors);
    fill(out_.published, meta(kPublished), "meta");
    fill(out_.modified, meta(kModified), "meta");
    if (canonical_.starts_with("http")) fill(out_.url, canonical_);
    if (const auto url = meta(kUrls); url.starts_with("http")) fill(out_.url, url);
    fill(out_.url, article_.url.starts_with("http") ? article_.url : "");
    fill(out_.language, html_language_);
    fill(out_.language, meta(kLanguages));
    std::ranges::replace(out_.language, '_', '-');
    fill(out_.description, meta(kDescriptions));
  }

  /// Microdata, links to authors and <time>, in the order of the page.
  void take_elements() {
    const auto nodes = tree_.nodes();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      const HtmlNode& node = nodes[i];
      if (node.attributes == 0 || node.tag == HtmlTag::meta || node.tag == HtmlTag::link) continue;
      const std::string_view property = attribute(node, HtmlAttribute::itemprop);
      if (property == "datePublished") take_date(out_.published, i);
      if (property == "dateModified") take_date(out_.modified, i);
      if (property == "author" && found_authors_.empty()) take_author(i);
      if (attribute(node, HtmlAttribute::rel) == "author") take_author(i);
      if (property == "headline") fill(microdata_title_, text_in(i));
    }
    fill(out_.title, microdata_title_);
    if (out_.authors.empty()) out_.authors = std::move(found_authors_);
    for (std::uint32_t i = 0; i < nodes.size() && out_.published.iso.empty(); ++i) {
      const bool published = attribute(nodes[i], HtmlAttribute::itemprop) != "dateModified";
      if (nodes[i].tag == HtmlTag::time && published && !in_list(i)) take_date(out_.published, i);
    }
  }

  void take_date(PageDate& date, std::uint32_t element) {
    const HtmlNode& node = tree_[element];
    std::string_view claim = attribute(node, HtmlAttribute::datetime);
    if (claim.empty()) claim = attribute(node, HtmlAttribute::content);
    fill(date, claim, "time");
    fill(date, text_in(element), "time");
  }

  /// Only where an "author" names but one: its first name within, else its text.
  void take_author(std::uint32_t element) {
    for (std::uint32_t i = element; i < tree_[element].end; ++i) {
      if (tree_[i].tag == HtmlTag::text) continue;
      if (attribute(tree_[i], HtmlAttribute::itemprop) == "name") element = i;
    }
    const HtmlNode& node = tree_[element];
    const std::string_view content = attribute(node, HtmlAttribute::content);
    const std::string text = content.empty() ? text_in(element) : std::string(content);
    if (text.size() <= kLongestName) add_authors(text, found_authors_);
  }

  /// Times of other articles: in lists, sidebars and comments.
  [[nodiscard]] bool in_list(std::uint32_t element) const {
    constexpr HtmlRoles kOthers = role_bit(HtmlRole::related) | role_bit(HtmlRole::comments) |
                                  role_bit(HtmlRole::list) | role_bit(HtmlRole::navigation) |
                                  role_bit(HtmlRole::embed);
    for (std::size_t level = 0; level < 6 && element != 0; ++level) {
      const HtmlNode& node = tree_[element];
      const bool other = node.tag == HtmlTag::li || node.tag == HtmlTag::nav ||
                         node.tag == HtmlTag::aside || node.tag == HtmlTag::footer;
      if (other || (roles_of(tree_, node) & kOthers) != 0) return true;
      element = node.parent;
    }
    return false;
  }

  /// The first heading of the first level, the <title> without the outlet, a line with a date near
  /// the heading.
  void take_page() {
    std::optional<std::size_t> heading;
    for (std::size_t i = 0; i < blocks_.blocks.size() && !heading; ++i) {
      if (tree_[blocks_.blocks[i].element].tag == HtmlTag::h1) heading = i;
    }
    if (heading) fill(out_.title, blocks_.of(blocks_.blocks[*heading]));
    fill(out_.title, without_outlet(title_));
    if (out_.published.iso.empty()) take_shown_date(heading.value_or(0));
  }

  /// "Ferry to sail again | The Brenn Post": the longest part.
  [[nodiscard]] std::string_view without_outlet(std::string_view title) const {
    for (const std::string_view parting : {" | ", " - ", " \xe2\x80\x93 ", " \xe2\x80\x94 "}) {
      const std::size_t at = title.rfind(parting);
      if (at == std::string_view::npos) continue;
      const std::string_view first = title.substr(0, at);
      const std::string_view last = title.substr(at + parting.size());
      return first.size() >= last.size() ? first : last;
    }
    return title;
  }

  void take_shown_date(std::size_t heading) {
    const std::size_t begin = heading > 4 ? heading - 4 : 0;
    const std::size_t end = std::min(blocks_.blocks.size(), heading + kDateBlocksAround);
    for (std::size_t i = begin; i < end; ++i) {
      const HtmlBlock& block = blocks_.blocks[i];
      if (i == heading || block.words > 20 || block.words < 3 || block.link_words > 4) continue;
      const std::string_view text = blocks_.of(block);
      if (const auto iso = iso_date_in(text)) {
        out_.published = {*iso, std::string(text), "text"};
        return;
      }
    }
  }

  const HtmlTree& tree_;
  const HtmlBlocks& blocks_;
  const JsonLdArticle& article_;
  PageMetadata out_;
  std::vector<Meta> metas_;
  std::string title_, microdata_title_, canonical_, html_language_;
  std::vector<std::string> found_authors_;
};

}  // namespace

PageMetadata page_metadata(const HtmlTree& tree, const HtmlBlocks& blocks,
                           const JsonLdArticle& article) {
  return Reader(tree, blocks, article).read();
}

}  // namespace onrecord
