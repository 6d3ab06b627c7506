#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "onrecord/comparison.h"

namespace onrecord {

// What counts for positions, out of rows: own words with a day, of statements that stand for their
// sayings, each for whom it tells the position. `Utterance::statement` is the statement's row,
// `Utterance::actor` the actor's. Throws SQLite::Exception.

/// All about an issue.
[[nodiscard]] std::vector<Utterance> utterances_on(SQLite::Database& database, std::int64_t issue);

/// Those of an actor, by issue.
[[nodiscard]] std::map<std::int64_t, std::vector<Utterance>> utterances_of(
    SQLite::Database& database, std::int64_t actor);

/// What follows FROM where stances `t` on an issue, `?1`, are asked for: own words, of statements
/// `s` that stand for their sayings, with their characters `c`, and the appearances `b` of those
/// whose position each tells. Ends in a condition.
[[nodiscard]] std::string own_stances_on_issue();

/// A day as the record writes it: "2031-05-02". Precondition: it is one.
[[nodiscard]] std::chrono::sys_days day_of(const std::string& text);

}  // namespace onrecord
