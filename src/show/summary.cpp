#include "show/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

#include "show/marks.h"
#include "show/printable.h"
#include "show/speaker_json.h"

namespace onrecord {
namespace {

constexpr std::size_t kSpeakersShown = 10;

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

void append_forms(std::span<const Statement> statements, std::string& out) {
  std::array<std::size_t, 4> by_form{};  // direct, indirect, mixed, headline
  std::size_t said = 0;
  std::size_t nested = 0;
  for (const Statement& statement : statements) {
    if (is_not_said(statement.form)) continue;
    ++said;
    ++by_form[static_cast<std::size_t>(statement.form)];
    if (statement.nested_in) ++nested;
  }
  out += counted(said, "statement", "statements");
  std::string_view join = ": ";
  for (std::size_t form = 0; form < by_form.size(); ++form) {
    if (by_form[form] == 0) continue;
    out += fmt::format("{}{} {}", join, by_form[form], form_name(static_cast<Form>(form)));
    join = ", ";
  }
  if (nested > 0) out += fmt::format("; {} nested in another", nested);
  if (const std::size_t others = statements.size() - said; others > 0) {
    out += fmt::format("; {} between marks that nobody states",
                       counted(others, "passage", "passages"));
  }
  out += '\n';
}

// Those without a name are counted by their kind: "(group)", "(unknown)".
std::string speaker_name(const Statement& statement) {
  std::string name;
  append_on_one_line(joined_names(statement.speakers), name);
  if (!name.empty()) return name;
  const ActorKind kind =
      statement.speakers.empty() ? ActorKind::unknown : statement.speakers.front().kind;
  return fmt::format("({})", actor_kind_name(kind));
}

std::vector<std::pair<std::string, std::size_t>> count_speakers(
    std::span<const Statement> statements) {
  std::vector<std::pair<std::string, std::size_t>> counts;
  std::unordered_map<std::string, std::size_t> places;
  for (const Statement& statement : statements) {
    if (is_not_said(statement.form)) continue;
    std::string name = speaker_name(statement);
    const auto [place, is_new] = places.emplace(name, counts.size());
    if (is_new) counts.emplace_back(std::move(name), 0);
    ++counts[place->second].second;
  }
  std::ranges::stable_sort(counts, std::greater<>(), &std::pair<std::string, std::size_t>::second);
  return counts;
}

}  // namespace

void append_summary(std::span<const Statement> statements, std::string& out) {
  append_forms(statements, out);
  const auto counts = count_speakers(statements);
  const std::size_t shown = std::min(counts.size(), kSpeakersShown);
  for (std::size_t i = 0; i < shown; ++i) {
    out += fmt::format("{:>5}  {}\n", counts[i].second, counts[i].first);
  }
  if (counts.size() > shown) {
    out += fmt::format("       and {}\n",
                       counted(counts.size() - shown, "other speaker", "other speakers"));
  }
}

}  // namespace onrecord
