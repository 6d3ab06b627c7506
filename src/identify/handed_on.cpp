#include "identify/handed_on.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "attribute/places.h"
#include "identify/folded.h"
#include "segment/word_list.h"
#include "segment/words.h"

namespace onrecord {
namespace {

// Verbs whose object is who was told, in byte order.
constexpr std::array<std::string_view, 30> kTelling = {
    "advised",  "asked",     "asking",    "assured",  "assures",  "assuring",
    "informed", "informing", "informs",   "notified", "notify",   "persuaded",
    "promised", "promises",  "reassured", "remind",   "reminded", "reminding",
    "reminds",  "teaches",   "tell",      "telling",  "tells",    "texted",
    "told",     "urged",     "urges",     "urging",   "warned",   "warning"};
static_assert(is_in_order(kTelling));
// What an object of these is not: the content's own beginning.
constexpr std::array<std::string_view, 12> kBeginContent = {
    "about", "against", "for", "how", "if", "in", "of", "on", "that", "to", "whether", "why"};
static_assert(is_in_order(kBeginContent));

constexpr std::array<std::string_view, 9> kLeadIns = {
    "in an interview with ", "in an email to ",    "in an e-mail to ",
    "in a letter to ",       "in a statement to ", "in a speech to ",
    "in a message to ",      "speaking to ",       "in interviews with "};

bool is_mark(std::string_view word) {
  return word.size() == 1 && std::string_view(",.;:!?\"()").find(word[0]) != std::string_view::npos;
}

// The phrase that begins with word `w`: up to a mark, a word that begins a content, or `limit`.
std::optional<Span> phrase_from(const Document& document, std::size_t w, std::uint32_t limit) {
  constexpr std::size_t kLongest = 12;
  const auto words = document.words();
  std::size_t end = w;
  while (end < words.size() && end - w < kLongest && words[end].span.end_byte <= limit) {
    const std::string_view word = word_at(document, end);
    const bool is_of = end > w && word == "of";
    if (is_mark(word) || word == "“" || (contains(kBeginContent, word) && !is_of)) break;
    ++end;
  }
  // What these lead to is the content: “warned parliament of” it.
  while (end > w && contains(kBeginContent, word_at(document, end - 1))) --end;
  if (end == w) return std::nullopt;
  return span_of_words(words, w, end);
}

}  // namespace

std::optional<Span> addressee_words(const Document& document, const Statement& statement) {
  if (!statement.cue) return std::nullopt;
  const auto words = document.words();
  std::uint32_t limit =
      document.sentences()[sentence_at(document, statement.cue->begin_byte)].end_byte;
  for (const Span content : statement.contents) {
    if (content.begin_byte >= statement.cue->end_byte) limit = std::min(limit, content.begin_byte);
  }
  const std::size_t first = first_word_from(words, statement.cue->begin_byte);
  std::size_t after = first_word_from(words, statement.cue->end_byte);
  for (std::size_t w = first; w < after; ++w) {
    if (!contains(kTelling, folded(word_at(document, w)))) continue;
    if (w + 1 < after) after = w + 1;
    const auto found = phrase_from(document, after, limit);
    const bool is_source = found && std::ranges::any_of(statement.sources, [&](Span source) {
                             return shared_bytes(source, *found) > 0;
                           });
    if (found && !is_source) return found;
  }
  const std::string_view tail = document.text().substr(
      statement.cue->end_byte, limit - std::min(limit, statement.cue->end_byte));
  for (const std::string_view lead_in : kLeadIns) {
    const std::size_t at = tail.find(lead_in);
    if (at == std::string_view::npos) continue;
    const auto byte = static_cast<std::uint32_t>(statement.cue->end_byte + at + lead_in.size());
    return phrase_from(document, first_word_from(words, byte), limit);
  }
  return std::nullopt;
}

std::vector<Span> via_words(const Document& document, const Statement& statement) {
  std::vector<Span> out;
  const auto words = document.words();
  if (statement.cue) {
    const std::size_t end = first_word_from(words, statement.cue->end_byte);
    for (std::size_t w = first_word_from(words, statement.cue->begin_byte); w < end; ++w) {
      if (word_at(document, w) != "by" || w + 1 >= end) continue;
      std::size_t last = w + 1;
      while (last < end && word_at(document, last) != "as") ++last;
      if (last > w + 1) out.push_back(span_of_words(words, w + 1, last));
      break;
    }
  }
  if (statement.contents.empty()) return out;
  const Span last = statement.contents.back();
  const std::uint32_t sentence_end =
      document.sentences()[sentence_at(document, last.end_byte - 1)].end_byte;
  const std::size_t w = first_word_from(words, last.end_byte);
  constexpr std::size_t kReach = 2;  // marks between the content and "according to"
  for (std::size_t k = w; k <= w + kReach && k + 2 < words.size(); ++k) {
    const bool is_cue = statement.cue && statement.cue->begin_byte >= last.end_byte;
    if (is_cue || word_at(document, k) != "according" || word_at(document, k + 1) != "to") continue;
    if (const auto found = phrase_from(document, k + 2, sentence_end)) out.push_back(*found);
  }
  return out;
}

}  // namespace onrecord
