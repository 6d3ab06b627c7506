#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/utf8.h"
#include "segment/word_pieces.h"
#include "segment/words.h"

namespace onrecord {

/// A text's words and pieces as tests/data/make_hard_strings.py writes them:
/// {"id", "ids", "first_piece", "words": [[begin, end], ...]}, with words in code points.
inline nlohmann::json word_piece_row(const std::string& id, std::string_view text,
                                     const Vocabulary& vocabulary) {
  const std::vector<Word> words = find_words(text);
  const WordPieces pieces = split_words(text, words, vocabulary);
  const CodePointOffsets code_points(text);
  auto ranges = nlohmann::json::array();
  for (const Word& word : words) {
    const CodePointRange range = code_points.range_of(word.span);
    ranges.push_back({range.begin, range.end});
  }
  return {{"id", id}, {"ids", pieces.ids}, {"first_piece", pieces.first_piece}, {"words", ranges}};
}

}  // namespace onrecord
