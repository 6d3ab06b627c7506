#include "read/input_kind.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <string>

#include "read/article_columns.h"
#include "read/ascii_lower.h"
#include "read/mail_headers.h"
#include "read/text_check.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\f";
constexpr std::size_t kTarHeader = 512;

/// `text` without a byte order mark and white space before it.
std::string_view without_spaces(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::size_t first = text.find_first_not_of(kSpaces);
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

/// The checksum of a tar header, which only tar files have: some were made before "ustar".
bool is_tar(std::string_view bytes) {
  if (bytes.size() < kTarHeader) return false;
  constexpr std::size_t kSum = 148;
  constexpr std::size_t kSumSize = 8;
  unsigned sum = 0;
  for (std::size_t i = 0; i < kTarHeader; ++i) {
    const bool of_sum = i >= kSum && i < kSum + kSumSize;
    sum += of_sum ? static_cast<unsigned>(' ') : static_cast<unsigned char>(bytes[i]);
  }
  const std::string_view field = trimmed(bytes.substr(kSum, kSumSize));
  unsigned told = 0;
  const auto read = std::from_chars(field.data(), field.data() + field.size(), told, 8);
  return read.ec == std::errc() && told == sum && bytes[0] != '\0';
}

std::optional<InputKind> by_magic(std::string_view bytes) {
  const auto begins = [&](std::string_view magic) { return bytes.starts_with(magic); };
  if (begins("\x1f\x8b\x08")) return InputKind::gzip;
  if (begins("BZh") && bytes.size() > 4 && bytes.substr(4, 6) == "1AY&SY") return InputKind::packed;
  if (begins(std::string_view("\xfd"
                              "7zXZ\0",
                              6)) ||
      begins("\x28\xb5\x2f\xfd") || begins("\x04\x22\x4d\x18")) {
    return InputKind::packed;
  }
  if (begins("PK\x03\x04") || begins("PK\x05\x06") || begins("PK\x07\x08")) {
    return InputKind::archive;
  }
  if (is_tar(bytes)) return InputKind::archive;
  if (begins("7z\xbc\xaf\x27\x1c") || begins("Rar!\x1a\x07") || begins("%PDF-")) {
    return InputKind::not_read;
  }
  if (begins("WARC/0.") || begins("WARC/1.")) return InputKind::warc;
  return std::nullopt;
}

/// `bytes` of UTF-16 as far as they are ASCII, for a look at the first element.
std::string plain_beginning(std::string_view bytes) {
  std::string plain;
  if (!bytes.starts_with("\xff\xfe") && !bytes.starts_with("\xfe\xff")) {
    return std::string(bytes);
  }
  std::ranges::copy_if(bytes.substr(2), std::back_inserter(plain),
                       [](char byte) { return byte != '\0'; });
  return plain;
}

/// The name of the first element, in small letters, behind declarations and comments. "!doctype
/// html" is an element here: it says all that there is to know.
std::string first_element(std::string_view text) {
  for (text = without_spaces(text); text.starts_with('<'); text = without_spaces(text)) {
    std::string_view end = ">";
    if (text.starts_with("<?")) end = "?>";
    if (text.starts_with("<!--")) end = "-->";
    const std::string name = ascii_lower(text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1));
    const bool is_doctype = name == "!doctype";
    if (is_doctype && ascii_lower(text.substr(0, 64)).find("html") != std::string::npos) {
      return "html";
    }
    if (end == ">" && !is_doctype) return name;
    if (is_doctype && text.find('[') < text.find('>')) end = "]>";
    const std::size_t behind = text.find(end);
    if (behind == std::string_view::npos) return {};
    text.remove_prefix(behind + end.size());
  }
  return {};
}

/// Elements with which pages and pieces of pages begin.
bool is_page_element(std::string_view name) {
  static constexpr std::array<std::string_view, 22> kNames = {
      "a",      "article", "b",    "base",  "body",  "center", "div",  "font",
      "h1",     "h2",      "head", "html",  "link",  "main",   "meta", "p",
      "script", "section", "span", "style", "table", "title"};
  return std::ranges::binary_search(kNames, name);
}

std::optional<InputKind> by_element(std::string_view beginning) {
  const std::string text = plain_beginning(beginning);
  const std::string_view shown = without_spaces(text);
  if (!shown.starts_with('<')) return std::nullopt;
  const std::string name = first_element(shown);
  const std::string_view local = std::string_view(name).substr(name.find(':') + 1);
  if (local == "rss" || local == "feed" || name == "rdf:rdf") return InputKind::feed;
  if (is_page_element(name)) return InputKind::html;
  if (shown.starts_with("<?xml")) return InputKind::xml;
  return std::nullopt;
}

/// `{"name":`, with which rows of JSON Lines begin and hardly any prose.
bool begins_with_object(std::string_view text) {
  text = without_spaces(text);
  if (!text.starts_with('{')) return false;
  text = without_spaces(text.substr(1));
  if (!text.starts_with('"')) return false;
  const std::size_t end = text.find('"', 1);
  return end != std::string_view::npos && without_spaces(text.substr(end + 1)).starts_with(':');
}

std::optional<InputKind> by_ending(std::string_view path) {
  const std::string ending = ascii_lower(std::filesystem::path(path).extension().string());
  if (ending == ".jsonl" || ending == ".ndjson" || ending == ".json") return InputKind::json_lines;
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return InputKind::html;
  if (ending == ".csv" || ending == ".tsv") return InputKind::table;
  if (ending == ".mbox" || ending == ".eml") return InputKind::mail;
  if (ending == ".rss" || ending == ".atom") return InputKind::feed;
  if (ending == ".warc") return InputKind::warc;
  return std::nullopt;
}

InputKind by_format(InputFormat format) {
  switch (format) {
    case InputFormat::json_lines:
      return InputKind::json_lines;
    case InputFormat::html:
      return InputKind::html;
    case InputFormat::table:
      return InputKind::table;
    case InputFormat::feed:
      return InputKind::feed;
    case InputFormat::warc:
      return InputKind::warc;
    case InputFormat::mail:
      return InputKind::mail;
    case InputFormat::automatic:
    case InputFormat::text:
      return InputKind::text;
  }
  return InputKind::text;
}

bool is_unpacked_first(InputKind kind) {
  return kind == InputKind::gzip || kind == InputKind::packed || kind == InputKind::archive;
}

}  // namespace

InputKind kind_of(const Input& input, std::string_view beginning, InputFormat format) {
  const std::optional<InputKind> magic = by_magic(beginning);
  if (magic && is_unpacked_first(*magic)) return *magic;
  if (format != InputFormat::automatic) return by_format(format);
  if (magic) return *magic;
  const std::optional<InputKind> ending = by_ending(input.path());
  if (const auto element = by_element(beginning)) {
    return *element == InputKind::xml ? ending.value_or(*element) : *element;
  }
  if (ending) return *ending;
  const std::string_view text = without_spaces(beginning);
  if (begins_with_object(text) || (input.is_pipe() && text.starts_with('{'))) {
    return InputKind::json_lines;
  }
  if (begins_mailbox(beginning) || begins_message(beginning)) return InputKind::mail;
  if (begins_table(beginning)) return InputKind::table;
  return InputKind::text;
}

bool is_enough(std::string_view beginning) {
  return beginning.size() >= kSeenBytes || without_spaces(beginning).starts_with('{');
}

}  // namespace onrecord
