#include "serve/answer_cache.h"

#include <utility>

namespace onrecord::serve {
namespace {

constexpr std::size_t kOfEntry = 300;  // bytes that an entry needs besides its texts

}  // namespace

std::shared_ptr<const KeptAnswer> AnswerCache::find(const std::string& asked,
                                                    std::int64_t revision) {
  const std::lock_guard lock(mutex_);
  if (revision != revision_) return nullptr;
  const auto found = by_asked_.find(asked);
  if (found == by_asked_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->answer;
}

void AnswerCache::put(const std::string& asked, std::int64_t revision,
                      std::shared_ptr<const KeptAnswer> answer) {
  const std::size_t packed = answer->packed ? answer->packed->size() : 0;
  const std::size_t bytes = 2 * asked.size() + answer->plain->size() + packed + kOfEntry;
  const std::lock_guard lock(mutex_);
  clear_older(revision);
  if (revision < revision_ || bytes > most_bytes_ / 4 || by_asked_.contains(asked)) return;
  entries_.push_front({asked, std::move(answer), bytes});
  by_asked_.emplace(asked, entries_.begin());
  bytes_ += bytes;
  while (bytes_ > most_bytes_) drop_last();
}

void AnswerCache::clear_older(std::int64_t revision) {
  if (revision <= revision_) return;
  revision_ = revision;
  entries_.clear();
  by_asked_.clear();
  bytes_ = 0;
}

void AnswerCache::drop_last() {
  bytes_ -= entries_.back().bytes;
  by_asked_.erase(entries_.back().asked);
  entries_.pop_back();
}

}  // namespace onrecord::serve
