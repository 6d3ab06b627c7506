#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "onrecord/span.h"

namespace onrecord {

/// What a piece of an article is.
enum class PartKind : std::uint8_t { paragraph, heading, caption, pull_quote, embedded_post };

/// "paragraph", "heading", "caption", "pull_quote", "embedded_post".
[[nodiscard]] std::string_view part_kind_name(PartKind kind);

/// Captions and pull quotes stand beside the text and are no part of it.
[[nodiscard]] constexpr bool is_beside(PartKind kind) {
  return kind == PartKind::caption || kind == PartKind::pull_quote;
}

/// A piece of an article that was read from a page, a feed or a mail.
struct ArticlePart {
  PartKind kind = PartKind::paragraph;
  Span in_text;        ///< of `Article::text`; empty for captions and pull quotes
  std::string beside;  ///< the words of captions and pull quotes, which are not in the text
  /// Bytes of the page that the part came from, as it was served: of the file, the archive's
  /// member, the body of the response, the entry's content. Empty where the parser moved the text.
  Span source;
};

}  // namespace onrecord
