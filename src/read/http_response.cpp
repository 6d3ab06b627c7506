#include "read/http_response.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "read/ascii_lower.h"
#include "read/gzip_source.h"
#include "read/mail_headers.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

/// The chunks of `body` put together; nothing where it is not made of chunks. A body that is cut
/// off within one is taken as far as it goes.
std::optional<std::string> put_together(std::string_view body) {
  std::string whole;
  while (!body.empty()) {
    const std::size_t end = body.find('\n');
    std::size_t size = 0;
    const std::string_view line = trimmed(body.substr(0, end));
    const auto read = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const bool is_size = read.ec == std::errc() && (read.ptr == line.data() + line.size() ||
                                                    *read.ptr == ';' || *read.ptr == ' ');
    if (!is_size || end == std::string_view::npos) {
      return whole.empty() ? std::nullopt : std::optional(std::move(whole));
    }
    body.remove_prefix(end + 1);
    if (size == 0) break;
    whole += body.substr(0, size);
    body.remove_prefix(std::min(size, body.size()));
    if (body.starts_with("\r\n")) {
      body.remove_prefix(2);
    } else if (body.starts_with('\n')) {
      body.remove_prefix(1);
    }
  }
  return whole;
}

bool looks_like_markup(std::string_view body) {
  return trimmed(body.substr(0, 256)).starts_with('<');
}

}  // namespace

HttpHeader http_header(std::string_view answer) {
  HttpHeader header;
  const HeaderFields fields = header_fields(answer);
  header.size = fields.size;
  if (answer.starts_with("HTTP/")) {
    const std::size_t space = std::min(answer.find(' '), answer.size() - 1);
    const std::string_view status = trimmed(answer.substr(space, 5));
    std::from_chars(status.data(), status.data() + status.size(), header.status);
  }
  const std::string_view type = fields.get("content-type");
  header.type = media_type(type);
  header.charset = header_parameter(type, "charset");
  header.encoding = ascii_lower(fields.get("content-encoding"));
  header.is_chunked =
      ascii_lower(fields.get("transfer-encoding")).find("chunked") != std::string::npos;
  return header;
}

bool has_page(const HttpHeader& header) {
  const bool success = header.status >= 200 && header.status < 300;
  return success && (header.type.empty() || header.type == "text/html" ||
                     header.type == "application/xhtml+xml");
}

Result<std::string> sent_body(const HttpHeader& header, std::string body, std::size_t max_bytes) {
  if (header.is_chunked) {
    if (auto whole = put_together(body)) body = *std::move(whole);
  }
  if (header.encoding.empty() || header.encoding == "identity" || looks_like_markup(body)) {
    return body;
  }
  if (header.encoding == "gzip" || header.encoding == "x-gzip" || header.encoding == "deflate") {
    return inflated(body, max_bytes);
  }
  return Error{
      ErrorCode::bad_record,
      fmt::format("the page is compressed with \"{}\", which is not read; have the crawler "
                  "ask for gzip, or keep pages unpacked",
                  header.encoding),
      {}};
}

}  // namespace onrecord
