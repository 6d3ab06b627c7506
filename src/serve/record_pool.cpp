#include "serve/record_pool.h"

#include <utility>

namespace onrecord::serve {

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

Result<bool> Revision::refresh(RecordPool& records) {
  const Result<std::int64_t> now =
      records.reading([](const Record& record) { return RecordViews(record).revision(); });
  if (!now) return now.error();
  std::int64_t before = number_;
  while (before < *now) {
    if (number_.compare_exchange_weak(before, *now)) return true;
  }
  return false;
}

}  // namespace onrecord::serve
