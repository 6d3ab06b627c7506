#include "record/statement_words.h"

namespace onrecord {

std::string statement_words(std::string_view text, const Statement& statement) {
  std::string words;
  for (const Span content : statement.contents) {
    if (!words.empty()) words += " … ";
    words += surface(text, content);
  }
  return words;
}

std::vector<Span> spans_at(std::string_view text, const std::vector<CodePointRange>& places) {
  const CodePointOffsets offsets(text);
  std::vector<Span> out;
  for (const CodePointRange& place : places) {
    out.push_back({static_cast<std::uint32_t>(offsets.byte_of(place.begin)),
                   static_cast<std::uint32_t>(offsets.byte_of(place.end))});
  }
  return out;
}

std::string words_at(std::string_view text, const std::vector<CodePointRange>& places) {
  Statement statement;
  statement.contents = spans_at(text, places);
  return statement_words(text, statement);
}

}  // namespace onrecord
