#include "identify/dateline.h"

#include <gtest/gtest.h>

#include <string>

#include "identify/mention_builder.h"

namespace onrecord {
namespace {

// The dateline of a text of one sentence; empty where there is none.
std::string dateline(const std::string& text) {
  const Document document = document_of(text);
  const SentenceWords words(document, document.sentences()[0]);
  const Dateline found = dateline_of(words);
  return found.words == 0 ? "" : std::string(words.text(0, found.words));
}

TEST(DatelineOf, HasAPlaceAndADayOrAnAgency) {
  EXPECT_EQ(dateline("BRENN, March 3 (Harbour Wire) — The ferry sails."),
            "BRENN, March 3 (Harbour Wire) —");
  EXPECT_EQ(dateline("PELL HARBOUR, Corland (HW) - The ferry sails."),
            "PELL HARBOUR, Corland (HW) -");
  EXPECT_EQ(dateline("Brenn, 3 March – The ferry sails."), "Brenn, 3 March –");
  EXPECT_EQ(dateline("BRENN — The ferry sails."), "BRENN —");
}

TEST(DatelineOf, IsNothingElseBeforeADash) {
  for (const char* text : {"The ferry — it is old — sails.", "Brenn-based captains sail.",
                           "Mara Velling, 54 — sails.", "Velling (Labour) - the mayor - sails.",
                           "It sails, Brenn said in March — again.", "BRENN sails."}) {
    EXPECT_EQ(dateline(text), "") << text;
  }
}

// What is left of the names after the dateline was taken out, if it is one.
std::string names_left(const std::string& text, const std::string& name, MentionKind kind) {
  const Document document = document_of(text);
  const std::size_t first = word_of(document, name), other = word_of(document, "Corland");
  Mentions mentions;
  mentions.names = {{first, first + 1, kind}, {other, other + 1, MentionKind::place}};
  mentions.list = {mention(document, name, MentionClass::name),
                   mention(document, "Corland", MentionClass::name)};
  mentions.width = 2;
  mentions.vectors = {1, 2, 3, 4};
  drop_datelines(document, mentions);
  EXPECT_EQ(mentions.list.size(), mentions.names.size());
  EXPECT_EQ(mentions.vectors.size(), 2 * mentions.list.size());
  EXPECT_EQ(mentions.vectors.back(), 4) << "the vector of Corland";
  std::string out;
  for (const Mention& one : mentions.list) {
    out += std::string(out.empty() ? "" : " ") +
           std::string(surface(document.text(), document.words()[one.word].span));
  }
  return out;
}

TEST(DropDatelines, TakesOutWhereAReportWasWritten) {
  EXPECT_EQ(
      names_left("BRENN, March 3 (HW) — Corland said so.", "BRENN", MentionKind::organisation),
      "Corland");
  EXPECT_EQ(names_left("BRENN — Corland said so.", "BRENN", MentionKind::place), "Corland");
}

TEST(DropDatelines, LeavesWhoSpeaks) {
  EXPECT_EQ(names_left("VELLING — Corland said so.", "VELLING", MentionKind::person),
            "VELLING Corland");
  EXPECT_EQ(
      names_left("PILOTS — a union of Corland — said so.", "PILOTS", MentionKind::organisation),
      "PILOTS Corland");
}

}  // namespace
}  // namespace onrecord
