#include "compare/issue_grouping.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "compare/communities.h"
#include "compare/neighbours.h"

namespace onrecord {
namespace {

constexpr std::size_t kNeighbours = 20;

/// The vectors that are no copies, and where each vector has its own.
struct Distinct {
  std::vector<CompactVector> vectors;
  std::vector<std::uint32_t> number_of;  ///< of each original vector, of it or of what it copies
};

Distinct distinct(std::span<const CompactVector> vectors,
                  std::span<const std::uint32_t> first_alike) {
  Distinct result;
  result.number_of.resize(vectors.size());
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    if (first_alike[i] == i) {
      result.number_of[i] = static_cast<std::uint32_t>(result.vectors.size());
      result.vectors.push_back(vectors[i]);
    } else {
      result.number_of[i] = result.number_of[first_alike[i]];
    }
  }
  return result;
}

bool has(const std::vector<Neighbour>& list, std::uint32_t index) {
  return std::any_of(list.begin(), list.end(),
                     [index](const Neighbour& other) { return other.index == index; });
}

/// Links those that are similar enough and among the nearest of each other.
Links mutual_links(const Neighbourhood& neighbourhood, const Distinct& distinct, float least) {
  Links links(distinct.vectors.size());
  for (std::uint32_t i = 0; i < neighbourhood.near.size(); ++i) {
    for (const Neighbour& other : neighbourhood.near[i]) {
      if (other.similarity < least || !has(neighbourhood.near[other.index], i)) continue;
      links[distinct.number_of[i]].push_back(distinct.number_of[other.index]);
    }
  }
  return links;
}

/// The groups large enough, numbered by size.
Groups large_groups(std::span<const std::uint32_t> part_of_distinct, const Distinct& distinct,
                    std::size_t least_statements) {
  std::vector<std::uint32_t> sizes(distinct.vectors.size(), 0);
  for (const std::uint32_t part : part_of_distinct) ++sizes[part];
  std::vector<std::uint32_t> order;
  for (std::uint32_t part = 0; part < sizes.size(); ++part) {
    if (sizes[part] >= std::max<std::size_t>(least_statements, 1)) order.push_back(part);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return sizes[a] > sizes[b]; });
  std::vector<std::uint32_t> number(sizes.size(), kNoGroup);
  for (std::uint32_t i = 0; i < order.size(); ++i) number[order[i]] = i;
  Groups groups;
  groups.count = static_cast<std::uint32_t>(order.size());
  for (const std::uint32_t i : distinct.number_of) {
    groups.group_of.push_back(number[part_of_distinct[i]]);
  }
  return groups;
}

}  // namespace

Result<Groups> group_statements(std::span<const CompactVector> vectors,
                                const GroupingOptions& options) {
  Result<Neighbourhood> found = find_neighbours(vectors, kNeighbours, options.threads);
  if (!found) return std::move(found).error();
  const Distinct different = distinct(vectors, found->first_alike);
  const Links links = mutual_links(*found, different, options.similarity);
  *found = {};  // communities need memory of their own
  const std::vector<std::uint32_t> part_of =
      communities_of(different.vectors, links, options.similarity);
  return large_groups(part_of, different, options.least_statements);
}

std::vector<std::optional<std::uint32_t>> matched_groups(std::span<const std::uint32_t> before,
                                                         const Groups& now) {
  std::map<std::uint32_t, std::size_t> sizes;  // of the earlier groups
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> shared;
  for (std::size_t i = 0; i < std::min(before.size(), now.group_of.size()); ++i) {
    if (before[i] == kNoGroup) continue;
    ++sizes[before[i]];
    if (now.group_of[i] != kNoGroup) ++shared[{now.group_of[i], before[i]}];
  }
  std::vector<std::optional<std::uint32_t>> result(now.count);
  std::vector<std::size_t> most(now.count, 0);
  for (const auto& [pair, statements] : shared) {
    const auto [group, old] = pair;
    if (2 * statements <= sizes[old] || statements <= most[group]) continue;
    most[group] = statements;
    result[group] = old;
  }
  return result;
}

}  // namespace onrecord
