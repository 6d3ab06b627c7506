#include "identify/actor_table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "identify/body_name.h"
#include "identify/each_once.h"
#include "identify/folded.h"
#include "identify/name_match.h"
#include "identify/person_name.h"
#include "identify/phrase.h"
#include "identify/place_words.h"
#include "identify/role_words.h"
#include "segment/english_stops.h"
#include "segment/word_list.h"
#include "segment/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kLongestTitle = 5;        // words before a name that may be its title
constexpr std::size_t kLongestApposition = 12;  // words after its comma

// A name of the document, read.
struct ReadName {
  std::size_t begin, end;  // words
  MentionKind kind;
  PersonName person;
  BodyName body;
  std::string key;         // of places, and of what could not be read
  std::string_view shown;  // as `TableActor::name`

  [[nodiscard]] std::size_t length() const {
    return kind == MentionKind::person ? person.given.size() + person.surname.size()
                                       : body.words.size();
  }
};

// Without titles where there is a given name; else “President Holm” says more than “Holm”.
std::string_view shown_form(const PersonName& person) {
  const bool has_given_name = !person.given.empty() || person.title.empty();
  return has_given_name ? person.full : from_to(person.title, person.full);
}

class NameReader {
 public:
  explicit NameReader(const Document& document) : document_(document) {}

  [[nodiscard]] ReadName read(const Name& name) const {
    ReadName out{name.begin, name.end, name.kind, {}, {}, {}, text(name.begin, name.end)};
    if (name.kind == MentionKind::person) {
      out.person = parse_person_name(text(with_title(name.begin), with_apposition(name.end)));
      if (out.person.empty()) out.person = parse_person_name(out.shown);
      if (!out.person.empty()) out.shown = shown_form(out.person);
    } else if (name.kind == MentionKind::organisation) {
      out.body = parse_body_name(out.shown);
    }
    out.key = folded(out.shown);
    return out;
  }

  // The party of a member of an American house, by the mark after his name: “(D-Ohio)”.
  [[nodiscard]] std::string_view party_after(std::size_t end) const {
    const std::string_view before = word_at(document_, end), after = word_at(document_, end + 2);
    if ((before != "(" && before != ",") || (after != "-" && after != ".")) return {};
    const std::string_view mark = word_at(document_, end + 1);
    return mark == "D" ? "democrat" : mark == "R" ? "republican" : std::string_view();
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const {
    return surface(document_.text(), span_of_words(document_.words(), begin, end));
  }

  // Where the titles before a name begin: “Finance minister”, “former Gov.”.
  [[nodiscard]] std::size_t with_title(std::size_t begin) const {
    std::size_t first = begin;
    for (std::size_t w = begin; w > 0 && begin - w < kLongestTitle && !begins_sentence(w); --w) {
      const std::string_view word = word_at(document_, w - 1);
      if (word == ".") continue;  // of “Gov.”, where a title stands before it
      const std::string lower = folded(word);
      if (lower == "of" && first == w) continue;  // “Secretary of State”
      const bool is_title = is_honorific(lower) || is_role(lower) || lower == "former";
      const bool is_before_title = is_post_word(lower) || is_demonym(lower);
      if (!is_title && !is_before_title) break;
      if (is_title || first < begin || is_post_word(lower)) first = w - 1;
    }
    return first;
  }

  [[nodiscard]] bool begins_sentence(std::size_t w) const {
    const std::uint32_t begin = document_.words()[w].span.begin_byte;
    return std::ranges::binary_search(document_.sentences(), begin, {}, &Span::begin_byte);
  }

  // Where an apposition after a name ends: “Hugh Hill, a doctor in Vell,”. It is closed by a mark
  // and has no verb of speech, or it is what somebody says: “..., the mayor said.”
  [[nodiscard]] std::size_t with_apposition(std::size_t end) const {
    if (word_at(document_, end) != ",") return end;
    for (std::size_t w = end + 1; w - end <= kLongestApposition; ++w) {
      const std::string_view word = word_at(document_, w);
      if (word == "," || word == "." || word == ";") return w;
      if (is_reporting_verb(word)) return end;
    }
    return end;
  }

  const Document& document_;
};

// Words that tell of a role, as they are said and in the usual form.
void add_role_words(std::string_view phrase, std::vector<std::string>& out) {
  for (const Token& token : tokens_of(phrase)) {
    if (!token.is_word()) continue;
    out.push_back(token.folded);
    out.emplace_back(usual_role_word(token.folded));
  }
  sort_each_once(out);
}

// Actors by the words of their names, to be compared with a new one.
class Index {
 public:
  void add(const std::string& word, std::size_t actor) {
    std::vector<std::size_t>& at = actors_[word];
    if (at.empty() || at.back() != actor) at.push_back(actor);
  }
  [[nodiscard]] std::vector<std::size_t> sharing(const std::vector<std::string>& words) const {
    std::vector<std::size_t> out;
    for (const std::string& word : words) {
      if (const auto found = actors_.find(word); found != actors_.end()) {
        out.insert(out.end(), found->second.begin(), found->second.end());
      }
    }
    sort_each_once(out);
    return out;
  }

