#include "attribute/turns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "attribute/known_names.h"
#include "attribute/places.h"
#include "attribute/speaker_label.h"
#include "attribute/uncued_scores.h"
#include "segment/code_points.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestLabel = 120;  // bytes
constexpr std::size_t kTurnsOfTranscript = 3;

struct Turn {
  std::size_t paragraph;
  SpeakerLabel label;
  Span content;
  bool accepted = false;
};

// The colon that ends the label at the beginning of `paragraph`; spaces or emphasis follow it.
std::optional<std::uint32_t> colon_of(std::string_view text, Span paragraph) {
  const Span head{paragraph.begin_byte,
                  std::min(paragraph.end_byte, paragraph.begin_byte + kLongestLabel)};
  const std::size_t colon = surface(text, head).find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto byte = static_cast<std::uint32_t>(head.begin_byte + colon);
  const char32_t next = code_point_at(text, byte + 1).value;
  if (byte + 1 >= paragraph.end_byte || (!is_space(next) && next != U'*')) return std::nullopt;
  return byte;
}

bool has_letter(std::string_view content) {
  for (std::size_t byte = 0; byte < content.size();) {
    const CodePoint next = code_point_at(content, byte);
    if (is_letter(next.value)) return true;
    byte += next.size;
  }
  return false;
}

std::optional<Turn> read_turn(const Document& document, std::size_t index) {
  const std::string_view text = document.text();
  const Span paragraph = document.paragraphs()[index];
  const auto colon = colon_of(text, paragraph);
  if (!colon) return std::nullopt;
  const auto label = read_speaker(text, {paragraph.begin_byte, *colon});
  if (!label) return std::nullopt;
  std::uint32_t begin = *colon + 1;
  while (begin < paragraph.end_byte && text[begin] == '*') ++begin;
  const Span content = trim(text, {begin, paragraph.end_byte});
  return has_letter(surface(text, content)) ? std::optional(Turn{index, *label, content})
                                            : std::nullopt;
}

