#include "identify/given_names.h"

#include <algorithm>
#include <array>
#include <span>

#include "identify/folded.h"

namespace onrecord {
namespace {

struct Row {
  std::string_view name;
  std::string_view value;  // "f", "m" or "-"; of a nickname the fuller form
};

constexpr auto kGivenNames = std::to_array<Row>({
#include "embedded/given_names.inc"
});

constexpr auto kNicknames = std::to_array<Row>({
#include "embedded/nicknames.inc"
});

constexpr auto kByName = [](const Row& a, const Row& b) { return a.name < b.name; };
static_assert(std::is_sorted(kGivenNames.begin(), kGivenNames.end(), kByName));
static_assert(std::is_sorted(kNicknames.begin(), kNicknames.end(), kByName));

std::span<const Row> rows_of(std::span<const Row> table, std::string_view name) {
  const auto [first, last] = std::equal_range(table.begin(), table.end(), Row{name, {}}, kByName);
  return {first, last};
}

bool stands_for(std::string_view nickname, std::string_view name) {
  const auto rows = rows_of(kNicknames, nickname);
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.value == name; });
}

}  // namespace

bool is_given_name(std::string_view name) {
  if (!rows_of(kGivenNames, name).empty()) return true;
  const std::size_t hyphen = name.find('-');
  return hyphen != std::string_view::npos && is_given_name(name.substr(0, hyphen)) &&
         is_given_name(name.substr(hyphen + 1));
}

Gender usual_gender(std::string_view name) {
  const auto rows = rows_of(kGivenNames, name);
  if (!rows.empty()) {
    const std::string_view value = rows.front().value;
    return value == "f" ? Gender::female : value == "m" ? Gender::male : Gender::unknown;
  }
  return is_given_name(name) ? usual_gender(name.substr(0, name.find('-'))) : Gender::unknown;
}

bool are_variants(std::string_view a, std::string_view b) {
  if (same_letters(a, b) || stands_for(a, b) || stands_for(b, a)) return true;
  const auto fuller = rows_of(kNicknames, a);
  return std::any_of(fuller.begin(), fuller.end(),
                     [&](const Row& row) { return stands_for(b, row.value); });
}

}  // namespace onrecord
