#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "identify/gender.h"

namespace onrecord {

/// One word of a person's name. A word that can't stand without the next one is one with it:
/// "bin Salman", "Abu Bakr", "Mac Donald".
struct NameWord {
  std::string_view text;
  std::string folded;       ///< as it is compared: "al-Masri" without its article
  bool is_initial = false;  ///< "J.", "J"; "J.K." makes two
};

/// A person's name and what stands around it. Views the phrase that it was read from; parts that
/// the phrase lacks are empty.
struct PersonName {
  std::string_view full;        ///< from the first given name to the suffix
  std::string_view title;       ///< what stands before it: "former U.S. Secretary of State", "Mr."
  std::vector<NameWord> given;  ///< given names and initials; or the first of two surnames, since
                                ///< form does not tell "Ana Vale Ruiz" from "Ana Maria Ruiz"
  std::string_view nickname;    ///< Storm, of Ida “Storm” Holm
  std::string particle;         ///< folded: "van der"; it may be left out
  std::vector<NameWord> surname;  ///< the last word, all words after a particle, or the only word
  std::string_view suffix;        ///< "Jr.", "III, MP"
  std::string generation;         ///< of the suffix what tells namesakes apart, folded: "jr"
  std::string_view apposition;    ///< what follows after a comma: "the finance minister"
  Gender told_gender = Gender::unknown;   ///< by title or apposition: "Mrs", "spokeswoman"
  Gender usual_gender = Gender::unknown;  ///< by the first given name
  bool title_takes_surname = false;       ///< "Mr." and the like stand directly before the name
  bool family_name_may_lead = false;      ///< "Kim Jong-un", "Xi Jinping"

  [[nodiscard]] bool empty() const { return surname.empty(); }
  /// The gender told, else the usual one.
  [[nodiscard]] Gender gender() const {
    return told_gender != Gender::unknown ? told_gender : usual_gender;
  }
};

/// Reads the name of one person in `phrase`, a source as the text has it: with titles, roles,
/// nickname, suffix, apposition and possessive ending, in any order that English news have.
/// Empty where the phrase names nobody ("the prime minister", "She") or a body ("the Harbour
/// Bank"). Without a title, words don't tell a person from a place: "Port Ellery" reads as a name.
[[nodiscard]] PersonName parse_person_name(std::string_view phrase);

/// Does more than capitals tell that this is a person's name: a title or role, a known given name,
/// an initial, a nickname, a particle or a suffix?
[[nodiscard]] bool is_surely_person(const PersonName& name);

}  // namespace onrecord