bool speaks_of_us(std::string_view content) {
  constexpr std::array<std::string_view, 12> kPronouns = {
      "I", "I’m", "I'm", "my", "My", "our", "Our", "we", "We", "you", "You", "your"};
  constexpr std::size_t kFarEnough = 400;  // bytes
  content = content.substr(0, kFarEnough);
  while (!content.empty()) {
    const std::size_t end = std::min(content.find_first_of(" ,.!?"), content.size());
    const std::string_view word = content.substr(0, end);
    if (std::find(kPronouns.begin(), kPronouns.end(), word) != kPronouns.end()) return true;
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  return false;
}

class TurnFinder {
 public:
  TurnFinder(const Document& document, std::vector<Statement>& statements)
      : document_(document),
        statements_(statements),
        names_(document, statements),
        headline_(headline_of(document)),
        claimed_(document.paragraphs().size()) {}

  void add() {
    for (std::size_t i = 0; i < document_.paragraphs().size(); ++i) {
      if (const auto turn = read_turn(document_, i)) turns_.push_back(*turn);
    }
    if (turns_.empty()) return;
    count_labels();
    claim();
    is_dense_ = is_transcript();
    for (Turn& turn : turns_) turn.accepted = is_turn(turn);
    std::erase_if(turns_, [](const Turn& turn) { return !turn.accepted; });
    const bool transcript = is_transcript();
    for (std::size_t i = 0; i < turns_.size(); ++i) add_turn(i, transcript);
  }

 private:
  [[nodiscard]] std::string_view name_of(const Turn& turn) const {
    return surface(document_.text(), turn.label.source);
  }

  void count_labels() {
    for (const Turn& turn : turns_) {
      if (++repeats_[name_of(turn)] > 1) has_repeated_ = true;
      has_question_ = has_question_ || turn.label.kind == LabelKind::question;
      has_answer_ = has_answer_ || turn.label.kind == LabelKind::answer;
    }
  }

  // Paragraphs in which a statement from outside, or one that has the label, has a part.
  void claim() {
    std::unordered_map<std::size_t, std::uint32_t> content_begins;
    for (const Turn& turn : turns_) content_begins.emplace(turn.paragraph, turn.content.begin_byte);
    for (const Statement& statement : statements_) {
      const std::size_t home = paragraph_at(document_, extent_of_attribution(statement).begin_byte);
      const auto turn = content_begins.find(home);
      const bool has_label = turn != content_begins.end() &&
                             extent_of_attribution(statement).begin_byte < turn->second;
      if (has_label) claimed_[home] = true;
      for (const Span content : statement.contents) claim(content, home);
    }
  }

  void claim(Span content, std::size_t home) {
    if (content.empty()) return;
    const std::size_t last = paragraph_at(document_, content.end_byte - 1);
    for (std::size_t i = paragraph_at(document_, content.begin_byte); i <= last; ++i) {
      if (i != home) claimed_[i] = true;
    }
  }

  static Span extent_of_attribution(const Statement& statement) {
    Statement attribution;
    attribution.cue = statement.cue;
    attribution.sources = statement.sources;
    return extent_of(attribution);
  }

  [[nodiscard]] bool is_turn(const Turn& turn) const {
    if (claimed_[turn.paragraph] || is_attributed_quotation(turn)) return false;
    const std::string_view content = surface(document_.text(), turn.content);
    if (turn.label.kind == LabelKind::question) return has_answer_ || content.ends_with('?');
    if (turn.label.kind == LabelKind::answer) return has_question_;
    const bool repeated = repeats_.at(name_of(turn)) > 1;
    if (headline_ && turn.paragraph == 0) return repeated && ends_with_stop(content);
    if (turn.label.has_note || begins_with_quotation(turn)) return true;
    if (!ends_with_stop(content)) return false;
    if (repeated || (has_repeated_ && is_dense_)) return true;
    constexpr std::size_t kWordsOfSentence = 4;
    return count_words(content, kWordsOfSentence) == kWordsOfSentence &&
           (turn.label.kind == LabelKind::role || speaks_of_us(content) ||
            names_.has(name_of(turn)));
  }

  [[nodiscard]] std::optional<std::size_t> quotation_at(std::uint32_t byte) const {
    const std::size_t index = first_quotation_from(document_, byte);
    const bool begins = index < document_.quotations().size() &&
                        document_.quotations()[index].span.begin_byte == byte;
    return begins ? std::optional(index) : std::nullopt;
  }

  [[nodiscard]] bool begins_with_quotation(const Turn& turn) const {
    return quotation_at(turn.content.begin_byte).has_value();
  }

  // Vale: “We are fine,” she said.: the rest is not hers.
  [[nodiscard]] bool is_attributed_quotation(const Turn& turn) const {
    const auto index = quotation_at(turn.content.begin_byte);
    if (!index) return false;
    const Span quotation = document_.quotations()[*index].span;
    return count_words(
               surface(document_.text(),
                       {quotation.end_byte, std::max(quotation.end_byte, turn.content.end_byte)}),
               1) > 0;
  }

  [[nodiscard]] bool is_transcript() const {
    if (turns_.size() < kTurnsOfTranscript) return false;
    const std::size_t paragraphs = turns_.back().paragraph - turns_.front().paragraph + 1;
    return 2 * turns_.size() >= paragraphs;
  }

  void add_turn(std::size_t index, bool transcript) {
    const Turn& turn = turns_[index];
    const bool repeated = repeats_.at(name_of(turn)) > 1 || (has_question_ && has_answer_);
    Statement statement;
    statement.form = headline_ && turn.paragraph == 0 ? Form::headline : Form::direct;
    statement.sources = {turn.label.source};
    statement.contents = {turn.content};
    statement.score = repeated                      ? uncued_score::kRepeatedLabel
                      : begins_with_quotation(turn) ? uncued_score::kQuotedAfterName
                                                    : uncued_score::kSingleLabel;
    const std::size_t next =
        transcript && index + 1 < turns_.size() ? turns_[index + 1].paragraph : turn.paragraph + 1;
    for (std::size_t i = turn.paragraph + 1; i < next && !claimed_[i]; ++i) {
      statement.contents.push_back(document_.paragraphs()[i]);
    }
    statements_.push_back(std::move(statement));
  }

  const Document& document_;
  std::vector<Statement>& statements_;
  KnownNames names_;
  std::optional<Span> headline_;
  std::vector<bool> claimed_;
  std::vector<Turn> turns_;
  std::unordered_map<std::string_view, std::size_t> repeats_;
  bool has_repeated_ = false;
  bool is_dense_ = false;  // already before labels are weighed
  bool has_question_ = false;
  bool has_answer_ = false;
};

}  // namespace

void add_turns(const Document& document, std::vector<Statement>& statements) {
  TurnFinder(document, statements).add();
}

}  // namespace onrecord
