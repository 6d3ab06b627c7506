#include "read/shown_date.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "read/ascii_lower.h"
#include "read/date_text.h"
#include "read/html_elements.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kBlocksBefore = 4;  // about the headline in which a date may stand
constexpr std::size_t kBlocksBehind = 12;
constexpr std::size_t kLevelsBefore = 2;  // from the headline up to what a line before it is in
constexpr std::size_t kMostWords = 20;    // of a line with a date
constexpr std::size_t kLongLine = 400;    // bytes
constexpr std::size_t kMostTimes = 500;   // <time> elements that are looked at

enum class Label : std::uint8_t { none, published, modified };

struct LabelWord {
  std::string_view word;
  Label label;
};

/// English, German, French, Spanish, Italian, Portuguese, Dutch.
constexpr LabelWord kLabels[] = {{"published", Label::published},
                                 {"posted", Label::published},
                                 {"publish", Label::published},
                                 {"created", Label::published},
                                 {"issued", Label::published},
                                 {"ver\xc3\xb6"
                                  "ffentlicht",
                                  Label::published},
                                 {"erstellt", Label::published},
                                 {"publi\xc3\xa9", Label::published},
                                 {"publicado", Label::published},
                                 {"pubblicato", Label::published},
                                 {"gepubliceerd", Label::published},
                                 {"updated", Label::modified},
                                 {"update", Label::modified},
                                 {"modified", Label::modified},
                                 {"edited", Label::modified},
                                 {"revised", Label::modified},
                                 {"corrected", Label::modified},
                                 {"aktualisiert", Label::modified},
                                 {"ge\xc3\xa4ndert", Label::modified},
                                 {"modifi\xc3\xa9", Label::modified},
                                 {"actualizado", Label::modified},
                                 {"atualizado", Label::modified},
                                 {"aggiornato", Label::modified},
                                 {"bijgewerkt", Label::modified}};

Label label_of(std::string_view word) {
  const std::string lower = ascii_lower(word);
  const auto* found = std::ranges::find(kLabels, lower, &LabelWord::word);
  return found == std::end(kLabels) ? Label::none : found->label;
}

/// A stretch of a line from one label to the next.
struct Piece {
  Label label;
  std::string_view text;
};

std::vector<Piece> pieces_of(std::string_view line) {
  std::vector<Piece> pieces;
  Piece open{Label::none, line};
  each_word(line, [&](std::string_view word) {
    const Label label = label_of(word);
    if (label == Label::none) return;
    const auto at = static_cast<std::size_t>(word.data() - open.text.data());
    pieces.push_back({open.label, open.text.substr(0, at)});
    open = {label, open.text.substr(at)};
  });
  pieces.push_back(open);
  return pieces;
}

bool ends_sentence(std::string_view line) {
  if (line.ends_with("a.m.") || line.ends_with("p.m.")) return false;
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
}

class Reader {
 public:
  Reader(const HtmlTree& tree, const HtmlBlocks& blocks, std::size_t heading, PageDates& dates)
      : tree_(tree), blocks_(blocks), heading_(heading), dates_(dates) {
    if (heading < blocks.blocks.size()) about_ = blocks.blocks[heading].element;
  }

  void read() {
    if (dates_.published.iso.empty()) take_times();
    if (dates_.published.iso.empty()) take_lines();
  }

 private:
  /// Of those that are equally near to the headline, one that is said to be of publication, else
  /// the first.
  void take_times() {
    struct Near {
      std::uint32_t around;
      std::uint32_t element;
      Label label;
    };
    std::vector<Near> times;
    for (std::uint32_t i = 0; i < tree_.nodes().size() && times.size() < kMostTimes; ++i) {
      if (tree_[i].tag != HtmlTag::time || is_beside(tree_, i, about_)) continue;
      times.push_back({around_both(tree_, i, about_), i, label_before(i)});
      if (times.back().label == Label::modified) changes_.push_back(i);
    }
    std::ranges::stable_sort(times, [](const Near& one, const Near& other) {
      if (one.around != other.around) return one.around > other.around;
      return one.label == Label::published && other.label != Label::published;
    });
    for (const Near& time : times) {
      PageDate& date = time.label == Label::modified ? dates_.modified : dates_.published;
      date.fill(tree_.attribute(tree_[time.element], HtmlAttribute::datetime), "time");
      date.fill(text_in(tree_, time.element), "time");
    }
  }

