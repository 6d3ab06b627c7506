#include "read/html_marked.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "read/ascii_lower.h"
#include "read/html_elements.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostMarks = 2000;
constexpr std::size_t kLongestName = 120;  // bytes
constexpr std::uint32_t kMostNodes = 100;  // of a mark, in which its name or date is looked for

enum class Mark : std::uint8_t {
  headline,
  name,
  author,
  publisher,
  published,
  created,  // a draft may have been, long before
  modified,
  body
};

struct NamedMark {
  std::string_view name;
  Mark mark;
};

constexpr NamedMark kSchema[] = {
    {"headline", Mark::headline},       {"name", Mark::name},
    {"author", Mark::author},           {"creator", Mark::author},
    {"publisher", Mark::publisher},     {"sourceOrganization", Mark::publisher},
    {"datePublished", Mark::published}, {"dateCreated", Mark::created},
    {"dateModified", Mark::modified},   {"articleBody", Mark::body}};

constexpr NamedMark kDublinCore[] = {{"title", Mark::headline},      {"creator", Mark::author},
                                     {"publisher", Mark::publisher}, {"date", Mark::published},
                                     {"created", Mark::published},   {"issued", Mark::published},
                                     {"available", Mark::published}, {"modified", Mark::modified}};

/// Classes: microformats2, hAtom and hNews. Without a prefix they mean something within an entry
/// only.
constexpr NamedMark kClasses[] = {
    {"p-name", Mark::headline},      {"entry-title", Mark::headline},
    {"p-author", Mark::author},      {"author", Mark::author},
    {"source-org", Mark::publisher}, {"dt-published", Mark::published},
    {"published", Mark::published},  {"entry-date", Mark::published},
    {"dt-updated", Mark::modified},  {"updated", Mark::modified},
    {"entry-content", Mark::body},   {"e-content", Mark::body}};

template <std::size_t N>
std::optional<Mark> mark_named(const NamedMark (&names)[N], std::string_view name) {
  const auto* found = std::ranges::find(names, name, &NamedMark::name);
  if (found == std::end(names)) return std::nullopt;
  return found->mark;
}

/// "datePublished", "schema:datePublished", "dc:date", or one of these as an address.
std::optional<Mark> mark_of_property(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == name.npos) return mark_named(kSchema, name);
  const std::string_view prefix = name.substr(0, colon);
  const std::string_view local = name.substr(name.find_last_of("/:#") + 1);
  if (prefix == "schema" || prefix == "rnews" || name.find("schema.org/") != name.npos) {
    return mark_named(kSchema, local);
  }
  if (prefix == "dc" || prefix == "dct" || prefix == "dcterms" ||
      name.find("purl.org/dc/") != name.npos) {
    return mark_named(kDublinCore, local);
  }
  if (name == "content:encoded") return Mark::body;
  return std::nullopt;
}

enum class Kind : std::uint8_t { page, article, other };

Kind kind_of_type(std::string_view types) {
  Kind kind = Kind::other;
  each_token(types, [&kind](std::string_view type) {
    const std::string_view name = type.substr(type.find_last_of("/:#") + 1);
    if (name.ends_with("Comment")) kind = Kind::other;
    if (name.ends_with("Article") || name.ends_with("BlogPosting") || name.ends_with("BlogPost") ||
        name.ends_with("Report") || type == "sioc:Item" || type == "foaf:Document" ||
        name == "Review" || name == "CreativeWork") {
      kind = Kind::article;
    }
    const bool page = name.ends_with("Page") || name == "WebSite" || name == "Blog";
    if (page && kind == Kind::other) kind = Kind::page;
  });
  return kind;
}

/// A thing that owns the marks within it.
struct Scope {
  std::uint32_t element = 0;
  std::uint32_t end = 0;
  Kind kind = Kind::page;
  bool is_entry = false;      // of microformats
  bool has_body = false;      // of an article
  std::size_t outermost = 0;  // the article that an article is in, or itself
};

struct Found {
  Mark mark;
  std::uint32_t element;
  std::size_t scope;  // an outermost article, or 0: the page
  bool is_direct;     // not by way of an article within the article
};

class Reader {
 public:
  explicit Reader(const HtmlTree& tree) : tree_(tree) {}

