#pragma once

#include <string>
#include <string_view>

#include "fuzz/check.h"
#include "fuzz/memory_file.h"
#include "onrecord/reader.h"
#include "onrecord/utf8.h"

namespace onrecord {

inline void check_article(const ReadArticle& read) {
  const Article& article = read.article;
  check(!article.id.empty());
  for (const std::string* field :
       {&article.id, &article.text, &article.title, &article.outlet, &article.date, &article.url,
        &article.author, &article.language}) {
    check(!first_invalid_utf8(*field));
  }
  for (const ArticlePart& part : read.parts) {
    check(part.in_text.begin_byte <= part.in_text.end_byte);
    check(part.in_text.end_byte <= article.text.size());
    check(part.source.begin_byte <= part.source.end_byte);
    check(part.in_text.empty() != part.beside.empty());
  }
}

/// Reads `input` as a file: whatever is in it, all ends, and all that comes out is sound.
inline void read_articles(std::string_view input, const ReaderOptions& options) {
  const MemoryFile file(input);
  ArticleStream stream({file.name()}, options);
  std::size_t items = 0;
  while (const auto read = stream.next()) {
    // A gzip member of some twenty bytes may hold a thousand small records, but not more.
    check(++items <= 4096 * (input.size() + 1));
    const Place& place = *read ? (*read)->place : read->error().place;
    check(place.input.starts_with(file.name()));
    if (*read) {
      check_article(**read);
    } else {
      check(!read->error().describe().empty());
    }
  }
  check(stream.bytes_read() <= input.size());
}

}  // namespace onrecord
