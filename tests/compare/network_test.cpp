#include "onrecord/network.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace onrecord {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

constexpr sys_days kFriday = year(2031) / 5 / 2;

enum : std::size_t { kBoard, kMara, kIvo, kQuiet };      // actors
enum : std::size_t { kClosing, kFerry, kToll, kNever };  // issues

// How often each actor agrees and disagrees with each issue:
//
//                closing   ferry    toll    statements
//   Board         +2        +1       .          3
//   Mara          -1        +3       .          4
//   Ivo           +1 -1      .      -1          3
CodedStatements harbour() {
  CodedStatements coded;
  coded.actors = {{.name = "Board"}, {.name = "Mara"}, {.name = "Ivo"}, {.name = "Quiet"}};
  coded.issues = {{.name = "closing"}, {.name = "ferry"}, {.name = "toll"}, {.name = "never"}};
  const auto say = [&](std::size_t actor, std::size_t issue, bool agrees, int times) {
    for (int i = 0; i < times; ++i) coded.statements.push_back({actor, issue, agrees, kFriday, 0});
  };
  say(kBoard, kClosing, true, 2);
  say(kBoard, kFerry, true, 1);
  say(kMara, kClosing, false, 1);
  say(kMara, kFerry, true, 3);
  say(kIvo, kClosing, true, 1);
  say(kIvo, kClosing, false, 1);
  say(kIvo, kToll, false, 1);
  return coded;
}

using Weights = std::map<std::pair<std::string, std::string>, double>;

// By the names of actor and issue, or of two actors in order of the alphabet.
Weights weights_of(const CodedStatements& coded, const NetworkOptions& options) {
  const Result<Network> network = make_network(coded, options);
  EXPECT_TRUE(network.ok());
  Weights out;
  if (!network) return out;
  for (const NetworkEdge& edge : network->edges) {
    out[{network->nodes[edge.from].entity.name, network->nodes[edge.to].entity.name}] = edge.weight;
  }
  return out;
}

Weights actors(Aggregation aggregation, Normalisation normalisation) {
  return weights_of(harbour(),
                    {NetworkMode::one_mode, Duplicates::include, aggregation, normalisation});
}

Weights affiliation(Aggregation aggregation, Normalisation normalisation) {
  return weights_of(harbour(),
                    {NetworkMode::two_mode, Duplicates::include, aggregation, normalisation});
}

TEST(ActorNetwork, CongruenceCountsPairsOnTheSameSide) {
  // Board, Ivo: closing 2 * 1. Board, Mara: ferry 1 * 3. Ivo, Mara: closing, both against, 1 * 1.
  EXPECT_EQ(actors(Aggregation::congruence, Normalisation::no),
            (Weights{{{"Board", "Ivo"}, 2}, {{"Board", "Mara"}, 3}, {{"Ivo", "Mara"}, 1}}));
}

TEST(ActorNetwork, ConflictCountsPairsOnDifferentSides) {
  // Board, Ivo: closing 2 * 1. Board, Mara: closing 2 * 1. Ivo, Mara: closing 1 * 1.
  EXPECT_EQ(actors(Aggregation::conflict, Normalisation::no),
            (Weights{{{"Board", "Ivo"}, 2}, {{"Board", "Mara"}, 2}, {{"Ivo", "Mara"}, 1}}));
}

TEST(ActorNetwork, SubtractTakesConflictFromCongruence) {
  // 2 - 2, 3 - 2, 1 - 1: what cancels out is no edge.
  EXPECT_EQ(actors(Aggregation::subtract, Normalisation::no), (Weights{{{"Board", "Mara"}, 1}}));
}

TEST(ActorNetwork, IgnoreCountsAllPairsOnAnIssue) {
  // Board, Ivo: closing 2 * 2. Board, Mara: closing 2 * 1, ferry 1 * 3. Ivo, Mara: closing 2 * 1.
  EXPECT_EQ(actors(Aggregation::ignore, Normalisation::no),
            (Weights{{{"Board", "Ivo"}, 4}, {{"Board", "Mara"}, 5}, {{"Ivo", "Mara"}, 2}}));
}

