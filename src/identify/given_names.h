#pragma once

#include <string_view>

#include "identify/gender.h"

namespace onrecord {

// The tables data/given_names.tsv and data/nicknames.tsv. Names are given folded.

/// Is `name` in the table of given names? Many names that it lacks are given names too.
[[nodiscard]] bool is_given_name(std::string_view name);

/// The gender that people of this given name usually have. Of "anne-marie" the first part counts.
[[nodiscard]] Gender usual_gender(std::string_view name);

/// Can two given names be one person's: the same, a short form and a full one, or two spellings?
/// "bill" and "william", "bill" and "will", "sergey" and "sergei".
[[nodiscard]] bool are_variants(std::string_view a, std::string_view b);

}  // namespace onrecord
