#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

struct CsvRow {
  std::vector<std::string> fields;  ///< unquoted, without white space at their ends
  std::uint64_t line = 0;           ///< of its first field
  std::string error;     ///< what is wrong with the row, as the end of a sentence; else empty
  bool is_open = false;  ///< that is a quote which is not closed: more text may close it

  [[nodiscard]] bool is_empty() const;  ///< without error or anything in a field
};

/// Cuts a table into rows as RFC 4180 has it: fields in quotes may hold separators, line breaks
/// and, doubled, quotes. Lines may end in LF, CRLF or CR; blank ones are passed over. White space
/// around a field or around its quotes is no part of it, and a quote within an unquoted field is
/// a character like others. Time is linear, whatever the quotes. Views `text`.
class CsvReader {
 public:
  /// `line`: the number of the first line of `text`.
  CsvReader(std::string_view text, char separator, std::uint64_t line = 1)
      : text_(text), separator_(separator), line_(line) {}

  /// The next row, broken ones too; nothing at the end. A row with a wrong quote ends with the
  /// line of that quote, and reading goes on in the next one.
  std::optional<CsvRow> next();
  /// Bytes of `text` behind the last row.
  [[nodiscard]] std::size_t offset() const { return at_; }
  /// The line that begins or goes on there.
  [[nodiscard]] std::uint64_t line() const { return line_; }

 private:
  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] bool at_line_break() const {
    return !at_end() && (text_[at_] == '\n' || text_[at_] == '\r');
  }
  [[nodiscard]] bool at_separator() const { return !at_end() && text_[at_] == separator_; }
  void skip_blanks();
  void skip_line();
  void take_line_break();
  std::string take_field(CsvRow& row);
  std::string take_plain();
  std::string take_quoted(CsvRow& row);
  void count_lines(std::string_view passed);

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::uint64_t line_;
};

/// The separator of the table `text`: a comma, or the semicolon or tab with which more names in the
/// first row are a column's. Where a comma is the decimal point, spreadsheets write semicolons.
[[nodiscard]] char separator_of(std::string_view text, bool (*is_column)(std::string_view));

}  // namespace onrecord
