#include "identify/source_lists.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "identify/body_words.h"
#include "identify/place_words.h"
#include "identify/plurals.h"
#include "identify/role_words.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

// Lists are in byte order, of folded words.
// clang-format off
// Texts and recordings, singular or without one.
constexpr std::array<std::string_view, 178> kDocuments = {
    "ad", "ads", "advert", "advertisement", "affidavit", "allegation", "announcement", "article",
    "assessment", "audit", "autobiography", "bible", "bill", "billboard", "biography", "blog",
    "book", "brief", "briefing", "brochure", "bulletin", "cable", "caption", "catalogue",
    "certificate", "chapter", "charter", "circular", "clip", "column", "commentary", "communique",
    "complaint", "constitution", "contract", "convention", "correspondence", "data", "decision",
    "declaration", "decree", "diary", "dictionary", "directive", "directory", "dispatch",
    "document", "documentary", "documentation", "dossier", "draft", "e-mail", "edict", "editorial",
    "email", "encyclopedia", "entry", "essay", "estimate", "evidence", "factsheet", "figures",
    "filing", "film", "findings", "flyer", "footage", "forecast", "form", "guidance", "guideline",
    "handbook", "headline", "indictment", "inscription", "invitation", "invoice", "judgement",
    "judgment", "label", "law", "lawsuit", "leaflet", "legislation", "letter", "list", "log",
    "lyrics", "manifesto", "manual", "manuscript", "map", "memo", "memoir", "memorandum", "message",
    "minutes", "motion", "motto", "newsletter", "note", "notes", "notice", "notification", "novel",
    "obituary", "order", "ordinance", "page", "pamphlet", "paper", "papers", "paperwork", "passage",
    "petition", "placard", "plan", "plaque", "poem", "policy", "poll", "post", "poster",
    "prediction", "proclamation", "prospectus", "protocol", "publication", "questionnaire", "quran",
    "ranking", "receipt", "record", "recording", "regulation", "release", "report", "research",
    "resolution", "results", "review", "rule", "ruling", "sample", "script", "scripture", "scroll",
    "sign", "site", "slogan", "song", "statement", "statistics", "statute", "story", "study",
    "subpoena", "suit", "summary", "summons", "survey", "tape", "telegram", "testimony", "text",
    "textbook", "thesis", "timeline", "transcript", "treaty", "tweet", "verdict", "video",
    "voicemail", "warrant", "webpage", "website", "writ"};

// People counted together, in one word.
constexpr std::array<std::string_view, 34> kGroups = {
    "audience", "clergy", "cohort", "community", "couple", "crew", "crowd", "duo", "elderly",
    "electorate", "faithful", "family", "gentry", "household", "jury", "laity", "majority", "media",
    "military", "minority", "nation", "nobility", "personnel", "poor", "population", "press",
    "public", "readership", "rich", "staff", "trio", "troops", "unemployed", "young"};

// Nobody in particular, alone or before "people".
constexpr std::array<std::string_view, 27> kGeneric = {
    "all", "any", "anybody", "anyone", "both", "dozens", "each", "everybody", "everyone", "few",
    "folk", "folks", "hundreds", "many", "most", "nobody", "none", "one", "others", "people",
    "several", "some", "somebody", "someone", "those", "thousands", "you"};

constexpr std::array<std::string_view, 28> kQuantifiers = {
    "all", "any", "both", "countless", "dozens", "eight", "either", "every", "few", "five", "four",
    "hundreds", "many", "most", "neither", "nine", "none", "numerous", "one", "seven", "several",
    "six", "some", "ten", "thousands", "three", "two", "various"};

constexpr std::array<std::string_view, 18> kIndefinite = {
    "a", "an", "another", "any", "each", "every", "few", "many", "most", "no", "numerous", "one",
    "other", "others", "several", "some", "such", "various"};

constexpr std::array<std::string_view, 6> kDefinite = {
    "both", "that", "the", "these", "this", "those"};

constexpr std::array<std::string_view, 7> kPossessive = {
    "her", "his", "its", "my", "our", "their", "your"};

// Words after which the head of a noun phrase has been.
constexpr std::array<std::string_view, 56> kNounEnds = {
    "about", "accused", "after", "against", "alongside", "amid", "among", "and", "as", "at",
    "because", "before", "behind", "briefed", "by", "close", "during", "familiar", "for", "from",
    "herself", "himself", "if", "in", "inside", "into", "itself", "like", "myself", "near", "not",
    "of", "on", "opposed", "or", "outside", "over", "privy", "since", "than", "that", "themselves",
    "through", "to", "under", "until", "when", "where", "which", "while", "who", "whom", "whose",
    "with", "within", "without"};

constexpr std::array<std::string_view, 8> kComplements = {
    "at", "by", "for", "from", "in", "of", "to", "with"};

// Nouns that end like those for people.
constexpr std::array<std::string_view, 71> kThings = {
    "another", "bitter", "border", "career", "center", "centre", "chamber", "character", "computer",
    "corner", "counter", "danger", "december", "disaster", "either", "error", "factor", "fever",
    "finger", "former", "further", "gender", "hammer", "however", "labor", "later", "latter",
    "layer", "letter", "matter", "meter", "minor", "monitor", "motor", "murder", "neither",
    "november", "number", "october", "offer", "order", "other", "outer", "paper", "poster", "power",
    "prayer", "quarter", "rather", "register", "river", "rumor", "rumour", "sector", "september",
    "shelter", "shoulder", "silver", "summer", "terror", "theater", "tower", "transfer", "trigger",
    "tumor", "twitter", "water", "weather", "whether", "winter", "wonder"};

