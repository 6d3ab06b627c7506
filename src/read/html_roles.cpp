#include "read/html_roles.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "read/ascii_lower.h"

namespace onrecord {
namespace {

using R = HtmlRole;

struct RoleWord {
  std::string_view word;
  HtmlRole role;
};

/// In byte order.
// clang-format off
constexpr RoleWord kWords[] = {
    {"about", R::author}, {"abstract", R::summary}, {"account", R::navigation},
    {"ad", R::advertisement}, {"addthis", R::share}, {"ads", R::advertisement},
    {"advert", R::advertisement}, {"advertisement", R::advertisement},
    {"advertising", R::advertisement}, {"alert", R::notice}, {"also", R::related},
    {"archive", R::list}, {"article", R::article}, {"articles", R::list}, {"aside", R::aside},
    {"attribution", R::caption}, {"audio", R::media}, {"author", R::author},
    {"authors", R::author}, {"avatar", R::author}, {"banner", R::advertisement},
    {"bar", R::aside}, {"bio", R::author}, {"blockquote", R::pull_quote}, {"blurb", R::summary},
    {"body", R::body}, {"bookmark", R::share}, {"bottom", R::footnote}, {"box", R::aside},
    {"breadcrumb", R::navigation}, {"breadcrumbs", R::navigation}, {"breaking", R::related},
    {"button", R::navigation}, {"byline", R::author}, {"calendar", R::aside},
    {"callout", R::pull_quote}, {"caption", R::caption}, {"captions", R::caption},
    {"card", R::list}, {"cards", R::list}, {"carousel", R::media}, {"categories", R::tags},
    {"category", R::tags}, {"chart", R::media}, {"cite", R::caption}, {"column", R::aside},
    {"comment", R::comments}, {"commenting", R::comments}, {"commentlist", R::comments},
    {"comments", R::comments}, {"community", R::comments}, {"consent", R::notice},
    {"content", R::body}, {"contents", R::navigation}, {"contributor", R::author},
    {"cookie", R::notice}, {"cookies", R::notice}, {"copy", R::body}, {"copyright", R::footnote},
    {"correction", R::footnote}, {"credit", R::caption}, {"credits", R::caption},
    {"crumb", R::navigation}, {"cta", R::newsletter}, {"date", R::dateline},
    {"dateline", R::dateline}, {"datetime", R::dateline}, {"deck", R::summary},
    {"dek", R::summary}, {"description", R::summary}, {"disclaimer", R::footnote},
    {"disclosure", R::footnote}, {"discuss", R::comments}, {"discussion", R::comments},
    {"disqus", R::comments}, {"donate", R::newsletter}, {"drop", R::navigation},
    {"dropdown", R::navigation}, {"embed", R::embed}, {"embedded", R::embed},
    {"entry", R::article}, {"event", R::list}, {"events", R::list}, {"excerpt", R::summary},
    {"extra", R::aside}, {"facebook", R::share}, {"featured", R::related}, {"feed", R::list},
    {"figcaption", R::caption}, {"figure", R::media}, {"flyout", R::navigation},
    {"follow", R::share}, {"foot", R::footnote}, {"footer", R::footnote},
    {"footnote", R::footnote}, {"form", R::newsletter}, {"gallery", R::media},
    {"gdpr", R::notice}, {"grid", R::list}, {"header", R::title}, {"heading", R::title},
    {"headline", R::title}, {"headlines", R::list}, {"hidden", R::hidden}, {"hide", R::hidden},
    {"hot", R::related}, {"image", R::media}, {"images", R::media}, {"img", R::media},
    {"infobox", R::aside}, {"inline", R::embed}, {"instagram", R::embed}, {"intro", R::summary},
    {"item", R::list}, {"items", R::list}, {"job", R::author}, {"keyword", R::tags},
    {"keywords", R::tags}, {"kicker", R::title}, {"label", R::tags}, {"latest", R::related},
    {"lead", R::summary}, {"lede", R::summary}, {"left", R::aside}, {"legal", R::footnote},
    {"lightbox", R::media}, {"link", R::related}, {"links", R::related}, {"list", R::list},
    {"listing", R::list}, {"login", R::newsletter}, {"mail", R::newsletter},
    {"mailing", R::newsletter}, {"masthead", R::navigation}, {"media", R::media},
    {"menu", R::navigation}, {"meta", R::dateline}, {"metadata", R::dateline},
    {"modal", R::notice}, {"module", R::aside}, {"more", R::related}, {"most", R::related},
    {"nav", R::navigation}, {"navbar", R::navigation}, {"navigation", R::navigation},
    {"newsletter", R::newsletter}, {"newsletters", R::newsletter}, {"next", R::related},
    {"note", R::footnote}, {"notice", R::notice}, {"oembed", R::embed},
    {"offer", R::advertisement}, {"outbrain", R::related}, {"overlay", R::notice},
    {"pager", R::navigation}, {"pagination", R::navigation}, {"paragraph", R::body},
    {"partner", R::advertisement}, {"paywall", R::newsletter}, {"photo", R::media},
    {"photos", R::media}, {"picture", R::media}, {"player", R::media}, {"poll", R::aside},
    {"popular", R::related}, {"popup", R::notice}, {"post", R::article},
    {"postmeta", R::dateline}, {"posts", R::list}, {"prev", R::related}, {"previous", R::related},
    {"print", R::share}, {"profile", R::author}, {"promo", R::advertisement},
    {"promoted", R::advertisement}, {"promotion", R::advertisement}, {"published", R::dateline},
    {"pullquote", R::pull_quote}, {"quote", R::pull_quote}, {"rail", R::aside},
    {"rating", R::aside}, {"read", R::related}, {"reader", R::hidden}, {"readmore", R::related},
    {"recent", R::related}, {"recirc", R::related}, {"recirculation", R::related},
    {"recommend", R::related}, {"recommendation", R::related}, {"recommendations", R::related},
    {"recommended", R::related}, {"register", R::newsletter}, {"registration", R::newsletter},
    {"related", R::related}, {"replies", R::comments}, {"reply", R::comments},
    {"respond", R::comments}, {"review", R::aside}, {"right", R::aside}, {"rss", R::share},
    {"search", R::navigation}, {"section", R::tags}, {"share", R::share}, {"shares", R::share},
    {"sharing", R::share}, {"shop", R::advertisement}, {"side", R::aside}, {"sidebar", R::aside},
    {"signup", R::newsletter}, {"skip", R::navigation}, {"slide", R::media}, {"slider", R::media},
    {"slideshow", R::media}, {"social", R::share}, {"source", R::caption},
    {"sponsor", R::advertisement}, {"sponsored", R::advertisement},
    {"sponsors", R::advertisement}, {"sr", R::hidden}, {"stamp", R::dateline},
    {"standfirst", R::summary}, {"stats", R::aside}, {"stories", R::list}, {"story", R::article},
    {"subhead", R::summary}, {"subheadline", R::summary}, {"submeta", R::dateline},
    {"submit", R::newsletter}, {"subnav", R::navigation}, {"subscribe", R::newsletter},
    {"subscription", R::newsletter}, {"subtitle", R::summary}, {"summary", R::summary},
    {"tab", R::navigation}, {"taboola", R::related}, {"tabs", R::navigation}, {"tag", R::tags},
    {"tagline", R::footnote}, {"tags", R::tags}, {"teaser", R::list}, {"terms", R::footnote},
    {"text", R::body}, {"thumb", R::media}, {"thumbnail", R::media}, {"ticker", R::list},
    {"time", R::dateline}, {"timestamp", R::dateline}, {"tip", R::aside}, {"title", R::title},
    {"toc", R::navigation}, {"tool", R::share}, {"toolbar", R::share}, {"tools", R::share},
    {"top", R::navigation}, {"topic", R::tags}, {"topics", R::tags}, {"trending", R::related},
    {"tweet", R::embed}, {"twitter", R::embed}, {"updated", R::dateline}, {"user", R::author},
    {"utility", R::share}, {"video", R::media}, {"visually", R::hidden}, {"vote", R::aside},
    {"warning", R::notice}, {"whatsapp", R::share}, {"widget", R::aside}, {"wysiwyg", R::body},
    {"youtube", R::embed}, {"zoom", R::media},
};
// clang-format on

/// Where the words of each letter begin in the list, and its end.
constexpr auto kBegins = [] {
  std::array<std::size_t, 27> begins{};
  for (std::size_t letter = 0; letter < begins.size(); ++letter) {
    while (begins[letter] < std::size(kWords) &&
           kWords[begins[letter]].word[0] < static_cast<char>('a' + letter)) {
      ++begins[letter];
    }
  }
  return begins;
}();

HtmlRoles roles_of_word(std::string_view word) {
  const auto letter = static_cast<std::size_t>(word[0] - 'a');
  for (std::size_t i = kBegins[letter]; i < kBegins[letter + 1]; ++i) {
    if (kWords[i].word == word) return role_bit(kWords[i].role);
  }
  return 0;
}

constexpr bool is_lower(char letter) { return letter >= 'a' && letter <= 'z'; }
constexpr bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }

}  // namespace

