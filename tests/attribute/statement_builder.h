#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/document.h"
#include "onrecord/statement.h"
#include "support/documents.h"

namespace onrecord {

/// Where `words` stand in `document` for the `nth` time (0: the first); throws where they don't.
inline Span span_of(const Document& document, std::string_view words, int nth = 0) {
  std::size_t at = document.text().find(words);
  for (; nth > 0 && at != std::string_view::npos; --nth) at = document.text().find(words, at + 1);
  if (at == std::string_view::npos)
    throw std::runtime_error("no such words: " + std::string(words));
  const auto begin = static_cast<std::uint32_t>(at);
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

/// A statement as the model gives it, its parts by their first occurrence in the text.
inline Statement cued(const Document& document, std::string_view source, std::string_view cue,
                      const std::vector<std::string_view>& contents, float score = 0.9F) {
  Statement statement;
  statement.cue = span_of(document, cue);
  if (!source.empty()) statement.sources = {span_of(document, source)};
  for (const std::string_view content : contents) {
    statement.contents.push_back(span_of(document, content));
  }
  statement.score = score;
  return statement;
}

using Texts = std::vector<std::string>;

inline Texts texts_of(const Document& document, const std::vector<Span>& spans) {
  Texts texts;
  for (const Span span : spans) texts.emplace_back(surface(document.text(), span));
  return texts;
}

}  // namespace onrecord
