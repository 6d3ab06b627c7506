# Flags for our own targets: `target_link_libraries(x PRIVATE onrecord_warnings)`.
add_library(onrecord_warnings INTERFACE)
target_compile_options(onrecord_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                                   -Wnon-virtual-dtor -Wold-style-cast)
if(ONRECORD_DEVELOPER)
  target_compile_options(onrecord_warnings INTERFACE -Werror)
endif()
if(ONRECORD_SANITIZE)
  # Checks of each pointer take a quarter of the build; the address sanitizer sees most of what they
  # would, and the fuzz targets have them all.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,alignment,object-size,vptr
                      -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  # GCC 12 takes values within std::optional for uninitialised where it checks addresses.
  target_compile_options(onrecord_warnings INTERFACE -Wno-maybe-uninitialized)
endif()
if(ONRECORD_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
# GCC 12 takes "a" + std::string for overlapping copies (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(onrecord_warnings INTERFACE -Wno-restrict)
endif()
