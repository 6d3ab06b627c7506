#include "compare/content_words.h"

#include <array>

#include "segment/word_list.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 414> kStopWords = {
    "a",        "about",     "above",      "according",  "across",     "actually",  "added",
    "adding",   "after",     "again",      "against",    "ago",        "all",       "almost",
    "alone",    "along",     "already",    "also",       "although",   "always",    "am",
    "among",    "an",        "and",        "announced",  "another",    "any",       "anybody",
    "anyone",   "anything",  "anywhere",   "april",      "are",        "arent",     "argued",
    "around",   "as",        "ask",        "asked",      "asking",     "at",        "august",
    "away",     "back",      "bad",        "be",         "became",     "because",   "become",
    "been",     "before",    "began",      "behind",     "being",      "believe",   "believed",
    "below",    "best",      "better",     "between",    "big",        "both",      "but",
    "by",       "call",      "called",     "came",       "can",        "cannot",    "cant",
    "claimed",  "come",      "comes",      "coming",     "could",      "couldnt",   "day",
    "days",     "december",  "declared",   "denied",     "did",        "didnt",     "do",
    "does",     "doesnt",    "doing",      "done",       "dont",       "down",      "during",
    "each",     "eight",     "either",     "else",       "enough",     "even",      "ever",
    "every",    "everybody", "everyone",   "everything", "everywhere", "explained", "far",
    "february", "few",       "first",      "five",       "for",        "former",    "found",
    "four",     "friday",    "from",       "full",       "gave",       "get",       "gets",
    "getting",  "give",      "given",      "go",         "goes",       "going",     "gone",
    "good",     "got",       "great",      "had",        "hadnt",      "half",      "happen",
    "has",      "hasnt",     "have",       "havent",     "having",     "he",        "her",
    "here",     "hers",      "herself",    "hes",        "him",        "himself",   "his",
    "hour",     "hours",     "how",        "however",    "i",          "id",        "if",
    "ill",      "im",        "in",         "indeed",     "insisted",   "instead",   "into",
    "is",       "isnt",      "it",         "its",        "itself",     "ive",       "january",
    "july",     "june",      "just",       "keep",       "kept",       "knew",      "know",
    "known",    "knows",     "largely",    "last",       "late",       "later",     "least",
    "left",     "less",      "let",        "like",       "likely",     "little",    "long",
    "look",     "lot",       "made",       "make",       "makes",      "making",    "many",
    "march",    "may",       "maybe",      "me",         "mean",       "might",     "mine",
    "minute",   "minutes",   "monday",     "month",      "months",     "more",      "most",
    "mr",       "mrs",       "ms",         "much",       "must",       "my",        "myself",
    "near",     "need",      "needs",      "neither",    "never",      "new",       "next",
    "nine",     "no",        "nobody",     "none",       "nor",        "not",       "noted",
    "nothing",  "november",  "now",        "nowhere",    "october",    "of",        "off",
    "often",    "old",       "on",         "once",       "one",        "ones",      "only",
    "or",       "other",     "others",     "ought",      "our",        "ours",      "ourselves",
    "out",      "over",      "own",        "part",       "people",     "per",       "perhaps",
    "put",      "quite",     "rather",     "really",     "reported",   "right",     "said",
    "same",     "saturday",  "saw",        "say",        "saying",     "says",      "second",
    "see",      "seem",      "seemed",     "seems",      "seen",       "september", "set",
    "seven",    "several",   "shall",      "she",        "shes",       "should",    "shouldnt",
    "simply",   "since",     "six",        "small",      "so",         "some",      "somebody",
    "someone",  "something", "somewhere",  "soon",       "spoke",      "spokesman", "spokeswoman",
    "stated",   "statement", "still",      "such",       "sunday",     "take",      "taken",
    "takes",    "tell",      "ten",        "than",       "that",       "thats",     "the",
    "their",    "them",      "themselves", "then",       "there",      "theres",    "these",
    "they",     "theyre",    "theyve",     "thing",      "things",     "think",     "third",
    "this",     "those",     "though",     "thought",    "three",      "through",   "thursday",
    "thus",     "till",      "time",       "to",         "today",      "together",  "told",
    "tomorrow", "tonight",   "too",        "took",       "toward",     "towards",   "tried",
    "try",      "trying",    "tuesday",    "two",        "under",      "until",     "up",
    "upon",     "us",        "use",        "used",       "very",       "via",       "want",
    "wanted",   "wants",     "warned",     "was",        "wasnt",      "way",       "we",
    "wed",      "wednesday", "week",       "weeks",      "well",       "went",      "were",
    "werent",   "weve",      "what",       "whatever",   "when",       "where",     "whether",
    "which",    "while",     "who",        "whole",      "whom",       "whose",     "why",
    "will",     "with",      "within",     "without",    "wont",       "worse",     "worst",
    "would",    "wouldnt",   "year",       "years",      "yes",        "yesterday", "yet",
    "you",      "youd",      "youll",      "your",       "youre",      "yours",     "yourself",
    "youve"};
static_assert(is_in_order(kStopWords));

}  // namespace

bool is_stop_word(std::string_view word) { return contains(kStopWords, word); }

bool is_content_word(const Token& token) {
  if (!token.is_word() || is_number(token)) return false;
  if (is_in_capitals(token.text)) return token.folded.size() >= 2;  // the EU is no "us"
  return token.folded.size() >= 3 && !is_stop_word(token.folded);
}

std::string issue_stem(std::string_view word) {
  const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
  constexpr std::size_t kShortest = 4;
  if (word.size() < kShortest || !ends("s") || ends("ss") || ends("us") || ends("is")) {
    return std::string(word);
  }
  if (ends("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (ends("xes") || ends("ches") || ends("shes") || ends("sses")) word.remove_suffix(1);
  return std::string(word.substr(0, word.size() - 1));
}

}  // namespace onrecord
