#include "serve/record_pool.h"

#include <utility>

namespace onrecord::serve {
namespace {

// Several threads may look at once, and one that looked earlier come later.
void grow(std::atomic<std::int64_t>& number, std::int64_t now) {
  std::int64_t before = number;
  while (before < now && !number.compare_exchange_weak(before, now)) {
  }
}

}  // namespace

Result<Record> RecordPool::take_reader() {
  {
    const std::lock_guard lock(mutex_);
    if (!readers_.empty()) {
      Record out = std::move(readers_.back());
      readers_.pop_back();
      return out;
    }
  }
  return Record::open(file_, Record::Access::read);
}

void RecordPool::give_back(Record record) {
  const std::lock_guard lock(mutex_);
  readers_.push_back(std::move(record));
}

Result<std::monostate> Revision::refresh(RecordPool& records) {
  const Result<RecordRevision> now =
      records.reading([](const Record& record) { return RecordViews(record).revision(); });
  if (!now) return now.error();
  grow(record_, now->record);
  grow(findings_, now->findings);
  return std::monostate{};
}

}  // namespace onrecord::serve
