#include "characterise/said_on.h"

#include <gtest/gtest.h>

#include <string>

#include <fmt/format.h>

#include "attribute/statement_builder.h"

namespace onrecord {
namespace {

/// The day of saying `cue` with the content between [ and ] in `marked`, then the words for it.
std::string day_of(std::string marked, std::string_view cue, std::string date = "2031-05-14") {
  const std::size_t begin = marked.find('[');
  marked.erase(begin, 1);
  const std::size_t end = marked.find(']');
  marked.erase(end, 1);
  Article article;
  article.id = "test";
  article.text = marked;
  article.date = std::move(date);
  const Document document = std::move(Document::from(std::move(article))).value();
  Statement statement;
  statement.cue = span_of(document, cue);
  statement.contents = {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
  const Span all{0, static_cast<std::uint32_t>(marked.size())};
  const auto found = said_on(document, lexemes_of(document.text()), statement, all);
  if (!found) return "-";
  return fmt::format("{}-{}-{} {}", found->date.year, found->date.month, found->date.day,
                     surface(document.text(), found->words));
}

struct Case {
  const char* marked;
  const char* expected;
  const char* cue = "said";
};

// The article is of Wednesday, 14 May 2031.
class Days : public testing::TestWithParam<Case> {};
TEST_P(Days, AreThoseOfTheSaying) {
  EXPECT_EQ(day_of(GetParam().marked, GetParam().cue), GetParam().expected) << GetParam().marked;
}
INSTANTIATE_TEST_SUITE_P(
    Told, Days,
    testing::Values(
        Case{"Moss said on Tuesday [it was late].", "2031-5-13 on Tuesday"},
        Case{"Moss said Tuesday [it was late].", "2031-5-13 Tuesday"},
        Case{"“[It is late],” Moss said on Friday.", "2031-5-9 on Friday"},
        Case{"Moss on Monday said [it was late].", "2031-5-12 on Monday"},
        Case{"On Monday, Moss said [it was late].", "2031-5-12 On Monday"},
        Case{"Yesterday Moss said [it was late].", "2031-5-13 Yesterday"},
        Case{"Moss said last week [it was late].", "2031-5-0 last week"},
        Case{"Moss said last month [it was late].", "2031-4-0 last month"},
        Case{"Last year Moss said [it was late].", "2030-0-0 Last year"},
        Case{"Two years ago Moss said [it was late].", "2029-0-0 Two years ago"},
        Case{"Moss said three days ago [it was late].", "2031-5-11 three days ago"},
        Case{"Moss said a month ago [it was late].", "2031-4-0 a month ago"},
        Case{"In March Moss said [it was late].", "2031-3-0 In March"},
        Case{"In November Moss said [it was late].", "2030-11-0 In November"},
        Case{"In 2029, Moss said [it was late].", "2029-0-0 In 2029"},
        Case{"Moss said on 3 May [it was late].", "2031-5-3 on 3 May"},
        Case{"Moss said on May 3 [it was late].", "2031-5-3 on May 3"},
        Case{"Moss said on 3 June [it was late].", "2030-6-3 on 3 June"},
        Case{"Moss said on June 3, 2029, [it was late].", "2029-6-3 on June 3, 2029"},
        Case{"Moss said in May 2030 [it was late].", "2030-5-0 in May 2030"},
        Case{"Earlier this year Moss said [it was late].", "2031-0-0 Earlier this year"},
        Case{"Last Sunday’s Gazette quoted Moss: “[It is late].”", "2031-5-11 Last Sunday",
             "quoted"},
        Case{"In January, as a councillor, he called for [a ban].", "2031-1-0 In January",
             "called for"},
        Case{"Speaking on Monday, Moss said [it was late].", "2031-5-12 on Monday"},
        Case{"Moss told the Gazette last night [it was late].", "2031-5-13 last night", "told"}));
INSTANTIATE_TEST_SUITE_P(
    NotTold, Days,
    testing::Values(Case{"Moss said [it was late on Tuesday].", "-"},
                    Case{"Moss said on Wednesday [it was late].", "-"},
                    Case{"Moss will say on Friday [it is late].", "-", "will say"},
                    Case{"Moss is to say on Friday [it is late].", "-", "is to say"},
                    Case{"Moss, who was elected in 2019, said [it was late].", "-"},
                    Case{"After the fire on Tuesday, Moss said [it was late].", "-"},
                    Case{"Moss said after the vote on Tuesday [it was late].", "-"},
                    Case{"Moss, mayor since 2019, said [it was late].", "-"},
                    Case{"Moss said tomorrow [it would be late].", "-"},
                    Case{"Moss said [it was late].", "-"},
                    Case{"May Moss said [it was late].", "-"}));

TEST(SaidOn, NeedsADateOfTheArticleForWhatCountsFromIt) {
  EXPECT_EQ(day_of("Moss said on Tuesday [it was late].", "said", ""), "-");
  EXPECT_EQ(day_of("Moss said last week [it was late].", "said", "2031"), "-");
  EXPECT_EQ(day_of("Moss said on 3 May 2030 [it was late].", "said", ""), "2030-5-3 on 3 May 2030");
}

TEST(SaidOn, IsNoMorePreciseThanTheWords) {
  // The week before that of Thursday, 8 January 2032 lies in two years.
  EXPECT_EQ(day_of("Moss said last week [it was late].", "said", "2032-01-08"), "-");
  EXPECT_EQ(day_of("Moss said last week [it was late].", "said", "2031-05-07"),
            "2031-0-0 last week");
}

TEST(SaidOn, StaysWithinWhatTheStatementAroundItSays) {
  const Document document = document_of("Hale said in 2019 that Moss told her it was late.");
  Statement statement = cued(document, "Moss", "told", {"it was late"});
  const Span inner = span_of(document, "that Moss told her it was late");
  EXPECT_FALSE(said_on(document, lexemes_of(document.text()), statement, inner).has_value());
}

}  // namespace
}  // namespace onrecord
