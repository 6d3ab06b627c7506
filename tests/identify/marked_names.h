#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "identify/mentions.h"
#include "onrecord/document.h"
#include "support/documents.h"

namespace onrecord {

/// A document and its names, as the network could have found them.
struct NamedDocument {
  Document document;
  std::vector<Name> names;
};

/// Reads "[Ola Holm] of {Corland} left <Harbour Bank>.": a person, a place, an organisation. The
/// marks are no part of the text.
inline NamedDocument named_document(std::string_view marked) {
  constexpr std::string_view kOpening = "[{<", kClosing = "]}>";
  constexpr MentionKind kKinds[] = {MentionKind::person, MentionKind::place,
                                    MentionKind::organisation};
  std::string text;
  std::vector<std::pair<Span, MentionKind>> marks;
  for (const char c : marked) {
    const auto byte = static_cast<std::uint32_t>(text.size());
    if (const std::size_t kind = kOpening.find(c); kind != std::string_view::npos) {
      marks.push_back({{byte, byte}, kKinds[kind]});
    } else if (kClosing.find(c) != std::string_view::npos) {
      marks.back().first.end_byte = byte;
    } else {
      text += c;
    }
  }
  NamedDocument out{document_of(text), {}};
  const auto words = out.document.words();
  for (const auto& [span, kind] : marks) {
    Name name{words.size(), 0, kind};
    for (std::size_t w = 0; w < words.size(); ++w) {
      if (!span.contains(words[w].span)) continue;
      if (name.end == 0) name.begin = w;
      name.end = w + 1;
    }
    out.names.push_back(name);
  }
  return out;
}

/// The text of `document` with `names` marked as above.
inline std::string with_marks(const Document& document, std::span<const Name> names) {
  const auto words = document.words();
  std::string out;
  std::size_t byte = 0;
  for (const Name& name : names) {
    const char* marks = name.kind == MentionKind::person  ? "[]"
                        : name.kind == MentionKind::place ? "{}"
                                                          : "<>";
    const std::size_t begin = words[name.begin].span.begin_byte;
    const std::size_t end = words[name.end - 1].span.end_byte;
    out += document.text().substr(byte, begin - byte);
    out += marks[0];
    out += document.text().substr(begin, end - begin);
    out += marks[1];
    byte = end;
  }
  out += document.text().substr(byte);
  return out;
}

}  // namespace onrecord
