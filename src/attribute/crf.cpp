#include "attribute/crf.h"

namespace onrecord {

std::vector<std::uint8_t> best_labels(const Crf& crf, std::span<const float> emissions) {
  const std::size_t k = crf.labels;
  const std::size_t length = emissions.size() / k;
  if (length == 0) return {};
  std::vector<float> score(k), next(k);
  std::vector<std::uint8_t> from(length * k, 0);  // best predecessor of each label
  for (std::size_t y = 0; y < k; ++y) score[y] = crf.start[y] + emissions[y];
  for (std::size_t t = 1; t < length; ++t) {
    for (std::size_t y = 0; y < k; ++y) {
      std::size_t best = 0;
      for (std::size_t x = 1; x < k; ++x) {
        if (score[x] + crf.transitions[x * k + y] > score[best] + crf.transitions[best * k + y]) {
          best = x;
        }
      }
      from[t * k + y] = static_cast<std::uint8_t>(best);
      next[y] = score[best] + crf.transitions[best * k + y] + emissions[t * k + y];
    }
    score.swap(next);
  }
  std::size_t label = 0;
  for (std::size_t y = 1; y < k; ++y) {
    if (score[y] + crf.end[y] > score[label] + crf.end[label]) label = y;
  }
  std::vector<std::uint8_t> path(length);
  for (std::size_t t = length; t-- > 0;) {
    path[t] = static_cast<std::uint8_t>(label);
    label = from[t * k + label];
  }
  return path;
}

}  // namespace onrecord
