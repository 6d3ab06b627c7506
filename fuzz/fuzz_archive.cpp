// Bytes -> a file -> the reader of packed data, and the choice of how an input is read.
#include "fuzz/articles.h"
#include "fuzz/target.h"

namespace onrecord {

void fuzz(std::string_view input) {
  // What unpacks to much only takes time here; the limits end it.
  read_articles(input, {.max_bytes = 4096, .max_unpacked = std::uint64_t{1} << 20});
  read_articles(input, {.max_bytes = 4096, .max_depth = 1, .max_unpacked = 1024});
}

}  // namespace onrecord
