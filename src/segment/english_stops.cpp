#include "segment/english_stops.h"

#include <array>

#include "read/ascii_lower.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

// All lists are in byte order: capitals first.
constexpr std::array<std::string_view, 58> kTitles = {
    "Adm",  "Amb",  "Assoc", "Asst",   "Atty", "Brig", "Capt",  "Cdr",   "Cmdr",   "Col",
    "Cpl",  "Dep",  "Det",   "Dr",     "Drs",  "Fr",   "Gen",   "Gov",   "Govs",   "Hon",
    "Insp", "Lt",   "Maj",   "Messrs", "Mgr",  "Mlle", "Mme",   "Mmes",  "Mr",     "Mrs",
    "Ms",   "Msgr", "Mx",    "Pfc",    "Pres", "Prof", "Profs", "Pvt",   "Rep",    "Reps",
    "Rev",  "Sen",  "Sens",  "Sgt",    "Spc",  "Ste",  "Supt",  "Treas", "approx", "ca",
    "cf",   "e.g",  "eg",    "i.e",    "ie",   "v",    "viz",   "vs"};

constexpr std::array<std::string_view, 14> kNumberPrefixes = {
    "Art", "Ch", "Fig", "Figs", "No", "Nos", "Sec", "Vol", "Vols", "no", "nos", "p", "pp", "vol"};

constexpr std::array<std::string_view, 101> kAbbreviations = {
    "Ala",   "Apr", "Apt",  "Ariz", "Ark",  "Assn", "Aug",  "Ave", "Bldg", "Blvd", "Bros",
    "Calif", "Co",  "Colo", "Conn", "Corp", "Cos",  "Ct",   "Dec", "Del",  "Dept", "Dist",
    "Est",   "Feb", "Fla",  "Fri",  "Ft",   "Ga",   "Hwy",  "Ill", "Inc",  "Ind",  "Inst",
    "Intl",  "Jan", "Jr",   "Jul",  "Jun",  "Kan",  "Kans", "Ky",  "La",   "Ltd",  "Mar",
    "Mass",  "Md",  "Mfg",  "Mich", "Minn", "Miss", "Mo",   "Mon", "Mont", "Mt",   "Natl",
    "Neb",   "Nev", "Nov",  "Oct",  "Okla", "Ont",  "Ore",  "Pa",  "Ph",   "Ph.D", "Pkwy",
    "Que",   "Rd",  "Sask", "Sep",  "Sept", "Sq",   "Sr",   "St",  "Tenn", "Tex",  "Thu",
    "Thurs", "Tue", "Tues", "Univ", "Va",   "Vt",   "Wash", "Wed", "Wis",  "Wyo",  "al",
    "dept",  "est", "etc",  "ft",   "hr",   "hrs",  "lb",   "lbs", "min",  "oz",   "sq",
    "yd",    "yr"};

constexpr std::array<std::string_view, 91> kBeginnings = {
    "A",       "About", "According", "After", "All",       "Also",    "Although", "An",   "And",
    "Another", "Any",   "Are",       "As",    "At",        "Because", "Before",   "Both", "But",
    "By",      "Can",   "Despite",   "Did",   "Do",        "Does",    "During",   "Each", "Earlier",
    "Even",    "Every", "Few",       "For",   "From",      "Had",     "Has",      "Have", "He",
    "Her",     "Here",  "His",       "How",   "However",   "I",       "If",       "In",   "Instead",
    "Is",      "It",    "Its",       "Many",  "Meanwhile", "Most",    "My",       "No",   "Not",
    "Nothing", "Now",   "Of",        "On",    "Once",      "One",     "Only",     "Or",   "Our",
    "Over",    "She",   "Since",     "So",    "Some",      "Still",   "That",     "The",  "Their",
    "Then",    "There", "These",     "They",  "This",      "Those",   "Though",   "To",   "Under",
    "Until",   "Was",   "We",        "What",  "When",      "Where",   "While",    "Who",  "Why",
    "You"};

constexpr std::array<std::string_view, 66> kReportingVerbs = {
    "added",    "admitted",  "advised",    "agreed",    "announced", "answered",  "argued",
    "asked",    "asks",      "asserted",   "begged",    "bellowed",  "boasted",   "called",
    "claimed",  "commented", "complained", "concluded", "continued", "cried",     "declared",
    "demanded", "exclaimed", "explained",  "gasped",    "groaned",   "growled",   "grumbled",
    "inquired", "insisted",  "joked",      "laughed",   "mused",     "muttered",  "noted",
    "observed", "pleaded",   "promised",   "quipped",   "read",      "recalled",  "remarked",
    "repeated", "replied",   "retorted",   "roared",    "said",      "says",      "screamed",
    "shouted",  "sighed",    "snapped",    "sobbed",    "stated",    "suggested", "testified",
    "thought",  "told",      "tweeted",    "urged",     "warned",    "whispered", "wondered",
    "wrote",    "yelled",    "yells"};

static_assert(is_in_order(kTitles) && is_in_order(kNumberPrefixes) && is_in_order(kAbbreviations) &&
              is_in_order(kBeginnings) && is_in_order(kReportingVerbs));

// "J", "U.S", "a.m", "Ph.D": single letters between stops, or one capital.
bool is_initials(std::string_view word) {
  if (word.size() == 1) return word[0] >= 'A' && word[0] <= 'Z';
  if (word.size() % 2 == 0 || word.size() < 3) return false;
  for (std::size_t i = 1; i < word.size(); i += 2) {
    if (word[i] != '.' || word[i - 1] == '.') return false;
  }
  return word.back() != '.';
}

}  // namespace

StopAfter stop_after(std::string_view word) {
  if (contains(kTitles, word)) return StopAfter::title;
  if (contains(kNumberPrefixes, word)) return StopAfter::number_prefix;
  const bool is_abbreviation = contains(kAbbreviations, word) || is_initials(word);
  return is_abbreviation ? StopAfter::abbreviation : StopAfter::word;
}

bool begins_sentences(std::string_view word) { return contains(kBeginnings, word); }

bool is_reporting_verb(std::string_view word) {
  return contains(kReportingVerbs, ascii_lower(word));
}

}  // namespace onrecord
