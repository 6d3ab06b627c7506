#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "onrecord/span.h"

namespace onrecord {

enum class LabelKind : std::uint8_t {
  question,  ///< Q, Question
  answer,    ///< A, Answer
  role,      ///< Moderator, The Mayor, Coach Ida Holm
  capitals,  ///< NORA VALE
  name,      ///< Nora Vale
};

/// A speaker as named before a colon or after a dash.
struct SpeakerLabel {
  Span source;  ///< the name, without note, description and emphasis marks
  LabelKind kind;
  bool has_note;  ///< "(by phone)", "(voice-over)"
};

/// Reads `span` of `text` as the name of a speaker: one to five words in capitals or title
/// case, with a description after a comma or a note in brackets. None where a word in it is a
/// verb or belongs to captions, listings and headings ("Photo", "Related", "Monday"), where it
/// holds digits, or where it is too long. English words only.
[[nodiscard]] std::optional<SpeakerLabel> read_speaker(std::string_view text, Span span);

/// One to four letters-only words, in any case, that end with an office or kind of speaker:
/// "minister", "prime minister", "state police".
[[nodiscard]] bool is_role_phrase(std::string_view words);

}  // namespace onrecord
