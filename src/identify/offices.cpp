#include "identify/offices.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "identify/name_match.h"

namespace onrecord {
namespace {

constexpr std::string_view kBuiltIn =
#include "embedded/office_holders.inc"
    ;

constexpr std::size_t kColumns = 4;  // name, title, from, to

// The first `kColumns` fields of a line; none where it has more or fewer.
std::optional<std::array<std::string_view, kColumns>> fields_of(std::string_view line) {
  std::array<std::string_view, kColumns> fields;
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::size_t end = line.find('\t');
    if ((end == std::string_view::npos) != (i + 1 == kColumns)) return std::nullopt;
    fields.at(i) = line.substr(0, end);
    if (end != std::string_view::npos) line.remove_prefix(end + 1);
  }
  return fields;
}

bool is_full_name(const PersonName& name) { return !name.empty() && !name.given.empty(); }

// The title at `date`; none before it was taken up.
std::optional<std::string> title_at(const DatedRole& office, const std::optional<Date>& date) {
  if (!date || office.held_on(*date)) return office.title;
  if (!office.to || date->first_day() <= office.to->last_day()) return std::nullopt;
  return "former " + office.title;
}

}  // namespace

Result<OfficeTable> OfficeTable::built_in() { return parse(kBuiltIn, "data/office_holders.tsv"); }

Result<OfficeTable> OfficeTable::parse(std::string_view text, std::string_view name) {
  OfficeTable table;
  for (std::uint64_t number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty() || line.starts_with('#')) continue;
    if (auto wrong = table.add_line(line)) {
      return Error{ErrorCode::bad_record, *std::move(wrong), Place{std::string(name), number}};
    }
  }
  return table;
}

std::optional<std::string> OfficeTable::add_line(std::string_view line) {
  const auto fields = fields_of(line);
  if (!fields) return fmt::format("expected are {} columns parted by tabs", kColumns);
  const auto& [name, title, from, to] = *fields;
  const PersonName read = parse_person_name(name);
  if (!is_full_name(read)) return fmt::format("{} is no given name and surname", name);
  if (title.empty()) return "no title";
  DatedRole office{std::string(title), {}, parse_date(from), parse_date(to)};
  if (office.from.has_value() == from.empty() || office.to.has_value() == to.empty()) {
    return fmt::format("a date is YYYY or YYYY-MM, not {} and {}", from, to);
  }
  std::vector<Holder>& holders = by_surname_[read.surname.back().folded];
  auto holder = std::ranges::find(holders, name, &Holder::name);
  if (holder == holders.end()) holder = holders.insert(holder, {std::string(name), {}});
  holder->offices.push_back(std::move(office));
  return std::nullopt;
}

std::vector<std::string> OfficeTable::titles_of(const PersonName& name,
                                                const std::optional<Date>& date) const {
  if (!is_full_name(name)) return {};
  const auto namesakes = by_surname_.find(name.surname.back().folded);
  if (namesakes == by_surname_.end()) return {};
  PersonName meant;
  std::vector<std::string> titles;
  for (const Holder& holder : namesakes->second) {
    const PersonName held = parse_person_name(holder.name);
    if (match(held, name) == NameMatch::different) continue;
    if (!meant.empty() && match(held, meant) == NameMatch::different) return {};
    meant = held;
    for (const DatedRole& office : holder.offices) {
      if (auto title = title_at(office, date)) titles.push_back(*std::move(title));
    }
  }
  return titles;
}

void tell_offices(const OfficeTable& offices, const std::optional<Date>& date, ActorTable& actors) {
  for (std::size_t actor = 0; actor < actors.list().size(); ++actor) {
    const TableActor& known = actors.list()[actor];
    if (known.kind != MentionKind::person) continue;
    for (const std::string& title : offices.titles_of(parse_person_name(known.name), date)) {
      actors.add_office(actor, title);
    }
  }
}

}  // namespace onrecord
