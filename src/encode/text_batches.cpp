#include "encode/text_batches.h"

#include <algorithm>
#include <numeric>

#include "encode/embedding_layout.h"

namespace onrecord {
namespace {

constexpr std::size_t kBatchPieces = 1024;  // more is no faster and takes more memory

}  // namespace

std::vector<TextBatch> batches_of(std::span<const std::size_t> lengths) {
  std::vector<std::size_t> order(lengths.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lengths[a] < lengths[b]; });
  std::vector<TextBatch> batches;
  for (std::size_t begin = 0; begin < order.size();) {
    const std::size_t length = rounded_length(lengths[order[begin]]);
    std::size_t end = begin + 1;
    while (end < order.size() && (end - begin + 1) * length <= kBatchPieces &&
           rounded_length(lengths[order[end]]) == length) {
      ++end;
    }
    // A power of two: the engine prepares each new shape once, so there must not be many.
    std::size_t rows = 1;
    while (2 * rows <= end - begin) rows *= 2;
    const auto first = order.begin() + static_cast<std::ptrdiff_t>(begin);
    batches.push_back({{first, first + static_cast<std::ptrdiff_t>(rows)}, length});
    begin += rows;
  }
  return batches;
}

std::vector<std::int64_t> padded(const TextBatch& batch, std::span<const Pieces> rows,
                                 std::int64_t padding) {
  std::vector<std::int64_t> out;
  out.reserve(batch.texts.size() * batch.length);
  for (const std::size_t text : batch.texts) {
    out.insert(out.end(), rows[text].begin(), rows[text].end());
    out.resize(out.size() + batch.length - rows[text].size(), padding);
  }
  return out;
}

std::vector<char> mask_of(const TextBatch& batch, std::span<const Pieces> rows) {
  std::vector<char> out;
  out.reserve(batch.texts.size() * batch.length);
  for (const std::size_t text : batch.texts) {
    out.resize(out.size() + rows[text].size(), 1);
    out.resize(out.size() + batch.length - rows[text].size(), 0);
  }
  return out;
}

}  // namespace onrecord
