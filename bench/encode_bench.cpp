// One window through the encoder on one core, by number format and length in word pieces. The
// counter `difference` is the largest distance of a word's vector from its f32 vector, as a
// share of that vector's length.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "bench/example_text.h"
#include "encode/encoder.h"

namespace onrecord {
namespace {

/// The encoder in `precision`, loaded once; nothing where there is no model.
const Encoder* encoder(Precision precision) {
  static std::map<Precision, std::optional<Encoder>> loaded;
  auto [at, is_new] = loaded.try_emplace(precision);
  if (is_new) {
    const Result<ModelFiles> files = ModelFiles::open(ONRECORD_MODEL);
    if (!files) return nullptr;
    Result<Encoder> found = Encoder::load(*files, {precision, 1});
    if (found) at->second = *std::move(found);
  }
  return at->second ? &*at->second : nullptr;
}

/// The window from the first word on that holds at most `pieces` with the two special ones.
Window window_of(const EncoderInput& input, std::size_t pieces) {
  const auto& first = input.pieces.first_piece;
  std::size_t end = 1;
  while (end + 1 < first.size() && first[end + 1] + 2 <= pieces) ++end;
  return {0, end};
}

double largest_difference(const WordVectors& exact, const WordVectors& other) {
  double largest = 0;
  for (std::size_t word = 0; word < exact.words; ++word) {
    double length = 0, distance = 0;
    for (std::size_t i = word * exact.width; i < (word + 1) * exact.width; ++i) {
      const double apart = static_cast<double>(exact.values[i]) - other.values[i];
      length += static_cast<double>(exact.values[i]) * exact.values[i];
      distance += apart * apart;
    }
    if (length > 0) largest = std::max(largest, std::sqrt(distance / length));
  }
  return largest;
}

void encode(benchmark::State& state, Precision precision) {
  const Encoder* exact = encoder(Precision::f32);
  const Encoder* used = encoder(precision);
  if (exact == nullptr || used == nullptr) return state.SkipWithError("no model");
  const Document document = example_document(1 << 13);
  const EncoderInput input = used->prepare(document);
  const Window window = window_of(input, static_cast<std::size_t>(state.range(0)));
  const Result<WordVectors> expected = exact->encode(input, window);
  const Result<WordVectors> found = used->encode(input, window);  // also warms up this length
  if (!expected || !found) return state.SkipWithError("the encoder failed");
  for (auto _ : state) benchmark::DoNotOptimize(used->encode(input, window));
  const double pieces = input.pieces.first_piece[window.end] + 2.0;
  state.counters["pieces"] =
      benchmark::Counter(pieces, benchmark::Counter::kIsIterationInvariantRate);  // a second
  state.counters["difference"] = largest_difference(*expected, *found);
}

void lengths(benchmark::internal::Benchmark* benchmark) {
  for (const int length : {16, 32, 64, 128, 192, 256}) benchmark->Arg(length);
  benchmark->ArgName("length")->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
}

BENCHMARK_CAPTURE(encode, f32, Precision::f32)->Apply(lengths);
BENCHMARK_CAPTURE(encode, bf16, Precision::bf16)->Apply(lengths);
BENCHMARK_CAPTURE(encode, int8, Precision::int8)->Apply(lengths);

}  // namespace
}  // namespace onrecord

BENCHMARK_MAIN();
