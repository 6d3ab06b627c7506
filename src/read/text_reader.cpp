#include "read/text_reader.h"

#include <filesystem>
#include <utility>

#include "onrecord/utf8.h"
#include "read/text_check.h"

namespace onrecord {

std::string input_stem(const Input& input) {
  return repair_utf8(std::filesystem::path(input.name()).stem().string()).text;
}

Result<ReadArticle> read_text(Input& input, std::size_t max_bytes) {
  Result<std::string> bytes = read_all(input, max_bytes, "one article");
  if (!bytes) return std::move(bytes).error();
  const Place place{input.name()};
  if (auto binary = find_nul(*bytes, place)) return *std::move(binary);
  RepairedText repaired = repair_utf8(*bytes);
  if (auto binary = mostly_invalid(repaired.replaced_bytes, bytes->size(), place)) {
    return *std::move(binary);
  }
  ReadArticle read;
  read.article.id = input_stem(input);
  read.article.text = std::move(repaired.text);
  read.place = place;
  read.replaced_bytes = repaired.replaced_bytes;
  return read;
}

}  // namespace onrecord
