#include "read/date_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <vector>

#include "read/ascii_lower.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

using std::chrono::year_month_day;

constexpr std::size_t kMostBytes = 400;  // a date stands near the beginning of what tells it

struct Token {
  enum class Kind : std::uint8_t { number, word, mark } kind;
  std::string text;      // words in small letters; one mark
  int value = 0;         // of numbers of up to 9 digits
  bool touches = false;  // nothing between it and the token before

  [[nodiscard]] bool is(char mark) const { return kind == Kind::mark && text[0] == mark; }
  [[nodiscard]] bool is_number(std::size_t least, std::size_t most) const {
    return kind == Kind::number && text.size() >= least && text.size() <= most;
  }
};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         static_cast<unsigned char>(letter) >= 0x80;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  bool gap = true;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || static_cast<unsigned char>(text[at]) < 0x20 ||
        text.substr(at).starts_with("\xc2\xa0")) {
      at += static_cast<unsigned char>(text[at]) >= 0x80 ? 2 : 1;
      gap = true;
      continue;
    }
    const bool digits = is_digit(text[at]);
    std::size_t end = at + 1;
    if (digits || is_letter(text[at])) {
      while (end < text.size() && (digits ? is_digit(text[end]) : is_letter(text[end])) &&
             !text.substr(end).starts_with("\xc2\xa0")) {
        ++end;
      }
    }
    Token token{digits                ? Token::Kind::number
                : is_letter(text[at]) ? Token::Kind::word
                                      : Token::Kind::mark,
                ascii_lower(text.substr(at, end - at)), 0, !gap};
    if (digits && token.text.size() <= 9) token.value = std::stoi(token.text);
    tokens.push_back(std::move(token));
    at = end;
    gap = false;
  }
  return tokens;
}

struct Month {
  std::string_view name;
  unsigned month;
};

/// Beginnings and forms; English, German, French, Spanish, Italian, Portuguese, Dutch.
constexpr Month kMonths[] = {
    {"jan", 1},        {"january", 1},   {"januar", 1},    {"jänner", 1},     {"janvier", 1},
    {"janv", 1},       {"enero", 1},     {"ene", 1},       {"gennaio", 1},    {"gen", 1},
    {"janeiro", 1},    {"januari", 1},   {"feb", 2},       {"february", 2},   {"februar", 2},
    {"février", 2},    {"févr", 2},      {"febrero", 2},   {"febbraio", 2},   {"fevereiro", 2},
    {"fev", 2},        {"februari", 2},  {"mar", 3},       {"march", 3},      {"märz", 3},
    {"mär", 3},        {"mrz", 3},       {"mars", 3},      {"marzo", 3},      {"março", 3},
    {"maart", 3},      {"mrt", 3},       {"apr", 4},       {"april", 4},      {"avril", 4},
    {"avr", 4},        {"abril", 4},     {"abr", 4},       {"aprile", 4},     {"may", 5},
    {"mai", 5},        {"mayo", 5},      {"maggio", 5},    {"mag", 5},        {"maio", 5},
    {"mei", 5},        {"jun", 6},       {"june", 6},      {"juni", 6},       {"juin", 6},
    {"junio", 6},      {"giugno", 6},    {"giu", 6},       {"junho", 6},      {"jul", 7},
    {"july", 7},       {"juli", 7},      {"juillet", 7},   {"juil", 7},       {"julio", 7},
    {"luglio", 7},     {"lug", 7},       {"julho", 7},     {"aug", 8},        {"august", 8},
    {"août", 8},       {"agosto", 8},    {"ago", 8},       {"augustus", 8},   {"sep", 9},
    {"sept", 9},       {"september", 9}, {"septembre", 9}, {"septiembre", 9}, {"settembre", 9},
    {"set", 9},        {"setembro", 9},  {"oct", 10},      {"october", 10},   {"okt", 10},
    {"oktober", 10},   {"octobre", 10},  {"octubre", 10},  {"ottobre", 10},   {"ott", 10},
    {"outubro", 10},   {"out", 10},      {"nov", 11},      {"november", 11},  {"novembre", 11},
    {"noviembre", 11}, {"novembro", 11}, {"dec", 12},      {"december", 12},  {"dez", 12},
    {"dezember", 12},  {"décembre", 12}, {"déc", 12},      {"diciembre", 12}, {"dic", 12},
    {"dicembre", 12},  {"dezembro", 12}};

