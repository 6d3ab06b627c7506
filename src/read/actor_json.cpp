#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "read/actor_entries.h"
#include "read/actor_fields.h"
#include "read/actor_files.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

using nlohmann::json;

/// The value of `text`; where it is none, `bad_json` with the line, counted from `first_line`.
Result<json> parse(std::string_view text, const std::string& name, std::uint64_t first_line) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    // Its own message repeats the text before the place, which may be all of the file.
    const std::size_t byte = std::min(error.byte > 0 ? error.byte - 1 : 0, text.size());
    const std::string_view before = text.substr(0, byte);
    const auto breaks = static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t column = byte - std::min(before.rfind('\n') + 1, byte) + 1;
    return Error{ErrorCode::bad_json,
                 fmt::format("not valid JSON at byte {} of the line; look for a missing or extra "
                             "comma, quote or bracket",
                             column),
                 Place{name, first_line + breaks, byte}};
  }
}

/// A string, or a number as it is written: a year, an id.
std::optional<std::string> scalar_text(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  return std::nullopt;
}

Error wrong_type(const json& value, std::string_view expected) {
  return bad_field(fmt::format("{}, expected {}",
                               value.is_boolean() ? "true or false" : value.type_name(), expected));
}

/// An actor out of one JSON object.
class EntryReader {
 public:
  EntryReader(const EntryPlace& place, ActorEntries& entries) : place_(place), entries_(entries) {}

  Result<ListedActor> read(const json& entry) {
    if (!entry.is_object()) {
      return place_.error_at("", wrong_type(entry, "an object with a \"name\""));
    }
    ListedActor actor;
    for (const auto& [key, value] : entry.items()) {
      const std::optional<ActorField> field = actor_field(key);
      if (!field) {
        entries_.add_unknown_field(key);
      } else if (auto error = take_field(actor, *field, key, value)) {
        return *std::move(error);
      }
    }
    return actor;
  }

 private:
  std::optional<Error> take_field(ListedActor& actor, ActorField field, const std::string& key,
                                  const json& value) {
    if (value.is_null()) return std::nullopt;
    const bool is_list = field == ActorField::aliases || field == ActorField::roles;
    if (value.is_array() && is_list) return take_items(actor, field, key, value);
    const std::optional<std::string> text = scalar_text(value);
    if (!text) {
      return place_.error_at(key, wrong_type(value, is_list ? "an array" : "a string"));
    }
    if (auto error = set_field(actor, field, *text)) return place_.error_at(key, *error);
    return std::nullopt;
  }

  std::optional<Error> take_items(ListedActor& actor, ActorField field, const std::string& key,
                                  const json& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto error =
          field == ActorField::aliases ? take_alias(actor, items[i]) : take_role(actor, items[i]);
      if (error) return place_.error_at(fmt::format("{}/{}", key, i), *error);
    }
    return std::nullopt;
  }

  static std::optional<Error> take_alias(ListedActor& actor, const json& item) {
    const std::optional<std::string> text = scalar_text(item);
    if (!text) return wrong_type(item, "a string");
    if (!trimmed(*text).empty()) actor.aliases.emplace_back(trimmed(*text));
    return std::nullopt;
  }

  std::optional<Error> take_role(ListedActor& actor, const json& item) {
    Result<DatedRole> role = item.is_string()   ? parse_role(item.get_ref<const std::string&>())
                             : item.is_object() ? role_of(item)
                                                : wrong_type(item, "an object or a string");
    if (!role) return std::move(role).error();
    actor.roles.push_back(*std::move(role));
    return std::nullopt;
  }

  Result<DatedRole> role_of(const json& item) {
    std::string title;
    std::string of;
    std::string from;
    std::string to;
    const std::pair<std::string_view, std::string&> fields[] = {
        {"title", title}, {"of", of}, {"from", from}, {"to", to}};
    for (const auto& [key, value] : item.items()) {
      const std::string& name = key;  // clang 14 captures no part of a binding
      const auto* field = std::find_if(std::begin(fields), std::end(fields),
                                       [&name](const auto& known) { return known.first == name; });
      if (field == std::end(fields)) {
        entries_.add_unknown_field("roles/" + key);
      } else if (!value.is_null()) {
        std::optional<std::string> text = scalar_text(value);
        if (!text) return bad_field(fmt::format("\"{}\" is no string", key));
        field->second = *std::move(text);
      }
    }
    return dated_role(title, of, from, to);
  }

  const EntryPlace& place_;
  ActorEntries& entries_;
};

void add_entry(const json& entry, const EntryPlace& place, ActorEntries& entries) {
  entries.add(EntryReader(place, entries).read(entry), place);
}

ActorList array_of_actors(const json& array, const std::string& pointer, const std::string& name) {
  ActorEntries entries(name);
  for (std::size_t i = 0; i < array.size(); ++i) {
    add_entry(array[i], {Place{name}, fmt::format("{}/{}", pointer, i)}, entries);
  }
  return std::move(entries).finish();
}

/// JSON Lines of one line, or one actor written over several.
ActorList one_actor(const json& entry, const std::string& name) {
  ActorEntries entries(name);
  add_entry(entry, {Place{name, 1}, ""}, entries);
  return std::move(entries).finish();
}

bool has_actors_field(const json& entry) {
  if (!entry.is_object()) return false;
  const auto items = entry.items();
  return std::any_of(items.begin(), items.end(),
                     [](const auto& item) { return actor_field(item.key()).has_value(); });
}

ActorList lines_of_actors(std::string_view text, const std::string& name) {
  ActorEntries entries(name);
  for (std::uint64_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view row = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (row.empty()) continue;
    Result<json> entry = parse(row, name, line);
    if (entry) {
      add_entry(*entry, {Place{name, line}, ""}, entries);
    } else {
      entries.add_error(std::move(entry).error());
    }
  }
  return std::move(entries).finish();
}

/// Is the first line an object by itself? Then so are the others, or should be.
bool is_json_lines(std::string_view text, const std::string& name) {
  const std::filesystem::path ending = std::filesystem::path(name).extension();
  if (ending == ".jsonl" || ending == ".ndjson") return true;
  const std::string_view content = trimmed(text);
  const std::string_view line = content.substr(0, content.find('\n'));
  return line.size() < content.size() && line.starts_with('{') && json::accept(line);
}

}  // namespace

Result<ActorList> parse_actor_json(std::string_view text, const std::string& name) {
  if (is_json_lines(text, name)) return lines_of_actors(text, name);
  const Result<json> whole = parse(text, name, 1);
  if (!whole) return whole.error();
  if (whole->is_array()) return array_of_actors(*whole, "", name);
  if (whole->is_object() && whole->contains("actors") && whole->at("actors").is_array()) {
    return array_of_actors(whole->at("actors"), "/actors", name);
  }
  if (has_actors_field(*whole)) return one_actor(*whole, name);
  return Error{ErrorCode::bad_record,
               "expected an array of actors, {\"actors\": [...]}, or one actor a line",
               Place{name}};
}

}  // namespace onrecord
