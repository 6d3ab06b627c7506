#include "onrecord/coded_statement.h"

namespace onrecord {

std::optional<bool> agreement_of(Stance stance, bool conditional_agrees) {
  switch (stance) {
    case Stance::support:
      return true;
    case Stance::oppose:
      return false;
    case Stance::conditional:
      return conditional_agrees ? std::optional(true) : std::nullopt;
    case Stance::neutral:
    case Stance::none:
      return std::nullopt;
  }
  return std::nullopt;
}

std::vector<CodedStatement> coded_statements(std::span<const StanceTaken> stances,
                                             bool conditional_agrees) {
  std::vector<CodedStatement> out;
  for (const StanceTaken& taken : stances) {
    const std::optional<bool> agrees = agreement_of(taken.stance, conditional_agrees);
    if (agrees) out.push_back({taken.actor, taken.issue, *agrees, taken.day, taken.document});
  }
  return out;
}

}  // namespace onrecord
