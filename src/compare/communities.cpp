#include "compare/communities.h"

#include <algorithm>
#include <deque>
#include <numeric>

namespace onrecord {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::size_t kMostMoves = 30;  // of one node, should rounding make two places equal
constexpr int kMostRounds = 10;         // of statements and groups in turn; 2 or 3 are usual

/// Nodes of one level: statements, or groups of them that move together. A node of one vector needs
/// no sum of its own, which saves most of the memory.
class Nodes {
 public:
  explicit Nodes(std::span<const CompactVector> vectors) : vectors_(vectors) {}
  Nodes(std::vector<VectorSum> sums, std::vector<float> sizes)
      : sums_(std::move(sums)), sizes_(std::move(sizes)) {}

  [[nodiscard]] std::size_t count() const { return sums_.empty() ? vectors_.size() : sums_.size(); }
  [[nodiscard]] float size(std::size_t node) const { return sizes_.empty() ? 1 : sizes_[node]; }
  [[nodiscard]] VectorSum sum(std::size_t node) const {
    if (!sums_.empty()) return sums_[node];
    VectorSum sum{};
    add(sum, vectors_[node]);
    return sum;
  }

 private:
  std::span<const CompactVector> vectors_;
  std::vector<VectorSum> sums_;
  std::vector<float> sizes_;
};

/// The parts of a partition while nodes move. A part of one node has no sum in store.
class Parts {
 public:
  Parts(const Nodes& nodes, std::vector<std::uint32_t> part_of)
      : nodes_(nodes), part_of_(std::move(part_of)), parts_(nodes.count()) {
    for (std::uint32_t node = 0; node < part_of_.size(); ++node) put(node, part_of_[node]);
  }

  [[nodiscard]] std::uint32_t part_of(std::uint32_t node) const { return part_of_[node]; }
  [[nodiscard]] std::vector<std::uint32_t> take() && { return std::move(part_of_); }

  void remove(std::uint32_t node) {
    Part& part = parts_[part_of_[node]];
    part.size -= nodes_.size(node);
    part.numbers ^= node;
    --part.nodes;
    if (part.sum != kNone) subtract(sums_[part.sum], nodes_.sum(node));
    if (part.nodes < 2) release(part);
    if (part.nodes == 0) part.size = 0;
    empty_.push_back(part_of_[node]);  // perhaps; see `an_empty_part`
    part_of_[node] = kNone;
  }

  void put(std::uint32_t node, std::uint32_t number) {
    Part& part = parts_[number];
    if (part.nodes == 1) keep(part, nodes_.sum(part.numbers));
    part.size += nodes_.size(node);
    part.numbers ^= node;
    ++part.nodes;
    if (part.sum != kNone) add(sums_[part.sum], nodes_.sum(node));
    part_of_[node] = number;
  }

  /// What it is worth to put a node of that sum and size, which is in no part, into part `number`.
  [[nodiscard]] float gain(const VectorSum& sum, float size, std::uint32_t number,
                           float least) const {
    const Part& part = parts_[number];
    if (part.nodes == 0) return 0;
    const float similar = part.sum != kNone ? similarities(sum, sums_[part.sum])
                                            : similarities(sum, nodes_.sum(part.numbers));
    return similar - least * size * part.size;
  }

  /// There is one whenever a node is in no part.
  [[nodiscard]] std::uint32_t an_empty_part() {
    while (parts_[empty_.back()].nodes != 0) empty_.pop_back();
    return empty_.back();
  }

  void note_empty_parts() {
    for (std::uint32_t number = 0; number < parts_.size(); ++number) {
      if (parts_[number].nodes == 0) empty_.push_back(number);
    }
  }

 private:
  struct Part {
    std::uint32_t nodes = 0;
    std::uint32_t numbers = 0;  ///< of its nodes, joined by "exclusive or": of one node, its own
    std::uint32_t sum = kNone;  ///< where its sum is, if it has several nodes
    float size = 0;
  };

  void keep(Part& part, const VectorSum& sum) {
    if (free_.empty()) {
      part.sum = static_cast<std::uint32_t>(sums_.size());
      sums_.push_back(sum);
      return;
    }
    part.sum = free_.back();
    free_.pop_back();
    sums_[part.sum] = sum;
  }
  void release(Part& part) {
    if (part.sum == kNone) return;
    free_.push_back(part.sum);
    part.sum = kNone;
  }

