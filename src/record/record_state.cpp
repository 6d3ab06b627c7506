#include "record/record_state.h"

#include <fmt/format.h>

#include <algorithm>

#include "onrecord/date.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostRows = 1'000'000'000;

std::string iso(const Date& date) {
  std::string out = fmt::format("{:04}", date.year);
  if (date.month > 0) out += fmt::format("-{:02}", date.month);
  if (date.day > 0) out += fmt::format("-{:02}", date.day);
  return out;
}

}  // namespace

Result<std::string> understood_date(const std::string& date) {
  const std::optional<Date> day = parse_date(date);
  if (day) return iso(*day);
  return Error{ErrorCode::bad_option,
               fmt::format("the date {} is not as in 2031, 2031-05 or 2031-05-02", date),
               {}};
}

Result<Question> understood(Question question) {
  for (std::string* date : {&question.from, &question.to}) {
    if (date->empty()) continue;
    Result<std::string> day = understood_date(*date);
    if (!day) return std::move(day).error();
    *date = *std::move(day);
  }
  question.limit = std::min(question.limit, kMostRows);
  return question;
}

}  // namespace onrecord
