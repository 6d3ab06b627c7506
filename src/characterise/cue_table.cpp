#include "characterise/cue_table.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "read/ascii_lower.h"
#include "read/input.h"
#include "read/text_check.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::string_view kBuiltInCues =
#include "embedded/cues.inc"
    ;

constexpr std::size_t kColumns = 7;
constexpr std::size_t kLargestFile = std::size_t{16} << 20;  // bytes
constexpr std::array<std::string_view, 3> kParts = {"verb", "noun", "phrase"};
constexpr std::array<std::string_view, 5> kFactivities = {"-", "factive", "non-factive",
                                                          "counterfactive", "implicative"};
constexpr std::array<std::string_view, 2> kThought = {"no", "yes"};
constexpr std::array<std::string_view, 2> kPolarities = {"positive", "negative"};

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

/// The place of `name` in `names`.
template <std::size_t size>
std::optional<std::size_t> place_of(const std::array<std::string_view, size>& names,
                                    std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

/// Says that `value` is none of those that the column may have.
std::string wrong_value(std::string_view column, std::string_view value,
                        std::string_view expected) {
  return fmt::format("{} is {}; expected is {}", column, value.empty() ? "empty" : value, expected);
}

/// The entry in `line`, or what is wrong with it.
std::variant<CueEntry, std::string> read_entry(std::string_view line) {
  std::vector<std::string_view> fields = split(line, '\t');
  for (std::string_view& field : fields) field = trimmed(field);
  if (fields.size() != kColumns) {
    return fmt::format(
        "{} columns, parted by tabs, where {} are expected: lemma, part, act, factivity, "
        "certainty, thought, polarity",
        fields.size(), kColumns);
  }
  const std::string lemma = ascii_lower(fields[0]);
  auto pattern = WordPattern::parse(lemma, WordPattern::Forms::inflected);
  if (!pattern) return wrong_value("lemma", lemma, "a word, with more words or ... after it");
  const auto part = place_of(kParts, fields[1]);
  if (!part) return wrong_value("part", fields[1], "verb, noun or phrase");
  const auto act = act_of(fields[2]);
  if (!act && fields[2] != "-") {
    return wrong_value("act", fields[2],
                       "assert, deny, accuse, demand, promise, threaten, ask, praise, refuse, "
                       "concede, hedge or -");
  }
  const auto factivity = place_of(kFactivities, fields[3]);
  if (!factivity) {
    return wrong_value("factivity", fields[3],
                       "factive, non-factive, counterfactive, implicative or -");
  }
  const auto certainty = certainty_of(fields[4]);
  if (!certainty && fields[4] != "-") {
    return wrong_value("certainty", fields[4], "certain, hedged, conditional or -");
  }
  const auto thought = place_of(kThought, fields[5]);
  if (!thought) return wrong_value("thought", fields[5], "yes or no");
  const auto polarity = place_of(kPolarities, fields[6]);
  if (!polarity) return wrong_value("polarity", fields[6], "positive or negative");
  return CueEntry{lemma,
                  static_cast<CuePart>(*part),
                  act,
                  static_cast<Factivity>(*factivity),
                  certainty,
                  *thought == 1,
                  *polarity == 1,
                  *std::move(pattern)};
}

}  // namespace

Result<CueTable> CueTable::built_in() { return parse(kBuiltInCues, "data/cues.tsv"); }

Result<CueTable> CueTable::parse(std::string_view text, std::string_view name) {
  CueTable table;
  std::uint64_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    if (trimmed(line).empty() || line.starts_with('#')) continue;
    auto read = read_entry(line);
    const Place place{std::string(name), number};
    if (const auto* wrong = std::get_if<std::string>(&read)) {
      return Error{ErrorCode::bad_record, *wrong, place};
    }
    auto& entry = std::get<CueEntry>(read);
    const std::string lemma = entry.lemma;
    if (!table.add_entry(std::move(entry))) {
      return Error{ErrorCode::bad_record,
                   fmt::format("{} is in an earlier line already; leave one out", lemma), place};
    }
  }
  return table;
}

Result<CueTable> CueTable::read(const std::filesystem::path& file) {
  Result<Input> opened = Input::open(file.string());
  if (!opened) return std::move(opened).error();
  Input input = *std::move(opened);
  const Result<std::string> bytes = read_all(input, kLargestFile, "a table of cues");
  if (!bytes) return bytes.error();
  if (auto binary = find_nul(*bytes, Place{input.name()})) return *std::move(binary);
  std::string_view text = *bytes;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return parse(text, input.name());
}

bool CueTable::add_entry(CueEntry entry) {
  const auto [place, is_new] = places_.try_emplace({entry.lemma, entry.part}, entries_.size());
  if (!is_new) return false;
  for (const std::string& word : entry.pattern.first_words()) {
    by_first_word_[word].push_back(entries_.size());
  }
  entries_.push_back(std::move(entry));
  return true;
}

void CueTable::add(const CueTable& other) {
  for (const CueEntry& entry : other.entries_) {
    const auto known = places_.find({entry.lemma, entry.part});
    if (known == places_.end()) {
      add_entry(entry);
    } else {
      entries_[known->second] = entry;
    }
  }
}

void CueTable::for_each_match(
    std::span<const Lexeme> lexemes, std::size_t at,
    const std::function<void(const CueEntry&, const PatternMatch&)>& each) const {
  if (at >= lexemes.size() || lexemes[at].is_mark) return;
  for (const Lemma& lemma : lemmas_of(lexemes[at].word)) {
    const auto found = by_first_word_.find(lemma.lemma);
    if (found == by_first_word_.end()) continue;
    for (const std::size_t index : found->second) {
      if (const auto match = entries_[index].pattern.match(lexemes, at)) {
        each(entries_[index], *match);
      }
    }
  }
}

}  // namespace onrecord
