#pragma once

namespace onrecord::cli {

/// What the command's exit code says. Scripts depend on the numbers.
enum ExitCode : int {
  all_good = 0,
  some_failed = 1,    ///< some inputs failed, the others were processed
  usage_error = 2,    ///< wrong options or arguments
  nothing_done = 3,   ///< every input failed, or the model cannot be loaded
  output_failed = 4,  ///< standard output cannot be written
};

}  // namespace onrecord::cli
