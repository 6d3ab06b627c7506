#include "identify/whole_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "identify/body_words.h"
#include "identify/folded.h"
#include "identify/given_names.h"
#include "identify/phrase.h"
#include "identify/role_words.h"
#include "segment/code_points.h"
#include "segment/word_list.h"
#include "segment/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kLongestName = 14;  // words, marks among them
constexpr std::size_t kLongestNickname = 3;
constexpr double kTitleCase = 0.6;  // share of capitals from which they tell nothing of names

// Adjectives that the network takes for names where a sentence begins with them.
constexpr std::array<std::string_view, 12> kDescribing = {
    "appeals",  "city",     "district", "federal",  "international", "local",
    "military", "national", "public",   "regional", "senior",        "state"};
static_assert(is_in_order(kDescribing));

// Words of a document, looked at one by one.
class Words {
 public:
  explicit Words(const Document& document) : document_(document), words_(document.words()) {
    find_title_case();
  }

  [[nodiscard]] std::size_t count() const { return words_.size(); }
  [[nodiscard]] std::string_view at(std::size_t w) const { return word_at(document_, w); }
  [[nodiscard]] bool is_capital(std::size_t w) const { return is_upper(first_letter(w).value); }
  // A single capital, as of “Ola F. Holm”.
  [[nodiscard]] bool is_initial(std::size_t w) const {
    return is_capital(w) && at(w).size() == first_letter(w).size;
  }
  // Is there no white space between word `w` and the one after?
  [[nodiscard]] bool is_glued(std::size_t w) const {
    return w + 1 < count() && words_[w].span.end_byte == words_[w + 1].span.begin_byte;
  }
  [[nodiscard]] bool is_word(std::size_t w) const {
    return is_capital(w) || is_lower(first_letter(w).value);
  }
  // A capital that tells of a name: not in a title, not because a sentence begins.
  [[nodiscard]] bool tells_name(std::size_t w) const { return is_capital(w) && !in_title_[w]; }
  [[nodiscard]] bool begins_sentence(std::size_t w) const { return begins_[w]; }
  // In one paragraph, or the sentence ended between them?
  [[nodiscard]] bool is_near(std::size_t w, std::size_t next) const {
    return next < count() && !begins_[next] && w < next;
  }

 private:
  [[nodiscard]] CodePoint first_letter(std::size_t w) const { return code_point_at(at(w), 0); }

  void find_title_case() {
    in_title_.assign(words_.size() + 1, false);
    begins_.assign(words_.size() + 1, false);
    std::size_t w = 0;
    for (const Span sentence : document_.sentences()) {
      while (w < count() && words_[w].span.begin_byte < sentence.begin_byte) ++w;
      const std::size_t first = w;
      std::size_t long_words = 0, capitals = 0;
      for (; w < count() && words_[w].span.begin_byte < sentence.end_byte; ++w) {
        if (!is_word(w) || at(w).size() < 4) continue;
        ++long_words;
        capitals += is_capital(w);
      }
      const bool has_stop = surface(document_.text(), sentence).ends_with('.');
      const bool is_title =
          !has_stop && long_words > 3 &&
          static_cast<double>(capitals) > kTitleCase * static_cast<double>(long_words);
      std::fill(in_title_.begin() + static_cast<std::ptrdiff_t>(first),
                in_title_.begin() + static_cast<std::ptrdiff_t>(w), is_title);
      if (first < count()) begins_[first] = true;
    }
  }

  const Document& document_;
  std::span<const Word> words_;
  std::vector<bool> in_title_, begins_;
};

bool is_small_link(std::string_view word) { return word == "of" || word == "for" || word == "on"; }
bool is_opening(std::string_view w) { return w == "\"" || w == "“" || w == "‘" || w == "("; }
bool is_closing(std::string_view w) { return w == "\"" || w == "”" || w == "’" || w == ")"; }

class NameCompleter {
 public:
  NameCompleter(const Words& words, std::span<const Name> names) : words_(words), names_(names) {}

