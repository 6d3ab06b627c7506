# Every third-party library in one place. Debian packages, save two that scripts/setup.sh takes
# from PyPI: OpenVINO, whose wheel carries the C++ headers, libraries and CMake package, in
# build/venv, and lexbor, whose source is built with ours.
find_package(PkgConfig REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(simdjson REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(yaml-cpp REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(libarchive REQUIRED IMPORTED_TARGET libarchive)  # zip, tar, bzip2, xz, zstd, lz4
pkg_check_modules(expat REQUIRED IMPORTED_TARGET expat>=2.4)  # feeds; 2.4 guards against entity bombs
pkg_check_modules(microhttpd REQUIRED IMPORTED_TARGET libmicrohttpd>=0.9.74)  # HTTP of `onrecord serve`
find_package(ZLIB REQUIRED)  # gzip by member, which libarchive does not tell apart; answers
find_package(SQLiteCpp REQUIRED)
find_package(SQLite3 3.37 REQUIRED)  # STRICT tables
find_package(Threads REQUIRED)
find_path(HNSWLIB_INCLUDE_DIR hnswlib/hnswlib.h REQUIRED)  # headers only

if(NOT OpenVINO_DIR)
  file(GLOB _openvino_cmake ${CMAKE_SOURCE_DIR}/build/venv/lib/python3*/site-packages/openvino/cmake)
  list(GET _openvino_cmake 0 _openvino_cmake)
  set(OpenVINO_DIR ${_openvino_cmake} CACHE PATH "Folder of OpenVINOConfig.cmake")
endif()
find_package(OpenVINO REQUIRED COMPONENTS Runtime)

include(cmake/Lexbor.cmake)

if(ONRECORD_DEVELOPER)
  find_package(GTest REQUIRED)
  find_package(benchmark REQUIRED)
endif()
