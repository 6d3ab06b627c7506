#include "read/marked_statements.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>

#include "onrecord/utf8.h"

namespace onrecord {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

class MarkReader {
 public:
  explicit MarkReader(std::string_view text) : offsets_(text) {}

  [[nodiscard]] Result<Statement> read(element quote) {
    ++index_;
    object fields;
    if (quote.get(fields) != simdjson::SUCCESS) return wrong("is no object");
    Statement statement;
    element cue;
    if (fields["cue"].get(cue) == simdjson::SUCCESS && !cue.is_null()) {
      const Result<Span> span = span_of(cue, "cue");
      if (!span) return span.error();
      statement.cue = *span;
    }
    if (auto error = take_spans(fields, "sources", statement.sources)) return *std::move(error);
    if (auto error = take_spans(fields, "contents", statement.contents)) return *std::move(error);
    statement.score = 1;
    return statement;
  }

 private:
  [[nodiscard]] Error wrong(std::string_view what) const {
    return {ErrorCode::bad_record,
            fmt::format("\"quotes\"[{}] {}; it is passed over", index_ - 1, what),
            {}};
  }

  std::optional<Error> take_spans(object fields, std::string_view key, std::vector<Span>& out) {
    element value;
    if (fields[key].get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
    array spans;
    if (value.get(spans) != simdjson::SUCCESS) {
      return wrong(fmt::format("has \"{}\" that are no array", key));
    }
    for (const element span : spans) {
      const Result<Span> found = span_of(span, key);
      if (!found) return found.error();
      out.push_back(*found);
    }
    return std::nullopt;
  }

  [[nodiscard]] Result<Span> span_of(element value, std::string_view key) const {
    std::uint64_t start = 0, end = 0;
    const bool is_read = value["start"].get(start) == simdjson::SUCCESS &&
                         value["end"].get(end) == simdjson::SUCCESS;
    if (!is_read) {
      return wrong(fmt::format("has a \"{}\" without whole numbers \"start\" and \"end\"", key));
    }
    if (start >= end || end > offsets_.count()) {
      return wrong(fmt::format("has a \"{}\" from {} to {}, but the text has {} code points", key,
                               start, end, offsets_.count()));
    }
    return Span{static_cast<std::uint32_t>(offsets_.byte_of(start)),
                static_cast<std::uint32_t>(offsets_.byte_of(end))};
  }

  CodePointOffsets offsets_;
  std::size_t index_ = 0;
};

}  // namespace

MarkedStatements marked_statements(object row, std::string_view text) {
  MarkedStatements out;
  element value;
  if (row["quotes"].get(value) != simdjson::SUCCESS || value.is_null()) return out;
  array quotes;
  if (value.get(quotes) != simdjson::SUCCESS) {
    out.errors.push_back({ErrorCode::bad_record, "\"quotes\" is no array", {}});
    return out;
  }
  MarkReader reader(text);
  for (const element quote : quotes) {
    Result<Statement> statement = reader.read(quote);
    if (statement) {
      out.statements.push_back(*std::move(statement));
    } else {
      out.errors.push_back(std::move(statement).error());
    }
  }
  return out;
}

}  // namespace onrecord
