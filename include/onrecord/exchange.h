#pragma once

#include <cstddef>
#include <vector>

#include "onrecord/result.h"

namespace onrecord {

/// What the import of another program's project came to.
struct Imported {
  std::size_t articles = 0;        ///< new ones, or new versions of them
  std::size_t statements = 0;      ///< written, those that take the place of earlier ones included
  std::size_t known = 0;           ///< articles that the record had already
  std::vector<Error> passed_over;  ///< what did not become an article or a statement, and why
};

/// What an export wrote.
struct Exported {
  std::size_t documents = 0;
  std::size_t statements = 0;
  std::vector<Error> passed_over;  ///< what the other program has no place for
};

}  // namespace onrecord