TEST(ActorNetwork, AverageDividesByMeanActivity) {
  // (3 + 3) / 2, (3 + 4) / 2, (3 + 4) / 2
  EXPECT_EQ(
      actors(Aggregation::congruence, Normalisation::average),
      (Weights{
          {{"Board", "Ivo"}, 2 / 3.0}, {{"Board", "Mara"}, 3 / 3.5}, {{"Ivo", "Mara"}, 1 / 3.5}}));
}

TEST(ActorNetwork, JaccardDividesByWhatIsSaidAloneAndTogether) {
  // Board, Ivo: Board alone ferry 1; Ivo alone -closing 1, -toll 1; together +closing 2 * 1.
  // Board, Mara: Board alone +closing 2; Mara alone -closing 1; together ferry 1 * 3.
  // Ivo, Mara: Ivo alone +closing 1, -toll 1; Mara alone ferry 3; together -closing 1 * 1.
  EXPECT_EQ(
      actors(Aggregation::conflict, Normalisation::jaccard),
      (Weights{
          {{"Board", "Ivo"}, 2 / 5.0}, {{"Board", "Mara"}, 2 / 6.0}, {{"Ivo", "Mara"}, 1 / 6.0}}));
}

TEST(ActorNetwork, CosineDividesByTheProductOfActivities) {
  EXPECT_EQ(actors(Aggregation::ignore, Normalisation::cosine),
            (Weights{{{"Board", "Ivo"}, 4 / 9.0},
                     {{"Board", "Mara"}, 5 / 12.0},
                     {{"Ivo", "Mara"}, 2 / 12.0}}));
}

TEST(Affiliation, CountsSubtractsOrCombines) {
  EXPECT_EQ(affiliation(Aggregation::ignore, Normalisation::no), (Weights{{{"Board", "closing"}, 2},
                                                                          {{"Board", "ferry"}, 1},
                                                                          {{"Mara", "closing"}, 1},
                                                                          {{"Mara", "ferry"}, 3},
                                                                          {{"Ivo", "closing"}, 2},
                                                                          {{"Ivo", "toll"}, 1}}));
  EXPECT_EQ(affiliation(Aggregation::subtract, Normalisation::no),
            (Weights{{{"Board", "closing"}, 2},
                     {{"Board", "ferry"}, 1},
                     {{"Mara", "closing"}, -1},
                     {{"Mara", "ferry"}, 3},  // Ivo, closing: 1 - 1
                     {{"Ivo", "toll"}, -1}}));
  EXPECT_EQ(affiliation(Aggregation::combine, Normalisation::no),
            (Weights{{{"Board", "closing"}, 1},
                     {{"Board", "ferry"}, 1},
                     {{"Mara", "closing"}, 2},
                     {{"Mara", "ferry"}, 1},
                     {{"Ivo", "closing"}, 3},
                     {{"Ivo", "toll"}, 2}}));
}

TEST(Affiliation, ActivityDividesByStatementsOfTheActor) {
  EXPECT_EQ(affiliation(Aggregation::subtract, Normalisation::activity),
            (Weights{{{"Board", "closing"}, 2 / 3.0},
                     {{"Board", "ferry"}, 1 / 3.0},
                     {{"Mara", "closing"}, -1 / 4.0},
                     {{"Mara", "ferry"}, 3 / 4.0},
                     {{"Ivo", "toll"}, -1 / 3.0}}));
}

