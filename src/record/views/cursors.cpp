#include "record/views/cursors.h"

#include <fmt/format.h>

#include <charconv>

namespace onrecord {
namespace {

bool read_number(std::string_view text, std::int64_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size() && out >= 0;
}

}  // namespace

Result<std::optional<Cursor>> Cursor::of(std::string_view text) {
  if (text.empty()) return std::optional<Cursor>();
  Cursor out;
  const std::size_t dot = text.find('.');
  const bool is_right =
      read_number(text.substr(0, dot), out.first) &&
      (dot == std::string_view::npos || read_number(text.substr(dot + 1), out.second));
  if (is_right) return std::optional(out);
  return Error{ErrorCode::bad_option,
               fmt::format("{} is no cursor of a page; take that of the page before", text),
               {}};
}

std::string Cursor::text() const {
  return second == 0 ? fmt::format("{}", first) : fmt::format("{}.{}", first, second);
}

}  // namespace onrecord
