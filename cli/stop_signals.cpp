#include "cli/stop_signals.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace onrecord::cli {

StopSignals::StopSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, &before_);
  descriptor_ = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

StopSignals::~StopSignals() {
  if (!came_) pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  ::close(descriptor_);
}

bool StopSignals::wait(std::chrono::milliseconds time) {
  if (!came_) {
    pollfd waited{.fd = descriptor_, .events = POLLIN, .revents = 0};
    if (time.count() > 0) ::poll(&waited, 1, static_cast<int>(time.count()));
    signalfd_siginfo signal;
    came_ = ::read(descriptor_, &signal, sizeof signal) == sizeof signal;
  }
  if (came_) pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  return came_;
}

}  // namespace onrecord::cli
