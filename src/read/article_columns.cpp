#include "read/article_columns.h"

#include <algorithm>
#include <array>

#include "read/ascii_lower.h"
#include "read/csv_reader.h"

namespace onrecord {
namespace {

struct Known {
  std::string_view name;
  std::string Article::*field;
};

constexpr std::array<Known, 24> kKnown = {{{"articletext", &Article::text},
                                           {"author", &Article::author},
                                           {"authors", &Article::author},
                                           {"body", &Article::text},
                                           {"byline", &Article::author},
                                           {"content", &Article::text},
                                           {"date", &Article::date},
                                           {"datepublished", &Article::date},
                                           {"fulltext", &Article::text},
                                           {"headline", &Article::title},
                                           {"id", &Article::id},
                                           {"lang", &Article::language},
                                           {"language", &Article::language},
                                           {"link", &Article::url},
                                           {"newspaper", &Article::outlet},
                                           {"outlet", &Article::outlet},
                                           {"published", &Article::date},
                                           {"publication", &Article::outlet},
                                           {"publisher", &Article::outlet},
                                           {"source", &Article::outlet},
                                           {"text", &Article::text},
                                           {"title", &Article::title},
                                           {"uri", &Article::url},
                                           {"url", &Article::url}}};

}  // namespace

std::string Article::*article_field(std::string_view name) {
  std::string letters;
  for (const char character : name) {
    const char lower = ascii_lower(character);
    if (lower >= 'a' && lower <= 'z') letters += lower;
    if (static_cast<unsigned char>(lower) >= 0x80 || letters.size() > 32) return nullptr;
  }
  const auto* const known = std::ranges::find(kKnown, std::string_view(letters), &Known::name);
  return known == kKnown.end() ? nullptr : known->field;
}

bool is_article_column(std::string_view name) { return article_field(name) != nullptr; }

bool begins_table(std::string_view beginning) {
  if (beginning.starts_with("\xef\xbb\xbf")) beginning.remove_prefix(3);
  const std::string_view line = beginning.substr(0, beginning.find_first_of("\r\n"));
  if (line.size() == beginning.size()) return false;
  const auto header = CsvReader(line, separator_of(line, is_article_column)).next();
  if (!header || !header->error.empty()) return false;
  std::size_t known = 0;
  bool text = false;
  for (const std::string& name : header->fields) {
    const auto field = article_field(name);
    known += field != nullptr ? 1 : 0;
    text = text || field == &Article::text;
  }
  return text && known >= 2;
}

}  // namespace onrecord
