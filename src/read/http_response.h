#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "onrecord/result.h"

namespace onrecord {

/// What the header of a web server's answer says.
struct HttpHeader {
  int status = 0;        ///< 200; 0 where there is none
  std::string type;      ///< "text/html"
  std::string charset;   ///< "windows-1252"; empty where it does not say
  std::string encoding;  ///< "gzip"
  bool is_chunked = false;
  std::size_t size = 0;  ///< bytes, with the empty line behind it
};

/// The header at the beginning of `answer`.
[[nodiscard]] HttpHeader http_header(std::string_view answer);

/// Whether it says that the body is a page: a success, and HTML, or nothing about a type.
[[nodiscard]] bool has_page(const HttpHeader& header);

/// `body` as it was before it was sent: chunks put together, compression undone. Crawlers keep the
/// header even where they undid both; then the body stays as it is. Errors: `bad_archive`,
/// `too_large`, `bad_record` (compressed in a way that is not read).
[[nodiscard]] Result<std::string> sent_body(const HttpHeader& header, std::string body,
                                            std::size_t max_bytes);

}  // namespace onrecord
