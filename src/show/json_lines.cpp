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

class LineWriter {
 public:
  LineWriter(const Document& document, std::span<const Statement> statements)
      : spans_(document), article_(article_json(document.article())), statements_(statements) {}

  [[nodiscard]] ordered_json object_of(const Statement& statement) const {
    const ordered_json outer =
        statement.nested_in ? ordered_json(statements_[*statement.nested_in].id) : ordered_json();
    return {{"id", statement.id},
            {"article", article_},
            {"form", form_name(statement.form)},
            {"speaker", speakers_json(statement.speakers, spans_)},
            {"speaks_for", one_or_null(statement.speaks_for, spans_)},
            {"via", speaker_list(statement.via, spans_)},
            {"addressee", one_or_null(statement.addressee, spans_)},
            {"cue", spans_.one_or_null(statement.cue)},
            {"sources", spans_.list(statement.sources)},
            {"contents", spans_.list(statement.contents)},
            {"nested_in", outer},
            {"score", json_score(statement.score)}};
  }

 private:
  JsonSpans spans_;
  ordered_json article_;
  std::span<const Statement> statements_;
};

}  // namespace

void write_json_lines(const Document& document, std::span<const Statement> statements,
                      std::string& out) {
  if (statements.empty()) return;
  const LineWriter lines(document, statements);
  for (const Statement& statement : statements) append_json_line(lines.object_of(statement), out);
}

void write_kept_json(const Kept& kept, std::string& out) {
  const LineWriter lines(kept.document, kept.reading.statements);
  for (std::size_t i = 0; i < kept.reading.statements.size(); ++i) {
    ordered_json line = lines.object_of(kept.reading.statements[i]);
    const Review& review = kept.reviews[i];
    line["review"] = {{"status", review.status},
                      {"by", text_or_null(review.by)},
                      {"at", text_or_null(review.at)}};
    append_json_line(line, out);
  }
}

}  // namespace onrecord
