// How long statements take to be grouped, by their number, and how good the groups are, on invented
// vectors. Usage: issues_measure [STATEMENTS...]; bench/README.md explains the table.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <map>
#include <numeric>
#include <thread>
#include <vector>

#include "bench/near_duplicates/invented_news.h"
#include "compare/issue_grouping.h"
#include "compare/neighbours.h"

namespace onrecord {
namespace {

using Clock = std::chrono::steady_clock;

/// Statements of topics, of which each has eight sides; a fifth belong to none. Topics are of very
/// different sizes, 50 statements on average, so that there are more of them the more statements.
struct Invented {
  std::vector<CompactVector> vectors;
  std::vector<std::uint32_t> topic_of;  ///< `kNoGroup` for none
};

double normal(Dice& dice) {  // Irwin and Hall: near enough
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += dice.between(0, 1);
  return sum;
}

/// Adds a direction that follows from `seed`, of that squared length.
void add_direction(SentenceVector& to, std::uint64_t seed, double square) {
  Dice dice(seed * 0x9E3779B97F4A7C15U + 1);
  const double share = std::sqrt(square / static_cast<double>(to.size()));
  for (float& value : to) value += static_cast<float>(share * normal(dice));
}

Invented invent(std::size_t statements) {
  constexpr std::uint64_t kSides = 8, kOfAll = 1;
  const double topics = static_cast<double>(statements) / 50;
  Dice dice(statements);
  Invented result;
  for (std::size_t i = 0; i < statements; ++i) {
    const bool has_topic = dice.below(5) != 0;
    // The square makes some topics many times as large as others.
    const auto topic = static_cast<std::uint32_t>(topics * std::pow(dice.between(0, 1), 2));
    const std::uint64_t side = dice.below(kSides);
    SentenceVector vector{};
    add_direction(vector, kOfAll, 0.10);
    if (has_topic) add_direction(vector, 100 + topic, 0.30);
    if (has_topic) add_direction(vector, 100'000'000 + topic * kSides + side, 0.15);
    add_direction(vector, 1'000'000'000 + i, has_topic ? 0.45 : 0.90);
    const double length =
        std::sqrt(std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0));
    for (float& value : vector) value = static_cast<float>(value / length);
    result.vectors.push_back(compact(vector));
    result.topic_of.push_back(has_topic ? topic : kNoGroup);
  }
  return result;
}

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

long peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/// Of 100 vectors' 20 nearest, the share that the index finds.
double found_share(const Invented& invented, const Neighbourhood& found) {
  constexpr std::size_t kAsked = 100, kNear = 20;
  std::size_t hits = 0, all = 0;
  for (std::size_t n = 0; n < kAsked; ++n) {
    const std::size_t i = n * invented.vectors.size() / kAsked;
    if (found.first_alike[i] != i) continue;
    std::vector<std::pair<float, std::uint32_t>> others;
    for (std::uint32_t j = 0; j < invented.vectors.size(); ++j) {
      if (j == i || found.first_alike[j] != j) continue;
      others.emplace_back(-similarity(invented.vectors[i], invented.vectors[j]), j);
    }
    const auto most = static_cast<std::ptrdiff_t>(std::min(kNear, others.size()));
    std::partial_sort(others.begin(), others.begin() + most, others.end());
    for (std::ptrdiff_t k = 0; k < most; ++k) {
      const auto wanted = others[static_cast<std::size_t>(k)].second;
      ++all;
      hits += std::any_of(found.near[i].begin(), found.near[i].end(),
                          [wanted](const Neighbour& one) { return one.index == wanted; })
                  ? 1
                  : 0;
    }
  }
  return static_cast<double>(hits) / static_cast<double>(std::max<std::size_t>(all, 1));
}

/// B-cubed precision and recall of the statements that have a topic.
std::pair<double, double> b_cubed(const Invented& invented, const Groups& groups) {
  std::map<std::uint32_t, double> topics, sizes;
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> both;
  for (std::size_t i = 0; i < invented.topic_of.size(); ++i) {
    topics[invented.topic_of[i]] += 1;
    sizes[groups.group_of[i]] += 1;
    both[{invented.topic_of[i], groups.group_of[i]}] += 1;
  }
  double precision = 0, recall = 0, all = 0;
  for (const auto& [pair, count] : both) {
    const auto [topic, group] = pair;
    if (topic == kNoGroup) continue;
    all += count;
    precision += group == kNoGroup ? count : count * count / sizes[group];
    recall += group == kNoGroup ? count / topics[topic] : count * count / topics[topic];
  }
  return {precision / all, recall / all};
}

/// Looking up neighbours twice would double the time of large runs.
constexpr std::size_t kMostLookedUp = 100'000;

bool measure(std::size_t statements, int threads) {
  const Invented invented = invent(statements);
  const auto start = Clock::now();
  const std::clock_t cpu_start = std::clock();
  const auto groups = group_statements(invented.vectors, {0.28F, 4, threads});
  const double cpu_time = static_cast<double>(std::clock() - cpu_start) / CLOCKS_PER_SEC;
  const double time = seconds_since(start);
  if (!groups) return false;
  const auto [precision, recall] = b_cubed(invented, *groups);
  fmt::print("{:>10}{:>10.1f}{:>10.1f}{:>12.0f}{:>10}{:>10}{:>8.3f}{:>8.3f}", statements, time,
             cpu_time, 1e6 * cpu_time / static_cast<double>(statements), peak_megabytes(),
             groups->count, precision, recall);
  std::fflush(stdout);
  if (statements <= kMostLookedUp) {
    const auto near = find_neighbours(invented.vectors, 20, threads);
    if (near) fmt::print("{:>8.3f}", found_share(invented, *near));
  }
  fmt::print("\n");
  return true;
}

int run(int threads, const std::vector<std::size_t>& sizes) {
  fmt::print("{:>10}{:>10}{:>10}{:>12}{:>10}{:>10}{:>8}{:>8}{:>8}\n", "statements", "s", "cpu s",
             "cpu us each", "peak MB", "groups", "prec.", "recall", "found");
  for (const std::size_t statements : sizes) {
    if (!measure(statements, threads)) return 1;
  }
  return 0;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  std::vector<std::size_t> sizes;
  for (int i = 1; i < argc; ++i) sizes.push_back(std::strtoull(argv[i], nullptr, 10));
  if (sizes.empty()) sizes = {10'000, 100'000, 1'000'000};
  return onrecord::run(static_cast<int>(std::max(std::thread::hardware_concurrency(), 1U)), sizes);
}