unsigned month_named(const Token& token) {
  if (token.kind != Token::Kind::word) return 0;
  const auto* found = std::ranges::find(kMonths, token.text, &Month::name);
  return found == std::end(kMonths) ? 0 : found->month;
}

struct Zone {
  std::string_view name;
  int minutes;  // east of Greenwich
};

/// Abbreviations that mean one zone to news readers; "IST" and others that mean several are left
/// out, and the time stays without zone.
constexpr Zone kZones[] = {
    {"z", 0},       {"utc", 0},    {"gmt", 0},    {"wet", 0},    {"est", -300}, {"edt", -240},
    {"cdt", -300},  {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"akst", -540},
    {"akdt", -480}, {"hst", -600}, {"cet", 60},   {"cest", 120}, {"mez", 60},   {"mesz", 120},
    {"eet", 120},   {"eest", 180}, {"msk", 180},  {"sast", 120}, {"jst", 540},  {"hkt", 480},
    {"sgt", 480},   {"aest", 600}, {"aedt", 660}, {"nzst", 720}, {"nzdt", 780}};

/// Between the last Sundays of March and October, as Europe has it.
bool is_european_summer(year_month_day day) {
  using namespace std::chrono;
  const sys_days date{day};
  return date >= sys_days{day.year() / March / Sunday[last]} &&
         date < sys_days{day.year() / October / Sunday[last]};
}

/// Between the second Sunday of March and the first of November, as the United States have it.
bool is_american_summer(year_month_day day) {
  using namespace std::chrono;
  const sys_days date{day};
  return date >= sys_days{day.year() / March / Sunday[2]} &&
         date < sys_days{day.year() / November / Sunday[1]};
}

class DateFinder {
 public:
  explicit DateFinder(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  std::optional<std::string> find() {
    for (std::size_t i = 0; i < tokens_.size() && !date_; ++i) look_at(i);
    if (!date_) return std::nullopt;
    find_time();
    return written();
  }

 private:
  [[nodiscard]] const Token* at(std::size_t i) const {
    return i < tokens_.size() ? &tokens_[i] : nullptr;
  }
  [[nodiscard]] bool mark_at(std::size_t i, char mark) const {
    return i < tokens_.size() && tokens_[i].is(mark);
  }

  void look_at(std::size_t i) {
    if (look_year_first(i) || look_compact(i) || look_numbers(i)) return;
    if (month_named(tokens_[i]) != 0) look_month(i);
  }

  bool accept(int year, unsigned month, unsigned day, std::size_t begin, std::size_t end) {
    const year_month_day found{std::chrono::year{year}, std::chrono::month{month},
                               std::chrono::day{day}};
    if (!found.ok() || year < 1500 || year > 2999) return false;
    date_ = found;
    begin_ = begin;
    end_ = end;
    return true;
  }

  /// 2019-11-19, 2019/11/19, 2019.11.19
  bool look_year_first(std::size_t i) {
    if (!tokens_[i].is_number(4, 4) || i + 4 >= tokens_.size()) return false;
    const Token& mark = tokens_[i + 1];
    if (!(mark.is('-') || mark.is('/') || mark.is('.')) || !tokens_[i + 3].is(mark.text[0])) {
      return false;
    }
    const Token& month = tokens_[i + 2];
    const Token& day = tokens_[i + 4];
    return month.is_number(1, 2) && day.is_number(1, 2) &&
           accept(tokens_[i].value, static_cast<unsigned>(month.value),
                  static_cast<unsigned>(day.value), i, i + 5);
  }

  /// 20191119, followed by nothing or by T
  bool look_compact(std::size_t i) {
    const Token& token = tokens_[i];
    if (!token.is_number(8, 8) || !(token.text.starts_with("19") || token.text.starts_with("20"))) {
      return false;
    }
    return accept(token.value / 10000, static_cast<unsigned>(token.value / 100 % 100),
                  static_cast<unsigned>(token.value % 100), i, i + 1);
  }

  /// 19.11.2019, 19/11/2019, 11/19/2019, 19-11-2019
  bool look_numbers(std::size_t i) {
    if (i + 4 >= tokens_.size() || !tokens_[i].is_number(1, 2)) return false;
    const Token& mark = tokens_[i + 1];
    const bool points = mark.is('.');
    if (!(points || mark.is('/') || mark.is('-')) || !tokens_[i + 3].is(mark.text[0]) ||
        !tokens_[i + 2].is_number(1, 2) || !tokens_[i + 4].is_number(4, 4)) {
      return false;
    }
    const auto first = static_cast<unsigned>(tokens_[i].value);
    const auto second = static_cast<unsigned>(tokens_[i + 2].value);
    const int year = tokens_[i + 4].value;
    if (points || first > 12 || first == second) return accept(year, second, first, i, i + 5);
    return second > 12 && accept(year, first, second, i, i + 5);
  }

  /// Past what may stand between the parts of a date in words.
  [[nodiscard]] std::size_t past_fillers(std::size_t i) const {
    while (i < tokens_.size()) {
      const Token& token = tokens_[i];
      const bool filler = token.is(',') || token.is('.') || token.is('-') || token.is('/') ||
                          token.text == "de" || token.text == "del" || token.text == "of" ||
                          token.text == "st" || token.text == "nd" || token.text == "rd" ||
                          token.text == "th" || token.text == "er" || token.text == "\xc2\xba";
      if (!filler) break;
      ++i;
    }
    return i;
  }

  /// The index of the number before `i`, past fillers; none where another thing is there.
  [[nodiscard]] std::optional<std::size_t> number_before(std::size_t i) const {
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
      if (tokens_[i - back].kind == Token::Kind::number) return i - back;
      if (past_fillers(i - back) == i - back) break;
    }
    return std::nullopt;
  }

