#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "identify/actor_table.h"
#include "identify/speaker_facts.h"
#include "onrecord/actor.h"
#include "onrecord/actor_list.h"
#include "onrecord/document.h"
#include "onrecord/reading.h"
#include "onrecord/speaker.h"

namespace onrecord {

/// Everybody who can speak in an article: the actors that its names make, and those that a source
/// adds by itself ("Government of Turkey" for Ankara). Actors keep their index. Views the document
/// and the table.
class Cast {
 public:
  Cast(const Document& document, const ActorTable& table);

  struct Named {
    std::size_t actor;
    Span name;
  };
  /// The first name of the table within `span`.
  [[nodiscard]] std::optional<Named> named_in(Span span) const;
  /// The name that `span` consists of, but for its article: "The New York Post".
  [[nodiscard]] std::optional<Named> named_by(Span span) const;

  /// The actor of this name; makes one where there is none.
  std::size_t add(std::string_view name, ActorKind kind);

  /// Gives an actor the id, name and kind that the user's list has for it.
  void identify(std::size_t actor, const ListedActor& listed);
  /// Makes actors with one id one; the new index of each. Nothing but `take` may follow.
  [[nodiscard]] std::vector<std::size_t> merge();
  /// Takes note that `span`, no name, means the actor.
  void add_mention(std::size_t actor, Span span) { actors_[actor].mentions.push_back(span); }

  [[nodiscard]] const Actor& operator[](std::size_t actor) const { return actors_[actor]; }
  [[nodiscard]] const ActorTraits& traits(std::size_t actor) const { return traits_[actor]; }
  [[nodiscard]] std::size_t size() const { return actors_.size(); }
  /// An actor as a speaker named at `mention`, without basis and score.
  [[nodiscard]] Speaker speaker(std::size_t actor, std::optional<Span> mention) const;
  /// The actors for whom this folded word stands among titles, appositions or the name of a body.
  [[nodiscard]] std::span<const std::size_t> with_word(const std::string& word) const;
  /// The place where the actor is named last before `byte`, else first; none where it never is.
  [[nodiscard]] std::optional<Span> named_near(std::size_t actor, std::uint32_t byte) const;

  /// The actors, their mentions in text order and each once.
  [[nodiscard]] std::vector<Actor> take() &&;

 private:
  void weigh();

  const Document* document_;
  const ActorTable* table_;
  std::vector<Actor> actors_;
  std::vector<ActorTraits> traits_;  // one an actor
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
  std::unordered_map<std::string, std::size_t> by_name_;  // folded
};

/// Without "the", "a", "an" before it.
[[nodiscard]] std::string_view without_article(std::string_view name);

}  // namespace onrecord
