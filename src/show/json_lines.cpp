#include "onrecord/show.h"
#include "show/json_spans.h"
#include "show/speaker_json.h"

namespace onrecord {
namespace {

using nlohmann::ordered_json;

ordered_json article_json(const Article& article) {
  return {{"id", article.id},
          {"title", text_or_null(article.title)},
          {"outlet", text_or_null(article.outlet)},
          {"date", text_or_null(article.date)},
          {"url", text_or_null(article.url)}};
}

ordered_json one_or_null(const std::optional<Speaker>& speaker, const JsonSpans& spans) {
  return speaker ? speaker_json(*speaker, spans) : ordered_json();
}

ordered_json speaker_list(std::span<const Speaker> speakers, const JsonSpans& spans) {
  ordered_json list = ordered_json::array();
  for (const Speaker& speaker : speakers) list.push_back(speaker_json(speaker, spans));
  return list;
}

}  // namespace

void write_json_lines(const Document& document, std::span<const Statement> statements,
                      std::string& out) {
  if (statements.empty()) return;
  const JsonSpans spans(document);
  const ordered_json article = article_json(document.article());
  for (const Statement& statement : statements) {
    const ordered_json outer =
        statement.nested_in ? ordered_json(statements[*statement.nested_in].id) : ordered_json();
    append_json_line({{"id", statement.id},
                      {"article", article},
                      {"form", form_name(statement.form)},
                      {"speaker", speakers_json(statement.speakers, spans)},
                      {"speaks_for", one_or_null(statement.speaks_for, spans)},
                      {"via", speaker_list(statement.via, spans)},
                      {"addressee", one_or_null(statement.addressee, spans)},
                      {"cue", spans.one_or_null(statement.cue)},
                      {"sources", spans.list(statement.sources)},
                      {"contents", spans.list(statement.contents)},
                      {"nested_in", outer},
                      {"score", json_score(statement.score)}},
                     out);
  }
}

}  // namespace onrecord
