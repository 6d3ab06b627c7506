#include "read/text_reader.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "onrecord/utf8.h"
#include "read/text_check.h"

namespace onrecord {
namespace {

Error over_limit(const Input& input, std::size_t max_bytes) {
  const std::string size =
      input.size() ? fmt::format("a file of {} bytes", *input.size()) : "the text";
  return {ErrorCode::too_large,
          fmt::format("{} is over the limit of {} bytes for one article", size, max_bytes),
          Place{input.name()}};
}

Result<std::string> read_all(Input& input, std::size_t max_bytes) {
  if (input.size() && *input.size() > max_bytes) return over_limit(input, max_bytes);
  std::string bytes;
  while (true) {
    const Result<std::string_view> chunk = input.peek();
    if (!chunk) return chunk.error();
    if (chunk->empty()) return bytes;
    if (bytes.size() + chunk->size() > max_bytes) return over_limit(input, max_bytes);
    bytes += *chunk;
    input.consume(chunk->size());
  }
}

}  // namespace

std::string input_stem(const Input& input) {
  return repair_utf8(std::filesystem::path(input.name()).stem().string()).text;
}

Result<ReadArticle> read_text(Input& input, std::size_t max_bytes) {
  Result<std::string> bytes = read_all(input, max_bytes);
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
