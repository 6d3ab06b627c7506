#pragma once

#include <span>
#include <string>
#include <string_view>

#include "onrecord/document.h"
#include "onrecord/reading.h"
#include "onrecord/statement.h"

namespace onrecord {

// Writers append what they show of one document to `out`. `statements` are those that
// `Extractor::extract` found in that very document. Offsets in JSON and CSV count Unicode
// code points, as Python, spaCy and Citron do.

/// One JSON object a statement, each on a line of its own.
void write_json_lines(const Document& document, std::span<const Statement> statements,
                      std::string& out);

/// One JSON object on one line for the whole article, in the Citron annotation format, which
/// holds attributions only: forms scare and title are left out.
/// `nested_in` of a quote is an index into `quotes`.
void write_citron(const Document& document, std::span<const Statement> statements,
                  std::string& out);

/// The first line of a CSV file, with its line break.
[[nodiscard]] std::string_view csv_header();
/// One RFC 4180 row a statement. Texts are verbatim: nothing is done about leading `=` or `@`,
/// which spreadsheets take for formulas.
void write_csv(const Document& document, std::span<const Statement> statements, std::string& out);

/// For reading: the article with its spans coloured, or, without colour, a list of the
/// statements; under it a count by form and by speaker. Control characters are made visible.
void write_terminal(const Document& document, std::span<const Statement> statements, bool colour,
                    std::string& out);

/// The actors of `reading`, one JSON object a line: article, id, name, kind, forms, mentions
/// (places in the text) and how many statements each makes.
void write_actors_json(const Document& document, const Reading& reading, std::string& out);

/// The same as a table for reading, those with most statements first, under the article's heading.
void write_actors_table(const Document& document, const Reading& reading, std::string& out);

/// What the segment stage found, as one JSON object on one line.
void write_segments(const Document& document, std::string& out);

}  // namespace onrecord
