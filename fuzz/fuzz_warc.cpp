// Bytes -> a file -> the reader of web archives.
#include "fuzz/articles.h"
#include "fuzz/target.h"

namespace onrecord {

void fuzz(std::string_view input) {
  read_articles(input, {.format = InputFormat::warc, .max_depth = 0});
  // This limit refuses most of the seeds.
  read_articles(input, {.format = InputFormat::warc, .max_bytes = 64, .max_depth = 0});
}

}  // namespace onrecord
