#include "read/title_parts.h"

#include <algorithm>
#include <string>

#include "read/ascii_lower.h"
#include "read/html_blocks.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostWords = 7;
constexpr std::size_t kLongestName = 60;     // bytes
constexpr std::size_t kLongestTitle = 1000;  // the same

constexpr std::string_view kMarks[] = {
    "|",  "-",        "\xe2\x80\x93", "\xe2\x80\x94", "\xc2\xab",     "\xc2\xbb",
    "::", "\xc2\xb7", "\xe2\x80\xa2", "\xe2\x80\xb9", "\xe2\x80\xba", "//",
    "/",  "~"};

/// Words of which sections of papers and kinds of pages are called.
constexpr std::string_view kSections[] = {"a",           "about",      "africa",
                                          "album",       "all",        "america",
                                          "analysis",    "and",        "archive",
                                          "archives",    "article",    "articles",
                                          "arts",        "asia",       "auto",
                                          "autos",       "back",       "beauty",
                                          "blog",        "blogs",      "book",
                                          "books",       "breaking",   "britain",
                                          "business",    "car",        "cars",
                                          "city",        "climate",    "column",
                                          "columns",     "comment",    "community",
                                          "courts",      "crime",      "culture",
                                          "economy",     "editorial",  "education",
                                          "energy",      "english",    "entertainment",
                                          "environment", "europe",     "events",
                                          "exclusive",   "explained",  "explainer",
                                          "faith",       "family",     "fashion",
                                          "features",    "film",       "finance",
                                          "food",        "football",   "for",
                                          "front",       "gallery",    "games",
                                          "go",          "golf",       "health",
                                          "history",     "home",       "homepage",
                                          "in",          "index",      "international",
                                          "interview",   "interviews", "justice",
                                          "latest",      "law",        "letters",
                                          "life",        "lifestyle",  "live",
                                          "local",       "logo",       "main",
                                          "markets",     "media",      "money",
                                          "motoring",    "motors",     "movie",
                                          "movies",      "music",      "nation",
                                          "national",    "nature",     "news",
                                          "obituaries",  "obituary",   "of",
                                          "on",          "online",     "opinion",
                                          "page",        "pages",      "parenting",
                                          "people",      "photos",     "pictures",
                                          "podcast",     "podcasts",   "politics",
                                          "post",        "posts",      "press",
                                          "profile",     "property",   "regional",
                                          "release",     "releases",   "religion",
                                          "report",      "reports",    "restaurant",
                                          "review",      "reviews",    "science",
                                          "search",      "section",    "site",
                                          "society",     "space",      "sport",
                                          "sports",      "state",      "stories",
                                          "story",       "style",      "tech",
                                          "technology",  "television", "the",
                                          "theater",     "theatre",    "to",
                                          "today",       "top",        "transport",
                                          "travel",      "tv",         "uk",
                                          "update",      "updates",    "us",
                                          "video",       "videos",     "voices",
                                          "watch",       "weather",    "website",
                                          "welcome",     "wellness",   "world"};

constexpr std::string_view kOutletWords[] = {
    "advertiser", "advocate", "argus",     "banner",   "bugle",       "bulletin",  "chronicle",
    "courier",    "daily",    "dispatch",  "echo",     "enquirer",    "examiner",  "express",
    "gazette",    "globe",    "guardian",  "herald",   "independent", "inquirer",  "journal",
    "leader",     "ledger",   "magazine",  "mail",     "mercury",     "messenger", "mirror",
    "monitor",    "news",     "newspaper", "observer", "post",        "press",     "radio",
    "record",     "recorder", "register",  "reporter", "republic",    "review",    "sentinel",
    "spectator",  "standard", "star",      "sun",      "telegraph",   "times",     "today",
    "tribune",    "weekly",   "wire",      "world"};

constexpr std::string_view kAgencies[] = {"afp",
                                          "agence france-presse",
                                          "ap",
                                          "associated press",
                                          "bloomberg",
                                          "dpa",
                                          "pa",
                                          "pa media",
                                          "press association",
                                          "reuters",
                                          "the associated press",
                                          "united press international",
                                          "upi"};

