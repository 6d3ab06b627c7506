#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace onrecord {

/// A place where a <title> can be cut: "Ferry sails | The Brenn Post".
struct TitleCut {
  std::size_t begin;  ///< of the mark and the spaces around it, in bytes
  std::size_t end;
  bool is_colon;  ///< "Brenn Sentinel: Ferry sails", which may also be "Mayor: the ferry sails"
};

/// Cuts at bars, dashes and the like between spaces, and at colons, in the order of the title.
/// None in one of more than 1000 bytes.
[[nodiscard]] std::vector<TitleCut> title_cuts(std::string_view title);

/// Of a title that is cut at its last mark but a colon the longer part: most likely the headline.
[[nodiscard]] std::string_view longer_part(std::string_view title);

/// Whether `name` could be the name of an outlet: a few words with a capital, and
/// neither a part of a paper ("World news", "Opinion", "Home") nor an address.
[[nodiscard]] bool may_be_outlet(std::string_view name);

/// Whether `name` has a word that outlets are called by: "Gazette", "Times", "News", ".com".
[[nodiscard]] bool has_outlet_word(std::string_view name);

/// Whether `name` is a news agency, which stands in by-lines of other outlets, a company that owns
/// outlets ("Harbour Media Ltd."), or such a program.
[[nodiscard]] bool is_no_outlet(std::string_view name);

/// Whether `name` is a program that outlets are made with, which names itself where the outlet
/// should: "Blogger", "WordPress.com".
[[nodiscard]] bool is_program(std::string_view name);

}  // namespace onrecord
