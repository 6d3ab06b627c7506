#include "onrecord/actor.h"

#include "enum_names.h"
#include "onrecord/actor_list.h"

namespace onrecord {

std::string_view actor_kind_name(ActorKind kind) {
  switch (kind) {
    case ActorKind::person:
      return "person";
    case ActorKind::government:
      return "government";
    case ActorKind::organisation:
      return "organisation";
    case ActorKind::group:
      return "group";
    case ActorKind::document:
      return "document";
    case ActorKind::anonymous:
      return "anonymous";
    case ActorKind::generic:
      return "generic";
    case ActorKind::author:
      return "author";
    case ActorKind::unknown:
      return "unknown";
  }
  return "unknown";
}

std::optional<ActorKind> actor_kind_of(std::string_view name) {
  return enumerator_named(name, ActorKind::unknown, actor_kind_name);
}

bool DatedRole::held_on(const Date& date) const {
  return (!from || from->first_day() <= date.last_day()) &&
         (!to || date.first_day() <= to->last_day());
}

}  // namespace onrecord
