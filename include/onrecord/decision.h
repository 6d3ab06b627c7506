#pragma once

#include <string>
#include <vector>

namespace onrecord {

/// Which articles name the one whom a shared name means: all of these must fit.
struct SplitPart {
  std::vector<std::string> articles = {};  ///< their names
  std::string outlet = {};
  std::string from = {};  ///< as in `Question`
  std::string to = {};
  std::string name = {};  ///< what he is called from now on; empty: the same
};

/// Who decides, and why.
struct Signed {
  std::string name;
  std::string note = {};
};

}  // namespace onrecord
