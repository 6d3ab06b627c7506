#include "attribute/speaker_label.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

// The name read from `text`, empty where it is no speaker.
std::string name_in(std::string_view text) {
  const auto label = read_speaker(text, {0, static_cast<std::uint32_t>(text.size())});
  return label ? std::string(surface(text, label->source)) : std::string();
}

TEST(ReadSpeaker, ReadsNamesWithWhatStandsAroundThem) {
  EXPECT_EQ(name_in("Ada Lind"), "Ada Lind");
  EXPECT_EQ(name_in(" ADA LIND (voice-over) "), "ADA LIND");
  EXPECT_EQ(name_in("**Ada Lind**"), "Ada Lind");
  EXPECT_EQ(name_in("Ada Lind, chief engineer, Port Ellery"), "Ada Lind");
  EXPECT_EQ(name_in("Bishop Óscar de la Peña Jr."), "Bishop Óscar de la Peña Jr.");
  EXPECT_EQ(name_in("Siobhán O’Shea-Lind"), "Siobhán O’Shea-Lind");
  EXPECT_EQ(name_in("The Mayor"), "The Mayor");
  EXPECT_EQ(name_in("Will Dunn"), "Will Dunn");
}

TEST(ReadSpeaker, KnowsWhatIsNoSpeaker) {
  for (const std::string_view text :
       {"", "Note", "Photo", "Photo Credit", "10", "Speaker 2000", "the bridge", "The Bridge",
        "May", "Ada Lind said", "Read More", "BREAKING", "http", "However", "B",
        "One Two Three Four Five Six", "(by phone)", ",", "**"}) {
    EXPECT_EQ(name_in(text), "") << text;
  }
}

TEST(ReadSpeaker, TellsTheKinds) {
  const auto kind_of = [](std::string_view text) {
    return read_speaker(text, {0, static_cast<std::uint32_t>(text.size())})->kind;
  };
  EXPECT_EQ(kind_of("Q"), LabelKind::question);
  EXPECT_EQ(kind_of("A"), LabelKind::answer);
  EXPECT_EQ(kind_of("MODERATOR"), LabelKind::role);
  EXPECT_EQ(kind_of("LIND"), LabelKind::capitals);
  EXPECT_EQ(kind_of("Ada Lind"), LabelKind::name);
}

TEST(IsRolePhrase, EndsWithAnOffice) {
  EXPECT_TRUE(is_role_phrase("minister"));
  EXPECT_TRUE(is_role_phrase("deputy prime minister"));
  EXPECT_FALSE(is_role_phrase("minister of nothing at all"));
  EXPECT_FALSE(is_role_phrase("bridge"));
  EXPECT_FALSE(is_role_phrase(""));
}

}  // namespace
}  // namespace onrecord
