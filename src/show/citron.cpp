#include "onrecord/show.h"
#include "show/json_spans.h"

namespace onrecord {

using nlohmann::ordered_json;

void write_citron(const Document& document, std::span<const Statement> statements,
                  std::string& out) {
  const JsonSpans spans(document);
  ordered_json quotes = ordered_json::array();
  for (const Statement& statement : statements) {
    quotes.push_back(
        {{"cue", spans.one_or_null(statement.cue)},
         {"sources", spans.list(statement.sources)},
         {"contents", spans.list(statement.contents)},
         {"form", form_name(statement.form)},
         {"score", json_score(statement.score)},
         {"nested_in", statement.nested_in ? ordered_json(*statement.nested_in) : ordered_json()},
         {"speaker", nullptr}});
  }
  append_json_line(
      {{"id", document.article().id}, {"text", document.text()}, {"quotes", std::move(quotes)}},
      out);
}

}  // namespace onrecord
