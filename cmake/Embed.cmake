# embed_text(<target> <file> <name.inc>) and embed_table(...) make a data file a piece of C++ that
# the sources of the target can include as "embedded/<name.inc>", so that nothing is read where the
# library runs. They read the file when CMake runs, which it does again whenever the file changes.

# The whole text as one string literal.
function(embed_text target file name)
  file(READ ${file} text)
  embed_code(${target} ${file} ${name} "R\"embedded(${text})embedded\"")
endfunction()

# Rows of two columns parted by a tab as rows of initializers, {"first", "second"}. Lines that begin
# with # are left out.
function(embed_table target file name)
  file(READ ${file} rows)
  string(REGEX REPLACE "#[^\n]*\n" "" rows "${rows}")
  string(REGEX REPLACE "([^\t\n]+)\t([^\t\n]+)\n" "{\"\\1\", \"\\2\"},\n" rows "${rows}")
  embed_code(${target} ${file} ${name} "${rows}")
endfunction()

function(embed_code target file name code)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name} CONTENT "${code}" @ONLY)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()

# embed_site(<target> <folder> <name.inc>): the files of the built page, by scripts/embed_site.py. It
# looks at each build, which takes a moment, and changes what it made only where the page changed.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
function(embed_site target folder name)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name})
  add_custom_target(${target}_site
    COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/scripts/embed_site.py ${folder} ${output}
    BYPRODUCTS ${output} VERBATIM)
  add_dependencies(${target} ${target}_site)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
