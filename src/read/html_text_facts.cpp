#include "read/html_text_facts.h"

#include <algorithm>
#include <utility>

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

/// How notices, teasers and captions begin, in small letters; parted from what follows by no
/// letter.
constexpr std::string_view kCalls[] = {"about the author",
                                       "about us",
                                       "advertisement",
                                       "also",
                                       "also on",
                                       "also read",
                                       "also see",
                                       "buy now",
                                       "click",
                                       "click here",
                                       "comments",
                                       "contact",
                                       "copyright",
                                       "credit",
                                       "discover",
                                       "don't miss",
                                       "don\xe2\x80\x99t miss",
                                       "download",
                                       "editor's note",
                                       "email",
                                       "file photo",
                                       "find out more",
                                       "follow",
                                       "for more",
                                       "get",
                                       "get the",
                                       "have a tip",
                                       "image",
                                       "image source",
                                       "in pictures",
                                       "join",
                                       "keep reading",
                                       "latest",
                                       "learn more",
                                       "like this",
                                       "listen",
                                       "load more",
                                       "loading",
                                       "log in",
                                       "more",
                                       "more from",
                                       "more on",
                                       "more stories",
                                       "most popular",
                                       "most read",
                                       "must read",
                                       "next",
                                       "now read",
                                       "photo",
                                       "photos",
                                       "picture",
                                       "popular",
                                       "previous",
                                       "read also",
                                       "read more",
                                       "read next",
                                       "recommended",
                                       "related",
                                       "report a typo",
                                       "see",
                                       "see also",
                                       "share",
                                       "share this",
                                       "show more",
                                       "sign up",
                                       "skip",
                                       "source",
                                       "sponsored",
                                       "subscribe",
                                       "support",
                                       "tags",
                                       "this article",
                                       "this story",
                                       "topics",
                                       "trending",
                                       "up next",
                                       "updated",
                                       "video",
                                       "view",
                                       "visit",
                                       "watch",
                                       "what to read next",
                                       "write to",
                                       "you may also",
                                       "you might also",
                                       "auch interessant",
                                       "lesen sie",
                                       "mehr zum thema",
                                       "lire aussi",
                                       "\xc3\xa0 lire",
                                       "leia mais",
                                       "leia tamb\xc3\xa9m",
                                       "veja tamb\xc3\xa9m",
                                       "voc\xc3\xaa pode gostar",
                                       "lea tambi\xc3\xa9n",
                                       "te puede interesar",
                                       "leggi anche",
                                       "lees ook",
                                       "baca juga",
                                       "\xd1\x87\xd0\xb8\xd1\x82\xd0\xb0\xd0\xb9\xd1\x82\xd0\xb5"};

bool starts_with_lower(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char a, char b) { return a == ascii_lower(b); });
}

bool is_call(std::string_view text) {
  if (text.empty()) return false;
  const char first = ascii_lower(text[0]);
  return std::ranges::any_of(kCalls, [text, first](std::string_view call) {
    if (call[0] != first || !starts_with_lower(text, call)) return false;
    return text.size() == call.size() || html_words::gap(text, call.size()) > 0;
  });
}

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

