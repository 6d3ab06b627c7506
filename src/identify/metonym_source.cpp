#include "identify/metonym_source.h"

#include <cstddef>
#include <optional>

#include "attribute/places.h"
#include "identify/dateline.h"
#include "identify/metonym_words.h"
#include "identify/sentence_words.h"
#include "identify/source_phrase.h"
#include "segment/english_stops.h"

namespace onrecord {
namespace {

/// Could a word in capitals beside a name be part of it? Not so "Tuesday", and in a headline that
/// writes each word large it says nothing.
bool could_be_name(const SentenceWords& words, std::size_t index) {
  const std::string word = words.lower(index);
  return words.is_capitalised(index) && !is_time_word(word) && !is_reporting_verb(word) &&
         !words.is_title_case();
}

/// First in the sentence, or after a mark within it, so that it has a capital whatever it is. A
/// sentence may hold a quotation of several.
bool begins_clause(const SentenceWords& words, std::size_t index) {
  const std::string_view mark = words[index - 1];
  if (mark == ".") return stop_after(words[index - 2]) == StopAfter::word;
  return index == 0 || mark == "\"" || mark == "“" || mark == "‘" || mark == ":" || mark == "!" ||
         mark == "?";
}

/// "In London", "Mr. London", "pro-Kremlin", "President Washington": `first` is the first word of
/// the source, its article apart.
bool is_bound_to_previous(const SentenceWords& words, std::size_t first) {
  const std::size_t previous = first - 1;
  if (words[previous] == ".") return stop_after(words[previous - 1]) == StopAfter::title;
  if (stop_after(words[previous]) == StopAfter::title) return true;
  if (words.touches_previous(first) && (words[previous] == "-" || words[previous] == "/")) {
    return true;
  }
  return !begins_clause(words, previous) && could_be_name(words, previous);
}

/// After a preposition that makes it a place. Not so in "according to London", "a reply came from
/// London", "with London saying", and "For London," at the beginning.
bool is_place_spoken_in(const SentenceWords& words, std::size_t first, std::size_t end) {
  const std::string previous = words.lower(first - 1);
  if (!makes_place(previous)) return false;
  const std::string before = words.lower(first - 2);
  if (previous == "to") return before != "according";
  if (previous == "from") {
    return !is_speech_noun(before) && before != "came" && before != "comes" && before != "coming";
  }
  if (previous == "with") return !words[end].ends_with("ing");
  if (previous == "for") return first != 1 || words[end] != ",";
  return true;
}

/// "London-based", "London police", "London Stock Exchange", "Paris, 24,", "London, Ontario,":
/// `end` is the first word after a source that ends in a name.
bool is_bound_to_next(const SentenceWords& words, std::size_t end) {
  if (words[end] == ",") {
    const bool is_place = words.is_capitalised(end + 1) && words[end + 2] == "," &&
                          !is_time_word(words.lower(end + 1));
    return is_place || is_followed_as_person(words, end);
  }
  if (words.touches_previous(end) && (words[end] == "-" || words[end] == "/")) return true;
  return could_be_name(words, end) || (words.is_small(end) && is_head_noun(words.lower(end)));
}

/// Does nothing around the source make it a place or part of another name? Its article may stand
/// before it.
bool stands_as_speaker(const SentenceWords& words, std::size_t begin, std::size_t end,
                       const SourcePhrase& phrase) {
  const std::string before = words.lower(begin - 1);
  const std::size_t first = begin - (before == "the" || before == "a" || before == "an" ? 1 : 0);
  if (is_bound_to_previous(words, first)) return false;
  if (!phrase.is_account && is_place_spoken_in(words, first, end)) return false;
  if (!phrase.ends_in_name) return true;
  return !is_bound_to_next(words, end) && !(first == 0 && goes_on_as_dateline(words, end));
}

/// Can a name with this meaning stand so? "the Hague", but not "the London".
bool fits(const Metonym& metonym, const PhraseName& name) {
  const bool has_the = name.determiner == LeadingArticle::the;
  if (metonym.kind == MetonymKind::demonym) return false;
  if (metonym.needs_article) return has_the;
  return metonym.kind != MetonymKind::capital || !has_the || name.is_described;
}

/// The meaning whose country the document names most, the usual one where none leads. An
/// ambiguous one has to have its country named.
const Metonym* meaning_of(const PhraseName& name, const NamingCounts& mentions) {
  const Metonym* best = nullptr;
  for (const Metonym& metonym : name.form.meanings) {
    if (!fits(metonym, name)) continue;
    const std::size_t count = mentions.count(metonym);
    if (metonym.ambiguous && count == 0) continue;
    if (best == nullptr || count > mentions.count(*best)) best = &metonym;
  }
  return best;
}

}  // namespace

std::vector<SpeakingBody> MetonymReader::read(Span source) const {
  if (source.empty() || document_->sentences().empty()) return {};
  const Span sentence = document_->sentences()[sentence_at(*document_, source.begin_byte)];
  if (!sentence.contains(source)) return {};
  const SentenceWords words(*document_, sentence);
  const std::size_t begin = words.first_from(source.begin_byte);
  const std::size_t end = words.first_from(source.end_byte);
  const auto phrase = read_source_phrase(words, begin, end, *table_);
  if (!phrase || !stands_as_speaker(words, begin, end, *phrase)) return {};
  std::vector<SpeakingBody> bodies;
  for (const PhraseName& name : phrase->names) {
    const auto& [first, after, meanings] = name.form;
    const bool is_person = mentions_.is_person(words.text(first, after));
    const Metonym* metonym = is_person ? nullptr : meaning_of(name, mentions_);
    if (metonym == nullptr) return {};
    bodies.push_back({words.span(first, after), metonym});
  }
  return bodies;
}

}  // namespace onrecord
