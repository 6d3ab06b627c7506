#include "serve/timer.h"

#include <algorithm>
#include <utility>

namespace onrecord::serve {

Timer::Timer() : thread_([this] { run(); }) {}

void Timer::after(std::chrono::milliseconds time, Work work) {
  {
    const std::lock_guard lock(mutex_);
    if (!is_stopped_) {
      once_.emplace(Clock::now() + time, std::exchange(work, nullptr));
    }
  }
  if (work) {
    work();  // the last ones need not wait
  } else {
    changed_.notify_one();
  }
}

void Timer::every(std::chrono::milliseconds time, Work work) {
  {
    const std::lock_guard lock(mutex_);
    repeated_.emplace(Clock::now() + time, Repeated{time, std::move(work)});
  }
  changed_.notify_one();
}

void Timer::stop() {
  {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Timer::run() {
  std::unique_lock lock(mutex_);
  while (!is_stopped_ || !once_.empty()) {
    const Clock::time_point now = Clock::now();
    if (!once_.empty() && (is_stopped_ || once_.begin()->first <= now)) {
      const Work work = std::move(once_.extract(once_.begin()).mapped());
      lock.unlock();
      work();
      lock.lock();
      continue;
    }
    if (!repeated_.empty() && repeated_.begin()->first <= now) {
      Repeated again = std::move(repeated_.extract(repeated_.begin()).mapped());
      lock.unlock();
      again.work();
      lock.lock();
      repeated_.emplace(Clock::now() + again.time, std::move(again));
      continue;
    }
    Clock::time_point next = now + std::chrono::hours(1);
    if (!once_.empty()) next = std::min(next, once_.begin()->first);
    if (!repeated_.empty()) next = std::min(next, repeated_.begin()->first);
    changed_.wait_until(lock, next);
  }
}

}  // namespace onrecord::serve
