#pragma once

#include <string_view>

namespace onrecord {

/// What a fuzz target does with an input; each fuzz_*.cpp defines it. It must return, for any
/// bytes, in time that is linear in their number.
void fuzz(std::string_view input);

}  // namespace onrecord
