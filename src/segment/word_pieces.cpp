#include "segment/word_pieces.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "onrecord/utf8.h"
#include "read/ascii_lower.h"
#include "segment/bert_characters.h"

namespace onrecord {
namespace {

using Position = Vocabulary::Position;

constexpr std::ptrdiff_t kMaxWordCharacters = 100;  // WordPiece's `max_input_chars_per_word`
constexpr std::string_view kRestPrefix = "##";

Error damaged(std::string message, std::uint64_t line = 0) {
  return {ErrorCode::model_damaged, "vocabulary: " + std::move(message), Place{{}, line, 0}};
}

// Accents go as they come, without putting the other combining characters into canonical
// order first: sorting takes more than linear time, and the vocabulary holds none of them, so
// that a word with one is unknown in any order.
void append_without_accents(std::int32_t code_point, std::string& out) {
  std::array<utf8proc_int32_t, 16> parts{};  // the longest canonical decomposition has 4
  int unused = 0;
  const auto count =
      utf8proc_decompose_char(code_point, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                              UTF8PROC_DECOMPOSE, &unused);
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const utf8proc_int32_t part = parts[static_cast<std::size_t>(i)];
    if (character_class(part) == CharacterClass::mark) continue;
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(utf8proc_tolower(part), bytes.data());
    out.append(bytes.begin(), bytes.begin() + size);
  }
}

// The word as the vocabulary spells it: clean, in small letters, without accents.
void normalize(std::string_view word, std::string& out) {
  out.clear();
  for (std::size_t byte = 0; byte < word.size();) {
    const Character character = character_at(word, byte);
    byte += character.size;
    if (character.of_class == CharacterClass::removed) continue;
    if (character.size == 1) {
      out += ascii_lower(static_cast<char>(character.code_point));
    } else {
      append_without_accents(character.code_point, out);
    }
  }
}

struct Piece {
  std::int32_t id;
  std::size_t bytes;
};

std::optional<Piece> longest_piece(std::string_view text, Position position,
                                   const Vocabulary& vocabulary) {
  std::size_t bytes = std::min(text.size(), vocabulary.longest_piece_bytes());
  for (; bytes > 0; --bytes) {
    if (bytes < text.size() && !begins_code_point(text[bytes])) continue;
    if (const auto id = vocabulary.find(text.substr(0, bytes), position)) return Piece{*id, bytes};
  }
  return std::nullopt;
}

// Adds the pieces of `word` to `ids`; false, with `ids` as they were, where it can't be cut.
bool append_known_pieces(std::string_view word, const Vocabulary& vocabulary,
                         std::vector<std::int32_t>& ids) {
  if (count_code_points(word) > kMaxWordCharacters) return false;
  const std::size_t first = ids.size();
  Position position = Position::start;
  while (!word.empty()) {
    const auto piece = longest_piece(word, position, vocabulary);
    if (!piece) {
      ids.resize(first);
      return false;
    }
    ids.push_back(piece->id);
    word.remove_prefix(piece->bytes);
    position = Position::rest;
  }
  return ids.size() > first;
}

}  // namespace

std::optional<std::int32_t> Vocabulary::find(std::string_view piece, Position position) const {
  const Numbers& numbers = position == Position::start ? starts_ : rests_;
  const auto found = numbers.find(piece);
  return found == numbers.end() ? std::nullopt : std::optional(found->second);
}

Result<std::int32_t> Vocabulary::special(std::string_view piece) const {
  if (const auto id = find(piece, Position::start)) return *id;
  return damaged(fmt::format("{} is missing among its {} pieces", piece, size()));
}

Result<Vocabulary> Vocabulary::parse(std::string_view vocab_txt) {
  Vocabulary vocabulary;
  for (std::int32_t id = 0; !vocab_txt.empty(); ++id) {
    const auto line_number = static_cast<std::uint64_t>(id) + 1;
    std::string_view piece = vocab_txt.substr(0, vocab_txt.find('\n'));
    vocab_txt.remove_prefix(std::min(piece.size() + 1, vocab_txt.size()));
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    if (piece.empty()) return damaged("a line is empty", line_number);

    const bool rest = piece.size() > kRestPrefix.size() && piece.starts_with(kRestPrefix);
    if (rest) piece.remove_prefix(kRestPrefix.size());
    Numbers& numbers = rest ? vocabulary.rests_ : vocabulary.starts_;
    if (!numbers.emplace(piece, id).second) {
      return damaged(fmt::format("the piece \"{}\" is there twice", piece), line_number);
    }
    vocabulary.longest_piece_bytes_ = std::max(vocabulary.longest_piece_bytes_, piece.size());
  }
  for (const auto& [piece, number] :
       {std::pair{"[PAD]", &vocabulary.padding_}, std::pair{"[UNK]", &vocabulary.unknown_},
        std::pair{"[CLS]", &vocabulary.text_begin_}, std::pair{"[SEP]", &vocabulary.text_end_}}) {
    auto id = vocabulary.special(piece);
    if (!id) return std::move(id).error();
    *number = *id;
  }
  return vocabulary;
}

WordPieces split_words(std::string_view text, std::span<const Word> words,
                       const Vocabulary& vocabulary) {
  WordPieces pieces;
  pieces.ids.reserve(words.size() + words.size() / 8);  // English news: 1.06 pieces a word
  pieces.first_piece.reserve(words.size() + 1);
  std::string normalized;
  for (const Word& word : words) {
    pieces.first_piece.push_back(static_cast<std::uint32_t>(pieces.ids.size()));
    normalize(surface(text, word.span), normalized);
    if (!append_known_pieces(normalized, vocabulary, pieces.ids)) {
      pieces.ids.push_back(vocabulary.unknown());
    }
  }
  pieces.first_piece.push_back(static_cast<std::uint32_t>(pieces.ids.size()));
  return pieces;
}

}  // namespace onrecord
