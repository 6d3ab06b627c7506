#include "attribute/speaker_label.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "read/ascii_lower.h"
#include "segment/code_points.h"
#include "segment/english_stops.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

constexpr std::size_t kLongestLabel = 120;  // bytes, with description and note
constexpr std::size_t kMostWords = 5;       // of a name, particles apart

// Lists are in byte order.
// clang-format off
constexpr std::array<std::string_view, 88> kRoles = {
    "activist", "adviser", "aide", "ambassador", "analyst", "analysts", "anchor", "announcer",
    "attorney", "author", "banker", "bishop", "boss", "captain", "ceo", "chair", "chairman",
    "chairwoman", "chancellor", "chief", "coach", "colonel", "commander", "commissioner",
    "congressman", "congresswoman", "correspondent", "council", "councillor", "critics", "deputy",
    "director", "doctor", "dr", "economist", "economists", "envoy", "expert", "experts", "gen",
    "general", "gov", "governor", "host", "interviewer", "judge", "justice", "king", "lawmaker",
    "lawyer", "leader", "manager", "mayor", "minister", "ministry", "moderator", "mp", "mps", "mr",
    "mrs", "ms", "narrator", "official", "officials", "operator", "pm", "police", "pope", "premier",
    "president", "prof", "professor", "prosecutor", "prosecutors", "queen", "rep", "report",
    "reporter", "researchers", "rev", "secretary", "sen", "senator", "speaker", "spokesman",
    "spokesperson", "spokeswoman", "witness"};

constexpr std::array<std::string_view, 181> kNotSpeakers = {
    "about", "above", "address", "advertisement", "age", "album", "also", "am", "analysis", "and",
    "are", "background", "below", "book", "born", "bottom", "breaking", "but", "by", "can",
    "caption", "category", "caveat", "chapter", "city", "clarification", "conclusion", "contact",
    "correction", "cost", "credit", "credits", "date", "deadline", "december", "delegates",
    "details", "directions", "disclaimer", "disclosure", "edit", "editor's", "editor’s", "email",
    "example", "exclusive", "explainer", "fact", "facts", "february", "fee", "fees", "file", "film",
    "follow", "for", "friday", "from", "fyi", "graphic", "had", "has", "hashtag", "have",
    "headline", "here", "highlights", "hint", "hours", "how", "http", "https", "if", "image", "in",
    "ingredients", "is", "items", "january", "job", "july", "key", "latest", "listen", "live",
    "location", "look", "map", "meanwhile", "menu", "message", "monday", "more", "motto", "myth",
    "name", "names", "next", "no", "note", "notes", "november", "now", "october", "on", "opinion",
    "part", "phone", "photo", "photos", "picture", "plus", "poll", "ps", "published", "quote",
    "quotes", "rating", "re", "read", "related", "result", "results", "review", "saturday",
    "schedule", "score", "see", "september", "series", "show", "sign", "slogan", "song", "source",
    "sources", "status", "step", "subject", "summary", "sunday", "tags", "text", "theme",
    "thursday", "tickets", "time", "tip", "title", "today", "tomorrow", "topics", "tuesday",
    "update", "updated", "updates", "venue", "verdict", "video", "warning", "warnings", "was",
    "watch", "weather", "web", "website", "wednesday", "week", "were", "what", "when", "where",
    "which", "who", "why", "winner", "winners", "with", "wow", "yes", "yesterday"};

constexpr std::array<std::string_view, 7> kNotSpeakersAlone = {
    "april", "august", "june", "march", "may", "price", "will"};

constexpr std::array<std::string_view, 14> kParticles = {
    "al", "bin", "da", "de", "del", "den", "der", "di", "la", "of", "the", "van", "von",
    "zu"};
// clang-format on

static_assert(is_in_order(kRoles) && is_in_order(kNotSpeakers) && is_in_order(kNotSpeakersAlone) &&
              is_in_order(kParticles));

std::string lower(std::string_view word) {
  std::string result = ascii_lower(word);
  while (!result.empty() && result.back() == '.') result.pop_back();
  return result;
}

bool is_role(std::string_view word) { return contains(kRoles, lower(word)); }

