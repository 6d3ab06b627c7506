#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace onrecord {

/// Appends one RFC 4180 row, with its line break.
void append_csv_row(std::span<const std::string_view> fields, std::string& out);
inline void append_csv_row(std::initializer_list<std::string_view> fields, std::string& out) {
  append_csv_row(std::span(fields.begin(), fields.size()), out);
}

}  // namespace onrecord
