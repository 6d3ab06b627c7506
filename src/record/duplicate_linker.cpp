#include "record/duplicate_linker.h"

#include <algorithm>
#include <map>
#include <utility>

#include "record/near_duplicates.h"
#include "record/query.h"

namespace onrecord {
namespace {

// Texts with one key that are looked at. What more have comes from an outlet's standing notice.
constexpr int kMostOfKey = 100;
constexpr std::size_t kMostCandidates = 20;  // whose text is compared

std::vector<std::int64_t> signed_keys(const TextSketch& sketch) {
  if (sketch.shingles == 0) return {};
  return {sketch.bands.begin(), sketch.bands.end()};
}

}  // namespace

DuplicateLinker::DuplicateLinker(SQLite::Database& database)
    : find_key_(database,
                "SELECT version_id FROM band WHERE key = ? ORDER BY version_id DESC "
                "LIMIT " +
                    std::to_string(kMostOfKey)),
      article_of_(database, "SELECT article_id FROM version WHERE id = ?"),
      text_of_(database, "SELECT text FROM version WHERE id = ?"),
      insert_(database, "INSERT INTO near_duplicate VALUES (?, ?, ?, ?)"),
      insert_key_(database, "INSERT OR IGNORE INTO band VALUES (?, ?)") {}

void DuplicateLinker::link(std::int64_t article, std::int64_t version, std::string_view text) {
  const std::vector<std::uint64_t> shingles = shingles_of(text);
  const std::vector<std::int64_t> keys = signed_keys(sketch_of(shingles));
  for (const std::int64_t other : candidates(article, keys)) {
    with(text_of_, other).executeStep();
    const SharedText shared = shared_text(shingles, shingles_of(text_of_.getColumn(0).getString()));
    text_of_.reset();
    if (!are_near_duplicates(shared)) continue;
    run(insert_, version, other, std::max(shared.of_a, shared.of_b), shared.jaccard);
  }
  for (const std::int64_t key : keys) run(insert_key_, key, version);
}

std::vector<std::int64_t> DuplicateLinker::candidates(std::int64_t article,
                                                      const std::vector<std::int64_t>& keys) {
  std::map<std::int64_t, int> common;  // version -> keys in common
  for (const std::int64_t key : keys) {
    with(find_key_, key);
    while (find_key_.executeStep()) ++common[find_key_.getColumn(0).getInt64()];
    find_key_.reset();
  }
  std::vector<std::pair<int, std::int64_t>> order;
  for (const auto& [version, count] : common) order.emplace_back(-count, version);
  std::ranges::sort(order);
  std::vector<std::int64_t> out;
  for (const auto& [count, version] : order) {
    if (out.size() == kMostCandidates) break;
    if (first_number(article_of_, version) != article) out.push_back(version);
  }
  return out;
}

}  // namespace onrecord
