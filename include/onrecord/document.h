#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/article.h"
#include "onrecord/result.h"
#include "onrecord/span.h"

namespace onrecord {

/// A word as the encoder's vocabulary counts words: a run between white space, with each
/// punctuation mark a word of its own.
struct Word {
  Span span;
};

/// A passage between quotation marks, or from an opening mark to where it must end.
struct Quotation {
  Span span;           ///< with its marks
  Span inside;         ///< without its marks, white space trimmed
  std::uint8_t depth;  ///< 0 outermost, 1 inside another quotation, ...
  bool single;         ///< single marks (‘ ’ ' ‹ ›) rather than double ones
  bool closed;         ///< false where the closing mark is missing
  bool continues;      ///< open at the end of its paragraph, taken up by a mark in the next one
};

/// An article cut into paragraphs, sentences, quotations and words. All spans point into
/// `text()`; lists are in order of their beginning. Owns its text; move-only, so that
/// views into it can't outlive it by an accidental copy.
class Document {
 public:
  /// Segments `article`. Errors: `empty_text`, `too_large` (over 1 GiB), `not_text` (text is
  /// not valid UTF-8: the readers repair it first).
  static Result<Document> from(Article article);

  Document(Document&&) noexcept = default;
  Document& operator=(Document&&) noexcept = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  [[nodiscard]] const Article& article() const& { return article_; }
  [[nodiscard]] std::string_view text() const& { return article_.text; }
  std::string_view text() const&& = delete;

  /// Blocks parted by line breaks; never empty, no white space at their ends.
  [[nodiscard]] std::span<const Span> paragraphs() const& { return paragraphs_; }
  /// Sentences, each within one paragraph; a closed quotation is never cut.
  [[nodiscard]] std::span<const Span> sentences() const& { return sentences_; }
  [[nodiscard]] std::span<const Quotation> quotations() const& { return quotations_; }
  [[nodiscard]] std::span<const Word> words() const& { return words_; }

 private:
  Document() = default;

  Article article_;
  std::vector<Span> paragraphs_;
  std::vector<Span> sentences_;
  std::vector<Quotation> quotations_;
  std::vector<Word> words_;
};

}  // namespace onrecord
