#pragma once

#include <cstddef>
#include <cstdint>
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
  std::uint32_t notices = 0;   ///< words and phrases of notices: "subscribe", "read more", "©"
  bool ends_sentence = false;  ///< with . ! ? or a closing quotation mark after such
  bool ends_colon = false;
  bool ends_ellipsis = false;
  bool begins_lower = false;
  bool has_quotes = false;
  bool has_address = false;  ///< @ or a web address
};

[[nodiscard]] HtmlTextFacts html_text_facts(std::string_view text);

/// Hashes of the words of `text`, in ASCII small letters.
[[nodiscard]] std::vector<std::uint64_t> word_hashes(std::string_view text);

/// Hashes of runs of `length` words; of all words where there are fewer, none where there are none.
[[nodiscard]] std::vector<std::uint64_t> shingle_hashes(const std::vector<std::uint64_t>& words,
                                                        std::size_t length);

}  // namespace onrecord
