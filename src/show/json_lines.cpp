#include "onrecord/show.h"
#include "show/json_spans.h"

namespace onrecord {
namespace {

using nlohmann::ordered_json;

/// A publisher's field, null where the input had none.
ordered_json field(const std::string& value) {
  return value.empty() ? ordered_json() : ordered_json(value);
}

ordered_json article_json(const Article& article) {
  return {{"id", article.id},
          {"title", field(article.title)},
          {"outlet", field(article.outlet)},
          {"date", field(article.date)},
          {"url", field(article.url)}};
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
                      {"speaker", nullptr},
                      {"cue", spans.one_or_null(statement.cue)},
                      {"sources", spans.list(statement.sources)},
                      {"contents", spans.list(statement.contents)},
                      {"nested_in", outer},
                      {"score", json_score(statement.score)}},
                     out);
  }
}

}  // namespace onrecord
