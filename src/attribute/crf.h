#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onrecord {

/// Transition scores of a linear-chain conditional random field (Lafferty, McCallum and
/// Pereira, ICML 2001) over `labels` labels.
struct Crf {
  std::size_t labels = 0;
  std::vector<float> transitions;  ///< [from, to], row after row
  std::vector<float> start, end;   ///< one a label
};

/// The best label sequence for `emissions` [length, labels] (Viterbi); empty for length 0.
[[nodiscard]] std::vector<std::uint8_t> best_labels(const Crf& crf,
                                                    std::span<const float> emissions);

}  // namespace onrecord
