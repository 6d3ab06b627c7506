#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "identify/gender.h"
#include "identify/source_lists.h"
#include "onrecord/span.h"

namespace onrecord {

enum class SourceKind : std::uint8_t {
  pronoun,       ///< "she", "who"
  person,        ///< a name that is a person's: by title, given name, initial or particle
  body,          ///< an organisation, by name or noun: "Harbour Bank", "the ministry", "WGC"
  name,          ///< a name that can be a person's, a place’s or a body's: "Solheim", "Corland"
  role,          ///< one person, by what they are: "the Corland mayor", "her brother", "a nurse"
  spokesperson,  ///< "a spokesman for the ministry", "ministry spokeswoman Ana Lorn"
  anonymous,     ///< one whose name is held back: "sources", "a person familiar with the matter"
  group,         ///< several people: "residents", "the crowd", "Democrats"
  generic,       ///< nobody in particular: "some", "everyone", "you"
  document,      ///< "the report", "a statement from the ministry", "his website"
  joint,         ///< several sources: "Ola Berg and Nora Vale"
  other,         ///< none of these
};

/// What the words of a source say by themselves. Spans point into the text that was given.
struct SourceWords {
  SourceKind kind = SourceKind::other;
  Number number = Number::unknown;
  Gender gender = Gender::unknown;
  std::uint8_t person = 3;   ///< 1 to 3
  bool is_relative = false;  ///< "who": it stands for the words before it
  bool is_thing = false;     ///< "it", "which"
  Determiner determiner = Determiner::none;
  std::optional<Span> owner;    ///< without its ending: "her", "the ministry" of "the ministry’s"
  std::optional<Span> head;     ///< "mayor", "spokeswoman", "report"
  std::vector<Span> modifiers;  ///< before the head; words of a name are one: "Harbour Bank"
  std::optional<Span> demonym;  ///< the one among them that is of a country: "Turkish"
  std::optional<Span> of;       ///< after "of", "for", "from": "the ministry"
  std::optional<Span> name;     ///< of the person: "Ana Lorn"
  std::vector<Span> parts;      ///< of a joint source, and of a group that is named in parts
};

/// Reads the words of `source` in `text`. Nothing else of the text is looked at, save a colon
/// right after the source: it marks a speaker's label ("HOLM: ...").
[[nodiscard]] SourceWords read_source(std::string_view text, Span source);

}  // namespace onrecord
