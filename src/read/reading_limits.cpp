#include "read/reading_limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace onrecord {
namespace {

/// Small files may unpack to this much whatever the ratio: a page repeats itself a lot.
constexpr std::uint64_t kFree = std::uint64_t{64} << 20;

double thread_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

void ReadingLimits::begin(const Input& file) {
  file_ = &file;
  unpacked_ = 0;
  spent_ = 0;
  resumed_ = thread_seconds();
  passed_.reset();
}

void ReadingLimits::end() {
  file_ = nullptr;
  passed_.reset();
}

void ReadingLimits::resume() { resumed_ = thread_seconds(); }
void ReadingLimits::pause() { spent_ += thread_seconds() - resumed_; }

std::optional<Error> ReadingLimits::unpack(std::size_t bytes) {
  unpacked_ += bytes;
  if (passed_ || file_ == nullptr) return passed_;
  const Place place{file_->name()};
  if (unpacked_ > options_.max_unpacked) {
    passed_ = Error{ErrorCode::too_large,
                    fmt::format("unpacks to more than {} bytes, the limit for one file; the rest "
                                "is left out: raise the limit, or unpack it first",
                                options_.max_unpacked),
                    place};
  } else if (unpacked_ > kFree &&
             unpacked_ / std::max<std::uint64_t>(options_.max_ratio, 1) > file_->consumed()) {
    passed_ =
        Error{ErrorCode::too_large,
              fmt::format("unpacks to more than {} times its size, as a zip bomb does; the rest is "
                          "left out: unpack it first if you trust it",
                          options_.max_ratio),
              place};
  }
  return passed_ ? passed_ : passed();
}

std::optional<Error> ReadingLimits::passed() {
  if (passed_ || file_ == nullptr) return passed_;
  const double spent = spent_ + thread_seconds() - resumed_;
  if (spent > static_cast<double>(options_.max_seconds)) {
    passed_ = Error{ErrorCode::timed_out,
                    fmt::format("took more than {} s to read, the limit for one file; the rest is "
                                "left out: raise the limit, or split the file",
                                options_.max_seconds),
                    Place{file_->name()}};
  }
  return passed_;
}

}  // namespace onrecord