bool is_shouted(std::string_view word) {
  return word.size() >= 2 &&
         std::ranges::all_of(word, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

/// Of a page, which has some thousands: what is said of more than these is not compared.
constexpr std::size_t kMostWords = std::size_t{4} << 20;

/// Eight letters at once, A-Z as a-z.
std::uint64_t eight_lower(std::uint64_t letters) {
  constexpr std::uint64_t kEach = 0x0101010101010101ULL;
  const std::uint64_t low = letters & 0x7f * kEach;
  const std::uint64_t over_z = low + (0x7f - 'Z') * kEach;
  const std::uint64_t from_a = low + (0x80 - 'A') * kEach;
  const std::uint64_t capitals = ~letters & (from_a ^ over_z) & 0x80 * kEach;
  return letters | capitals >> 2;
}

std::uint64_t hash_lower(std::string_view word) {
  std::uint64_t hash = word.size() * 0x9e3779b97f4a7c15ULL;
  while (!word.empty()) {
    std::uint64_t letters = 0;
    const std::size_t size = std::min(word.size(), sizeof letters);
    for (std::size_t i = 0; i < size; ++i) {
      letters = letters << 8 | static_cast<unsigned char>(word[i]);
    }
    hash = (hash ^ eight_lower(letters)) * 0xff51afd7ed558ccdULL;
    hash ^= hash >> 32;
    word.remove_prefix(size);
  }
  return hash;
}

const HashSet& notices() {
  static const HashSet set = [] {
    WordHashes hashes;
    for (const std::string_view word : kNoticeWords) hashes.push_back(hash_lower(word));
    return HashSet(std::move(hashes));
  }();
  return set;
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
    if (html_words::kKinds[static_cast<unsigned char>(letter)] == 0) continue;
    if (letter == ',' || letter == ';' || letter == '.') ++facts.commas;
    if (letter == '"') facts.has_quotes = true;
    if (letter == '@') facts.has_address = true;
    if (letter == '\xe2' && text.substr(i, 3) == "\xe2\x80\x9c") facts.has_quotes = true;
    if (letter == '\xc2' && text.substr(i, 2) == "\xc2\xa9") ++facts.notices;
    if (letter == ':' && text.substr(i, 3) == "://") facts.has_address = true;
    if (letter == '.' && text.substr(0, i).ends_with("www")) facts.has_address = true;
  }
}

}  // namespace

HtmlTextFacts html_text_facts(std::string_view text, WordHashes& words) {
  constexpr std::uint32_t kWordsOfNotices = 40;
  const HashSet& known = notices();
  HtmlTextFacts facts;
  each_word(text, [&](std::string_view word) {
    const std::uint64_t hash = hash_lower(word);
    if (words.size() < kMostWords) words.push_back(hash);
    ++facts.words;
    facts.letters += static_cast<std::uint32_t>(word.size());
    if (is_capital(word.front())) ++facts.capitals;
    if (word.front() >= '0' && word.front() <= '9') ++facts.numbers;
    if (is_shouted(word)) ++facts.shouted;
    if (facts.words <= kWordsOfNotices && known.contains(hash)) ++facts.notices;
  });
  facts.calls = is_call(text);
  take_marks(text, facts);
  take_ends(text, facts);
  return facts;
}

WordHashes word_hashes(std::string_view text) {
  WordHashes words;
  each_word(text, [&words](std::string_view word) {
    if (words.size() < kMostWords) words.push_back(hash_lower(word));
  });
  return words;
}

namespace {

std::uint64_t hash_run(std::span<const std::uint64_t> words) {
  std::uint64_t hash = words.size();
  for (const std::uint64_t word : words) hash = (hash ^ word) * 0x9e3779b97f4a7c15ULL;
  return hash ^ (hash >> 29);
}

}  // namespace

HashSet::HashSet(std::vector<std::uint64_t> hashes) : sorted_(std::move(hashes)) {
  std::ranges::sort(sorted_);
  for (const std::uint64_t hash : sorted_) {
    bits_[hash % kBits / 64] |= std::uint64_t{1} << hash % kBits % 64;
  }
}

Shingles::Shingles(std::string_view text, std::size_t length) : length_(length) {
  const WordHashes words = word_hashes(text);
  std::vector<std::uint64_t> runs;
  for (std::size_t i = 0; i + length <= words.size(); ++i) {
    runs.push_back(hash_run(std::span(words).subspan(i, length)));
  }
  runs_ = HashSet(std::move(runs));
}

float Shingles::share_of(std::span<const std::uint64_t> words) const {
  if (empty() || words.size() < length_) return 0;
  std::size_t found = 0;
  const std::size_t runs = words.size() - length_ + 1;
  for (std::size_t i = 0; i < runs; ++i) {
    found += runs_.contains(hash_run(words.subspan(i, length_))) ? 1U : 0U;
  }
  return static_cast<float>(found) / static_cast<float>(runs);
}

}  // namespace onrecord
