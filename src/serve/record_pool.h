#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <variant>
#include <vector>

#include "onrecord/record.h"
#include "onrecord/result.h"
#include "onrecord/views.h"
#include "serve/request.h"

namespace onrecord::serve {

/// Connections to the record: for reading as many as are used at once, so that readers wait neither
/// for each other nor for whoever writes; and one for writing.
class RecordPool {
 public:
  explicit RecordPool(std::filesystem::path file) : file_(std::move(file)) {}

  /// What `act`, which takes a `Record&`, returns: a Result.
  template <class Act>
  auto reading(Act act) -> decltype(act(std::declval<Record&>())) {
    Result<Record> record = take_reader();
    if (!record) return std::move(record).error();
    auto out = act(*record);
    if (out || !is_ours(out.error())) give_back(*std::move(record));  // else a new one is safer
    return out;
  }

  /// The same, alone. Never makes a record where there is none.
  template <class Act>
  auto writing(Act act) -> decltype(act(std::declval<Record&>())) {
    const std::lock_guard lock(writing_);
    if (!writer_) {
      if (Result<Record> there = take_reader(); !there) return std::move(there).error();
      Result<Record> record = Record::open(file_, Record::Access::write);
      if (!record) return std::move(record).error();
      writer_ = *std::move(record);
    }
    auto out = act(*writer_);
    if (!out && is_ours(out.error())) writer_.reset();
    return out;
  }

 private:
  [[nodiscard]] Result<Record> take_reader();
  void give_back(Record record);

  std::filesystem::path file_;
  std::mutex mutex_;  // guards the readers
  std::vector<Record> readers_;
  std::mutex writing_;  // guards the writer
  std::optional<Record> writer_;
};

/// Which revision of the record we know of.
class Revision {
 public:
  /// Looks again.
  [[nodiscard]] Result<std::monostate> refresh(RecordPool& records);
  /// As `RecordRevision` has them.
  [[nodiscard]] std::int64_t record() const { return record_; }
  [[nodiscard]] std::int64_t findings() const { return findings_; }

 private:
  std::atomic<std::int64_t> record_ = -1, findings_ = -1;
};

}  // namespace onrecord::serve
