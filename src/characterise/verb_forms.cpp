#include "characterise/verb_forms.h"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

struct Irregular {
  std::string_view form;
  std::string_view lemma;
  Inflection inflection;
};

// In byte order of the forms.
constexpr std::array<Irregular, 166> kIrregular = {
    {{"'s", "be", Inflection::third},
     {"'s", "have", Inflection::third},
     {"am", "be", Inflection::base},
     {"are", "be", Inflection::base},
     {"ate", "eat", Inflection::past},
     {"bade", "bid", Inflection::past},
     {"beat", "beat", Inflection::past},
     {"beaten", "beat", Inflection::participle},
     {"became", "become", Inflection::past},
     {"become", "become", Inflection::past},
     {"been", "be", Inflection::participle},
     {"began", "begin", Inflection::past},
     {"begun", "begin", Inflection::participle},
     {"bent", "bend", Inflection::past},
     {"bet", "bet", Inflection::past},
     {"bidden", "bid", Inflection::participle},
     {"bit", "bite", Inflection::past},
     {"bitten", "bite", Inflection::participle},
     {"blew", "blow", Inflection::past},
     {"blown", "blow", Inflection::participle},
     {"bore", "bear", Inflection::past},
     {"borne", "bear", Inflection::participle},
     {"bought", "buy", Inflection::past},
     {"bound", "bind", Inflection::past},
     {"broke", "break", Inflection::past},
     {"broken", "break", Inflection::participle},
     {"brought", "bring", Inflection::past},
     {"built", "build", Inflection::past},
     {"came", "come", Inflection::past},
     {"cast", "cast", Inflection::past},
     {"caught", "catch", Inflection::past},
     {"chose", "choose", Inflection::past},
     {"chosen", "choose", Inflection::participle},
     {"cut", "cut", Inflection::past},
     {"dealt", "deal", Inflection::past},
     {"did", "do", Inflection::past},
     {"does", "do", Inflection::third},
     {"done", "do", Inflection::participle},
     {"drawn", "draw", Inflection::participle},
     {"dreamt", "dream", Inflection::past},
     {"drew", "draw", Inflection::past},
     {"driven", "drive", Inflection::participle},
     {"drove", "drive", Inflection::past},
     {"dug", "dig", Inflection::past},
     {"eaten", "eat", Inflection::participle},
     {"fallen", "fall", Inflection::participle},
     {"fell", "fall", Inflection::past},
     {"felt", "feel", Inflection::past},
     {"flung", "fling", Inflection::past},
     {"forbade", "forbid", Inflection::past},
     {"forbidden", "forbid", Inflection::participle},
     {"foresaw", "foresee", Inflection::past},
     {"foreseen", "foresee", Inflection::participle},
     {"foretold", "foretell", Inflection::past},
     {"forgave", "forgive", Inflection::past},
     {"forgiven", "forgive", Inflection::participle},
     {"forgone", "forgo", Inflection::participle},
     {"forgot", "forget", Inflection::past},
     {"forgotten", "forget", Inflection::participle},
     {"forswore", "forswear", Inflection::past},
     {"forsworn", "forswear", Inflection::participle},
     {"forwent", "forgo", Inflection::past},
     {"fought", "fight", Inflection::past},
     {"found", "find", Inflection::past},
     {"gave", "give", Inflection::past},
     {"given", "give", Inflection::participle},
     {"goes", "go", Inflection::third},
     {"gone", "go", Inflection::participle},
     {"got", "get", Inflection::past},
     {"gotten", "get", Inflection::participle},
     {"grew", "grow", Inflection::past},
     {"grown", "grow", Inflection::participle},
     {"had", "have", Inflection::past},
     {"has", "have", Inflection::third},
     {"heard", "hear", Inflection::past},
     {"held", "hold", Inflection::past},
     {"hid", "hide", Inflection::past},
     {"hidden", "hide", Inflection::participle},
     {"hit", "hit", Inflection::past},
     {"is", "be", Inflection::third},
     {"kept", "keep", Inflection::past},
     {"knew", "know", Inflection::past},
     {"known", "know", Inflection::participle},
     {"laid", "lay", Inflection::past},
     {"lain", "lie", Inflection::participle},
     {"lay", "lie", Inflection::past},
     {"learnt", "learn", Inflection::past},
     {"led", "lead", Inflection::past},
     {"left", "leave", Inflection::past},
     {"lent", "lend", Inflection::past},
     {"let", "let", Inflection::past},
     {"made", "make", Inflection::past},
     {"meant", "mean", Inflection::past},
     {"met", "meet", Inflection::past},
     {"misled", "mislead", Inflection::past},
     {"mistaken", "mistake", Inflection::participle},
     {"mistook", "mistake", Inflection::past},
     {"overruled", "overrule", Inflection::past},
     {"paid", "pay", Inflection::past},
     {"pled", "plead", Inflection::past},
     {"put", "put", Inflection::past},
     {"quit", "quit", Inflection::past},
     {"ran", "run", Inflection::past},
     {"rang", "ring", Inflection::past},
     {"read", "read", Inflection::past},
     {"rethought", "rethink", Inflection::past},
     {"retold", "retell", Inflection::past},
     {"rewritten", "rewrite", Inflection::participle},
     {"rewrote", "rewrite", Inflection::past},
     {"ridden", "ride", Inflection::participle},
     {"risen", "rise", Inflection::participle},
     {"rode", "ride", Inflection::past},
     {"rose", "rise", Inflection::past},
     {"rung", "ring", Inflection::participle},
     {"said", "say", Inflection::past},
     {"sang", "sing", Inflection::past},
     {"sank", "sink", Inflection::past},
     {"sat", "sit", Inflection::past},
     {"saw", "see", Inflection::past},
     {"seen", "see", Inflection::participle},
     {"sent", "send", Inflection::past},
     {"set", "set", Inflection::past},
     {"shaken", "shake", Inflection::participle},
     {"shook", "shake", Inflection::past},
     {"shot", "shoot", Inflection::past},
     {"shown", "show", Inflection::participle},
     {"sold", "sell", Inflection::past},
     {"sought", "seek", Inflection::past},
     {"spelt", "spell", Inflection::past},
     {"spent", "spend", Inflection::past},
     {"spoke", "speak", Inflection::past},
     {"spoken", "speak", Inflection::participle},
     {"spun", "spin", Inflection::past},
     {"stole", "steal", Inflection::past},
     {"stolen", "steal", Inflection::participle},
     {"stood", "stand", Inflection::past},
     {"struck", "strike", Inflection::past},
     {"stuck", "stick", Inflection::past},
     {"sung", "sing", Inflection::participle},
     {"sunk", "sink", Inflection::participle},
     {"swore", "swear", Inflection::past},
     {"sworn", "swear", Inflection::participle},
     {"taken", "take", Inflection::participle},
     {"taught", "teach", Inflection::past},
     {"thought", "think", Inflection::past},
     {"threw", "throw", Inflection::past},
     {"thrown", "throw", Inflection::participle},
     {"told", "tell", Inflection::past},
     {"took", "take", Inflection::past},
     {"tore", "tear", Inflection::past},
     {"torn", "tear", Inflection::participle},
     {"understood", "understand", Inflection::past},
     {"undertaken", "undertake", Inflection::participle},
     {"undertook", "undertake", Inflection::past},
     {"upheld", "uphold", Inflection::past},
     {"was", "be", Inflection::past},
     {"went", "go", Inflection::past},
     {"were", "be", Inflection::past},
     {"withdrawn", "withdraw", Inflection::participle},
     {"withdrew", "withdraw", Inflection::past},
     {"withheld", "withhold", Inflection::past},
     {"won", "win", Inflection::past},
     {"wore", "wear", Inflection::past},
     {"worn", "wear", Inflection::participle},
     {"written", "write", Inflection::participle},
     {"wrote", "write", Inflection::past}}};
