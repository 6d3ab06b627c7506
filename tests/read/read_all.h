#pragma once

#include <string>
#include <utility>
#include <vector>

#include "onrecord/reader.h"

namespace onrecord {

/// All that a stream of `inputs` gives.
inline std::vector<Result<ReadArticle>> read_all(std::vector<std::string> inputs,
                                                 ReaderOptions options = {}) {
  std::vector<Result<ReadArticle>> all;
  ArticleStream stream(std::move(inputs), options);
  while (auto read = stream.next()) all.push_back(*std::move(read));
  return all;
}

inline ErrorCode code_of(const Result<ReadArticle>& read) { return read.error().code; }

/// The ids of the articles among `all`, errors as their names in brackets.
inline std::vector<std::string> ids_of(const std::vector<Result<ReadArticle>>& all) {
  std::vector<std::string> ids;
  for (const Result<ReadArticle>& read : all) {
    ids.push_back(read ? read->article.id : "[" + std::string(error_name(read.error().code)) + "]");
  }
  return ids;
}

}  // namespace onrecord