  MarkedArticle read() && {
    const auto nodes = tree_.nodes();
    scopes_.push_back({0, static_cast<std::uint32_t>(nodes.size())});
    open_.push_back(0);
    for (std::uint32_t i = 0; i < nodes.size() && found_.size() < kMostMarks; ++i) {
      while (scopes_[open_.back()].end <= i) close();
      if (nodes[i].attributes != 0) look_at(i);
    }
    if (const auto article = main_article()) take_all(*article);
    take_all(0);
    out_.published.insert(out_.published.end(), created_.begin(), created_.end());
    return std::move(out_);
  }

 private:
  void look_at(std::uint32_t element) {
    Scope scope{.element = element, .end = tree_[element].end};
    bool opens = false;
    bool owned = false;
    for (const auto& [name, value] : tree_.attributes(tree_[element])) {
      switch (name) {
        case HtmlAttribute::itemprop:
        case HtmlAttribute::property:
          owned = true;
          each_token(value, [&](std::string_view token) {
            if (const auto mark = mark_of_property(token)) add(*mark, element);
          });
          break;
        case HtmlAttribute::itemtype:
        case HtmlAttribute::typeof_:
          opens = true;
          scope.kind = std::max(scope.kind, kind_of_type(value), by_weight);
          break;
        case HtmlAttribute::itemscope:
          opens = true;
          break;
        case HtmlAttribute::class_:
          look_at_classes(value, element, scope, opens);
          break;
        default:
          break;
      }
    }
    if (!opens) return;
    if (owned && scope.kind == Kind::page) scope.kind = Kind::other;
    open(scope);
  }

  /// An article before another thing, that before the page.
  static bool by_weight(Kind one, Kind other) {
    const auto weight = [](Kind kind) {
      return kind == Kind::article ? 2 : (kind == Kind::other ? 1 : 0);
    };
    return weight(one) < weight(other);
  }

  void look_at_classes(std::string_view classes, std::uint32_t element, Scope& scope, bool& opens) {
    if (classes.size() < 5) return;
    each_token(classes, [&](std::string_view token) {
      const char first = token[0];
      if (first == 'h' && (token == "hentry" || token == "h-entry" || token == "hnews")) {
        opens = true;
        scope.kind = Kind::article;
        scope.is_entry = true;
        out_.is_atom = out_.is_atom || token != "h-entry";
      } else if (first == 'h' && (token == "h-card" || token == "h-cite")) {
        opens = true;
        scope.kind = std::max(scope.kind, Kind::other, by_weight);
      } else if (entries_ > 0 || token.starts_with("dt-")) {
        if (const auto mark = mark_named(kClasses, token)) add(*mark, element);
      }
    });
  }

  void close() {
    if (scopes_[open_.back()].is_entry) --entries_;
    open_.pop_back();
  }

  void open(Scope scope) {
    scope.outermost = scopes_.size();
    if (scope.kind == Kind::article) {
      for (const std::size_t each : open_) {
        if (scopes_[each].kind != Kind::article) continue;
        scope.outermost = scopes_[each].outermost;
        break;
      }
    }
    if (scope.is_entry) ++entries_;
    open_.push_back(scopes_.size());
    scopes_.push_back(scope);
  }

  void add(Mark mark, std::uint32_t element) {
    Scope& owner = scopes_[open_.back()];
    if (owner.kind == Kind::other) return;
    const std::size_t scope = owner.kind == Kind::article ? owner.outermost : 0;
    if (mark == Mark::body) scopes_[scope].has_body = true;
    found_.push_back({mark, element, scope, scope != 0 && scope == open_.back()});
  }

  /// The one with a body; the largest of several, where it is twice as large as the next.
  [[nodiscard]] std::optional<std::size_t> main_article() const {
    std::optional<std::size_t> best;
    std::uint32_t best_size = 0, next_size = 0;
    for (std::size_t i = 1; i < scopes_.size(); ++i) {
      const Scope& scope = scopes_[i];
      if (scope.kind != Kind::article || scope.outermost != i) continue;
      const bool body = scope.has_body;
      if (!body && is_beside(tree_, scope.element, 0)) continue;
      if (best && scopes_[*best].has_body && !body) continue;
      const bool first_body = best && body && !scopes_[*best].has_body;
      const std::uint32_t size = scope.end - scope.element;
      if (first_body || size > best_size) {
        next_size = first_body ? 0 : best_size;
        best_size = size;
        best = i;
      } else {
        next_size = std::max(next_size, size);
      }
    }
    if (best_size / 2 < next_size) return std::nullopt;
    return best;
  }

