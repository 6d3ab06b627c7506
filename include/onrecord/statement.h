#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/character.h"
#include "onrecord/span.h"
#include "onrecord/speaker.h"

namespace onrecord {

/// How the words are given.
enum class Form : std::uint8_t {
  direct,    ///< the speaker's words between quotation marks, or after a transcript label
  indirect,  ///< reported in the writer's words
  mixed,     ///< reported, with some of the speaker's words between marks
  headline,  ///< in a headline, by a colon, a dash or a cue
  scare,     ///< marks that hold a word at a distance or name it; nobody's statement
  title,     ///< marks around the title of a work or a nickname; nobody's statement
};

/// The stable printed name, for example "direct".
[[nodiscard]] std::string_view form_name(Form form);
/// The form with that name.
[[nodiscard]] std::optional<Form> form_of(std::string_view name);

/// One attribution: who (`sources`) is said by which words (`cue`) to have stated what
/// (`contents`). All spans point into the text of the document it was extracted from.
struct Statement {
  std::string id;  ///< stable: a hash of the article's id and the contents
  Form form = Form::indirect;
  std::optional<Span> cue;               ///< none for a floating quotation, a dash, a label
  std::vector<Span> sources;             ///< in text order; empty where the text names none
  std::vector<Span> contents;            ///< in text order; several where the attribution splits it
  std::optional<std::size_t> nested_in;  ///< index, in the same result, of the one around it
  float score = 0;                     ///< 0..1, the extractor's confidence in the whole statement
  std::vector<Speaker> speakers = {};  ///< who makes it; several only where they speak jointly
  std::optional<Speaker> speaks_for = {};   ///< the body or person for whom a spokesman speaks
  std::vector<Speaker> via = {};            ///< who handed it on, the nearest to the reader first
  std::optional<Speaker> addressee = {};    ///< who was told
  std::optional<Character> character = {};  ///< none where nobody has looked
};

/// The id of `statement` in the article `article_id`: 32 hexadecimal digits, a hash (XXH3-128)
/// of that id and the byte offsets of the contents, or of the cue where there are none.
/// Statements with the same contents share it.
[[nodiscard]] std::string statement_id(std::string_view article_id, const Statement& statement);

}  // namespace onrecord
