#include "record/meant_actors.h"

#include <string>

namespace onrecord {

MeantActors::MeantActors(SQLite::Database& database) {
  read_decisions(database);
  read_parts(database);
}

void MeantActors::read_decisions(SQLite::Database& database) {
  SQLite::Statement query(database,
                          "SELECT id, action, actor_id, other_id, undone_at IS NULL FROM "
                          "actor_decision WHERE action IN ('merge', 'split') ORDER BY id");
  std::map<std::int64_t, std::int64_t> into;  // by the merges before
  const auto root = [&](std::int64_t actor) {
    for (auto next = into.find(actor); next != into.end(); next = into.find(actor)) {
      actor = next->second;
    }
    return actor;
  };
  while (query.executeStep()) {
    const bool is_split = query.getColumn(1).getString() == "split";
    const std::int64_t one = query.getColumn(2).getInt64(), other = query.getColumn(3).getInt64();
    decided_.insert({one, other});
    if (query.getColumn(4).getInt() == 0) {
      if (is_split) taken_back_[other] = one;
      continue;
    }
    const Decision decision{query.getColumn(0).getInt64(), root(one), root(other), is_split};
    if (decision.from == decision.to) continue;
    if (!is_split) into[decision.from] = decision.to;
    decisions_.push_back(decision);
  }
}

void MeantActors::read_parts(SQLite::Database& database) {
  SQLite::Statement query(database, "SELECT decision_id, version_id FROM split_part");
  while (query.executeStep()) {
    texts_[query.getColumn(0).getInt64()].insert(query.getColumn(1).getInt64());
  }
}

std::int64_t MeantActors::meant(std::int64_t found, std::int64_t version) const {
  if (!are_decided(found)) return found;
  std::int64_t actor = found;
  for (auto of = taken_back_.find(actor); of != taken_back_.end(); of = taken_back_.find(actor)) {
    actor = of->second;
  }
  for (const Decision& decision : decisions_) {
    if (decision.from != actor) continue;
    if (!decision.is_split || texts_.at(decision.id).contains(version)) actor = decision.to;
  }
  return actor;
}

}  // namespace onrecord
