#include "compare/issue_grouping.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "compare/communities.h"
#include "compare/issue_statements.h"
#include "compare/neighbours.h"

namespace onrecord {
namespace {

/// Vectors of `topics`, a number for each; those of one topic have a similarity of about 0.5,
/// others of about 0. A topic below 0 is one of its own.
std::vector<CompactVector> vectors_of(const std::vector<int>& topics) {
  std::vector<CompactVector> vectors;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    std::mt19937 of_topic(static_cast<unsigned>(topics[i] < 0 ? 5000 + i : 100 + topics[i]));
    std::mt19937 own(static_cast<unsigned>(10000 + i));
    SentenceVector vector{};
    float square = 0;
    for (float& value : vector) {
      const auto number = [](std::mt19937& random) {
        return static_cast<float>(random() >> 8U) / static_cast<float>(1U << 24U) - 0.5F;
      };
      value = number(of_topic) + number(own);
      square += value * value;
    }
    for (float& value : vector) value /= std::sqrt(square);
    vectors.push_back(compact(vector));
  }
  return vectors;
}

/// `count` statements of each of `topics` topics, by turns.
std::vector<int> by_turns(int topics, int count) {
  std::vector<int> result;
  for (int i = 0; i < topics * count; ++i) result.push_back(i % topics);
  return result;
}

Groups groups_of(const std::vector<CompactVector>& vectors, GroupingOptions options = {}) {
  auto groups = group_statements(vectors, options);
  EXPECT_TRUE(groups.ok());
  return *std::move(groups);
}

/// Are the groups just the topics?
void expect_topics(const Groups& groups, const std::vector<int>& topics) {
  std::map<int, std::set<std::uint32_t>> groups_of_topic;
  std::set<std::uint32_t> all;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    if (topics[i] < 0) {
      EXPECT_EQ(groups.group_of[i], kNoGroup) << i;
    } else {
      groups_of_topic[topics[i]].insert(groups.group_of[i]);
      all.insert(groups.group_of[i]);
    }
  }
  for (const auto& [topic, found] : groups_of_topic) EXPECT_EQ(found.size(), 1U) << topic;
  EXPECT_EQ(all.size(), groups_of_topic.size());
  EXPECT_EQ(all.count(kNoGroup), 0U);
  EXPECT_EQ(groups.count, groups_of_topic.size());
}

TEST(CompactVector, KeepsSimilarities) {
  const auto vectors = vectors_of({0, 0, 1});
  EXPECT_NEAR(similarity(vectors[0], vectors[0]), 1.0F, 0.01F);
  EXPECT_NEAR(similarity(vectors[0], vectors[1]), 0.5F, 0.1F);
  EXPECT_NEAR(similarity(vectors[0], vectors[2]), 0.0F, 0.15F);
  VectorSum a{}, b{};
  add(a, vectors[0]);
  add(b, vectors[1]);
  add(b, vectors[2]);
  EXPECT_NEAR(similarities(a, b),
              similarity(vectors[0], vectors[1]) + similarity(vectors[0], vectors[2]), 1e-4F);
}

TEST(FindNeighbours, FindsTheNearestFirst) {
  const auto topics = by_turns(10, 30);
  const auto vectors = vectors_of(topics);
  const auto found = find_neighbours(vectors, 20, 1);
  ASSERT_TRUE(found.ok());
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    ASSERT_EQ(found->near[i].size(), 20U);
    for (std::size_t k = 0; k < 20; ++k) {
      const Neighbour& near = found->near[i][k];
      EXPECT_EQ(topics[near.index], topics[i]);
      EXPECT_NEAR(near.similarity, similarity(vectors[i], vectors[near.index]), 1e-5F);
      const Neighbour& before = found->near[i][k > 0 ? k - 1 : 0];
      EXPECT_LE(near.similarity, before.similarity);
    }
  }
}

