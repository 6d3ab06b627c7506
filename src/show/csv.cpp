#include <fmt/format.h>

#include <initializer_list>

#include "onrecord/show.h"
#include "onrecord/utf8.h"
#include "show/as_list.h"
#include "show/speaker_json.h"

namespace onrecord {
namespace {

constexpr std::string_view kJoin = " … ";

std::string joined_text(std::string_view text, std::span<const Span> spans) {
  std::string joined;
  for (const Span span : spans) {
    if (!joined.empty()) joined += kJoin;
    joined += surface(text, span);
  }
  return joined;
}

/// "12-18;30-44"
std::string joined_offsets(const CodePointOffsets& offsets, std::span<const Span> spans) {
  std::string joined;
  for (const Span span : spans) {
    if (!joined.empty()) joined += ';';
    const CodePointRange range = offsets.range_of(span);
    joined += fmt::format("{}-{}", range.begin, range.end);
  }
  return joined;
}

void append_field(std::string_view field, std::string& out) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_row(std::initializer_list<std::string_view> fields, std::string& out) {
  bool first = true;
  for (const std::string_view field : fields) {
    if (!first) out += ',';
    first = false;
    append_field(field, out);
  }
  out += "\r\n";
}

}  // namespace

std::string_view csv_header() {
  return "id,article_id,title,outlet,date,url,form,speaker,speaker_id,speaker_kind,speaker_basis,"
         "speaker_score,speaks_for,via,addressee,cue,cue_offsets,sources,source_offsets,"
         "contents,content_offsets,nested_in,score\r\n";
}

void write_csv(const Document& document, std::span<const Statement> statements, std::string& out) {
  if (statements.empty()) return;
  const Article& article = document.article();
  const std::string_view text = document.text();
  const CodePointOffsets offsets(text);
  for (const Statement& statement : statements) {
    const std::span<const Span> cue = as_list(statement.cue);
    const bool has_speaker = !statement.speakers.empty();
    const Speaker nobody;
    const Speaker& who = has_speaker ? statement.speakers.front() : nobody;
    append_row({statement.id,
                article.id,
                article.title,
                article.outlet,
                article.date,
                article.url,
                form_name(statement.form),
                joined_names(statement.speakers),
                who.id,
                has_speaker ? actor_kind_name(who.kind) : "",
                has_speaker ? speaker_basis_name(who.basis) : "",
                has_speaker ? fmt::format("{:.4f}", who.score) : "",
                joined_names(as_list(statement.speaks_for)),
                joined_names(statement.via),
                joined_names(as_list(statement.addressee)),
                joined_text(text, cue),
                joined_offsets(offsets, cue),
                joined_text(text, statement.sources),
                joined_offsets(offsets, statement.sources),
                joined_text(text, statement.contents),
                joined_offsets(offsets, statement.contents),
                statement.nested_in ? std::string_view(statements[*statement.nested_in].id)
                                    : std::string_view(),
                fmt::format("{:.4f}", statement.score)},
               out);
  }
}

}  // namespace onrecord
