#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace onrecord {

/// Krippendorff's alpha for nominal data: agreement of any number of observers, beyond chance, of
/// whom not all need to have judged each unit. Krippendorff, Content Analysis, 4th ed. 2019, ch.
/// 12. Each unit has the values that observers gave it, as numbers that stand for them. Units with
/// less than two do not count. None where no unit has two values, or all values are the same.
[[nodiscard]] std::optional<double> krippendorff_alpha(
    std::span<const std::vector<std::size_t>> units);

}  // namespace onrecord
