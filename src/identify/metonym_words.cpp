#include "identify/metonym_words.h"

#include <array>

#include "segment/word_list.h"

namespace onrecord {
namespace {

// What a body gives when it speaks. Not "letter", "note", "news" or "report": a letter from London
// is posted there.
constexpr std::array<std::string_view, 54> kSpeechNouns = {
    "account",     "accusation", "admission",  "advice",     "allegation",   "announcement",
    "answer",      "appeal",     "argument",   "assertion",  "assessment",   "assurance",
    "call",        "claim",      "comment",    "complaint",  "confirmation", "criticism",
    "declaration", "demand",     "denial",     "estimate",   "explanation",  "finding",
    "forecast",    "insistence", "message",    "offer",      "opinion",      "plea",
    "pledge",      "position",   "prediction", "projection", "promise",      "proposal",
    "protest",     "reading",    "rebuttal",   "refusal",    "rejection",    "remark",
    "reply",       "response",   "stance",     "statement",  "suggestion",   "telling",
    "threat",      "verdict",    "version",    "view",       "warning",      "word"};

// After these a name is a place.
constexpr std::array<std::string_view, 32> kPlacePrepositions = {
    "above",      "across", "against", "around",  "at",      "behind", "beneath", "between",
    "beyond",     "for",    "from",    "in",      "inside",  "into",   "near",    "of",
    "off",        "on",     "onto",    "out",     "outside", "over",   "past",    "through",
    "throughout", "to",     "toward",  "towards", "under",   "via",    "with",    "within"};

// With these a name is a place or a region.
constexpr std::array<std::string_view, 21> kPlaceAdjectives = {
    "central", "downtown", "east",     "eastern",  "greater", "inner", "medieval",
    "midtown", "modern",   "north",    "northern", "old",     "outer", "rural",
    "south",   "southern", "suburban", "upstate",  "uptown",  "west",  "western"};

// No adjectives: what stands between the article and a name otherwise.
constexpr std::array<std::string_view, 49> kFunctionWords = {
    "about",  "after",   "along",  "among", "and",   "as",     "because", "before", "but", "by",
    "during", "either",  "except", "he",    "her",   "his",    "if",      "it",     "its", "like",
    "my",     "neither", "nor",    "or",    "our",   "per",    "she",     "since",  "so",  "than",
    "that",   "their",   "they",   "this",  "those", "unlike", "until",   "upon",   "we",  "when",
    "where",  "which",   "while",  "who",   "whom",  "whose",  "without", "you",    "your"};

// Adjectives that need no article before a name: "neighbouring Malawi".
constexpr std::array<std::string_view, 6> kCountryAdjectives = {
    "even", "neighboring", "neighbouring", "official", "only", "tiny"};

// Before these a name says only which one: "London police". No words that are verbs as well:
// "Ankara sides with the owners".
// clang-format off
constexpr std::array<std::string_view, 182> kHeadNouns = {
    "activist", "adviser", "advisor", "agency", "agent", "agreement", "aide", "airport", "ally",
    "ambassador", "analyst", "apartment", "area", "artist", "attorney", "authority", "baker",
    "banker", "blogger", "branch", "bureau", "bus", "businessman", "candidate", "chief", "choir",
    "church", "citizen", "city", "club", "coach", "columnist", "commentator", "commuter", "company",
    "conference", "consulate", "contractor", "correspondent", "council", "councillor", "court",
    "critic", "daily", "dealer", "delegate", "delegation", "deputy", "derby", "derivative",
    "diplomat", "district", "doctor", "driver", "economist", "edition", "editor", "embassy",
    "employee", "engineer", "envoy", "executive", "expert", "farmer", "festival", "firefighter",
    "firm", "fisherman", "gallery", "government", "governor", "headquarters", "hospital", "hotel",
    "inquiry", "insider", "investigation", "investigator", "investment", "investor", "jail",
    "jeweller", "journalist", "jury", "lawmaker", "lawyer", "leader", "leadership", "legislator",
    "loyalist", "magazine", "man", "marathon", "mayor", "media", "member", "merchant", "minister",
    "ministry", "mission", "mosque", "museum", "native", "negotiator", "neighborhood", "neighbour",
    "neighbourhood", "newspaper", "office", "officer", "official", "operator", "opposition",
    "paper", "parliament", "pastor", "pensioner", "people", "planner", "player", "police",
    "policeman", "politician", "priest", "prison", "professor", "prosecutor", "protester",
    "protestor", "pub", "publisher", "regime", "reporter", "representative", "republican",
    "resident", "restaurant", "retailer", "rioter", "scientist", "senator", "series", "shareholder",
    "shopkeeper", "society", "speaker", "spokesman", "spokespeople", "spokesperson", "spokeswoman",
    "staffer", "statesman", "strategist", "street", "student", "suburb", "summit", "supporter",
    "surgeon", "symphony", "taxi", "teacher", "theater", "theatre", "tourist", "trader", "treaty",
    "tribunal", "troop", "tv", "union", "university", "venue", "veteran", "villager", "visitor",
    "voter", "watcher", "woman", "worker", "writer", "zoo"};
// clang-format on

constexpr std::array<std::string_view, 45> kTimeWords = {
    "apr",    "april",   "aug",   "august",    "dec",      "december", "feb",       "february",
    "fri",    "friday",  "jan",   "january",   "jul",      "july",     "jun",       "june",
    "later",  "mar",     "march", "may",       "mon",      "monday",   "nov",       "november",
    "oct",    "october", "sat",   "saturday",  "sep",      "sept",     "september", "sun",
    "sunday", "thu",     "thurs", "thursday",  "today",    "tomorrow", "tonight",   "tue",
    "tues",   "tuesday", "wed",   "wednesday", "yesterday"};

// What an apposition to a body begins with. A noun alone, as in "star of the show", is a person's.
constexpr std::array<std::string_view, 36> kAppositionWords = {
    "a",   "after",  "along", "already", "also",      "among", "an",    "another", "as",
    "at",  "before", "but",   "by",      "for",       "home",  "host",  "however", "in",
    "its", "last",   "like",  "long",    "meanwhile", "not",   "now",   "on",      "once",
    "one", "still",  "the",   "then",    "though",    "under", "where", "which",   "with"};

static_assert(is_in_order(kSpeechNouns) && is_in_order(kPlacePrepositions) &&
              is_in_order(kPlaceAdjectives) && is_in_order(kFunctionWords) &&
              is_in_order(kCountryAdjectives) && is_in_order(kHeadNouns) &&
              is_in_order(kTimeWords) && is_in_order(kAppositionWords));

/// "claims" -> "claim"; words that end otherwise stay.
std::string_view singular(std::string_view word) {
  if (word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
  return word;
}

}  // namespace

bool is_speech_noun(std::string_view word) { return contains(kSpeechNouns, singular(word)); }

bool is_head_noun(std::string_view word) {
  return contains(kHeadNouns, word) || contains(kHeadNouns, singular(word));
}

bool makes_place(std::string_view word) {
  return contains(kPlacePrepositions, word) || contains(kPlaceAdjectives, word);
}

bool can_describe(std::string_view word) {
  return !makes_place(word) && !contains(kFunctionWords, word);
}

bool describes_country(std::string_view word) { return contains(kCountryAdjectives, word); }

bool begins_apposition(std::string_view word) {
  return contains(kAppositionWords, word) || word.ends_with("ing") || word.ends_with("ed");
}

bool is_time_word(std::string_view word) { return contains(kTimeWords, word); }

}  // namespace onrecord
