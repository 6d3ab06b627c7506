#include "identify/handed_on.h"

#include <gtest/gtest.h>

#include <string>

#include "attribute/statement_builder.h"

namespace onrecord {
namespace {

/// Who was told, in a statement of `text`; "-" for nobody.
std::string told(const std::string& text, std::string_view source, std::string_view cue,
                 std::string_view content) {
  const Document document = document_of(text);
  const auto found = addressee_words(document, cued(document, source, cue, {content}));
  return found ? std::string(surface(document.text(), *found)) : "-";
}

TEST(AddresseeWords, StandBehindAVerbOfTelling) {
  EXPECT_EQ(told("Salk told parliament that it failed.", "Salk", "told", "it failed"),
            "parliament");
  EXPECT_EQ(told("Salk told the Vell Herald on the phone it failed.", "Salk", "told", "it failed"),
            "the Vell Herald");
  EXPECT_EQ(told("Salk warned Ørsk of a flood", "Salk", "warned", "a flood"), "Ørsk");
  EXPECT_EQ(told("Salk told the Bank of Vell it failed", "Salk", "told", "it failed"),
            "the Bank of Vell");
}

TEST(AddresseeWords, MayBePartOfTheCue) {
  EXPECT_EQ(
      told("Salk told parliament that it failed.", "Salk", "told parliament that", "it failed"),
      "parliament");
}

TEST(AddresseeWords, AreNoneWhereTheContentOrTheSourceFollows) {
  EXPECT_EQ(told("Salk promised to leave.", "Salk", "promised", "to leave"), "-");
  EXPECT_EQ(told("Salk warned of a flood.", "Salk", "warned", "a flood"), "-");
  EXPECT_EQ(told("“It failed,” told Salk", "Salk", "told", "“It failed,”"), "-");
  EXPECT_EQ(told("It failed, Salk warned.", "Salk", "warned", "It failed"), "-");
  EXPECT_EQ(told("It failed, Salk warned", "Salk", "warned", "It failed"), "-");
}

TEST(AddresseeWords, FollowALeadIn) {
  EXPECT_EQ(told("It failed, Salk said in an interview with the Vell Herald.", "Salk", "said",
                 "It failed"),
            "the Vell Herald");
  EXPECT_EQ(told("It failed, Salk said in a letter to", "Salk", "said", "It failed"), "-");
}

TEST(AddresseeWords, StayInTheirSentence) {
  EXPECT_EQ(told("It failed, Salk said. Then, speaking to the Herald, Lorn left.", "Salk", "said",
                 "It failed"),
            "-");
}

TEST(AddresseeWords, AreNoneWithoutACue) {
  const Document document = document_of("“It failed.” Salk told us so.");
  Statement statement;
  statement.contents = {span_of(document, "“It failed.”")};
  EXPECT_EQ(addressee_words(document, statement), std::nullopt);
}

Texts via(const std::string& text, std::string_view cue, std::string_view content) {
  const Document document = document_of(text);
  return texts_of(document, via_words(document, cued(document, "", cue, {content})));
}

TEST(ViaWords, AreNoneBetweenByAndAs) {
  EXPECT_EQ(via("Salk stood by as saying it failed.", "stood by as saying", "it failed"), Texts{});
}

TEST(ViaWords, StandInAPassiveCue) {
  EXPECT_EQ(via("Salk was quoted by Tarn as saying it failed.", "was quoted by Tarn as saying",
                "it failed"),
            Texts{"Tarn"});
  EXPECT_EQ(via("It failed, Salk was quoted as saying by the Vell Herald.",
                "was quoted as saying by the Vell Herald", "It failed"),
            Texts{"the Vell Herald"});
}

TEST(ViaWords, FollowTheContent) {
  EXPECT_EQ(via("Salk said it failed, according to Tarn.", "said", "it failed"), Texts{"Tarn"});
  EXPECT_EQ(via("Salk said “it failed,” according to the Ås Herald", "said", "“it failed,”"),
            Texts{"the Ås Herald"});
}

TEST(ViaWords, AreNotTheCueItself) {
  EXPECT_TRUE(via("It failed, according to Tarn.", "according to", "It failed").empty());
}

TEST(ViaWords, AreNoneWhereNobodyHandedItOn) {
  EXPECT_TRUE(via("Salk said it failed", "said", "it failed").empty());
  EXPECT_TRUE(via("Salk said it failed, according to", "said", "it failed").empty());
  EXPECT_TRUE(via("Salk was quoted by", "was quoted by", "Salk").empty());
}

TEST(ViaWords, StayInTheSentence) {
  EXPECT_TRUE(
      via("Salk said it failed. According to Tarn, it rained.", "said", "it failed").empty());
}

TEST(ViaWords, DoWithoutContents) {
  const Document document = document_of("Salk was quoted by Tarn.");
  const Statement statement = cued(document, "Salk", "was quoted by Tarn", {});
  EXPECT_EQ(texts_of(document, via_words(document, statement)), Texts{"Tarn"});
  EXPECT_TRUE(via_words(document, {}).empty());
}

}  // namespace
}  // namespace onrecord