constexpr std::string_view kCompanies[] = {
    "ag",       "co",    "company",      "corp",       "corporation", "gmbh", "group",
    "holdings", "inc",   "incorporated", "limited",    "llc",         "llp",  "ltd",
    "plc",      "media", "publications", "publishers", "publishing",  "sa"};

constexpr std::string_view kPrograms[] = {"blogger", "drupal",    "joomla", "squarespace",
                                          "tumblr",  "wordpress", "wix"};

template <std::size_t N>
bool is_among(const std::string_view (&words)[N], std::string_view word) {
  return std::ranges::find(words, word) != std::end(words);
}

bool is_space(char letter) { return letter == ' '; }

/// The mark at `at` that stands between spaces.
std::string_view mark_at(std::string_view title, std::size_t at) {
  for (const std::string_view mark : kMarks) {
    if (!title.substr(at).starts_with(mark)) continue;
    const std::size_t end = at + mark.size();
    const bool alone =
        at > 0 && is_space(title[at - 1]) && end < title.size() && is_space(title[end]);
    if (alone || mark == "|") return mark;
  }
  return {};
}

}  // namespace

std::vector<TitleCut> title_cuts(std::string_view title) {
  std::vector<TitleCut> cuts;
  if (title.size() > kLongestTitle) return cuts;
  for (std::size_t at = 1; at + 1 < title.size(); ++at) {
    const bool colon = title[at] == ':' && is_space(title[at + 1]) && !is_space(title[at - 1]);
    const std::size_t size = colon ? 1 : mark_at(title, at).size();
    if (size == 0) continue;
    TitleCut cut{at, at + size, colon};
    while (cut.begin > 0 && is_space(title[cut.begin - 1])) --cut.begin;
    while (cut.end < title.size() && is_space(title[cut.end])) ++cut.end;
    if (cut.begin > 0 && cut.end < title.size()) cuts.push_back(cut);
    at = cut.end - 1;
  }
  return cuts;
}

std::string_view longer_part(std::string_view title) {
  std::string_view longer = title;
  for (const TitleCut& cut : title_cuts(title)) {
    if (cut.is_colon) continue;
    const std::string_view first = title.substr(0, cut.begin);
    const std::string_view last = title.substr(cut.end);
    longer = first.size() >= last.size() ? first : last;
  }
  return longer;
}

bool may_be_outlet(std::string_view name) {
  if (name.size() < 2 || name.size() > kLongestName) return false;
  if (name.find("://") != name.npos || name.find_first_of("?@") != name.npos) return false;
  const bool capital = std::ranges::any_of(name, [](char letter) {
    return (letter >= 'A' && letter <= 'Z') || static_cast<unsigned char>(letter) >= 0x80;
  });
  const bool named = capital || (name[0] >= '0' && name[0] <= '9') ||
                     (name.find('.') != name.npos && name.find(' ') == name.npos);
  if (!named) return false;
  std::size_t words = 0;
  bool all_sections = !name.starts_with("The "), any_letter = false;
  each_word(name, [&](std::string_view word) {
    ++words;
    const bool number = std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    any_letter = any_letter || !number;
    all_sections = all_sections && (number || is_among(kSections, ascii_lower(word)));
  });
  return words > 0 && words <= kMostWords && any_letter && !all_sections;
}

bool has_outlet_word(std::string_view name) {
  bool found = false;
  each_word(name, [&found](std::string_view word) {
    found = found || (word.size() > 2 && is_among(kOutletWords, ascii_lower(word)));
  });
  return found;
}

bool is_no_outlet(std::string_view name) {
  const std::string lower = ascii_lower(trimmed(name));
  if (is_among(kAgencies, lower) || is_program(name)) return true;
  std::string last;
  each_word(lower, [&last](std::string_view word) { last = word; });
  return is_among(kCompanies, last);
}

bool is_program(std::string_view name) {
  const std::string lower = ascii_lower(trimmed(name));
  return std::ranges::any_of(kPrograms, [&lower](std::string_view program) {
    return lower == program || lower == std::string(program) + ".com";
  });
}

}  // namespace onrecord
