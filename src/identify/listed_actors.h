#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onrecord/actor_list.h"
#include "onrecord/date.h"

namespace onrecord {

/// Finds the actors of the user's list by their names and by the roles that they held. Several
/// found means that the text does not tell which one is meant. Look-ups take constant time, but
/// for the length of the name and the number of those who share it. The pointers live as long
/// as this index does.
class ListedActors {
 public:
  using Found = std::vector<const ListedActor*>;  ///< in the order of the list, none twice

  explicit ListedActors(std::vector<ListedActor> actors);
  ListedActors(ListedActors&&) noexcept = default;
  ListedActors& operator=(ListedActors&&) noexcept = default;

  /// Those whose name or alias is `name`: to the letter; else but for case, accents and marks
  /// (`name_key`); else, of persons, also but for titles before it. A last name by itself is
  /// found only where it is an alias.
  [[nodiscard]] Found by_name(std::string_view name) const;

  /// Those who held the role `title` at `date`: "prime minister" of "Norway". `of` is the name
  /// or an alias of the country or body, as the list's roles name it or as an actor of the list;
  /// empty where the text names none, and then roles of all are meant. Without a date, those
  /// who hold it without limits; else the only one who ever did.
  [[nodiscard]] Found holders(std::string_view title, std::string_view of,
                              const std::optional<Date>& date) const;

  /// The one with this id; null where there is none.
  [[nodiscard]] const ListedActor* by_id(std::string_view id) const;
  /// The one for whom `actor` speaks, by id or by a name that is its alone; null where that is
  /// nobody of the list.
  [[nodiscard]] const ListedActor* principal_of(const ListedActor& actor) const;

 private:
  struct Form {
    std::uint32_t actor;
    std::int32_t alias;  // -1: the name
  };
  struct Role {
    std::uint32_t actor;
    std::uint32_t role;
  };
  template <class Entry>
  using Index = std::unordered_map<std::string, std::vector<Entry>>;

  void add_names(std::uint32_t actor);
  void add_roles();
  [[nodiscard]] const std::string& text_of(const Form& form) const;
  [[nodiscard]] const DatedRole& role_of(const Role& held) const;
  [[nodiscard]] std::vector<Role> roles(std::string_view title, std::string_view of) const;
  template <class Entries, class Fits>
  [[nodiscard]] Found actors_where(const Entries& entries, Fits fits) const;

  std::vector<ListedActor> actors_;
  std::unordered_map<std::string, std::uint32_t> by_id_;
  Index<Form> by_key_;           // `name_key`
  Index<Form> by_untitled_key_;  // the same `without_titles`, of persons
  Index<Role> by_role_;          // keys as `role_key` in the .cpp makes them
};

}  // namespace onrecord
