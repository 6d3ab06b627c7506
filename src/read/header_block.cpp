#include "read/header_block.h"

#include <algorithm>
#include <string>
#include <utility>

#include "read/article_columns.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostLines = 32;
constexpr std::size_t kLongestName = 24;

/// One line "Name: value" into `article`. False where it is none.
bool take_line(std::string_view line, Article& article) {
  const std::size_t colon = line.substr(0, kLongestName).find(':');
  if (colon == std::string_view::npos) return false;
  const auto field = article_field(line.substr(0, colon));
  if (field == nullptr || field == &Article::text) return false;
  const std::string_view value = trimmed(line.substr(colon + 1));
  if ((article.*field).empty()) article.*field = value;
  return true;
}

}  // namespace

std::size_t take_header_block(std::string_view text, Article& article) {
  Article told = article;
  told.id.clear();
  std::size_t at = 0;
  for (std::size_t lines = 0; lines < kMostLines; ++lines) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) return 0;
    const std::string_view line = trimmed(text.substr(at, end - at));
    at = end + 1;
    if (!line.empty()) {
      if (!take_line(line, told)) return 0;
      continue;
    }
    if (lines == 0) return 0;
    if (told.id.empty()) told.id = article.id;
    article = std::move(told);
    const std::size_t begin = text.find_first_not_of("\r\n", at);
    return std::min(begin, text.size());
  }
  return 0;
}

}  // namespace onrecord
