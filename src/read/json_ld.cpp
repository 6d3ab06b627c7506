#include "read/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "read/html_blocks.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t kMostObjects = 2000;  // of a page's JSON-LD
constexpr std::size_t kMostAuthors = 50;

/// The text of a value; of a list, that of its first.
std::string_view text_of(simdjson::simdjson_result<element> value) {
  element found;
  if (value.get(found) != simdjson::SUCCESS) return {};
  simdjson::dom::array list;
  if (found.get(list) == simdjson::SUCCESS) {
    if (list.size() == 0 || list.at(0).get(found) != simdjson::SUCCESS) return {};
  }
  std::string_view text;
  return found.get(text) == simdjson::SUCCESS ? trimmed(text) : std::string_view();
}

/// The text of a value that is a name or an object with one.
std::string_view name_of(element value, const char* field = "name") {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return trimmed(text);
  object named;
  if (value.get(named) == simdjson::SUCCESS) return text_of(named[field]);
  return {};
}

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type.ends_with("Report") ||
         type == "Review" || type == "CreativeWork";
}

/// Whether one of the node's types is such.
template <class Is>
bool has_type(object node, Is is) {
  element type;
  if (node["@type"].get(type) != simdjson::SUCCESS) return false;
  simdjson::dom::array types;
  if (type.get(types) != simdjson::SUCCESS) return is(name_of(type));
  return std::ranges::any_of(types, [&is](element each) { return is(name_of(each)); });
}

/// Calls `take` for each value of a list, or for the one value.
template <class Take>
void each_of(element value, Take take) {
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return take(value);
  for (const element each : list) take(each);
}

/// Whether `text` may have markup or character references: "&amp;", but not "A & B".
bool may_have_markup(std::string_view text) {
  constexpr std::size_t kLongestReference = 32;
  if (text.find('<') != text.npos) return true;
  for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
    const std::string_view next = text.substr(at + 1, kLongestReference);
    if (next.substr(0, next.find(' ')).find(';') != next.npos) return true;
  }
  return false;
}

/// Without markup and character references, which publishers put into JSON though they mean
/// nothing there: "&#8220;We will rebuild&#8221;".
std::string plain(std::string_view text) {
  if (!may_have_markup(text)) return std::string(text);
  const auto tree = HtmlTree::parse(text);
  if (!tree) return std::string(text);
  std::string out;
  for (const HtmlNode& node : tree->nodes()) {
    if (node.tag == HtmlTag::text) out += node.text;
    if (makes_lines(node.tag) && !out.empty() && out.back() != ' ') out += ' ';
  }
  return std::string(trimmed(out));
}

void add_authors(object article, std::vector<std::string>& authors) {
  element given;
  if (article["author"].get(given) != simdjson::SUCCESS &&
      article["creator"].get(given) != simdjson::SUCCESS) {
    return;
  }
  each_of(given, [&authors](element each) {
    const std::string_view name = name_of(each);
    if (!name.empty() && authors.size() < kMostAuthors) authors.push_back(plain(name));
  });
}

void fill(std::string& field, std::string_view text) {
  if (field.empty()) field = plain(text);
}

void take_article(object from, JsonLdArticle& article) {
  article.found = true;
  fill(article.headline, text_of(from["headline"]));
  fill(article.headline, text_of(from["name"]));
  fill(article.body, text_of(from["articleBody"]));
  fill(article.published, text_of(from["datePublished"]));
  fill(article.published, text_of(from["dateCreated"]));
  fill(article.modified, text_of(from["dateModified"]));
  fill(article.language, text_of(from["inLanguage"]));
  fill(article.url, text_of(from["url"]));
  element value;
  if (from["mainEntityOfPage"].get(value) == simdjson::SUCCESS) {
    const std::string_view page = name_of(value, "@id");
    if (page.starts_with("http")) fill(article.url, page);
  }
  if (from["publisher"].get(value) == simdjson::SUCCESS) {
    each_of(value, [&article](element each) { fill(article.publisher, name_of(each)); });
    article.publisher_id = name_of(value, "@id");
  }
  if (article.authors.empty()) add_authors(from, article.authors);
  if (from["author"].get(value) == simdjson::SUCCESS) article.author_id = name_of(value, "@id");
}

