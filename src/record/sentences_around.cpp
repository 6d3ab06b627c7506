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
  const auto sentences = document->sentences();
  const auto begin = static_cast<std::uint32_t>(offsets.byte_of(first));
  const auto end = static_cast<std::uint32_t>(offsets.byte_of(past));
  auto from = std::ranges::partition_point(
      sentences, [&](Span sentence) { return sentence.end_byte <= begin; });
  auto to = std::ranges::partition_point(sentences,
                                         [&](Span sentence) { return sentence.begin_byte < end; });
  for (std::size_t i = 0; i < beside && from != sentences.begin(); ++i) --from;
  for (std::size_t i = 0; i < beside && to != sentences.end(); ++i) ++to;
  if (from == to) return {};
  return std::string(surface(document->text(), {from->begin_byte, std::prev(to)->end_byte}));
}

}  // namespace onrecord
