#include "identify/cast.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "identify/each_once.h"
#include "identify/folded.h"
#include "identify/phrase.h"
#include "segment/words.h"

namespace onrecord {
namespace {

ActorKind actor_kind(MentionKind kind) {
  switch (kind) {
    case MentionKind::person:
      return ActorKind::person;
    case MentionKind::place:
      return ActorKind::government;
    default:
      return ActorKind::organisation;
  }
}

MentionKind mention_kind(ActorKind kind) {
  return kind == ActorKind::person ? MentionKind::person : MentionKind::organisation;
}

std::set<std::string_view> all_words(const ActorTraits& traits) {
  std::set<std::string_view> out(traits.role_words.begin(), traits.role_words.end());
  for (const auto& office : traits.offices) out.insert(office.begin(), office.end());
  return out;
}

// A body is called by the words of its name too: "the court" of the Court of Appeal.
void add_name_words(std::string_view name, std::vector<std::string>& out) {
  for (const Token& token : tokens_of(name)) {
    if (token.is_word()) out.push_back(token.folded);
  }
  sort_each_once(out);
}

void add_forms(std::string_view text, std::span<const Span> places, std::vector<std::string>& out) {
  std::unordered_set<std::string_view> seen;
  for (const Span place : places) {
    const std::string_view form = surface(text, place);
    if (seen.insert(form).second) out.emplace_back(form);
  }
}

}  // namespace

std::string_view without_article(std::string_view name) {
  for (const std::string_view article : {"the ", "The ", "a ", "A ", "an ", "An "}) {
    if (name.starts_with(article)) return name.substr(article.size());
  }
  return name;
}

Cast::Cast(const Document& document, const ActorTable& table)
    : document_(&document), table_(&table) {
  for (const TableActor& actor : table.list()) {
    const std::size_t index = actors_.size();
    actors_.push_back({{},
                       std::string(without_article(actor.name)),
                       actor_kind(actor.kind),
                       {},
                       actor.forms,
                       actor.role_words});
    add_forms(document.text(), actor.forms, actors_.back().forms);
    traits_.push_back(
        {actor.kind, actor.gender, actor.role_words, actor.offices, actor.forms, 0, false});
    ActorTraits& traits = traits_.back();
    if (actor.kind == MentionKind::organisation) add_name_words(actor.name, traits.role_words);
    for (const std::string_view word : all_words(traits))
      by_word_[std::string(word)].push_back(index);
    by_name_.emplace(folded(actors_.back().name), index);
  }
  weigh();
}

// How large a part of the article's names each actor has.
void Cast::weigh() {
  std::array<std::size_t, 5> names{}, most{};  // by kind
  for (const ActorTraits& traits : traits_) {
    const auto kind = static_cast<std::size_t>(traits.kind);
    names.at(kind) += traits.names.size();
    most.at(kind) = std::max(most.at(kind), traits.names.size());
  }
  for (ActorTraits& traits : traits_) {
    const auto kind = static_cast<std::size_t>(traits.kind);
    traits.share = static_cast<float>(traits.names.size()) / static_cast<float>(names.at(kind) + 1);
    traits.is_main = traits.names.size() == most.at(kind);
  }
}

std::optional<Cast::Named> Cast::named_in(Span span) const {
  const auto words = document_->words();
  const auto found = table_->first_in(first_word_from(words, span.begin_byte),
                                      first_word_from(words, span.end_byte));
  if (!found) return std::nullopt;
  return Named{found->actor, span_of_words(words, found->name_begin, found->name_end)};
}

std::optional<Cast::Named> Cast::named_by(Span span) const {
  const auto found = named_in(span);
  const std::string_view shown = without_article(surface(document_->text(), span));
  const bool is_whole = found && shown.size() <= found->name.size() + 1;
  return is_whole ? found : std::nullopt;
}

std::size_t Cast::add(std::string_view name, ActorKind kind) {
  const auto [at, is_new] = by_name_.emplace(folded(name), actors_.size());
  if (is_new) {
    actors_.push_back({{}, std::string(name), kind, {}, {}});
    traits_.push_back({mention_kind(kind), Gender::unknown, {}, {}, {}, 0, false});
  }
  return at->second;
}

void Cast::identify(std::size_t actor, const ListedActor& listed) {
  actors_[actor].id = listed.id;
  actors_[actor].name = listed.name;
  actors_[actor].kind = listed.kind;
}

std::vector<std::size_t> Cast::merge() {
  std::unordered_map<std::string, std::size_t> first;  // id -> actor after merging
  std::vector<std::size_t> now(actors_.size());
  std::vector<Actor> merged;
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    Actor& actor = actors_[i];
    now[i] = merged.size();
    if (!actor.id.empty()) now[i] = first.emplace(actor.id, merged.size()).first->second;
    if (now[i] == merged.size()) {
      merged.push_back(std::move(actor));
      continue;
    }
    Actor& same = merged[now[i]];
    same.mentions.insert(same.mentions.end(), actor.mentions.begin(), actor.mentions.end());
    same.roles.insert(same.roles.end(), actor.roles.begin(), actor.roles.end());
    for (std::string& form : actor.forms) {
      if (std::ranges::find(same.forms, form) == same.forms.end()) {
        same.forms.push_back(std::move(form));
      }
    }
  }
  actors_ = std::move(merged);
  return now;
}

std::vector<Actor> Cast::take() && {
  for (Actor& actor : actors_) {
    sort_each_once(actor.mentions);
    sort_each_once(actor.roles);
  }
  return std::move(actors_);
}

Speaker Cast::speaker(std::size_t actor, std::optional<Span> mention) const {
  Speaker speaker;
  speaker.name = actors_[actor].name;
  speaker.kind = actors_[actor].kind;
  speaker.mention = mention;
  speaker.actor = actor;
  return speaker;
}

std::span<const std::size_t> Cast::with_word(const std::string& word) const {
  const auto found = by_word_.find(word);
  return found == by_word_.end() ? std::span<const std::size_t>() : found->second;
}

std::optional<Span> Cast::named_near(std::size_t actor, std::uint32_t byte) const {
  const std::vector<Span>& names = traits_[actor].names;
  if (names.empty()) return std::nullopt;
  const auto after = std::ranges::lower_bound(names, byte, {}, &Span::begin_byte);
  return after == names.begin() ? names.front() : *std::prev(after);
}

}  // namespace onrecord
