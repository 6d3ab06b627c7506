#include "read/html_metadata.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "read/ascii_lower.h"
#include "read/date_text.h"
#include "read/html_elements.h"
#include "read/html_marked.h"
#include "read/html_outlet.h"
#include "read/shown_date.h"
#include "read/title_parts.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostAuthors = 50;
constexpr std::size_t kLongestName = 120;  // bytes of an author or an outlet
constexpr std::size_t kBylineBlocks = 8;   // behind the headline, in which a by-line may stand
constexpr std::size_t kMostBylineWords = 20;

void fill(std::string& field, std::string_view text) {
  if (field.empty()) field = spaced_once(text);
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
  std::string line = spaced_once(text);
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

// Names of <meta>, in small letters, the most trusted first: Open Graph, Dublin Core (with its
// points and its colons), Parse.ly, Sailthru, Google Scholar, and those that systems of publishers
// have of their own.

constexpr std::string_view kTitles[] = {
    "og:title",      "twitter:title",  "dc.title", "dc:title",
    "dcterms.title", "dcterms:title",  "headline", "sailthru.title",
    "parsely-title", "citation_title", "hdl"};
constexpr std::string_view kOutlets[] = {
    "og:site_name", "application-name",   "dc.publisher",
    "dc:publisher", "dcterms.publisher",  "publisher",
    "cre",          "citation_publisher", "apple-mobile-web-app-title"};
constexpr std::string_view kAuthors[] = {"author",
                                         "byl",
                                         "article:author_name",
                                         "dc.creator",
                                         "dc:creator",
                                         "dcterms.creator",
                                         "parsely-author",
                                         "sailthru.author",
                                         "article:author",
                                         "citation_author"};
constexpr std::string_view kPublished[] = {"article:published_time",
                                           "article:published",
                                           "datepublished",
                                           "date",
                                           "pubdate",
                                           "publishdate",
                                           "publish-date",
                                           "publish_date",
                                           "publication_date",
                                           "publication-date",
                                           "parsely-pub-date",
                                           "sailthru.date",
                                           "dc.date.issued",
                                           "dcterms.issued",
                                           "dc.date.created",
                                           "dcterms.created",
                                           "dcterms.available",
                                           "dc.date",
                                           "dc:date",
                                           "dc:created",
                                           "dcterms.date",
                                           "og:published_time",
                                           "article.published",
                                           "article:post_date",
                                           "published_time",
                                           "pdate",
                                           "ptime",
                                           "originalpublicationdate",
                                           "displaydate",
                                           "cxenseparse:recs:publishtime",
                                           "citation_publication_date",
                                           "citation_online_date",
                                           "citation_date",
                                           "datecreated"};
constexpr std::string_view kModified[] = {
    "article:modified_time", "datemodified",     "og:updated_time", "lastmod", "last-modified",
    "dcterms.modified",      "dc.date.modified", "article.updated", "utime"};
constexpr std::string_view kUrls[] = {"og:url", "twitter:url", "parsely-link"};
constexpr std::string_view kLanguages[] = {"content-language", "language",   "dc.language",
                                           "dcterms.language", "inlanguage", "og:locale"};
constexpr std::string_view kDescriptions[] = {"og:description", "description",
                                              "twitter:description"};

/// "The Brenn Post", and neither an address nor what the page was made with.
bool is_outlet(std::string_view claim) {
  return !claim.empty() && claim.size() <= kLongestName && claim.find("://") == claim.npos &&
         !claim.starts_with('@') && !claim.starts_with("www.") && !is_program(claim);
}

/// The names at the beginning of "By Tilda Voss and Jon Harl, The Brenn Post": words with capitals.
std::string names_of_byline(std::string_view line) {
  std::string names;
  const std::string_view by = line.substr(0, 3);
  if (by != "By " && by != "by " && by != "BY ") return names;
  std::size_t words = 0;
  bool open = true;
  each_token(line.substr(0, line.find('\n')).substr(3), [&](std::string_view word) {
    const char first = word[0];
    const bool capital =
        (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0xc3;
    const bool digits = word.find_first_of("0123456789@|") != word.npos;
    open = open && !digits && (capital || (word == "and" && words > 1));
    if (!open) return;
    const bool last = word.ends_with(',') || word.ends_with(';') || word.ends_with(':');
    if (last) word.remove_suffix(1);
    names += (names.empty() ? "" : " ") + std::string(word);
    ++words;
    open = !last;
  });
  if (names.ends_with(" and")) names.resize(names.size() - 4);
  return words > 1 ? names : std::string();
}

struct Meta {
  std::string_view name;  ///< of its property, name or http-equiv
  std::string_view content;
};

class Reader {
 public:
  Reader(const HtmlTree& tree, const HtmlBlocks& blocks, const JsonLdArticle& article)
      : tree_(tree), blocks_(blocks), article_(article), marked_(marked_article(tree)) {}

  PageMetadata read() && {
    collect();
    take_json_ld();
    take_meta();
    take_marked();
    take_shown();
    out_.published = std::move(dates_.published);
    out_.modified = std::move(dates_.modified);
    return std::move(out_);
  }

 private:
  void collect() {
    const auto nodes = tree_.nodes();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      const HtmlNode& node = nodes[i];
      if (node.tag == HtmlTag::meta) add_meta(node);
      if (node.tag == HtmlTag::html) fill(html_language_, attribute(node, HtmlAttribute::lang));
      if (node.tag == HtmlTag::title && title_.empty()) title_ = text_in(tree_, i);
      if (node.tag == HtmlTag::link &&
          has_token(attribute(node, HtmlAttribute::rel), "canonical")) {
        fill(canonical_, attribute(node, HtmlAttribute::href));
      }
    }
  }

  [[nodiscard]] std::string_view attribute(const HtmlNode& node, HtmlAttribute name) const {
    return tree_.attribute(node, name);
  }

  /// Those of microdata, and of RDFa within the text, belong to what they are in; `marked_article`
  /// reads them.
  void add_meta(const HtmlNode& node) {
    const std::string_view content = trimmed(attribute(node, HtmlAttribute::content));
    if (content.empty()) return;
    const HtmlTag parent = tree_[node.parent].tag;
    const bool of_page =
        parent == HtmlTag::head || parent == HtmlTag::body || parent == HtmlTag::html;
    each_token(attribute(node, HtmlAttribute::property), [&](std::string_view name) {
      if (of_page || name.find(':') != name.npos) metas_.push_back({name, content});
    });
    for (const HtmlAttribute each : {HtmlAttribute::name, HtmlAttribute::http_equiv}) {
      const std::string_view name = trimmed(attribute(node, each));
      if (!name.empty()) metas_.push_back({name, content});
    }
  }

  /// Calls `take` with the contents of these names that the page has, in the order of the names,
  /// until it returns true.
  template <std::size_t N, class Take>
  void each_meta(const std::string_view (&names)[N], Take take) const {
    for (const std::string_view name : names) {
      for (const Meta& each : metas_) {
        const bool same = each.name.size() == name.size() && ascii_lower(each.name) == name;
        if (same && take(each.content)) return;
      }
    }
  }

  template <std::size_t N>
  [[nodiscard]] std::string_view meta(const std::string_view (&names)[N]) const {
    std::string_view first;
    each_meta(names, [&first](std::string_view content) {
      first = content;
      return true;
    });
    return first;
  }

  void take_json_ld() {
    fill(out_.title, article_.headline);
    if (is_outlet(article_.publisher)) fill(out_.outlet, article_.publisher);
    for (const std::string& author : article_.authors) add_authors(author, out_.authors);
    dates_.published.fill(article_.published, "json-ld");
    dates_.modified.fill(article_.modified, "json-ld");
    fill(out_.language, article_.language);
  }

  void take_meta() {
    fill(out_.title, meta(kTitles));
    take_meta_outlet();
    take_meta_authors();
    take_meta_dates();
    take_meta_addresses();
    fill(out_.language, html_language_);
    fill(out_.language, meta(kLanguages));
    std::ranges::replace(out_.language, '_', '-');
    fill(out_.description, meta(kDescriptions));
  }

  void take_meta_outlet() {
    each_meta(kOutlets, [this](std::string_view outlet) {
      if (is_outlet(outlet)) fill(out_.outlet, outlet);
      return !out_.outlet.empty();
    });
  }

  /// All that are called by the first name which gives an author.
  void take_meta_authors() {
    if (!out_.authors.empty()) return;
    for (const std::string_view name : kAuthors) {
      const std::string_view one[] = {name};
      each_meta(one, [this](std::string_view content) {
        add_authors(content, out_.authors);
        return false;
      });
      if (!out_.authors.empty()) return;
    }
  }

  void take_meta_dates() {
    each_meta(kPublished, [this](std::string_view claim) {
      dates_.published.fill(claim, "meta");
      return !dates_.published.iso.empty();
    });
    each_meta(kModified, [this](std::string_view claim) {
      dates_.modified.fill(claim, "meta");
      return !dates_.modified.iso.empty();
    });
  }

  void take_meta_addresses() {
    if (canonical_.starts_with("http")) fill(out_.url, canonical_);
    if (const auto url = meta(kUrls); url.starts_with("http")) fill(out_.url, url);
    fill(out_.url, article_.url.starts_with("http") ? article_.url : "");
  }

  void take_marked() {
    fill(out_.title, marked_.headline);
    if (is_outlet(article_.referred_publisher)) fill(out_.outlet, article_.referred_publisher);
    if (is_outlet(marked_.outlet)) fill(out_.outlet, marked_.outlet);
    if (is_outlet(article_.site)) fill(out_.outlet, article_.site);
    if (out_.authors.empty()) {
      for (const std::string& author : marked_.authors) add_authors(author, out_.authors);
    }
    if (out_.authors.empty()) take_author_links();
    for (const std::string& claim : marked_.published) dates_.published.fill(claim, "time");
    for (const std::string& claim : marked_.modified) dates_.modified.fill(claim, "time");
    dates_.published.fill(article_.page_published, "json-ld");
    dates_.modified.fill(article_.page_modified, "json-ld");
  }

  void take_author_links() {
    const auto nodes = tree_.nodes();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].tag != HtmlTag::a) continue;
      if (!has_token(attribute(nodes[i], HtmlAttribute::rel), "author")) continue;
      if (const std::string name = text_in(tree_, i); name.size() <= kLongestName) {
        add_authors(name, out_.authors);
      }
    }
  }

  void take_shown() {
    static constexpr std::string_view kHandles[] = {"twitter:site"};
    const bool wanted = out_.title.empty() || out_.outlet.empty() || out_.authors.empty() ||
                        dates_.published.iso.empty();
    if (wanted) {
      const ShownNames shown =
          shown_names(tree_, blocks_, {title_, out_.title, out_.outlet, out_.url, meta(kHandles)});
      fill(out_.outlet, shown.outlet);
      if (out_.outlet.empty() && out_.title != title_) take_outlet_of_headline();
      fill(out_.title, shown.headline);
      add_shown_dates(tree_, blocks_, shown.heading.value_or(blocks_.blocks.size()), dates_);
      if (out_.authors.empty() && shown.heading) take_byline(*shown.heading);
    }
    fill(out_.title, longer_part(title_));
    out_.title = std::string(without_outlet(out_.title, out_.outlet));
    if (dates_.published.iso.empty()) take_address();
    if (marked_.is_atom) dates_.published.fill(dates_.modified.claim, "time");
  }

  /// Data that have the headline may have the outlet behind it where <title> has not.
  void take_outlet_of_headline() {
    const std::string with_outlet = out_.title;
    fill(out_.outlet, shown_names(tree_, blocks_, {with_outlet, {}, {}, out_.url, {}}).outlet);
  }

  /// "By Tilda Voss and Jon Harl | Friday": the names.
  void take_byline(std::size_t heading) {
    const std::size_t end = std::min(blocks_.blocks.size(), heading + kBylineBlocks);
    for (std::size_t i = heading + 1; i < end; ++i) {
      const HtmlBlock& block = blocks_.blocks[i];
      if (block.words > kMostBylineWords) return;
      const std::string names = names_of_byline(blocks_.of(block));
      if (names.empty() || is_beside(tree_, block.element, blocks_.blocks[heading].element)) {
        continue;
      }
      return add_authors(names, out_.authors);
    }
  }

  void take_address() {
    if (const auto day = iso_date_in_address(out_.url)) {
      dates_.published = {*day, out_.url, "url"};
    }
  }

  const HtmlTree& tree_;
  const HtmlBlocks& blocks_;
  const JsonLdArticle& article_;
  MarkedArticle marked_;
  PageMetadata out_;
  PageDates dates_;
  std::vector<Meta> metas_;
  std::string title_, canonical_, html_language_;
};

}  // namespace

PageMetadata page_metadata(const HtmlTree& tree, const HtmlBlocks& blocks,
                           const JsonLdArticle& article) {
  return Reader(tree, blocks, article).read();
}

}  // namespace onrecord
