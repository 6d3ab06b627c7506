#include "compare/role_phrase.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "identify/folded.h"
#include "identify/name_key.h"
#include "identify/role_words.h"

namespace onrecord {
namespace {

// Who has such a role is not who is said to have it.
constexpr std::array kOther = {
    "man",    "woman",  "boy",    "girl", "person", "former", "ex",      "new",      "late",
    "acting", "deputy", "vice",   "next", "other",  "same",   "retired", "outgoing", "future",
    "of",     "for",    "senior", "old",  "young",  "first",  "second"};

bool is_in(std::span<const char* const> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// "the secretary" of "the secretary of the union"
std::string_view before_body(std::string_view phrase) {
  return phrase.substr(0, std::min(phrase.find(" of "), phrase.find(" for ")));
}

bool is_pronoun_of_body(std::string_view word) {
  return word == "its" || word == "their" || word == "our";
}

// Words parted by blanks; marks stay with them.
std::vector<std::string_view> parts_of(std::string_view phrase) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0; begin < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
    if (end > begin) out.push_back(phrase.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

bool is_possessive(std::string_view word) {
  return word.ends_with("'s") || word.ends_with("’s") || word.ends_with("'") || word.ends_with("’");
}

// "Lethia" of "Lethia's"
std::string_view without_ending(std::string_view owner) {
  for (const std::string_view ending : {"'s", "’s", "'", "’"}) {
    if (owner.ends_with(ending)) return owner.substr(0, owner.size() - ending.size());
  }
  return owner;
}

bool has_capital(std::string_view word) {
  return std::isupper(static_cast<unsigned char>(word.front())) != 0;
}

}  // namespace

std::vector<std::string> definite_role(std::string_view phrase, std::string_view body) {
  std::vector<std::string_view> parts = parts_of(body.empty() ? phrase : before_body(phrase));
  const std::string key = name_key(body);
  std::vector<std::string> out;
  for (const std::string_view word : parts_of(key)) out.emplace_back(usual_role_word(word));
  if (!out.empty() && !parts.empty() && is_pronoun_of_body(folded(parts.front()))) {
    parts.front() = "the";
  }
  const auto owner = std::find_if(parts.rbegin(), parts.rend(), is_possessive);
  const bool is_owned = owner != parts.rend();
  if (is_owned) {  // of Lethia's minister, "lethia" has to stand among his roles
    if (out.empty() && has_capital(*owner)) out.push_back(folded(without_ending(*owner)));
    parts.erase(parts.begin(), owner.base());
  } else {
    if (parts.empty() || folded(parts.front()) != "the") return {};
    parts.erase(parts.begin());
  }
  for (const std::string_view part : parts) {
    const std::string word = folded(part);
    if (is_in(kOther, word) || word.empty()) return {};
    out.emplace_back(usual_role_word(word));
  }
  if (parts.empty() || !is_role(folded(parts.back()))) return {};
  std::ranges::sort(out);
  return out;
}

}  // namespace onrecord
