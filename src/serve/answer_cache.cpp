#include "serve/answer_cache.h"

#include <iterator>
#include <utility>

namespace onrecord::serve {
namespace {

constexpr std::size_t kOfEntry = 300;  // bytes that an entry needs besides its texts

}  // namespace

std::shared_ptr<const KeptAnswer> AnswerCache::find(const std::string& asked,
                                                    std::int64_t revision) {
  const std::lock_guard lock(mutex_);
  const auto found = by_asked_.find(asked);
  if (found == by_asked_.end() || found->second->revision < revision) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->answer;
}

void AnswerCache::put(const std::string& asked, std::int64_t revision,
                      std::shared_ptr<const KeptAnswer> answer) {
  const std::size_t bytes = 2 * asked.size() + answer->body->size() + kOfEntry;
  if (bytes > most_bytes_ / 4) return;
  const std::lock_guard lock(mutex_);
  if (const auto old = by_asked_.find(asked); old != by_asked_.end()) {
    if (old->second->revision >= revision) return;
    drop(old->second);
  }
  entries_.push_front({asked, revision, std::move(answer), bytes});
  by_asked_.emplace(asked, entries_.begin());
  bytes_ += bytes;
  while (bytes_ > most_bytes_) drop(std::prev(entries_.end()));
}

void AnswerCache::drop(std::list<Entry>::iterator entry) {
  bytes_ -= entry->bytes;
  by_asked_.erase(entry->asked);
  entries_.erase(entry);
}

}  // namespace onrecord::serve