static_assert(std::ranges::is_sorted(kIrregular, {}, &Irregular::form));

constexpr std::size_t kShortestStem = 2;  // letters: "go", "vie"

// The lemma that was left after an ending that begins with a vowel: itself, with an e ("accuse"),
// or with one of two equal consonants ("planned", "quipping").
void add_stems(std::string_view stem, Inflection inflection, std::vector<Lemma>& lemmas) {
  if (stem.size() < kShortestStem) return;
  lemmas.push_back({std::string(stem), inflection});
  lemmas.push_back({std::string(stem) + 'e', inflection});
  if (stem.size() > kShortestStem && stem.back() == stem[stem.size() - 2]) {
    lemmas.push_back({std::string(stem.substr(0, stem.size() - 1)), inflection});
  }
}

// `word` with `ending`, where it has it, replaced.
void add_replaced(std::string_view word, std::string_view ending, std::string_view by,
                  Inflection inflection, std::vector<Lemma>& lemmas) {
  if (!word.ends_with(ending) || word.size() < ending.size() + kShortestStem - by.size()) return;
  lemmas.push_back(
      {std::string(word.substr(0, word.size() - ending.size())) + std::string(by), inflection});
}

}  // namespace

std::vector<Lemma> lemmas_of(std::string_view word) {
  std::vector<Lemma> lemmas = {{std::string(word), Inflection::base}};
  for (auto form = std::ranges::lower_bound(kIrregular, word, {}, &Irregular::form);
       form != std::end(kIrregular) && form->form == word; ++form) {
    lemmas.push_back({std::string(form->lemma), form->inflection});
  }
  if (word.ends_with("ed")) {
    add_stems(word.substr(0, word.size() - 2), Inflection::past, lemmas);
    add_replaced(word, "ied", "y", Inflection::past, lemmas);
  } else if (word.ends_with("ing")) {
    add_stems(word.substr(0, word.size() - 3), Inflection::gerund, lemmas);
    add_replaced(word, "ying", "ie", Inflection::gerund, lemmas);
  } else if (word.ends_with("s") && !word.ends_with("ss")) {
    add_replaced(word, "s", "", Inflection::third, lemmas);
    add_replaced(word, "es", "", Inflection::third, lemmas);
    add_replaced(word, "ies", "y", Inflection::third, lemmas);
  }
  return lemmas;
}

}  // namespace onrecord
