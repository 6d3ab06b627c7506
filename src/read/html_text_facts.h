#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace onrecord {

/// What a block's characters tell, whatever it is about.
struct HtmlTextFacts {
  std::uint32_t words = 0;
  std::uint32_t letters = 0;   ///< bytes of words
  std::uint32_t capitals = 0;  ///< words with a capital first
  std::uint32_t numbers = 0;   ///< words with a digit first
  std::uint32_t commas = 0;    ///< , ; and full stops within
  std::uint32_t shouted = 0;   ///< words in capitals, of two letters or more
  std::uint32_t notices = 0;   ///< words and phrases of notices: "subscribe", "read more", "©"
  bool calls = false;  ///< begins as what calls readers elsewhere does: "Read more", "Follow"
  bool ends_sentence = false;  ///< with . ! ? or a closing quotation mark after such
  bool ends_colon = false;
  bool ends_ellipsis = false;
  bool begins_lower = false;
  bool has_quotes = false;
  bool has_address = false;  ///< @ or a web address
};

/// Hashes of words, in ASCII small letters.
using WordHashes = std::vector<std::uint64_t>;

/// The facts of `text`; appends the hashes of its words to `words`.
[[nodiscard]] HtmlTextFacts html_text_facts(std::string_view text, WordHashes& words);

[[nodiscard]] WordHashes word_hashes(std::string_view text);

/// Hashes to be looked for. What is not among them, which is nearly all, is told apart by one bit.
class HashSet {
 public:
  HashSet() = default;
  explicit HashSet(std::vector<std::uint64_t> hashes);

  [[nodiscard]] bool empty() const { return sorted_.empty(); }
  [[nodiscard]] bool contains(std::uint64_t hash) const {
    const std::uint64_t bit = hash % kBits;
    return (bits_[bit / 64] >> bit % 64 & 1U) != 0 && std::ranges::binary_search(sorted_, hash);
  }

 private:
  static constexpr std::size_t kBits = 4096;

  std::vector<std::uint64_t> sorted_;
  std::array<std::uint64_t, kBits / 64> bits_{};
};

/// Runs of `length` words of a text, to be looked for in other texts.
class Shingles {
 public:
  Shingles() = default;
  Shingles(std::string_view text, std::size_t length);

  [[nodiscard]] bool empty() const { return runs_.empty(); }
  /// The share of the runs in `words` that are in this text too, 0 to 1. Of fewer words than a run
  /// has, 0.
  [[nodiscard]] float share_of(std::span<const std::uint64_t> words) const;

 private:
  std::size_t length_ = 1;
  HashSet runs_;
};

}  // namespace onrecord
