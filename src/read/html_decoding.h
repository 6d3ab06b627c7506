#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// A page in UTF-8, and where its bytes came from.
struct DecodedPage {
  std::string_view text;     ///< views the page or `own`
  std::string own;           ///< where the page had to be changed
  std::string encoding;      ///< its name in small letters, as the Encoding Standard has it
  std::size_t skipped = 0;   ///< bytes of a byte order mark
  std::size_t replaced = 0;  ///< characters that could not be decoded and became U+FFFD

  DecodedPage() = default;
  DecodedPage(const DecodedPage&) = delete;  // `text` may view `own`
  DecodedPage& operator=(const DecodedPage&) = delete;
};

/// Decodes a page into `out`. Its encoding is that of a byte order mark, else UTF-8 where all of it
/// is that, else what a <meta> in its first 1,024 bytes says (any label of the Encoding Standard),
/// else windows-1252. UTF-8 that a page claims and mostly is stays UTF-8, with U+FFFD for the rest.
/// `label`, where it can be one, counts in place of the <meta>: what a server or a mail says.
void decode_page(std::string_view bytes, DecodedPage& out, std::string_view label = {});

/// Offsets in `page.text`, in rising order, become offsets in the bytes that it was decoded from.
/// One pass over the bytes where they had to be changed.
[[nodiscard]] std::vector<std::size_t> source_offsets(std::string_view bytes,
                                                      const DecodedPage& page,
                                                      std::span<const std::size_t> offsets);

}  // namespace onrecord