  std::vector<Name> complete() {
    std::vector<Name> out;
    for (next_ = 0; next_ < names_.size(); ++next_) {
      Name name = names_[next_];
      const std::size_t floor = out.empty() ? 0 : out.back().end;
      if (name.begin < floor) continue;
      if (!has_capital(name)) continue;
      while (words_.at(name.begin) == ".") ++name.begin;  // of “Ms. Holm”
      name.end = glued_end(name.end, name.kind);
      join_owners(name, floor);
      if (leads_body(name)) name.kind = MentionKind::organisation;
      if (name.kind == MentionKind::person) {
        name.begin = with_first_names(name.begin, floor);
        name.end = with_surname(name);
      } else {
        extend_body(name, floor);
      }
      join_next(name);
      take_owner(name);
      if (!is_description(name)) out.push_back(name);
    }
    return out;
  }

 private:
  // Scripts without capitals have names too.
  [[nodiscard]] bool has_capital(const Name& name) const {
    for (std::size_t w = name.begin; w < name.end; ++w) {
      if (words_.is_capital(w) || static_cast<unsigned char>(words_.at(w)[0]) >= 0x80) return true;
    }
    return false;
  }

  // “Pilots' Union”: of the two words the network often sees one.
  void join_owners(Name& name, std::size_t floor) const {
    if (is_plural_owner(name.end - 1)) {
      std::size_t last = name.end + 1;
      while (words_.tells_name(last + 1) && words_.is_near(last, last + 1)) ++last;
      if (!words_.tells_name(last) || !ends_in_body(last)) return;
      name.end = last + 1;
    } else if (name.begin >= floor + 2 && is_plural_owner(name.begin - 2) &&
               ends_in_body(name.end - 1)) {
      name.begin -= 2;
      const bool is_second = name.begin >= floor + 3 && words_.at(name.begin - 1) == "and" &&
                             is_plural_owner(name.begin - 3);
      if (is_second) name.begin -= 3;
    } else {
      return;
    }
    name.kind = MentionKind::organisation;
  }

  // “Pilots” of “Pilots' U...” and “Pilots' and ...”
  [[nodiscard]] bool is_plural_owner(std::size_t w) const {
    const std::string_view mark = words_.at(w + 1);
    return (mark == "'" || mark == "’") && words_.is_glued(w) && !words_.is_glued(w + 1) &&
           words_.tells_name(w) && words_.at(w).ends_with('s') && words_.is_near(w, w + 2);
  }

  // “Solheim Radio”: what the network takes for a person begins the name of a body.
  [[nodiscard]] bool leads_body(const Name& name) const {
    const std::string next = folded(words_.at(name.end));
    return name.kind == MentionKind::person && name.end == name.begin + 1 &&
           words_.tells_name(name.end) && words_.is_near(name.begin, name.end) &&
           ends_body_name(next) && !body_may_be_surname(next);
  }

  // Two names of one word that stand side by side, “Cape” “Anselm”, are one: what it is, the
  // first tells.
  void join_next(Name& name) const {
    const Name* next = name_at(name.end);
    const bool are_one = next != nullptr && next->begin == name.end && name.end == name.begin + 1 &&
                         next->end == next->begin + 1 && next->kind != name.kind &&
                         words_.is_near(name.begin, name.end) && words_.tells_name(name.begin) &&
                         words_.tells_name(next->begin);
    if (are_one) ++name.end;
  }

  // “Federal court”, “State officials” at the beginning of a sentence: no name.
  [[nodiscard]] bool is_description(const Name& name) const {
    for (std::size_t w = name.begin + 1; w < name.end; ++w) {
      if (words_.is_capital(w)) return false;
    }
    return contains(kDescribing, folded(words_.at(name.begin)));
  }

