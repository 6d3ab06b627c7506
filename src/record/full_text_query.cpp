#include "record/full_text_query.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

// Adds `part` as a string of FTS5; there is no quotation mark in it.
void add_part(std::string_view part, std::string& out) {
  const bool is_beginning = part.ends_with('*');
  while (part.ends_with('*')) part.remove_suffix(1);
  if (part.find_first_not_of(kSpace) == std::string_view::npos) return;
  if (!out.empty()) out += ' ';
  out += '"';
  out += part;
  out += is_beginning ? "\"*" : "\"";
}

void add_words(std::string_view words, std::string& out) {
  while (true) {
    words.remove_prefix(std::min(words.find_first_not_of(kSpace), words.size()));
    if (words.empty()) return;
    const std::string_view word = words.substr(0, words.find_first_of(kSpace));
    add_part(word, out);
    words.remove_prefix(word.size());
  }
}

}  // namespace

std::string full_text_query(std::string_view given) {
  std::string without_nul(given);
  std::ranges::replace(without_nul, '\0', ' ');  // at which a query would end
  std::string_view words = without_nul;
  std::string out;
  for (bool is_phrase = false; !words.empty(); is_phrase = !is_phrase) {
    const std::string_view stretch = words.substr(0, words.find('"'));
    if (is_phrase) {
      add_part(stretch, out);
    } else {
      add_words(stretch, out);
    }
    words.remove_prefix(std::min(stretch.size() + 1, words.size()));
  }
  return out;
}

}  // namespace onrecord