  void take_all(std::size_t scope) {
    for (const Found& each : found_) {
      if (each.scope != scope || (scope == 0 && each.mark == Mark::name)) continue;
      const bool sure = each.is_direct || tree_[each.element].tag == HtmlTag::meta;
      if (sure || !is_beside(tree_, each.element, scopes_[scope].element)) take(each);
    }
  }

  void take(const Found& found) {
    switch (found.mark) {
      case Mark::headline:
        if (out_.headline.empty()) out_.headline = value_of(found.element);
        break;
      case Mark::name:
        if (out_.headline.empty() && !has_headline(found.scope)) {
          out_.headline = value_of(found.element);
        }
        break;
      case Mark::author:
        add_name(found.element, out_.authors);
        break;
      case Mark::publisher:
        if (out_.outlet.empty()) out_.outlet = name_of(found.element);
        break;
      case Mark::published:
        add_date(found.element, out_.published);
        break;
      case Mark::created:
        add_date(found.element, created_);
        break;
      case Mark::modified:
        add_date(found.element, out_.modified);
        break;
      case Mark::body:
        break;
    }
  }

  [[nodiscard]] bool has_headline(std::size_t scope) const {
    return std::ranges::any_of(found_, [scope](const Found& each) {
      return each.scope == scope && each.mark == Mark::headline;
    });
  }

  [[nodiscard]] std::string value_of(std::uint32_t element) const {
    const std::string_view content = tree_.attribute(tree_[element], HtmlAttribute::content);
    return content.empty() ? text_in(tree_, element) : spaced_once(content);
  }

  [[nodiscard]] std::uint32_t end_of(std::uint32_t element) const {
    return std::min(tree_[element].end, element + kMostNodes);
  }

  /// Of a person or body: the first name within, else all of its text.
  [[nodiscard]] std::string name_of(std::uint32_t element) const {
    for (std::uint32_t i = element + 1; i < end_of(element); ++i) {
      for (const auto& [name, value] : tree_.attributes(tree_[i])) {
        const bool property = name == HtmlAttribute::itemprop || name == HtmlAttribute::property;
        const bool named =
            (property && (has_token(value, "name") || has_token(value, "schema:name") ||
                          has_token(value, "foaf:name"))) ||
            (name == HtmlAttribute::class_ &&
             (has_token(value, "fn") || has_token(value, "org") || has_token(value, "p-name")));
        if (named) return short_name(value_of(i));
      }
    }
    return short_name(value_of(element));
  }

  static std::string short_name(std::string name) {
    const bool address = name.find("://") != std::string::npos;
    return address || name.size() > kLongestName ? std::string() : name;
  }

  void add_name(std::uint32_t element, std::vector<std::string>& names) const {
    std::string name = name_of(element);
    if (!name.empty()) names.push_back(std::move(name));
  }

  /// As the value class pattern of microformats has it: the machine's form before the reader's.
  void add_date(std::uint32_t element, std::vector<std::string>& dates) const {
    const HtmlNode& node = tree_[element];
    for (const HtmlAttribute name : {HtmlAttribute::datetime, HtmlAttribute::content}) {
      const std::string_view claim = tree_.attribute(node, name);
      if (!claim.empty()) dates.emplace_back(claim);
    }
    for (std::uint32_t i = element; i < end_of(element); ++i) {
      const bool value = tree_[i].tag == HtmlTag::abbr || tree_[i].tag == HtmlTag::time ||
                         has_token(tree_.attribute(tree_[i], HtmlAttribute::class_), "value-title");
      if (!value) continue;
      for (const HtmlAttribute name : {HtmlAttribute::datetime, HtmlAttribute::title}) {
        const std::string_view claim = tree_.attribute(tree_[i], name);
        const bool taken = i == element && name == HtmlAttribute::datetime;
        if (!claim.empty() && !taken) dates.emplace_back(claim);
      }
    }
    dates.push_back(text_in(tree_, element));
  }

  const HtmlTree& tree_;
  std::vector<Scope> scopes_;
  std::vector<std::size_t> open_;
  std::size_t entries_ = 0;  // of microformats, that are open
  std::vector<Found> found_;
  std::vector<std::string> created_;  // claims
  MarkedArticle out_;
};

}  // namespace

MarkedArticle marked_article(const HtmlTree& tree) { return Reader(tree).read(); }

}  // namespace onrecord
