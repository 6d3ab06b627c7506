#include "read/text_reader.h"

#include <filesystem>
#include <utility>

#include "onrecord/utf8.h"
#include "read/header_block.h"
#include "read/text_check.h"

namespace onrecord {

std::string input_stem(const Input& input) {
  const std::filesystem::path path = std::filesystem::path(input.path());
  const std::string stem = (path.parent_path() / path.stem()).string();
  // Archives may have files without a name.
  return repair_utf8(stem.empty() ? input.name() : stem).text;
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
  const std::size_t begin = take_header_block(repaired.text, read.article);
  // Behind a header block the bytes are those of the file where all of it is valid.
  read.text_begin = begin == 0 ? 0 : begin + (bytes->size() - repaired.text.size());
  read.article.text = begin == 0 ? std::move(repaired.text) : repaired.text.substr(begin);
  read.place = place;
  read.replaced_bytes = repaired.replaced_bytes;
  return read;
}

}  // namespace onrecord
