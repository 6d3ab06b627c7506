#include "identify/place_words.h"

#include <array>

#include "segment/word_list.h"

namespace onrecord {
namespace {

// Lists are in byte order, of folded words.
// clang-format off
constexpr std::array<std::string_view, 205> kDemonyms = {
    "afghan", "african", "african-american", "albanian", "algerian", "american", "andorran",
    "anglican", "angolan", "arab", "argentine", "argentinian", "armenian", "asian", "australian",
    "austrian", "azerbaijani", "bahamian", "bahraini", "bangladeshi", "barbadian", "basque",
    "bavarian", "belarusian", "belgian", "beninese", "bhutanese", "bolivian", "bosnian",
    "botswanan", "brazilian", "british", "bruneian", "bulgarian", "burkinabe", "burmese",
    "burundian", "californian", "cambodian", "cameroonian", "canadian", "catalan", "chadian",
    "chechen", "chilean", "chinese", "colombian", "congolese", "corsican", "cossack", "costa-rican",
    "crimean", "croatian", "cuban", "cypriot", "czech", "danish", "djiboutian", "dominican",
    "dutch", "ecuadorian", "egyptian", "emirati", "english", "eritrean", "estonian", "ethiopian",
    "european", "fijian", "filipino", "finnish", "flemish", "french", "gabonese", "gambian",
    "georgian", "german", "ghanaian", "greek", "greenlandic", "guatemalan", "guinean", "guyanese",
    "haitian", "hawaiian", "honduran", "hungarian", "icelandic", "indian", "indonesian", "iranian",
    "iraqi", "irish", "israeli", "italian", "ivorian", "jamaican", "japanese", "jordanian",
    "kazakh", "kenyan", "korean", "kosovan", "kosovar", "kurdish", "kuwaiti", "kyrgyz", "laotian",
    "latvian", "lebanese", "liberian", "libyan", "lithuanian", "londoner", "luxembourgish",
    "macedonian", "malagasy", "malawian", "malaysian", "maldivian", "malian", "maltese",
    "mauritanian", "mauritian", "mexican", "moldovan", "monegasque", "mongolian", "montenegrin",
    "moroccan", "mozambican", "namibian", "nepalese", "nepali", "nicaraguan", "nigerian",
    "nigerien", "nordic", "north-korean", "norwegian", "omani", "ottoman", "pakistani",
    "palestinian", "panamanian", "papuan", "paraguayan", "persian", "peruvian", "polish",
    "portuguese", "punjabi", "qatari", "quebecois", "roma", "romanian", "russian", "rwandan",
    "salvadoran", "samoan", "saudi", "scandinavian", "scottish", "senegalese", "serb", "serbian",
    "sicilian", "singaporean", "slovak", "slovakian", "slovene", "slovenian", "somali",
    "south-african", "spanish", "sudanese", "surinamese", "swedish", "swiss", "syrian", "taiwanese",
    "tajik", "tanzanian", "texan", "thai", "tibetan", "togolese", "tongan", "tunisian", "turkish",
    "turkmen", "ugandan", "uighur", "ukrainian", "uruguayan", "uyghur", "uzbek", "vatican",
    "venezuelan", "vietnamese", "welsh", "western", "yemeni", "zambian", "zimbabwean"};

constexpr std::array<std::string_view, 139> kPeoples = {
    "afghans", "african-americans", "africans", "albanians", "americans", "arabs", "argentines",
    "argentinians", "armenians", "asians", "australians", "austrians", "bangladeshis", "basques",
    "bavarians", "belarusians", "belgians", "bosnians", "brazilians", "britons", "brits",
    "buddhists", "bulgarians", "cambodians", "cameroonians", "canadians", "catalans", "catholics",
    "chechens", "chileans", "christians", "colombians", "communists", "conservatives", "croatians",
    "croats", "cubans", "cypriots", "czechs", "danes", "democrats", "dominicans", "egyptians",
    "emiratis", "estonians", "ethiopians", "europeans", "evangelicals", "filipinos", "finns",
    "georgians", "germans", "ghanaians", "greeks", "greens", "haitians", "hindus", "hondurans",
    "hungarians", "icelanders", "indians", "indonesians", "iranians", "iraqis", "islamists",
    "israelis", "italians", "jamaicans", "jews", "jordanians", "kazakhs", "kenyans", "koreans",
    "kosovars", "kurds", "latvians", "lebanese", "liberals", "libertarians", "libyans",
    "lithuanians", "londoners", "macedonians", "malaysians", "marxists", "mexicans", "moldovans",
    "mongolians", "mormons", "moroccans", "muslims", "nationalists", "nepalis", "nigerians",
    "norwegians", "pakistanis", "palestinians", "parisians", "peruvians", "poles", "progressives",
    "protestants", "republicans", "romanians", "russians", "rwandans", "saudis", "scots",
    "separatists", "serbs", "shiites", "sicilians", "sikhs", "singaporeans", "slovaks", "slovenes",
    "socialists", "somalis", "spaniards", "sudanese", "sunnis", "swedes", "syrians", "tanzanians",
    "texans", "thais", "tibetans", "tories", "tunisians", "turks", "ugandans", "ukrainians",
    "unionists", "uyghurs", "uzbeks", "venezuelans", "yemenis", "zambians", "zimbabweans"};
// clang-format on

static_assert(is_in_order(kDemonyms) && is_in_order(kPeoples));

}  // namespace

bool is_demonym(std::string_view word) { return contains(kDemonyms, word); }

bool is_people(std::string_view word) { return contains(kPeoples, word); }

}  // namespace onrecord
