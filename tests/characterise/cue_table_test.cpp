#include "characterise/cue_table.h"

#include <gtest/gtest.h>

#include <string>

#include "characterise/cue_reading.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

const CueTable& table() {
  static const CueTable built_in = CueTable::built_in().value();
  return built_in;
}

constexpr std::string_view kRow = "pooh ... away\tverb\tdeny\tnon-factive\tcertain\tno\tnegative\n";

/// The reading of the words between [ and ] in `marked`.
std::optional<CueReading> read(const CueTable& cues, std::string marked, std::string& text) {
  const std::size_t begin = marked.find('[');
  marked.erase(begin, 1);
  const std::size_t end = marked.find(']');
  marked.erase(end, 1);
  text = marked;
  const auto lexemes = lexemes_of(text);
  return read_cue(cues, lexemes,
                  {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

/// Act, or "-" for a neutral entry and "none" for no entry; then the flags.
std::string told(const std::string& marked, const CueTable& cues = table()) {
  std::string text;
  const auto reading = read(cues, marked, text);
  if (!reading) return "none";
  std::string told = reading->entry->act ? std::string(act_name(*reading->entry->act)) : "-";
  if (reading->is_negated) told += " negated";
  if (reading->is_passive) told += " passive";
  if (reading->is_modal) told += " modal";
  if (reading->is_future) told += " future";
  if (reading->is_noun) told += " noun";
  return told;
}

TEST(CueTable, TheOneItCarriesIsWhole) {
  const auto built_in = CueTable::built_in();
  ASSERT_TRUE(built_in.ok()) << built_in.error().describe();
  EXPECT_GE(built_in->entries().size(), 350U);
}

TEST(CueTable, ErrorsNameFileLineAndWhatIsExpected) {
  const auto wrong = [](std::string_view row) {
    const auto parsed = CueTable::parse("# mine\n\n" + std::string(row) + "\n", "mine.tsv");
    return parsed.ok() ? std::string() : parsed.error().describe();
  };
  EXPECT_EQ(wrong("say\tverb"),
            "mine.tsv:3: 2 columns, parted by tabs, where 7 are expected: lemma, part, act, "
            "factivity, certainty, thought, polarity [bad_record]");
  EXPECT_NE(wrong("say\tadverb\t-\t-\t-\tno\tpositive").find("part is adverb"), std::string::npos);
  EXPECT_NE(wrong("say\tverb\tlie\t-\t-\tno\tpositive").find("act is lie"), std::string::npos);
  EXPECT_NE(wrong("say\tverb\t-\ttrue\t-\tno\tpositive").find("factivity is true"),
            std::string::npos);
  EXPECT_NE(wrong("say\tverb\t-\t-\tsure\tno\tpositive").find("certainty is sure"),
            std::string::npos);
  EXPECT_NE(wrong("say\tverb\t-\t-\t-\t1\tpositive").find("thought is 1"), std::string::npos);
  EXPECT_NE(wrong("say\tverb\t-\t-\t-\tno\t").find("polarity is empty"), std::string::npos);
  EXPECT_NE(wrong("... out\tverb\t-\t-\t-\tno\tpositive").find("lemma is"), std::string::npos);
  EXPECT_NE(wrong(std::string(kRow) + std::string(kRow)).find("earlier line"), std::string::npos);
}

TEST(CueTable, ReadsAFileAndTellsWhenThereIsNone) {
  const TemporaryFolder folder;
  EXPECT_EQ(CueTable::read(folder.path("none.tsv")).error().code, ErrorCode::file_missing);
  const auto mine =
      CueTable::read(folder.write("cues.tsv", "\xef\xbb\xbf# mine\r\n" + std::string(kRow)));
  ASSERT_TRUE(mine.ok()) << mine.error().describe();
  EXPECT_EQ(told("He [poohed] the claim away", *mine), "deny");
}

TEST(CueTable, RowsOfTheUserTakeThePlaceOfBuiltInOnes) {
  CueTable cues = table();
  cues.add(CueTable::parse("say\tverb\tassert\t-\t-\tno\tpositive\n" + std::string(kRow), "mine")
               .value());
  EXPECT_EQ(told("She [said] it was late", cues), "assert");
  EXPECT_EQ(told("He [poohed] it away", cues), "deny");
  EXPECT_EQ(told("He [denied] it", cues), "deny");
}

struct Case {
  const char* marked;
  const char* expected;
};

class Cues : public testing::TestWithParam<Case> {};

TEST_P(Cues, AreReadWithTheirParticlesAndNegations) {
  EXPECT_EQ(told(GetParam().marked), GetParam().expected) << GetParam().marked;
}

INSTANTIATE_TEST_SUITE_P(
    Acts, Cues,
    testing::Values(
        Case{"Moss [said] the bridge was safe", "-"}, Case{"He [denies] it", "deny"},
        Case{"Moss [accused] Hale of lying", "accuse"}, Case{"Moss [ruled] it out", "refuse"},
        Case{"Moss [ruled out] a vote", "refuse"}, Case{"The court [ruled] that it was", "assert"},
        Case{"She [called for] a boycott", "demand"},
        Case{"She [called] Friday for calm", "demand"}, Case{"She [called] him “the fox”", "-"},
        Case{"The union [backed] the plan", "praise"},
        Case{"They [turned] the offer down", "refuse"}, Case{"He [asked] whether it was", "ask"},
        Case{"He [asked] the board to resign", "demand"}, Case{"He [asked for] help", "demand"},
        Case{"He [asked] what they would do to help", "ask"},
        Case{"Moss [told] them to leave", "demand"},
        Case{"Moss [told] Hale he was going to leave", "-"}, Case{"Moss [warned] of a flood", "-"},
        Case{"They [agreed to] pay", "promise"}, Case{"She [agreed] that it was late", "concede"},
        Case{"He [insisted] it was late", "-"}, Case{"He [insisted on] a vote", "demand"},
        Case{"He [insisted], on Monday, it was", "-"}, Case{"Moss [played down] the row", "deny"},
        Case{"Moss [played] the row down", "deny"}, Case{"She [apologised] for it", "concede"},
        Case{"She [apologized] for it", "concede"}, Case{"They [criticised] Moss", "accuse"},
        Case{"They are [criticizing] Moss", "accuse"}, Case{"He [vowed] to go on", "promise"},
        Case{"He [threatened] to sue", "threaten"}, Case{"She [thanked] the crew", "praise"},
        Case{"He [admitted] the error", "concede"}, Case{"[According to] the board, it is", "-"},
        Case{"She [said no] to the plan", "refuse"}, Case{"She [said no] one was hurt", "-"},
        Case{"Moss, she [said in a statement], lied", "-"},
        Case{"He [made no secret of] it", "assert"},
        Case{"She [went on to thank] the crew", "praise"}, Case{"He [urged] calm", "demand"},
        Case{"Moss [shot back]: no", "-"}, Case{"He [called for] them to speak out", "demand"},
        Case{"They [posed hard questions] about it", "ask noun"},
        Case{"Moss [made a promise]", "promise"},
        Case{"The [joke] fell flat as he [joked]", "none"},
        Case{"She [welcomed] the vote", "praise"}, Case{"He [frobnicated] it", "none"},
        Case{"He [declined to comment]", "refuse negated"}));

INSTANTIATE_TEST_SUITE_P(
    Negations, Cues,
    testing::Values(
        Case{"He [did not say] when", "hedge"}, Case{"He [did not say] that", "- negated"},
        Case{"She [didn’t say] that", "- negated"},
        Case{"She [has never called for] a ban", "demand negated"},
        Case{"He [refused to say] it", "refuse negated"}, Case{"He [refused to resign]", "refuse"},
        Case{"He left [without saying] it", "- negated"},
        Case{"He [failed to mention] it", "- negated"},
        Case{"She [avoided mentioning] it", "- negated"},
        Case{"She [stopped short of accusing] him", "accuse negated"},
        Case{"Nor [did he say] it", "- negated"}, Case{"Never [has she said] it", "- negated"},
        Case{"He [not only said] it", "-"}, Case{"At no time did he [say] it", "- negated"},
        Case{"No one [has said] it", "- negated"}, Case{"Nobody [said] it", "- negated"},
        Case{"He [has not ruled out] a vote", "hedge"}, Case{"He would not [rule] it out", "hedge"},
        Case{"They [neither confirmed nor denied] it", "hedge"},
        Case{"He [made no claim] to it", "- negated noun"},
        Case{"She [has not yet said] it", "- negated"}));

INSTANTIATE_TEST_SUITE_P(
    FormsOfVerbsAndNouns, Cues,
    testing::Values(
        Case{"Moss [was accused by] Hale", "accuse passive"},
        Case{"Moss has [been accused] of it", "accuse passive"},
        Case{"Moss [got blamed] for it", "accuse passive"}, Case{"He [might ask] why", "ask modal"},
        Case{"He [would say] that", "- modal"}, Case{"She [will announce] it", "- future"},
        Case{"She [is to announce] it", "- future"}, Case{"his [claim] that it was", "- noun"},
        Case{"Moss’s [denial] of it", "deny noun"}, Case{"their [promises] to pay", "promise noun"},
        Case{"Moss [promises] to pay", "promise"},
        Case{"a public [apology] for it", "concede noun"},
        Case{"a [warning] that it was", "- noun"}, Case{"the [demand for] more", "demand noun"},
        Case{"[criticism of] the board", "accuse noun"}, Case{"an [attack on] Moss", "accuse noun"},
        Case{"He [said], in response to a question, no", "-"}));

}  // namespace
}  // namespace onrecord
