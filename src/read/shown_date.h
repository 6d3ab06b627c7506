#pragma once

#include <cstdint>
#include <string_view>

#include "read/html_blocks.h"
#include "read/html_tree.h"
#include "read/page_date.h"

namespace onrecord {

/// Adds the dates that readers see to `dates`, where these lack them: of the <time> elements about
/// the article the one nearest to the headline, then that of a line near it. "Updated" before a
/// date makes it one of change, and "published" goes before a date without a word. `heading` is the
/// block that has the headline, 0 where none is known. Passed over are times of other articles, the
/// head of the page, which tells the day of the visit, and sentences of the text itself.
void add_shown_dates(const HtmlTree& tree, const HtmlBlocks& blocks, std::size_t heading,
                     PageDates& dates);

/// The dates of a line.
struct LineDates : PageDates {
  bool says_published = false;  ///< a word such as "published" or "posted" stands at that date
};

/// Of "Updated 09:00, 19 March 2031. First published 18 March 2031." both. One without a word is
/// that of publication.
[[nodiscard]] LineDates dates_of_line(std::string_view line);

}  // namespace onrecord