  /// By its class or property, the words in it, or the last label before it on its line.
  [[nodiscard]] Label label_before(std::uint32_t time) const {
    for (const auto& [name, value] : tree_.attributes(tree_[time])) {
      if (name != HtmlAttribute::class_ && name != HtmlAttribute::itemprop) continue;
      const std::string lower = ascii_lower(value);
      if (lower.find("publish") != lower.npos) return Label::published;
      if (lower.find("updat") != lower.npos || lower.find("modif") != lower.npos) {
        return Label::modified;
      }
    }
    if (const Label label = last_label(text_in(tree_, time)); label != Label::none) return label;
    for (std::uint32_t i = time; i-- > 0 && !makes_lines(tree_[i].tag);) {
      if (tree_[i].tag == HtmlTag::time) return Label::none;
      if (tree_[i].tag != HtmlTag::text) continue;
      if (const Label label = last_label(tree_[i].text); label != Label::none) return label;
    }
    return Label::none;
  }

  static Label last_label(std::string_view text) {
    Label last = Label::none;
    each_word(text, [&last](std::string_view word) {
      if (const Label label = label_of(word); label != Label::none) last = label;
    });
    return last;
  }

  void take_lines() {
    const std::size_t end = std::min(blocks_.blocks.size(), heading_ + kBlocksBehind);
    for (std::size_t i = heading_ + (about_ == 0 ? 0 : 1); i < end; ++i) take_line(i);
    if (!dates_.published.iso.empty()) return;
    for (std::size_t i = heading_; i-- > 0 && i + kBlocksBefore >= heading_;) {
      if (is_near(blocks_.blocks[i].element)) take_line(i);
    }
  }

  /// In an element that is hardly more than the headline; rows of a layout are more.
  [[nodiscard]] bool is_near(std::uint32_t element) const {
    std::uint32_t around = about_;
    for (std::size_t level = 0; level < kLevelsBefore; ++level) {
      if (is_layout(tree_[around].tag)) return false;
      around = tree_[around].parent;
    }
    if (around == 0 || is_layout(tree_[around].tag)) return false;
    return around <= element && element < tree_[around].end;
  }

  static bool is_layout(HtmlTag tag) {
    return tag == HtmlTag::body || tag == HtmlTag::html || tag == HtmlTag::td ||
           tag == HtmlTag::tr || tag == HtmlTag::tbody || tag == HtmlTag::table;
  }

  void take_line(std::size_t index) {
    const HtmlBlock& block = blocks_.blocks[index];
    if (block.words > kMostWords || block.words < 3 || block.link_words > 4) return;
    const std::string_view line = blocks_.of(block);
    if (line.size() > kLongLine || line.find("\xc2\xa9") != line.npos) return;
    if (ends_sentence(line) && pieces_of(line).size() < 2) return;
    LineDates found = dates_of_line(line);
    if (found.published.iso.empty() && found.modified.iso.empty()) return;
    if (is_beside(tree_, block.element, about_) || has_change(block)) return;
    if (dates_.modified.iso.empty()) dates_.modified = std::move(found.modified);
    const bool better = found.says_published && !says_published_;
    if (found.published.iso.empty() || (!dates_.published.iso.empty() && !better)) return;
    dates_.published = std::move(found.published);
    says_published_ = found.says_published;
  }

  /// Whether the date of a line is one that its element says to be of a change.
  [[nodiscard]] bool has_change(const HtmlBlock& block) const {
    return std::ranges::any_of(changes_, [&](std::uint32_t time) {
      return block.element < time && time < tree_[block.element].end &&
             block.first_text <= tree_[time].end;
    });
  }

  const HtmlTree& tree_;
  const HtmlBlocks& blocks_;
  std::size_t heading_;
  PageDates& dates_;
  std::vector<std::uint32_t> changes_;  // <time> elements
  std::uint32_t about_ = 0;             // the element of the headline
  bool says_published_ = false;
};

}  // namespace

void PageDate::fill(std::string_view text, std::string_view part) {
  if (!iso.empty() || trimmed(text).empty()) return;
  auto read = iso_date_in(text);
  if (!read && !claim.empty()) return;
  *this = {std::move(read).value_or(""), spaced_once(text), std::string(part)};
}

LineDates dates_of_line(std::string_view line) {
  LineDates dates;
  const std::vector<Piece> pieces = pieces_of(line);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto iso = iso_date_in(pieces[i].text);
    if (!iso) continue;
    const bool label_behind =
        pieces[i].label == Label::none && i + 1 < pieces.size() && !iso_date_in(pieces[i + 1].text);
    const Label label = label_behind ? pieces[i + 1].label : pieces[i].label;
    PageDate& date = label == Label::modified ? dates.modified : dates.published;
    if (!date.iso.empty() && label != Label::published) continue;
    date = {*iso, std::string(line), "text"};
    dates.says_published = dates.says_published || label == Label::published;
  }
  return dates;
}

void add_shown_dates(const HtmlTree& tree, const HtmlBlocks& blocks, std::size_t heading,
                     PageDates& dates) {
  Reader(tree, blocks, heading, dates).read();
}

}  // namespace onrecord
