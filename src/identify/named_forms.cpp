#include "identify/named_forms.h"

#include <algorithm>

#include "identify/metonym_words.h"
#include "segment/english_stops.h"

namespace onrecord {
namespace {

/// A form may be longer in the text than in the table by a line break with spaces around it.
constexpr std::size_t kExtraBytes = 8;

std::string_view key_of(const Metonym& metonym) {
  return metonym.country.empty() ? metonym.stands_for : metonym.country;
}

bool can_begin_form(const SentenceWords& words, std::size_t index) {
  return words.is_capitalised(index) || words.is_number(index);
}

bool has_title_before(const SentenceWords& words, std::size_t first) {
  const bool has_stop = words[first - 1] == ".";
  return stop_after(words[first - (has_stop ? 2 : 1)]) == StopAfter::title;
}

bool is_all_capitals(std::string_view word) {
  return std::none_of(word.begin(), word.end(),
                      [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

/// A word that could be the other half of a person's name: "Hilden", but not "Tuesday", "DNA",
/// nor the "Officially" that begins a sentence.
bool is_name_like(const SentenceWords& words, std::size_t index) {
  const std::string_view word = words[index];
  const std::string lower = words.lower(index);
  const bool is_adverb = index == 0 && lower.ends_with("ly");
  return words.is_capitalised(index) && !is_all_capitals(word) && !is_adverb &&
         !begins_sentences(word) && !is_reporting_verb(word) && can_describe(lower) &&
         !describes_country(lower) && !is_time_word(lower);
}

/// A single word, as first names and surnames are, and no abbreviation.
bool can_be_person(const SentenceWords& words, const NamedForm& form) {
  const MetonymKind kind = form.meanings.front().kind;
  return form.end - form.first == 1 && !words.is_title_case() &&
         !is_all_capitals(words[form.first]) &&
         (kind == MetonymKind::capital || kind == MetonymKind::country);
}

/// "Mr. London", "Rep. Denise Washington", "Denise Washington, 41", "said Paris Hilden".
bool is_in_person(const SentenceWords& words, const NamedForm& form) {
  if (!can_be_person(words, form)) return false;
  if (has_title_before(words, form.first)) return true;
  const bool has_first_name = is_name_like(words, form.first - 1);
  const bool has_surname = is_name_like(words, form.end);
  if (has_first_name == has_surname) return false;
  const std::size_t first = form.first - (has_first_name ? 1 : 0);
  const std::size_t end = form.end + (has_surname ? 1 : 0);
  if (has_title_before(words, first)) return true;
  if (words.lower(first - 1) == "the") return false;  // "the Paris Agreement says"
  if (is_name_like(words, has_surname ? end : first - 1)) return false;  // "London Mayor Ada Quill"
  return is_followed_as_person(words, end) || is_reporting_verb(words[first - 1]) ||
         is_reporting_verb(words[end]);
}

/// A form with several meanings tells nothing about any of them, save a demonym: the first
/// meaning of "Dominican" is by far the usual one.
bool is_evidence(const NamedForm& form) {
  const Metonym& usual = form.meanings.front();
  const auto speaks = [](const Metonym& metonym) { return metonym.kind != MetonymKind::demonym; };
  return !usual.ambiguous && std::count_if(form.meanings.begin(), form.meanings.end(), speaks) <= 1;
}

}  // namespace

bool is_followed_as_person(const SentenceWords& words, std::size_t end) {
  if (words[end] != ",") return false;
  if (words[end + 1] == "who") return true;
  const std::string_view after = words[end + 2];
  const bool ends_there = after.empty() || after == "," || after == ".";
  return ends_there && words.is_number(end + 1) && words[end + 1].size() <= 3;
}

std::optional<NamedForm> form_at(const SentenceWords& words, std::size_t first, std::size_t limit,
                                 const MetonymTable& table) {
  limit = std::min(limit, words.size());
  if (first >= limit || !can_begin_form(words, first)) return std::nullopt;
  std::size_t end = first + 1;
  while (end < limit && words.span(first, end + 1).size() <= table.longest_form() + kExtraBytes) {
    ++end;
  }
  for (; end > first; --end) {
    const auto meanings = table.find(words.text(first, end));
    if (!meanings.empty()) return NamedForm{first, end, meanings};
  }
  return std::nullopt;
}

NamingCounts::NamingCounts(const Document& document, const MetonymTable& table) {
  for (const Span sentence : document.sentences()) {
    const SentenceWords words(document, sentence);
    for (std::size_t index = 0; index < words.size();) {
      const auto form = form_at(words, index, words.size(), table);
      if (form) add(words, *form);
      index = form ? form->end : index + 1;
    }
  }
}

void NamingCounts::add(const SentenceWords& words, const NamedForm& form) {
  if (is_in_person(words, form)) {
    persons_.insert(words.text(form.first, form.end));
  } else if (is_evidence(form)) {
    ++counts_[key_of(form.meanings.front())];
  }
}

std::size_t NamingCounts::count(const Metonym& metonym) const {
  const auto found = counts_.find(key_of(metonym));
  return found == counts_.end() ? 0 : found->second;
}

}  // namespace onrecord
