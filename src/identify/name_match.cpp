#include "identify/name_match.h"

#include <algorithm>
#include <span>

#include "identify/folded.h"
#include "identify/given_names.h"

namespace onrecord {
namespace {

using Words = std::span<const NameWord>;

NameMatch weaker(NameMatch a, NameMatch b) { return std::max(a, b); }

std::string joined(Words words) {
  std::string result;
  for (const NameWord& word : words) result += word.folded;
  return result;
}

bool equal(Words a, Words b) { return same_letters(joined(a), joined(b)); }

std::vector<NameWord> all_words(const PersonName& name) {
  std::vector<NameWord> words = name.given;
  words.insert(words.end(), name.surname.begin(), name.surname.end());
  return words;
}

bool is_part_of_hyphenated(std::string_view part, std::string_view whole) {
  const std::size_t hyphen = whole.find('-');
  return hyphen != std::string_view::npos &&
         (whole.substr(0, hyphen) == part || whole.substr(hyphen + 1) == part);
}

NameMatch match_given(const NameWord& a, const NameWord& b) {
  if (same_letters(a.folded, b.folded)) return NameMatch::same;
  if (a.is_initial || b.is_initial) {
    const bool agree = !a.is_initial   ? a.folded.starts_with(b.folded)
                       : !b.is_initial ? b.folded.starts_with(a.folded)
                                       : false;
    return agree ? NameMatch::compatible : NameMatch::different;
  }
  const bool is_first_part =
      a.folded.starts_with(b.folded + '-') || b.folded.starts_with(a.folded + '-');
  return is_first_part || are_variants(a.folded, b.folded) ? NameMatch::compatible
                                                           : NameMatch::different;
}

// Middle names may be left out, but a full word that is no known given name can be half of a
// surname, and then it tells people apart.
NameMatch match_middle(Words shorter, Words longer) {
  NameMatch result = NameMatch::same;
  auto next = shorter.begin();
  for (const NameWord& word : longer) {
    const NameMatch agrees =
        next == shorter.end() ? NameMatch::different : match_given(*next, word);
    if (agrees != NameMatch::different) {
      result = weaker(result, agrees);
      ++next;
    } else if (!word.is_initial && !is_given_name(word.folded)) {
      result = NameMatch::compatible;
    }
  }
  return next == shorter.end() ? result : NameMatch::different;
}

// "Ida “Storm” Holm" may be called "Storm Holm".
bool is_nickname_of(const NameWord& word, const PersonName& other) {
  return !other.nickname.empty() && same_letters(folded(other.nickname), word.folded);
}

NameMatch match_all_given(const PersonName& a, const PersonName& b) {
  if (equal(a.given, b.given)) return NameMatch::same;
  const Words rest_a = Words(a.given).subspan(1);
  const Words rest_b = Words(b.given).subspan(1);
  NameMatch first = match_given(a.given.front(), b.given.front());
  if (first == NameMatch::different) {
    const bool called = is_nickname_of(a.given.front(), b) || is_nickname_of(b.given.front(), a);
    if (!called) return NameMatch::different;
    first = NameMatch::compatible;
  }
  const bool a_is_shorter = rest_a.size() < rest_b.size();
  return weaker(first,
                match_middle(a_is_shorter ? rest_a : rest_b, a_is_shorter ? rest_b : rest_a));
}

// "van der Berg" may be called "Berg", not "von Berg".
NameMatch match_particles(const PersonName& a, const PersonName& b) {
  if (a.particle == b.particle) return NameMatch::same;
  const bool one_lacks_it = a.particle.empty() || b.particle.empty();
  return one_lacks_it ? NameMatch::compatible : NameMatch::different;
}

// The words that can be surnames: those after the first, without known given names and initials.
std::vector<NameWord> possible_surnames(const PersonName& name) {
  std::vector<NameWord> words;
  for (std::size_t i = 1; i < name.given.size(); ++i) {
    const NameWord& word = name.given[i];
    if (!word.is_initial && !is_given_name(word.folded)) words.push_back(word);
  }
  words.insert(words.end(), name.surname.begin(), name.surname.end());
  return words;
}

// Is `part` one of two surnames, or both, or one side of a hyphen?
bool has_surname_part(const PersonName& name, Words part) {
  const std::vector<NameWord> words = possible_surnames(name);
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    for (std::size_t size = 1; begin + size <= words.size(); ++size) {
      if (equal(Words(words).subspan(begin, size), part)) return true;
    }
  }
  return part.size() == 1 && std::any_of(words.begin(), words.end(), [&](const NameWord& word) {
           return is_part_of_hyphenated(part.front().folded, word.folded);
         });
}

// "Jong-un Kim" and "Kim Jong-un".
bool is_other_order(const PersonName& a, const PersonName& b) {
  if (!a.family_name_may_lead && !b.family_name_may_lead) return false;
  const std::vector<NameWord> words = all_words(a);
  const std::string other = joined(all_words(b));
  const std::string first = words.front().folded;
  const std::string last = words.back().folded;
  const Words all(words);
  return same_letters(joined(all.subspan(1)) + first, other) ||
         same_letters(last + joined(all.first(all.size() - 1)), other);
}

// "Vale Ruiz" and "Paul Holm", of "Ana Vale Ruiz" and "J. Paul Holm": the last words, where what
// stands before them does not speak against it.
bool is_end_of(const PersonName& shorter, const PersonName& longer) {
  std::vector<NameWord> end = all_words(shorter);
  const std::vector<NameWord> words = all_words(longer);
  if (!shorter.particle.empty() && longer.particle.empty()) return false;
  if (end.size() >= words.size()) return false;
  if (!equal(Words(words).last(end.size()), end)) return false;
  return longer.given.front().is_initial || !is_given_name(shorter.given.front().folded);
}

// "Van Holm", in capitals, reads as a given name and a surname.
bool is_particle_and_surname(const PersonName& shorter, const PersonName& longer) {
  return !longer.particle.empty() && shorter.particle.empty() &&
         same_letters(joined(all_words(shorter)), longer.particle + joined(longer.surname));
}

// "Ana Vale" and "Ana Vale Ruiz".
bool extends_surname(const PersonName& shorter, const PersonName& longer) {
  if (equal(shorter.surname, longer.surname)) return false;
  if (match_given(shorter.given.front(), longer.given.front()) == NameMatch::different)
    return false;
  return shorter.given.size() <= longer.given.size() && has_surname_part(longer, shorter.surname);
}

NameMatch match_full(const PersonName& a, const PersonName& b) {
  if (equal(a.surname, b.surname)) {
    const NameMatch result = weaker(match_particles(a, b), match_all_given(a, b));
    if (result != NameMatch::different) return result;
  }
  const bool agree = is_other_order(a, b) || is_end_of(a, b) || is_end_of(b, a) ||
                     is_particle_and_surname(a, b) || is_particle_and_surname(b, a) ||
                     extends_surname(a, b) || extends_surname(b, a);
  return agree ? NameMatch::compatible : NameMatch::different;
}

// Can `single` be what `full` is called by without the surname? "Mr. Martin" is not Martin Holm.
bool is_called_by_given_name(const PersonName& single, const PersonName& full) {
  const NameWord& word = single.surname.front();
  if (single.surname.size() > 1 || !single.particle.empty()) return false;
  const bool agrees =
      match_given(word, full.given.front()) != NameMatch::different || is_nickname_of(word, full);
  const bool is_surname = single.title_takes_surname && is_given_name(word.folded);
  return agrees && (!is_surname || full.family_name_may_lead);
}

NameMatch match_single(const PersonName& single, const PersonName& full) {
  if (match_particles(single, full) != NameMatch::different &&
      has_surname_part(full, single.surname)) {
    return NameMatch::compatible;
  }
  const bool agree =
      is_called_by_given_name(single, full) ||
      (single.particle.empty() && same_letters(joined(single.surname), joined(all_words(full))));
  return agree ? NameMatch::compatible : NameMatch::different;
}

NameMatch match_singles(const PersonName& a, const PersonName& b) {
  if (equal(a.surname, b.surname)) return match_particles(a, b);
  const bool agree = has_surname_part(a, b.surname) || has_surname_part(b, a.surname);
  return agree ? weaker(match_particles(a, b), NameMatch::compatible) : NameMatch::different;
}

NameMatch match_words(const PersonName& a, const PersonName& b) {
  if (a.given.empty() && b.given.empty()) return match_singles(a, b);
  if (a.given.empty()) return match_single(a, b);
  if (b.given.empty()) return match_single(b, a);
  if (a.particle == b.particle && equal(all_words(a), all_words(b))) return NameMatch::same;
  return match_full(a, b);
}

bool has_full_given_name(const PersonName& name) {
  return std::any_of(name.given.begin(), name.given.end(),
                     [](const NameWord& word) { return !word.is_initial; });
}

// What a title tells is set against the usual gender of a given name only where the one with the
// title has no given name itself: titles are surer than the table.
bool have_different_genders(const PersonName& a, const PersonName& b) {
  if (conflict(a.told_gender, b.told_gender)) return true;
  if (!has_full_given_name(a) && conflict(a.told_gender, b.gender())) return true;
  return !has_full_given_name(b) && conflict(b.told_gender, a.gender());
}

}  // namespace

NameMatch match(const PersonName& a, const PersonName& b) {
  if (a.empty() || b.empty() || have_different_genders(a, b)) return NameMatch::different;
  const NameMatch result = match_words(a, b);
  if (a.generation == b.generation) return result;
  const bool one_lacks_it = a.generation.empty() || b.generation.empty();
  return one_lacks_it ? weaker(result, NameMatch::compatible) : NameMatch::different;
}

bool share_surname(const PersonName& a, const PersonName& b) {
  if (match(a, b) == NameMatch::different) return false;
  const auto leads = [](const PersonName& single, const PersonName& full) {
    return single.given.empty() && full.family_name_may_lead &&
           equal(single.surname, Words(full.given).first(1));
  };
  return equal(a.surname, b.surname) || leads(a, b) || leads(b, a);
}

}  // namespace onrecord
