#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "onrecord/document.h"

namespace onrecord {

/// A document of `text`, for tests; throws where it can't be made.
inline Document document_of(std::string text) {
  Article article;
  article.id = "test";
  article.text = std::move(text);
  Result<Document> document = Document::from(std::move(article));
  if (!document) throw std::runtime_error(document.error().describe());
  return std::move(document).value();
}

}  // namespace onrecord
