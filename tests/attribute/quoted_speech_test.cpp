#include "attribute/quoted_speech.h"

#include <gtest/gtest.h>

#include "attribute/statement_builder.h"

namespace onrecord {
namespace {

// What was added, as "source / cue / contents".
Texts added(const std::string& text) {
  const Document document = document_of(text);
  std::vector<Statement> statements;
  add_quoted_speech(document, statements);
  Texts lines;
  for (const Statement& statement : statements) {
    EXPECT_TRUE(statement.cue && !statement.sources.empty()) << text;
    std::string line(surface(document.text(), statement.sources.front()));
    line += " / " + std::string(surface(document.text(), *statement.cue));
    for (const std::string& content : texts_of(document, statement.contents)) {
      line += " / " + content;
    }
    lines.push_back(line);
  }
  return lines;
}

TEST(QuotedSpeech, TakesAPronounAndItsVerb) {
  EXPECT_EQ(added("“She asked me, ‘Who mends the pier?’ and I laughed,” Vale said."),
            Texts{"She / asked / ‘Who mends the pier?’"});
  EXPECT_EQ(added("“They just said to us ‘Leave the boats, all of you.’”"),
            Texts{"They / said / ‘Leave the boats, all of you.’"});
}

TEST(QuotedSpeech, TakesNamesAndNounPhrases) {
  EXPECT_EQ(added("“My old skipper told us once, ‘Count the ropes twice,’” Vale said."),
            Texts{"My old skipper / told / ‘Count the ropes twice,’"});
  EXPECT_EQ(added("“When Nora Vale says: ‘We will not pay,’ she means it,” he said."),
            Texts{"Nora Vale / says / ‘We will not pay,’"});
}

TEST(QuotedSpeech, TakesAPronounAfterTheQuotation) {
  EXPECT_EQ(added("“‘Never again,’ he said, and shut the door,” Vale recalled."),
            Texts{"he / said / ‘Never again,’"});
}

TEST(QuotedSpeech, LeavesWhatNobodyIsSaidToHaveSaid) {
  EXPECT_EQ(added("“I want to say, ‘Never again,’ but who listens?” Vale said."), Texts{});
  EXPECT_EQ(added("“You can't say, ‘Never again,’ and leave,” Vale said."), Texts{});
  EXPECT_EQ(added("“The boss will say, ‘Never again,’ as always,” Vale said."), Texts{});
  EXPECT_EQ(added("“She read the novel ‘Grey Harbour’ on the ferry,” Vale said."), Texts{});
  EXPECT_EQ(added("“The ‘green’ levy is no levy,” Vale said."), Texts{});
}

TEST(QuotedSpeech, LooksOnlyWithinTheQuotationAround) {
  EXPECT_EQ(added("Vale said: “‘Never again’ was their motto.”"), Texts{});
  EXPECT_EQ(added("Vale said, “Never again.”"), Texts{});
}

}  // namespace
}  // namespace onrecord
