#include "read/mail_message.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "onrecord/utf8.h"
#include "read/ascii_lower.h"
#include "read/charset.h"
#include "read/date_text.h"
#include "read/mail_headers.h"
#include "read/page_article.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostLevels = 16;
constexpr std::size_t kMostParts = 1000;
constexpr std::size_t kLongestWord = 1024;  // of an encoded one; the RFC has 75

int hex(char digit) {
  const char lower = ascii_lower(digit);
  if (lower >= '0' && lower <= '9') return lower - '0';
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

int sextet(char letter) {
  if (letter >= 'A' && letter <= 'Z') return letter - 'A';
  if (letter >= 'a' && letter <= 'z') return letter - 'a' + 26;
  if (letter >= '0' && letter <= '9') return letter - '0' + 52;
  if (letter == '+') return 62;
  return letter == '/' ? 63 : -1;
}

std::string from_base64(std::string_view text) {
  std::string bytes;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char letter : text) {
    if (letter == '=') break;
    const int value = sextet(letter);
    if (value < 0) continue;
    bits = (bits << 6U | static_cast<std::uint32_t>(value)) & 0xffffffU;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xffU);
  }
  return bytes;
}

std::string from_quoted_printable(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      bytes += text[at];
      continue;
    }
    const std::string_view rest = text.substr(at + 1);
    const std::size_t shown = std::min(rest.find_first_not_of(" \t\r"), rest.size());
    if (shown == rest.size() || rest[shown] == '\n') {  // the line goes on in the next one
      at += shown + 1;
    } else if (rest.size() >= 2 && hex(rest[0]) >= 0 && hex(rest[1]) >= 0) {
      bytes += static_cast<char>(hex(rest[0]) * 16 + hex(rest[1]));
      at += 2;
    } else {
      bytes += '=';
    }
  }
  return bytes;
}

/// One encoded word at the beginning of `text`, and how long it is.
struct EncodedWord {
  std::string text;
  std::size_t size = 0;
};
std::optional<EncodedWord> encoded_word(std::string_view text) {
  if (!text.starts_with("=?")) return std::nullopt;
  text = text.substr(0, kLongestWord);
  const std::size_t kind = text.find('?', 2);
  if (kind == std::string_view::npos || kind + 2 >= text.size() || text[kind + 2] != '?') {
    return std::nullopt;
  }
  const std::size_t begin = kind + 3;
  const std::size_t end = text.find("?=", begin);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view label = text.substr(2, kind - 2);
  std::string bytes(text.substr(begin, end - begin));
  if (ascii_lower(text[kind + 1]) == 'b') {
    bytes = from_base64(bytes);
  } else {
    std::ranges::replace(bytes, '_', ' ');
    bytes = from_quoted_printable(bytes);
  }
  // A language may follow the encoding: "utf-8*en".
  return EncodedWord{decoded_text(bytes, label.substr(0, label.find('*'))).text, end + 2};
}

/// The two leaves of a mail that can be its text.
struct Leaf {
  std::string_view body;
  std::string encoding;  ///< of its transfer
  std::string charset;
};
struct Leaves {
  std::optional<Leaf> plain;
  std::optional<Leaf> html;
  std::size_t parts = 0;
};

/// The pieces between lines `--boundary`; what stands before the first is left out.
std::vector<std::string_view> pieces_between(std::string_view body, const std::string& boundary) {
  const std::string mark = "--" + boundary;
  std::vector<std::string_view> pieces;
  std::size_t begin = std::string_view::npos;
  for (std::size_t at = 0; at < body.size() && pieces.size() < kMostParts;) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view line = body.substr(at, end - at);
    const std::string_view behind = line.starts_with(mark) ? line.substr(mark.size()) : "x";
    const bool closes = behind.starts_with("--") && trimmed(behind.substr(2)).empty();
    if (closes || trimmed(behind).empty()) {
      if (begin != std::string_view::npos) pieces.push_back(body.substr(begin, at - begin));
      begin = closes ? std::string_view::npos : std::min(end + 1, body.size());
    }
    at = end + 1;
  }
  if (begin != std::string_view::npos) pieces.push_back(body.substr(begin));
  return pieces;
}