bool names_no_speaker(std::string_view word) {
  const std::string plain = lower(word);
  return contains(kNotSpeakers, plain) || is_reporting_verb(plain);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// Letters, with the marks that stand in names: O'Shea, Lund-Vik, Jr.
bool is_name_word(std::string_view word) {
  for (std::size_t byte = 0; byte < word.size();) {
    const CodePoint next = code_point_at(word, byte);
    const bool joins =
        next.value == U'\'' || next.value == 0x2019 || next.value == U'-' || next.value == U'.';
    if (!is_letter(next.value) && !(joins && byte > 0)) return false;
    byte += next.size;
  }
  return !word.empty();
}

bool is_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t byte = 0; byte < word.size();) {
    const CodePoint next = code_point_at(word, byte);
    if (is_lower(next.value)) return false;
    if (is_letter(next.value)) ++letters;
    byte += next.size;
  }
  return letters > 0;
}

std::string_view without_emphasis(std::string_view text) {
  while (!text.empty() && (text.front() == '*' || text.front() == '_')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '*' || text.back() == '_')) text.remove_suffix(1);
  return text;
}

std::string_view without_spaces_at_end(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool is_possessive(std::string_view word) {
  return word.ends_with("'s") || word.ends_with("’s") || word.ends_with("'S") ||
         word.ends_with("’S");
}

// "Q", "Question" and their answers; none for other words.
std::optional<LabelKind> question_or_answer(std::string_view name) {
  if (name == "Q" || name == "Question" || name == "QUESTION") return LabelKind::question;
  if (name == "A" || name == "Answer" || name == "ANSWER") return LabelKind::answer;
  return std::nullopt;
}

std::optional<LabelKind> kind_of(std::string_view name) {
  if (const auto kind = question_or_answer(name)) return kind;
  const std::vector<std::string_view> words = words_of(name);
  std::size_t particles = 0;
  for (const std::string_view word : words) {
    const bool is_particle = contains(kParticles, lower(word)) && &word != &words.back();
    if (is_particle) ++particles;
    const bool is_capital = is_upper(code_point_at(word, 0).value);
    if (!is_name_word(word) || (!is_capital && !is_particle)) return std::nullopt;
    if (!is_particle && names_no_speaker(word)) return std::nullopt;
  }
  if (words.empty() || words.size() - particles > kMostWords) return std::nullopt;
  const std::string_view first = words.front();
  if (words.size() == 1 && contains(kNotSpeakersAlone, lower(first))) return std::nullopt;
  if (begins_sentences(first) && first != "The") return std::nullopt;
  const bool has_role = std::any_of(words.begin(), words.end(), is_role);
  if (has_role) return LabelKind::role;
  if (first == "The" || std::any_of(words.begin(), words.end(), is_possessive)) {
    return std::nullopt;
  }
  const bool in_capitals = std::all_of(words.begin(), words.end(), is_capitals);
  if (in_capitals) return name.size() > 1 ? std::optional(LabelKind::capitals) : std::nullopt;
  return LabelKind::name;
}

}  // namespace

std::optional<SpeakerLabel> read_speaker(std::string_view text, Span span) {
  if (span.size() > kLongestLabel) return std::nullopt;
  const Span trimmed = trim(text, span);
  std::string_view label = without_emphasis(surface(text, trimmed));
  const bool has_note = label.ends_with(')');
  if (has_note)
    label = without_spaces_at_end(label.substr(0, std::min(label.find('('), label.size())));
  const std::string_view name = label.substr(0, label.find(','));
  constexpr std::size_t kMostWordsAfterComma = 8;
  if (words_of(label.substr(name.size())).size() > kMostWordsAfterComma) return std::nullopt;
  const auto kind = kind_of(name);
  if (!kind) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(name.data() - text.data());
  return SpeakerLabel{{begin, begin + static_cast<std::uint32_t>(name.size())}, *kind, has_note};
}

bool is_role_phrase(std::string_view text) {
  constexpr std::size_t kMostWordsInRole = 4;
  const std::vector<std::string_view> words = words_of(text);
  return !words.empty() && words.size() <= kMostWordsInRole && is_role(words.back()) &&
         std::all_of(words.begin(), words.end(), is_name_word) &&
         std::none_of(words.begin(), words.end(), names_no_speaker);
}

}  // namespace onrecord