std::string_view role_name(HtmlRole role) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"comments",      "share",      "related", "navigation", "aside", "caption",
       "advertisement", "newsletter", "author",  "dateline",   "tags",  "title",
       "summary",       "pull_quote", "body",    "article",    "media", "list",
       "embed",         "hidden",     "notice",  "footnote"});
  static_assert(kNames.size() == kHtmlRoles);
  return kNames[static_cast<std::size_t>(role)];
}

HtmlRoles roles_in(std::string_view value) {
  constexpr std::size_t kLongest = 16;
  HtmlRoles roles = 0;
  std::array<char, kLongest> word{};
  std::size_t size = 0;
  const auto take = [&] {
    if (size > 1 && size <= kLongest) roles |= roles_of_word({word.data(), size});
    size = 0;
  };
  char before_it = ' ';
  for (const char letter : value) {
    const bool is_letter = is_lower(letter) || is_upper(letter);
    if (!is_letter || (is_upper(letter) && is_lower(before_it))) take();
    if (is_letter) {
      if (size < kLongest) word[size] = ascii_lower(letter);
      ++size;
    }
    before_it = letter;
  }
  take();
  return roles;
}

HtmlRoles roles_of(const HtmlTree& tree, const HtmlNode& element) {
  HtmlRoles roles = 0;
  for (const auto& [name, value] : tree.attributes(element)) {
    if (name == HtmlAttribute::class_ || name == HtmlAttribute::id || name == HtmlAttribute::role ||
        name == HtmlAttribute::itemprop) {
      roles |= roles_in(value);
    }
    if (name == HtmlAttribute::hidden || (name == HtmlAttribute::aria_hidden && value == "true") ||
        (name == HtmlAttribute::style &&
         (value.find("display:none") != value.npos || value.find("display: none") != value.npos))) {
      roles |= role_bit(HtmlRole::hidden);
    }
  }
  return roles;
}

}  // namespace onrecord
