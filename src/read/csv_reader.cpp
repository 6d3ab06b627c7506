#include "read/csv_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace onrecord {

std::optional<CsvRow> CsvReader::next() {
  skip_blanks();
  while (at_line_break()) {
    take_line_break();
    skip_blanks();
  }
  if (at_end()) return std::nullopt;
  CsvRow row;
  row.line = line_;
  row.fields.push_back(take_field(row));
  while (row.error.empty() && at_separator()) {
    ++at_;
    row.fields.push_back(take_field(row));
  }
  if (at_line_break()) take_line_break();
  return row;
}

// A tab may be the separator, and then it is no white space.
void CsvReader::skip_blanks() {
  while (!at_end() && !at_separator() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
}

void CsvReader::skip_line() { at_ = std::min(text_.find_first_of("\r\n", at_), text_.size()); }

void CsvReader::take_line_break() {
  at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
  ++line_;
}

std::string CsvReader::take_field(CsvRow& row) {
  skip_blanks();
  return !at_end() && text_[at_] == '"' ? take_quoted(row) : take_plain();
}

std::string CsvReader::take_plain() {
  const std::size_t begin = at_;
  std::size_t end = at_;
  for (; !at_end() && !at_separator() && !at_line_break(); ++at_) {
    if (text_[at_] != ' ' && text_[at_] != '\t') end = at_ + 1;
  }
  return std::string(text_.substr(begin, end - begin));
}

std::string CsvReader::take_quoted(CsvRow& row) {
  const std::size_t opening = at_++;
  std::string field;
  bool closed = false;
  while (!closed && !at_end()) {
    const std::size_t quote = std::min(text_.find('"', at_), text_.size());
    field += text_.substr(at_, quote - at_);
    at_ = std::min(quote + 1, text_.size());
    closed = quote < text_.size() && !(at_ < text_.size() && text_[at_] == '"');
    if (!closed && !at_end()) {
      field += '"';
      ++at_;
    }
  }
  const std::size_t behind = at_;
  skip_blanks();
  if (closed && (at_end() || at_separator() || at_line_break())) {
    count_lines(text_.substr(opening, behind - opening));
    return field;
  }
  // To go on in the line of the opening quote rather than behind the closing one keeps the rows
  // between them. No byte is passed more than twice: up to the closing quote, quotes stand in
  // even runs, which open and close a field at one place.
  row.error = fmt::format("a quote opens in line {} and {}", line_,
                          closed ? "text follows the closing one" : "is not closed");
  row.is_open = !closed;
  at_ = opening;
  skip_line();
  return {};
}

// CR and LF of one line break count once.
void CsvReader::count_lines(std::string_view passed) {
  for (std::size_t i = 0; i < passed.size(); ++i) {
    const bool second = passed[i] == '\n' && i > 0 && passed[i - 1] == '\r';
    if (!second && (passed[i] == '\n' || passed[i] == '\r')) ++line_;
  }
}

bool CsvRow::is_empty() const {
  return error.empty() &&
         std::ranges::all_of(fields, [](const std::string& field) { return field.empty(); });
}

char separator_of(std::string_view text, bool (*is_column)(std::string_view)) {
  const auto known_columns = [&](char separator) {
    const std::optional<CsvRow> header = CsvReader(text, separator).next();
    return header ? std::ranges::count_if(header->fields, is_column) : 0;
  };
  char best = ',';
  for (const char separator : {';', '\t'}) {
    if (known_columns(separator) > known_columns(best)) best = separator;
  }
  return best;
}

}  // namespace onrecord
