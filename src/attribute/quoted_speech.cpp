#include "attribute/quoted_speech.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "attribute/places.h"
#include "attribute/scare.h"
#include "attribute/uncued_scores.h"
#include "read/ascii_lower.h"
#include "segment/code_points.h"
#include "segment/english_stops.h"
#include "segment/word_list.h"
#include "segment/words.h"

namespace onrecord {
namespace {

// All lists are in byte order.
constexpr std::array<std::string_view, 9> kSpokenVerbs = {
    "ask", "goes", "say", "saying", "tell", "telling", "tells", "think", "thinks"};
constexpr std::array<std::string_view, 13> kPronouns = {
    "everybody", "everyone", "he",      "i",    "it", "nobody", "people",
    "she",       "somebody", "someone", "they", "we", "you"};
constexpr std::array<std::string_view, 13> kRecipients = {
    "everybody", "everyone", "her",        "him", "it", "me", "myself",
    "people",    "them",     "themselves", "to",  "us", "you"};
constexpr std::array<std::string_view, 22> kDeterminers = {
    "a",   "an",  "another", "both", "each", "every", "her",   "his",  "its",   "many", "my",
    "one", "our", "some",    "that", "the",  "their", "these", "this", "those", "two",  "your"};
// Right before the verb, these make it a wish, a guess or a denial, or part it from its subject.
constexpr std::array<std::string_view, 18> kNoSubject = {
    "and", "but", "can",    "could", "do", "may", "might", "must",  "never",
    "not", "or",  "should", "t",     "to", "who", "will",  "would", "yet"};
// These may stand between subject and verb.
constexpr std::array<std::string_view, 18> kBetween = {
    "actually", "all",  "already", "also",      "always", "even", "finally", "had",   "has",
    "have",     "just", "later",   "literally", "once",   "only", "simply",  "still", "then"};

static_assert(is_in_order(kSpokenVerbs) && is_in_order(kPronouns) && is_in_order(kRecipients) &&
              is_in_order(kDeterminers) && is_in_order(kNoSubject) && is_in_order(kBetween));

constexpr std::size_t kMostToMark = 4;  // words between verb and mark: “told me one night, ‘...”
constexpr std::size_t kLongestNoun = 5;  // words of a subject

// The words of a passage of the document, `first` up to `last`.
struct Passage {
  std::size_t first, last;
};

struct Report {
  Span source, cue;
};

class ReportReader {
 public:
  explicit ReportReader(const Document& document) : document_(document) {}

  // Who is said to say quotation `inner`, in the words of quotation `outer` around it.
  [[nodiscard]] std::optional<Report> read(const Quotation& outer, const Quotation& inner) const {
    const Span sentence = document_.sentences()[sentence_at(document_, inner.span.begin_byte)];
    const std::uint32_t begin = std::max(outer.inside.begin_byte, sentence.begin_byte);
    if (const auto report = read_before(words_in({begin, inner.span.begin_byte}))) return report;
    const char last = inner.inside.empty() ? ' ' : document_.text()[inner.inside.end_byte - 1];
    if (last != ',' && last != '?' && last != '!') return std::nullopt;
    return read_after(words_in({inner.span.end_byte, outer.inside.end_byte}));
  }

 private:
  [[nodiscard]] Passage words_in(Span span) const {
    const std::size_t first = first_word_from(document_.words(), span.begin_byte);
    return {first, std::max(first, first_word_from(document_.words(), span.end_byte))};
  }

  [[nodiscard]] std::string_view word(std::size_t index) const { return word_at(document_, index); }
  [[nodiscard]] std::string lower(std::size_t index) const { return ascii_lower(word(index)); }
  [[nodiscard]] bool is_word(std::size_t index) const {
    return is_letter(code_point_at(word(index), 0).value);
  }
  [[nodiscard]] bool is_name(std::size_t index) const {
    return is_upper(code_point_at(word(index), 0).value);
  }
  [[nodiscard]] bool is_verb(std::size_t index) const {
    const std::string verb = lower(index);
    return (is_reporting_verb(verb) && verb != "called") || contains(kSpokenVerbs, verb);
  }
  [[nodiscard]] Span span_of(std::size_t first, std::size_t last) const {
    return span_of_words(document_.words(), first, last);
  }

  // He told me one night, ‘...’
  [[nodiscard]] std::optional<Report> read_before(Passage passage) const {
    std::size_t end = passage.last;
    const bool has_mark = end > passage.first && (word(end - 1) == "," || word(end - 1) == ":");
    if (has_mark) --end;
    for (std::size_t i = end; i > passage.first && end - i <= kMostToMark; --i) {
      if (is_verb(i - 1)) {
        const auto source = subject_before({passage.first, i - 1});
        return source ? std::optional(Report{*source, span_of(i - 1, i)}) : std::nullopt;
      }
      if (!is_word(i - 1) || (!has_mark && !contains(kRecipients, lower(i - 1)))) break;
    }
    return std::nullopt;
  }

  // ‘...,’ he said
  [[nodiscard]] std::optional<Report> read_after(Passage passage) const {
    std::size_t verb = passage.first + 1;
    while (verb < passage.last && contains(kBetween, lower(verb))) ++verb;
    if (verb >= passage.last || !is_verb(verb) || !contains(kPronouns, lower(passage.first))) {
      return std::nullopt;
    }
    return Report{span_of(passage.first, passage.first + 1), span_of(verb, verb + 1)};
  }

  // The subject that ends where the verb begins: a pronoun, a name, or a determiner and its noun.
  [[nodiscard]] std::optional<Span> subject_before(Passage passage) const {
    std::size_t end = passage.last;
    while (end > passage.first && contains(kBetween, lower(end - 1))) --end;
    if (end == passage.first || !is_word(end - 1)) return std::nullopt;
    if (contains(kNoSubject, lower(end - 1))) return std::nullopt;
    if (contains(kPronouns, lower(end - 1))) return span_of(end - 1, end);
    std::size_t begin = end;
    while (begin > passage.first && is_name(begin - 1)) --begin;
    while (begin < end && begins_sentences(word(begin))) ++begin;
    const bool is_named = begin < end;
    for (std::size_t i = end; i > passage.first && end - i < kLongestNoun && is_word(i - 1); --i) {
      if (contains(kDeterminers, lower(i - 1))) return span_of(i - 1, end);
    }
    return is_named ? std::optional(span_of(begin, end)) : std::nullopt;
  }

  const Document& document_;
};

}  // namespace

void add_quoted_speech(const Document& document, std::vector<Statement>& statements) {
  const QuotationTree tree(document);
  const ReportReader reader(document);
  const auto quotations = document.quotations();
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    const auto outer = tree.parent(i);
    if (!outer || scare_or_title(document, i) == Form::title) continue;
    const auto report = reader.read(quotations[*outer], quotations[i]);
    if (!report) continue;
    Statement statement;
    statement.cue = report->cue;
    statement.sources = {report->source};
    for (std::optional<std::size_t> piece = i; piece; piece = tree.next_piece(*piece)) {
      statement.contents.push_back(quotations[*piece].span);
    }
    statement.score = uncued_score::kQuotedWithin;
    statements.push_back(std::move(statement));
  }
}

}  // namespace onrecord
