#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "read/temporary_folder.h"

namespace onrecord::cli {

struct Finished {
  int exit_code = -1;
  std::string out;
  std::string err;
};

inline std::string file_content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Runs the command built with these tests through the shell: `arguments` may hold redirections.
/// The sanitizer does not look for leaks in it: while the threads of OpenVINO come to their end,
/// GCC's leak checker now and then dies of its own ("Tracer caught signal 11"). The library's tests
/// do look.
inline Finished run_command(const std::string& arguments, std::string_view standard_input = "") {
  const TemporaryFolder folder;
  const std::string in = folder.write("in", standard_input);
  const std::string out = folder.path("out");
  const std::string err = folder.path("err");
  // Redirections of the test's own come later and win.
  const std::string line = "ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 <" + in + " >" + out + " 2>" +
                           err + " " ONRECORD_COMMAND " " + arguments;
  const int status = std::system(line.c_str());  // NOLINT: a test may use a shell
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, file_content(out), file_content(err)};
}

inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace onrecord::cli
