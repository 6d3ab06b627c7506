#include "onrecord/speaker.h"

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
  }
  return "unnamed";
}

}  // namespace onrecord
