#include "read/html_text_facts.h"

#include <algorithm>
#include <string>

#include "read/ascii_lower.h"
#include "read/html_blocks.h"

namespace onrecord {
namespace {

/// In byte order; English, and words that many languages share.
constexpr std::string_view kNoticeWords[] = {
    "advertisement", "app",      "article",   "bookmark",   "click",      "comment",
    "comments",      "cookie",   "cookies",   "copyright",  "credit",     "download",
    "edition",       "email",    "facebook",  "follow",     "getty",      "inbox",
    "instagram",     "log",      "login",     "loading",    "menu",       "newsletter",
    "newsletters",   "password", "photo",     "photograph", "photos",     "picture",
    "pictures",      "podcast",  "posted",    "privacy",    "promoted",   "published",
    "read",          "register", "related",   "reply",      "reserved",   "share",
    "sign",          "skip",     "sponsored", "subscribe",  "subscriber", "subscription",
    "terms",         "trending", "tweet",     "twitter",    "updated",    "video",
    "watch",         "whatsapp", "youtube"};

std::uint64_t hash_lower(std::string_view word) {
  std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a
  for (const char letter : word) {
    hash = (hash ^ static_cast<unsigned char>(ascii_lower(letter))) * 1099511628211ULL;
  }
  return hash;
}

bool is_notice(std::string_view word) {
  static_assert(std::size(kNoticeWords) > 0);
  if (word.size() < 3 || word.size() > 13) return false;
  char lower[13];
  std::transform(word.begin(), word.end(), lower, [](char letter) { return ascii_lower(letter); });
  return std::ranges::find(kNoticeWords, std::string_view(lower, word.size())) !=
         std::end(kNoticeWords);
}

/// Without closing quotation marks and brackets at the end.
std::string_view without_closers(std::string_view text) {
  constexpr std::string_view kClosers[] = {"\"",           "'",       ")", "]", "\xe2\x80\x9d",
                                           "\xe2\x80\x99", "\xc2\xbb"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view closer : kClosers) {
      if (!text.ends_with(closer)) continue;
      text.remove_suffix(closer.size());
      again = true;
    }
  }
  return text;
}

void take_ends(std::string_view text, HtmlTextFacts& facts) {
  const std::string_view inner = without_closers(text);
  facts.ends_ellipsis = inner.ends_with("...") || inner.ends_with("\xe2\x80\xa6");
  facts.ends_sentence =
      !facts.ends_ellipsis && (inner.ends_with('.') || inner.ends_with('!') ||
                               inner.ends_with('?') || inner.ends_with("\xe3\x80\x82"));
  facts.ends_colon = inner.ends_with(':');
  facts.begins_lower = !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

void take_marks(std::string_view text, HtmlTextFacts& facts) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (letter == ',' || letter == ';' || letter == '.') ++facts.commas;
    if (letter == '"') facts.has_quotes = true;
    if (letter == '@') facts.has_address = true;
    if (letter == '\xe2' && text.substr(i, 3) == "\xe2\x80\x9c") facts.has_quotes = true;
    if (letter == '\xc2' && text.substr(i, 2) == "\xc2\xa9") ++facts.notices;
  }
  if (text.find("://") != text.npos || text.find("www.") != text.npos) facts.has_address = true;
}

}  // namespace

HtmlTextFacts html_text_facts(std::string_view text) {
  HtmlTextFacts facts;
  each_word(text, [&facts](std::string_view word) {
    ++facts.words;
    facts.letters += static_cast<std::uint32_t>(word.size());
    if (word.front() >= 'A' && word.front() <= 'Z') ++facts.capitals;
    if (word.front() >= '0' && word.front() <= '9') ++facts.numbers;
    if (facts.words <= 40 && is_notice(word)) ++facts.notices;
  });
  take_marks(text, facts);
  take_ends(text, facts);
  return facts;
}

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> words;
  each_word(text, [&words](std::string_view word) { words.push_back(hash_lower(word)); });
  return words;
}

std::vector<std::uint64_t> shingle_hashes(const std::vector<std::uint64_t>& words,
                                          std::size_t length) {
  std::vector<std::uint64_t> shingles;
  if (words.empty()) return shingles;
  const std::size_t size = std::min(length, words.size());
  for (std::size_t i = 0; i + size <= words.size(); ++i) {
    std::uint64_t hash = size;
    for (std::size_t j = 0; j < size; ++j) hash = (hash ^ words[i + j]) * 0x9e3779b97f4a7c15ULL;
    shingles.push_back(hash ^ (hash >> 29));
  }
  return shingles;
}

}  // namespace onrecord
