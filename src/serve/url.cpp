#include "serve/url.h"

#include <algorithm>

#include "onrecord/utf8.h"

namespace onrecord::serve {
namespace {

int digit(char character) {
  if (character >= '0' && character <= '9') return character - '0';
  if (character >= 'a' && character <= 'f') return character - 'a' + 10;
  if (character >= 'A' && character <= 'F') return character - 'A' + 10;
  return -1;
}

std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out += plus_is_space && text[at] == '+' ? ' ' : text[at];
      continue;
    }
    if (at + 2 >= text.size()) return std::nullopt;
    const int high = digit(text[at + 1]);
    const int low = digit(text[at + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    at += 2;
  }
  if (first_invalid_utf8(out)) return std::nullopt;
  return out;
}

// The part of `rest` before the next `mark`; `rest` becomes what is after it.
std::string_view next_part(std::string_view& rest, char mark) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

bool parse_path(std::string_view path, Url& url) {
  url.path = path;
  path.remove_prefix(std::min<std::size_t>(path.size(), 1));
  while (!path.empty()) {
    std::optional<std::string> segment = decoded(next_part(path, '/'), false);
    if (!segment) return false;
    url.segments.push_back(*std::move(segment));
  }
  return true;
}

bool parse_query(std::string_view query, Url& url) {
  while (!query.empty()) {
    std::string_view value = next_part(query, '&');
    if (value.empty()) continue;
    std::optional<std::string> name = decoded(next_part(value, '='), true);
    std::optional<std::string> said = decoded(value, true);
    if (!name || !said) return false;
    url.query.emplace_back(*std::move(name), *std::move(said));
  }
  return true;
}

}  // namespace

std::optional<Url> parse_url(std::string_view target) {
  Url out;
  const std::string_view path = next_part(target, '?');
  if (!path.starts_with('/') || !parse_path(path, out) || !parse_query(target, out)) {
    return std::nullopt;
  }
  return out;
}

bool has_ending(const Url& url) {
  return !url.segments.empty() && url.segments.back().find('.') != std::string::npos;
}

}  // namespace onrecord::serve
