#include "onrecord/issue.h"

#include "enum_names.h"

namespace onrecord {

std::string_view stance_name(Stance stance) {
  switch (stance) {
    case Stance::support:
      return "support";
    case Stance::oppose:
      return "oppose";
    case Stance::conditional:
      return "conditional";
    case Stance::neutral:
      return "neutral";
    case Stance::none:
      return "none";
  }
  return "none";
}

std::optional<Stance> stance_of(std::string_view name) {
  return enumerator_named(name, Stance::none, stance_name);
}

}  // namespace onrecord
