# Headers that nearly all files include are compiled once a target, which saves a quarter of its
# build. Files name all that they use all the same: -DONRECORD_PRECOMPILE=OFF shows what is missing.
set(ONRECORD_COMMON_HEADERS <algorithm> <array> <cstddef> <cstdint> <filesystem> <functional> <map>
  <memory> <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>
  <fmt/format.h>)

# precompile(<target> <more headers...>)
function(precompile target)
  if(ONRECORD_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${ONRECORD_COMMON_HEADERS} ${ARGN})
  endif()
endfunction()
