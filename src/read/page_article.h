#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/reader.h"
#include "onrecord/result.h"
#include "read/html_page.h"
#include "read/input.h"

namespace onrecord {

/// The article of a news page, without id and place. `charset` is what the server said of it, and
/// counts where the bytes are neither UTF-8 nor marked. Where it is to `explain`, it lists the
/// blocks of the page, and a page without an article has them and no text. Errors as
/// `read_html_page`, and `empty_text` where the page has no article.
[[nodiscard]] Result<ReadArticle> page_article(std::string_view page, std::string_view charset,
                                               std::size_t max_bytes, bool explain = false);

/// A page that `finish_page` will read, in the way of `page_article`.
[[nodiscard]] ReadArticle unread_page(std::string page, std::string charset);

/// All that is left of `input` as a page, unread. Errors: those of the input.
Result<ReadArticle> read_page(Input& input, std::size_t max_bytes);

/// Text and parts of `read` out of pieces of a page; as `body_text` has it.
void set_parts(std::vector<HtmlPart> pieces, ReadArticle& read);

/// The parts of a piece of HTML in UTF-8 that holds an article and nothing else, as feeds have it.
/// Errors as `read_html_page`, but for `empty_text`.
[[nodiscard]] Result<std::vector<HtmlPart>> fragment_parts(std::string_view html);

/// The words of such a piece, or of plain text, on one line.
[[nodiscard]] std::string fragment_line(std::string_view html);

}  // namespace onrecord
