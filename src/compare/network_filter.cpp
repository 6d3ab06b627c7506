#include "compare/network_filter.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <tuple>

namespace onrecord {
namespace {

using std::chrono::sys_days;

// The Monday of the week, the first day of the month or of the year, as a number of days.
std::int64_t period_of(sys_days day, Duplicates duplicates) {
  const std::chrono::year_month_day date(day);
  sys_days first = day;
  if (duplicates == Duplicates::week) {
    first -= std::chrono::weekday(day) - std::chrono::Monday;
  } else if (duplicates == Duplicates::month) {
    first = date.year() / date.month() / 1;
  } else {
    first = date.year() / std::chrono::January / 1;
  }
  return first.time_since_epoch().count();
}

// Says of statements, one after the other, whether an equal one came before.
class DuplicateFinder {
 public:
  explicit DuplicateFinder(const NetworkOptions& options) : options_(options) {}

  bool is_first(const CodedStatement& statement) {
    if (options_.duplicates == Duplicates::include) return true;
    std::int64_t place = 0;
    if (options_.duplicates == Duplicates::document) {
      place = static_cast<std::int64_t>(statement.document);
    } else if (options_.duplicates != Duplicates::across_range) {
      if (!statement.day) return true;  // nobody knows in which period it is
      place = period_of(*statement.day, options_.duplicates);
    }
    const bool side = options_.aggregation != Aggregation::ignore && statement.agrees;
    return seen_.emplace(statement.actor, statement.issue, side, place).second;
  }

 private:
  const NetworkOptions& options_;
  std::set<std::tuple<std::size_t, std::size_t, bool, std::int64_t>> seen_;
};

}  // namespace

std::vector<CodedStatement> counted_statements(const CodedStatements& coded,
                                               const NetworkOptions& options) {
  std::vector<CodedStatement> statements = coded.statements;
  std::ranges::stable_sort(statements, {}, [](const CodedStatement& statement) {
    return std::tuple(statement.day, statement.document);
  });
  DuplicateFinder duplicates(options);
  std::erase_if(statements, [&](const CodedStatement& statement) {
    return coded.actors[statement.actor].name.empty() ||
           coded.issues[statement.issue].name.empty() || !duplicates.is_first(statement);
  });
  return statements;
}

}  // namespace onrecord
