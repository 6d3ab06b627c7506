#include "identify/name_match.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

// The comparison must not depend on the order.
NameMatch compare(std::string_view a, std::string_view b) {
  const PersonName first = parse_person_name(a);
  const PersonName second = parse_person_name(b);
  const NameMatch result = match(first, second);
  EXPECT_EQ(match(second, first), result) << a << " / " << b;
  return result;
}

void expect(NameMatch expected,
            std::initializer_list<std::pair<std::string_view, std::string_view>> pairs) {
  for (const auto& [a, b] : pairs) EXPECT_EQ(compare(a, b), expected) << a << " / " << b;
}

TEST(MatchNames, TakesFormsOfOneNameAsTheSame) {
  expect(NameMatch::same, {{"Ingrid Solheim", "Ingrid Solheim"},
                           {"Ingrid Solheim", "INGRID SOLHEIM"},
                           {"PFEIFFER", "Pfeiffer"},
                           {"José Ruiz", "Jose Ruiz"},
                           {"Søren Lund", "Soren Lund"},
                           {"Ola O’Neill", "Ola O'Neill"},
                           {"Kim Jong-un", "Kim Jong Un"},
                           {"Anne-Marie Holm", "Anne Marie Holm"},
                           {"Donald J. Trunn", "Donald Trunn"},
                           {"Mayor Ada Lind", "Ada Lind, the mayor"},
                           {"Nadia al-Masri", "Nadia El Masri"},
                           {"Ida “Storm” Holm", "Ida Holm"}});
}

TEST(MatchNames, TakesAShorterNameAsCompatible) {
  expect(NameMatch::compatible, {{"Solheim", "Ingrid Solheim"},
                                 {"Ms Solheim", "Ingrid Solheim"},
                                 {"Prime Minister Solheim", "Ingrid Solheim"},
                                 {"I. Solheim", "Ingrid Solheim"},
                                 {"J.K. Holm", "Joan Kate Holm"},
                                 {"J. Paul Holm", "Paul Holm"},
                                 {"Ingrid", "Ingrid Solheim"},
                                 {"Anne Holm", "Anne-Marie Holm"},
                                 {"Storm Holm", "Ida “Storm” Holm"}});
}

TEST(MatchNames, KnowsShortFormsAndSpellings) {
  expect(NameMatch::compatible, {{"Bill Moran", "William Moran"},
                                 {"Bill Moran", "Will Moran"},
                                 {"Liz Vale", "Elizabeth Vale"},
                                 {"Mohamed Talib", "Muhammad Talib"}});
  expect(NameMatch::different, {{"Bill Moran", "Robert Moran"}, {"Liz Vale", "Lisbet Vale"}});
}

TEST(MatchNames, PartsPeopleOfOneSurname) {
  expect(NameMatch::different, {{"Ingrid Solheim", "Olav Solheim"},
                                {"I. Solheim", "Olav Solheim"},
                                {"Donald J. Trunn", "Donald K. Trunn"},
                                {"Carl Holm Jr.", "Carl Holm Sr."},
                                {"King Olav IV", "King Olav V"},
                                {"Ada Lind", "Ada Holm"},
                                {"Lind", "Holm"}});
  expect(NameMatch::compatible, {{"Carl Holm Jr.", "Carl Holm"}});
}

TEST(MatchNames, PartsPeopleByGender) {
  expect(NameMatch::different, {{"Ms Solheim", "Olav Solheim"},
                                {"Ms Solheim", "Mr Solheim"},
                                {"Mr Solheim", "Ingrid Solheim"},
                                {"spokeswoman Solheim", "Olav Solheim"}});
  // What is said is surer than what is usual.
  expect(NameMatch::same, {{"Ms Olav Solheim", "Olav Solheim"}});
  expect(NameMatch::compatible, {{"Ms Solheim", "Kim Solheim"}});
}

TEST(MatchNames, AllowsLeavingParticlesOut) {
  expect(NameMatch::compatible, {{"van der Berg", "Berg"},
                                 {"Pieter van der Berg", "Berg"},
                                 {"Pieter van der Berg", "van der Berg"},
                                 {"Pieter van der Berg", "Pieter Berg"},
                                 {"Pieter van Holm", "Van Holm"},
                                 {"Omar al-Masri", "Masri"}});
  expect(NameMatch::different, {{"Pieter van Berg", "von Berg"},
                                {"Omar bin Talib", "Talib"},
                                {"Omar bin Talib", "Omar Talib"}});
}

TEST(MatchNames, AllowsEitherOfTwoSurnames) {
  expect(NameMatch::compatible, {{"Ana Valero Ruiz", "Valero"},
                                 {"Ana Valero Ruiz", "Ruiz"},
                                 {"Ana Valero Ruiz", "Valero Ruiz"},
                                 {"Ana Valero Ruiz", "Ana Valero"},
                                 {"Ana Valero Ruiz", "Ana Ruiz"},
                                 {"Ida Lund-Vik", "Vik"},
                                 {"Ida Lund-Vik", "Ida Lund"}});
  expect(NameMatch::different,
         {{"Juan Carlos Ruiz", "Carlos"}, {"Carlos Ruiz", "Juan Carlos Ruiz"}});
}

TEST(MatchNames, AllowsTheFamilyNameAtEitherEnd) {
  expect(NameMatch::compatible, {{"Kim Jong-un", "Jong-un Kim"},
                                 {"Zhang Lihua", "Lihua Zhang"},
                                 {"Mr. Zhang", "Zhang Lihua"},
                                 {"Kim", "Kim Jong-un"}});
  expect(NameMatch::different, {{"Kim Jong-un", "Kim Yo-jong"}, {"Martin James", "James Martin"}});
}

TEST(MatchNames, TakesAWordAfterMrAsASurname) {
  expect(NameMatch::different,
         {{"Mr. Martin", "Martin Holm"}, {"President Martin", "Martin Holm"}});
  expect(NameMatch::compatible, {{"Sir Martin", "Martin Holm"},
                                 {"Coach Martin", "Martin Holm"},
                                 {"Mr. Martin", "Olav Martin"}});
}

TEST(MatchNames, KnowsWhichShortFormsAreSurnames) {
  EXPECT_TRUE(share_surname(parse_person_name("Vale"), parse_person_name("Ada Vale")));
  EXPECT_TRUE(share_surname(parse_person_name("Mr. Kim"), parse_person_name("Kim Do-yun")));
  EXPECT_FALSE(share_surname(parse_person_name("Vale"), parse_person_name("Vale Holm")));
  EXPECT_FALSE(share_surname(parse_person_name("Ms Vale"), parse_person_name("Olav Vale")));
}

TEST(MatchNames, TakesNobodyAsDifferent) {
  expect(NameMatch::different, {{"the mayor", "the mayor"}, {"", "Ada Lind"}});
}

}  // namespace
}  // namespace onrecord
