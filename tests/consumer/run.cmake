# Installs the build in BUILD to a new prefix below WORK and uses it from there, as a stranger
# would: the command with the installed model, then the program in this folder, built with
# find_package(onrecord) and COMPILER.
# Usage: cmake -D BUILD=... -D WORK=... -D COMPILER=... [-D FLAGS=...] -P run.cmake
function(step)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE out)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}\nfailed (${status}):\n${out}")
  endif()
  message("${out}")
  set(out "${out}" PARENT_SCOPE)
endfunction()

set(ENV{ONRECORD_MODEL} "")
set(ENV{LD_LIBRARY_PATH} "")
file(REMOVE_RECURSE ${WORK})
step(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/first)
# A prefix may be moved after the installation.
file(RENAME ${WORK}/first ${WORK}/prefix)
step(${WORK}/prefix/bin/onrecord doctor)
step(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK}/build
     -D CMAKE_PREFIX_PATH=${WORK}/prefix -D CMAKE_CXX_COMPILER=${COMPILER}
     -D CMAKE_CXX_FLAGS=${FLAGS})
step(${CMAKE_COMMAND} --build ${WORK}/build)
step(${WORK}/build/consumer)
if(NOT out MATCHES "Marta Quill")
  message(FATAL_ERROR "the consumer did not print the speaker's source")
endif()
file(REMOVE_RECURSE ${WORK})
