#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onrecord/statement.h"
#include "onrecord/utf8.h"

namespace onrecord {

/// The own words of the statement's contents, joined by " … " where they are parted.
[[nodiscard]] std::string statement_words(std::string_view text, const Statement& statement);

/// The spans of `text` at these places.
[[nodiscard]] std::vector<Span> spans_at(std::string_view text,
                                         const std::vector<CodePointRange>& places);

/// The words there, joined by " … " where they are parted.
[[nodiscard]] std::string words_at(std::string_view text,
                                   const std::vector<CodePointRange>& places);

}  // namespace onrecord
