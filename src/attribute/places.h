#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

// Where things stand in a document: binary searches over its lists.

/// Index of the paragraph or sentence that `byte` lies in, or, between two, of the one before.
[[nodiscard]] std::size_t paragraph_at(const Document& document, std::uint32_t byte);
[[nodiscard]] std::size_t sentence_at(const Document& document, std::uint32_t byte);

/// Index of the first quotation that begins at or after `byte`; the number of all where none does.
[[nodiscard]] std::size_t first_quotation_from(const Document& document, std::uint32_t byte);

/// Words between white space that hold a letter or digit; stops counting at `limit`.
[[nodiscard]] std::size_t count_words(std::string_view text, std::size_t limit);

/// Does `text` end with . ! ? or …, closing marks and brackets after it apart?
[[nodiscard]] bool ends_with_stop(std::string_view text);

/// Is there nothing but white space in [begin, end)? False where begin > end.
[[nodiscard]] bool only_space(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// How many bytes two spans share.
[[nodiscard]] std::size_t shared_bytes(Span a, Span b);

/// From the first to the last byte of the cue, sources and contents; empty where there are none.
[[nodiscard]] Span extent_of(const Statement& statement);

/// The first paragraph of several, where it is short and has no final stop.
[[nodiscard]] std::optional<Span> headline_of(const Document& document);

/// The quotations of a document as a tree. Building takes one pass.
class QuotationTree {
 public:
  explicit QuotationTree(const Document& document);

  /// Index of the innermost quotation that holds all of `span`; its marks count.
  [[nodiscard]] std::optional<std::size_t> innermost_around(Span span) const;
  /// The quotation directly around quotation `index`.
  [[nodiscard]] std::optional<std::size_t> parent(std::size_t index) const {
    return parents_[index];
  }
  /// The paragraph after may take up what quotation `index` leaves open: that piece, if so.
  [[nodiscard]] std::optional<std::size_t> next_piece(std::size_t index) const;

 private:
  const Document* document_;
  std::vector<std::optional<std::size_t>> parents_;
};

}  // namespace onrecord
