#include "exchange/dna_row.h"

#include <fmt/format.h>

#include <array>

#include "onrecord/utf8.h"

namespace onrecord {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Java keeps a byte order mark as a character, so it has to stay here, too.
std::string repaired_text(std::string_view bytes) {
  std::string out;
  if (bytes.starts_with(kByteOrderMark)) out = kByteOrderMark;
  return out + repair_utf8(bytes).text;
}

}  // namespace

void DnaRow::report(int column, std::string_view what) {
  if (!problem_) problem_ = fmt::format("{} is {}", query_.getColumnName(column), what);
}

std::int64_t DnaRow::integer(int column) {
  const SQLite::Column cell = query_.getColumn(column);
  if (cell.isInteger()) return cell.getInt64();
  report(column, cell.isNull() ? "NULL" : "not a whole number");
  return 0;
}

std::optional<std::int64_t> DnaRow::integer_or_null(int column) {
  if (query_.getColumn(column).isNull()) return std::nullopt;
  return integer(column);
}

std::uint8_t DnaRow::colour_part(int column) {
  const std::int64_t part = integer(column);
  if (part >= 0 && part <= 255) return static_cast<std::uint8_t>(part);
  report(column, "not between 0 and 255");
  return 0;
}

DnaColour DnaRow::colour(int first) {
  const std::uint8_t red = colour_part(first);
  const std::uint8_t green = colour_part(first + 1);
  return {red, green, colour_part(first + 2)};
}

std::optional<DnaColour> DnaRow::colour_or_null(int first) {
  std::array<std::uint8_t, 3> parts{};
  bool is_there = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const int column = first + static_cast<int>(i);
    if (query_.getColumn(column).isNull()) continue;
    parts[i] = colour_part(column);
    is_there = true;
  }
  if (!is_there) return std::nullopt;
  return DnaColour{parts[0], parts[1], parts[2]};
}

std::string DnaRow::text(int column) {
  const SQLite::Column cell = query_.getColumn(column);
  if (!cell.isText()) {
    report(column, cell.isNull() ? "NULL" : "no text");
    return {};
  }
  std::string bytes = cell.getString();
  if (!first_invalid_utf8(bytes)) return bytes;
  if (!repaired_) repaired_ = query_.getColumnName(column);
  return repaired_text(bytes);
}

std::string DnaRow::text_or_null(int column) {
  return query_.getColumn(column).isNull() ? std::string() : text(column);
}

DnaDataType DnaRow::data_type(int column) {
  const std::string name = text(column);
  if (name == "boolean") return DnaDataType::boolean;
  if (name == "integer") return DnaDataType::integer;
  if (name == "long text") return DnaDataType::long_text;
  if (name != "short text") report(column, "none of the four data types");
  return DnaDataType::short_text;
}

std::string DnaRow::name() const {
  constexpr std::size_t kMostBytes = 80;
  const SQLite::Column cell = query_.getColumn(0);
  if (cell.isNull()) return "without a name";
  return repair_utf8(cell.getString().substr(0, kMostBytes)).text;
}

}  // namespace onrecord
