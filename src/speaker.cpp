#include "onrecord/speaker.h"

#include "enum_names.h"

namespace onrecord {

std::string_view speaker_basis_name(SpeakerBasis basis) {
  switch (basis) {
    case SpeakerBasis::named:
      return "named";
    case SpeakerBasis::pronoun:
      return "pronoun";
    case SpeakerBasis::role:
      return "role";
    case SpeakerBasis::metonym:
      return "metonym";
    case SpeakerBasis::implicit:
      return "implicit";
    case SpeakerBasis::unnamed:
      return "unnamed";
    case SpeakerBasis::reviewed:
      return "reviewed";
  }
  return "unnamed";
}

std::optional<SpeakerBasis> speaker_basis_of(std::string_view name) {
  return enumerator_named(name, SpeakerBasis::reviewed, speaker_basis_name);
}

}  // namespace onrecord
