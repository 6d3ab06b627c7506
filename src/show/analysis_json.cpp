#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "compare/day_text.h"
#include "onrecord/analysis.h"
#include "onrecord/show.h"
#include "show/json_spans.h"

namespace onrecord {
namespace {

using Json = nlohmann::ordered_json;

/// Writes the parts of one analysis, which name statements by their ids.
class AnalysisWriter {
 public:
  AnalysisWriter(std::span<const Analysed> articles, const Analysis& analysis)
      : articles_(articles), analysis_(analysis) {
    spans_.reserve(articles.size());
    for (const Analysed& article : articles) spans_.emplace_back(*article.document);
  }

  [[nodiscard]] Json all() const {
    Json out;
    out["articles"] = articles();
    out["actors"] = actors();
    out["statements"] = statements();
    out["positions"] = positions();
    out["shifts"] = shifts();
    out["denials"] = denials();
    out["contradictions"] = contradictions();
    return out;
  }

 private:
  [[nodiscard]] const Statement& statement_of(const Claim& claim) const {
    return articles_[claim.article].reading->statements[claim.statement];
  }
  [[nodiscard]] const std::string& id_of(std::size_t claim) const {
    return statement_of(analysis_.claims[claim]).id;
  }
  [[nodiscard]] Json actor_name(std::size_t actor) const {
    return text_or_null(analysis_.actors[actor].name);
  }

  [[nodiscard]] Json articles() const {
    Json out = Json::array();
    for (const Analysed& each : articles_) {
      const Article& article = each.document->article();
      out.push_back({{"id", article.id},
                     {"date", text_or_null(article.date)},
                     {"outlet", text_or_null(article.outlet)},
                     {"title", text_or_null(article.title)},
                     {"url", text_or_null(article.url)}});
    }
    return out;
  }

  [[nodiscard]] Json actors() const {
    Json out = Json::array();
    for (const AnalysedActor& actor : analysis_.actors) {
      if (actor.name.empty()) continue;
      out.push_back({{"name", actor.name}, {"kind", actor_kind_name(actor.kind)}});
    }
    return out;
  }

  [[nodiscard]] Json statement(std::size_t at) const {
    const Claim& claim = analysis_.claims[at];
    const Statement& statement = statement_of(claim);
    const Character& character = claim.character;
    const JsonSpans& spans = spans_[claim.article];
    Json out = {{"id", statement.id},
                {"article", articles_[claim.article].document->article().id},
                {"speaker", actor_name(claim.actors.front())},
                {"speaker_score",
                 statement.speakers.empty() ? 0.0 : json_score(statement.speakers.front().score)},
                {"contents", spans.list(statement.contents)},
                {"cue", spans.one_or_null(statement.cue)},
                {"sources", spans.list(statement.sources)},
                {"act", act_name(character.act)},
                {"act_score", json_score(character.act_score)},
                {"act_by", decider_name(character.act_by)},
                {"certainty", certainty_name(character.certainty)},
                {"certainty_score", json_score(character.certainty_score)},
                {"certainty_by", decider_name(character.certainty_by)},
                {"negated", character.negated},
                {"saying_negated", character.saying_negated},
                {"thought", character.thought},
                {"target", spans.one_or_null(character.target)},
                {"reason", text_or_null(character.reason)},
                {"said_on", claim.said ? Json(day_text(*claim.said)) : Json()},
                {"repeats", claim.repeats ? Json(id_of(*claim.repeats)) : Json()},
                {"own_words", claim.is_own}};
    if (claim.actors.size() > 1) {
      for (const std::size_t actor : claim.actors) out["joint"].push_back(actor_name(actor));
    }
    if (claim.stands_for != claim.actors) out["speaks_for"] = actor_name(claim.stands_for.front());
    for (const IssueAnalysis& issue : analysis_.issues) {
      const StanceScores& s = issue.stances[at];
      out["stances"][issue.id] = {{"support", json_score(s.support)},
                                  {"oppose", json_score(s.oppose)},
                                  {"neutral", json_score(s.neutral)},
                                  {"none", json_score(s.none)}};
    }
    return out;
  }

  [[nodiscard]] Json statements() const {
    Json out = Json::array();
    for (std::size_t c = 0; c < analysis_.claims.size(); ++c) out.push_back(statement(c));
    return out;
  }

  [[nodiscard]] Json positions() const {
    Json out = Json::array();
    for (const IssueAnalysis& issue : analysis_.issues) {
      for (const Position& p : issue.found.positions) {
        const bool is_undecided = p.stance == Stance::neutral;
        out.push_back({{"issue", issue.id},
                       {"actor", actor_name(p.actor)},
                       {"from", day_text(p.from)},
                       {"stance", is_undecided ? "undecided" : stance_name(p.stance)},
                       {"statement", id_of(p.statement)},
                       {"score", json_score(p.score)}});
      }
    }
    return out;
  }

  [[nodiscard]] Json shifts() const {
    Json out = Json::array();
    for (const IssueAnalysis& issue : analysis_.issues) {
      for (const Shift& s : issue.found.shifts) {
        out.push_back({{"issue", issue.id},
                       {"actor", actor_name(s.actor)},
                       {"before", id_of(s.before)},
                       {"after", id_of(s.after)},
                       {"kind", shift_kind_name(s.kind)},
                       {"score", json_score(s.score)}});
      }
    }
    return out;
  }

  [[nodiscard]] Json denials() const {
    Json out = Json::array();
    for (const Denial& d : analysis_.denials) {
      const Claim& claim = analysis_.claims[d.claim];
      out.push_back({{"denier", actor_name(claim.actors.front())},
                     {"statement", id_of(d.claim)},
                     {"denied", d.denied ? Json(id_of(*d.denied)) : Json()},
                     {"score", json_score(d.score)},
                     {"denied_score", json_score(d.denied_score)},
                     {"reason", text_or_null(claim.character.reason)}});
    }
    return out;
  }

  [[nodiscard]] Json contradictions() const {
    Json out = Json::array();
    for (const Contradiction& c : analysis_.contradictions) {
      out.push_back({{"a", id_of(c.a)},
                     {"b", id_of(c.b)},
                     {"kind", c.is_self ? "self" : "between actors"},
                     {"score", json_score(c.score)}});
    }
    return out;
  }

  std::span<const Analysed> articles_;
  const Analysis& analysis_;
  std::vector<JsonSpans> spans_;
};

}  // namespace

void write_analysis(std::span<const Analysed> articles, const Analysis& analysis,
                    std::string& out) {
  append_json_line(AnalysisWriter(articles, analysis).all(), out);
}

}  // namespace onrecord
