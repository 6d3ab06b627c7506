#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "onrecord/views.h"
#include "record/views/record_counts.h"

namespace onrecord {

/// A value of one revision of the record.
template <class Value>
class OfRevision {
 public:
  /// The value, made by `make` where none of this revision or a later one is there. Who asks
  /// meanwhile waits.
  template <class Make>
  std::shared_ptr<const Value> get(std::int64_t revision, Make make) {
    const std::lock_guard lock(mutex_);
    if (!value_ || revision_ < revision) {
      value_ = std::make_shared<const Value>(make());
      revision_ = revision;
    }
    return value_;
  }

 private:
  std::mutex mutex_;
  std::int64_t revision_ = -1;
  std::shared_ptr<const Value> value_;
};

struct ViewCache {
  OfRevision<RecordSummary> summary;
  OfRevision<std::vector<CountedActor>> actors;
  OfRevision<std::map<std::int64_t, IssueCounts>> issues;
};

}  // namespace onrecord