 private:
  std::unordered_map<std::string, std::vector<std::size_t>> actors_;
};

std::vector<std::string> index_words(const ReadName& name) {
  std::vector<std::string> out;
  for (const NameWord& word : name.person.given) out.push_back(word.folded);
  for (const NameWord& word : name.person.surname) out.push_back(word.folded);
  out.insert(out.end(), name.body.words.begin(), name.body.words.end());
  if (!name.body.acronym.empty()) out.push_back(name.body.acronym);
  if (!name.body.full.empty()) {  // what its acronym would be
    std::string initials;
    for (const std::string& word : name.body.words) initials += word.substr(0, 1);
    out.push_back(std::move(initials));
  }
  if (out.empty()) out.push_back(name.key);
  return out;
}

// Names of one actor.
struct Group {
  std::vector<std::size_t> forms;  // names that differ
  std::set<std::size_t> ends;      // the words where its names end
};

// Puts names together, the fullest first.
class Joiner {
 public:
  explicit Joiner(std::vector<ReadName> names) : names_(std::move(names)) {}

  // The actor of each name, as a number of the group.
  std::vector<std::size_t> join() {
    std::vector<std::size_t> order(names_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) {
      return std::min<std::size_t>(names_[i].length(), 3);
    });
    std::vector<std::size_t> of(names_.size());
    for (const std::size_t i : order) {
      const std::optional<std::size_t> found = group_of(i);
      of[i] = found.value_or(groups_.size());
      if (!found) groups_.emplace_back();
      Group& group = groups_[of[i]];
      group.ends.insert(names_[i].end);
      const bool is_new_form = std::ranges::none_of(
          group.forms, [&](std::size_t form) { return names_[form].key == names_[i].key; });
      if (!is_new_form) continue;
      group.forms.push_back(i);
      for (const std::string& word : index_words(names_[i])) index_.add(word, of[i]);
    }
    return of;
  }

 private:
  // The group that name `i` fits; of several, the one that was named last before it.
  [[nodiscard]] std::optional<std::size_t> group_of(std::size_t i) const {
    std::optional<std::size_t> best;
    bool best_is_same = false;
    std::size_t best_at = 0;
    for (const std::size_t group : index_.sharing(index_words(names_[i]))) {
      const NameMatch fit = match_with(i, groups_[group]);
      if (fit == NameMatch::different) continue;
      const bool is_same = fit == NameMatch::same && names_[i].length() > 1;
      const std::size_t at = last_before(groups_[group], i);
      const bool is_better =
          !best || (is_same && !best_is_same) || (is_same == best_is_same && at > best_at);
      if (!is_better) continue;
      best = group;
      best_is_same = is_same;
      best_at = at;
    }
    return best;
  }

  [[nodiscard]] NameMatch match_with(std::size_t i, const Group& group) const {
    NameMatch best = NameMatch::different;
    for (const std::size_t member : group.forms) {
      const NameMatch fit = match_names(names_[i], names_[member]);
      if (fit == NameMatch::different) return fit;
      if (fit == NameMatch::same || best == NameMatch::different) best = fit;
    }
    return best;
  }

  static NameMatch match_names(const ReadName& a, const ReadName& b) {
    if (a.kind != b.kind) {
      if (a.key == b.key) return NameMatch::same;
      return is_surname_of(a, b) || is_surname_of(b, a) ? NameMatch::compatible
                                                        : NameMatch::different;
    }
    if (a.kind == MentionKind::person && !a.person.empty() && !b.person.empty()) {
      return match(a.person, b.person);
    }
    if (a.kind == MentionKind::organisation) return match_bodies(a.body, b.body);
    return a.key == b.key ? NameMatch::same : NameMatch::different;
  }

