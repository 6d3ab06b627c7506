#include "identify/role_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "identify/plurals.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

// Lists are in byte order, of folded words.
// clang-format off
// Words that stand before a name only.
constexpr std::array<std::string_view, 63> kHonorifics = {
    "adm", "amb", "atty", "brig", "capt", "cdr", "cllr", "cmdr", "col", "cong", "cpl", "dame",
    "dep", "det", "dr", "drs", "fr", "frau", "gen", "gov", "govs", "herr", "hon", "hrh", "insp",
    "lady", "lieut", "lord", "lt", "maj", "messrs", "mgr", "miss", "mlle", "mme", "monsieur", "mp",
    "mps", "mr", "mrs", "ms", "msgr", "mx", "pfc", "pm", "pres", "prof", "profs", "pvt", "rep",
    "reps", "rev", "sec", "sen", "senor", "senora", "sens", "sgt", "sir", "spc", "ssgt", "supt",
    "vp"};

// What a person is or does, singular.
constexpr std::array<std::string_view, 804> kRoles = {
    "abbess", "abbot", "academic", "accountant", "accused", "activist", "actor", "actress",
    "actuary", "administrator", "admiral", "adult", "adviser", "advisor", "advocate", "agent",
    "agronomist", "aide", "alderman", "alderwoman", "ally", "ambassador", "analyst", "anchor",
    "anchorman", "anchorwoman", "announcer", "anthropologist", "apprentice", "arbitrator",
    "archaeologist", "archbishop", "archdeacon", "architect", "archivist", "aristocrat", "artist",
    "assailant", "assemblyman", "assemblywoman", "assistant", "associate", "astronaut",
    "astronomer", "athlete", "attacker", "attendant", "attorney", "attorney-general", "auditor",
    "aunt", "author", "ayatollah", "babysitter", "backer", "baker", "ballerina", "banker", "barber",
    "bargee", "barista", "baritone", "baron", "baroness", "barrister", "bartender", "bassist",
    "beautician", "beekeeper", "benefactor", "billionaire", "biographer", "biologist", "bishop",
    "blacksmith", "blogger", "boatbuilder", "boatman", "bodyguard", "bookkeeper", "bookseller",
    "boss", "botanist", "boxer", "boy", "boyfriend", "breeder", "brewer", "bricklayer", "bride",
    "bridegroom", "brigadier", "broadcaster", "broker", "brother", "builder", "bureaucrat",
    "businessman", "businessperson", "businesswoman", "butcher", "butler", "buyer", "bystander",
    "cameraman", "campaigner", "candidate", "canon", "captain", "cardinal", "caregiver", "carer",
    "caretaker", "carpenter", "cashier", "caterer", "celebrity", "cellist", "ceo", "cfo", "chair",
    "chairholder", "chairman", "chairperson", "chairwoman", "champion", "chancellor", "chaplain",
    "chauffeur", "chef", "chemist", "chief", "child", "choreographer", "cio", "citizen", "civilian",
    "cleaner", "clergyman", "cleric", "clerk", "client", "climatologist", "co-author", "co-chair",
    "co-founder", "co-owner", "co-worker", "coach", "coastguard", "cobbler", "coder", "cofounder",
    "collaborator", "colleague", "collector", "colonel", "columnist", "comedian", "commandant",
    "commander", "commentator", "commissioner", "commodore", "commuter", "companion", "complainant",
    "composer", "comptroller", "conductor", "confidant", "congressman", "congresswoman",
    "conservationist", "conservative", "constable", "constituent", "consul", "consultant",
    "consumer", "contestant", "contractor", "contributor", "controller", "convict", "coo", "cook",
    "coordinator", "coowner", "coroner", "correspondent", "cosmonaut", "councillor", "councilman",
    "councilor", "councilwoman", "counsel", "counsellor", "counselor", "count", "countess",
    "courier", "cousin", "craftsman", "creator", "creditor", "crewman", "critic", "cto", "curate",
    "curator", "customer", "cyclist", "dad", "dancer", "daughter", "deacon", "dealer", "dean",
    "deckhand", "decorator", "defector", "defendant", "delegate", "democrat", "demographer",
    "demonstrator", "dentist", "deputy", "dermatologist", "designer", "detainee", "detective",
    "developer", "dictator", "dietitian", "diplomat", "director", "dissident", "diver", "docker",
    "dockworker", "doctor", "donor", "doorman", "driver", "drummer", "duchess", "duke", "earl",
    "ecologist", "economist", "editor", "educator", "elder", "electrician", "emigrant", "emir",
    "emissary", "emperor", "employee", "employer", "empress", "engineer", "entertainer",
    "entrepreneur", "environmentalist", "envoy", "epidemiologist", "evangelist", "ex-boyfriend",
    "ex-husband", "ex-minister", "ex-president", "ex-wife", "executive", "executor", "exile",
    "expat", "expert", "exporter", "eyewitness", "facilitator", "fan", "farmer", "farmhand",
    "father", "ferryman", "fiance", "fiancee", "fighter", "film-maker", "filmmaker", "financier",
    "firefighter", "fireman", "fisher", "fisherman", "fishmonger", "flautist", "florist",
    "folklorist", "footballer", "forecaster", "foreigner", "foreman", "forester", "founder",
    "freelancer", "friend", "frontman", "fugitive", "fundraiser", "gardener", "general",
    "geneticist", "gentleman", "geographer", "geologist", "girl", "girlfriend", "goalkeeper",
    "goldsmith", "golfer", "governor", "graduate", "grandad", "granddaughter", "grandfather",
    "grandma", "grandmother", "grandpa", "grandson", "grazier", "greengrocer", "grocer", "groom",
    "guard", "guardian", "guerrilla", "guest", "guide", "guitarist", "gunman", "gymnast",
    "gynaecologist", "hacker", "hairdresser", "handler", "handyman", "harbormaster",
    "harbourmaster", "head", "headmaster", "headmistress", "headteacher", "heir", "heiress",
    "helper", "herder", "hero", "historian", "homemaker", "homeowner", "host", "hostage", "hostess",
    "hotelier", "housekeeper", "housewife", "hunter", "husband", "illustrator", "imam", "immigrant",
    "importer", "incumbent", "individual", "industrialist", "infantryman", "influencer",
    "informant", "inmate", "innkeeper", "inspector", "instructor", "insurer", "intern",
    "interpreter", "interviewee", "interviewer", "invader", "inventor", "investigator", "investor",
    "janitor", "jeweler", "jeweller", "jihadist", "jockey", "journalist", "judge", "juror",
    "justice", "kid", "king", "knight", "laborer", "labourer", "lady", "lama", "landlady",
    "landlord", "landowner", "lawmaker", "lawyer", "leader", "lecturer", "legislator", "librarian",
    "lieutenant", "lieutenant-colonel", "lifeguard", "linguist", "listener", "lobbyist",
    "lockkeeper", "logger", "longshoreman", "lord", "loyalist", "luthier", "magistrate", "magnate",
    "major", "major-general", "man", "manager", "manufacturer", "marketer", "marshal", "mason",
    "master", "mathematician", "mayor", "mechanic", "mediator", "medic", "member", "mentor",
    "mercenary", "merchant", "meteorologist", "microbiologist", "midwife", "migrant", "militant",
    "milkman", "millionaire", "minder", "miner", "minister", "missionary", "moderator", "mom",
    "monarch", "monk", "monsignor", "mother", "motorist", "mp", "mullah", "mum", "musician",
    "nanny", "narrator", "native", "naturalist", "navigator", "negotiator", "neighbor", "neighbour",
    "nephew", "neurologist", "neuroscientist", "neurosurgeon", "newcomer", "newsreader", "niece",
    "nominee", "notary", "novelist", "nun", "nurse", "nutritionist", "observer", "obstetrician",
    "occupant", "offender", "officer", "official", "oligarch", "ombudsman", "oncologist",
    "onlooker", "operator", "opponent", "organiser", "organist", "organizer", "orthodontist",
    "outsider", "owner", "paediatrician", "painter", "palaeontologist", "paleontologist",
    "panelist", "panellist", "paramedic", "parent", "parliamentarian", "participant", "partner",
    "passenger", "passerby", "pastor", "pathologist", "patient", "patriarch", "patron", "peasant",
    "pediatrician", "pensioner", "performer", "perpetrator", "person", "petitioner", "pharmacist",
    "philanthropist", "philosopher", "photographer", "photojournalist", "physician", "physicist",
    "physiotherapist", "pianist", "pilgrim", "pilot", "plaintiff", "planner", "player",
    "playwright", "plumber", "pm", "poet", "policeman", "policewoman", "policymaker", "politician",
    "pollster", "pope", "porter", "postman", "postmaster", "preacher", "predecessor", "prefect",
    "premier", "presenter", "president", "priest", "prince", "princess", "principal", "printer",
    "prisoner", "processor", "producer", "professor", "programmer", "promoter", "proprietor",
    "prosecutor", "protege", "protester", "protestor", "provost", "psychiatrist", "psychologist",
    "psychotherapist", "publican", "publicist", "publisher", "punter", "pupil", "quarterback",
    "queen", "rabbi", "radiologist", "rancher", "ranger", "rapper", "reader", "realtor", "rebel",
    "receptionist", "recipient", "recruit", "recruiter", "rector", "referee", "refugee", "regent",
    "registrar", "relative", "repairman", "reporter", "representative", "republican", "rescuer",
    "researcher", "resident", "restaurateur", "retailer", "retiree", "reveller", "reverend",
    "reviewer", "rider", "ringleader", "rival", "runner", "sailor", "salesman", "salesperson",
    "saleswoman", "scholar", "schoolboy", "schoolgirl", "schoolteacher", "scientist", "scout",
    "screenwriter", "sculptor", "seafarer", "seamstress", "secretary", "secretary-general",
    "seller", "senator", "sergeant", "servant", "serviceman", "settler", "shah", "sheikh",
    "shepherd", "sheriff", "shipbuilder", "shipowner", "shipper", "shoemaker", "shopkeeper",
    "shopper", "sibling", "signalman", "signatory", "singer", "sister", "skater", "skier",
    "skipper", "smith", "sociologist", "soldier", "solicitor", "solicitor-general", "sommelier",
    "son", "songwriter", "soprano", "speaker", "specialist", "spectator", "speechwriter",
    "spokesman", "spokesperson", "spokeswoman", "sportsman", "sportswoman", "spouse", "spy",
    "staffer", "stakeholder", "statesman", "stationmaster", "statistician", "steelworker",
    "stepdaughter", "stepfather", "stepmother", "stepson", "stevedore", "steward", "stockbroker",
    "stonemason", "storekeeper", "strategist", "striker", "student", "stylist", "subscriber",
    "successor", "sufferer", "suffragan", "sultan", "superintendent", "superior", "superstar",
    "supervisor", "supplier", "supporter", "surgeon", "surveyor", "survivor", "suspect",
    "sympathiser", "sympathizer", "tailor", "taoiseach", "taxpayer", "teacher", "teammate",
    "technician", "technologist", "teenager", "teller", "tenant", "tenor", "theologian",
    "therapist", "trader", "trainee", "trainer", "translator", "traveler", "traveller", "treasurer",
    "trucker", "trumpeter", "trustee", "tsar", "tutor", "twin", "tycoon", "uncle", "undersecretary",
    "underwriter", "urologist", "user", "usher", "vendor", "vet", "veteran", "veterinarian",
    "vicar", "vice-chancellor", "vice-president", "victim", "villager", "vintner", "violinist",
    "virologist", "viscount", "visitor", "vocalist", "volunteer", "voter", "vp", "waiter",
    "waitress", "warden", "warlord", "watchman", "weaver", "weightlifter", "welder",
    "whistleblower", "widow", "widower", "wife", "winemaker", "winner", "witness", "woman",
    "woodcutter", "worker", "wrestler", "writer", "writer-director", "youngster", "youth",
    "zoologist"};