  // The end of a name that goes on behind a mark: “Vale” “-” “Lind”, “F” “.” “Holm”.
  [[nodiscard]] std::size_t glued_end(std::size_t end, MentionKind kind) const {
    for (std::size_t from = end; end < words_.count() && end - from < kLongestName;) {
      const std::string_view mark = words_.at(end);
      const bool joins = (mark == "-" || mark == "'" || mark == "’" || mark == "&" || mark == ".");
      const bool is_within = (joins && words_.is_glued(end - 1) && words_.is_glued(end)) ||
                             (mark == "&" && kind != MentionKind::person);
      if (is_within && words_.is_capital(end + 1)) {
        end += 2;
      } else if (mark == "." && words_.is_glued(end - 1) && words_.is_initial(end - 1)) {
        const bool goes_on = words_.is_capital(end + 1) && words_.is_near(end, end + 1);
        end += kind == MentionKind::person && goes_on ? 2 : 1;
      } else if (kind == MentionKind::person && after_nickname(end) > end) {
        end = after_nickname(end);
      } else if (kind == MentionKind::person && words_.is_initial(end) &&
                 words_.at(end + 1) == ".") {
        ++end;
      } else {
        break;
      }
      while (const Name* name = name_at(end)) end = name->end;
    }
    return end;
  }

  // After “"Bobby" Holm”, where a nickname stands at word `w`; else `w`.
  [[nodiscard]] std::size_t after_nickname(std::size_t w) const {
    if (!is_opening(words_.at(w))) return w;
    for (std::size_t k = w + 2; k <= w + 1 + kLongestNickname; ++k) {
      if (!words_.is_capital(k - 1)) return w;
      if (is_closing(words_.at(k))) {
        return words_.is_capital(k + 1) && words_.is_near(k, k + 1) ? k + 2 : w;
      }
    }
    return w;
  }

  // The name of the network that begins at or holds word `w`.
  [[nodiscard]] const Name* name_at(std::size_t w) const {
    for (std::size_t i = next_ + 1; i < names_.size() && names_[i].begin <= w; ++i) {
      if (names_[i].end > w) return &names_[i];
    }
    return nullptr;
  }

  // A first name or initial that the network did not see: “Ola F.” before “Holm”.
  [[nodiscard]] std::size_t with_first_names(std::size_t begin, std::size_t floor) const {
    while (begin >= floor + 2 && words_.at(begin - 1) == "." && words_.is_initial(begin - 2) &&
           words_.is_glued(begin - 2)) {
      begin -= 2;
    }
    const bool has_given_name = begin > floor && words_.is_near(begin - 1, begin) &&
                                words_.tells_name(begin - 1) &&
                                is_given_name(folded(words_.at(begin - 1)));
    return has_given_name ? begin - 1 : begin;
  }

  // The surname that the network did not see: “Holm” after “Ola”.
  [[nodiscard]] std::size_t with_surname(const Name& name) const {
    const std::size_t end = name.end;
    const bool may_have = end == name.begin + 1 && words_.is_near(name.begin, end) &&
                          words_.tells_name(end) && name_at(end) == nullptr && !is_title(end);
    return may_have && is_given_name(folded(words_.at(name.begin))) ? end + 1 : end;
  }

  [[nodiscard]] bool is_person_at(std::size_t w) const {
    const Name* name = name_at(w);
    return name != nullptr && name->kind == MentionKind::person;
  }

  [[nodiscard]] bool ends_in_body(std::size_t w) const {
    return ends_body_name(folded(words_.at(w)));
  }

  // Over capitals on both sides, and small words between them.
  void extend_body(Name& name, std::size_t floor) const {
    const std::size_t end = body_end(name);
    if (end > name.end) name.end = end;
    while (name.begin > floor && words_.tells_name(name.begin - 1) &&
           (!words_.begins_sentence(name.begin - 1) || ends_in_body(name.begin - 1)) &&
           !words_.begins_sentence(name.begin) && !is_title(name.begin - 1) &&
           name.end - name.begin < kLongestName) {
      --name.begin;
    }
    name.begin = body_before(name.begin, floor);
    name.begin = before_and(name, floor);
    if (name.end - name.begin > 1 && has_body(name)) name.kind = MentionKind::organisation;
  }

  [[nodiscard]] bool has_body(const Name& name) const {
    for (std::size_t w = name.begin + 1; w < name.end; ++w) {
      if (is_body_noun(w)) return true;
    }
    return is_body_noun(name.begin) || ends_in_body(name.end - 1);
  }

