#include "onrecord/character.h"

#include "enum_names.h"

namespace onrecord {

std::string_view act_name(Act act) {
  switch (act) {
    case Act::assertion:
      return "assert";
    case Act::denial:
      return "deny";
    case Act::accusation:
      return "accuse";
    case Act::demand:
      return "demand";
    case Act::promise:
      return "promise";
    case Act::threat:
      return "threaten";
    case Act::question:
      return "ask";
    case Act::praise:
      return "praise";
    case Act::refusal:
      return "refuse";
    case Act::concession:
      return "concede";
    case Act::hedge:
      return "hedge";
  }
  return "assert";
}

std::optional<Act> act_of(std::string_view name) {
  return enumerator_named(name, Act::hedge, act_name);
}

std::string_view certainty_name(Certainty certainty) {
  switch (certainty) {
    case Certainty::certain:
      return "certain";
    case Certainty::hedged:
      return "hedged";
    case Certainty::conditional:
      return "conditional";
  }
  return "certain";
}

std::optional<Certainty> certainty_of(std::string_view name) {
  return enumerator_named(name, Certainty::conditional, certainty_name);
}

std::string_view decider_name(Decider decider) {
  switch (decider) {
    case Decider::cue:
      return "cue";
    case Decider::content:
      return "content";
    case Decider::model:
      return "model";
  }
  return "model";
}

}  // namespace onrecord
