// Bytes -> a file -> both readers of articles.
#include <string>

#include "fuzz/articles.h"
#include "fuzz/check.h"
#include "fuzz/memory_file.h"
#include "fuzz/target.h"
#include "onrecord/reader.h"

namespace onrecord {
namespace {

void read_all(const std::string& file, std::size_t size, ReaderOptions options) {
  ArticleStream stream({file}, options);
  std::uint64_t line = 0;
  std::size_t items = 0;
  while (const auto read = stream.next()) {
    check(++items <= size + 1);
    const Place& place = *read ? (*read)->place : read->error().place;
    // A file that is refused as a whole, as text or as binary data, has no lines.
    check(place.line > line || items == 1);
    line = place.line;
    if (*read) {
      check_article(**read);
    } else {
      check(!read->error().describe().empty());
    }
  }
  check(stream.bytes_read() <= size);
}

}  // namespace

void fuzz(std::string_view input) {
  const MemoryFile file(input);
  // The second limit refuses most rows of the seeds. Packed data are for fuzz_archive.
  read_all(file.name(), input.size(), {.format = InputFormat::json_lines, .max_depth = 0});
  read_all(file.name(), input.size(),
           {.format = InputFormat::json_lines, .max_bytes = 64, .max_depth = 0});
  read_all(file.name(), input.size(),
           {.format = InputFormat::text, .max_bytes = 256, .max_depth = 0});
}

}  // namespace onrecord
