#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "identify/antecedents.h"
#include "identify/cast.h"
#include "identify/mentions.h"
#include "identify/source_words.h"
#include "identify/speaker_chooser.h"
#include "onrecord/document.h"
#include "onrecord/speaker.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Speakers whom the text tells without their name: by a pronoun, by what they are, or not at
/// all. Somebody is named where he is likelier than nobody, or than `min_score`. Views all it is
/// made from.
class OpenSpeakers {
 public:
  OpenSpeakers(const Document& document, const Mentions& mentions,
               std::span<const std::vector<Meaning>> meanings, const Cast& cast,
               SpeakerChooser& chooser, float min_score);

  /// The speakers before the one asked for, in text order; `statements` up to `index` have theirs.
  struct Context {
    std::span<const Statement> statements;
    std::size_t index;
  };
  /// Whom a pronoun, a role or a body without name means.
  [[nodiscard]] std::vector<Speaker> of_source(Span source, const SourceWords& words,
                                               Context context, std::optional<std::size_t> owner);
  /// Who "Q" or "A" is before a turn of an interview: he who asks is unknown, he who answers is who
  /// spoke last before it, else the only person named in full
  /// before it. None where the source is neither.
  [[nodiscard]] std::optional<Speaker> of_turn_letter(Span source,
                                                      const Statement& statement) const;
  /// Who makes a statement without a source.
  [[nodiscard]] std::vector<Speaker> without_source(Context context);

 private:
  [[nodiscard]] std::vector<Speaker> of_pronoun(Span source, const SourceWords& words,
                                                Context context);
  [[nodiscard]] std::vector<Speaker> of_first_person(Context context) const;
  [[nodiscard]] Speaker chosen(const OpenSource& source, SpeakerBasis basis);
  [[nodiscard]] std::optional<std::size_t> only_full_name_before(std::uint32_t byte) const;
  /// An actor of the cast, without basis and score.
  [[nodiscard]] Speaker of_actor(std::size_t actor, Span near) const;
  [[nodiscard]] std::optional<Speaker> just_named(Span source) const;
  [[nodiscard]] std::span<const Meaning> meanings_of(Span head) const;

  const Document& document_;
  std::span<const std::vector<Meaning>> meanings_;
  const Cast& cast_;
  SpeakerChooser& chooser_;
  float min_score_;
  std::unordered_map<std::size_t, std::size_t> mention_at_;  // word -> mention
};

}  // namespace onrecord