TEST(FindNeighbours, TakesCopiesTogether) {
  auto vectors = vectors_of({0, 1, 2});
  vectors.push_back(vectors[1]);
  const auto found = find_neighbours(vectors, 20, 1);
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(found->first_alike, (std::vector<std::uint32_t>{0, 1, 2, 1}));
  EXPECT_EQ(found->near[0].size(), 2U);
  EXPECT_TRUE(found->near[3].empty());
}

TEST(FindNeighbours, DoesNotDependOnThreads) {
  const auto vectors = vectors_of(by_turns(40, 25));
  const auto one = find_neighbours(vectors, 20, 1);
  const auto four = find_neighbours(vectors, 20, 4);
  ASSERT_TRUE(one.ok() && four.ok());
  EXPECT_EQ(one->first_alike, four->first_alike);
  EXPECT_EQ(one->near, four->near);
}

TEST(FindEarlierNeighbours, AreTheNearestOfThoseBefore) {
  std::vector<CompactVector> vectors = vectors_of(std::vector<int>(300, -1));
  vectors.push_back(vectors[7]);
  const auto found = find_earlier_neighbours(vectors, 5);
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->front().empty());
  EXPECT_EQ(found->back().front().index, 7U);
  for (std::uint32_t i = 5; i < 300; ++i) {
    const auto nearest = std::ranges::max_element(
        vectors.begin(), vectors.begin() + i, {},
        [&](const CompactVector& other) { return similarity(other, vectors[i]); });
    ASSERT_EQ((*found)[i].size(), 5U);
    EXPECT_EQ((*found)[i].front().index, nearest - vectors.begin());
  }
}

TEST(GroupStatements, FindsTopics) {
  auto topics = by_turns(12, 15);
  for (int i = 0; i < 40; ++i) topics.push_back(-1);
  expect_topics(groups_of(vectors_of(topics)), topics);
}

TEST(GroupStatements, LeavesOutSmallGroups) {
  const std::vector<int> topics = {0, 0, 0, 0, 0, 1, 1, 1};
  const auto vectors = vectors_of(topics);
  EXPECT_EQ(groups_of(vectors).count, 1U);
  EXPECT_EQ(groups_of(vectors).group_of.back(), kNoGroup);
  EXPECT_EQ(groups_of(vectors, {.least_statements = 3}).count, 2U);
}

TEST(GroupStatements, CountsCopiesOnceAndPutsThemTogether) {
  auto vectors = vectors_of({0, 0, 0, 1, 1, 1, 1});
  for (int i = 0; i < 30; ++i) vectors.push_back(vectors[static_cast<std::size_t>(i % 2)]);
  vectors.push_back(vectors[3]);
  const Groups groups = groups_of(vectors);
  EXPECT_EQ(groups.count, 1U);
  EXPECT_EQ(groups.group_of[0], kNoGroup);
  EXPECT_EQ(groups.group_of[8], kNoGroup);
  EXPECT_EQ(groups.group_of.back(), 0U);
}

TEST(GroupStatements, NumbersTheLargestGroupFirst) {
  const Groups groups = groups_of(vectors_of({0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2}));
  ASSERT_EQ(groups.count, 3U);
  EXPECT_EQ(groups.group_of[4], 0U);
  EXPECT_EQ(groups.group_of[0], 1U);
  EXPECT_EQ(groups.group_of[10], 2U);
}

TEST(GroupStatements, DoesNotDependOnThreads) {
  const auto vectors = vectors_of(by_turns(60, 9));
  EXPECT_EQ(groups_of(vectors, {.threads = 1}).group_of,
            groups_of(vectors, {.threads = 3}).group_of);
}

TEST(GroupStatements, DoesNotDependOnOtherTopics) {
  const auto few = by_turns(3, 20);
  auto many = few;
  for (const int topic : by_turns(50, 20)) many.push_back(100 + topic);
  expect_topics(groups_of(vectors_of(few)), few);
  expect_topics(groups_of(vectors_of(many)), many);
}

