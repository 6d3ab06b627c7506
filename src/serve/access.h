#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onrecord/service.h"
#include "serve/request.h"

namespace onrecord::serve {

/// Who a caller is.
struct Caller {
  std::optional<ServiceRole> role;  ///< none: he has no token, or a wrong one
  bool gave_wrong_token = false;
};

/// Tokens and sessions. A session stands for a token in browsers, which get its random name in a
/// cookie that scripts cannot read.
class Access {
 public:
  Access(const std::vector<AccessToken>& tokens, std::size_t most_sessions)
      : tokens_(tokens), most_sessions_(most_sessions) {}

  [[nodiscard]] bool is_open() const { return tokens_.empty(); }
  [[nodiscard]] Caller caller(const RequestHeaders& headers);

  /// The cookie of a new session, as Set-Cookie has it; none where the token is wrong.
  [[nodiscard]] std::optional<std::string> log_in(std::string_view token);
  /// Ends the caller's session; the cookie that makes his browser forget it.
  [[nodiscard]] std::string log_out(const RequestHeaders& headers);

  /// How long the answer to this wrong token is to wait: the longer the more of them came from
  /// there of late.
  [[nodiscard]] std::chrono::milliseconds delay_after_wrong_token(const std::string& address);

 private:
  struct Session {
    std::string name;
    ServiceRole role;
    std::chrono::steady_clock::time_point end;
  };
  struct Failures {
    std::size_t count = 0;
    std::chrono::steady_clock::time_point last;
  };
  [[nodiscard]] std::optional<ServiceRole> role_of(std::string_view token) const;
  [[nodiscard]] std::optional<ServiceRole> role_of_session(const std::string& name);

  std::vector<AccessToken> tokens_;
  std::size_t most_sessions_;
  std::mutex mutex_;             // guards all below
  std::list<Session> sessions_;  // the oldest first
  std::unordered_map<std::string, std::list<Session>::iterator> by_name_;
  std::unordered_map<std::string, Failures> failures_;
};

}  // namespace onrecord::serve
