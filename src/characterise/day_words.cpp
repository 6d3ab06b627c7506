#include "characterise/day_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace onrecord {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 14> kShortMonths = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "sept", ""};
constexpr std::array<std::string_view, 13> kNumbers = {"zero", "one",    "two",   "three", "four",
                                                       "five", "six",    "seven", "eight", "nine",
                                                       "ten",  "eleven", "twelve"};

template <std::size_t size>
std::optional<unsigned> place_of(const std::array<std::string_view, size>& names,
                                 std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (name.empty() || found == names.end()) return std::nullopt;
  return static_cast<unsigned>(found - names.begin());
}

Date day_date(sys_days when) {
  const year_month_day civil(when);
  return {static_cast<std::int16_t>(static_cast<int>(civil.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(civil.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(civil.day()))};
}

Date month_date(int in_year, unsigned in_month) {
  return {static_cast<std::int16_t>(in_year), static_cast<std::uint8_t>(in_month), 0};
}

Date year_date(int in_year) { return {static_cast<std::int16_t>(in_year), 0, 0}; }

/// The most precise date that holds all days from `first` to `last`.
std::optional<Date> date_around(sys_days first, sys_days last) {
  const Date a = day_date(first);
  const Date b = day_date(last);
  if (a == b) return a;
  if (a.year != b.year) return std::nullopt;
  return a.month == b.month ? month_date(a.year, a.month) : year_date(a.year);
}

class Reader {
 public:
  Reader(std::span<const Lexeme> lexemes, std::size_t at, const std::optional<Date>& today)
      : lexemes_(lexemes), begin_(at), at_(at) {
    if (today && today->day != 0) today_ = today->first_day();
  }

  std::optional<DayWords> read() {
    const auto date = read_date();
    if (!date || date->year < 1) return std::nullopt;
    return DayWords{*date, begin_, at_};
  }

 private:
  [[nodiscard]] const Lexeme* peek(std::size_t ahead = 0) const {
    return at_ + ahead < lexemes_.size() ? &lexemes_[at_ + ahead] : nullptr;
  }
  [[nodiscard]] std::string_view word(std::size_t ahead = 0) const {
    const Lexeme* lexeme = peek(ahead);
    return lexeme ? std::string_view(lexeme->word) : std::string_view();
  }
  bool take(std::initializer_list<std::string_view> words) {
    if (std::ranges::find(words, word()) == words.end() || word().empty()) return false;
    ++at_;
    return true;
  }

  [[nodiscard]] std::optional<unsigned> number_at(std::size_t ahead) const {
    const std::string_view text = word(ahead);
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc()) return std::nullopt;
    const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const bool is_ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
    return rest.empty() || is_ordinal ? std::optional(number) : std::nullopt;
  }

  [[nodiscard]] std::optional<unsigned> day_at(std::size_t ahead) const {
    const auto number = number_at(ahead);
    return number && *number >= 1 && *number <= 31 ? number : std::nullopt;
  }
  [[nodiscard]] std::optional<int> year_at(std::size_t ahead) const {
    const auto number = number_at(ahead);
    const bool is_year = number && *number >= 1600 && *number <= 2200 && word(ahead).size() == 4;
    return is_year ? std::optional(static_cast<int>(*number)) : std::nullopt;
  }
  [[nodiscard]] std::optional<unsigned> weekday_at(std::size_t ahead) const {
    const Lexeme* lexeme = peek(ahead);
    return lexeme && lexeme->is_capitalised ? place_of(kWeekdays, lexeme->word) : std::nullopt;
  }
  /// 1 to 12.
  [[nodiscard]] std::optional<unsigned> month_at(std::size_t ahead) const {
    const Lexeme* lexeme = peek(ahead);
    if (!lexeme || !lexeme->is_capitalised) return std::nullopt;
    if (const auto found = place_of(kMonths, lexeme->word)) return *found + 1;
    const auto found = place_of(kShortMonths, lexeme->word);
    if (!found) return std::nullopt;
    return *found == 12 ? 9 : *found + 1;
  }

  std::optional<Date> read_date() {
    if (word() == "yesterday" || (word() == "last" && word(1) == "night")) {
      at_ += word() == "last" ? 2 : 1;
      return today_ ? std::optional(day_date(*today_ - days(1))) : std::nullopt;
    }
    if (const auto date = read_ago()) return date;
    if (take({"last"})) return read_last();
    if (word() == "earlier" || word() == "late" || word() == "later") {
      if (word(1) != "this" && word(1) != "in" && word(1) != "on" && word(1) != "last") {
        return std::nullopt;
      }
      ++at_;
      if (take({"last"})) return read_last();
    }
    if (take({"this"})) return read_this();
    const bool has_on = take({"on"});
    if (!has_on && take({"in"})) {
      take({"early", "late", "mid"});
      return read_month_or_year();
    }
    if (!has_on) take({"early", "late", "since"});
    return read_day(has_on);
  }

  /// “three days ago”, “a year ago”.
  std::optional<Date> read_ago() {
    const bool is_one = word() == "a" || word() == "an";
    const auto count =
        is_one ? std::optional(1U)
               : (place_of(kNumbers, word()) ? place_of(kNumbers, word()) : number_at(0));
    if (!count || (word(2) != "ago" && word(2) != "earlier") || *count > 400 || !today_) {
      return std::nullopt;
    }
    const std::string_view unit = word(1);
    const auto number = static_cast<int>(*count);
    const Date today = day_date(*today_);
    if (word(2) == "earlier") return std::nullopt;  // than what was told before, not than today
    std::optional<Date> date;
    if (unit.starts_with("day")) date = day_date(*today_ - days(number));
    if (unit.starts_with("week")) {
      const sys_days then = *today_ - days(7 * number);
      date = date_around(then - days(3), then + days(3));
    }
    if (unit.starts_with("month")) {
      const auto then = year(today.year) / month(today.month) - months(number);
      date = month_date(static_cast<int>(then.year()), static_cast<unsigned>(then.month()));
    }
    if (unit.starts_with("year")) date = year_date(today.year - number);
    if (unit.starts_with("decade")) date = year_date(today.year - 10 * number);
    if (date) at_ += 3;
    return date;
  }

  /// Behind “last”.
  std::optional<Date> read_last() {
    if (!today_) return std::nullopt;
    const Date today = day_date(*today_);
    if (const auto day = weekday_at(0)) {
      ++at_;
      return day_date(last_weekday(*day, *today_ - days(1)));
    }
    if (const auto found = month_at(0)) {
      ++at_;
      return month_date(*found < today.month ? today.year : today.year - 1, *found);
    }
    if (take({"week"})) {
      const sys_days monday = last_weekday(1, *today_);
      return date_around(monday - days(7), monday - days(1));
    }
    if (take({"month"})) {
      const auto then = year(today.year) / month(today.month) - months(1);
      return month_date(static_cast<int>(then.year()), static_cast<unsigned>(then.month()));
    }
    if (take({"year"})) return year_date(today.year - 1);
    if (take({"spring"})) return year_date(today.month > 5 ? today.year : today.year - 1);
    if (take({"summer"})) return year_date(today.month > 8 ? today.year : today.year - 1);
    if (take({"autumn", "fall"})) return year_date(today.month > 11 ? today.year : today.year - 1);
    return std::nullopt;
  }

  /// Behind “this”, which is a day gone by only with “earlier”: “earlier this year”.
  std::optional<Date> read_this() {
    const bool is_title = peek() && peek()->is_capitalised && !weekday_at(0);  // "This Week"
    if (!today_ || is_title) return std::nullopt;
    const Date today = day_date(*today_);
    if (take({"year"})) return year_date(today.year);
    if (take({"month"})) return month_date(today.year, today.month);
    if (take({"week"})) return date_around(last_weekday(1, *today_), *today_);
    if (const auto day = weekday_at(0)) {
      ++at_;
      return day_date(last_weekday(*day, *today_));
    }
    return std::nullopt;
  }

  /// Behind “in”: “March”, “March 2031”, “2031”.
  std::optional<Date> read_month_or_year() {
    if (const auto in_year = year_at(0)) {
      ++at_;
      return past(year_date(*in_year));
    }
    const auto found = month_at(0);
    if (!found) return std::nullopt;
    ++at_;
    take({"of"});
    if (const auto in_year = year_at(0)) {
      ++at_;
      return past(month_date(*in_year, *found));
    }
    if (word() == "last" && word(1) == "year") {
      at_ += 2;
      return today_ ? std::optional(month_date(day_date(*today_).year - 1, *found)) : std::nullopt;
    }
    if (!today_) return std::nullopt;
    const Date today = day_date(*today_);
    return month_date(*found <= today.month ? today.year : today.year - 1, *found);
  }

  /// “Tuesday”, “Tuesday, May 3”, “3 May”, “May 3, 2031”, “March 2031”; alone only weekdays.
  std::optional<Date> read_day(bool has_on) {
    std::optional<Date> date;
    if (const auto on_day = weekday_at(0)) {
      ++at_;
      if (today_) date = day_date(last_weekday(*on_day, *today_));
      const std::size_t after_weekday = at_;
      take({","});
      take({"the"});
      if (const auto whole = read_month_day()) return whole;
      at_ = after_weekday;
      return date;
    }
    if (has_on) take({"the"});
    return read_month_day();
  }

  std::optional<Date> read_month_day() {
    std::optional<unsigned> on_day = day_at(0);
    std::optional<unsigned> in_month;
    std::size_t used = 0;
    if (on_day) {
      used = word(1) == "of" ? 2 : 1;
      in_month = month_at(used);
    } else {
      in_month = month_at(0);
      const bool has_stop = word(1) == ".";
      on_day = day_at(has_stop ? 2 : 1);
      used = has_stop ? 2 : 1;
    }
    if (!on_day || !in_month) return std::nullopt;
    at_ += used + 1;
    const std::size_t comma = word() == "," ? 1 : 0;
    if (const auto in_year = year_at(comma)) {
      at_ += comma + 1;
      return past(whole_day(*in_year, *in_month, *on_day));
    }
    if (!today_) return std::nullopt;
    const int this_year = day_date(*today_).year;
    const auto date = whole_day(this_year, *in_month, *on_day);
    if (date && date->first_day() <= *today_) return date;
    // What comes within days is announced rather than a year old.
    constexpr days kSoon(14);
    if (date && date->first_day() <= *today_ + kSoon) return std::nullopt;
    return whole_day(this_year - 1, *in_month, *on_day);
  }

  static std::optional<Date> whole_day(int in_year, unsigned in_month, unsigned on_day) {
    const year_month_day civil{year(in_year), month(in_month), day(on_day)};
    return civil.ok() ? std::optional(day_date(sys_days(civil))) : std::nullopt;
  }

  /// `date`, unless it lies after today.
  [[nodiscard]] std::optional<Date> past(const std::optional<Date>& date) const {
    return date && (!today_ || date->first_day() <= *today_) ? date : std::nullopt;
  }

  /// The last weekday (0 Sunday) up to `day`.
  static sys_days last_weekday(unsigned number, sys_days day) {
    return day - (weekday(day) - weekday(number));
  }

  std::span<const Lexeme> lexemes_;
  std::size_t begin_;
  std::size_t at_;
  std::optional<sys_days> today_;
};

}  // namespace

std::optional<DayWords> day_words_at(std::span<const Lexeme> lexemes, std::size_t at,
                                     const std::optional<Date>& today) {
  if (at >= lexemes.size() || lexemes[at].is_mark) return std::nullopt;
  return Reader(lexemes, at, today).read();
}

}  // namespace onrecord
