#pragma once

#include <cstdlib>
#include <iostream>

namespace onrecord {

/// Stops the program, which libFuzzer and ctest report, where `condition` does not hold.
/// (clang 14 has no std::source_location.)
inline void check(bool condition, const char* file = __builtin_FILE(),
                  int line = __builtin_LINE()) {
  if (condition) return;
  std::cerr << file << ':' << line << ": check failed\n";
  std::abort();
}

}  // namespace onrecord
