#include <chrono>
#include <cstddef>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "onrecord/show.h"
#include "show/json_spans.h"

namespace onrecord {
namespace {

using nlohmann::ordered_json;

// "2031-05-02"; null of an article without a date.
ordered_json iso(std::chrono::sys_days day) {
  if (day == std::chrono::sys_days()) return {};
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

class AnalysisWriter {
 public:
  AnalysisWriter(std::span<const ReadDocument> articles, const Codebook& codebook,
                 const Analysis& analysis)
      : articles_(articles), codebook_(codebook), analysis_(analysis) {
    for (const ReadDocument& article : articles) spans_.emplace_back(*article.document);
    std::map<std::string, int> uses;
    for (const Claim& claim : analysis.claims) {
      const std::string& id = statement_of(claim).id;
      const int use = ++uses[id];  // statements with the same contents share theirs
      ids_.push_back(use == 1 ? id : fmt::format("{}#{}", id, use));
    }
  }

  [[nodiscard]] ordered_json object() const {
    return {{"statements", statements()},
            {"positions", positions()},
            {"shifts", shifts()},
            {"denials", denials()},
            {"contradictions", contradictions()}};
  }

 private:
  [[nodiscard]] const Statement& statement_of(const Claim& claim) const {
    return articles_[claim.article].reading->statements[claim.statement];
  }

  [[nodiscard]] ordered_json name_of(std::size_t actor) const {
    return text_or_null(analysis_.actors[actor].name);
  }

  [[nodiscard]] ordered_json statements() const {
    ordered_json out = ordered_json::array();
    for (std::size_t i = 0; i < analysis_.claims.size(); ++i) {
      const Claim& claim = analysis_.claims[i];
      const Character& character = claim.character;
      out.push_back(
          {{"id", ids_[i]},
           {"article", articles_[claim.article].document->article().id},
           {"speaker", name_of(claim.speaker)},
           {"is_named", analysis_.actors[claim.speaker].is_named},
           {"speaks_for", claim.holder == claim.speaker ? ordered_json() : name_of(claim.holder)},
           {"said", iso(claim.said)},
           {"own_words", claim.is_own},
           {"contents", spans_[claim.article].list(statement_of(claim).contents)},
           {"act", act_name(character.act)},
           {"act_score", json_score(character.act_score)},
           {"certainty", certainty_name(character.certainty)},
           {"certainty_score", json_score(character.certainty_score)}});
    }
    return out;
  }

  [[nodiscard]] ordered_json positions() const {
    ordered_json out = ordered_json::array();
    for (const IssuePositions& of_issue : analysis_.positions) {
      for (const Position& position : of_issue.found.positions) {
        // Of a position people say "undecided", of a statement "neutral".
        const std::string_view stance =
            position.stance == Stance::neutral ? "undecided" : stance_name(position.stance);
        out.push_back({{"issue", codebook_.issues[of_issue.issue].id},
                       {"actor", name_of(position.actor)},
                       {"from", iso(position.from)},
                       {"stance", stance},
                       {"statement", ids_[position.statement]},
                       {"score", json_score(position.score)}});
      }
    }
    return out;
  }

  [[nodiscard]] ordered_json shifts() const {
    ordered_json out = ordered_json::array();
    for (const IssuePositions& of_issue : analysis_.positions) {
      for (const Shift& shift : of_issue.found.shifts) {
        out.push_back({{"issue", codebook_.issues[of_issue.issue].id},
                       {"actor", name_of(shift.actor)},
                       {"before", ids_[shift.before]},
                       {"after", ids_[shift.after]},
                       {"kind", shift_kind_name(shift.kind)},
                       {"score", json_score(shift.score)}});
      }
    }
    return out;
  }

  [[nodiscard]] ordered_json denials() const {
    ordered_json out = ordered_json::array();
    for (const Denial& denial : analysis_.denials) {
      out.push_back(
          {{"denier", name_of(analysis_.claims[denial.claim].speaker)},
           {"statement", ids_[denial.claim]},
           {"denied", denial.denied ? ordered_json(ids_[*denial.denied]) : ordered_json()},
           {"score", json_score(denial.score)}});
    }
    return out;
  }

  [[nodiscard]] ordered_json contradictions() const {
    ordered_json out = ordered_json::array();
    for (const Contradiction& pair : analysis_.contradictions) {
      out.push_back({{"a", ids_[pair.earlier]},
                     {"b", ids_[pair.later]},
                     {"kind", pair.is_self ? "self" : "between actors"},
                     {"score", json_score(pair.score)}});
    }
    return out;
  }

  std::span<const ReadDocument> articles_;
  const Codebook& codebook_;
  const Analysis& analysis_;
  std::vector<JsonSpans> spans_;  // of each article
  std::vector<std::string> ids_;  // of each claim, all different
};

}  // namespace

void write_analysis(std::span<const ReadDocument> articles, const Codebook& codebook,
                    const Analysis& analysis, std::string& out) {
  append_json_line(AnalysisWriter(articles, codebook, analysis).object(), out);
}

}  // namespace onrecord
