#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "identify/cast.h"
#include "identify/metonym_source.h"
#include "identify/source_words.h"
#include "onrecord/document.h"
#include "onrecord/speaker.h"

namespace onrecord {

/// Speakers that the words of a source name by themselves. Adds to the cast those that the
/// article's names lack. Views all it is made from.
class NamedSpeakers {
 public:
  NamedSpeakers(const Document& document, const MetonymTable& table, const MetonymReader& metonyms,
                Cast& cast)
      : document_(document), table_(table), metonyms_(metonyms), cast_(cast) {}

  /// The governments and offices that a source consists of: "London", "Paris and Berlin".
  [[nodiscard]] std::vector<Speaker> of_metonyms(Span source);
  /// Whom `source`, read as `words`, names; none where it names nobody.
  [[nodiscard]] std::optional<Speaker> of_source(Span source, const SourceWords& words);
  /// An actor of the cast, named at `mention`.
  [[nodiscard]] Speaker of_actor(std::size_t actor, Span mention) const;
  /// "Her campaign" of an owner in whose name the article has one: "Solheim campaign".
  [[nodiscard]] std::optional<Speaker> of_owned_body(Span source, const SourceWords& words,
                                                     std::size_t owner) const;
  /// The country that a role is said to be of: "Turkish", "of Turkey", "Turkey’s".
  [[nodiscard]] std::optional<std::string_view> country_of(const SourceWords& words) const;
  /// An office by its country, where no holder is named: "the Turkish foreign minister".
  [[nodiscard]] std::optional<Speaker> of_office(Span source, const SourceWords& words);

 private:
  [[nodiscard]] Speaker of_person(Span name, Span source);
  [[nodiscard]] std::optional<Speaker> of_body(Span source, const SourceWords& words);
  [[nodiscard]] std::optional<Speaker> of_short_name(Span source);
  [[nodiscard]] std::optional<Speaker> of_unseen_name(Span source);
  [[nodiscard]] std::optional<Speaker> of_document(Span source, const SourceWords& words);
  [[nodiscard]] Speaker of_document_name(Span name);
  [[nodiscard]] std::optional<Speaker> of_apposition(Span source) const;
  [[nodiscard]] std::optional<Speaker> of_alias(Span source);
  [[nodiscard]] Speaker of_own_name(std::string_view name, ActorKind kind, Span span);
  [[nodiscard]] bool begins_sentence(Span source) const;
  [[nodiscard]] std::string_view text() const { return document_.text(); }

  const Document& document_;
  const MetonymTable& table_;
  const MetonymReader& metonyms_;
  Cast& cast_;
};

}  // namespace onrecord
