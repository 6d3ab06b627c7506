#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // libFuzzer gives bytes, the library takes characters.
  onrecord::fuzz({reinterpret_cast<const char*>(data), size});  // NOLINT
  return 0;
}
