#include "onrecord/document.h"

#include <fmt/format.h>

#include <utility>

#include "onrecord/utf8.h"
#include "segment/paragraphs.h"
#include "segment/quotations.h"
#include "segment/sentences.h"
#include "segment/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kLargestText = std::size_t{1} << 30U;  // bytes

Error error_of(const Article& article, ErrorCode code, std::string message, std::size_t byte = 0) {
  return {code, std::move(message), {.input = article.id, .line = 0, .byte = byte}};
}

}  // namespace

Result<Document> Document::from(Article article) {
  const std::string_view text = article.text;
  if (text.size() > kLargestText) {
    return error_of(article, ErrorCode::too_large,
                    fmt::format("the text has {} bytes, over the limit of {}; split it",
                                text.size(), kLargestText));
  }
  if (const auto byte = first_invalid_utf8(text)) {
    return error_of(article, ErrorCode::not_text,
                    fmt::format("byte {} (0x{:02x}) is not valid UTF-8; repair the text first",
                                *byte, static_cast<unsigned char>(text[*byte])),
                    *byte);
  }
  Document document;
  document.article_ = std::move(article);
  document.paragraphs_ = find_paragraphs(document.text());
  if (document.paragraphs_.empty()) {
    return error_of(
        document.article_, ErrorCode::empty_text,
        fmt::format("nothing but white space in {} bytes of text", document.text().size()));
  }
  document.quotations_ = find_quotations(document.text(), document.paragraphs_);
  document.sentences_ = find_sentences(document.text(), document.paragraphs_, document.quotations_);
  document.words_ = find_words(document.text());
  return document;
}

}  // namespace onrecord
