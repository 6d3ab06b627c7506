#include "read/line_reader.h"

#include <algorithm>
#include <string_view>

namespace onrecord {

Result<std::optional<Line>> LineReader::next(Input& input, std::string& text) {
  text.clear();
  Line line{.number = number_ + 1};
  bool any = false;
  while (true) {
    const Result<std::string_view> chunk = input.peek();
    if (!chunk) return chunk.error();
    if (chunk->empty()) break;
    any = true;
    const std::size_t end = std::min(chunk->find('\n'), chunk->size());
    line.size += end;
    line.too_large = line.size > max_bytes_;
    if (!line.too_large) text += chunk->substr(0, end);
    const bool ended = end < chunk->size();
    input.consume(ended ? end + 1 : end);
    if (ended) break;
  }
  if (!any) return std::optional<Line>();
  number_ = line.number;
  if (line.too_large) std::string().swap(text);  // don't hold on to a giant's beginning
  return std::optional<Line>(line);
}

}  // namespace onrecord
