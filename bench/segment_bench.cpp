// Text to words, quotations, sentences and word pieces, by the size of the text. Linear time
// shows as the same number of bytes a second for each size.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "bench/example_text.h"
#include "onrecord/document.h"
#include "onrecord/utf8.h"
#include "segment/paragraphs.h"
#include "segment/quotations.h"
#include "segment/sentences.h"
#include "segment/word_pieces.h"
#include "segment/words.h"

namespace onrecord {
namespace {

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

void repair(benchmark::State& state) {
  const std::string text = example_text(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(repair_utf8(text));
  count_bytes(state, text.size());
}

void words(benchmark::State& state) {
  const std::string text = example_text(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(find_words(text));
  count_bytes(state, text.size());
}

void quotations(benchmark::State& state) {
  const std::string text = example_text(static_cast<std::size_t>(state.range(0)));
  const std::vector<Span> paragraphs = find_paragraphs(text);
  for (auto _ : state) benchmark::DoNotOptimize(find_quotations(text, paragraphs));
  count_bytes(state, text.size());
}

void sentences(benchmark::State& state) {
  const Document document = example_document(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        find_sentences(document.text(), document.paragraphs(), document.quotations()));
  }
  count_bytes(state, document.text().size());
}

void whole_document(benchmark::State& state) {
  const std::string text = example_text(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    Article article;
    article.text = text;
    benchmark::DoNotOptimize(Document::from(std::move(article)));
  }
  count_bytes(state, text.size());
}

void word_pieces(benchmark::State& state) {
  std::ifstream in(std::filesystem::path(ONRECORD_MODEL) / "vocab.txt", std::ios::binary);
  const std::string file(std::istreambuf_iterator<char>(in), {});
  const Result<Vocabulary> vocabulary = Vocabulary::parse(file);
  if (!vocabulary) return state.SkipWithError(vocabulary.error().describe().c_str());
  const Document document = example_document(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(split_words(document.text(), document.words(), *vocabulary));
  }
  count_bytes(state, document.text().size());
}

// 4 kB is an article, 1 MB a book.
void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->RangeMultiplier(16)->Range(1 << 12, 1 << 20)->ArgName("bytes");
}

BENCHMARK(repair)->Apply(sizes);
BENCHMARK(words)->Apply(sizes);
BENCHMARK(quotations)->Apply(sizes);
BENCHMARK(sentences)->Apply(sizes);
BENCHMARK(whole_document)->Apply(sizes);
BENCHMARK(word_pieces)->Apply(sizes);

}  // namespace
}  // namespace onrecord

BENCHMARK_MAIN();
