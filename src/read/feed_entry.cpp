#include "read/feed_entry.h"

#include <utility>
#include <vector>

#include "read/date_text.h"
#include "read/page_article.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

std::string line_of(const FeedText& text) {
  const bool marked = text.text.find_first_of("<&") != std::string::npos;
  return marked ? fragment_line(text.text) : std::string(trimmed(text.text));
}

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

}  // namespace

Result<ReadArticle> entry_article(const FeedEntry& entry, const FeedChannel& channel) {
  ReadArticle read;
  read.format = InputFormat::feed;
  read.is_summary = trimmed(entry.content.text).empty();
  const FeedText& body = read.is_summary ? entry.summary : entry.content;
  if (body.is_html) {
    Result<std::vector<HtmlPart>> parts = fragment_parts(body.text);
    if (!parts) return std::move(parts).error();
    set_parts(*std::move(parts), read);
  } else {
    read.article.text = trimmed(body.text);
  }
  if (trimmed(read.article.text).empty()) {
    return Error{ErrorCode::empty_text,
                 "the entry has neither content nor summary; read the page that it links to",
                 {}};
  }
  Article& article = read.article;
  article.title = line_of(entry.title);
  article.outlet = line_of(channel.title);
  const std::string& date = entry.published.empty() ? entry.updated : entry.published;
  article.date = iso_date_in(date).value_or(std::string(trimmed(date)));
  article.url = entry.link;
  if (article.url.empty() && entry.id_is_link && is_address(entry.id)) article.url = entry.id;
  article.id = entry.id.empty() ? article.url : entry.id;
  article.author = entry.authors.empty() ? channel.author : entry.authors;
  article.language = entry.language.empty() ? channel.language : entry.language;
  return read;
}

}  // namespace onrecord
