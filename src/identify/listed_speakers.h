#pragma once

#include <optional>
#include <string_view>

#include "identify/cast.h"
#include "identify/listed_actors.h"
#include "identify/source_words.h"
#include "onrecord/date.h"
#include "onrecord/document.h"
#include "onrecord/speaker.h"

namespace onrecord {

/// What the user's list of actors tells of the speakers of one document, at its date. Views all
/// it is made from; without a list it finds nobody.
class ListedSpeakers {
 public:
  ListedSpeakers(const Document& document, const ListedActors* list, Cast& cast);

  /// A body of the list whose name or alias the source is: "the palace".
  [[nodiscard]] std::optional<Speaker> of_alias(Span source);
  /// Who held the role that the source names: "the prime minister", "the Turkish president".
  /// `country` is what the source says of it; empty where it says nothing.
  [[nodiscard]] std::optional<Speaker> of_role(Span source, const SourceWords& words,
                                               std::string_view country);
  /// For whom an actor of the cast speaks by the list.
  [[nodiscard]] std::optional<Speaker> principal_of(std::size_t actor);
  /// Gives ids and the list's names to the actors of the cast that the list has.
  void give_ids();

 private:
  [[nodiscard]] const ListedActor* listed(const Actor& actor) const;
  [[nodiscard]] Speaker speaker_of(const ListedActor& actor, std::optional<Span> mention);

  const Document& document_;
  const ListedActors* list_;
  Cast& cast_;
  std::optional<Date> date_;
};

}  // namespace onrecord
