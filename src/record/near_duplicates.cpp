#include "record/near_duplicates.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace onrecord {
namespace {

static_assert(kBandMinima == 2, "a band key holds two minima of 32 bits");
static_assert(std::has_single_bit(kMinima));

constexpr int kBinBits = std::bit_width(kMinima) - 1;

using Minima = std::array<std::uint32_t, kMinima>;

/// The finalizer of SplitMix64 (Steele, Lea and Flood 2014), one-to-one on 64 bits.
constexpr std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15U;  // parts neighbouring inputs of `mixed`

constexpr std::size_t bin_of(std::uint64_t hash) {
  return static_cast<std::size_t>(hash >> (64 - kBinBits));
}

/// The bits below those of the bin.
constexpr std::uint32_t value_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> (32 - kBinBits));
}

/// Gives each empty bin the minimum of the first full one on a path through all bins that
/// depends on the empty bin alone. So two texts agree in a bin with the same probability,
/// whether it was empty or not. At least one bin is full.
void fill_empty(Minima& minima, const std::array<bool, kMinima>& full) {
  for (std::size_t bin = 0; bin < kMinima; ++bin) {
    if (full[bin]) continue;
    const std::uint64_t path = mixed((bin + 1) * kStep);
    const std::size_t step = (static_cast<std::size_t>(path) % kMinima) | 1U;  // meets every bin
    std::size_t from = bin_of(path);
    while (!full[from]) from = (from + step) % kMinima;
    minima[bin] = minima[from];
  }
}

std::uint64_t band_key(const Minima& minima, std::size_t band) {
  const std::uint64_t first = minima[kBandMinima * band];
  const std::uint64_t second = minima[kBandMinima * band + 1];
  return mixed(mixed((band + 1) * kStep) ^ (first << 32U | second));
}

double ratio(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

TextSketch sketch_of(std::span<const std::uint64_t> shingles) {
  TextSketch sketch;
  sketch.shingles = shingles.size();
  if (shingles.empty()) return sketch;
  std::array<bool, kMinima> full{};
  for (const std::uint64_t shingle : shingles) {
    const std::size_t bin = bin_of(shingle);
    const std::uint32_t value = value_of(shingle);
    sketch.minima[bin] = full[bin] ? std::min(sketch.minima[bin], value) : value;
    full[bin] = true;
  }
  fill_empty(sketch.minima, full);
  for (std::size_t band = 0; band < kBands; ++band) {
    sketch.bands[band] = band_key(sketch.minima, band);
  }
  return sketch;
}

TextSketch sketch_of(std::string_view text) {
  const std::vector<std::uint64_t> shingles = shingles_of(text);
  return sketch_of(std::span<const std::uint64_t>(shingles));
}

bool are_candidates(const TextSketch& a, const TextSketch& b) {
  if (a.shingles == 0 || b.shingles == 0) return false;
  for (std::size_t band = 0; band < kBands; ++band) {
    if (a.bands[band] == b.bands[band]) return true;
  }
  return false;
}

double estimated_jaccard(const TextSketch& a, const TextSketch& b) {
  if (a.shingles == 0 || b.shingles == 0) return 0;
  std::uint64_t equal = 0;
  for (std::size_t i = 0; i < kMinima; ++i) {
    if (a.minima[i] == b.minima[i]) ++equal;
  }
  return ratio(equal, kMinima);
}

SharedText shared_text(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  SharedText shared;
  for (auto at_a = a.begin(), at_b = b.begin(); at_a != a.end() && at_b != b.end();) {
    const bool equal = *at_a == *at_b;
    const bool forward_a = *at_a <= *at_b;
    const bool forward_b = *at_b <= *at_a;
    if (equal) ++shared.shingles;
    if (forward_a) ++at_a;
    if (forward_b) ++at_b;
  }
  shared.of_a = ratio(shared.shingles, a.size());
  shared.of_b = ratio(shared.shingles, b.size());
  shared.jaccard = ratio(shared.shingles, a.size() + b.size() - shared.shingles);
  return shared;
}

SharedText shared_text(std::string_view a, std::string_view b) {
  const std::vector<std::uint64_t> of_a = shingles_of(a);
  const std::vector<std::uint64_t> of_b = shingles_of(b);
  return shared_text(std::span<const std::uint64_t>(of_a), std::span<const std::uint64_t>(of_b));
}

bool are_near_duplicates(const SharedText& shared) {
  if (shared.jaccard >= kNearDuplicate) return true;
  const double of_shorter = std::max(shared.of_a, shared.of_b);
  return of_shorter >= kNearDuplicate && shared.shingles >= kFewestShared;
}

}  // namespace onrecord
