#include "read/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "onrecord/utf8.h"
#include "read/article_columns.h"
#include "read/text_check.h"
#include "read/text_reader.h"

namespace onrecord {

/// Reads on behind what is held. False where there is no more.
Result<bool> TableReader::fill() {
  const Result<std::string_view> seen = input_.peek();
  if (!seen) return seen.error();
  all_held_ = seen->empty();
  if (all_held_) return false;
  held_.erase(0, std::exchange(begin_, 0));
  held_ += *seen;
  input_.consume(seen->size());
  return true;
}

/// A row is whole where more follows it in what is held; only up to `max_bytes_` is read to see
/// that. What is held doubles in between, so that no byte is looked at more than a few times. Of a
/// row that is larger, a quote that is not closed costs its line, anything else the row.
Result<std::optional<CsvRow>> TableReader::next_row() {
  while (true) {
    const std::string_view rest = std::string_view(held_).substr(begin_);
    CsvReader reader(rest, separator_, lines_ + 1);
    std::optional<CsvRow> row = reader.next();
    const bool is_whole = row && !row->is_open && reader.offset() < rest.size();
    if (is_whole || all_held_ || rest.size() > max_bytes_) {
      lines_ = reader.line() - 1;
      begin_ += reader.offset();
      const bool goes_on = row && !is_whole && !all_held_;
      is_over_limit_ = goes_on && !row->is_open;
      const bool within_line = begin_ == held_.size() && !held_.ends_with('\n');
      if (is_over_limit_ || (goes_on && within_line)) {
        if (const Result<bool> skipped = skip_row(); !skipped) return skipped.error();
      }
      return row;
    }
    const std::size_t wanted = std::min(2 * rest.size(), max_bytes_) + 1;
    while (!all_held_ && held_.size() - begin_ < wanted) {
      const Result<bool> more = fill();
      if (!more) return more.error();
    }
  }
}

/// Goes to the line behind a row that is too large to be looked at as a whole.
Result<bool> TableReader::skip_row() {
  while (true) {
    const std::size_t end = held_.find('\n', begin_);
    begin_ = std::min(end, held_.size() - 1) + 1;
    if (end != std::string::npos) break;
    const Result<bool> more = fill();
    if (!more || !*more) return more;
  }
  ++lines_;
  return true;
}

std::optional<Error> TableReader::read_header(const CsvRow& row) {
  for (const std::string& name : row.fields) columns_.push_back(article_field(name));
  has_header_ = true;
  if (std::ranges::count(columns_, &Article::text) > 0) return std::nullopt;
  ended_ = true;
  return Error{ErrorCode::bad_record,
               "the first row names no column for the text of articles; call it \"text\"",
               Place{input_.name(), row.line}};
}

std::optional<Error> TableReader::refused(const CsvRow& row, const Place& place) const {
  if (!row.error.empty()) {
    return Error{
        ErrorCode::bad_record,
        fmt::format("{}; the row is left out: double the quotes within a field", row.error), place};
  }
  std::size_t size = 0;
  for (const std::string& field : row.fields) size += field.size();
  if (is_over_limit_ || size > max_bytes_) {
    return Error{
        ErrorCode::too_large,
        fmt::format("a row is over the limit of {} bytes for one article; raise it, or split "
                    "the row",
                    max_bytes_),
        place};
  }
  for (const std::string& field : row.fields) {
    if (auto binary = find_nul(field, place)) return binary;
  }
  const auto text =
      static_cast<std::size_t>(std::ranges::find(columns_, &Article::text) - columns_.begin());
  if (text >= row.fields.size() || row.fields[text].empty()) {
    return Error{
        ErrorCode::bad_record,
        fmt::format("the row has no text: column {} of {} is empty", text + 1, columns_.size()),
        place};
  }
  return std::nullopt;
}

Result<ReadArticle> TableReader::article_of(CsvRow row) {
  const Place place{input_.name(), row.line};
  if (auto error = refused(row, place)) return *std::move(error);
  ReadArticle read;
  read.format = InputFormat::table;
  read.place = place;
  std::size_t size = 0;
  for (std::size_t i = 0; i < std::min(row.fields.size(), columns_.size()); ++i) {
    if (columns_[i] == nullptr || !(read.article.*columns_[i]).empty()) continue;
    RepairedText repaired = repair_utf8(row.fields[i]);
    read.replaced_bytes += repaired.replaced_bytes;
    size += row.fields[i].size();
    read.article.*columns_[i] = std::move(repaired.text);
  }
  if (auto binary = mostly_invalid(read.replaced_bytes, size, place)) return *std::move(binary);
  if (read.article.id.empty()) read.article.id = fmt::format("{}:{}", input_stem(input_), row.line);
  return read;
}

std::optional<Item> TableReader::next() {
  while (!ended_) {
    if (!has_header_ && held_.empty()) {
      const Result<std::string_view> seen = input_.peek();
      if (!seen) return seen.error();
      separator_ = separator_of(seen->substr(0, seen->find_first_of("\r\n")), is_article_column);
    }
    Result<std::optional<CsvRow>> row = next_row();
    if (!row) return std::move(row).error();
    if (!*row) break;
    if (has_header_) {
      if ((*row)->is_empty()) continue;
      Result<ReadArticle> read = article_of(**std::move(row));
      if (read) return *std::move(read);
      return std::move(read).error();
    }
    if (auto error = read_header(**row)) return *std::move(error);
  }
  ended_ = true;
  return std::nullopt;
}

}  // namespace onrecord
