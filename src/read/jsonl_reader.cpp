#include "read/jsonl_reader.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <string_view>
#include <utility>

#include "onrecord/utf8.h"
#include "read/marked_statements.h"
#include "read/text_check.h"
#include "read/text_reader.h"

namespace onrecord {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

std::string_view type_name(element value) {
  switch (value.type()) {
    case element_type::ARRAY:
      return "an array";
    case element_type::OBJECT:
      return "an object";
    case element_type::STRING:
      return "a string";
    case element_type::BOOL:
      return "true or false";
    case element_type::NULL_VALUE:
      return "null";
    default:
      return "a number";
  }
}

Error bad_record(std::string message, const Place& place) {
  return {ErrorCode::bad_record, std::move(message), place};
}

/// A publisher's field as text: a string, or a number in its shortest form; nothing for null
/// and other types.
std::optional<std::string> scalar_text(element value) {
  switch (value.type()) {
    case element_type::STRING:
      return std::string(std::string_view(value));
    case element_type::INT64:
      return fmt::format("{}", std::int64_t(value));
    case element_type::UINT64:
      return fmt::format("{}", std::uint64_t(value));
    case element_type::DOUBLE:
      return fmt::format("{}", double(value));
    default:
      return std::nullopt;
  }
}

/// Puts field `key` of `row` into `field`, which stays empty where the field is absent or null.
std::optional<Error> take_field(simdjson::dom::object row, std::string_view key, const Place& place,
                                std::string& field) {
  element value;
  if (row[key].get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
  std::optional<std::string> text = scalar_text(value);
  if (!text) {
    return bad_record(fmt::format("\"{}\" is {}, expected a string", key, type_name(value)), place);
  }
  field = *std::move(text);
  return std::nullopt;
}

std::optional<Error> take_text(simdjson::dom::object row, const Place& place, std::string& text) {
  element value;
  if (row["text"].get(value) != simdjson::SUCCESS) {
    return bad_record("the row has no \"text\"", place);
  }
  std::string_view found;
  if (value.get(found) != simdjson::SUCCESS) {
    return bad_record(fmt::format("\"text\" is {}, expected a string", type_name(value)), place);
  }
  text = found;
  return std::nullopt;
}

/// Fields that others fill with what they like: read where they are strings.
void take_string(simdjson::dom::object row, std::string_view key, std::string& field) {
  std::string_view text;
  if (row[key].get(text) == simdjson::SUCCESS) field = text;
}

std::optional<Error> take_article(element row, const Place& place, Article& article) {
  simdjson::dom::object object;
  if (row.get(object) != simdjson::SUCCESS) {
    return bad_record(fmt::format("the row is {}, expected an object", type_name(row)), place);
  }
  if (auto error = take_text(object, place, article.text)) return error;
  const std::pair<std::string_view, std::string&> fields[] = {{"id", article.id},
                                                              {"title", article.title},
                                                              {"outlet", article.outlet},
                                                              {"date", article.date},
                                                              {"url", article.url}};
  for (const auto& [key, field] : fields) {
    if (auto error = take_field(object, key, place, field)) return error;
  }
  take_string(object, "author", article.author);
  take_string(object, "language", article.language);
  return std::nullopt;
}

/// The first line of an object or array that goes over several.
bool is_bare_bracket(std::string_view row) {
  return row.find_first_not_of("{[ \t\r") == std::string_view::npos;
}

Error bad_json(simdjson::error_code code, std::string_view row, const Place& place) {
  return {ErrorCode::bad_json,
          fmt::format("not valid JSON: {}{}", simdjson::error_message(code),
                      is_bare_bracket(row)
                          ? " (each article must stand on one line, as `jq -c` prints it)"
                          : ""),
          place};
}

bool is_blank(std::string_view row) {
  return row.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

struct JsonLinesReader::Parser {
  simdjson::dom::parser parser;

  /// Fills in the article of `row`, and the statements that it marks where they are asked for.
  std::optional<Error> parse(std::string& row, bool marked, ReadArticle& read) {
    row.reserve(row.size() + simdjson::SIMDJSON_PADDING);  // else simdjson copies the row
    element root;
    if (const auto code = parser.parse(row).get(root)) return bad_json(code, row, read.place);
    if (auto error = take_article(root, read.place, read.article)) return error;
    if (bool is = false; root["is_summary"].get(is) == simdjson::SUCCESS) read.is_summary = is;
    if (!marked) return std::nullopt;
    MarkedStatements found = marked_statements(root, read.article.text);
    for (Error& error : found.errors) error.place = read.place;
    read.marked = std::move(found.statements);
    read.passed_over = std::move(found.errors);
    return std::nullopt;
  }
};

JsonLinesReader::JsonLinesReader(const ReaderOptions& options)
    : lines_(options.max_bytes),
      max_bytes_(options.max_bytes),
      marked_(options.marked),
      parser_(std::make_unique<Parser>()) {}
JsonLinesReader::~JsonLinesReader() = default;
JsonLinesReader::JsonLinesReader(JsonLinesReader&&) noexcept = default;
JsonLinesReader& JsonLinesReader::operator=(JsonLinesReader&&) noexcept = default;

std::optional<Result<ReadArticle>> JsonLinesReader::next(Input& input) {
  if (ended_) return std::nullopt;
  Line line;
  do {
    const Result<std::optional<Line>> found = lines_.next(input, row_);
    if (!found) return found.error();
    if (!*found) return std::nullopt;
    line = **found;
  } while (!line.too_large && is_blank(row_));

  ReadArticle read;
  read.place = Place{input.name(), line.number};
  if (line.too_large) {
    return Error{ErrorCode::too_large,
                 fmt::format("a row of {} bytes is over the limit of {} bytes for one article",
                             line.size, max_bytes_),
                 read.place};
  }
  if (auto binary = find_nul(row_, read.place)) return *std::move(binary);
  if (!simdjson::validate_utf8(row_)) {
    RepairedText repaired = repair_utf8(row_);
    read.replaced_bytes = repaired.replaced_bytes;
    if (auto binary = mostly_invalid(read.replaced_bytes, row_.size(), read.place)) {
      return *std::move(binary);
    }
    row_ = std::move(repaired.text);
  }
  const bool is_first = !std::exchange(any_, true);
  // One error for a file that is no JSON Lines at all, not one for each of its lines.
  ended_ = is_first && is_bare_bracket(row_);
  if (auto error = parser_->parse(row_, marked_, read)) return *std::move(error);
  if (read.article.id.empty())
    read.article.id = fmt::format("{}:{}", input_stem(input), line.number);
  return read;
}

}  // namespace onrecord