  const Nodes& nodes_;
  std::vector<std::uint32_t> part_of_;
  std::vector<Part> parts_;
  std::deque<VectorSum> sums_;
  std::vector<std::uint32_t> free_, empty_;
};

/// Numbers parts from 0 in order of their first nodes; returns how many there are.
std::uint32_t renumber(std::vector<std::uint32_t>& part_of) {
  std::vector<std::uint32_t> number(part_of.size(), kNone);
  std::uint32_t next = 0;
  for (std::uint32_t& part : part_of) {
    if (number[part] == kNone) number[part] = next++;
    part = number[part];
  }
  return next;
}

/// Takes `node` to the best part among its own, those of its neighbours and an empty one. Tells
/// whether it moved.
bool move_node(std::uint32_t node, const Nodes& nodes, const Links& links, float least,
               Parts& parts) {
  const std::uint32_t old = parts.part_of(node);
  std::vector<std::uint32_t> candidates;
  for (const std::uint32_t other : links[node]) candidates.push_back(parts.part_of(other));
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  const VectorSum sum = nodes.sum(node);
  const float size = nodes.size(node);
  parts.remove(node);
  std::uint32_t best = old;
  float most = parts.gain(sum, size, old, least);
  for (const std::uint32_t part : candidates) {
    const float gain = part == old ? 0 : parts.gain(sum, size, part, least);
    if (part != old && gain > most) {
      most = gain;
      best = part;
    }
  }
  if (most < 0) best = parts.an_empty_part();
  parts.put(node, best);
  return best != old;
}

/// Moves nodes, in their order and then those whose neighbours moved, until none gains by it.
std::vector<std::uint32_t> moved(const Nodes& nodes, const Links& links, float least,
                                 std::vector<std::uint32_t> part_of) {
  Parts parts(nodes, std::move(part_of));
  parts.note_empty_parts();
  std::deque<std::uint32_t> queue(nodes.count());
  std::iota(queue.begin(), queue.end(), 0U);
  std::vector<char> waits(nodes.count(), 1);
  std::vector<std::uint8_t> moves(nodes.count(), 0);
  while (!queue.empty()) {
    const std::uint32_t node = queue.front();
    queue.pop_front();
    waits[node] = 0;
    if (moves[node] >= kMostMoves || !move_node(node, nodes, links, least, parts)) continue;
    ++moves[node];
    for (const std::uint32_t other : links[node]) {
      if (waits[other] != 0 || parts.part_of(other) == parts.part_of(node)) continue;
      waits[other] = 1;
      queue.push_back(other);
    }
  }
  std::vector<std::uint32_t> result = std::move(parts).take();
  renumber(result);
  return result;
}

/// The parts as nodes.
Nodes joined(std::span<const CompactVector> vectors, std::span<const std::uint32_t> part_of,
             std::uint32_t parts) {
  std::vector<VectorSum> sums(parts, VectorSum{});
  std::vector<float> sizes(parts, 0);
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    add(sums[part_of[i]], vectors[i]);
    sizes[part_of[i]] += 1;
  }
  return {std::move(sums), std::move(sizes)};
}

Links joined(const Links& links, std::span<const std::uint32_t> part_of, std::uint32_t parts) {
  Links result(parts);
  for (std::size_t node = 0; node < links.size(); ++node) {
    for (const std::uint32_t other : links[node]) {
      if (part_of[node] != part_of[other]) result[part_of[node]].push_back(part_of[other]);
    }
  }
  for (auto& list : result) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return result;
}

/// Joins whole parts while that gains; tells whether any were joined.
bool join_parts(std::span<const CompactVector> vectors, const Links& links, float least,
                std::vector<std::uint32_t>& part_of) {
  const std::uint32_t before = renumber(part_of);
  std::vector<std::uint32_t> of_part(before);
  std::iota(of_part.begin(), of_part.end(), 0U);
  of_part = moved(joined(vectors, part_of, before), joined(links, part_of, before), least,
                  std::move(of_part));
  for (std::uint32_t& part : part_of) part = of_part[part];
  return renumber(part_of) < before;
}

}  // namespace

std::vector<std::uint32_t> communities_of(std::span<const CompactVector> vectors,
                                          const Links& links, float least) {
  const Nodes nodes(vectors);
  std::vector<std::uint32_t> part_of(vectors.size());
  std::iota(part_of.begin(), part_of.end(), 0U);
  part_of = moved(nodes, links, least, std::move(part_of));
  for (int round = 0; round < kMostRounds; ++round) {
    bool changed = false;
    while (join_parts(vectors, links, least, part_of)) changed = true;
    if (!changed && round > 0) break;
    part_of = moved(nodes, links, least, std::move(part_of));
  }
  return part_of;
}

}  // namespace onrecord