void find_leaves(std::string_view part, std::size_t level, Leaves& found) {
  if (level > kMostLevels || ++found.parts > kMostParts) return;
  const HeaderFields header = header_fields(part);
  const std::string_view body = part.substr(header.size);
  const std::string_view told = header.get("content-type");
  const std::string type = told.empty() ? "text/plain" : media_type(told);
  if (media_type(header.get("content-disposition")) == "attachment") return;
  if (type.starts_with("multipart/")) {
    const std::string boundary = header_parameter(told, "boundary");
    if (boundary.empty()) return;
    for (const std::string_view piece : pieces_between(body, boundary)) {
      find_leaves(piece, level + 1, found);
    }
  } else if (type == "message/rfc822") {
    find_leaves(body, level + 1, found);
  } else if (type == "text/plain" || type == "text/html") {
    std::optional<Leaf>& leaf = type == "text/plain" ? found.plain : found.html;
    const bool is_better = !leaf || trimmed(leaf->body).empty();
    if (is_better) {
      leaf = Leaf{body, ascii_lower(header.get("content-transfer-encoding")),
                  header_parameter(told, "charset")};
    }
  }
}

/// Line ends as LF: those of mail are CRLF, whatever the text had.
std::string with_plain_breaks(std::string text) {
  std::erase(text, '\r');
  return text;
}

/// "Ilka Moor" of `"Ilka Moor" <moor@example.org>`.
std::string sender_name(std::string_view from) {
  const std::size_t bracket = from.find('<');
  std::string_view name = trimmed(from.substr(0, bracket));
  if (name.empty() && bracket != std::string_view::npos) {
    name = trimmed(from.substr(bracket + 1));
    name = name.substr(0, name.find('>'));
  }
  if (name.size() >= 2 && name.starts_with('"') && name.ends_with('"')) {
    name = name.substr(1, name.size() - 2);
  }
  return std::string(name);
}

/// The text of an HTML mail: as of a page, and where that finds nothing, all of it.
Result<ReadArticle> html_mail(const Leaf& leaf, std::size_t max_bytes) {
  const std::string bytes = transfer_decoded(leaf.body, leaf.encoding);
  Result<ReadArticle> read = page_article(bytes, leaf.charset, max_bytes);
  if (read || read.error().code != ErrorCode::empty_text) return read;
  Result<std::vector<HtmlPart>> parts = fragment_parts(decoded_text(bytes, leaf.charset).text);
  if (!parts) return std::move(parts).error();
  ReadArticle whole;
  set_parts(*std::move(parts), whole);
  return whole;
}

}  // namespace

std::string transfer_decoded(std::string_view text, std::string_view encoding) {
  if (encoding == "base64") return from_base64(text);
  if (encoding == "quoted-printable") return from_quoted_printable(text);
  return std::string(text);
}

std::string decoded_words(std::string_view text) {
  std::string out;
  std::size_t behind_word = std::string::npos;  // white space between two is none of the text
  while (!text.empty()) {
    if (auto word = encoded_word(text)) {
      if (behind_word != std::string::npos) out.resize(behind_word);
      out += word->text;
      text.remove_prefix(word->size);
      behind_word = out.size();
      continue;
    }
    const std::size_t next = std::min(text.find("=?", 1), text.size());
    if (!trimmed(text.substr(0, next)).empty()) behind_word = std::string::npos;
    out += text.substr(0, next);
    text.remove_prefix(next);
  }
  return first_invalid_utf8(out) ? decoded_text(out, "windows-1252").text : out;
}

Result<ReadArticle> mail_article(std::string_view message, std::size_t max_bytes) {
  Leaves leaves;
  find_leaves(message, 0, leaves);
  ReadArticle read;
  if (leaves.plain) {
    const Leaf& leaf = *leaves.plain;
    DecodedText text = decoded_text(transfer_decoded(leaf.body, leaf.encoding), leaf.charset);
    read.article.text = with_plain_breaks(std::move(text.text));
    read.replaced_bytes = text.replaced;
  }
  if (trimmed(read.article.text).empty() && leaves.html) {
    Result<ReadArticle> html = html_mail(*leaves.html, max_bytes);
    if (!html) return std::move(html).error();
    read = *std::move(html);
  }
  if (trimmed(read.article.text).empty()) {
    return Error{ErrorCode::empty_text,
                 "the message has no text; what is attached to it is not read: save that as files",
                 {}};
  }
  const HeaderFields header = header_fields(message);
  const std::string date = repair_utf8(header.get("date")).text;
  read.format = InputFormat::mail;
  read.article.title = decoded_words(header.get("subject"));
  read.article.author = decoded_words(sender_name(header.get("from")));
  read.article.date = iso_date_in(date).value_or(date);
  std::string_view id = header.get("message-id");
  if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
  read.article.id = repair_utf8(id).text;
  if (read.article.language.empty()) {
    read.article.language = repair_utf8(header.get("content-language")).text;
  }
  return read;
}

}  // namespace onrecord
