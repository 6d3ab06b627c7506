#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.h"
#include "onrecord/listing.h"
#include "onrecord/record.h"

namespace onrecord::cli {

/// Adds --db to `command`. `file` must outlive it.
void add_record_option(CLI::App& command, std::string& file);

/// Adds --format for listings: table, jsonl or csv.
void add_listing_format(CLI::App& command, std::string& format);

// Each opens the record; none after an error, which has been printed then.

[[nodiscard]] std::optional<Record> open_record(const std::string& file);  ///< for reading
[[nodiscard]] std::optional<Record> open_record_to_write(const std::string& file);
/// For writing; makes it where there is none.
[[nodiscard]] std::optional<Record> make_record(const std::string& file);

/// Is a table asked for? Empty: for a terminal.
[[nodiscard]] bool is_table(const std::string& format);

/// Names of columns.
using Columns = std::vector<std::string_view>;

/// Prints what a question found, in `format`, or its error. Empty: a table for a terminal, else
/// jsonl. Lines of the table have `width` columns at most. `columns`: those for which a table for
/// reading has room, in their order; none: all.
[[nodiscard]] ExitCode print_listing(const Result<Listing>& listing, const std::string& format,
                                     std::size_t width, const Columns& columns = {});

}  // namespace onrecord::cli
