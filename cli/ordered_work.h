#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace onrecord::cli {

/// Runs `work` on several threads and hands its outputs on in the order of their items.
///   produce() -> std::optional<Item>   one call at a time; nothing ends the run
///   work(Item) -> Output               from several threads at once
///   consume(Output) -> bool            one call at a time, in order; false ends the run
/// At most three items a thread are held at once, so a slow item stops the reading
/// instead of letting the outputs behind it pile up.
template <class Produce, class Work, class Consume>
class OrderedWork {
 public:
  OrderedWork(Produce produce, Work work, Consume consume)
      : produce_(std::move(produce)), work_(std::move(work)), consume_(std::move(consume)) {}

  /// Returns when all is done; `jobs` >= 1, one of them the calling thread. Throws on what
  /// one of the functions threw.
  void run(std::size_t jobs) {
    window_ = 2 * jobs;
    {
      std::vector<std::jthread> threads;
      for (std::size_t i = 1; i < jobs; ++i) threads.emplace_back([this] { work_until_done(); });
      work_until_done();
    }
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  using Item = typename decltype(std::declval<Produce&>()())::value_type;
  using Output = decltype(std::declval<Work&>()(std::declval<Item>()));
  struct Ticket {
    std::uint64_t number;
    Item item;
  };

  void work_until_done() {
    try {
      while (std::optional<Ticket> ticket = take()) {
        deliver(ticket->number, work_(std::move(ticket->item)));
      }
    } catch (...) {
      const std::lock_guard lock(output_mutex_);
      if (!failure_) failure_ = std::current_exception();
      stop();
    }
  }

  std::optional<Ticket> take() {
    const std::lock_guard lock(input_mutex_);
    if (input_ended_ || is_stopped()) return std::nullopt;
    std::optional<Item> item = produce_();
    input_ended_ = !item;
    if (!item) return std::nullopt;
    return Ticket{taken_++, *std::move(item)};
  }

  void deliver(std::uint64_t number, Output output) {
    std::unique_lock lock(output_mutex_);
    room_.wait(lock, [&] { return stopped_ || number < delivered_ + window_; });
    ready_.emplace(number, std::move(output));
    while (!stopped_ && !ready_.empty() && ready_.begin()->first == delivered_) {
      auto next = ready_.extract(ready_.begin());
      if (!consume_(std::move(next.mapped()))) stop();
      ++delivered_;
    }
    room_.notify_all();
  }

  bool is_stopped() {
    const std::lock_guard lock(output_mutex_);
    return stopped_;
  }
  void stop() {  // with output_mutex_ held
    stopped_ = true;
    room_.notify_all();
  }

  Produce produce_;
  Work work_;
  Consume consume_;
  std::size_t window_ = 0;

  std::mutex input_mutex_;  // guards produce_ and the two below; taken before output_mutex_
  bool input_ended_ = false;
  std::uint64_t taken_ = 0;

  std::mutex output_mutex_;  // guards consume_ and all below
  std::condition_variable room_;
  std::map<std::uint64_t, Output> ready_;  // done, but an earlier one is not
  std::uint64_t delivered_ = 0;
  bool stopped_ = false;
  std::exception_ptr failure_;
};

}  // namespace onrecord::cli
