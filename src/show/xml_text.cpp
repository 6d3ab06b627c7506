#include "show/xml_text.h"

namespace onrecord {
namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";  // U+FFFD

// What stands for an ASCII character; empty where it stands for itself. White space in attributes
// is kept only as a reference.
std::string_view reference_of(unsigned char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return c < 0x20 ? kReplacement : std::string_view();
  }
}

bool is_noncharacter(std::string_view three) {  // U+FFFE, U+FFFF
  return three == "\xef\xbf\xbe" || three == "\xef\xbf\xbf";
}

}  // namespace

void append_xml(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_noncharacter(text.substr(i, 3))) {
      out += kReplacement;
      i += 2;
    } else if (const auto reference = reference_of(static_cast<unsigned char>(text[i]));
               !reference.empty()) {
      out += reference;
    } else {
      out += text[i];
    }
  }
}

void append_xml_attribute(std::string_view name, std::string_view value, std::string& out) {
  out += ' ';
  out += name;
  out += "=\"";
  append_xml(value, out);
  out += '"';
}

}  // namespace onrecord
