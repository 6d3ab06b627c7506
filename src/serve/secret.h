#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onrecord::serve {

/// Are the two the same? Takes as long for each `given` of one length, whatever is in it.
[[nodiscard]] bool same_secret(std::string_view given, std::string_view secret);

/// `bytes` random bytes of the system in hexadecimal digits.
[[nodiscard]] std::string random_name(std::size_t bytes = 16);

}  // namespace onrecord::serve