TEST(Affiliation, ProminenceDividesByStatementsOnTheIssue) {
  // closing 2 + 1 + 2, ferry 1 + 3, toll 1
  EXPECT_EQ(affiliation(Aggregation::ignore, Normalisation::prominence),
            (Weights{{{"Board", "closing"}, 2 / 5.0},
                     {{"Board", "ferry"}, 1 / 4.0},
                     {{"Mara", "closing"}, 1 / 5.0},
                     {{"Mara", "ferry"}, 3 / 4.0},
                     {{"Ivo", "closing"}, 2 / 5.0},
                     {{"Ivo", "toll"}, 1.0}}));
}

TEST(Affiliation, CombinedWeightsAreDividedByTheNumberOfEdges) {
  // closing has three edges, ferry two, toll one
  EXPECT_EQ(affiliation(Aggregation::combine, Normalisation::prominence),
            (Weights{{{"Board", "closing"}, 1 / 3.0},
                     {{"Board", "ferry"}, 1 / 2.0},
                     {{"Mara", "closing"}, 2 / 3.0},
                     {{"Mara", "ferry"}, 1 / 2.0},
                     {{"Ivo", "closing"}, 1.0},
                     {{"Ivo", "toll"}, 2.0}}));
}

TEST(MakeNetwork, OrdersNodesByTypeAndName) {
  const Result<Network> network = make_network(harbour(), {.mode = NetworkMode::two_mode,
                                                           .duplicates = Duplicates::include,
                                                           .normalisation = Normalisation::no});
  ASSERT_TRUE(network.ok());
  std::vector<std::string> names;
  for (const NetworkNode& node : network->nodes) names.push_back(node.entity.name);
  EXPECT_EQ(names, (std::vector<std::string>{"Board", "Ivo", "Mara", "closing", "ferry", "toll"}));
  EXPECT_EQ(network->statements, 10U);
  EXPECT_EQ(network->nodes[1].index, kIvo);
  EXPECT_EQ(network->nodes[1].frequency, 3U);
  EXPECT_EQ(network->nodes[3].type, NodeType::issue);
  EXPECT_EQ(network->nodes[3].frequency, 5U);
}

TEST(MakeNetwork, ShowsIsolatesWhereAskedTo) {
  const Result<Network> network = make_network(harbour(), {.isolates = true});
  ASSERT_TRUE(network.ok());
  ASSERT_EQ(network->nodes.size(), 4U);
  EXPECT_EQ(network->nodes[3].entity.name, "Quiet");
  EXPECT_EQ(network->nodes[3].frequency, 0U);
}

TEST(MakeNetwork, LeavesOutActorsWithFewerStatements) {
  NetworkOptions options = {
      .duplicates = Duplicates::include, .normalisation = Normalisation::no, .most_actors = 2};
  const Result<Network> one = make_network(harbour(), options);
  ASSERT_TRUE(one.ok());
  ASSERT_EQ(one->nodes.size(), 2U);
  EXPECT_EQ(one->nodes[0].index, kBoard)
      << "as many statements as Ivo, and before him in the table";
  EXPECT_EQ(one->nodes[1].index, kMara);
  EXPECT_EQ(one->edges.size(), 1U);
  EXPECT_EQ(one->left_out, 1U);
  options.most_actors = 3;
  EXPECT_EQ(make_network(harbour(), options)->left_out, 0U) << "who says nothing is not counted";
}

TEST(MakeNetwork, WhatActorsLeftOutSayStillCountsForAnIssue) {
  const Result<Network> network =
      make_network(harbour(), {.mode = NetworkMode::two_mode,
                               .duplicates = Duplicates::include,
                               .aggregation = Aggregation::ignore,
                               .normalisation = Normalisation::prominence,
                               .most_actors = 1});
  ASSERT_TRUE(network.ok());
  EXPECT_EQ(network->left_out, 2U);
  ASSERT_EQ(network->edges.size(), 2U);
  EXPECT_EQ(network->edges[0].weight, 1 / 5.0);  // closing: one of its five is Mara's
}

