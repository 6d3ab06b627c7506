#pragma once

#include <span>
#include <vector>

#include "identify/name_finder.h"
#include "identify/phrase.h"

namespace onrecord {

/// Cuts "Ola Berg, the mayor, and Nora Vale" into the sources that it joins; one where it joins
/// none: "Ola Berg, a baker and poet", "the Department of Trade and Industry", "the president and
/// chief executive". The ranges are of tokens.
[[nodiscard]] std::vector<WordRange> joined_sources(std::span<const Token> tokens);

}  // namespace onrecord
