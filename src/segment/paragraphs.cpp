#include "segment/paragraphs.h"

#include <algorithm>

#include "onrecord/utf8.h"
#include "segment/code_points.h"

namespace onrecord {
namespace {

constexpr std::size_t kNarrowestWrap = 50;  // code points a line
constexpr std::size_t kWidestWrap = 100;
constexpr std::size_t kFewestWrappedLines = 3;

// Bytes of the line break that begins at `byte`; 0 where none does.
std::size_t line_break_size(std::string_view text, std::size_t byte) {
  const std::string_view rest = text.substr(byte, 3);
  switch (rest.front()) {
    case '\n':
    case '\v':
    case '\f':
      return 1;
    case '\r':
      return rest.starts_with("\r\n") ? 2 : 1;
    case '\xC2':
      return rest.starts_with("\xC2\x85") ? 2 : 0;
    case '\xE2':
      return rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9" ? 3 : 0;
    default:
      return 0;
  }
}

// The trimmed lines; a run of blank ones counts as a single empty line.
std::vector<Span> split_lines(std::string_view text) {
  std::vector<Span> lines;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const Span line =
        trim(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (!line.empty() || (!lines.empty() && !lines.back().empty())) lines.push_back(line);
  };
  std::size_t begin = 0;
  for (std::size_t byte = 0; byte < text.size();) {
    const std::size_t size = line_break_size(text, byte);
    if (size > 0) add(begin, byte);
    byte += std::max<std::size_t>(size, 1);
    if (size > 0) begin = byte;
  }
  add(begin, text.size());
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

bool has_wrapped_length(std::string_view line) {
  if (line.size() < kNarrowestWrap || line.size() > 4 * kWidestWrap) return false;
  const std::size_t length = count_code_points(line);
  return length >= kNarrowestWrap && length <= kWidestWrap;
}

bool stops_in_mid_sentence(std::string_view line) {
  const std::size_t last = line.find_last_not_of("\"')]");
  return last == std::string_view::npos ||
         std::string_view(".!?:").find(line[last]) == std::string_view::npos;
}

bool is_hard_wrapped(std::string_view text, const std::vector<Span>& lines) {
  std::size_t inner = 0;  // lines with another one of the same block below
  std::size_t wrapped = 0;
  bool has_blank = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    has_blank = has_blank || lines[i].empty();
    if (lines[i].empty() || lines[i + 1].empty()) continue;
    ++inner;
    const std::string_view line = surface(text, lines[i]);
    if (has_wrapped_length(line) && stops_in_mid_sentence(line)) ++wrapped;
  }
  return has_blank && wrapped >= kFewestWrappedLines && wrapped * 4 >= inner * 3;
}

std::vector<Span> join_blocks(const std::vector<Span>& lines) {
  std::vector<Span> blocks;
  bool joins = false;
  for (const Span line : lines) {
    if (!line.empty() && joins) blocks.back().end_byte = line.end_byte;
    if (!line.empty() && !joins) blocks.push_back(line);
    joins = !line.empty();
  }
  return blocks;
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view text) {
  std::vector<Span> lines = split_lines(text);
  if (is_hard_wrapped(text, lines)) return join_blocks(lines);
  std::erase_if(lines, [](Span line) { return line.empty(); });
  return lines;
}

}  // namespace onrecord
