#pragma once

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

namespace onrecord {

/// Takes what stands before the next `mark` off `text`, and the mark; all of it where there is
/// none.
inline std::string_view take_until(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

/// Takes a number that ends at a space off `row`; false where there is none.
template <class Number>
bool take_number(std::string_view& row, Number& number) {
  const std::string_view word = take_until(row, ' ');
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc() && end == word.data() + word.size();
}

}  // namespace onrecord
