#include "record/near_duplicates.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

namespace onrecord {
namespace {

const std::string kHeadline = "Kestrin council puts off the harbour levy\n\n";
const std::string kLead =
    "The council of Kestrin voted on Tuesday to put off its levy on harbour traffic by a year, "
    "after fishing crews blocked the inner basin for two days with 34 boats.\n\n";
const std::string kQuoted =
    "“Nobody should have to choose between a berth and a boiler,” said Mara Velling, the mayor, "
    "after a meeting that lasted until midnight.\n\n";
const std::string kDetail =
    "Under the plan each vessel over nine metres would have paid 120 crowns a month. The money "
    "was meant for a new breakwater, which the storm of last February made urgent.\n\n";
const std::string kCritics =
    "Edvin Brask of the Port Ellund Chamber of Trade called the delay a victory for noise over "
    "arithmetic, and said that somebody would have to pay for the stones in the end.\n\n";
const std::string kOutlook =
    "A new proposal is due in spring. Until then, the harbour master said, the oldest part of "
    "the mole stays closed to walkers and anglers alike.\n";
const std::string kAgency = kHeadline + kLead + kQuoted + kDetail + kCritics + kOutlook;

// Of the same event, by somebody else; the mayor's words are the same.
const std::string kOtherReport =
    "After blockade, Velling gives in\n\n"
    "Crews who had shut the port of Kestrin since Sunday sailed home this morning with what they "
    "came for: no new charge on boats before next autumn.\n\n"
    "Mara Velling, whose party holds a majority of one, told a packed hall late at night that she "
    "had heard enough. “Nobody should have to choose between a berth and a boiler,” she said.\n\n"
    "It was the third retreat of her council in as many months. Plans to close two schools and to "
    "sell the old customs house were also dropped when people took to the streets.\n\n"
    "Solveig Karsk, who repairs nets on the quay, said that she did not trust the peace. The sea "
    "wall has to be mended, she said, and the bill will be back under another name.\n";

const std::string kNotice =
    "\nThe Ellund Courier is owned by its readers. Sign up for our letter, which comes each "
    "Friday, and tell us about mistakes at the desk in Mole Street.\n";

bool is_candidate(const std::string& a, const std::string& b) {
  return are_candidates(sketch_of(a), sketch_of(b));
}

bool is_found(const std::string& a, const std::string& b) {
  return is_candidate(a, b) && are_near_duplicates(shared_text(a, b));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.erase(at, from.size()).insert(at, to);
  }
  return text;
}

/// `count` words that no other `name` has.
std::string words(const std::string& name, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += name + std::to_string(i) + ' ';
  return text;
}

TEST(NearDuplicates, AreEqualTexts) {
  const SharedText shared = shared_text(kAgency, kAgency);
  EXPECT_EQ(shared.of_a, 1);
  EXPECT_EQ(shared.of_b, 1);
  EXPECT_EQ(shared.jaccard, 1);
  EXPECT_TRUE(is_found(kAgency, kAgency));
}

TEST(NearDuplicates, AreEqualWhateverSpacesCaseAndMarks) {
  std::string other = replaced(kAgency, "\n\n", "\r\n");
  other = replaced(replaced(replaced(other, "“", "\""), "”", "\""), " of ", "\u00a0OF  ");
  EXPECT_NE(other, kAgency);
  EXPECT_EQ(sketch_of(other), sketch_of(kAgency));
  EXPECT_EQ(shared_text(other, kAgency).jaccard, 1);
}

TEST(NearDuplicates, AreTextsCutToTheirFirstHalf) {
  const std::string half = kAgency.substr(0, kAgency.size() / 2);
  EXPECT_TRUE(is_found(kAgency, half));
  EXPECT_GT(shared_text(half, kAgency).of_a, 0.98);  // the last word is broken
  EXPECT_LT(shared_text(half, kAgency).of_b, 0.55);
}

TEST(NearDuplicates, AreReorderedParagraphs) {
  EXPECT_TRUE(is_found(kAgency, kHeadline + kCritics + kLead + kOutlook + kDetail + kQuoted));
}

TEST(NearDuplicates, AreTextsWithANewHeadlineAndFigure) {
  const std::string body = kLead + kQuoted + kDetail + kCritics + kOutlook;
  const std::string corrected = replaced(replaced(body, "34 boats", "31 boats"), "120", "150");
  EXPECT_TRUE(is_found(kAgency, "Fishing crews win a year\n\n" + corrected));
}

TEST(NearDuplicates, AreLivePagesSavedAgain) {
  EXPECT_TRUE(is_found(kAgency, words("update", 100) + kAgency));
}

TEST(NearDuplicates, AreNotTextsWithABoilerplateParagraphInCommon) {
  const std::string other =
      "Night trams return\n\nTrams in Tallowford will run through the night again from the first "
      "of May, the transport authority said. The service was stopped three years ago when too "
      "few drivers could be found, and students had asked for it ever since.\n\n"
      "Tickets cost the same as by day. The last line, to Sable Cross, follows in June, once the "
      "bridge over the Wenn has been painted.\n\n";
  EXPECT_FALSE(are_near_duplicates(shared_text(kAgency + kNotice, other + kNotice)));
  EXPECT_GT(shared_text(kAgency + kNotice, other + kNotice).shingles, 20U);
}

TEST(NearDuplicates, AreNotTwoReportsOfOneEvent) {
  const SharedText shared = shared_text(kAgency, kOtherReport);
  EXPECT_GE(shared.shingles, 7U);  // the quotation
  EXPECT_LT(shared.of_a, 0.15);
  EXPECT_LT(shared.of_b, 0.15);
  EXPECT_FALSE(are_near_duplicates(shared));
}

TEST(NearDuplicates, AreNotTextsWithoutWords) {
  for (const std::string empty : {"", " \n", "…"}) {
    EXPECT_EQ(sketch_of(empty), TextSketch{});
    EXPECT_EQ(shared_text(empty, empty), SharedText{});
    EXPECT_EQ(shared_text(empty, kAgency), SharedText{});
    EXPECT_FALSE(is_candidate(empty, empty));
    EXPECT_FALSE(are_near_duplicates(SharedText{}));
    EXPECT_EQ(estimated_jaccard(sketch_of(empty), sketch_of(empty)), 0);
  }
}

TEST(NearDuplicates, AreEqualTextsOfOneWord) {
  EXPECT_TRUE(is_found("Floods", "floods."));
  EXPECT_FALSE(is_candidate("Floods", "Storms"));
  EXPECT_FALSE(are_near_duplicates(shared_text("Kestrin", kAgency)));
}

TEST(NearDuplicates, AreNotLinesThatALongerTextHasToo) {
  EXPECT_FALSE(are_near_duplicates(shared_text(kHeadline, kAgency)));
  EXPECT_EQ(shared_text(kHeadline, kAgency).of_a, 1);
  EXPECT_TRUE(are_near_duplicates(shared_text(kLead, kAgency)));
}

TEST(NearDuplicates, AreFoundInOtherScripts) {
  const std::string russian =
      "Совет Кестрина отложил на год портовый сбор после того, как рыбаки на два дня перекрыли "
      "внутреннюю гавань. Мэр Мара Веллинг сообщила об этом ночью.";
  const std::string chinese = "凯斯特林市议会周二投票决定将港口税推迟一年，此前渔民封锁内港两天。";
  EXPECT_TRUE(is_found(russian, "Новости. " + russian));
  EXPECT_TRUE(is_found(chinese, "快讯：" + chinese));
  EXPECT_FALSE(is_candidate(russian, chinese));
}

TEST(NearDuplicates, AreFoundInVeryLongTexts) {
  const std::string one = words("a", 200'000);
  const std::string other = words("b", 200'000);
  EXPECT_EQ(sketch_of(one).shingles, 199'997U);
  EXPECT_TRUE(is_found(one, one + other));
  EXPECT_FALSE(is_candidate(one, other));
}

TEST(SharedText, IsExact) {
  // Of a: 1234 2345 3456; of b: 2345 3456 4567 5678.
  const SharedText shared = shared_text("1 2 3 4 5 6", "2 3 4 5 6 7 8");
  EXPECT_EQ(shared.shingles, 2U);
  EXPECT_DOUBLE_EQ(shared.of_a, 2.0 / 3);
  EXPECT_DOUBLE_EQ(shared.of_b, 2.0 / 4);
  EXPECT_DOUBLE_EQ(shared.jaccard, 2.0 / 5);
}

TEST(SharedText, IsSymmetric) {
  const std::string half = kAgency.substr(0, kAgency.size() / 2);
  for (const std::string& other : {kOtherReport, half, kNotice, std::string()}) {
    const SharedText one = shared_text(kAgency, other);
    const SharedText way_back = shared_text(other, kAgency);
    EXPECT_EQ(one.shingles, way_back.shingles);
    EXPECT_EQ(one.of_a, way_back.of_b);
    EXPECT_EQ(one.of_b, way_back.of_a);
    EXPECT_EQ(one.jaccard, way_back.jaccard);
    EXPECT_EQ(are_near_duplicates(one), are_near_duplicates(way_back));
    EXPECT_EQ(is_candidate(kAgency, other), is_candidate(other, kAgency));
  }
}

TEST(TextSketch, IsTheStoredNumbers) {
  // The same on all machines. Whoever changes these raises `kSketchVersion`.
  const TextSketch sketch = sketch_of(kAgency);
  EXPECT_EQ(sketch.shingles, 147U);
  EXPECT_EQ(sketch.minima.front(), 2640929830U);
  EXPECT_EQ(sketch.bands.front(), 5453382165344101419U);
  EXPECT_EQ(sketch.bands.back(), 12607590645566514084U);
  EXPECT_EQ(sketch_of("Floods").bands.back(), 135252196936049139U);
  EXPECT_EQ(kSketchVersion, 1);
}

TEST(TextSketch, HasNoKeyTwice) {
  // One shingle fills all bins with one number: the keys differ by their places alone.
  const TextSketch sketch = sketch_of("Floods");
  EXPECT_EQ(std::set(sketch.minima.begin(), sketch.minima.end()).size(), 1U);
  EXPECT_EQ(std::set(sketch.bands.begin(), sketch.bands.end()).size(), kBands);
}

TEST(TextSketch, KeepsItsKeysAsSignedIntegers) {
  for (const std::uint64_t key : sketch_of(kAgency).bands) {
    EXPECT_EQ(static_cast<std::uint64_t>(static_cast<std::int64_t>(key)), key);
  }
}

TEST(TextSketch, EstimatesTheJaccardIndex) {
  // Also where a text has fewer shingles than the sketch has bins.
  for (const int size : {20, 60, 200, 2000}) {
    double estimates = 0;
    double indices = 0;
    constexpr int kPairs = 50;
    for (int i = 0; i < kPairs; ++i) {
      const std::string name = fmt::format("w{}x", i);
      const std::string part = words(name, size);
      const std::string whole = part + words(name + "y", size);
      estimates += estimated_jaccard(sketch_of(part), sketch_of(whole)) / kPairs;
      indices += shared_text(part, whole).jaccard / kPairs;
    }
    EXPECT_NEAR(estimates, indices, 0.03) << size;
  }
}

TEST(TextSketch, FindsAsManyAsItsBandsPromise) {
  // A fifth of a text, with the whole: a Jaccard index of 0.2 and a probability of 0.93.
  constexpr int kPairs = 300;
  int found = 0;
  for (int i = 0; i < kPairs; ++i) {
    const std::string name = fmt::format("w{}x", i);
    const std::string part = words(name, 100);
    if (is_candidate(part, part + words(name + "y", 400))) ++found;
  }
  EXPECT_GE(found, kPairs * 88 / 100);
  EXPECT_LT(found, kPairs);
}

}  // namespace
}  // namespace onrecord
