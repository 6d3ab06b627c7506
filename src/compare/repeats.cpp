#include "compare/repeats.h"

#include <algorithm>

#include "identify/name_key.h"

namespace onrecord {
namespace {

constexpr std::size_t kLeastWords = 4;

std::string bounded(std::string_view text) { return ' ' + name_key(text) + ' '; }

std::size_t count_words(std::string_view bounded_words) {
  return static_cast<std::size_t>(std::ranges::count(bounded_words, ' ')) - 1;
}

// The longest piece of `text` between double or curly marks; else empty.
std::string_view quoted(std::string_view text) {
  std::string_view best;
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"\"", "\""}, {"“", "”"}, {"‘", "’"}}) {
    std::size_t at = 0;
    while ((at = text.find(open, at)) != std::string_view::npos) {
      at += open.size();
      const std::size_t end = text.find(close, at);
      if (end == std::string_view::npos) break;
      if (end - at > best.size()) best = text.substr(at, end - at);
      at = end + close.size();
    }
  }
  return best;
}

}  // namespace

void SaidWords::add(std::size_t number, std::string_view text) {
  said_.push_back({number, bounded(text)});
}

std::optional<std::size_t> SaidWords::find(std::string_view text) const {
  const std::string all = bounded(text), inner = bounded(quoted(text));
  for (const Said& said : said_) {
    if (count_words(all) >= kLeastWords && said.words.find(all) != std::string::npos)
      return said.number;
    if (count_words(inner) >= kLeastWords && said.words.find(inner) != std::string::npos) {
      return said.number;
    }
  }
  return std::nullopt;
}

}  // namespace onrecord
