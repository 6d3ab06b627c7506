#include "attribute/nesting.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "attribute/places.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostOpen = 64;  // statements over one place; real ones are under ten

// Spans that keep out of each other's way.
class DisjointSpans {
 public:
  [[nodiscard]] bool is_free(Span span) const {
    auto next = begin_to_end_.lower_bound(span.begin_byte);
    if (next != begin_to_end_.end() && next->first < std::max(span.end_byte, span.begin_byte + 1)) {
      return false;
    }
    return next == begin_to_end_.begin() || std::prev(next)->second <= span.begin_byte;
  }
  void add(Span span) { begin_to_end_.emplace(span.begin_byte, span.end_byte); }

 private:
  std::map<std::uint32_t, std::uint32_t> begin_to_end_;
};

bool are_free(const DisjointSpans& taken, const std::vector<Span>& spans) {
  return std::all_of(spans.begin(), spans.end(), [&](Span span) { return taken.is_free(span); });
}

// Keeps the best of each group, in the order that the list has.
void drop_duplicates(std::vector<Statement>& statements) {
  std::vector<std::size_t> by_score(statements.size());
  std::iota(by_score.begin(), by_score.end(), std::size_t{0});
  std::stable_sort(by_score.begin(), by_score.end(), [&](std::size_t a, std::size_t b) {
    return statements[a].score > statements[b].score;
  });
  DisjointSpans cues;
  DisjointSpans uncued_contents;
  std::vector<bool> keep(statements.size());
  for (const std::size_t i : by_score) {
    const Statement& statement = statements[i];
    if (statement.cue) {
      keep[i] = cues.is_free(*statement.cue);
      if (keep[i]) cues.add(*statement.cue);
    } else if (!statement.contents.empty()) {
      keep[i] = are_free(uncued_contents, statement.contents);
      if (!keep[i]) continue;
      for (const Span content : statement.contents) uncued_contents.add(content);
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!keep[i]) continue;
    if (kept != i) statements[kept] = std::move(statements[i]);
    ++kept;
  }
  statements.resize(kept);
}

struct Extent {
  Span span;
  std::size_t content_bytes;
};

Extent measure(const Statement& statement) {
  std::size_t bytes = 0;
  for (const Span content : statement.contents) bytes += content.size();
  return {extent_of(statement), bytes};
}

bool comes_before(const Extent& a, const Extent& b) {
  if (a.span.begin_byte != b.span.begin_byte) return a.span.begin_byte < b.span.begin_byte;
  if (a.span.end_byte != b.span.end_byte) return a.span.end_byte > b.span.end_byte;
  return a.content_bytes > b.content_bytes;
}

std::vector<Extent> put_in_order(std::vector<Statement>& statements) {
  std::vector<std::pair<Extent, std::size_t>> order;
  order.reserve(statements.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    std::sort(statements[i].sources.begin(), statements[i].sources.end());
    std::sort(statements[i].contents.begin(), statements[i].contents.end());
    order.emplace_back(measure(statements[i]), i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return comes_before(a.first, b.first); });
  std::vector<Statement> sorted;
  std::vector<Extent> extents;
  sorted.reserve(order.size());
  extents.reserve(order.size());
  for (const auto& [extent, index] : order) {
    sorted.push_back(std::move(statements[index]));
    extents.push_back(extent);
  }
  statements = std::move(sorted);
  return extents;
}

// `contents` are in order and hardly ever overlap.
bool holds(const std::vector<Span>& contents, Span span) {
  auto after = std::upper_bound(contents.begin(), contents.end(), span.begin_byte,
                                [](std::uint32_t b, Span s) { return b < s.begin_byte; });
  return after != contents.begin() && std::prev(after)->contains(span);
}

bool holds(const Statement& outer, const Statement& inner) {
  const auto inside = [&](Span span) { return holds(outer.contents, span); };
  return (!inner.cue || inside(*inner.cue)) &&
         std::all_of(inner.sources.begin(), inner.sources.end(), inside) &&
         std::all_of(inner.contents.begin(), inner.contents.end(), inside);
}

void set_nesting(std::vector<Statement>& statements, const std::vector<Extent>& extents) {
  std::vector<std::size_t> open;  // those that may reach over the statement at hand
  for (std::size_t i = 0; i < statements.size(); ++i) {
    std::erase_if(open, [&](std::size_t candidate) {
      return extents[candidate].span.end_byte <= extents[i].span.begin_byte;
    });
    std::optional<std::size_t> best;
    for (const std::size_t candidate : open) {
      const bool is_larger = extents[candidate].content_bytes > extents[i].content_bytes;
      const bool is_closer =
          !best || extents[candidate].content_bytes <= extents[*best].content_bytes;
      if (is_larger && is_closer && holds(statements[candidate], statements[i])) best = candidate;
    }
    statements[i].nested_in = best;
    if (open.size() < kMostOpen) open.push_back(i);
  }
}

}  // namespace

void nest(std::vector<Statement>& statements) { set_nesting(statements, put_in_order(statements)); }

void order_and_nest(std::vector<Statement>& statements) {
  drop_duplicates(statements);
  nest(statements);
}

}  // namespace onrecord