TEST(MakeNetwork, LeavesOutWhatHasNoName) {
  CodedStatements coded = harbour();
  coded.actors[kMara].name.clear();
  coded.issues[kToll].name.clear();
  const Result<Network> network =
      make_network(coded, {.duplicates = Duplicates::include, .normalisation = Normalisation::no});
  ASSERT_TRUE(network.ok());
  ASSERT_EQ(network->nodes.size(), 2U);
  EXPECT_EQ(network->statements, 5U);
  EXPECT_EQ(network->nodes[1].frequency, 2U);  // Ivo, without the toll
}

TEST(MakeNetwork, NothingGivesNothing) {
  const Result<Network> network = make_network({}, {});
  ASSERT_TRUE(network.ok());
  EXPECT_TRUE(network->nodes.empty() && network->edges.empty());
}

TEST(MakeNetwork, RefusesWhatTheOtherModeHas) {
  for (const NetworkOptions& options :
       {NetworkOptions{.mode = NetworkMode::one_mode, .aggregation = Aggregation::combine},
        NetworkOptions{.mode = NetworkMode::two_mode, .aggregation = Aggregation::conflict},
        NetworkOptions{.mode = NetworkMode::one_mode, .normalisation = Normalisation::activity},
        NetworkOptions{.mode = NetworkMode::two_mode, .normalisation = Normalisation::jaccard}}) {
    const Result<Network> network = make_network(harbour(), options);
    ASSERT_FALSE(network.ok());
    EXPECT_EQ(network.error().code, ErrorCode::bad_option);
    EXPECT_NE(network.error().message.find("choose one of"), std::string::npos);
  }
}

TEST(MakeNetwork, RefusesStatementsOfNobody) {
  CodedStatements coded = harbour();
  coded.statements[4].actor = 9;
  const Result<Network> network = make_network(coded, {});
  ASSERT_FALSE(network.ok());
  EXPECT_EQ(network.error().code, ErrorCode::bad_record);
  EXPECT_NE(network.error().message.find("statement 4 names actor 9 of 4"), std::string::npos);
}

// How many of the statements, all of one actor on one issue, count.
std::size_t count(std::vector<CodedStatement> statements, Duplicates duplicates,
                  Aggregation aggregation = Aggregation::congruence) {
  CodedStatements coded;
  coded.actors = {{.name = "Mara"}};
  coded.issues = {{.name = "closing"}};
  coded.statements = std::move(statements);
  const Result<Network> network =
      make_network(coded, {.duplicates = duplicates, .aggregation = aggregation});
  return network ? network->statements : 99;
}

CodedStatement on(sys_days day, bool agrees = true, std::size_t document = 0) {
  return {0, 0, agrees, day, document};
}

TEST(Duplicates, OneADocument) {
  const std::vector<CodedStatement> two = {on(kFriday), on(kFriday)};
  EXPECT_EQ(count(two, Duplicates::include), 2U);
  EXPECT_EQ(count(two, Duplicates::document), 1U);
  EXPECT_EQ(count({on(kFriday), on(kFriday, true, 1)}, Duplicates::document), 2U);
}

TEST(Duplicates, TheOtherSideIsNoneUnlessSidesAreIgnored) {
  const std::vector<CodedStatement> both = {on(kFriday), on(kFriday, false)};
  EXPECT_EQ(count(both, Duplicates::document), 2U);
  EXPECT_EQ(count(both, Duplicates::document, Aggregation::ignore), 1U);
}

TEST(Duplicates, WeeksGoFromMondayToSunday) {
  const sys_days monday = year(2030) / 12 / 30;
  EXPECT_EQ(count({on(monday), on(monday + days(6))}, Duplicates::week), 1U);  // over new year
  EXPECT_EQ(count({on(monday), on(monday - days(1))}, Duplicates::week), 2U);
  EXPECT_EQ(count({on(monday), on(monday + days(364))}, Duplicates::week), 2U);  // same number
}