  /// A month by its name, with the day before or after it, and the year.
  void look_month(std::size_t i) {
    const unsigned month = month_named(tokens_[i]);
    const std::size_t next = past_fillers(i + 1);
    const auto before = number_before(i);
    const bool day_before = before && tokens_[*before].is_number(1, 2);
    if (next < tokens_.size() && tokens_[next].is_number(4, 4) && day_before) {
      accept(tokens_[next].value, month, static_cast<unsigned>(tokens_[*before].value), *before,
             next + 1);
      return;
    }
    if (next >= tokens_.size() || !tokens_[next].is_number(1, 2)) return;
    const auto day = static_cast<unsigned>(tokens_[next].value);
    const std::size_t year = past_fillers(next + 1);
    if (year < tokens_.size() && tokens_[year].is_number(4, 4)) {
      accept(tokens_[year].value, month, day, i, year + 1);
    } else if (before && tokens_[*before].is_number(4, 4)) {
      accept(tokens_[*before].value, month, day, *before, next + 1);
    } else {
      look_year_last(month, day, i, next + 1);
    }
  }

  /// "Tue Nov 19 23:11:00 EST 2019": the year is behind the time.
  void look_year_last(unsigned month, unsigned day, std::size_t begin, std::size_t end) {
    for (std::size_t i = end; i < tokens_.size() && i < end + 10; ++i) {
      const bool zone = i > 0 && (tokens_[i - 1].is('+') || tokens_[i - 1].is('-'));
      if (tokens_[i].is_number(4, 4) && !zone && accept(tokens_[i].value, month, day, begin, end)) {
        return;
      }
    }
  }

  /// The first time behind the date, else the first before it.
  void find_time() {
    for (std::size_t i = end_; i < tokens_.size() && !hour_; ++i) look_time(i);
    for (std::size_t i = 0; i < begin_ && !hour_; ++i) look_time(i);
  }

