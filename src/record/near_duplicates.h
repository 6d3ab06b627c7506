#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "record/shingles.h"

namespace onrecord {

/// Near-duplicates are articles of which one has most of its text from the other: agency text
/// that is printed whole, cut, reordered, corrected or under a new headline, and live pages saved
/// twice. They are found in two steps: band keys, which an index holds, give candidates, and
/// `shared_text` looks at both texts.

/// Raised whenever the same text gets other band keys: an index of an older number is made anew.
inline constexpr int kSketchVersion = 1;

/// A band is two minima, and one band in common makes a candidate. With the Jaccard index j of
/// two texts (shingles in both / shingles in either) that happens with probability
/// 1 - (1 - j^2)^64:
///
///     j     0.01   0.05   0.1    0.2    0.3    0.5    0.8
///           0.006  0.15   0.47   0.93   0.998  1.000  1.000
///
/// Of a text inside a longer one, j is the ratio of their lengths. So half of an agency report
/// (0.5) and a third of it (0.3) are found, a third that was corrected besides (0.2) in 93 cases
/// of 100, a notice in a report ten times as long (0.1) every other time. Three minima a band
/// would find 83 % at 0.3 and 40 % at 0.2; half as many bands of two 95 % and 73 %.
inline constexpr std::size_t kBands = 64;
inline constexpr std::size_t kBandMinima = 2;
inline constexpr std::size_t kMinima = kBands * kBandMinima;

/// A text in numbers that do not depend on the machine.
struct TextSketch {
  std::uint64_t shingles = 0;  ///< distinct ones; 0 for a text without words, which is like none
  /// MinHash (Broder 1997, "On the resemblance and containment of documents"): the share of equal
  /// minima at the same place estimates the Jaccard index. Made by one-permutation hashing (Li,
  /// Owen and Zhang 2012), empty bins filled by optimal densification (Shrivastava 2017).
  std::array<std::uint32_t, kMinima> minima{};
  /// To be stored where `shingles` is not 0. Each key depends on its place in the array, so an
  /// index needs no column for that; as SQLite's signed integers they keep their 64 bits. A key
  /// that very many articles have comes from what an outlet prints under all of them: an index
  /// may pass over it.
  std::array<std::uint64_t, kBands> bands{};

  friend bool operator==(const TextSketch&, const TextSketch&) = default;
};

[[nodiscard]] TextSketch sketch_of(std::string_view text);
/// The sketch of the text with these shingles (`shingles_of`).
[[nodiscard]] TextSketch sketch_of(std::span<const std::uint64_t> shingles);

/// Do they have a band key in common at the same place?
[[nodiscard]] bool are_candidates(const TextSketch& a, const TextSketch& b);
/// The Jaccard index, give or take 0.04 (standard deviation at 0.3), without the texts.
[[nodiscard]] double estimated_jaccard(const TextSketch& a, const TextSketch& b);

/// What two texts have in common, counted. All shares are 0 where one has no words.
struct SharedText {
  std::uint64_t shingles = 0;  ///< in both
  double of_a = 0;             ///< share of the shingles of `a` that are in `b`
  double of_b = 0;             ///< share of the shingles of `b` that are in `a`
  double jaccard = 0;          ///< shingles in both / shingles in either

  friend bool operator==(const SharedText&, const SharedText&) = default;
};

[[nodiscard]] SharedText shared_text(std::string_view a, std::string_view b);
/// The same for the shingles of two texts, distinct and in rising order.
[[nodiscard]] SharedText shared_text(std::span<const std::uint64_t> a,
                                     std::span<const std::uint64_t> b);

/// Near-duplicates share at least this part of the shorter text: of two reports of one event the
/// shared names, phrases and quotations stay below it. bench/README.md has the measurement.
inline constexpr double kNearDuplicate = 0.5;
/// Shingles that a notice must share to be taken for a part of a longer text; a shorter one, such
/// as a line that an outlet shows in place of the article, must be half of the other one too.
inline constexpr std::uint64_t kFewestShared = 20;

[[nodiscard]] bool are_near_duplicates(const SharedText& shared);

}  // namespace onrecord
