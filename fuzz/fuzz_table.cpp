// Bytes -> a file -> the reader of tables of articles.
#include "fuzz/articles.h"
#include "fuzz/target.h"

namespace onrecord {

void fuzz(std::string_view input) {
  read_articles(input, {.format = InputFormat::table, .max_depth = 0});
  // This limit refuses most of the seeds.
  read_articles(input, {.format = InputFormat::table, .max_bytes = 64, .max_depth = 0});
}

}  // namespace onrecord
