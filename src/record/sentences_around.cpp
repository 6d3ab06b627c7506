#include "record/sentences_around.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "onrecord/document.h"
#include "onrecord/utf8.h"

namespace onrecord {

std::string sentences_around(const std::string& text, std::size_t first, std::size_t past,
                             std::size_t beside) {
  Article article;
  article.text = text;
  const Result<Document> document = Document::from(std::move(article));
  if (!document) return {};
  const CodePointOffsets offsets(document->text());
  const Span place{static_cast<std::uint32_t>(offsets.byte_of(first)),
                   static_cast<std::uint32_t>(offsets.byte_of(past))};
  return sentences_around(*document, place, beside);
}

std::string sentences_around(const Document& document, Span place, std::size_t beside) {
  const auto sentences = document.sentences();
  auto from = std::ranges::partition_point(
      sentences, [&](Span sentence) { return sentence.end_byte <= place.begin_byte; });
  auto to = std::ranges::partition_point(
      sentences, [&](Span sentence) { return sentence.begin_byte < place.end_byte; });
  for (std::size_t i = 0; i < beside && from != sentences.begin(); ++i) --from;
  for (std::size_t i = 0; i < beside && to != sentences.end(); ++i) ++to;
  if (from == to) return {};
  return std::string(surface(document.text(), {from->begin_byte, std::prev(to)->end_byte}));
}

}  // namespace onrecord