  void look_time(std::size_t i) {
    const Token& hour = tokens_[i];
    if (look_compact_time(i)) return;
    if (!hour.is_number(1, 2) || hour.value > 24) return;
    std::size_t next = i + 1;
    int minute = 0;
    int second = 0;
    const bool minutes = (mark_at(next, ':') || mark_at(next, '.')) && at(next + 1) != nullptr &&
                         tokens_[next + 1].is_number(2, 2) && tokens_[next + 1].value < 60;
    if (minutes) {
      minute = tokens_[next + 1].value;
      next += 2;
      if (mark_at(next, ':') && at(next + 1) != nullptr && tokens_[next + 1].is_number(2, 2)) {
        second = std::min(59, tokens_[next + 1].value);
        next += 2;
        if ((mark_at(next, '.') || mark_at(next, ',')) && at(next + 1) != nullptr &&
            tokens_[next + 1].kind == Token::Kind::number && tokens_[next + 1].touches) {
          next += 2;  // parts of a second
        }
      }
    }
    take_time(hour.value, minute, second, next, minutes);
  }

  /// T231100 and T2311, of which "t" is a word of its own
  bool look_compact_time(std::size_t i) {
    if (i == 0 || tokens_[i - 1].text != "t" || !tokens_[i].touches) return false;
    const Token& token = tokens_[i];
    if (!token.is_number(6, 6) && !token.is_number(4, 4)) return false;
    const int whole = token.text.size() == 6 ? token.value : token.value * 100;
    take_time(whole / 10000, whole / 100 % 100, whole % 100, i + 1, true);
    return true;
  }

  void take_time(int hour, int minute, int second, std::size_t next, bool minutes) {
    std::string half;
    if (const Token* word = at(next)) {
      if (word->text == "am" || word->text == "pm") half = word->text, ++next;
      if ((word->text == "a" || word->text == "p") && mark_at(next + 1, '.') &&
          at(next + 2) != nullptr && tokens_[next + 2].text == "m") {
        half = word->text + "m";
        next += mark_at(next + 3, '.') ? 4 : 3;
      }
    }
    if (half.empty() && !minutes) return;
    if (!half.empty() && (hour < 1 || hour > 12)) return;
    if (half == "pm" && hour < 12) hour += 12;
    if (half == "am" && hour == 12) hour = 0;
    if (hour > 23 || minute > 59) return;
    hour_ = hour;
    minute_ = minute;
    second_ = std::min(second, 59);
    take_zone(next);
  }

  void take_zone(std::size_t i) {
    while (mark_at(i, '(') || mark_at(i, ',')) ++i;
    if (at(i) == nullptr) return;
    const bool greenwich = tokens_[i].text == "gmt" || tokens_[i].text == "utc";
    if (greenwich && (mark_at(i + 1, '+') || mark_at(i + 1, '-'))) ++i;
    if (tokens_[i].is('+') || tokens_[i].is('-')) return take_offset(i);
    const auto* named = std::ranges::find(kZones, tokens_[i].text, &Zone::name);
    if (named != std::end(kZones)) {
      zone_ = named->minutes;
    } else if (tokens_[i].text == "bst") {  // British, not of Bangladesh: only where that can be
      if (is_european_summer(*date_)) zone_ = 60;
    } else {
      take_american(tokens_[i].text);
    }
  }

  /// +0530, +05:30, -5
  void take_offset(std::size_t i) {
    const int sign = tokens_[i].is('-') ? -1 : 1;
    const Token* hours = at(i + 1);
    if (hours == nullptr || !hours->is_number(1, 4) || !hours->touches) return;
    int minutes =
        hours->text.size() > 2 ? hours->value / 100 * 60 + hours->value % 100 : hours->value * 60;
    if (hours->text.size() <= 2 && mark_at(i + 2, ':') && at(i + 3) != nullptr &&
        tokens_[i + 3].is_number(2, 2)) {
      minutes += tokens_[i + 3].value;
    }
    if (minutes <= 14 * 60) zone_ = sign * minutes;
  }

  /// "ET" is EST or EDT by the day. "CST" is American here only as "CT".
  void take_american(std::string_view name) {
    constexpr Zone kStandard[] = {{"et", -300}, {"ct", -360}, {"mt", -420}, {"pt", -480}};
    const auto* found = std::ranges::find(kStandard, name, &Zone::name);
    if (found != std::end(kStandard)) {
      zone_ = found->minutes + (is_american_summer(*date_) ? 60 : 0);
    }
  }

