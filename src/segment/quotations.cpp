#include "segment/quotations.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>

#include "onrecord/utf8.h"
#include "segment/code_points.h"
#include "segment/quotation_marks.h"

namespace onrecord {
namespace {

constexpr std::size_t kDeepest = 4;         // quotations inside one another
constexpr std::size_t kBeam = 12;           // readings kept after each mark
constexpr Cost kHopeless = 90;              // behind the best reading: not kept
constexpr std::size_t kMarksAtOnce = 4096;  // then the best reading is settled; bounds memory

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

// A quotation that a reading has found. Readings share what they have in common.
struct Found {
  std::uint32_t previous;  // the one found before it in the same reading
  std::uint32_t opener;    // index of its mark
  std::uint32_t end_mark;  // the mark that ends it: its own, or that of the one around it
  std::uint8_t depth;
  bool closed;
};

// One way to read the marks so far.
struct Reading {
  Cost cost = 0;
  std::uint32_t last_found = kNone;
  std::uint8_t depth = 0;
  std::array<std::uint32_t, kDeepest> open{};  // indexes of the marks that wait for closing ones
};

bool is_guillemet(MarkForm form) {
  return same_kind(form, MarkForm::guillemet_left) ||
         same_kind(form, MarkForm::single_guillemet_left);
}

bool is_typographic(MarkForm form) {
  return form == MarkForm::left || form == MarkForm::right || form == MarkForm::low;
}

// How odd it is that `closer` ends what `opener` began; none where they can't pair.
std::optional<Cost> pairing_cost(MarkForm opener, MarkForm closer) {
  if (!same_kind(opener, closer)) return std::nullopt;
  if (is_guillemet(opener)) {
    if (opener != closer) return 0;  // «French», »German«
    const bool right =
        closer == MarkForm::guillemet_right || closer == MarkForm::single_guillemet_right;
    return right ? std::optional(3) : std::nullopt;  // »Finnish»
  }
  if (is_single(opener)) {
    const bool left = closer == MarkForm::single_left && opener != MarkForm::single_low;
    return left ? 15 : opener == closer || opener != MarkForm::single_straight ? 0 : 7;
  }
  if (closer == MarkForm::left) return opener == MarkForm::low ? 0 : 15;
  if (opener == closer || (is_typographic(opener) && closer == MarkForm::right)) return 0;
  return opener == MarkForm::ticks && closer == MarkForm::apostrophes ? 0 : 7;
}

// Writers alternate marks where quotations nest; the same mark twice is more likely a slip.
Cost nesting_cost(MarkForm outer, MarkForm inner) {
  if (!same_kind(outer, inner)) return 0;
  if (is_single(inner)) return 25;
  return outer == inner ? 20 : 5;
}

class ParagraphReader {
 public:
  // `next_marks`: those that the next paragraph begins with.
  ParagraphReader(std::string_view text, Span paragraph, std::span<const Mark> next_marks)
      : text_(text),
        paragraph_(paragraph),
        next_marks_(next_marks),
        marks_(find_marks(text, paragraph)) {}

  void append_quotations(std::vector<Quotation>& quotations) {
    const std::size_t first = quotations.size();
    for (std::uint32_t mark = 0; mark < marks_.size(); ++mark) {
      read(mark);
      if (mark % kMarksAtOnce == kMarksAtOnce - 1) settle(quotations);
    }
    for (Reading& reading : readings_) leave_open(reading);
    settle(quotations);
    std::sort(quotations.begin() + static_cast<std::ptrdiff_t>(first), quotations.end(),
              [](const Quotation& a, const Quotation& b) {
                return a.span.begin_byte != b.span.begin_byte
                           ? a.span.begin_byte < b.span.begin_byte
                           : a.span.end_byte > b.span.end_byte;
              });
  }

 private:
  void read(std::uint32_t mark) {
    next_readings_.clear();
    for (const Reading& reading : readings_) {
      close(reading, mark);
      open(reading, mark);
      Reading ignoring = reading;
      ignoring.cost += marks_[mark].ignore;
      keep(ignoring);
    }
    prune();
    std::swap(readings_, next_readings_);
  }

  void open(Reading reading, std::uint32_t mark) {
    if (reading.depth == kDeepest) return;
    const MarkForm form = marks_[mark].form;
    reading.cost += marks_[mark].open;
    if (reading.depth > 0) reading.cost += nesting_cost(form_of_open(reading, 1), form);
    reading.open[reading.depth++] = mark;
    keep(reading);
  }

  // Closes each of the open quotations in turn; those inside it end unclosed before `mark`.
  void close(const Reading& before, std::uint32_t mark) {
    Reading reading = before;
    while (reading.depth > 0) {
      const std::uint32_t opener = reading.open[--reading.depth];
      if (const auto oddity = pairing_cost(marks_[opener].form, marks_[mark].form)) {
        Reading closing = reading;
        closing.cost += *oddity + closing_cost(opener, mark);
        add_found(closing, opener, mark, true);
        keep(closing);
      }
      reading.cost += is_single(marks_[opener].form) ? 40 : 30;
      add_found(reading, opener, mark, false);
    }
  }

  // What the mark's neighbours say, save that marks that touch may be an empty pair.
  Cost closing_cost(std::uint32_t opener, std::uint32_t mark) const {
    const bool is_empty = marks_[opener].span.end_byte == marks_[mark].span.begin_byte;
    return is_empty ? std::min(marks_[mark].close, 5) : marks_[mark].close;
  }

