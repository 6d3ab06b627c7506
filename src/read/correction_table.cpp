#include "read/correction_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "onrecord/utf8.h"
#include "read/ascii_lower.h"
#include "read/csv_reader.h"
#include "read/input.h"
#include "read/text_check.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20;

// What the columns are called that are read; all others are for the reader of the table.
constexpr auto kColumns =
    std::to_array<std::string_view>({"id", "article_id", "verdict", "speaker", "speaker_kind",
                                     "cue", "sources", "contents", "form", "note", "by"});

bool is_column(std::string_view name) {
  return std::ranges::find(kColumns, std::string_view(ascii_lower(name))) != kColumns.end();
}

// The cells of one row by the names of their columns.
class Row {
 public:
  Row(const std::vector<std::string>& columns, const CsvRow& row) : columns_(columns), row_(row) {}

  // None where there is no such column.
  [[nodiscard]] std::optional<std::string> cell(std::string_view column) const {
    const auto at = std::ranges::find(columns_, column);
    if (at == columns_.end()) return std::nullopt;
    const auto index = static_cast<std::size_t>(at - columns_.begin());
    return index < row_.fields.size() ? row_.fields[index] : std::string();
  }
  [[nodiscard]] std::string text(std::string_view column) const {
    return cell(column).value_or("");
  }

 private:
  const std::vector<std::string>& columns_;
  const CsvRow& row_;
};

std::optional<Verdict> verdict_of(const Row& row) {
  const std::string verdict = ascii_lower(row.text("verdict"));
  if (verdict.empty()) return row.text("id").empty() ? Verdict::add : Verdict::change;
  constexpr std::array<std::pair<std::string_view, Verdict>, 8> kWords = {
      {{"accept", Verdict::accept},
       {"accepted", Verdict::accept},
       {"reject", Verdict::reject},
       {"rejected", Verdict::reject},
       {"change", Verdict::change},
       {"changed", Verdict::change},
       {"add", Verdict::add},
       {"added", Verdict::add}}};
  for (const auto& [word, meant] : kWords) {
    if (verdict == word) return meant;
  }
  return std::nullopt;
}

Result<NewCorrection> correction_of(const CsvRow& cells, const Row& row, const Place& place) {
  const auto wrong = [&](std::string message) {
    return Error{ErrorCode::bad_correction, std::move(message), place};
  };
  if (!cells.error.empty()) return wrong("the row " + cells.error);
  const auto is_invalid = [](const std::string& field) {
    return first_invalid_utf8(field).has_value();
  };
  if (std::ranges::any_of(cells.fields, is_invalid)) {
    return wrong("the row is not UTF-8; save the table as UTF-8");
  }
  NewCorrection out;
  const auto verdict = verdict_of(row);
  if (!verdict) {
    return wrong(fmt::format("{} is no verdict; write accept, reject, change, add or nothing",
                             row.text("verdict")));
  }
  out.verdict = *verdict;
  out.id = row.text(out.verdict == Verdict::add ? "article_id" : "id");
  out.speaker = row.cell("speaker");
  out.cue = row.cell("cue");
  out.source = row.cell("sources");
  out.content = row.cell("contents");
  if (const std::string kind = row.text("speaker_kind"); !kind.empty()) {
    out.kind = actor_kind_of(kind);
    if (!out.kind) return wrong(fmt::format("{} is no kind of speaker", kind));
  }
  if (const std::string form = row.text("form"); !form.empty()) {
    out.form = form_of(form);
    if (!out.form) {
      return wrong(
          fmt::format("{} is no form; write direct, indirect, mixed, headline, scare or "
                      "title",
                      form));
    }
  }
  out.note = row.text("note");
  out.by = row.text("by");
  out.place = place;
  return out;
}

}  // namespace

Result<CorrectionTable> parse_corrections(std::string_view bytes, const std::string& name) {
  if (auto binary = find_nul(bytes, Place{name})) return *std::move(binary);
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  CsvReader rows(bytes, separator_of(bytes, is_column));
  const std::optional<CsvRow> header = rows.next();
  if (!header) return Error{ErrorCode::empty_text, "the table is empty", Place{name}};
  std::vector<std::string> columns;
  for (const std::string& column : header->fields) columns.push_back(ascii_lower(column));
  if (std::ranges::find(columns, "id") == columns.end()) {
    return Error{ErrorCode::bad_record,
                 "the first row names no column \"id\"; edit what `onrecord export --format csv` "
                 "writes",
                 Place{name, header->line}};
  }
  CorrectionTable out;
  while (const std::optional<CsvRow> cells = rows.next()) {
    if (cells->is_empty()) continue;
    Result<NewCorrection> correction =
        correction_of(*cells, Row(columns, *cells), Place{name, cells->line});
    if (correction) {
      out.corrections.push_back(*std::move(correction));
    } else {
      out.errors.push_back(std::move(correction).error());
    }
  }
  return out;
}

Result<CorrectionTable> CorrectionTable::read(const std::filesystem::path& file) {
  Result<Input> opened = Input::open(file.string());
  if (!opened) return std::move(opened).error();
  Input input = *std::move(opened);
  const Result<std::string> bytes = read_all(input, kMostBytes, "a table of corrections");
  if (!bytes) return bytes.error();
  return parse_corrections(*bytes, input.name());
}

}  // namespace onrecord