  [[nodiscard]] std::string written() const {
    std::string out =
        fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date_->year()),
                    static_cast<unsigned>(date_->month()), static_cast<unsigned>(date_->day()));
    if (!hour_) return out;
    out += fmt::format("T{:02}:{:02}:{:02}", *hour_, minute_, second_);
    if (!zone_) return out;
    if (*zone_ == 0) return out + 'Z';
    const int minutes = std::abs(*zone_);
    return out + fmt::format("{}{:02}:{:02}", *zone_ < 0 ? '-' : '+', minutes / 60, minutes % 60);
  }

  std::vector<Token> tokens_;
  std::optional<year_month_day> date_;
  std::size_t begin_ = 0, end_ = 0;  // of the date, in tokens
  std::optional<int> hour_;
  int minute_ = 0, second_ = 0;
  std::optional<int> zone_;  // minutes east of Greenwich
};

/// Seconds or milliseconds since 1970, of 2001 to 2100.
std::optional<std::string> of_seconds(std::string_view text) {
  if ((text.size() != 10 && text.size() != 13) || !std::ranges::all_of(text, is_digit)) {
    return std::nullopt;
  }
  using namespace std::chrono;
  const sys_seconds time{seconds{std::stoll(std::string(text.substr(0, 10)))}};
  const auto day = floor<days>(time);
  if (day >= sys_days{year{2100} / 1 / 1}) return std::nullopt;
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

/// The number that `text` begins with, of at most 4 digits; 0 where it begins with none.
int number_at(std::string_view text, std::size_t& digits) {
  int number = 0;
  for (digits = 0; digits < text.size() && digits < 5 && is_digit(text[digits]); ++digits) {
    number = number * 10 + (text[digits] - '0');
  }
  return digits > 4 ? 0 : number;
}

/// Of "2031/01/29/snow" or "2031-jan-29": a year, a month and a day, parted by `mark`, with nothing
/// that could belong to them behind.
std::optional<std::string> day_at(std::string_view text, char mark) {
  std::size_t digits = 0;
  const int year = number_at(text, digits);
  if (digits != 4 || text.substr(4, 1) != std::string_view(&mark, 1)) return std::nullopt;
  text.remove_prefix(5);
  int month = number_at(text, digits);
  if (digits == 0 && text.size() > 3) {
    const Token name{Token::Kind::word, ascii_lower(text.substr(0, 3))};
    month = static_cast<int>(month_named(name));
    digits = 3;
  }
  if (digits == 0 || digits > 3 || text.substr(digits, 1) != std::string_view(&mark, 1)) {
    return std::nullopt;
  }
  text.remove_prefix(digits + 1);
  const int day = number_at(text, digits);
  if (digits == 0 || digits > 2) return std::nullopt;
  const char next = text.size() > digits ? text[digits] : '/';
  if (mark == '-' ? is_letter(next) : next != '/') return std::nullopt;
  const year_month_day date{std::chrono::year{year},
                            std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok() || year < 1990 || year > 2999) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

}  // namespace

std::optional<std::string> iso_date_in(std::string_view text) {
  const std::string_view start = trimmed(text).substr(0, kMostBytes);
  if (auto found = of_seconds(start)) return found;
  return DateFinder(tokens_of(start)).find();
}

std::optional<std::string> iso_date_in_address(std::string_view url) {
  const std::size_t host = url.find("://");
  const std::size_t path = url.find('/', host == url.npos ? 0 : host + 3);
  if (path == url.npos) return std::nullopt;
  const std::string_view rest = url.substr(path, url.find_first_of("?#", path) - path);
  for (std::size_t at = 0; at + 1 < rest.size(); ++at) {
    const bool begins = rest[at] == '/' || rest[at] == '-' || rest[at] == '_';
    if (!begins || !is_digit(rest[at + 1])) continue;
    const std::string_view from = rest.substr(at + 1);
    if (rest[at] == '/') {
      if (auto day = day_at(from, '/')) return day;
    }
    if (auto day = day_at(from, '-')) return day;
  }
  return std::nullopt;
}

}  // namespace onrecord
