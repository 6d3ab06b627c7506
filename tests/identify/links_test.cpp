#include "identify/links.h"

#include <gtest/gtest.h>

#include <string>

#include "identify/mention_builder.h"

namespace onrecord {
namespace {

/// Every word of `document` as a mention of that class.
std::vector<Mention> all_words(const Document& document, MentionClass form) {
  std::vector<Mention> out;
  for (std::size_t w = 0; w < document.words().size(); ++w) {
    out.push_back({w, MentionKind::person, form, 1});
  }
  return out;
}

std::string repeated(const std::string& word, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += word + " ";
  return out;
}

TEST(AntecedentCandidates, AreNoneWithoutMentions) {
  EXPECT_TRUE(antecedent_candidates(document_of("It rained."), {}).empty());
}

TEST(AntecedentCandidates, AreAllEarlierMentionsInTextOrder) {
  const Document document = document_of("baker miller baker");
  const auto found = antecedent_candidates(document, all_words(document, MentionClass::common));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_TRUE(found[0].empty());
  EXPECT_EQ(found[1], std::vector<std::size_t>{0});
  EXPECT_EQ(found[2], (std::vector<std::size_t>{0, 1}));
}

TEST(AntecedentCandidates, AreTheNearestOfMany) {
  const Document document = document_of("miller " + repeated("baker", 59) + "cook");
  const auto found = antecedent_candidates(document, all_words(document, MentionClass::common));
  ASSERT_EQ(found[60].size(), LinkNetwork::kNearest);
  EXPECT_EQ(found[60].front(), 10U);
  EXPECT_EQ(found[60].back(), 59U);
}

TEST(AntecedentCandidates, HaveTheLastFarOnesWithTheSameHead) {
  const Document document = document_of(repeated("Baker", 6) + repeated("cook", 60) + "baker cook");
  const auto found = antecedent_candidates(document, all_words(document, MentionClass::common));
  const auto& last = found[66];
  ASSERT_EQ(last.size(), LinkNetwork::kNearest + LinkNetwork::kSameHead);
  EXPECT_EQ(std::vector(last.begin(), last.begin() + 5),
            (std::vector<std::size_t>{2, 3, 4, 5, 16}));
  EXPECT_EQ(found[67].size(), LinkNetwork::kNearest);  // the last four cooks are near
}

TEST(AntecedentCandidates, OfPronounsAreTheNearestOnly) {
  const Document document = document_of("he " + repeated("it", 60) + "he");
  const auto found = antecedent_candidates(document, all_words(document, MentionClass::he));
  EXPECT_EQ(found[61].size(), LinkNetwork::kNearest);
  EXPECT_EQ(found[61].front(), 11U);
}

}  // namespace
}  // namespace onrecord