TEST(GroupStatements, TakesNoneAndOne) {
  EXPECT_EQ(groups_of({}).count, 0U);
  EXPECT_EQ(groups_of(vectors_of({0})).group_of, std::vector<std::uint32_t>{kNoGroup});
}

TEST(GroupStatements, FindsIssuesOfInventedStatements) {
  const auto rows = invented_statements();
  std::vector<std::string> texts;
  for (const auto& row : rows) texts.push_back(grouping_text(row.text()));
  const Groups groups = groups_of(compact_vectors(texts));
  EXPECT_GE(groups.count, 5U);
  EXPECT_LE(groups.count, 8U);
  // B-cubed: of what stands with a statement, how much is about its issue, and the other way round.
  double precision = 0, recall = 0, counted = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].issues == "-") continue;
    double together = 0, alike = 0, both = 0;
    for (std::size_t j = 0; j < rows.size(); ++j) {
      const bool is_together =
          i == j || (groups.group_of[i] != kNoGroup && groups.group_of[i] == groups.group_of[j]);
      const bool is_alike = rows[i].issues == rows[j].issues;
      together += is_together ? 1 : 0;
      alike += is_alike ? 1 : 0;
      both += is_together && is_alike ? 1 : 0;
    }
    precision += both / together;
    recall += both / alike;
    counted += 1;
  }
  EXPECT_GT(precision / counted, 0.85);
  EXPECT_GT(recall / counted, 0.9);
}

TEST(GroupStatements, KeepsIssuesWhenArticlesAreAdded) {
  const auto rows = invented_statements();
  std::vector<std::string> texts;
  for (const auto& row : rows) texts.push_back(grouping_text(row.text()));
  const auto vectors = compact_vectors(texts);
  // The table is in order of the issues, so one half would have half of these: take every other
  // row.
  std::vector<CompactVector> some, all;
  for (std::size_t i = 0; i < vectors.size(); i += 2) some.push_back(vectors[i]);
  all = some;
  for (std::size_t i = 1; i < vectors.size(); i += 2) all.push_back(vectors[i]);
  const Groups before = groups_of(some, {.least_statements = 3});
  const Groups now = groups_of(all, {.least_statements = 3});
  ASSERT_GE(before.count, 4U);
  const auto matched = matched_groups(before.group_of, now);
  std::set<std::uint32_t> gone_on;
  for (const auto& old : matched) {
    if (!old) continue;
    EXPECT_TRUE(gone_on.insert(*old).second);
  }
  EXPECT_GE(gone_on.size() + 1, before.count);
}

TEST(MatchedGroups, FollowMostOfTheirStatements) {
  // Group 7 stays and grows, group 3 is split in three and two, group 5 in halves.
  const std::vector<std::uint32_t> before = {7, 7, 7, 3, 3, 3, 3, 3, 5, 5, kNoGroup};
  const Groups now = {{0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 0, 0}, 5};
  EXPECT_EQ(matched_groups(before, now), (std::vector<std::optional<std::uint32_t>>{
                                             7, 3, std::nullopt, std::nullopt, std::nullopt}));
}

TEST(MatchedGroups, FollowTheLargerOfTwoThatGrewTogether) {
  const std::vector<std::uint32_t> before = {1, 1, 2, 2, 2};
  EXPECT_EQ(matched_groups(before, {{0, 0, 0, 0, 0}, 1}),
            (std::vector<std::optional<std::uint32_t>>{2}));
}

TEST(MatchedGroups, AreNewWhereNothingWas) {
  EXPECT_EQ(matched_groups({}, {{0, 0, kNoGroup}, 1}),
            (std::vector<std::optional<std::uint32_t>>{std::nullopt}));
  EXPECT_TRUE(matched_groups(std::vector<std::uint32_t>{4, 4}, {{kNoGroup, kNoGroup}, 0}).empty());
}

}  // namespace
}  // namespace onrecord
