#include "report/network_of.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/date.h"
#include "report/stance_words.h"

namespace onrecord {
namespace {

std::optional<std::chrono::sys_days> day_of(const std::string& text) {
  const std::optional<Date> date = parse_date(text);
  if (!date || date->day == 0) return std::nullopt;
  return date->first_day();
}

}  // namespace

Result<Network> network_of(const Report& report) {
  CodedStatements coded;
  for (const ReportIssue& one : report.issues) coded.issues.push_back({.name = one.issue.label});
  std::map<std::string, std::size_t> actors;
  std::vector<StanceTaken> taken;
  for (const ReportStatement& statement : report.statements) {
    for (const ReportStance& stance : statement.stances) {
      if (stance.score < kLeastStance || !agreement_of(stance.side)) continue;
      const auto [at, is_new] = actors.emplace(stance.actor, coded.actors.size());
      if (is_new) {
        coded.actors.push_back({.name = stance.actor, .counts = {{"for", 0}, {"against", 0}}});
      }
      auto& counts = coded.actors[at->second].counts;
      ++counts[*agreement_of(stance.side) ? 0 : 1].second;
      taken.push_back(
          {at->second, stance.issue, stance.side, day_of(statement.day), statement.article});
    }
  }
  coded.statements = coded_statements(taken);
  return make_network(coded, {});
}

}  // namespace onrecord
