#include "read/warc_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "onrecord/utf8.h"
#include "read/http_response.h"
#include "read/page_article.h"
#include "read/text_reader.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostHeader = std::size_t{64} << 10;
constexpr std::string_view kMagic = "WARC/";

/// Offset behind the empty line that ends a header; none where there is no such line, or another
/// header begins before it.
std::optional<std::size_t> header_end(std::string_view text) {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    if (rest.starts_with('\n')) return at + 2;
    if (rest.starts_with("\r\n")) return at + 3;
    if (rest.starts_with(kMagic)) break;
  }
  return std::nullopt;
}

}  // namespace

struct WarcReader::Record {
  std::string type;  ///< "response"
  std::string url;
  std::string media;  ///< of the block
  std::uint64_t length = 0;
};

Error WarcReader::at_record(Error error) const {
  error.place.input = input_.name();
  error.place.record = record_;
  error.place.byte = record_begin_;
  return error;
}

Error WarcReader::broken(std::string_view what) const {
  return at_record({ErrorCode::bad_record,
                    fmt::format("the WARC record at byte {} {}; reading goes on at the next one",
                                record_begin_, what),
                    {}});
}

/// Goes to the beginning of the next record: behind empty lines, or, where the place is lost, to
/// the next line that begins with "WARC/". False at the end.
Result<bool> WarcReader::find_record() {
  bool begins_line = true;
  while (true) {
    const Result<std::string_view> seen = input_.peek_at_least(kMagic.size() + 2);
    if (!seen) {
      record_begin_ = input_.consumed();
      ++record_;
      return seen.error();
    }
    if (seen->empty()) return false;
    if (begins_line && seen->starts_with(kMagic)) break;
    const bool is_break = seen->front() == '\n' || seen->front() == '\r';
    if (!lost_ && !is_break) break;
    std::size_t passed = 1;
    if (lost_ && !is_break) passed = std::min(seen->find('\n'), seen->size());
    begins_line = is_break;
    input_.consume(passed);
  }
  record_begin_ = input_.consumed();
  ++record_;
  lost_ = false;
  return true;
}

Result<WarcReader::Record> WarcReader::take_header() {
  const Result<std::string_view> seen = input_.peek_at_least(kMostHeader);
  if (!seen) return seen.error();
  const std::string_view text = seen->substr(0, kMostHeader);
  const std::optional<std::size_t> end = header_end(text);
  if (!text.starts_with(kMagic)) return broken("does not begin with \"WARC/\"");
  if (!end) return broken("has a header without an end");
  const HeaderFields fields = header_fields(text.substr(0, *end));
  Record record{.type = std::string(fields.get("warc-type")),
                .url = repair_utf8(fields.get("warc-target-uri")).text,
                .media = media_type(fields.get("content-type"))};
  if (record.url.starts_with('<') && record.url.ends_with('>')) {  // as WARC 1.0 was once read
    record.url = record.url.substr(1, record.url.size() - 2);
  }
  const std::string_view length = fields.get("content-length");
  const auto read = std::from_chars(length.data(), length.data() + length.size(), record.length);
  if (length.empty() || read.ec != std::errc() || read.ptr != length.data() + length.size()) {
    return broken("has no Content-Length");
  }
  input_.consume(*end);
  return record;
}

/// Up to `bytes` bytes; fewer where the input ends.
Result<std::string> WarcReader::take(std::uint64_t bytes) {
  std::string taken;
  while (taken.size() < bytes) {
    const Result<std::string_view> seen = input_.peek();
    if (!seen) return seen.error();
    if (seen->empty()) break;
    const auto size =
        static_cast<std::size_t>(std::min<std::uint64_t>(seen->size(), bytes - taken.size()));
    taken += seen->substr(0, size);
    input_.consume(size);
  }
  return taken;
}

/// Bytes that were left when the input ended: 0 where all goes well.
Result<std::uint64_t> WarcReader::skip(std::uint64_t bytes) {
  while (bytes > 0) {
    const Result<std::string_view> seen = input_.peek();
    if (!seen) return seen.error();
    if (seen->empty()) break;
    const std::uint64_t size = std::min<std::uint64_t>(seen->size(), bytes);
    input_.consume(static_cast<std::size_t>(size));
    bytes -= size;
  }
  return bytes;
}

Result<std::optional<ReadArticle>> WarcReader::read_response(const Record& record) {
  std::uint64_t left = record.length;
  HttpHeader header;
  header.status = 200;
  header.type = record.media;
  if (record.type == "response") {
    const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(left, kMostHeader));
    const Result<std::string_view> seen = input_.peek_at_least(most);
    if (!seen) return seen.error();
    header = http_header(seen->substr(0, most));
    input_.consume(header.size);
    left -= header.size;
  }
  const bool is_page = has_page(header) && (record.type == "response" || !header.type.empty());
  const bool fits = left <= max_bytes_;
  if (!is_page || !fits) {
    const Result<std::uint64_t> missing = skip(left);
    if (!missing) return missing.error();
    if (!is_page && *missing == 0) return std::optional<ReadArticle>();
    if (*missing > 0) return broken("is cut off: the file ends within it; fetch the file again");
    return at_record(
        {ErrorCode::too_large,
         fmt::format("a page of {} bytes is over the limit of {} bytes for one article", left,
                     max_bytes_),
         {}});
  }
  Result<std::string> body = take(left);
  if (!body) return std::move(body).error();
  if (body->size() < left)
    return broken("is cut off: the file ends within it; fetch the file again");
  Result<std::string> page = sent_body(header, *std::move(body), max_bytes_);
  if (!page) return at_record(std::move(page).error());
  return std::optional(unread_page(*std::move(page), header.charset));
}

Result<std::optional<ReadArticle>> WarcReader::read_record() {
  const Result<Record> record = take_header();
  if (!record) {
    lost_ = true;
    // Else the same record would be found again.
    if (const auto seen = input_.peek(); seen && !seen->empty()) input_.consume(1);
    return record.error();
  }
  if (record->type == "response" || record->type == "resource") {
    Result<std::optional<ReadArticle>> read = read_response(*record);
    if (read && *read && (*read)->article.url.empty()) (*read)->article.url = record->url;
    return read;
  }
  const Result<std::uint64_t> missing = skip(record->length);
  if (!missing) return missing.error();
  if (*missing > 0) return broken("is cut off: the file ends within it; fetch the file again");
  return std::optional<ReadArticle>();
}

std::optional<Item> WarcReader::next() {
  while (true) {
    const Result<bool> found = find_record();
    if (found && !*found) return std::nullopt;
    Result<std::optional<ReadArticle>> read =
        found ? read_record() : Result<std::optional<ReadArticle>>(found.error());
    if (!read) {
      Error error = std::move(read).error();
      // Damage of the packed data: what comes next begins another record.
      if (error.place.record == 0) {
        lost_ = true;
        error = at_record(std::move(error));
      }
      return error;
    }
    if (!*read) continue;
    ReadArticle& article = **read;
    article.format = InputFormat::warc;
    article.article.id = fmt::format("{}:{}", input_stem(input_), record_);
    article.place = Place{.input = input_.name(), .byte = record_begin_, .record = record_};
    return *std::move(*read);
  }
}

}  // namespace onrecord