// Several people are called so, with "of": "a handful of nurses".
constexpr std::array<std::string_view, 12> kCollections = {
    "band", "bunch", "couple", "crowd", "dozen", "group", "handful", "majority", "number", "pair",
    "panel", "team"};
// clang-format on

static_assert(is_in_order(kCollections) && is_in_order(kDocuments) && is_in_order(kGroups) &&
              is_in_order(kGeneric) && is_in_order(kQuantifiers) && is_in_order(kIndefinite) &&
              is_in_order(kDefinite) && is_in_order(kPossessive) && is_in_order(kNounEnds) &&
              is_in_order(kComplements) && is_in_order(kThings));

constexpr Pronoun kI = {1, Number::singular, Gender::unknown, false, false};
constexpr Pronoun kWe = {1, Number::plural, Gender::unknown, false, false};
constexpr Pronoun kYou = {2, Number::unknown, Gender::unknown, false, false};
constexpr Pronoun kHe = {3, Number::singular, Gender::male, false, false};
constexpr Pronoun kShe = {3, Number::singular, Gender::female, false, false};
constexpr Pronoun kIt = {3, Number::singular, Gender::unknown, true, false};
constexpr Pronoun kThey = {3, Number::plural, Gender::unknown, false, false};
constexpr Pronoun kWho = {3, Number::unknown, Gender::unknown, false, true};
constexpr Pronoun kWhich = {3, Number::unknown, Gender::unknown, true, true};

constexpr std::pair<std::string_view, Pronoun> kPronouns[] = {
    {"he", kHe},      {"her", kShe},      {"hers", kShe},     {"herself", kShe},
    {"him", kHe},     {"himself", kHe},   {"his", kHe},       {"i", kI},
    {"it", kIt},      {"its", kIt},       {"itself", kIt},    {"me", kI},
    {"mine", kI},     {"my", kI},         {"myself", kI},     {"our", kWe},
    {"ours", kWe},    {"ourselves", kWe}, {"she", kShe},      {"that", kWhich},
    {"their", kThey}, {"theirs", kThey},  {"them", kThey},    {"themselves", kThey},
    {"they", kThey},  {"us", kWe},        {"we", kWe},        {"which", kWhich},
    {"who", kWho},    {"whom", kWho},     {"whose", kWho},    {"you", kYou},
    {"your", kYou},   {"yours", kYou},    {"yourself", kYou}, {"yourselves", kYou}};

constexpr std::string_view kWithheldNames[] = {
    "anonymity",        "anonymous",         "asked not",         "be identified only",
    "be named",         "briefed by",        "briefed on",        "close to",
    "declined to be",   "familiar with",     "insisted on not",   "knowledge of",
    "not allowed to",   "not authorised to", "not authorized to", "not be identified",
    "not permitted to", "privy to",          "refused to be",     "remain unnamed",
    "unidentified",     "unnamed",           "did not want to be"};

bool is_document(std::string_view word) {
  return contains(kDocuments, word) ||
         is_plural_of(word, [](std::string_view one) { return contains(kDocuments, one); });
}

bool is_spokesperson(std::string_view word) {
  return word == "spokesman" || word == "spokeswoman" || word == "spokesperson" ||
         word == "spokesmen" || word == "spokeswomen";
}

bool ends_like_person(std::string_view word) {
  if (word.ends_with("-year-old")) return true;
  constexpr std::size_t kShortest = 6;
  if (word.size() < kShortest || contains(kThings, word)) return false;
  for (const std::string_view ending :
       {"ant", "arian", "ee", "eer", "er", "ian", "ier", "ist", "man", "or", "person", "woman"}) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace

std::optional<Pronoun> pronoun(std::string_view word) {
  for (const auto& [text, value] : kPronouns) {
    if (text == word) return value;
  }
  return std::nullopt;
}

NounKind noun_kind(std::string_view word) {
  if (is_spokesperson(word)) {
    return word.ends_with("men") ? NounKind::spokespeople : NounKind::spokesperson;
  }
  if (word == "spokespeople" || word == "spokespersons") return NounKind::spokespeople;
  if (word == "source" || word == "sources" || word == "insider" || word == "insiders") {
    return NounKind::source;
  }
  if (word == "people" || word == "ones" || word == "folks") return NounKind::people;
  if (is_role(word)) return NounKind::role;
  if (is_plural_role(word) || is_people(word)) return NounKind::roles;
  if (is_body(word)) return NounKind::body;
  if (is_plural_of(word, is_body)) return NounKind::bodies;
  if (is_document(word)) return NounKind::document;
  return contains(kGroups, word) ? NounKind::group : NounKind::none;
}

NounKind noun_kind_by_ending(std::string_view word) {
  if (ends_like_person(word)) return NounKind::role;
  return is_plural_of(word, ends_like_person) ? NounKind::roles : NounKind::none;
}

Determiner determiner(std::string_view word) {
  if (contains(kPossessive, word)) return Determiner::possessive;
  if (contains(kDefinite, word)) return Determiner::definite;
  return contains(kIndefinite, word) ? Determiner::indefinite : Determiner::none;
}

bool is_quantifier(std::string_view word) { return contains(kQuantifiers, word); }

bool is_generic(std::string_view word) { return contains(kGeneric, word); }

bool is_collection(std::string_view word) { return contains(kCollections, word); }

bool ends_noun_phrase(std::string_view word) { return contains(kNounEnds, word); }

bool begins_complement(std::string_view word) { return contains(kComplements, word); }

bool holds_name_back(std::string_view phrase) {
  return std::any_of(
      std::begin(kWithheldNames), std::end(kWithheldNames),
      [&](std::string_view words) { return phrase.find(words) != std::string_view::npos; });
}

}  // namespace onrecord
