#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// A person's search words as an FTS5 query that asks for all of them: "in quotes" is a phrase,
/// end* a beginning; every other mark is only a mark. Empty where there are no words.
[[nodiscard]] std::string full_text_query(std::string_view words);

}  // namespace onrecord
