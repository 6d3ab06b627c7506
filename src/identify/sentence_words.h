#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "onrecord/document.h"

namespace onrecord {

/// The words of one sentence by number, from 0. Outside the sentence there are empty words, at
/// numbers below 0 (wrapped) too, so that rules may look around without asking. Views `document`.
class SentenceWords {
 public:
  SentenceWords(const Document& document, Span sentence);

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  /// The first word that begins at or after `byte`; size() where none does.
  [[nodiscard]] std::size_t first_from(std::uint32_t byte) const;

  [[nodiscard]] std::string_view operator[](std::size_t index) const;
  /// The word with A-Z as a-z.
  [[nodiscard]] std::string lower(std::size_t index) const;
  [[nodiscard]] bool is_capitalised(std::size_t index) const;
  /// Begins with a small letter.
  [[nodiscard]] bool is_small(std::size_t index) const;
  /// Begins with a digit.
  [[nodiscard]] bool is_number(std::size_t index) const;
  /// Does nothing stand between the word and the one before it?
  [[nodiscard]] bool touches_previous(std::size_t index) const;

  /// Does it write each of its longer words large, as headlines do? Not with fewer than three.
  [[nodiscard]] bool is_title_case() const { return is_title_case_; }

  /// From the beginning of word `first` to the end of the one before `end`; first < end <= size().
  [[nodiscard]] Span span(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::string_view text(std::size_t first, std::size_t end) const;

 private:
  std::string_view text_;
  std::span<const Word> words_;
  bool is_title_case_;
};

}  // namespace onrecord
