#include "report/markdown_text.h"

#include <algorithm>

#include "report/pieces.h"

namespace onrecord {
namespace {

// ASCII punctuation that can begin or end something. All of it may be escaped.
constexpr std::string_view kMarks = "\\`*_{}[]<>()#+-!|~&:=$^";

// After digits at the beginning of a line a point begins a list.
bool is_list_number(std::string_view line, std::size_t at) {
  return (line[at] == '.') && line.find_first_not_of("0123456789") == at && at > 0;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  const std::string line = printable_line(text);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (kMarks.find(line[i]) != std::string_view::npos || is_list_number(line, i)) out += '\\';
    out += line[i];
  }
  return out;
}

std::string marked_markdown(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return " ";
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  return (first > 0 ? " **" : "**") + markdown_text(text.substr(first, last + 1 - first)) +
         (last + 1 < text.size() ? "** " : "**");
}

std::string indented(std::string_view lines, std::size_t by) {
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
    if (end > 1) out.append(by, ' ');
    out += lines.substr(0, end);
    lines.remove_prefix(end);
  }
  return out;
}

}  // namespace onrecord
