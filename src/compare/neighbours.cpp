#include "compare/neighbours.h"

#include <fmt/format.h>
// Its prefetching, which this turns off, reads past the end of a list of links; the distance is
// ours.
#define NO_MANUAL_VECTORIZATION
#include <hnswlib/hnswlib.h>

#include <algorithm>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace onrecord {
namespace {

constexpr float kAlike = 0.95F;

// Settings of the index: links of a vector, and how many candidates are kept while one is put in
// and while one is looked up. bench/issues measures how many neighbours they find.
constexpr std::size_t kLinks = 12;
constexpr std::size_t kBuildWidth = 80;
constexpr std::size_t kSearchWidth = 64;
constexpr std::size_t kSeed = 1;

float distance(const void* a, const void* b, const void*) {
  return 1 -
         similarity(*static_cast<const CompactVector*>(a), *static_cast<const CompactVector*>(b));
}

class CompactSpace : public hnswlib::SpaceInterface<float> {
 public:
  std::size_t get_data_size() override { return sizeof(CompactVector); }
  hnswlib::DISTFUNC<float> get_dist_func() override { return distance; }
  void* get_dist_func_param() override { return nullptr; }
};

using Index = hnswlib::HierarchicalNSW<float>;

/// The nearest first; equally near ones by their number.
std::vector<Neighbour> nearest(const Index& index, const CompactVector& vector, std::size_t count) {
  auto found = index.searchKnn(vector.data(), count);
  std::vector<Neighbour> result;
  result.reserve(found.size());
  for (; !found.empty(); found.pop()) {
    result.push_back({static_cast<std::uint32_t>(found.top().second), 1 - found.top().first});
  }
  std::sort(result.begin(), result.end(), [](const Neighbour& a, const Neighbour& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.index < b.index;
  });
  return result;
}

/// Puts the vectors into the index one after the other, but for those that say what one in it says.
/// In one thread: the index depends on the order.
std::vector<std::uint32_t> fill(Index& index, std::span<const CompactVector> vectors) {
  std::vector<std::uint32_t> first_alike(vectors.size());
  index.setEf(kLinks);
  for (std::uint32_t i = 0; i < vectors.size(); ++i) {
    first_alike[i] = i;
    if (i > 0) {
      const Neighbour next = nearest(index, vectors[i], 1).front();
      if (next.similarity >= kAlike) first_alike[i] = next.index;
    }
    if (first_alike[i] == i) index.addPoint(vectors[i].data(), i);
  }
  return first_alike;
}

void look_up(const Index& index, std::span<const CompactVector> vectors, std::size_t count,
             std::size_t begin, std::size_t end, Neighbourhood& result) {
  for (std::size_t i = begin; i < end; ++i) {
    if (result.first_alike[i] != i) continue;
    std::vector<Neighbour> near = nearest(index, vectors[i], count + 1);
    std::erase_if(near, [i](const Neighbour& other) { return other.index == i; });
    if (near.size() > count) near.resize(count);
    result.near[i] = std::move(near);
  }
}

/// Runs `work(begin, end)` over [0, size) in as many threads. Throws what one of them throws.
template <class Work>
void in_threads(std::size_t size, int threads, Work work) {
  const auto parts = static_cast<std::size_t>(std::max(threads, 1));
  std::mutex mutex;
  std::exception_ptr failed;
  const auto part = [&](std::size_t number) {
    try {
      work(size * number / parts, size * (number + 1) / parts);
    } catch (...) {
      const std::lock_guard lock(mutex);
      failed = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t number = 1; number < parts; ++number) others.emplace_back(part, number);
    part(0);
  }
  if (failed) std::rethrow_exception(failed);
}

Error not_found(std::size_t count, const std::exception& error) {
  return {
      ErrorCode::record_failed,
      fmt::format("the neighbours of {} statements could not be found: {}", count, error.what()),
      {}};
}

Index empty_index(CompactSpace& space, std::size_t size) {
  return Index(&space, std::max<std::size_t>(size, 1), kLinks, kBuildWidth, kSeed);
}

}  // namespace

Result<Neighbourhood> find_neighbours(std::span<const CompactVector> vectors, std::size_t count,
                                      int threads) {
  try {
    CompactSpace space;
    Index index = empty_index(space, vectors.size());
    Neighbourhood result;
    result.first_alike = fill(index, vectors);
    result.near.resize(vectors.size());
    index.setEf(std::max(kSearchWidth, count + 1));
    in_threads(vectors.size(), threads, [&](std::size_t begin, std::size_t end) {
      look_up(index, vectors, count, begin, end, result);
    });
    return result;
  } catch (const std::exception& error) {
    return not_found(vectors.size(), error);
  }
}

Result<std::vector<std::vector<Neighbour>>> find_earlier_neighbours(
    std::span<const CompactVector> vectors, std::size_t count) {
  try {
    CompactSpace space;
    Index index = empty_index(space, vectors.size());
    index.setEf(std::max(kSearchWidth, count));
    std::vector<std::vector<Neighbour>> out(vectors.size());
    for (std::uint32_t i = 0; i < vectors.size(); ++i) {
      if (i > 0) out[i] = nearest(index, vectors[i], count);
      const bool is_copy = !out[i].empty() && out[i].front().similarity >= kAlike;
      if (!is_copy) index.addPoint(vectors[i].data(), i);
    }
    return out;
  } catch (const std::exception& error) {
    return not_found(vectors.size(), error);
  }
}

}  // namespace onrecord
