#include "onrecord/comparer.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <fstream>
#include <iterator>
#include <utility>

#include "record/comparison/comparison_run.h"
#include "record/comparison/issue_search.h"
#include "record/record_state.h"

namespace onrecord {

struct Comparer::Impl {
  ClaimComparer comparer;
  SentenceVectors sentences;
  std::string fingerprint;
  ComparerOptions options;

  [[nodiscard]] ComparisonTools tools() const {
    return {comparer, sentences, fingerprint, options};
  }
};

namespace {

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Result<Comparer> Comparer::load(const std::filesystem::path& claims,
                                const std::filesystem::path& sentences, ComparerOptions options) {
  if (options.threads < 1 || options.threads > 256) {
    return Error{ErrorCode::bad_option,
                 fmt::format("threads is {}, it must be 1 to 256", options.threads),
                 {}};
  }
  const EngineOptions engine{options.precision.value_or(best_precision()), options.threads};
  Result<ClaimComparer> comparer = ClaimComparer::load(claims, options.cues, engine);
  if (!comparer) return std::move(comparer).error();
  Result<SentenceVectors> vectors = SentenceVectors::load(sentences, engine);
  if (!vectors) return std::move(vectors).error();
  // The lists of files have their checksums. Precision moves scores too little to compare again.
  const std::string all = content_of(claims / "model.json") + content_of(sentences / "model.json") +
                          (options.cues.empty() ? "" : content_of(options.cues));
  return Comparer(std::make_shared<const Impl>(
      Impl{*std::move(comparer), *std::move(vectors),
           fmt::format("{:016x}", XXH3_64bits(all.data(), all.size())), std::move(options)}));
}

Result<CompareTally> Comparer::compare(
    Record& record, const std::function<void(const CompareTally&)>& progress) const {
  return ComparisonRun(*record.state_, impl_->tools(), progress).run();
}

Result<FoundIssues> Comparer::find_issues(
    Record& record, const IssueSearch& search,
    const std::function<void(const CompareTally&)>& progress) const {
  return search_issues(*record.state_, impl_->tools(), search, progress);
}

const std::string& Comparer::fingerprint() const { return impl_->fingerprint; }

}  // namespace onrecord
