#include "serve/connections.h"

#include <sys/socket.h>

#include <utility>

namespace onrecord::serve {
Connections::Handle Connections::add(int socket, std::string address) {
  const std::lock_guard lock(mutex_);
  const bool has_room = make_room(address);
  ++of_address_[address];
  const Handle out = open_.insert(
      open_.end(), Open{socket, std::move(address), Phase::idle, std::chrono::steady_clock::now()});
  if (!has_room) shut(*out);
  return out;
}

void Connections::remove(Handle connection) {
  const std::lock_guard lock(mutex_);
  shut(*connection);
  open_.erase(connection);
}

void Connections::shut(Open& connection) {
  if (connection.socket < 0) return;
  ::shutdown(connection.socket, SHUT_RDWR);
  connection.socket = -1;
  const auto found = of_address_.find(connection.address);
  if (--found->second == 0) of_address_.erase(found);
}

void Connections::enter(Handle connection, Phase phase) {
  const std::lock_guard lock(mutex_);
  connection->phase = phase;
  connection->since = std::chrono::steady_clock::now();
  open_.splice(open_.end(), open_, connection);
}

bool Connections::make_room(const std::string& address) {
  const auto found = of_address_.find(address);
  const bool address_has_all =
      found != of_address_.end() && found->second >= limits_.connections_per_address;
  if (!address_has_all && open_.size() < limits_.connections / 4 * 3) return true;
  for (Open& one : open_) {
    if (one.phase != Phase::idle || one.socket < 0) continue;
    if (address_has_all && one.address != address) continue;
    shut(one);
    return true;
  }
  return !address_has_all;
}

void Connections::sweep() {
  const auto now = std::chrono::steady_clock::now();
  const std::lock_guard lock(mutex_);
  for (Open& one : open_) {
    if (one.phase == Phase::idle && now - one.since > limits_.request) shut(one);
    if (one.phase == Phase::answering && now - one.since > limits_.answer) shut(one);
  }
}

void Connections::shut_idle() {
  const std::lock_guard lock(mutex_);
  for (Open& one : open_) {
    if (one.phase == Phase::idle) shut(one);
  }
}

std::size_t Connections::count() const {
  const std::lock_guard lock(mutex_);
  return open_.size();
}

}  // namespace onrecord::serve
