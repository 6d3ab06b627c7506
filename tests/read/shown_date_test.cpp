#include "read/shown_date.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

/// With the first <h1> as the headline.
PageDates read(std::string_view page) {
  const auto tree = HtmlTree::parse(page);
  EXPECT_TRUE(tree.ok());
  const HtmlBlocks blocks = html_blocks(*tree);
  std::size_t heading = 0;
  while (heading < blocks.blocks.size() &&
         (*tree)[blocks.blocks[heading].element].tag != HtmlTag::h1) {
    ++heading;
  }
  PageDates dates;
  add_shown_dates(*tree, blocks, heading, dates);
  return dates;
}

TEST(DatesOfLine, TellPublicationFromChange) {
  const auto both = dates_of_line("Updated 09:00, 19 March 2031. First published 18 March 2031.");
  EXPECT_EQ(both.published.iso, "2031-03-18");
  EXPECT_EQ(both.modified.iso, "2031-03-19T09:00:00");
  EXPECT_TRUE(both.says_published);
  const auto change = dates_of_line("Last updated: 14 May 2031");
  EXPECT_EQ(change.published.iso, "");
  EXPECT_EQ(change.modified.iso, "2031-05-14");
  EXPECT_EQ(dates_of_line("14 May 2031 (updated)").published.iso, "");
  EXPECT_EQ(dates_of_line("14 May 2031, updated 15 May 2031").published.iso, "2031-05-14");
}

TEST(ShownDates, AreOfTheTimeNearestToTheHeadline) {
  EXPECT_EQ(read("<div><p>Goat</p><time datetime=2031-01-01>x</time></div>"
                 "<article><h1>Ferry</h1><time datetime=2031-03-18>x</time></article>")
                .published.iso,
            "2031-03-18");
}

TEST(ShownDates, TakeNoChangeForPublication) {
  const auto found = read(
      "<article><h1>Ferry</h1><p>Updated <time datetime=2031-03-19>x</time></p>"
      "<p>By Jon Harl, <time datetime=2031-03-18>x</time></p></article>");
  EXPECT_EQ(found.published.iso, "2031-03-18");
  EXPECT_EQ(found.modified.iso, "2031-03-19");
  EXPECT_EQ(read("<h1>Ferry</h1><time class=updated datetime=2031-03-19>19 March 2031</time>")
                .published.iso,
            "");
}

TEST(ShownDates, PassTheDayOfTheVisitOver) {
  EXPECT_EQ(read("<header>Friday, 5 September 2031</header><h1>Ferry</h1><p>x").published.iso, "");
  EXPECT_EQ(read("<div>Friday, 5 September 2031</div><h1>Ferry</h1><p>x").published.iso, "");
  EXPECT_EQ(read("<table><tr><td>Friday, 5 September 2031</td></tr><tr><td><h1>Ferry</h1></td></tr>"
                 "</table>")
                .published.iso,
            "");
}

TEST(ShownDates, TakeALineBeforeTheHeadlineBesideIt) {
  EXPECT_EQ(read("<div><div class=head><p>Friday, 5 September 2031</p><h1>Ferry</h1></div></div>")
                .published.iso,
            "2031-09-05");
}

TEST(ShownDates, TakeNoSentenceOfTheText) {
  EXPECT_EQ(read("<h1>Ferry</h1><p>The ferry sank on 4 May 1931.</p>").published.iso, "");
}

TEST(ShownDates, PreferALineThatSaysPublished) {
  EXPECT_EQ(read("<h1>Ferry</h1><p>Sat 8 Mar 2031 10.30 GMT</p><p>First published on Fri 7 Mar 2031"
                 "</p>")
                .published.iso,
            "2031-03-07");
}

}  // namespace
}  // namespace onrecord
