#include "identify/body_words.h"

#include <array>

#include "segment/word_list.h"

namespace onrecord {
namespace {

// Lists are in byte order, of folded words.
// clang-format off
// What a body can be called: "the ministry".
constexpr std::array<std::string_view, 125> kBodies = {
    "academy", "administration", "agency", "airline", "airlines", "airport", "alliance", "army",
    "assembly", "association", "authority", "bank", "base", "board", "brigade", "bureau", "cabinet",
    "campaign", "cathedral", "center", "centre", "chain", "chamber", "charity", "church", "clinic", "club",
    "coalition", "coastguard", "college", "commission", "committee", "company", "confederation",
    "conference", "congress", "consortium", "consulate", "cooperative", "council", "court",
    "delegation", "department", "depot", "diocese", "directorate", "division", "embassy", "factory",
    "faculty", "federation", "firm", "force", "forces", "foundation", "fund", "government", "group",
    "guild", "hospital", "inspectorate", "institute", "institution", "junta", "laboratory",
    "league", "legislature", "lobby", "ministry", "mission", "monarchy", "mosque", "movement",
    "museum", "navy", "network", "newspaper", "observatory", "office", "opposition", "orchestra",
    "organisation", "organization", "panel", "parish", "parliament", "party", "patrol", "police",
    "presidency", "prison", "prosecution", "railway", "railways", "refinery", "regime", "registry",
    "regulator", "restaurant", "school", "secretariat", "senate", "service", "services", "shipyard",
    "society", "startup", "store", "studio", "studios", "supermarket", "synagogue", "syndicate",
    "synod", "taskforce", "team", "temple", "theater", "theatre", "treasury", "tribunal", "trust",
    "union", "university", "watchdog"};

// Last words of names of bodies, of outlets above all.
constexpr std::array<std::string_view, 50> kNamedBodies = {
    "bank", "broadcasting", "chronicle", "courier", "daily", "dispatch", "examiner", "express",
    "fc", "forum", "front", "gazette", "globe", "group", "guardian", "hall", "herald", "holdings",
    "house", "inquirer", "journal", "ledger", "mail", "mercury", "mirror", "monitor", "news",
    "observer", "post", "press", "radio", "record", "register", "reporter", "review", "rovers",
    "sentinel", "standard", "star", "sun", "telegram", "telegraph", "television", "times",
    "tribune", "tv", "united", "wanderers", "weekly", "works"};

constexpr std::array<std::string_view, 41> kLegalEndings = {
    "ab", "ag", "as", "asa", "bhd", "bv", "co", "corp", "corporation", "doo", "eg", "gmbh", "hf",
    "inc", "incorporated", "jsc", "kg", "kgaa", "kk", "limited", "llc", "llp", "lp", "ltd", "ltda",
    "nv", "ojsc", "oy", "oyj", "pjsc", "plc", "pte", "pty", "sa", "sarl", "sas", "sdn", "se", "spa",
    "srl", "zrt"};

// Words that a company's name can leave out.
constexpr std::array<std::string_view, 47> kCompanyWords = {
    "brands", "bros", "brothers", "capital", "chemicals", "communications", "company", "corp",
    "corporation", "electronics", "energy", "enterprises", "entertainment", "financial", "foods",
    "global", "group", "holding", "holdings", "industries", "insurance", "international",
    "investments", "labs", "logistics", "media", "motor", "motors", "networks", "partners",
    "petroleum", "pharma", "pharmaceuticals", "resources", "semiconductor", "shipping", "software",
    "solutions", "steel", "stores", "systems", "technologies", "technology", "telecom", "textiles",
    "ventures", "worldwide"};

constexpr std::array<std::string_view, 25> kAlsoSurnames = {
    "bank", "base", "board", "center", "church", "college", "court", "force", "hall", "house",
    "mercury", "monitor", "office", "party", "post", "rovers", "school", "star", "store", "sun",
    "temple", "times", "trust", "union", "works"};
// clang-format on

static_assert(is_in_order(kBodies) && is_in_order(kNamedBodies) && is_in_order(kLegalEndings) &&
              is_in_order(kCompanyWords) && is_in_order(kAlsoSurnames));

}  // namespace

bool is_body(std::string_view word) { return contains(kBodies, word); }

bool ends_body_name(std::string_view word) {
  return is_body(word) || contains(kNamedBodies, word) || contains(kCompanyWords, word);
}

bool is_legal_ending(std::string_view word) { return contains(kLegalEndings, word); }

bool is_company_word(std::string_view word) { return contains(kCompanyWords, word); }

bool body_may_be_surname(std::string_view word) { return contains(kAlsoSurnames, word); }

}  // namespace onrecord
