#include <string>
#include <vector>

#include "onrecord/show_views.h"
#include "show/article_view_json.h"
#include "show/json_spans.h"

namespace onrecord {
namespace {

using nlohmann::ordered_json;

template <class Item, class JsonOf>
void append_page(const Page<Item>& page, JsonOf json_of, std::string& out) {
  append_json({{"items", array_of(page.items, json_of)},
               {"next", text_or_null(page.next)},
               {"total", number_or_null(page.total)}},
              out);
}

ordered_json article_row_json(const ArticleRow& row) {
  ordered_json out = article_ref_json(row.article);
  out["statements"] = row.statements;
  out["reviewed"] = row.reviewed;
  out["characters"] = row.characters;
  out["versions"] = row.versions;
  return out;
}

ordered_json actor_row_json(const ActorRow& row) {
  return {{"actor", row.actor},
          {"name", row.name},
          {"kind", row.kind},
          {"listed_id", text_or_null(row.listed_id)},
          {"statements", row.statements},
          {"articles", row.articles},
          {"first", row.first},
          {"last", row.last}};
}

ordered_json decision_json(const DecisionRow& row) {
  return {{"decision", row.decision},
          {"action", row.action},
          {"actor", row.actor},
          {"name", row.name},
          {"other", number_or_null(row.other)},
          {"other_name", text_or_null(row.other_name)},
          {"note", row.note},
          {"by", row.by},
          {"at", row.at},
          {"undone_by", text_or_null(row.undone_by)}};
}

ordered_json issue_json(const IssueSummary& issue) {
  return {{"issue", issue.issue},
          {"label", issue.label},
          {"origin", issue.origin},
          {"statements", issue.statements},
          {"actors", issue.actors}};
}

ordered_json position_json(const PositionRow& row) {
  return {{"id", row.id},
          {"issue", row.issue},
          {"issue_label", row.issue_label},
          {"actor", row.actor},
          {"name", row.name},
          {"since", row.since},
          {"stance", row.stance},
          {"score", row.score},
          {"reason", row.reason},
          {"statement", row.statement},
          {"words", row.words},
          {"article", article_ref_json(row.article)}};
}

ordered_json side_json(const FindingSide& side) {
  return {{"statement", side.statement},
          {"on", side.on},
          {"speaker", side.speaker},
          {"words", side.words},
          {"article", article_ref_json(side.article)}};
}

ordered_json shift_json(const ShiftRow& row) {
  return {{"id", row.id},
          {"issue", row.issue},
          {"issue_label", row.issue_label},
          {"actor", row.actor},
          {"name", row.name},
          {"kind", row.kind},
          {"score", row.score},
          {"reason", row.reason},
          {"before", side_json(row.before)},
          {"after", side_json(row.after)}};
}

ordered_json clash_json(const ClashRow& row) {
  return {{"id", row.id},
          {"score", row.score},
          {"reason", row.reason},
          {"earlier", row.earlier ? side_json(*row.earlier) : ordered_json()},
          {"later", side_json(row.later)}};
}

ordered_json share_json(const ShareRow& row) {
  return {{"stance", row.stance}, {"actors", row.actors}, {"statements", row.statements}};
}

ordered_json alpha_json(const Agreement::Alpha& alpha) {
  return {{"question", alpha.question},
          {"alpha", number_or_null(alpha.alpha)},
          {"statements", alpha.statements},
          {"reviewers", alpha.reviewers}};
}

ordered_json disagreement_json(const Agreement::Disagreement& one) {
  return {{"statement", statement_row_json(one.statement)},
          {"question", one.question},
          {"answers", array_of(one.answers, [](const Agreement::Answer& answer) -> ordered_json {
             return {{"by", answer.by}, {"at", answer.at}, {"answer", answer.answer}};
           })}};
}

ordered_json node_json(const NetworkView::Node& node) {
  return {{"id", node.id},
          {"label", node.label},
          {"type", node.type},
          {"actor", number_or_null(node.actor)},
          {"issue", text_or_null(node.issue)},
          {"kind", node.kind},
          {"group", number_or_null(node.group)},
          {"support", node.support},
          {"oppose", node.oppose},
          {"statements", node.statements}};
}

}  // namespace

void write_summary(const RecordSummary& summary, const ServiceFacts& service, std::string& out) {
  append_json({{"name", summary.name},
               {"revision", summary.revision},
               {"articles", summary.articles},
               {"statements", summary.statements},
               {"actors", summary.actors},
               {"issues", summary.issues},
               {"outlets", summary.outlets},
               {"from", summary.from},
               {"to", summary.to},
               {"reviewers", summary.reviewers},
               {"models", summary.models},
               {"role", service.role},
               {"can_analyse", service.can_analyse},
               {"version", service.version}},
              out);
}

void write_page(const Page<StatementRow>& page, std::string& out) {
  append_page(page, statement_row_json, out);
}

void write_page(const Page<ArticleRow>& page, std::string& out) {
  append_page(page, article_row_json, out);
}

void write_page(const Page<ActorRow>& page, std::string& out) {
  append_page(page, actor_row_json, out);
}

void write_page(const Page<CorrectionRow>& page, std::string& out) {
  append_page(page, correction_row_json, out);
}

void write_view(const ArticleView& view, std::string& out) {
  append_json(article_view_json(view), out);
}

void write_view(const StatementView& view, std::string& out) {
  append_json(statement_view_json(view), out);
}

void write_view(const ActorView& view, std::string& out) {
  ordered_json json = actor_row_json(view.actor);
  json["forms"] = view.forms;
  json["roles"] = view.roles;
  const auto counts = [](const std::vector<ActorView::Count>& all, const char* name) {
    return array_of(all, [&](const ActorView::Count& one) -> ordered_json {
      return {{name, one.of}, {"statements", one.statements}};
    });
  };
  json["by_outlet"] = counts(view.by_outlet, "outlet");
  json["by_month"] = counts(view.by_month, "month");
  json["appearances"] =
      array_of(view.appearances, [](const ActorView::Appearance& one) -> ordered_json {
        return {{"article", article_ref_json(one.article)},
                {"name", one.name},
                {"reason", one.reason},
                {"statements", one.statements}};
      });
  json["positions"] = array_of(view.positions, position_json);
  json["shifts"] = array_of(view.shifts, shift_json);
  json["cut"] = view.cut;
  json["decisions"] = array_of(view.decisions, decision_json);
  append_json(json, out);
}

void write_view(const IssueView& view, std::string& out) {
  ordered_json json = issue_json(view.issue);
  json["description"] = view.description;
  json["support"] = view.support;
  json["oppose"] = view.oppose;
  json["keywords"] = view.keywords;
  json["timeline"] = array_of(view.timeline, position_json);
  json["positions"] = array_of(view.positions, position_json);
  json["shares"] = array_of(view.shares, share_json);
  json["shifts"] = array_of(view.shifts, shift_json);
  json["denials"] = array_of(view.denials, clash_json);
  json["contradictions"] = array_of(view.contradictions, clash_json);
  json["cut"] = view.cut;
  append_json(json, out);
}

void write_view(const NetworkView& view, std::string& out) {
  append_json({{"nodes", array_of(view.nodes, node_json)},
               {"edges", array_of(view.edges,
                                  [&](const NetworkView::Edge& edge) -> ordered_json {
                                    return {{"source", view.nodes[edge.source].id},
                                            {"target", view.nodes[edge.target].id},
                                            {"weight", edge.weight},
                                            {"support", edge.support},
                                            {"oppose", edge.oppose}};
                                  })},
               {"left_out", view.left_out}},
              out);
}

void write_issues(const std::vector<IssueSummary>& issues, std::string& out) {
  append_json(array_of(issues, issue_json), out);
}

void write_agreement(const Agreement& agreement, std::string& out) {
  append_json({{"reviewers", array_of(agreement.reviewers,
                                      [](const Agreement::Reviewer& one) -> ordered_json {
                                        return {{"name", one.name},
                                                {"corrections", one.corrections},
                                                {"statements", one.statements},
                                                {"first", one.first},
                                                {"last", one.last}};
                                      })},
               {"alpha", array_of(agreement.alpha, alpha_json)},
               {"disagreements", array_of(agreement.disagreements, disagreement_json)}},
              out);
}

void write_correction_result(const CorrectionResult& result, std::string& out) {
  ordered_json statement;
  if (result.statement) {
    const ArticleView& in = result.statement->in;
    statement = article_statement_json(in, result.statement->index, JsonSpans(in.document));
  }
  append_json({{"made", result.made},
               {"known", result.known},
               {"number", number_or_null(result.number)},
               {"statement", std::move(statement)}},
              out);
}

}  // namespace onrecord
