#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "identify/metonyms.h"
#include "identify/sentence_words.h"
#include "onrecord/document.h"

namespace onrecord {

/// A form of the table that stands in a sentence: words `first` to before `end`.
struct NamedForm {
  std::size_t first;
  std::size_t end;
  std::span<const Metonym> meanings;  ///< never empty; lives as long as the table
};

/// The longest form that begins with word `first` and ends before word `limit`.
[[nodiscard]] std::optional<NamedForm> form_at(const SentenceWords& words, std::size_t first,
                                               std::size_t limit, const MetonymTable& table);

/// Do ", 24," or ", who" stand at word `end`, after a name?
[[nodiscard]] bool is_followed_as_person(const SentenceWords& words, std::size_t end);

/// What a whole document says about its names: how often it names each country and body in words
/// that mean nothing else, and which names belong to persons in it. Building takes one pass.
/// Views the document and the table.
class NamingCounts {
 public:
  NamingCounts(const Document& document, const MetonymTable& table);

  /// How often the country of `metonym` is named ("Chile", "Chilean"), or, where it has none, the
  /// body itself; ambiguous forms are not counted.
  [[nodiscard]] std::size_t count(const Metonym& metonym) const;
  /// Does the document use `name` as part of a person's name? "Ms. Ireland", "Paris Hilden, 24".
  [[nodiscard]] bool is_person(std::string_view name) const { return persons_.contains(name); }

 private:
  void add(const SentenceWords& words, const NamedForm& form);

  std::unordered_map<std::string_view, std::size_t> counts_;
  std::unordered_set<std::string_view> persons_;
};

}  // namespace onrecord
