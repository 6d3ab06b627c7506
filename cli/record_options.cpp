#include "cli/record_options.h"

#include <algorithm>
#include <utility>

#include "cli/output.h"
#include "onrecord/show.h"

namespace onrecord::cli {
namespace {

std::optional<Record> opened(const std::string& file, Record::Access access) {
  Result<Record> record = Record::open(file, access);
  if (record) return *std::move(record);
  print_message(record.error().describe());
  return std::nullopt;
}

Listing narrowed(const Listing& listing, const Columns& columns) {
  Listing out{{columns.begin(), columns.end()}, {}};
  for (const auto& row : listing.rows) {
    std::vector<Cell>& cells = out.rows.emplace_back();
    for (const std::string_view column : columns) {
      const auto at = std::ranges::find(listing.columns, column);
      cells.push_back(row[static_cast<std::size_t>(at - listing.columns.begin())]);
    }
  }
  return out;
}

}  // namespace

void add_record_option(CLI::App& command, std::string& file) {
  command.add_option("--db", file, "The record: a file that `onrecord add` makes")
      ->envname("ONRECORD_DB")
      ->required()
      ->type_name("FILE");
}

void add_listing_format(CLI::App& command, std::string& format) {
  command
      .add_option(
          "--format", format,
          "table, jsonl (an object a line) or csv; else table for a terminal and jsonl for\n"
          "a file or pipe")
      ->check(CLI::IsMember({"table", "jsonl", "csv"}))
      ->option_text("FORMAT");
}

std::optional<Record> open_record(const std::string& file) {
  return opened(file, Record::Access::read);
}

std::optional<Record> open_record_to_write(const std::string& file) {
  if (!open_record(file)) return std::nullopt;  // for writing it would be made
  return make_record(file);
}

std::optional<Record> make_record(const std::string& file) {
  return opened(file, Record::Access::write);
}

bool is_table(const std::string& format) {
  return format == "table" || (format.empty() && stdout_is_terminal());
}

ExitCode print_listing(const Result<Listing>& listing, const std::string& format, std::size_t width,
                       const Columns& columns) {
  if (!listing) {
    print_message(listing.error().describe());
    return nothing_done;
  }
  std::string out;
  if (format == "csv") {
    write_listing_csv(*listing, out);
  } else if (is_table(format)) {
    write_listing_table(columns.empty() ? *listing : narrowed(*listing, columns), width, out);
  } else {
    write_listing_json(*listing, out);
  }
  return print_result(out) ? all_good : report_output_failure();
}

}  // namespace onrecord::cli
