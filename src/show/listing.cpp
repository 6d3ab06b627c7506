#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "onrecord/show.h"
#include "onrecord/show_views.h"
#include "segment/code_points.h"
#include "show/article_view_json.h"
#include "show/csv_row.h"
#include "show/json_spans.h"
#include "show/printable.h"

namespace onrecord {
namespace {

constexpr std::size_t kGap = 2;    // columns between two of the table
constexpr std::size_t kLeast = 8;  // columns that a text keeps

struct TextOf {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(double number) const { return fmt::format("{:g}", number); }
  std::string operator()(const std::string& text) const { return text; }
};

struct JsonOf {
  nlohmann::ordered_json operator()(std::monostate) const { return nullptr; }
  template <class Value>
  nlohmann::ordered_json operator()(const Value& value) const {
    return value;
  }
};

nlohmann::ordered_json row_json(const std::vector<std::string>& columns,
                                const std::vector<Cell>& row) {
  nlohmann::ordered_json out;
  for (std::size_t i = 0; i < row.size(); ++i) out[columns[i]] = std::visit(JsonOf{}, row[i]);
  return out;
}

std::size_t width_of(char32_t code_point) {
  return static_cast<std::size_t>(
      std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point))));
}

// Columns of a terminal that `text` takes.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t byte = 0; byte < text.size();) {
    const CodePoint next = code_point_at(text, byte);
    width += width_of(next.value);
    byte += next.size;
  }
  return width;
}

// `text` in exactly `width` columns.
void append_fitted(std::string_view text, std::size_t width, std::string& out) {
  const bool is_cut = width_of(text) > width;
  std::size_t room = width - (is_cut ? 1 : 0);
  for (std::size_t byte = 0; byte < text.size();) {
    const CodePoint next = code_point_at(text, byte);
    if (width_of(next.value) > room) break;
    room -= width_of(next.value);
    out += text.substr(byte, next.size);
    byte += next.size;
  }
  if (is_cut) out += "…";
  out.append(room, ' ');
}

using Table = std::vector<std::vector<std::string>>;

Table table_of(const Listing& listing) {
  Table table = {listing.columns};
  for (const std::vector<Cell>& row : listing.rows) {
    std::vector<std::string>& texts = table.emplace_back();
    for (const Cell& cell : row) {
      append_on_one_line(std::visit(TextOf{}, cell), texts.emplace_back());
    }
  }
  return table;
}

bool is_empty_column(const Listing& listing, std::size_t column) {
  return std::ranges::all_of(listing.rows, [&](const std::vector<Cell>& row) {
    return std::visit(TextOf{}, row[column]).empty();
  });
}

// Without the columns in which there is nothing.
Listing filled(const Listing& listing) {
  Listing out;
  out.rows.resize(listing.rows.size());
  for (std::size_t i = 0; i < listing.columns.size(); ++i) {
    if (!listing.rows.empty() && is_empty_column(listing, i)) continue;
    out.columns.push_back(listing.columns[i]);
    for (std::size_t row = 0; row < out.rows.size(); ++row) {
      out.rows[row].push_back(listing.rows[row][i]);
    }
  }
  return out;
}

// The widths of the columns; the widest gives way until a line fits.
std::vector<std::size_t> widths_of(const Table& table, std::size_t line) {
  std::vector<std::size_t> widths(table.front().size());
  for (const std::vector<std::string>& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  std::size_t sum = kGap * (widths.size() - 1);
  for (const std::size_t width : widths) sum += width;
  while (sum > line) {
    const auto widest = std::ranges::max_element(widths);
    if (*widest <= kLeast) break;
    --*widest;
    --sum;
  }
  return widths;
}

}  // namespace

void write_listing_json(const Listing& listing, std::string& out) {
  for (const std::vector<Cell>& row : listing.rows) {
    append_json_line(row_json(listing.columns, row), out);
  }
}

void write_rows(const Listing& listing, std::string& out) {
  append_json(
      array_of(listing.rows,
               [&](const std::vector<Cell>& row) { return row_json(listing.columns, row); }),
      out);
}

void write_listing_csv(const Listing& listing, std::string& out) {
  append_csv_row(std::vector<std::string_view>(listing.columns.begin(), listing.columns.end()),
                 out);
  for (const std::vector<Cell>& row : listing.rows) {
    std::vector<std::string> texts;
    for (const Cell& cell : row) texts.push_back(std::visit(TextOf{}, cell));
    append_csv_row(std::vector<std::string_view>(texts.begin(), texts.end()), out);
  }
}

void write_listing_table(const Listing& listing, std::size_t width, std::string& out) {
  if (listing.columns.empty()) return;
  const Table table = table_of(filled(listing));
  const std::vector<std::size_t> widths = widths_of(table, width);
  for (const std::vector<std::string>& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out.append(kGap, ' ');
      append_fitted(row[i], widths[i], out);
    }
    while (out.ends_with(' ')) out.pop_back();
    out += '\n';
  }
}

}  // namespace onrecord