  [[nodiscard]] std::size_t body_end(const Name& name) const {
    std::size_t end = name.end;
    while (end - name.begin < kLongestName) {
      const bool takes_next = words_.tells_name(end) && words_.is_near(end - 1, end) &&
                              !is_person_at(end) && !is_title(end);
      const std::size_t next =
          takes_next ? end + 1 : behind_link(end, has_body({name.begin, end, name.kind}));
      if (next == end) break;
      end = next;
    }
    // What leads to a person is his title: “Energy Secretary Ola Holm”.
    return is_person_at(end) && !ends_in_body(end - 1) ? name.end : end;
  }

  [[nodiscard]] bool is_title(std::size_t w) const {
    const std::string word = folded(words_.at(w));
    return is_role(word) || is_honorific(word) || is_plural_role(word);
  }

  // The word after “of the” that goes on with the name, else `w`; after “and” only where the
  // name has not yet said what it is: “Citizenship and Immigration Services”.
  [[nodiscard]] std::size_t behind_link(std::size_t w, bool is_body) const {
    std::size_t next = w;
    if (is_small_link(words_.at(w)) && is_body) {
      ++next;
      if (words_.at(next) == "the" || words_.at(next) == "a") ++next;
    } else if ((words_.at(w) == "and" || words_.at(w) == "&") && !is_body) {
      ++next;
      std::size_t last = next;
      while (words_.tells_name(last + 1) && last - next < 3) ++last;
      if (!words_.tells_name(last) || !ends_in_body(last)) return w;
    }
    const bool goes_on = next > w && words_.tells_name(next) && words_.is_near(w, next) &&
                         !is_person_at(next) && !is_title(next);
    return goes_on ? next + 1 : w;
  }

  // “Committee for a Responsible” before “Budget”: where the body's noun begins, else `begin`.
  [[nodiscard]] std::size_t body_before(std::size_t begin, std::size_t floor) const {
    std::size_t at = begin;
    if (at > floor && (words_.at(at - 1) == "the" || words_.at(at - 1) == "a")) --at;
    if (at < floor + 2 || !is_small_link(words_.at(at - 1))) return begin;
    std::size_t first = at - 2;
    if (!words_.tells_name(first) || !is_body_noun(first)) return begin;
    while (first > floor && words_.tells_name(first - 1) && !is_title(first - 1) &&
           !words_.begins_sentence(first - 1)) {
      --first;
    }
    return first;
  }

  // “Inner and Outer Isles Council”: where the word before “and” is no name of its own.
  [[nodiscard]] std::size_t before_and(const Name& name, std::size_t floor) const {
    const std::size_t begin = name.begin;
    const bool may_have = begin >= floor + 2 && words_.at(begin - 1) == "and" &&
                          name.end - begin > 1 && ends_in_body(name.end - 1);
    if (!may_have || !words_.tells_name(begin - 2) || words_.begins_sentence(begin - 2))
      return begin;
    const bool is_other = is_title(begin - 2) || ends_in_body(begin - 2) ||
                          (begin >= 3 && words_.tells_name(begin - 3));
    return is_other ? begin : begin - 2;
  }

  [[nodiscard]] bool is_body_noun(std::size_t w) const { return is_body(folded(words_.at(w))); }

  // “The Solheim campaign”, “Corland's ministry”: a body named after its owner.
  void take_owner(Name& name) const {
    std::size_t next = name.end;
    const bool has_ending =
        (words_.at(next) == "'" || words_.at(next) == "’") && words_.at(next + 1) == "s";
    if (has_ending) next += 2;
    while (!words_.at(next).empty() && !words_.is_capital(next) && is_body_noun(next)) {
      name.end = ++next;
      name.kind = MentionKind::organisation;
    }
  }

  const Words& words_;
  std::span<const Name> names_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<Name> whole_names(const Document& document, std::span<const Name> names) {
  const Words words(document);
  return NameCompleter(words, names).complete();
}

}  // namespace onrecord
