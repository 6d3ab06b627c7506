#include "segment/quotation_marks.h"

#include <algorithm>
#include <array>
#include <string>

#include "segment/code_points.h"

namespace onrecord {
namespace {

// More marks side by side than any nesting explains.
constexpr std::size_t kLongestRun = 5;

// What stands beside a mark, or beside the run of marks that it is part of.
enum class Side : std::uint8_t {
  gap,  // white space or the edge of the paragraph; to the left also an opening bracket
  dash,
  pause,  // , ; :
  stop,   // . ! ? … and closing brackets
  word,   // letters and all else; to the right also an opening bracket
  digit,
};

struct Neighbours {
  Side left;
  Side right;
  std::string_view before;  // the paragraph up to the run of marks
  std::string_view after;   // ... and from its end
};

struct Costs {
  Cost open;
  Cost close;
  Cost ignore;
};

struct Shape {
  std::string_view bytes;
  MarkForm form;
};

// Longer shapes first: the first one that fits is taken.
constexpr std::array kShapes = {
    Shape{"``", MarkForm::ticks},
    Shape{"‘‘", MarkForm::ticks},
    Shape{"''", MarkForm::apostrophes},
    Shape{"’’", MarkForm::apostrophes},
    Shape{"\"", MarkForm::straight},
    Shape{"＂", MarkForm::straight},
    Shape{"“", MarkForm::left},
    Shape{"‟", MarkForm::left},
    Shape{"”", MarkForm::right},
    Shape{"„", MarkForm::low},
    Shape{"«", MarkForm::guillemet_left},
    Shape{"»", MarkForm::guillemet_right},
    Shape{"'", MarkForm::single_straight},
    Shape{"‘", MarkForm::single_left},
    Shape{"‛", MarkForm::single_left},
    Shape{"’", MarkForm::single_right},
    Shape{"‚", MarkForm::single_low},
    Shape{"`", MarkForm::single_tick},
    Shape{"‹", MarkForm::single_guillemet_left},
    Shape{"›", MarkForm::single_guillemet_right},
};

const Shape* shape_at_front(std::string_view rest) {
  switch (rest.empty() ? '\0' : rest.front()) {
    case '"':
    case '\'':
    case '`':
    case '\xC2':
    case '\xE2':
    case '\xEF':
      break;
    default:
      return nullptr;
  }
  const auto* const found = std::find_if(kShapes.begin(), kShapes.end(), [&](const Shape& shape) {
    return rest.starts_with(shape.bytes);
  });
  return found == kShapes.end() ? nullptr : found;
}

constexpr bool is_dash(char32_t value) {
  return value == U'-' || (value >= 0x2010 && value <= 0x2015) || value == 0x2212;
}
constexpr bool is_pause(char32_t value) { return value == U',' || value == U';' || value == U':'; }
constexpr bool is_stop(char32_t value) {
  return value == U'.' || value == U'!' || value == U'?' || value == 0x2026;
}
constexpr bool is_opening_bracket(char32_t value) {
  return value == U'(' || value == U'[' || value == U'{' || value == 0xA1 || value == 0xBF;
}
constexpr bool is_closing_bracket(char32_t value) {
  return value == U')' || value == U']' || value == U'}';
}

Side side_of(char32_t value) {
  if (value == 0 || is_space(value)) return Side::gap;
  if (is_dash(value)) return Side::dash;
  if (is_pause(value)) return Side::pause;
  if (is_stop(value) || is_closing_bracket(value)) return Side::stop;
  return is_digit(value) ? Side::digit : Side::word;
}

Side left_side(std::string_view before) {
  const char32_t value = code_point_before(before, before.size()).value;
  return is_opening_bracket(value) ? Side::gap : side_of(value);
}

// An ellipsis and a decimal point begin a text as well as a word does: "...and then", ".22".
Side right_side(std::string_view after) {
  const char32_t value = code_point_at(after, 0).value;
  const char32_t second = code_point_at(after, 1).value;
  if (value == U'.' && (second == U'.' || is_digit(second))) return Side::word;
  return value == 0x2026 ? Side::word : side_of(value);
}

bool is_word(Side side) { return side == Side::word || side == Side::digit; }
bool looks_opening(const Neighbours& at) { return at.left == Side::gap && is_word(at.right); }
bool looks_closing(const Neighbours& at) { return at.left != Side::gap && !is_word(at.right); }
bool is_spaced(const Neighbours& at) { return at.left == Side::gap && at.right == Side::gap; }

// 6'2" and 5' 11": a foot sign stands before the number that the mark follows.
bool follows_feet(std::string_view before) {
  std::size_t end = before.size();
  while (end > 0 && before.size() - end < 2 && is_digit(code_point_before(before, end).value))
    --end;
  if (end > 0 && before[end - 1] == ' ') --end;
  const std::string_view rest = before.substr(0, end);
  const std::size_t sign = rest.ends_with('\'') ? 1 : rest.ends_with("’") ? 3 : 0;
  return sign > 0 && is_digit(code_point_before(rest, rest.size() - sign).value);
}

Costs straight_costs(const Neighbours& at) {
  if (at.left == Side::digit && !is_word(at.right)) {
    return follows_feet(at.before) ? Costs{30, 10, 0} : Costs{30, 0, 5};  // else inches, perhaps
  }
  if (looks_opening(at)) return {0, 30, 50};
  if (looks_closing(at)) return {30, 0, 30};
  if (at.left == Side::gap) {
    if (at.right == Side::gap) return {5, 5, 30};
    return at.right == Side::dash ? Costs{3, 10, 30} : Costs{20, 3, 30};
  }
  switch (at.left) {  // a space is lost before or after it
    case Side::dash:
      return {3, 10, 30};
    case Side::pause:
      return {5, 3, 30};
    case Side::stop:
      return {5, 5, 30};
    case Side::digit:
      return {15, 15, 5};
    default:
      return {15, 15, 20};
  }
}

// '' may also be an empty pair of single marks.
Costs apostrophes_costs(const Neighbours& at) {
  Costs costs = straight_costs(at);
  if (at.left == Side::gap && !is_word(at.right)) costs.ignore = 10;
  return costs;
}

Costs left_costs(const Neighbours& at) {
  if (looks_closing(at)) return {30, 0, 50};  // closes „German“ quotations
  return is_word(at.right) ? Costs{0, 30, 50} : Costs{0, 3, 50};
}

Costs right_costs(const Neighbours& at) {
  if (looks_opening(at)) return {10, 10, 30};  // opens ”Swedish” quotations
  if (at.left == Side::dash && is_word(at.right)) return {10, 0, 30};
  return is_spaced(at) || at.left == Side::stop ? Costs{15, 0, 30} : Costs{30, 0, 30};
}

Costs guillemet_left_costs(const Neighbours& at) {
  if (looks_closing(at)) return {25, 0, 30};  // closes »German« quotations
  return is_spaced(at) ? Costs{0, 5, 30} : Costs{0, 30, 30};
}

bool is_at_line_start(std::string_view before) {
  const std::size_t last = before.find_last_not_of(" \t");
  return last == std::string_view::npos || before[last] == '\n' || before[last] == '\r';
}

Costs guillemet_right_costs(const Neighbours& at) {
  const Cost ignore = is_at_line_start(at.before) ? 2 : is_spaced(at) ? 10 : 20;  // 2: a bullet
  if (looks_opening(at)) return {7, 10, ignore};
  return is_spaced(at) ? Costs{20, 0, ignore} : Costs{30, 0, ignore};
}

// The letters (ASCII, in lower case) at the front of `after`, as many as an elision may have.
std::string leading_letters(std::string_view after) {
  constexpr std::size_t kLongestElision = 5;
  std::string letters;
  for (const char letter : after.substr(0, kLongestElision + 1)) {
    const auto value = static_cast<unsigned char>(letter);
    if (value >= 0x80 || !is_letter(value)) break;
    letters += static_cast<char>(value | 0x20U);
  }
  return letters;
}

// 'em, 'tis, 's, '90s: what an apostrophe begins.
bool begins_elision(std::string_view after) {
  constexpr std::array<std::string_view, 29> kElisions = {
      "em", "tis", "twas", "til", "till", "cause", "cos",  "cuz", "bout", "round",
      "n",  "s",   "t",    "d",   "m",    "ll",    "re",   "ve",  "er",   "im",
      "is", "ere", "ave",  "ow",  "ome",  "ead",   "bama", "kay", "neath"};
  if (after.size() >= 2 && is_digit(code_point_at(after, 0).value) &&
      is_digit(code_point_at(after, 1).value)) {
    return after.size() == 2 || after[2] == 's' || !is_digit(code_point_at(after, 2).value);
  }
  const std::string letters = leading_letters(after);
  if (letters == "is" || letters == "er") return after[0] >= 'a';  // but 'Is it?'
  return std::find(kElisions.begin(), kElisions.end(), letters) != kElisions.end();
}

// How little a mark after `before`, which ends with a letter, is needed as a closing one:
// players' goin' rock 'n' pint o'
Cost apostrophe_cost(std::string_view before) {
  const auto is_alone = [&](std::size_t size) {
    const char32_t value = code_point_before(before, before.size() - size).value;
    return !is_letter(value) && !is_digit(value);
  };
  if ((before.ends_with('n') || before.ends_with('o')) && is_alone(1)) return 2;
  if ((before.ends_with("an") || before.ends_with("th") || before.ends_with("ol")) && is_alone(2)) {
    return 3;
  }
  if (before.ends_with('s') || before.ends_with('S')) return 5;
  return before.ends_with("in") ? 7 : 15;
}

Costs single_costs(const Neighbours& at) {
  if (looks_opening(at)) {
    return begins_elision(at.after) ? Costs{20, 25, 0} : Costs{0, 25, 10};
  }
  if (looks_closing(at)) {
    if (at.left == Side::digit) return {30, 3, 3};  // feet, minutes
    return {30, 0, at.left == Side::word ? apostrophe_cost(at.before) : 30};
  }
  if (is_spaced(at)) {  // tokenised text, where possessives look the same
    const std::size_t last = at.before.find_last_not_of(' ');
    const bool follows_mark = last == std::string_view::npos ||
                              is_pause(static_cast<unsigned char>(at.before[last])) ||
                              is_stop(static_cast<unsigned char>(at.before[last]));
    return follows_mark ? Costs{2, 2, 5} : Costs{7, 7, 5};
  }
  if (at.left == Side::gap) return {at.right == Side::dash ? 3 : 20, 3, 5};
  if (at.left == Side::dash) return {3, 10, 10};
  return {7, 5, 10};  // a space is lost; within a word there is no mark
}

Costs single_left_costs(const Neighbours& at) {
  Costs costs = single_costs(at);
  if (looks_opening(at)) costs.ignore = begins_elision(at.after) ? 3 : 30;
  return costs;
}

Costs single_right_costs(const Neighbours& at) {
  if (!looks_opening(at)) return single_costs(at);
  return {begins_elision(at.after) ? 40 : 25, 25, 0};  // opens ’Swedish’ quotations
}

Costs costs_of(MarkForm form, const Neighbours& at) {
  switch (form) {
    case MarkForm::straight:
      return straight_costs(at);
    case MarkForm::apostrophes:
      return apostrophes_costs(at);
    case MarkForm::left:
      return left_costs(at);
    case MarkForm::right:
      return right_costs(at);
    case MarkForm::low:
    case MarkForm::ticks:
      return {0, 50, 50};
    case MarkForm::guillemet_left:
    case MarkForm::single_guillemet_left:
      return guillemet_left_costs(at);
    case MarkForm::guillemet_right:
    case MarkForm::single_guillemet_right:
      return guillemet_right_costs(at);
    case MarkForm::single_straight:
    case MarkForm::single_tick:
      return single_costs(at);
    case MarkForm::single_left:
      return single_left_costs(at);
    case MarkForm::single_right:
      return single_right_costs(at);
    case MarkForm::single_low:
      return {0, 50, 10};
  }
  return {50, 50, 0};
}

bool joins_word(MarkForm form, const Neighbours& at) {
  const bool is_apostrophe = form == MarkForm::single_straight || form == MarkForm::single_left ||
                             form == MarkForm::single_right || form == MarkForm::single_tick;
  return is_apostrophe && is_word(at.left) && is_word(at.right);
}

// Marks side by side, none of them judged yet.
std::vector<Mark> run_at(std::string_view text, Span paragraph, std::uint32_t byte) {
  std::vector<Mark> run;
  while (byte < paragraph.end_byte) {
    const Shape* const shape = shape_at_front(text.substr(byte, paragraph.end_byte - byte));
    if (shape == nullptr) break;
    const auto size = static_cast<std::uint32_t>(shape->bytes.size());
    run.push_back({{byte, byte + size}, shape->form, 0, 0, 0});
    byte += size;
  }
  return run;
}

// ""Doubled"" marks, as CSV writes them, are one; an empty pair and two quotations that
// touch ("A.""B.") are not.
void join_doubled(std::vector<Mark>& run, const Neighbours& at) {
  const bool is_pair =
      run.size() == 2 && run[0].form == MarkForm::straight && run[1].form == MarkForm::straight;
  if (!is_pair) return;
  const char32_t next = code_point_at(at.after, 0).value;
  const bool opens = at.left == Side::gap && (is_letter(next) || is_digit(next));
  if (!opens && !looks_closing(at)) return;
  run[0].span.end_byte = run[1].span.end_byte;
  run.pop_back();
}

void judge_run(std::vector<Mark>& run, std::string_view text, Span paragraph) {
  const std::string_view before =
      surface(text, {paragraph.begin_byte, run.front().span.begin_byte});
  const std::string_view after = surface(text, {run.back().span.end_byte, paragraph.end_byte});
  const Neighbours at{left_side(before), right_side(after), before, after};
  join_doubled(run, at);
  if (run.size() == 1 && joins_word(run.front().form, at)) return run.clear();
  for (Mark& mark : run) {
    const Costs costs = costs_of(mark.form, at);
    mark.open = costs.open;
    mark.close = costs.close;
    mark.ignore = costs.ignore;
  }
}

}  // namespace

std::vector<Mark> find_marks(std::string_view text, Span paragraph) {
  std::vector<Mark> marks;
  std::uint32_t byte = paragraph.begin_byte;
  while (byte < paragraph.end_byte) {
    std::vector<Mark> run = run_at(text, paragraph, byte);
    if (run.empty()) {
      ++byte;
      continue;
    }
    byte = run.back().span.end_byte;
    if (run.size() > kLongestRun) continue;
    judge_run(run, text, paragraph);
    marks.insert(marks.end(), run.begin(), run.end());
  }
  return marks;
}

bool is_single(MarkForm form) { return form >= MarkForm::single_straight; }

bool same_kind(MarkForm a, MarkForm b) {
  const auto kind = [](MarkForm form) {
    if (form < MarkForm::guillemet_left) return 0;
    if (form < MarkForm::single_straight) return 1;
    return form < MarkForm::single_guillemet_left ? 2 : 3;
  };
  return kind(a) == kind(b);
}

}  // namespace onrecord
