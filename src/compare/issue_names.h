#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/issue_grouping.h"

namespace onrecord {

/// What a group of statements is called.
struct IssueName {
  std::string label;                 ///< the phrases, joined by commas; empty where there are none
  std::vector<std::string> phrases;  ///< at most three, the most telling first; no word is in two
};

/// Names each group by the phrases of one to three words that tell its statements from all others:
/// those with the highest log-odds ratio with an informative prior (Monroe, Colaresi and Quinn
/// 2008). A phrase counts once a text. Stop words and numbers are in none (but "of" within), and
/// none is made only of names of persons: of words of `people`, known given names and what follows
/// these.
///
/// `text_of(i)` gives the text of statement i (valid UTF-8). Of a group 400 statements are looked
/// at, of those without one 20,000, spread evenly. Time and memory are linear in these.
[[nodiscard]] std::vector<IssueName> issue_names(
    const Groups& groups, const std::function<std::string(std::size_t)>& text_of,
    std::span<const std::string> people);

}  // namespace onrecord
