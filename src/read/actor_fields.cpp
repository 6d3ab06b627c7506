#include "read/actor_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "onrecord/utf8.h"
#include "read/ascii_lower.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr char kBetween = '|';

/// Calls `use` with each part of `text` that is not empty, until it returns an error.
template <class Use>
std::optional<Error> for_each_part(std::string_view text, Use use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(kBetween), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.empty()) continue;
    if (std::optional<Error> error = use(part)) return error;
  }
  return std::nullopt;
}

std::optional<Error> add_role(ListedActor& actor, std::string_view notation) {
  Result<DatedRole> role = parse_role(notation);
  if (!role) return std::move(role).error();
  actor.roles.push_back(*std::move(role));
  return std::nullopt;
}

std::optional<Error> set_kind(ListedActor& actor, std::string_view text) {
  constexpr std::array kListed = {ActorKind::person, ActorKind::government, ActorKind::organisation,
                                  ActorKind::group, ActorKind::document};
  std::string name = ascii_lower(text);
  if (name == "organization") name = actor_kind_name(ActorKind::organisation);
  for (const ActorKind kind : kListed) {
    if (name != actor_kind_name(kind)) continue;
    actor.kind = kind;
    return std::nullopt;
  }
  return bad_field(fmt::format(
      "{} is no kind of actor; write person, government, organisation, group, document or nothing",
      shown(text)));
}

/// A limit of a role; nothing where `text` is empty.
Result<std::optional<Date>> limit(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return std::optional<Date>();
  const std::optional<Date> date = parse_date(text);
  if (date) return date;
  return bad_field(
      fmt::format("{} is no date; write 2013, 2013-10 or 2013-10-16, or nothing where it is open",
                  shown(text)));
}

}  // namespace

Error bad_field(std::string message) { return {ErrorCode::bad_record, std::move(message), {}}; }

std::string shown(std::string_view text) {
  constexpr std::size_t kMostBytes = 60;
  const bool cut = text.size() > kMostBytes;
  std::string bytes(text.substr(0, kMostBytes));
  while (cut && !bytes.empty() && !begins_code_point(text[bytes.size()])) bytes.pop_back();
  bytes = repair_utf8(bytes).text;
  std::replace_if(
      bytes.begin(), bytes.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
  return fmt::format("\"{}{}\"", bytes, cut ? "…" : "");
}

std::optional<ActorField> actor_field(std::string_view name) {
  std::string plain = ascii_lower(trimmed(name));
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  constexpr std::array<std::pair<std::string_view, ActorField>, 8> kNames = {{
      {"id", ActorField::id},
      {"name", ActorField::name},
      {"kind", ActorField::kind},
      {"alias", ActorField::aliases},
      {"aliases", ActorField::aliases},
      {"role", ActorField::roles},
      {"roles", ActorField::roles},
      {"speaks_for", ActorField::speaks_for},
  }};
  for (const auto& [known, field] : kNames) {
    if (plain == known) return field;
  }
  return std::nullopt;
}

std::optional<Error> set_field(ListedActor& actor, ActorField field, std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return std::nullopt;
  switch (field) {
    case ActorField::id:
      actor.id = text;
      return std::nullopt;
    case ActorField::name:
      actor.name = text;
      return std::nullopt;
    case ActorField::kind:
      return set_kind(actor, text);
    case ActorField::aliases:
      return for_each_part(text, [&actor](std::string_view alias) -> std::optional<Error> {
        actor.aliases.emplace_back(alias);
        return std::nullopt;
      });
    case ActorField::roles:
      return for_each_part(text, [&actor](std::string_view role) { return add_role(actor, role); });
    case ActorField::speaks_for:
      actor.speaks_for = text;
      return std::nullopt;
  }
  return std::nullopt;
}

Result<DatedRole> dated_role(std::string_view title, std::string_view of, std::string_view from,
                             std::string_view to) {
  DatedRole role{std::string(trimmed(title)), std::string(trimmed(of)), {}, {}};
  if (role.title.empty()) return bad_field("a role without title");
  const Result<std::optional<Date>> begin = limit(from);
  if (!begin) return begin.error();
  const Result<std::optional<Date>> end = limit(to);
  if (!end) return end.error();
  role.from = *begin;
  role.to = *end;
  if (role.from && role.to && role.to->last_day() < role.from->first_day()) {
    return bad_field(
        fmt::format("a role ends ({}) before it begins ({})", trimmed(to), trimmed(from)));
  }
  return role;
}

Result<DatedRole> parse_role(std::string_view notation) {
  constexpr std::string_view kRange = "..";
  std::string_view what = trimmed(notation);
  std::string_view from;
  std::string_view to;
  const std::size_t bracket = what.find('[');
  if (bracket != std::string_view::npos) {
    if (!what.ends_with(']')) {
      return bad_field(
          fmt::format("{}: \"[\" without \"]\" at the end; write title @ country or "
                      "body [from..to]",
                      shown(notation)));
    }
    const std::string_view dates = what.substr(bracket + 1, what.size() - bracket - 2);
    const std::size_t range = dates.find(kRange);
    from = dates.substr(0, range);
    to = range == std::string_view::npos ? from : dates.substr(range + kRange.size());
    what = what.substr(0, bracket);
  }
  const std::size_t at = what.find('@');
  const std::string_view of =
      at == std::string_view::npos ? std::string_view() : what.substr(at + 1);
  return dated_role(what.substr(0, at), of, from, to);
}

}  // namespace onrecord
