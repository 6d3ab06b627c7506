#include "read/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

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

bool is_article(object candidate) {
  element type;
  if (candidate["@type"].get(type) != simdjson::SUCCESS) return false;
  simdjson::dom::array types;
  if (type.get(types) != simdjson::SUCCESS) return is_article_type(name_of(type));
  return std::ranges::any_of(types, [](element each) { return is_article_type(name_of(each)); });
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
  }
  if (article.authors.empty()) add_authors(from, article.authors);
}

/// Looks for articles at the top, in lists, "@graph" and "mainEntity". The first one with a
/// headline or a text is taken.
void search(element top, JsonLdArticle& article) {
  std::vector<element> open{top};
  for (std::size_t seen = 0; !open.empty() && seen < kMostObjects && !article.found; ++seen) {
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
    if (is_article(candidate)) take_article(candidate, article);
    element within;
    if (candidate["mainEntity"].get(within) == simdjson::SUCCESS) open.push_back(within);
    if (candidate["@graph"].get(within) == simdjson::SUCCESS) open.push_back(within);
  }
}

/// Without the comment or CDATA marks that some pages put around JSON, and with spaces for raw
/// control characters, which JSON forbids within strings.
std::string mended(std::string_view json) {
  const std::size_t begin = json.find_first_of("{[");
  const std::size_t end = json.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  std::string out(json.substr(begin, end - begin + 1));
  for (char& letter : out) {
    if (static_cast<unsigned char>(letter) < 0x20) letter = ' ';
  }
  return out;
}

void read_script(simdjson::dom::parser& parser, std::string_view json, JsonLdArticle& article) {
  element top;
  if (parser.parse(json.data(), json.size()).get(top) == simdjson::SUCCESS) {
    return search(top, article);
  }
  const std::string again = mended(json);
  if (parser.parse(again).get(top) == simdjson::SUCCESS) search(top, article);
}

}  // namespace

JsonLdArticle json_ld_article(const HtmlTree& tree) {
  JsonLdArticle article;
  std::optional<simdjson::dom::parser> parser;
  for (const HtmlNode& node : tree.nodes()) {
    if (node.tag != HtmlTag::script || node.text.empty() || article.found) continue;
    if (!parser) parser.emplace();
    read_script(*parser, node.text, article);
  }
  return article;
}

}  // namespace onrecord
