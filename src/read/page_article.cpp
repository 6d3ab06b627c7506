#include "read/page_article.h"

#include <algorithm>
#include <utility>

#include "onrecord/utf8.h"
#include "read/date_text.h"
#include "read/html_blocks.h"
#include "read/html_kinds.h"
#include "read/html_tree.h"
#include "read/text_reader.h"

namespace onrecord {
namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) {
    if (!all.empty()) all += ", ";
    all += name;
  }
  return all;
}

void set_blocks(std::vector<HtmlExplained> blocks, ReadArticle& read) {
  for (HtmlExplained& block : blocks) {
    read.blocks.push_back({.text = std::move(block.text),
                           .source = block.place,
                           .kept = block.verdict.kept,
                           .reason = std::string(reason_name(block.reason)),
                           .score = block.verdict.score});
  }
}

/// What WordPress puts under each entry of its feeds.
bool is_feed_note(std::string_view text) {
  return text.starts_with("The post ") &&
         text.find(" appeared first on ") != std::string_view::npos;
}

}  // namespace

void set_parts(std::vector<HtmlPart> pieces, ReadArticle& read) {
  std::string& text = read.article.text;
  text.clear();
  for (HtmlPart& piece : pieces) {
    ArticlePart part{.kind = piece.kind, .in_text = {}, .beside = {}, .source = piece.place};
    if (is_beside(piece.kind)) {
      part.beside = std::move(piece.text);
    } else {
      if (!text.empty()) text += "\n\n";
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += piece.text;
      part.in_text = {begin, static_cast<std::uint32_t>(text.size())};
    }
    read.parts.push_back(std::move(part));
  }
}

Result<ReadArticle> page_article(std::string_view page, std::string_view charset,
                                 std::size_t max_bytes, bool explain) {
  const std::string_view label = first_invalid_utf8(page) ? charset : std::string_view();
  Result<HtmlPage> found = read_html_page(page, {max_bytes, explain}, label);
  if (!found) return std::move(found).error();
  ReadArticle read;
  read.format = InputFormat::html;
  read.replaced_bytes = found->replaced_characters;
  set_parts(std::move(found->parts), read);
  set_blocks(std::move(found->explained), read);
  if (read.article.text.empty() && !explain) {
    return Error{ErrorCode::empty_text,
                 "no article was found on the page; leave it out, or give its text as plain text",
                 {}};
  }
  const PageMetadata& about = found->metadata;
  read.article.title = about.title;
  read.article.outlet = about.outlet;
  read.article.date = about.published.iso.empty() ? about.published.claim : about.published.iso;
  read.article.url = about.url;
  read.article.author = joined(about.authors);
  read.article.language = about.language;
  return read;
}

ReadArticle unread_page(std::string page, std::string charset) {
  ReadArticle read;
  read.format = InputFormat::html;
  read.page = UnreadPage{std::move(page), std::move(charset)};
  return read;
}

Result<ReadArticle> read_page(Input& input, std::size_t max_bytes) {
  Result<std::string> bytes = read_all(input, max_bytes, "one article");
  if (!bytes) return std::move(bytes).error();
  ReadArticle read = unread_page(*std::move(bytes), "");
  read.article.id = input_stem(input);
  read.place = Place{input.name()};
  return read;
}

Result<ReadArticle> finish_page(ReadArticle read, bool explain) {
  if (!read.page) return read;
  const UnreadPage& page = *read.page;
  Result<ReadArticle> found = page_article(page.bytes, page.charset, page.bytes.size(), explain);
  if (!found) {
    Error error = std::move(found).error();
    error.place = read.place;
    return error;
  }
  found->place = std::move(read.place);
  found->format = read.format;
  found->article.id = std::move(read.article.id);
  if (found->article.url.empty()) found->article.url = std::move(read.article.url);
  if (found->article.date.empty()) {
    found->article.date = iso_date_in_address(found->article.url).value_or("");
  }
  return found;
}

Result<std::vector<HtmlPart>> fragment_parts(std::string_view html) {
  const Result<HtmlTree> tree = HtmlTree::parse(html);
  if (!tree) return tree.error();
  const HtmlBlocks blocks = html_blocks(*tree);
  std::vector<HtmlPart> parts;
  for (const HtmlBlock& block : blocks.blocks) {
    const std::string_view text = blocks.of(block);
    if (text.empty() || is_feed_note(text)) continue;
    parts.push_back({html_part_kind(*tree, block), std::string(text), block.place});
  }
  return parts;
}

std::string fragment_line(std::string_view html) {
  const Result<std::vector<HtmlPart>> parts = fragment_parts(html);
  std::string line;
  if (!parts) return line;
  for (const HtmlPart& part : *parts) {
    if (!line.empty()) line += ' ';
    line += part.text;
  }
  std::ranges::replace(line, '\n', ' ');
  return line;
}

}  // namespace onrecord
