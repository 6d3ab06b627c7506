# embed_table(<target> <table.tsv> <name.inc>): makes rows of columns parted by a tab into rows of
# C++ initializers, {"first", "second"}, which the sources of the target can include as
# "embedded/<name.inc>". Lines that begin with # are left out. So nothing is read at run time. It
# is done when CMake runs, and again whenever the table changes.
function(embed_table target table name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
  file(READ ${table} rows)
  string(REGEX REPLACE "#[^\n]*\n" "" rows "${rows}")
  string(REGEX REPLACE "([^\t\n]+)\t([^\t\n]+)\n" "{\"\\1\", \"\\2\"},\n" rows "${rows}")
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name} CONTENT "${rows}" @ONLY)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
