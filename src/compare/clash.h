#pragma once

#include "onrecord/character.h"

namespace onrecord {

/// What a statement does, and how sure that is, 0..1.
struct ToldAct {
  Act act;
  float score;
};

/// How likely two statements cannot both be true, 0..1. `network` is what the network says of their
/// words. What they do counts beside it: a denial or an admission often contradicts what was said
/// before, a question or a promise hardly ever does.
[[nodiscard]] float clash_score(float network, ToldAct earlier, ToldAct later);

/// Whatever they do, a score of `score` takes at least so much of the network.
[[nodiscard]] float least_of_network(float score);

}  // namespace onrecord