  // A word that the network takes for a body or place, as in “Holm divorce file”, and that is the
  // surname of one who is named in full.
  static bool is_surname_of(const ReadName& word, const ReadName& person) {
    return word.kind != MentionKind::person && person.kind == MentionKind::person &&
           word.end == word.begin + 1 && person.length() > 1 && !person.person.surname.empty() &&
           person.person.surname.back().folded == word.key;
  }

  // Where the last name of the group before name `i` ends; 0 where there is none.
  [[nodiscard]] std::size_t last_before(const Group& group, std::size_t i) const {
    const auto after = group.ends.upper_bound(names_[i].begin);
    return after == group.ends.begin() ? 0 : *std::prev(after);
  }

  std::vector<ReadName> names_;
  std::vector<Group> groups_;
  Index index_;
};

// Is the name of `a` a fuller one? A given name says more than a title.
bool is_fuller(const ReadName& a, std::string_view shown, std::size_t length) {
  return a.length() != length ? a.length() > length : a.shown.size() > shown.size();
}

// Which groups are places that the network took for people, as it does with names it never saw:
// one word, no title, and said to be where something is: “in Corland”.
std::vector<bool> place_groups(const Document& document, std::span<const ReadName> names,
                               std::span<const std::size_t> groups) {
  constexpr std::array<std::string_view, 6> kWhere = {"across", "in",         "inside",
                                                      "near",   "throughout", "within"};
  std::vector<bool> is_place(names.size()), may_be(names.size(), true);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const ReadName& name = names[i];
    const bool is_bare =
        name.kind == MentionKind::person && name.end == name.begin + 1 && name.person.title.empty();
    if (!is_bare) may_be[groups[i]] = false;
    if (name.begin == 0) continue;
    const std::string before = folded(word_at(document, name.begin - 1));
    if (contains(kWhere, before)) is_place[groups[i]] = true;
  }
  for (std::size_t group = 0; group < is_place.size(); ++group) {
    is_place[group] = is_place[group] && may_be[group];
  }
  return is_place;
}

}  // namespace

ActorTable::ActorTable(const Document& document, std::span<const Name> names) {
  const NameReader reader(document);
  std::vector<ReadName> read;
  read.reserve(names.size());
  for (const Name& name : names) read.push_back(reader.read(name));
  const std::vector<std::size_t> groups = Joiner(read).join();
  const std::vector<bool> places = place_groups(document, read, groups);
  std::unordered_map<std::size_t, std::size_t> actor_of;  // group -> actor, in text order
  std::vector<std::size_t> lengths;                       // of the actors' names so far
  for (std::size_t i = 0; i < read.size(); ++i) {
    const auto [at, is_new] = actor_of.emplace(groups[i], actors_.size());
    if (is_new) {
      const MentionKind kind = places[groups[i]] ? MentionKind::place : read[i].kind;
      actors_.push_back({kind, read[i].shown, Gender::unknown, {}, {}, {}});
      lengths.push_back(read[i].length());
    }
    TableActor& actor = actors_[at->second];
    if (actor.kind == read[i].kind && is_fuller(read[i], actor.name, lengths[at->second])) {
      actor.name = read[i].shown;
      lengths[at->second] = read[i].length();
    }
    const bool is_person = actor.kind == MentionKind::person;
    if (is_person && actor.gender == Gender::unknown) actor.gender = read[i].person.gender();
    add_role_words(read[i].person.title, actor.role_words);
    add_role_words(read[i].person.apposition, actor.role_words);
    add_role_words(reader.party_after(read[i].end), actor.role_words);
    actor.forms.push_back(span_of_words(document.words(), read[i].begin, read[i].end));
    places_.push_back({read[i].begin, read[i].end, at->second});
  }
}

void ActorTable::add_office(std::size_t actor, std::string_view title) {
  add_role_words(title, actors_[actor].offices.emplace_back());
}

std::optional<std::size_t> ActorTable::at_word(std::size_t word) const {
  const auto found = first_in(word, word + 1);
  return found ? std::optional(found->actor) : std::nullopt;
}

std::optional<ActorTable::Found> ActorTable::first_in(std::size_t begin, std::size_t end) const {
  const auto at =
      std::ranges::partition_point(places_, [&](const Place& place) { return place.end <= begin; });
  if (at == places_.end() || at->begin >= end) return std::nullopt;
  return Found{at->actor, at->begin, at->end};
}

}  // namespace onrecord
