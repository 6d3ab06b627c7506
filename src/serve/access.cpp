#include "serve/access.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "read/ascii_lower.h"
#include "serve/secret.h"

namespace onrecord::serve {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view kCookie = "onrecord_session";
constexpr std::string_view kBearer = "bearer ";
constexpr std::chrono::hours kSession{12};
constexpr std::chrono::milliseconds kFirstDelay{250};
constexpr std::size_t kMostDoublings = 4;  // 4 s
constexpr std::chrono::minutes kForgiven{5};
constexpr std::size_t kMostAddresses = 10'000;

bool begins_with_bearer(std::string_view authorization) {
  return authorization.size() > kBearer.size() &&
         ascii_lower(authorization.substr(0, kBearer.size())) == kBearer;
}

std::string cookie_of(std::string_view cookies) {
  while (!cookies.empty()) {
    const std::size_t end = std::min(cookies.find(';'), cookies.size());
    std::string_view one = cookies.substr(0, end);
    cookies.remove_prefix(std::min(end + 1, cookies.size()));
    while (one.starts_with(' ')) one.remove_prefix(1);
    if (one.starts_with(kCookie) && one.substr(kCookie.size()).starts_with('=')) {
      return std::string(one.substr(kCookie.size() + 1));
    }
  }
  return {};
}

std::string set_cookie(std::string_view value, std::chrono::seconds age) {
  return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict; Max-Age={}", kCookie, value,
                     age.count());
}

}  // namespace

std::optional<ServiceRole> Access::role_of(std::string_view token) const {
  std::optional<ServiceRole> out;
  for (const AccessToken& known : tokens_) {  // all of them, so that time tells nothing
    if (same_secret(token, known.token)) out = known.role;
  }
  return out;
}

std::optional<ServiceRole> Access::role_of_session(const std::string& name) {
  const std::lock_guard lock(mutex_);
  const auto found = by_name_.find(name);
  if (found == by_name_.end()) return std::nullopt;
  if (found->second->end > Clock::now()) return found->second->role;
  sessions_.erase(found->second);
  by_name_.erase(found);
  return std::nullopt;
}

Caller Access::caller(const RequestHeaders& headers) {
  if (is_open()) return {.role = ServiceRole::review};
  if (begins_with_bearer(headers.authorization)) {
    const auto role = role_of(std::string_view(headers.authorization).substr(kBearer.size()));
    return {.role = role, .gave_wrong_token = !role};
  }
  if (!headers.authorization.empty()) return {.role = {}, .gave_wrong_token = true};
  const std::string session = cookie_of(headers.cookie);
  if (session.empty()) return {};
  return {.role = role_of_session(session)};
}

std::optional<std::string> Access::log_in(std::string_view token) {
  const std::optional<ServiceRole> role = role_of(token);
  if (!role) return std::nullopt;
  const std::string name = random_name(32);
  const std::lock_guard lock(mutex_);
  sessions_.push_back({name, *role, Clock::now() + kSession});
  by_name_.emplace(name, std::prev(sessions_.end()));
  if (sessions_.size() > most_sessions_) {
    by_name_.erase(sessions_.front().name);
    sessions_.pop_front();
  }
  return set_cookie(name, kSession);
}

std::string Access::log_out(const RequestHeaders& headers) {
  const std::lock_guard lock(mutex_);
  if (const auto found = by_name_.find(cookie_of(headers.cookie)); found != by_name_.end()) {
    sessions_.erase(found->second);
    by_name_.erase(found);
  }
  return set_cookie("", std::chrono::seconds(0));
}

std::chrono::milliseconds Access::delay_after_wrong_token(const std::string& address) {
  const auto now = Clock::now();
  const std::lock_guard lock(mutex_);
  if (failures_.size() > kMostAddresses) failures_.clear();
  Failures& failures = failures_[address];
  if (now - failures.last > kForgiven) failures.count = 0;
  failures.last = now;
  const std::size_t doublings = std::min(failures.count++, kMostDoublings);
  return kFirstDelay * (1 << doublings);
}

}  // namespace onrecord::serve
