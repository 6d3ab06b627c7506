#include "onrecord/comparer.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <fstream>
#include <iterator>
#include <utility>

#include "compare/comparison_networks.h"
#include "record/comparison/comparison_run.h"
#include "record/comparison/issue_search.h"
#include "record/record_state.h"

namespace onrecord {

struct Comparer::Impl {
  ComparisonNetworks networks;
  std::string fingerprint;
  ComparerOptions options;

  [[nodiscard]] ComparisonTools tools() const {
    return {networks.comparer, networks.sentences, fingerprint, options};
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
  Result<ComparisonNetworks> networks =
      load_networks(claims, sentences, options.cues, options.precision, options.threads);
  if (!networks) return std::move(networks).error();
  // The lists of files have their checksums. Precision moves scores too little to compare again.
  const std::string all = content_of(claims / "model.json") + content_of(sentences / "model.json") +
                          (options.cues.empty() ? "" : content_of(options.cues));
  return Comparer(std::make_shared<const Impl>(
      Impl{*std::move(networks), fmt::format("{:016x}", XXH3_64bits(all.data(), all.size())),
           std::move(options)}));
}

Result<CompareTally> Comparer::compare(Record& record,
                                       const std::function<void(const CompareTally&)>& progress,
                                       const std::function<bool()>& is_stopped) const {
  return ComparisonRun(*record.state_, impl_->tools(), {progress, is_stopped}).run();
}

Result<FoundIssues> Comparer::find_issues(
    Record& record, const IssueSearch& search,
    const std::function<void(const CompareTally&)>& progress) const {
  return search_issues(*record.state_, impl_->tools(), search, progress);
}

const std::string& Comparer::fingerprint() const { return impl_->fingerprint; }

}  // namespace onrecord
