#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "onrecord/document.h"
#include "onrecord/listing.h"
#include "onrecord/reading.h"
#include "onrecord/record.h"
#include "onrecord/statement.h"

namespace onrecord {

struct Analysed;  // analysis.h
struct Analysis;
struct Language;     // language.h
struct ReadArticle;  // reader.h

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
[[nodiscard]] std::string csv_header();
/// One RFC 4180 row a statement. Texts are verbatim: nothing is done about leading `=` or `@`,
/// which spreadsheets take for formulas.
void write_csv(const Document& document, std::span<const Statement> statements, std::string& out);

/// What a reader made of one input, an object on one line: id, url, title, outlet, author, date,
/// language (that of the text, else the publisher's claim) and text; where `explain`, also
/// `blocks`: what was kept and cut of a page.
void write_read_article(const ReadArticle& read, const Language& language, bool explain,
                        std::string& out);

// Statements of a record.

/// As `write_json_lines`, with `review`: its status, and who said so when.
void write_kept_json(const Kept& kept, std::string& out);
/// As `csv_header` and `write_csv`, with status, who reviewed it when, and empty columns for
/// `verdict` and `note`, to be filled in and given to `CorrectionTable::read`.
[[nodiscard]] std::string kept_csv_header();
void write_kept_csv(const Kept& kept, std::string& out);
/// As `write_citron`, with the fields of the article and the status of each quote.
void write_kept_citron(const Kept& kept, std::string& out);
/// What people confirmed, as training data in the Citron format: statements that are accepted,
/// changed or added are `quotes`, and `rejected` has the contents of what is none. Of an article of
/// which nobody looked at all statements, `complete` is false: what is not marked tells nothing.
/// Nothing is written of an article of which nobody looked at any.
void write_learned(const Kept& kept, std::string& out);
/// Each statement as an annotation of the W3C's Web Annotation Data Model, an object a line: the
/// targets are its contents in the article, by position and by words; the body tells who states it.
void write_web_annotations(const Kept& kept, std::string& out);

/// For reading: the article with its spans coloured, or, without colour, a list of the
/// statements; under it a count by form and by speaker. Control characters are made visible.
void write_terminal(const Document& document, std::span<const Statement> statements, bool colour,
                    std::string& out);

/// The actors of `reading`, one JSON object a line: article, id, name, kind, forms, mentions
/// (places in the text) and how many statements each makes.
void write_actors_json(const Document& document, const Reading& reading, std::string& out);

/// The same as a table for reading, those with most statements first, under the article's heading.
void write_actors_table(const Document& document, const Reading& reading, std::string& out);

/// All that `Analyser::analyse` found in these articles, as one JSON object: `articles`, `actors`,
/// `statements`, `positions`, `shifts`, `denials`, `contradictions`.
/// docs/reference/analysis-json.md has its fields.
void write_analysis(std::span<const Analysed> articles, const Analysis& analysis, std::string& out);

// A listing of any question.

/// An object a line; what is not there is null.
void write_listing_json(const Listing& listing, std::string& out);
/// RFC 4180 with a first line of names; what is not there is empty.
void write_listing_csv(const Listing& listing, std::string& out);
/// For reading, in lines of `width` columns at most: what does not fit is cut, texts first.
void write_listing_table(const Listing& listing, std::size_t width, std::string& out);

/// What the segment stage found, as one JSON object on one line.
void write_segments(const Document& document, std::string& out);

}  // namespace onrecord
