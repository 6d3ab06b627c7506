// Bytes -> a file -> both readers of articles.
#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "fuzz/check.h"
#include "fuzz/target.h"
#include "onrecord/reader.h"
#include "onrecord/utf8.h"

namespace onrecord {
namespace {

/// A file in memory that holds `bytes` and can be opened by name.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(memfd_create("onrecord-fuzz", 0)) {
    check(descriptor_ >= 0);
    while (!bytes.empty()) {
      const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
      check(written > 0);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] std::string name() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

void check_article(const ReadArticle& read) {
  const Article& article = read.article;
  check(!article.id.empty());
  for (const std::string* field :
       {&article.id, &article.text, &article.title, &article.outlet, &article.date, &article.url}) {
    check(!first_invalid_utf8(*field));
  }
}

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
  // The second limit refuses most rows of the seeds.
  read_all(file.name(), input.size(), {.format = InputFormat::json_lines});
  read_all(file.name(), input.size(), {.format = InputFormat::json_lines, .max_bytes = 64});
  read_all(file.name(), input.size(), {.format = InputFormat::text, .max_bytes = 256});
}

}  // namespace onrecord