/// Calls `take` for the objects at the top, in lists, "@graph" and "mainEntity", until it returns
/// true.
template <class Take>
void each_object(element top, Take take) {
  std::vector<element> open{top};
  for (std::size_t seen = 0; !open.empty() && seen < kMostObjects; ++seen) {
    const element next = open.back();
    open.pop_back();
    simdjson::dom::array list;
    if (next.get(list) == simdjson::SUCCESS) {
      const std::size_t begin = open.size();
      for (const element each : list) open.push_back(each);
      std::reverse(open.begin() + static_cast<std::ptrdiff_t>(begin), open.end());
      continue;
    }
    object candidate;
    if (next.get(candidate) != simdjson::SUCCESS) continue;
    if (take(candidate)) return;
    element within;
    if (candidate["mainEntity"].get(within) == simdjson::SUCCESS) open.push_back(within);
    if (candidate["@graph"].get(within) == simdjson::SUCCESS) open.push_back(within);
  }
}

/// Takes the first article. Of a page that is called no article, only its dates.
void search(element top, JsonLdArticle& article) {
  each_object(top, [&article](object node) {
    if (!article.found && has_type(node, is_article_type)) take_article(node, article);
    if (has_type(node, [](auto type) { return type == "WebPage" || type == "ItemPage"; })) {
      fill(article.page_published, text_of(node["datePublished"]));
      fill(article.page_modified, text_of(node["dateModified"]));
    }
    return article.found;
  });
}

/// What lies between `opening`, where it is, and the last `closing` behind it.
std::string_view between(std::string_view text, std::string_view opening,
                         std::string_view closing) {
  const std::size_t begin = text.find(opening);
  if (begin == text.npos) return text;
  text.remove_prefix(begin + opening.size());
  return text.substr(0, text.rfind(closing));
}

/// Without the comment or CDATA marks that some pages put around JSON, and without what JSON
/// forbids though pages have it: raw control characters and \' in strings, commas before a closing
/// bracket.
std::string mended(std::string_view json) {
  json = between(json, "<![CDATA[", "]]>");
  const std::size_t begin = json.find_first_of("{[");
  const std::size_t end = json.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  std::string out;
  std::size_t comma = out.npos;  // in `out`, with nothing but white space behind it
  bool in_string = false, escaped = false;
  for (const char letter : json.substr(begin, end - begin + 1)) {
    const bool space = letter == ' ' || static_cast<unsigned char>(letter) < 0x20;
    if (escaped && letter == '\'') out.pop_back();
    if (!in_string && comma != out.npos && (letter == '}' || letter == ']')) out[comma] = ' ';
    if (!space) comma = out.npos;
    if (!in_string && letter == ',') comma = out.size();
    if (letter == '"' && !escaped) in_string = !in_string;
    escaped = in_string && letter == '\\' && !escaped;
    out += space ? ' ' : letter;
  }
  return out;
}

/// Goes through the scripts of a page: the first article is taken, then what it refers to.
class Scripts {
 public:
  explicit Scripts(const HtmlTree& tree) : tree_(tree) {}

  JsonLdArticle read() && {
    each_script([this](element top) { search(top, article_); });
    if (!article_.publisher.empty() && !article_.authors.empty()) return std::move(article_);
    each_script([this](element top) { look_up(top); });
    return std::move(article_);
  }

 private:
  template <class Take>
  void each_script(Take take) {
    for (const HtmlNode& node : tree_.nodes()) {
      if (node.tag != HtmlTag::script || node.text.empty()) continue;
      if (!parser_) parser_.emplace();
      element top;
      if (parser_->parse(node.text.data(), node.text.size()).get(top) == simdjson::SUCCESS) {
        take(top);
      } else if (const std::string again = mended(node.text);
                 parser_->parse(again).get(top) == simdjson::SUCCESS) {
        take(top);
      }
    }
  }

  /// Names of nodes that the article refers to by "@id", and of the site.
  void look_up(element top) {
    each_object(top, [this](object node) {
      const std::string_view name = text_of(node["name"]);
      if (name.empty()) return false;
      const std::string_view id = text_of(node["@id"]);
      if (!id.empty() && id == article_.publisher_id) fill(article_.referred_publisher, name);
      if (!id.empty() && id == article_.author_id && article_.authors.empty()) {
        article_.authors.push_back(plain(name));
      }
      const bool site = has_type(
          node, [](auto type) { return type == "WebSite" || type == "NewsMediaOrganization"; });
      if (site) fill(article_.site, name);
      return false;
    });
  }

  const HtmlTree& tree_;
  std::optional<simdjson::dom::parser> parser_;
  JsonLdArticle article_;
};

}  // namespace

JsonLdArticle json_ld_article(const HtmlTree& tree) { return Scripts(tree).read(); }

}  // namespace onrecord
