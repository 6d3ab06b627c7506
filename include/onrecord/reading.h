#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "onrecord/actor.h"
#include "onrecord/span.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Somebody or something that an article names, and that can speak.
struct Actor {
  std::string id;    ///< from the user's list; empty where he has no entry there
  std::string name;  ///< the fullest form that the article gives; titles as in `Speaker::name`
  ActorKind kind = ActorKind::unknown;
  std::vector<std::string> forms;  ///< names that the article uses, each once, in text order
  std::vector<Span> mentions;      ///< where, in text order; pronouns and descriptions too
  /// Words of titles and appositions beside its names, in small letters without accents, each once,
  /// in byte order: "finance", "minister".
  std::vector<std::string> roles = {};
};

/// What an article says: who states what in it.
struct Reading {
  std::vector<Statement> statements;  ///< in text order, an outer one before those nested in it
  std::vector<Actor> actors;          ///< in order of their first mention
};

}  // namespace onrecord
