#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord::serve {

/// Server-sent events on their way to one listener. Any thread may send; the connection takes.
class EventStream {
 public:
  void send(std::string_view event, std::string_view json);
  void beat();   ///< a comment: keeps the connection, and finds out whether it still is
  void close();  ///< what was sent is still taken
  [[nodiscard]] bool is_closed() const;

  /// Moves up to `most` bytes into `out`. Where there are none, and more may come, calls `sleep`,
  /// and later `wake` once, with the stream locked. Returns the bytes; none at the end.
  [[nodiscard]] std::size_t take(char* out, std::size_t most, const std::function<void()>& sleep,
                                 std::function<void()> wake, bool& is_end);

 private:
  void put(std::string text);
  void rouse();

  mutable std::mutex mutex_;  // guards all below
  std::string waiting_;
  std::function<void()> wake_;  // set while the connection sleeps
  bool is_closed_ = false;
};

/// Who listens to what: a bounded number of streams.
class Listeners {
 public:
  explicit Listeners(std::size_t most) : most_(most) {}

  /// A new listener; null where there are too many, or all were closed.
  [[nodiscard]] std::shared_ptr<EventStream> add();
  void send(std::string_view event, std::string_view json);
  void beat();
  void close();  ///< all of them, and those to come

 private:
  [[nodiscard]] std::vector<std::shared_ptr<EventStream>> all();

  std::mutex mutex_;  // guards all below
  std::size_t most_;
  std::vector<std::weak_ptr<EventStream>> streams_;
  bool is_closed_ = false;
};

}  // namespace onrecord::serve
