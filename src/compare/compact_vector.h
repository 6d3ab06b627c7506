#pragma once

#include <array>
#include <cstdint>

#include "compare/sentence_vectors.h"

namespace onrecord {

/// A sentence vector in 384 bytes: each number as a whole number of steps of 1/400. Similarities of
/// these are sums of whole numbers, the same on every processor, and differ from those of the exact
/// vectors by about 0.002.
using CompactVector = std::array<std::int8_t, 384>;

/// Numbers beyond 0.3175 are cut; those of the encoder rarely are beyond 0.25.
[[nodiscard]] CompactVector compact(const SentenceVector& vector);

/// -1..1.
[[nodiscard]] float similarity(const CompactVector& a, const CompactVector& b);

/// The sum of compact vectors, exact for up to 16 million of them.
using VectorSum = std::array<std::int32_t, 384>;

void add(VectorSum& sum, const CompactVector& vector);
void add(VectorSum& sum, const VectorSum& other);
void subtract(VectorSum& sum, const VectorSum& other);

/// The sum of all similarities between a vector of `a` and one of `b`.
[[nodiscard]] float similarities(const VectorSum& a, const VectorSum& b);

}  // namespace onrecord
