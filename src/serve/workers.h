#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace onrecord::serve {

/// Threads that take work from one queue of bounded length.
class Workers {
 public:
  using Work = std::function<void()>;

  Workers(std::size_t threads, std::size_t most_waiting);
  ~Workers() { stop(); }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /// False where the queue is full or closed.
  [[nodiscard]] bool post(Work work);
  /// Does what is queued, then ends the threads.
  void stop();

 private:
  void run();

  std::size_t most_waiting_;
  std::mutex mutex_;  // guards the queue and `is_stopped_`
  std::condition_variable changed_;
  std::deque<Work> queue_;
  bool is_stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace onrecord::serve
