#pragma once

#include <string>

#include "onrecord/speaker.h"

namespace onrecord {

/// A speaker without name, of a kind that has none.
[[nodiscard]] Speaker nameless(ActorKind kind, SpeakerBasis basis, std::string reason);

}  // namespace onrecord
