#include "serve/secret.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <stdexcept>
#include <vector>

namespace onrecord::serve {

bool same_secret(std::string_view given, std::string_view secret) {
  if (secret.empty()) return false;
  unsigned difference = given.size() == secret.size() ? 0 : 1;
  for (std::size_t at = 0; at < given.size(); ++at) {
    difference |= static_cast<unsigned char>(given[at] ^ secret[at % secret.size()]);
  }
  volatile const unsigned out = difference;  // keeps the loop whole
  return out == 0;
}

std::string random_name(std::size_t bytes) {
  std::vector<unsigned char> random(bytes);
  if (::getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(bytes)) {
    throw std::runtime_error("the system has no random numbers");
  }
  return fmt::format("{:02x}", fmt::join(random, ""));
}

}  // namespace onrecord::serve
