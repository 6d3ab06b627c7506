#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace onrecord {

/// Whom a name means where people decided about it. Decisions hold in their order: of two merged
/// actors, all who mean the one by then mean the other, and of a split one, those in its texts mean
/// who was split off. Throws SQLite::Exception.
class MeantActors {
 public:
  /// Reads the decisions that hold by now.
  explicit MeantActors(SQLite::Database& database);

  /// Who is meant in the version by one who is `found` there by his name.
  [[nodiscard]] std::int64_t meant(std::int64_t found, std::int64_t version) const;

  /// Did people decide about him?
  [[nodiscard]] bool are_decided(std::int64_t actor) const { return decided_.contains(actor); }

 private:
  struct Decision {
    std::int64_t id, from, to;
    bool is_split;
  };
  void read_decisions(SQLite::Database& database);
  void read_parts(SQLite::Database& database);

  std::vector<Decision> decisions_;                       // those that hold
  std::map<std::int64_t, std::set<std::int64_t>> texts_;  // of each split
  std::map<std::int64_t, std::int64_t> taken_back_;       // who was split off -> of whom
  std::set<std::int64_t> decided_;
};

}  // namespace onrecord
