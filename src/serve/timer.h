#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace onrecord::serve {

/// Does short work later, on a thread of its own.
class Timer {
 public:
  using Clock = std::chrono::steady_clock;
  using Work = std::function<void()>;

  Timer();
  ~Timer() { stop(); }
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;

  void after(std::chrono::milliseconds time, Work work);
  /// Again and again, that long after the last time.
  void every(std::chrono::milliseconds time, Work work);
  /// Does what waits to be done once, now, and ends.
  void stop();

 private:
  void run();

  std::mutex mutex_;  // guards all below but the thread
  std::condition_variable changed_;
  std::multimap<Clock::time_point, Work> once_;
  struct Repeated {
    std::chrono::milliseconds time;
    Work work;
  };
  std::multimap<Clock::time_point, Repeated> repeated_;
  bool is_stopped_ = false;
  std::thread thread_;
};

}  // namespace onrecord::serve
