#include "show/marks.h"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

constexpr std::size_t kRoles = 5;
constexpr std::size_t kDepths = 4;  // deeper ones look alike

/// A mark begins (+1) or ends (-1) at `byte`.
struct Edge {
  std::uint32_t byte;
  int change;
  SpanRole role;
  std::size_t depth;
};

std::vector<Edge> edges_of(Span whole, std::span<const Statement> statements) {
  std::vector<Edge> edges;
  const auto add = [&](Span span, SpanRole role, std::size_t depth) {
    const Span seen{std::max(span.begin_byte, whole.begin_byte),
                    std::min(span.end_byte, whole.end_byte)};
    if (seen.begin_byte >= seen.end_byte) return;
    edges.push_back({seen.begin_byte, +1, role, depth});
    edges.push_back({seen.end_byte, -1, role, depth});
  };
  const std::vector<std::size_t> depths = nesting_depths(statements);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const std::size_t depth = std::min(depths[i], kDepths - 1);
    const SpanRole content = is_not_said(statement.form) ? SpanRole::not_said : SpanRole::content;
    for (const Span span : statement.contents) add(span, content, depth);
    for (const Span span : statement.sources) add(span, SpanRole::source, depth);
    if (statement.cue) add(*statement.cue, SpanRole::cue, depth);
  }
  std::ranges::sort(edges, {}, &Edge::byte);
  return edges;
}

/// Marks that are open at the place reached, counted by role and depth.
class OpenMarks {
 public:
  void apply(const Edge& edge) {
    open_[static_cast<std::size_t>(edge.role)][edge.depth] += edge.change;
  }

  [[nodiscard]] Run run_of(Span span) const {
    for (std::size_t role = kRoles; role-- > 1;) {
      for (std::size_t depth = kDepths; depth-- > 0;) {
        if (open_[role][depth] > 0) return {span, static_cast<SpanRole>(role), depth};
      }
    }
    return {span, SpanRole::none, 0};
  }

 private:
  std::array<std::array<int, kDepths>, kRoles> open_{};
};

}  // namespace

std::vector<std::size_t> nesting_depths(std::span<const Statement> statements) {
  std::vector<std::size_t> depths(statements.size(), 0);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const std::optional<std::size_t> outer = statements[i].nested_in;
    if (outer && *outer < i) depths[i] = depths[*outer] + 1;  // outer statements come first
  }
  return depths;
}

bool is_not_said(Form form) { return form == Form::scare || form == Form::title; }

std::vector<Run> mark_runs(Span whole, std::span<const Statement> statements) {
  std::vector<Run> runs;
  OpenMarks open;
  const auto add = [&](Span span) {
    if (span.empty()) return;
    const Run run = open.run_of(span);
    const bool as_before =
        !runs.empty() && runs.back().role == run.role && runs.back().depth == run.depth;
    if (as_before) {
      runs.back().span.end_byte = span.end_byte;
    } else {
      runs.push_back(run);
    }
  };
  std::uint32_t reached = whole.begin_byte;
  for (const Edge& edge : edges_of(whole, statements)) {
    add({reached, edge.byte});
    reached = edge.byte;
    open.apply(edge);
  }
  add({reached, whole.end_byte});
  return runs;
}

}  // namespace onrecord