constexpr std::array<std::string_view, 45> kFemale = {
    "abbess", "actress", "aunt", "ballerina", "baroness", "bride", "countess", "dame", "daughter",
    "duchess", "empress", "fiancee", "frau", "girl", "girlfriend", "granddaughter", "grandma",
    "grandmother", "headmistress", "heiress", "hostess", "housewife", "lady", "landlady", "miss",
    "mlle", "mme", "mom", "mother", "mrs", "ms", "mum", "niece", "nun", "princess", "queen",
    "schoolgirl", "seamstress", "senora", "sister", "stepdaughter", "stepmother", "waitress",
    "widow", "wife"};

constexpr std::array<std::string_view, 51> kMale = {
    "ayatollah", "baron", "boy", "boyfriend", "bridegroom", "brother", "cardinal", "count", "dad",
    "duke", "earl", "emir", "emperor", "father", "fiance", "gentleman", "grandad", "grandfather",
    "grandpa", "grandson", "groom", "headmaster", "herr", "husband", "imam", "king", "landlord",
    "lord", "man", "monk", "monsieur", "monsignor", "mr", "msgr", "mullah", "nephew", "pope",
    "prince", "schoolboy", "senor", "sheikh", "sir", "son", "stepfather", "stepson", "sultan",
    "tsar", "uncle", "viscount", "waiter", "widower"};

