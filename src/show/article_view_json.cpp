#include "show/article_view_json.h"

#include <set>
#include <string>
#include <string_view>

#include "compare/day_text.h"
#include "show/speaker_json.h"

namespace onrecord {
namespace {

using nlohmann::ordered_json;

/// Speakers of one statement, each with a role and all fields.
class SpeakerList {
 public:
  SpeakerList(const ArticleView& view, const JsonSpans& spans) : view_(view), spans_(spans) {}

  void add(std::string_view role, const Speaker& speaker) {
    ordered_json one = {{"role", role}};
    one.update(speaker_json(speaker, spans_));
    one.erase("id");
    one["actor"] = nullptr;
    if (speaker.actor) one["actor"] = number_or_null(view_.actors.at(*speaker.actor));
    for (const char* place : {"start", "end"}) {
      if (!one.contains(place)) one[place] = nullptr;
    }
    if (!one.contains("candidates")) one["candidates"] = ordered_json::array();
    list_.push_back(std::move(one));
  }
  [[nodiscard]] ordered_json take() { return std::move(list_); }

 private:
  const ArticleView& view_;
  const JsonSpans& spans_;
  ordered_json list_ = ordered_json::array();
};

ordered_json speakers_of(const ArticleView& view, const Statement& statement,
                         const JsonSpans& spans) {
  SpeakerList out(view, spans);
  for (const Speaker& one : statement.speakers) out.add("speaker", one);
  if (statement.speaks_for) out.add("speaks_for", *statement.speaks_for);
  for (const Speaker& one : statement.via) out.add("via", one);
  if (statement.addressee) out.add("addressee", *statement.addressee);
  return out.take();
}

ordered_json character_json(const std::optional<Character>& character) {
  if (!character) return nullptr;
  return {{"act", act_name(character->act)},
          {"act_score", json_score(character->act_score)},
          {"certainty", certainty_name(character->certainty)},
          {"certainty_score", json_score(character->certainty_score)},
          {"said_on", character->said_on ? day_text(character->said_on->first_day()) : ""},
          {"reason", character->reason}};
}

// The actors of the article, each once: several forms may be one actor of the record.
ordered_json actors_of(const ArticleView& view) {
  ordered_json out = ordered_json::array();
  std::set<std::int64_t> listed;
  for (std::size_t i = 0; i < view.reading.actors.size(); ++i) {
    if (view.actors[i] && !listed.insert(*view.actors[i]).second) continue;
    const Actor& actor = view.reading.actors[i];
    out.push_back({{"actor", number_or_null(view.actors[i])},
                   {"name", actor.name},
                   {"kind", actor_kind_name(actor.kind)}});
  }
  return out;
}

}  // namespace

ordered_json article_ref_json(const ArticleRef& article) {
  return {{"version", article.version}, {"id", article.id},     {"title", article.title},
          {"outlet", article.outlet},   {"date", article.date}, {"url", article.url}};
}

ordered_json article_statement_json(const ArticleView& view, std::size_t index,
                                    const JsonSpans& spans) {
  const Statement& statement = view.reading.statements[index];
  ordered_json nested_in;
  if (statement.nested_in) nested_in = view.reading.statements[*statement.nested_in].id;
  return {{"id", statement.id},
          {"nested_in", std::move(nested_in)},
          {"form", form_name(statement.form)},
          {"score", json_score(statement.score)},
          {"status", view.status[index]},
          {"cue", spans.one_or_null(statement.cue)},
          {"sources", spans.list(statement.sources)},
          {"contents", spans.list(statement.contents)},
          {"speakers", speakers_of(view, statement, spans)},
          {"character", character_json(statement.character)}};
}

ordered_json article_view_json(const ArticleView& view) {
  const JsonSpans spans(view.document);
  const Article& article = view.document.article();
  ordered_json statements = ordered_json::array();
  for (std::size_t i = 0; i < view.reading.statements.size(); ++i) {
    statements.push_back(article_statement_json(view, i, spans));
  }
  return {{"article", article_ref_json(view.article)},
          {"author", article.author},
          {"language", article.language},
          {"text", article.text},
          {"statements", std::move(statements)},
          {"actors", actors_of(view)},
          {"versions", array_of(view.versions, article_ref_json)},
          {"duplicates", array_of(view.duplicates, [](const ArticleView::Duplicate& one) {
             ordered_json json = article_ref_json(one.article);
             json["share"] = one.share;
             return json;
           })}};
}

ordered_json statement_view_json(const StatementView& view) {
  ordered_json out = article_statement_json(view.in, view.index, JsonSpans(view.in.document));
  out["article"] = article_ref_json(view.in.article);
  out["words"] = view.words;
  out["around"] = view.around;
  out["stances"] = array_of(view.stances, [](const StatementView::StanceOn& one) -> ordered_json {
    return {
        {"issue", one.issue}, {"label", one.label}, {"stance", one.stance}, {"score", one.score}};
  });
  out["history"] = array_of(view.history, correction_row_json);
  out["copies"] = array_of(view.copies, [](const StatementView::Copy& one) {
    ordered_json json = article_ref_json(one.article);
    json["article"] = json["id"];
    json["id"] = one.id;
    return json;
  });
  return out;
}

ordered_json statement_row_json(const StatementRow& row) {
  return {{"id", row.id},           {"article", article_ref_json(row.article)},
          {"form", row.form},       {"words", row.words},
          {"speaker", row.speaker}, {"actor", number_or_null(row.actor)},
          {"naming", row.naming},   {"score", row.score},
          {"status", row.status},   {"places", row.places}};
}

ordered_json correction_row_json(const CorrectionRow& row) {
  const bool has_field = !row.field.empty();
  return {{"number", row.number},
          {"statement", row.statement},
          {"verdict", row.verdict},
          {"field", text_or_null(row.field)},
          {"value", has_field ? ordered_json(row.value) : ordered_json()},
          {"by", row.by},
          {"at", row.at},
          {"note", row.note},
          {"undone_by", row.undone_at.empty() ? ordered_json() : ordered_json(row.undone_by)},
          {"undone_at", text_or_null(row.undone_at)},
          {"article", article_ref_json(row.article)},
          {"words", row.words}};
}

void append_json(const ordered_json& value, std::string& out) {
  // As `append_json_line` does.
  out += value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace onrecord
