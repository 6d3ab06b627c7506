#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// A line of the header of a mail or of an answer of a web server.
struct HeaderField {
  std::string name;   ///< in small letters
  std::string value;  ///< unfolded, without white space at its ends; bytes as they are
};

struct HeaderFields {
  std::vector<HeaderField> fields;
  std::size_t size = 0;  ///< bytes, with the empty line behind them

  /// The first of this name; empty where there is none.
  [[nodiscard]] std::string_view get(std::string_view name) const;
};

/// The fields at the beginning of `text`, up to the first empty line or the end. Lines that are no
/// field are left out.
[[nodiscard]] HeaderFields header_fields(std::string_view text);

/// `text/html; charset="x"`: what stands before the first semicolon, in small letters.
[[nodiscard]] std::string media_type(std::string_view value);
/// The parameter `name` of such a value, without quotes; empty where there is none.
[[nodiscard]] std::string header_parameter(std::string_view value, std::string_view name);

/// Whether `line` parts the messages of an mbox: "From ", and somewhere a time of day.
[[nodiscard]] bool is_mailbox_separator(std::string_view line);
/// Whether `beginning` is that of an mbox: a line "From ..." and fields under it.
[[nodiscard]] bool begins_mailbox(std::string_view beginning);
/// Whether it is that of one mail: only fields, among them one that other texts don't have.
[[nodiscard]] bool begins_message(std::string_view beginning);

}  // namespace onrecord