constexpr std::array<std::string_view, 68> kAlsoSurnames = {
    "abbot", "baker", "bishop", "brewer", "butcher", "butler", "canon", "carpenter", "chancellor",
    "child", "clerk", "constable", "cook", "cooper", "count", "deacon", "dean", "driver", "duke",
    "earl", "farmer", "fisher", "gardener", "general", "guard", "hunter", "judge", "justice",
    "king", "knight", "lord", "major", "marshal", "mason", "master", "miller", "page", "pastor",
    "player", "pope", "porter", "potter", "priest", "prince", "princess", "provost", "ranger",
    "reader", "rider", "runner", "sen", "shepherd", "sheriff", "singer", "skinner", "smith",
    "speaker", "squire", "star", "steward", "tailor", "taylor", "tsar", "usher", "vicar", "ward",
    "weaver", "winner"};

// Honorifics that go with a given name: "Sir Olav".
constexpr std::array<std::string_view, 4> kBeforeGivenNames = {
    "dame", "fr", "hrh", "sir"};

constexpr std::array<std::string_view, 22> kBeforeSurnames = {
    "admiral", "ambassador", "captain", "chancellor", "colonel", "commissioner", "congressman",
    "congresswoman", "general", "governor", "judge", "justice", "lieutenant", "major", "minister",
    "premier", "president", "professor", "secretary", "senator", "sergeant", "speaker"};
