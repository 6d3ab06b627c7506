#include "compare/compact_vector.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace onrecord {
namespace {

constexpr float kSteps = 400;  // of 1
constexpr float kUnit = 1 / (kSteps * kSteps);

}  // namespace

CompactVector compact(const SentenceVector& vector) {
  CompactVector result{};
  std::transform(vector.begin(), vector.end(), result.begin(), [](float value) {
    return static_cast<std::int8_t>(std::clamp(std::round(value * kSteps), -127.0F, 127.0F));
  });
  return result;
}

float similarity(const CompactVector& a, const CompactVector& b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::int32_t{a[i]} * std::int32_t{b[i]};
  return kUnit * static_cast<float>(sum);
}

void add(VectorSum& sum, const CompactVector& vector) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += vector[i];
}

void add(VectorSum& sum, const VectorSum& other) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += other[i];
}

void subtract(VectorSum& sum, const VectorSum& other) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] -= other[i];
}

float similarities(const VectorSum& a, const VectorSum& b) {
  // In lanes, since the compiler may not change the order of a sum of floats by itself.
  constexpr std::size_t kLanes = 16;
  std::array<float, kLanes> lanes{};
  for (std::size_t i = 0; i < a.size(); i += kLanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      lanes[lane] += static_cast<float>(a[i + lane]) * static_cast<float>(b[i + lane]);
    }
  }
  float sum = 0;
  for (const float lane : lanes) sum += lane;
  return kUnit * sum;
}

}  // namespace onrecord
