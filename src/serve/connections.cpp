#include "serve/connections.h"

#include <sys/socket.h>

#include <utility>

namespace onrecord::serve {
namespace {

// The connection's thread sees the end and closes it.
void shut(Connections::Open& connection) {
  if (connection.socket < 0) return;
  ::shutdown(connection.socket, SHUT_RDWR);
  connection.socket = -1;
}

}  // namespace

Connections::Handle Connections::add(int socket, std::string address) {
  const std::lock_guard lock(mutex_);
  ++of_address_[address];
  make_room(address);
  return open_.insert(
      open_.end(), Open{socket, std::move(address), Phase::idle, std::chrono::steady_clock::now()});
}

void Connections::remove(Handle connection) {
  const std::lock_guard lock(mutex_);
  const auto found = of_address_.find(connection->address);
  if (--found->second == 0) of_address_.erase(found);
  open_.erase(connection);
}

void Connections::enter(Handle connection, Phase phase) {
  const std::lock_guard lock(mutex_);
  connection->phase = phase;
  connection->since = std::chrono::steady_clock::now();
  open_.splice(open_.end(), open_, connection);
}

void Connections::make_room(const std::string& address) {
  const bool address_has_many = of_address_[address] > limits_.connections_per_address / 4 * 3;
  if (!address_has_many && open_.size() <= limits_.connections / 4 * 3) return;
  for (Open& one : open_) {
    if (one.phase != Phase::idle || one.socket < 0) continue;
    if (address_has_many && one.address != address) continue;
    return shut(one);
  }
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