// clang-format on

static_assert(is_in_order(kHonorifics) && is_in_order(kRoles) && is_in_order(kFemale) &&
              is_in_order(kMale) && is_in_order(kAlsoSurnames) && is_in_order(kBeforeGivenNames) &&
              is_in_order(kBeforeSurnames));

// Of "president-elect", "vice-president", "ex-wife", "editor-in-chief" one end is the role. In
// "baker-holm" it is a surname.
bool is_compound_role(std::string_view word) {
  const auto is_part = [](std::string_view part) {
    return (contains(kRoles, part) || contains(kHonorifics, part)) &&
           !contains(kAlsoSurnames, part);
  };
  const std::size_t first = word.find('-');
  if (first == std::string_view::npos) return false;
  return is_part(word.substr(0, first)) || is_part(word.substr(word.rfind('-') + 1));
}

// Other words for one role, in byte order of the first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 44> kSameRole = {{
    {"attorney", "lawyer"},
    {"barrister", "lawyer"},
    {"businesswoman", "businessman"},
    {"ceo", "executive"},
    {"chair", "chairman"},
    {"chairperson", "chairman"},
    {"chairwoman", "chairman"},
    {"chief", "head"},
    {"col", "colonel"},
    {"congresswoman", "congressman"},
    {"contender", "candidate"},
    {"councilor", "councilman"},
    {"councilwoman", "councilman"},
    {"democratic", "democrat"},
    {"developer", "businessman"},
    {"entrepreneur", "businessman"},
    {"ex-husband", "husband"},
    {"ex-wife", "wife"},
    {"front-runner", "candidate"},
    {"frontrunner", "candidate"},
    {"gen", "general"},
    {"gop", "republican"},
    {"gov", "governor"},
    {"hopeful", "candidate"},
    {"justice", "judge"},
    {"leader", "head"},
    {"lt", "lieutenant"},
    {"magnate", "businessman"},
    {"mogul", "businessman"},
    {"nominee", "candidate"},
    {"pm", "premier"},
    {"pres", "president"},
    {"prof", "professor"},
    {"rep", "congressman"},
    {"representative", "congressman"},
    {"republicans", "republican"},
    {"rev", "reverend"},
    {"sec", "secretary"},
    {"sen", "senator"},
    {"sgt", "sergeant"},
    {"solicitor", "lawyer"},
    {"standard-bearer", "candidate"},
    {"tycoon", "businessman"},
    {"us", "american"},
}};
// Words of which one tells a post from others with the same title.
constexpr std::array<std::string_view, 42> kPortfolios = {
    "agriculture", "budget",      "commerce",    "communications", "culture",     "defence",
    "defense",     "development", "digital",     "economic",       "economy",     "education",
    "employment",  "energy",      "environment", "finance",        "fisheries",   "foreign",
    "health",      "home",        "housing",     "industry",       "information", "interior",
    "justice",     "labor",       "labour",      "maritime",       "migration",   "planning",
    "police",      "press",       "prime",       "science",        "security",    "sports",
    "state",       "tourism",     "trade",       "transport",      "treasury",    "water"};
