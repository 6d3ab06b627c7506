#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <string>

#include "onrecord/service.h"

namespace onrecord {
namespace {

constexpr std::size_t kLeastToken = 16;

Error bad_line(const std::filesystem::path& file, std::uint64_t line, std::string message) {
  return {ErrorCode::bad_record, std::move(message), Place{file.string(), line}};
}

bool others_may_read(const std::filesystem::path& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 && (status.st_mode & S_IROTH) != 0;
}

}  // namespace

Result<AccessToken> parse_token(std::string_view line) {
  const std::size_t end = line.find_first_of(" \t");
  const std::string_view role = line.substr(0, end);
  const std::size_t begin = std::min(line.find_first_not_of(" \t", role.size()), line.size());
  const std::string_view token = line.substr(begin);
  if (role != "read" && role != "review") {
    return bad_line("", 0, "before a token stands its role, `read` or `review`");
  }
  if (token.size() < kLeastToken || token.find_first_of(" \t") != std::string_view::npos) {
    return bad_line("", 0,
                    fmt::format("after the role stands a token of {} characters at least, without "
                                "spaces; `openssl rand -hex 16` makes one",
                                kLeastToken));
  }
  return AccessToken{role == "read" ? ServiceRole::read : ServiceRole::review, std::string(token)};
}

Result<std::vector<AccessToken>> read_tokens(const std::filesystem::path& file) {
  std::error_code missing;
  if (!std::filesystem::exists(file, missing)) {
    return Error{ErrorCode::file_missing, "no such file of tokens", Place{file.string()}};
  }
  if (others_may_read(file)) {
    return Error{ErrorCode::bad_option,
                 "everyone on this machine may read these tokens; `chmod 600` it",
                 Place{file.string()}};
  }
  std::ifstream lines(file);
  std::vector<AccessToken> out;
  std::string line;
  for (std::uint64_t number = 1; std::getline(lines, line); ++number) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    Result<AccessToken> token = parse_token(line);
    if (!token) return bad_line(file, number, token.error().message);
    out.push_back(*std::move(token));
  }
  if (lines.bad() || !lines.eof()) {
    return Error{ErrorCode::file_unreadable, "cannot be read", Place{file.string()}};
  }
  if (out.empty()) return bad_line(file, 0, "there is no token in it");
  return out;
}

}  // namespace onrecord
