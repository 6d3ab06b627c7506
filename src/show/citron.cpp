#include "onrecord/show.h"

#include <cstddef>
#include <vector>

#include "show/json_spans.h"
#include "show/marks.h"
#include "show/speaker_json.h"

namespace onrecord {

using nlohmann::ordered_json;

void write_citron(const Document& document, std::span<const Statement> statements,
                  std::string& out) {
  const JsonSpans spans(document);
  ordered_json quotes = ordered_json::array();
  std::vector<std::size_t> place(statements.size());  // of each statement in `quotes`
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    if (is_not_said(statement.form)) continue;
    place[i] = quotes.size();
    quotes.push_back({{"cue", spans.one_or_null(statement.cue)},
                      {"sources", spans.list(statement.sources)},
                      {"contents", spans.list(statement.contents)},
                      {"form", form_name(statement.form)},
                      {"score", json_score(statement.score)},
                      {"nested_in", statement.nested_in ? ordered_json(place[*statement.nested_in])
                                                        : ordered_json()},
                      {"speaker", speakers_json(statement.speakers, spans)}});
  }
  append_json_line(
      {{"id", document.article().id}, {"text", document.text()}, {"quotes", std::move(quotes)}},
      out);
}

}  // namespace onrecord
