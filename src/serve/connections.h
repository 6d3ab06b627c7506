#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>

#include "onrecord/service.h"

namespace onrecord::serve {

/// The open connections. Those that take too long for a request or an answer are shut. Where there
/// are many, a new one takes the place of the one that has done nothing for longest: so nobody
/// keeps others out by keeping connections open, or by sending a byte a second. Of an address that
/// has as many as it may, all of them busy, the new one is shut.
class Connections {
 public:
  struct Open;
  using Handle = std::list<Open>::iterator;
  enum class Phase { idle, answering, streaming };
  struct Open {
    int socket;  ///< -1 where it is shut
    std::string address;
    Phase phase = Phase::idle;
    std::chrono::steady_clock::time_point since;
  };

  explicit Connections(const ServiceLimits& limits) : limits_(limits) {}

  [[nodiscard]] Handle add(int socket, std::string address);
  void remove(Handle connection);
  void enter(Handle connection, Phase phase);
  /// Shuts those that have taken too long.
  void sweep();
  /// Shuts those that do nothing.
  void shut_idle();
  [[nodiscard]] std::size_t count() const;

 private:
  // False where there is none.
  bool make_room(const std::string& address);
  // The connection's thread sees the end and closes it.
  void shut(Open& connection);

  const ServiceLimits& limits_;
  mutable std::mutex mutex_;  // guards all below
  std::list<Open> open_;      // those that are longest in their phase first
  std::unordered_map<std::string, std::size_t> of_address_;  // that are not shut
};

}  // namespace onrecord::serve
