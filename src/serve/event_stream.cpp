#include "serve/event_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace onrecord::serve {
namespace {

// A listener that lets more than this wait is cut off; browsers come back by themselves.
constexpr std::size_t kMostWaiting = std::size_t{16} << 20;

}  // namespace

void EventStream::send(std::string_view event, std::string_view json) {
  put(fmt::format("event: {}\ndata: {}\n\n", event, json));
}

void EventStream::beat() { put(": still here\n\n"); }

void EventStream::close() {
  const std::lock_guard lock(mutex_);
  is_closed_ = true;
  rouse();
}

bool EventStream::is_closed() const {
  const std::lock_guard lock(mutex_);
  return is_closed_;
}

std::size_t EventStream::take(char* out, std::size_t most, const std::function<void()>& sleep,
                              std::function<void()> wake, bool& is_end) {
  const std::lock_guard lock(mutex_);
  const std::size_t taken = std::min(most, waiting_.size());
  std::memcpy(out, waiting_.data(), taken);
  waiting_.erase(0, taken);
  is_end = taken == 0 && is_closed_;
  if (taken == 0 && !is_closed_) {
    wake_ = std::move(wake);
    sleep();
  }
  return taken;
}

void EventStream::put(std::string text) {
  const std::lock_guard lock(mutex_);
  if (is_closed_) return;
  if (waiting_.size() + text.size() > kMostWaiting) {
    is_closed_ = true;
  } else {
    waiting_ += text;
  }
  rouse();
}

void EventStream::rouse() {
  if (const auto wake = std::exchange(wake_, nullptr)) wake();
}

std::shared_ptr<EventStream> Listeners::add() {
  const std::lock_guard lock(mutex_);
  std::erase_if(streams_, [](const auto& stream) { return stream.expired(); });
  if (is_closed_ || streams_.size() >= most_) return nullptr;
  auto out = std::make_shared<EventStream>();
  streams_.push_back(out);
  return out;
}

std::vector<std::shared_ptr<EventStream>> Listeners::all() {
  const std::lock_guard lock(mutex_);
  std::vector<std::shared_ptr<EventStream>> out;
  for (const auto& one : streams_) {
    if (auto stream = one.lock()) out.push_back(std::move(stream));
  }
  return out;
}

void Listeners::send(std::string_view event, std::string_view json) {
  for (const auto& stream : all()) stream->send(event, json);
}

void Listeners::beat() {
  for (const auto& stream : all()) stream->beat();
}

void Listeners::close() {
  {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
  }
  for (const auto& stream : all()) stream->close();
}

}  // namespace onrecord::serve
