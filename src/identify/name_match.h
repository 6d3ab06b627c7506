#pragma once

#include <cstdint>

#include "identify/person_name.h"

namespace onrecord {

enum class NameMatch : std::uint8_t {
  same,        ///< both say as much, and agree
  compatible,  ///< one says less or says it otherwise, and nothing contradicts
  different,
};

/// Can two names be one person's? "Solheim" and "I. Solheim" are compatible with "Ingrid Solheim",
/// "Donald J. Trunn" and "Donald Trunn" are the same, "Ms Solheim" and "Olav Solheim" different.
/// A name without words is different from all.
[[nodiscard]] NameMatch match(const PersonName& a, const PersonName& b);

/// Of two compatible names: is the shorter one the whole surname of the other? It says more than
/// a given name or half a surname: "Vale" is rather "Ada Vale" than "Vale Holm".
[[nodiscard]] bool share_surname(const PersonName& a, const PersonName& b);

}  // namespace onrecord
