#include "show/printable.h"

namespace onrecord {
namespace {

/// U+2400 to U+241F picture the control characters U+0000 to U+001F; U+2421 is for delete.
void append_picture(unsigned char control, std::string& out) {
  out += "\xe2\x90";
  out += static_cast<char>(control == 0x7F ? 0xA1 : 0x80 + control);
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

void append_printable(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool line_end = byte == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (line_end) continue;
    const bool c1 = byte == 0xC2 && i + 1 < text.size() &&
                    static_cast<unsigned char>(text[i + 1]) < 0xA0;  // U+0080 to U+009F
    if (c1) {
      out += "\xef\xbf\xbd";
      ++i;
    } else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) {
      append_picture(byte, out);
    } else {
      out += text[i];
    }
  }
}

void append_on_one_line(std::string_view text, std::string& out) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = begin;
    const bool space = is_space(text[begin]);
    while (end < text.size() && is_space(text[end]) == space) ++end;
    if (space) {
      out += ' ';
    } else {
      append_printable(text.substr(begin, end - begin), out);
    }
    begin = end;
  }
}

}  // namespace onrecord