TEST(Duplicates, MonthsAndYearsAreThoseOfTheCalendar) {
  const sys_days first = year(2030) / 12 / 1, last = year(2030) / 12 / 31;
  EXPECT_EQ(count({on(first), on(last)}, Duplicates::month), 1U);
  EXPECT_EQ(count({on(first), on(first - days(1))}, Duplicates::month), 2U);
  EXPECT_EQ(count({on(first), on(year(2031) / 12 / 1)}, Duplicates::month), 2U);
  EXPECT_EQ(count({on(first - days(90)), on(last)}, Duplicates::year), 1U);
  EXPECT_EQ(count({on(last), on(last + days(1))}, Duplicates::year), 2U);
  EXPECT_EQ(count({on(last, true, 1), on(last + days(1))}, Duplicates::across_range), 1U);
}

TEST(Duplicates, WithoutADayNoneOfACalendar) {
  const std::vector<CodedStatement> undated = {{0, 0}, {0, 0}};
  EXPECT_EQ(count(undated, Duplicates::week), 2U);
  EXPECT_EQ(count(undated, Duplicates::document), 1U);
  EXPECT_EQ(count(undated, Duplicates::across_range), 1U);
}

TEST(Duplicates, TheEarliestCounts) {
  // Sides are ignored, but Jaccard still asks for them: Mara first agreed, as Ivo does, so that
  // all that both say they say together, 1 / 1; had she disagreed first, it were 1 / 2.
  CodedStatements coded;
  coded.actors = {{.name = "Mara"}, {.name = "Ivo"}};
  coded.issues = {{.name = "closing"}};
  coded.statements = {
      {0, 0, false, kFriday + days(1), 0}, {0, 0, true, kFriday, 1}, {1, 0, true, kFriday, 0}};
  const Weights weights = weights_of(coded, {.duplicates = Duplicates::across_range,
                                             .aggregation = Aggregation::ignore,
                                             .normalisation = Normalisation::jaccard});
  EXPECT_EQ(weights, (Weights{{{"Ivo", "Mara"}, 1}}));
}

TEST(CodedStatements, ComeFromStancesThatTakeASide) {
  const std::array stances = {StanceTaken{0, 0, Stance::support, kFriday, 7},
                              StanceTaken{1, 0, Stance::oppose},
                              StanceTaken{2, 0, Stance::conditional},
                              StanceTaken{0, 1, Stance::neutral}, StanceTaken{0, 1, Stance::none}};
  const std::vector<CodedStatement> coded = coded_statements(stances);
  ASSERT_EQ(coded.size(), 3U);
  EXPECT_TRUE(coded[0].agrees);
  EXPECT_EQ(coded[0].day, kFriday);
  EXPECT_EQ(coded[0].document, 7U);
  EXPECT_FALSE(coded[1].agrees);
  EXPECT_EQ(coded[2].actor, 2U);
  EXPECT_TRUE(coded[2].agrees);
  EXPECT_EQ(coded_statements(stances, false).size(), 2U);
}

TEST(NetworkOptions, NamesAreReadBack) {
  for (const char* name : {"include", "document", "week", "month", "year", "acrossrange"}) {
    EXPECT_EQ(duplicates_name(duplicates_of(name).value()), name);
  }
  for (const char* name : {"ignore", "combine", "congruence", "conflict", "subtract"}) {
    EXPECT_EQ(aggregation_name(aggregation_of(name).value()), name);
  }
  for (const char* name : {"no", "activity", "prominence", "average", "jaccard", "cosine"}) {
    EXPECT_EQ(normalisation_name(normalisation_of(name).value()), name);
  }
  for (const char* name : {"twomode", "onemode"}) {
    EXPECT_EQ(network_mode_name(network_mode_of(name).value()), name);
  }
  EXPECT_FALSE(duplicates_of("fortnight").has_value());
}

}  // namespace
}  // namespace onrecord
