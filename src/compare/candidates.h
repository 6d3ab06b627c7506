#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace onrecord {

/// Pairs of texts, earlier and later, that may speak of the same thing: for each text the most
/// similar ones before it, at most `most`, by the cosine of their words' TF-IDF weights
/// (Salton and Buckley 1988), words in small letters without accents. Words that stand in very
/// many texts find nothing by themselves, so that the time is near to linear in all words.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> similar_pairs(
    std::span<const std::string> texts, std::size_t most);

}  // namespace onrecord
