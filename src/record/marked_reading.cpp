#include <algorithm>
#include <numeric>
#include <utility>

#include "onrecord/record.h"

namespace onrecord {
namespace {

// How many statements are around each; 0 where they stand in each other, which can't be.
std::vector<std::size_t> depths_of(const std::vector<Statement>& statements) {
  std::vector<std::size_t> out(statements.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    std::size_t depth = 0;
    for (auto outer = statements[i].nested_in; outer && depth <= statements.size(); ++depth) {
      outer = statements[*outer].nested_in;
    }
    out[i] = depth > statements.size() ? 0 : depth;
  }
  return out;
}

bool are_in_order(const std::vector<Statement>& marked) {
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i].nested_in && *marked[i].nested_in >= i) return false;
  }
  return true;
}

// Outer ones before those nested in them; else as they are.
std::vector<Statement> in_order(std::vector<Statement> marked) {
  if (are_in_order(marked)) return marked;
  const std::vector<std::size_t> depths = depths_of(marked);
  std::vector<std::size_t> order(marked.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return depths[i]; });
  std::vector<std::size_t> place(marked.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<Statement> out;
  for (const std::size_t i : order) {
    Statement& statement = marked[i];
    if (depths[i] == 0) statement.nested_in.reset();
    if (statement.nested_in) statement.nested_in = place[*statement.nested_in];
    out.push_back(std::move(statement));
  }
  return out;
}

// The actor of this name, who is entered where there is none.
std::size_t actor_of(const Speaker& speaker, std::vector<Actor>& actors) {
  const auto known = std::ranges::find_if(actors, [&](const Actor& actor) {
    return actor.name == speaker.name && actor.kind == speaker.kind && actor.id == speaker.id;
  });
  if (known != actors.end()) return static_cast<std::size_t>(known - actors.begin());
  Actor actor;
  actor.id = speaker.id;
  actor.name = speaker.name;
  actor.kind = speaker.kind;
  actor.forms = {speaker.name};
  actors.push_back(std::move(actor));
  return actors.size() - 1;
}

}  // namespace

Reading marked_reading(const Document& document, std::vector<Statement> marked) {
  Reading out;
  out.statements = in_order(std::move(marked));
  for (Statement& statement : out.statements) {
    for (Speaker& speaker : statement.speakers) {
      if (speaker.name.empty()) continue;
      speaker.actor = actor_of(speaker, out.actors);
      if (speaker.mention) out.actors[*speaker.actor].mentions.push_back(*speaker.mention);
    }
    statement.id = statement_id(document.article().id, statement);
  }
  return out;
}

}  // namespace onrecord
