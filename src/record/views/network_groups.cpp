#include "record/views/network_groups.h"

#include <map>
#include <numeric>
#include <utility>

namespace onrecord {
namespace {

constexpr int kMostRounds = 50;  // modularity grows in each, but for rounding
constexpr double kLeastGain = 1e-9;

struct Neighbour {
  std::size_t node;
  double weight;
};

// A network whose nodes are parts of another one: `inside` is what a part holds within it, twice.
struct Level {
  std::vector<std::vector<Neighbour>> neighbours;
  std::vector<double> inside, degree;
  double all = 0;  // degrees together

  explicit Level(std::size_t nodes) : neighbours(nodes), inside(nodes, 0), degree(nodes, 0) {}
  void finish() {
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      degree[i] = inside[i];
      for (const Neighbour& one : neighbours[i]) degree[i] += one.weight;
      all += degree[i];
    }
  }
};

// Numbers parts from 0 in order of their first nodes.
std::size_t number_anew(std::vector<std::size_t>& parts) {
  std::map<std::size_t, std::size_t> numbers;
  for (std::size_t& part : parts) part = numbers.emplace(part, numbers.size()).first->second;
  return numbers.size();
}

// Moves single nodes until nothing is gained.
std::vector<std::size_t> move_nodes(const Level& level) {
  std::vector<std::size_t> part(level.neighbours.size());
  std::iota(part.begin(), part.end(), std::size_t{0});
  std::vector<double> total = level.degree;
  bool has_moved = true;
  for (int round = 0; has_moved && round < kMostRounds; ++round) {
    has_moved = false;
    for (std::size_t i = 0; i < part.size(); ++i) {
      std::map<std::size_t, double> to;
      for (const Neighbour& one : level.neighbours[i]) to[part[one.node]] += one.weight;
      total[part[i]] -= level.degree[i];
      const auto gain = [&](std::size_t other) {
        const auto linked = to.find(other);
        return (linked == to.end() ? 0 : linked->second) -
               total[other] * level.degree[i] / level.all;
      };
      std::size_t best = part[i];
      double most = gain(best) + kLeastGain;
      for (const auto& [other, weight] : to) {
        if (gain(other) > most) {
          best = other;
          most = gain(other);
        }
      }
      has_moved = has_moved || best != part[i];
      part[i] = best;
      total[best] += level.degree[i];
    }
  }
  return part;
}

Level joined(const Level& level, const std::vector<std::size_t>& part, std::size_t parts) {
  Level out(parts);
  std::map<std::pair<std::size_t, std::size_t>, double> between;
  for (std::size_t i = 0; i < part.size(); ++i) {
    out.inside[part[i]] += level.inside[i];
    for (const Neighbour& one : level.neighbours[i]) {
      if (part[one.node] == part[i]) {
        out.inside[part[i]] += one.weight;
      } else {
        between[{part[i], part[one.node]}] += one.weight;
      }
    }
  }
  for (const auto& [pair, weight] : between) {
    out.neighbours[pair.first].push_back({pair.second, weight});
  }
  out.finish();
  return out;
}

}  // namespace

std::vector<std::optional<std::int64_t>> network_groups(std::size_t nodes,
                                                        std::span<const GroupLink> links) {
  Level level(nodes);
  for (const GroupLink& link : links) {
    level.neighbours[link.from].push_back({link.to, link.weight});
    level.neighbours[link.to].push_back({link.from, link.weight});
  }
  level.finish();
  const std::vector<double> degree = level.degree;
  std::vector<std::size_t> part_of(nodes);
  std::iota(part_of.begin(), part_of.end(), std::size_t{0});
  for (std::size_t before = nodes; level.all > 0;) {
    std::vector<std::size_t> part = move_nodes(level);
    const std::size_t parts = number_anew(part);
    for (std::size_t& one : part_of) one = part[one];
    if (parts == before) break;
    before = parts;
    level = joined(level, part, parts);
  }
  std::map<std::size_t, std::int64_t> numbers;  // of parts with links
  std::vector<std::optional<std::int64_t>> out(nodes);
  for (std::size_t i = 0; i < nodes; ++i) {
    if (degree[i] <= 0) continue;
    out[i] = numbers.emplace(part_of[i], static_cast<std::int64_t>(numbers.size())).first->second;
  }
  return out;
}

}  // namespace onrecord
