#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "onrecord/reader.h"
#include "onrecord/result.h"

namespace onrecord {

/// The article in a mail (RFC 5322, MIME), without place: its plain text, else its HTML; attached
/// files are left out. Subject, sender, date and Message-ID are its title, author, date and id.
/// Errors: `empty_text` where it holds no text, and those of `page_article`.
[[nodiscard]] Result<ReadArticle> mail_article(std::string_view message, std::size_t max_bytes);

/// What "=?iso-8859-1?Q?caf=E9?=" (RFC 2047) stands for, in UTF-8. Other text stays as it is.
[[nodiscard]] std::string decoded_words(std::string_view text);

/// `text` without the transfer encoding `encoding`: "base64", "quoted-printable"; other values
/// change nothing. What is no valid part of either is left out, or stays as it is.
[[nodiscard]] std::string transfer_decoded(std::string_view text, std::string_view encoding);

}  // namespace onrecord
