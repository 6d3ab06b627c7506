#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onrecord/document.h"
#include "onrecord/result.h"

namespace onrecord {

/// The word pieces that an encoder knows. Their numbers are their places in its vocab.txt.
class Vocabulary {
 public:
  /// Where a piece stands: `rest` pieces are written with "##" before them in vocab.txt.
  enum class Position : std::uint8_t { start, rest };

  /// Reads the content of a vocab.txt: a piece a line. Error `model_damaged`: a line is empty
  /// or repeated, or one of [PAD], [UNK], [CLS], [SEP] is missing.
  static Result<Vocabulary> parse(std::string_view vocab_txt);

  /// The number of `piece`, without its "##".
  [[nodiscard]] std::optional<std::int32_t> find(std::string_view piece, Position position) const;

  [[nodiscard]] std::size_t size() const { return starts_.size() + rests_.size(); }
  [[nodiscard]] std::size_t longest_piece_bytes() const { return longest_piece_bytes_; }
  [[nodiscard]] std::int32_t padding() const { return padding_; }        ///< [PAD]
  [[nodiscard]] std::int32_t unknown() const { return unknown_; }        ///< [UNK]
  [[nodiscard]] std::int32_t text_begin() const { return text_begin_; }  ///< [CLS]
  [[nodiscard]] std::int32_t text_end() const { return text_end_; }      ///< [SEP]

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;  // look up views without making strings of them
  };
  using Numbers = std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>>;

  Vocabulary() = default;
  Result<std::int32_t> special(std::string_view piece) const;

  Numbers starts_;
  Numbers rests_;
  std::size_t longest_piece_bytes_ = 0;
  std::int32_t padding_ = 0;
  std::int32_t unknown_ = 0;
  std::int32_t text_begin_ = 0;
  std::int32_t text_end_ = 0;
};

/// The pieces of a text's words, in order, without [CLS] and [SEP].
struct WordPieces {
  std::vector<std::int32_t> ids;
  /// One more than there are words: the pieces of word w, at least one, are
  /// [first_piece[w], first_piece[w + 1]).
  std::vector<std::uint32_t> first_piece;
};

/// Cuts `words`, as `find_words(text)` gave them, into the longest known pieces from the left;
/// a word that cannot be cut so, or of over 100 characters, is [UNK]. The same numbers as
/// Hugging Face's BertNormalizer, BertPreTokenizer and WordPiece give; a special token's name
/// in the text, such as "[SEP]", is text.
[[nodiscard]] WordPieces split_words(std::string_view text, std::span<const Word> words,
                                     const Vocabulary& vocabulary);

}  // namespace onrecord
