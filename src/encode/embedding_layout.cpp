#include "encode/embedding_layout.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace onrecord {
namespace {

/// How many classes each feature has; see WordFeatures.
constexpr std::size_t kCases = 5, kQuotes = 6, kBoundaries = 4;

/// The longest word: 100 pieces, and the two special ones around them.
constexpr std::size_t kLeastWindow = 102;
constexpr std::size_t kMost = std::size_t{1} << 24;  // of any number here, so that none overflows

Error damaged(std::string what) { return {ErrorCode::model_damaged, std::move(what), {}}; }

std::optional<std::size_t> number(const nlohmann::json& object, std::string_view name) {
  const auto at = object.is_object() ? object.find(name) : object.end();
  if (at == object.end() || !at->is_number_unsigned()) return std::nullopt;
  const auto value = at->get<std::uint64_t>();
  if (value > kMost) return std::nullopt;
  return value;
}

bool fits(const EmbeddingLayout& layout, std::size_t vocabulary_size, std::size_t table_bytes) {
  const auto holds = [](std::size_t begin, std::size_t end, std::size_t rows) {
    return begin <= end && end - begin >= rows;
  };
  return layout.width > 0 && layout.window_pieces >= kLeastWindow && layout.word == 0 &&
         layout.position == vocabulary_size &&
         holds(layout.position, layout.letter_case, rounded_length(layout.window_pieces)) &&
         holds(layout.letter_case, layout.quote, kCases) &&
         holds(layout.quote, layout.boundary, kQuotes) &&
         holds(layout.boundary, layout.end, kBoundaries) &&
         table_bytes == layout.end * (sizeof(float) + layout.width);
}

}  // namespace

Result<EmbeddingLayout> EmbeddingLayout::parse(const nlohmann::json& manifest,
                                               std::size_t vocabulary_size,
                                               std::size_t table_bytes) {
  EmbeddingLayout layout;
  const nlohmann::json rows = manifest.value("embedding_rows", nlohmann::json());
  const std::array<std::pair<const char*, std::size_t*>, 6> kinds = {
      {{"word", &layout.word},
       {"position", &layout.position},
       {"case", &layout.letter_case},
       {"quote", &layout.quote},
       {"boundary", &layout.boundary},
       {"end", &layout.end}}};
  for (const auto& [name, field] : kinds) {
    const auto row = number(rows, name);
    if (!row) return damaged(fmt::format("model.json: no number embedding_rows.{}", name));
    *field = *row;
  }
  const auto width = number(manifest, "width");
  const auto window_pieces = number(manifest, "window_pieces");
  if (!width || !window_pieces) return damaged("model.json: no number width or window_pieces");
  layout.width = *width;
  layout.window_pieces = *window_pieces;
  if (!fits(layout, vocabulary_size, table_bytes)) {
    return damaged(fmt::format(
        "embeddings.bin ({} bytes), the {} rows of {} numbers and windows of {} pieces that "
        "model.json names, and the {} word pieces of vocab.txt do not fit each other",
        table_bytes, layout.end, layout.width, layout.window_pieces, vocabulary_size));
  }
  return layout;
}

}  // namespace onrecord
