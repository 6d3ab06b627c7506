# embed_text(TARGET FILE NAME): the text of FILE becomes `const std::string_view onrecord::NAME`
# of TARGET, so that the library needs no data file where it runs. It is read at configuring,
# which begins anew when FILE changes.
function(embed_text target file name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
#include <string_view>

namespace onrecord {
extern const std::string_view @name@;
const std::string_view @name@ = R"embedded(@text@)embedded";
}  // namespace onrecord
]])
  target_sources(${target} PRIVATE ${source})
  # The standard asks compilers to take 64 KiB; ours take more, but say so.
  set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()