  void leave_open(Reading& reading) {
    while (reading.depth > 0) {
      const std::uint32_t opener = reading.open[--reading.depth];
      reading.cost += open_end_cost(opener, reading.depth);
      add_found(reading, opener, kNone, false);
    }
  }

  Cost open_end_cost(std::uint32_t opener, std::size_t depth) const {
    if (continues(opener, depth)) return 5;
    const bool begins = marks_[opener].span.begin_byte == paragraph_.begin_byte;
    if (!is_single(marks_[opener].form)) return 20;
    return begins && marks_[opener].form == MarkForm::single_left ? 20 : 40;
  }

  bool continues(std::uint32_t opener, std::size_t depth) const {
    return depth < next_marks_.size() && same_kind(next_marks_[depth].form, marks_[opener].form);
  }

  MarkForm form_of_open(const Reading& reading, std::size_t from_top) const {
    return marks_[reading.open[reading.depth - from_top]].form;
  }

  void add_found(Reading& reading, std::uint32_t opener, std::uint32_t end_mark, bool closed) {
    found_.push_back({reading.last_found, opener, end_mark, reading.depth, closed});
    reading.last_found = static_cast<std::uint32_t>(found_.size() - 1);
  }

  // Readings with the same marks open have the same future: the cheaper one is kept.
  void keep(const Reading& reading) {
    const auto same =
        std::find_if(next_readings_.begin(), next_readings_.end(), [&](const Reading& other) {
          if (other.depth != reading.depth) return false;
          for (std::size_t i = 0; i < reading.depth; ++i) {
            if (marks_[other.open[i]].form != marks_[reading.open[i]].form) return false;
          }
          return true;
        });
    if (same == next_readings_.end()) {
      next_readings_.push_back(reading);
    } else if (reading.cost < same->cost) {
      *same = reading;
    }
  }

  void prune() {
    const auto cheaper = [](const Reading& a, const Reading& b) { return a.cost < b.cost; };
    std::stable_sort(next_readings_.begin(), next_readings_.end(), cheaper);
    const Cost worst = next_readings_.front().cost + kHopeless;
    while (next_readings_.size() > kBeam || next_readings_.back().cost > worst) {
      next_readings_.pop_back();
    }
  }

  // Decides for the cheapest reading; what it has found becomes quotations.
  void settle(std::vector<Quotation>& quotations) {
    const auto best =
        std::min_element(readings_.begin(), readings_.end(),
                         [](const Reading& a, const Reading& b) { return a.cost < b.cost; });
    for (std::uint32_t found = best->last_found; found != kNone; found = found_[found].previous) {
      add_quotation(found_[found], quotations);
    }
    Reading rest = *best;
    rest.cost = 0;
    rest.last_found = kNone;
    readings_.assign(1, rest);
    found_.clear();
  }

  void add_quotation(const Found& found, std::vector<Quotation>& quotations) const {
    const Mark& opener = marks_[found.opener];
    const std::uint32_t inside_end =
        found.end_mark == kNone ? paragraph_.end_byte : marks_[found.end_mark].span.begin_byte;
    const Span inside = trim(text_, {opener.span.end_byte, inside_end});
    if (inside.empty()) return;
    const std::uint32_t end = found.closed ? marks_[found.end_mark].span.end_byte : inside.end_byte;
    quotations.push_back(
        {.span = {opener.span.begin_byte, end},
         .inside = inside,
         .depth = found.depth,
         .single = is_single(opener.form),
         .closed = found.closed,
         .continues = found.end_mark == kNone && continues(found.opener, found.depth)});
  }

  std::string_view text_;
  Span paragraph_;
  std::span<const Mark> next_marks_;
  std::vector<Mark> marks_;
  std::vector<Found> found_;
  std::vector<Reading> readings_ = std::vector<Reading>(1);
  std::vector<Reading> next_readings_;
};

// The marks at the beginning of `paragraph`, white space between them apart, that may open.
std::vector<Mark> marks_at_beginning(std::string_view text, Span paragraph) {
  constexpr std::uint32_t kEnough = 64;  // bytes; four marks, spaces, and what follows them
  constexpr Cost kHardlyOpens = 10;
  std::uint32_t end = std::min(paragraph.end_byte, paragraph.begin_byte + kEnough);
  while (end < paragraph.end_byte && !begins_code_point(text[end])) ++end;
  std::vector<Mark> marks = find_marks(text, {paragraph.begin_byte, end});
  std::size_t byte = paragraph.begin_byte;
  const auto stops = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) {
    const bool follows = skip_spaces(text, byte, end) == mark.span.begin_byte;
    byte = mark.span.end_byte;
    return !follows || mark.open > kHardlyOpens || mark.ignore <= 2;
  });
  marks.erase(stops, marks.end());
  return marks;
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, std::span<const Span> paragraphs) {
  std::vector<Quotation> quotations;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::vector<Mark> next_marks = i + 1 < paragraphs.size()
                                             ? marks_at_beginning(text, paragraphs[i + 1])
                                             : std::vector<Mark>();
    ParagraphReader(text, paragraphs[i], next_marks).append_quotations(quotations);
  }
  return quotations;
}

}  // namespace onrecord
