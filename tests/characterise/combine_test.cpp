#include "characterise/combine.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

ClaimAnswer certain_assertion() {
  ClaimAnswer out;
  out.act.fill(0.02F);
  out.act[0] = 0.8F;
  out.certainty = {0.9F, 0.06F, 0.04F};
  return out;
}

Character told(Act act, float score) {
  Character out;
  out.act = act;
  out.act_score = score;
  out.act_by = Decider::cue;
  return out;
}

TEST(Combine, WordsThatAreSureGoBeforeTheNetwork) {
  const Characterised found = combine(told(Act::denial, 0.95F), certain_assertion());
  EXPECT_EQ(found.character.act, Act::denial);
  EXPECT_EQ(found.character.act_by, Decider::cue);
  EXPECT_EQ(found.denial, found.character.act_score);
}

TEST(Combine, WhereNoWordDecidesTheNetworkDoes) {
  ClaimAnswer network = certain_assertion();
  network.act = {0.02F, 0.01F, 0.9F};
  network.certainty = {0.1F, 0.1F, 0.8F};
  const Characterised found = combine(Character{}, network);
  EXPECT_EQ(found.character.act, Act::accusation);
  EXPECT_EQ(found.character.act_by, Decider::model);
  EXPECT_EQ(found.character.certainty, Certainty::conditional);
  EXPECT_FLOAT_EQ(found.conditional, 0.8F);
}

TEST(Combine, ADoubtfulRareActIsTakenForAnAssertion) {
  ClaimAnswer network;
  network.act = {0.4F, 0.0F, 0.0F, 0.0F, 0.45F, 0.0F, 0.0F, 0.0F, 0.15F};
  network.certainty = {1, 0, 0};
  EXPECT_EQ(combine(Character{}, network).character.act, Act::assertion);
}

TEST(Combine, WhoIsNotAccusedIsNoTarget) {
  Character lexical = told(Act::accusation, 0.3F);
  lexical.target = Span{3, 8};
  const Characterised found = combine(lexical, certain_assertion());
  EXPECT_EQ(found.character.act, Act::assertion);
  EXPECT_EQ(found.character.act_by, Decider::model);
  EXPECT_FALSE(found.character.target);
}

TEST(Combine, ProbabilitiesStayFiniteWhereTheNetworkGivesNone) {
  const Characterised found = combine(Character{}, ClaimAnswer{});
  EXPECT_GE(found.character.act_score, 0.0F);
  EXPECT_LE(found.character.act_score, 1.0F);
}

}  // namespace
}  // namespace onrecord
