#pragma once

#include <span>
#include <vector>

#include "identify/mentions.h"
#include "onrecord/document.h"

namespace onrecord {

/// Names as wholes. The network sees words one by one, and so breaks names at marks and small
/// words; capitals and the nouns of bodies tell where they begin and end:
/// - initials, hyphens and nicknames in marks are in: "Ola F. Holm", "Nora Vale-Lind";
/// - a body or place goes on over capitals, and over "of", "for" and "and" where a body's noun
///   tells that one name is meant: "Court of Appeal for the Inner Isles";
/// - a name that a body's noun follows is that body's: "the Solheim campaign" is no Solheim,
///   "Corland's ministry of finance" is no Corland.
/// Names in text order, without overlap. Time linear in the words.
[[nodiscard]] std::vector<Name> whole_names(const Document& document, std::span<const Name> names);

}  // namespace onrecord
