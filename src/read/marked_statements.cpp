#include "read/marked_statements.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>

#include "onrecord/utf8.h"
#include "read/told_form.h"

namespace onrecord {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

class MarkReader {
 public:
  explicit MarkReader(std::string_view text) : text_(text), offsets_(text) {}

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
    take_form(fields, statement);
    take_speakers(fields, statement);
    return statement;
  }

 private:
  [[nodiscard]] Error wrong(std::string_view what) const {
    return {ErrorCode::bad_record,
            fmt::format("\"quotes\"[{}] {}; it is passed over", index_ - 1, what),
            {}};
  }

  static std::string text_at(object fields, std::string_view key) {
    std::string_view text;
    return fields[key].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
  }

  void take_form(object fields, Statement& statement) const {
    const std::optional<Form> given = form_of(text_at(fields, "form"));
    statement.form = given ? *given : told_form(text_, statement.contents);
    if (double score = 0;
        fields["score"].get(score) == simdjson::SUCCESS && score >= 0 && score <= 1) {
      statement.score = static_cast<float>(score);
    }
  }

  // One speaker, or joint ones, as `write_citron` gives them; a name alone will do.
  void take_speakers(object fields, Statement& statement) const {
    object speaker;
    if (fields["speaker"].get(speaker) != simdjson::SUCCESS) {
      if (std::string name = text_at(fields, "speaker"); !name.empty()) {
        statement.speakers = {speaker_named(std::move(name))};
      }
      return;
    }
    array joint;
    if (speaker["joint"].get(joint) != simdjson::SUCCESS) {
      statement.speakers = {speaker_of(speaker)};
      return;
    }
    for (const element one : joint) {
      if (object part; one.get(part) == simdjson::SUCCESS) {
        statement.speakers.push_back(speaker_of(part));
      }
    }
  }

  static Speaker speaker_named(std::string name) {
    Speaker out;
    out.name = std::move(name);
    out.kind = ActorKind::person;
    out.basis = SpeakerBasis::reviewed;
    out.score = 1;
    return out;
  }

  [[nodiscard]] Speaker speaker_of(object fields) const {
    Speaker out = speaker_named(text_at(fields, "name"));
    out.id = text_at(fields, "id");
    out.kind = actor_kind_of(text_at(fields, "kind"))
                   .value_or(out.name.empty() ? ActorKind::unknown : ActorKind::person);
    out.basis = speaker_basis_of(text_at(fields, "basis")).value_or(SpeakerBasis::reviewed);
    out.reason = text_at(fields, "reason");
    if (double score = 0; fields["score"].get(score) == simdjson::SUCCESS) {
      out.score = static_cast<float>(score);
    }
    array candidates;
    if (fields["candidates"].get(candidates) == simdjson::SUCCESS) {
      for (const element candidate : candidates) {
        std::string_view name;
        double score = 0;
        const bool is_read = candidate["name"].get(name) == simdjson::SUCCESS &&
                             candidate["score"].get(score) == simdjson::SUCCESS;
        if (is_read) out.candidates.push_back({std::string(name), static_cast<float>(score)});
      }
    }
    if (const Result<Span> mention = span_of(fields, "speaker")) out.mention = *mention;
    return out;
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

  // `value`: an element or an object
  template <class Value>
  [[nodiscard]] Result<Span> span_of(Value value, std::string_view key) const {
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

  std::string_view text_;
  CodePointOffsets offsets_;
  std::size_t index_ = 0;
};

// `nested_in` counts the quotes of the row, those that were passed over too.
void set_nesting(array quotes, const std::vector<std::optional<std::size_t>>& place,
                 std::vector<Statement>& statements) {
  std::size_t index = 0;
  for (const element quote : quotes) {
    const std::optional<std::size_t> here = place[index++];
    std::uint64_t outer = 0;
    if (!here || quote["nested_in"].get(outer) != simdjson::SUCCESS) continue;
    if (outer >= place.size() || !place[outer] || place[outer] == here) continue;
    statements[*here].nested_in = place[outer];
  }
}

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
  std::vector<std::optional<std::size_t>> place;  // of each quote among the statements
  for (const element quote : quotes) {
    Result<Statement> statement = reader.read(quote);
    place.emplace_back();
    if (statement) {
      place.back() = out.statements.size();
      out.statements.push_back(*std::move(statement));
    } else {
      out.errors.push_back(std::move(statement).error());
    }
  }
  set_nesting(quotes, place, out.statements);
  return out;
}

}  // namespace onrecord
