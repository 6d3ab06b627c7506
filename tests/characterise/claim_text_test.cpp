#include "characterise/claim_text.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace onrecord {
namespace {

Span place(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Document document_of(std::string text) {
  Article article;
  article.id = "a";
  article.text = std::move(text);
  return *Document::from(std::move(article));
}

TEST(ClaimText, HasWhatTheArticleSaysInItsOwnWords) {
  const Document document =
      document_of("The bridge is late.\n\n\"It will\nopen,\" she said. \"In May.\"");
  Statement statement;
  statement.cue = place(document.text(), "said");
  statement.sources = {place(document.text(), "she")};
  statement.contents = {place(document.text(), "It will\nopen,"),
                        place(document.text(), "In May.")};
  statement.speakers.emplace_back().name = "Ingrid Moss";
  const ClaimText text = claim_text(document, statement);
  EXPECT_EQ(text.lead, "she said");
  EXPECT_EQ(text.who, "Ingrid Moss said");
  EXPECT_EQ(text.content, "It will open, … In May.");
  EXPECT_EQ(text.before, "The bridge is late. \"");
}

TEST(ClaimText, WithoutSourceAndCueThereIsADash) {
  const Document document = document_of("\"Never.\"");
  Statement statement;
  statement.contents = {place(document.text(), "Never.")};
  const ClaimText text = claim_text(document, statement);
  EXPECT_EQ(text.lead, "-");
  EXPECT_EQ(text.who, "-");
}

TEST(ClaimText, WhatStandsBeforeIsCutAtAWord) {
  std::string words;
  for (int i = 0; i < 100; ++i) words += "wørd ";
  const Document document = document_of(words + "Moss agreed.");
  Statement statement;
  statement.cue = place(document.text(), "agreed");
  statement.sources = {place(document.text(), "Moss")};
  const ClaimText text = claim_text(document, statement);
  EXPECT_TRUE(text.before.starts_with("wørd"));
  EXPECT_LE(text.before.size(), 240U / 5 * 6);
  EXPECT_EQ(text.content, "");
}

}  // namespace
}  // namespace onrecord
