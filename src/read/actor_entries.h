#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "onrecord/actor_list.h"
#include "onrecord/result.h"

namespace onrecord {

/// Where an entry of the list stands.
struct EntryPlace {
  Place place;          ///< with the line, in a table and in JSON Lines
  std::string pointer;  ///< else in JSON: "/actors/3"

  /// `error` of the part `part` ("kind", "roles/0"; "" for the whole) of this entry.
  [[nodiscard]] Error error_at(std::string_view part, const Error& error) const;
  /// How other entries' messages name it: "line 3", "/actors/3".
  [[nodiscard]] std::string describe() const;
};

/// Collects the entries of one file into a list. Entries with the same id and name are one
/// actor told in several rows, as a query's result has one row for each role: they are united.
class ActorEntries {
 public:
  explicit ActorEntries(std::string file) : file_(std::move(file)) {}

  /// Adds an entry, or what is wrong with it; one that has no name or contradicts an earlier one
  /// becomes an error.
  void add(Result<ListedActor> read, const EntryPlace& place);
  void add_error(Error error) { list_.errors.push_back(std::move(error)); }
  /// A field or column that no actor has; told once.
  void add_unknown_field(std::string_view name);

  [[nodiscard]] ActorList finish() &&;

 private:
  void unite(std::size_t index, ListedActor actor, const EntryPlace& place);
  void note_unknown_fields();
  void note_unlisted_principals();

  std::string file_;
  ActorList list_;
  std::vector<std::string> places_;  // of list_.actors: of the first entry of each
  std::unordered_map<std::string, std::size_t> index_of_id_;
  std::unordered_set<std::string> unknown_;
  std::vector<std::string> unknown_in_order_;
};

}  // namespace onrecord