constexpr std::array<std::string_view, 12> kParties = {
    "centrist", "communist",   "conservative", "democrat",   "green",     "labour",
    "liberal",  "nationalist", "populist",     "republican", "socialist", "tory"};
// With one of these it is another post than without.
constexpr std::array<std::string_view, 5> kRanks = {"assistant", "deputy", "junior", "shadow",
                                                    "vice"};
static_assert(is_in_order(kPortfolios) && is_in_order(kParties) && is_in_order(kRanks));

// Roles of those whose words are taken for their body's, in usual form.
constexpr std::array<std::string_view, 20> kLeaders = {
    "ambassador", "captain",   "chairman",  "commissioner", "convener",  "delegate", "director",
    "envoy",      "executive", "governor",  "head",         "manager",   "mayor",    "minister",
    "negotiator", "premier",   "president", "secretary",    "treasurer", "whip"};
static_assert(is_in_order(kLeaders));

// Has each list words of `kinds`, and no word of them in common?
template <std::size_t size>
bool differ_in(const std::array<std::string_view, size>& kinds, std::span<const std::string> a,
               std::span<const std::string> b) {
  const auto is_kind = [&](const std::string& word) { return contains(kinds, word); };
  if (std::ranges::none_of(a, is_kind) || std::ranges::none_of(b, is_kind)) return false;
  return std::ranges::none_of(a, [&](const std::string& word) {
    return is_kind(word) && std::ranges::binary_search(b, word);
  });
}

static_assert(std::ranges::is_sorted(kSameRole, {}, [](const auto& pair) { return pair.first; }));

}  // namespace

std::string_view usual_role_word(std::string_view word) {
  const auto found =
      std::ranges::lower_bound(kSameRole, word, {}, [](const auto& pair) { return pair.first; });
  return found != kSameRole.end() && found->first == word ? found->second : word;
}

bool is_post_word(std::string_view word) {
  const std::string_view usual = usual_role_word(word);
  return contains(kPortfolios, usual) || contains(kParties, usual) || contains(kRanks, usual);
}

bool are_different_posts(std::span<const std::string> a, std::span<const std::string> b) {
  const auto has_rank = [](std::span<const std::string> words) {
    return std::ranges::any_of(words,
                               [](const std::string& word) { return contains(kRanks, word); });
  };
  return differ_in(kPortfolios, a, b) || differ_in(kParties, a, b) || has_rank(a) != has_rank(b);
}

bool is_honorific(std::string_view word) { return contains(kHonorifics, word); }

bool is_role(std::string_view word) { return contains(kRoles, word) || is_compound_role(word); }

bool is_plural_role(std::string_view word) {
  return word == "passersby" ||
         is_plural_of(word, [](std::string_view one) { return is_role(one); });
}

Gender role_gender(std::string_view word) {
  if (word.starts_with("ex-")) word.remove_prefix(3);
  if (contains(kFemale, word) || word.ends_with("woman")) return Gender::female;
  return contains(kMale, word) ? Gender::male : Gender::unknown;
}

bool leads_body(std::string_view role) { return contains(kLeaders, role); }

bool is_usually_male_role(std::string_view word) {
  return word.ends_with("man") && !word.ends_with("woman") && is_role(word) && word != "human" &&
         word != "ombudsman";
}

bool may_be_surname(std::string_view role) { return contains(kAlsoSurnames, role); }

bool goes_with_surname(std::string_view title) {
  return contains(kBeforeSurnames, title) ||
         (is_honorific(title) && !contains(kBeforeGivenNames, title));
}

}  // namespace onrecord
