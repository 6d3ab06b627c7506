#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/result.h"
#include "onrecord/span.h"
#include "read/html_body.h"
#include "read/html_kinds.h"
#include "read/html_metadata.h"

namespace onrecord {

/// A piece of the article.
struct HtmlPart {
  PartKind kind = PartKind::paragraph;
  std::string text;  ///< valid UTF-8 on one line, but for line breaks that the page has (<br>)
  /// Bytes of the page as it was given, from the first text of the part to its last, with the
  /// markup within. Empty where the parser moved the text (out of a table).
  Span place;
};

/// Why a block of the page is a part or none, for --explain.
struct HtmlExplained {
  std::string text;
  Span place;
  HtmlVerdict verdict;
  HtmlReason reason = HtmlReason::among_text;
};

struct HtmlPage {
  PageMetadata metadata;
  std::vector<HtmlPart> parts;           ///< in the order of the page
  std::vector<HtmlExplained> explained;  ///< all blocks, where asked for
  std::string encoding;                  ///< that the page was decoded from: "windows-1252"
  std::size_t replaced_characters = 0;   ///< that could not be decoded and became U+FFFD
};

struct HtmlLimits {
  std::size_t max_bytes = std::size_t{64} << 20;  ///< of the page; 1 .. 1 GiB
  bool explain = false;
};

/// Reads a news page as it was served: any encoding that browsers read, any markup. Time and memory
/// are linear in its size. Errors: `too_large` (over the limit, over 200,000 pieces of text, or
/// markup that would need far more memory than its size), `not_text` (NUL bytes that no encoding
/// explains), `empty_text` (a page without any text). A page whose body is not found has no parts.
/// `label` is the encoding that the server said; it counts where the page has no byte order mark.
[[nodiscard]] Result<HtmlPage> read_html_page(std::string_view bytes, const HtmlLimits& limits = {},
                                              std::string_view label = {});

/// The parts of the article's own text, one a paragraph, parted by empty lines: paragraphs,
/// headings and, since articles run on through them, embedded posts. Captions and pull quotes are
/// left out.
[[nodiscard]] std::string body_text(const HtmlPage& page);

}  // namespace onrecord
