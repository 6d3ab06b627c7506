#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/article_view.h"
#include "onrecord/issue_view.h"

namespace onrecord {

/// An actor in a list. Statements are counted as `Record::actors` does.
struct ActorRow {
  std::int64_t actor = 0;
  std::string name, kind;
  std::string listed_id;  ///< of the user's list; empty: none
  std::int64_t statements = 0, articles = 0;
  std::string first, last;  ///< dates of articles; may be empty
};

/// What a person decided about an actor.
struct DecisionRow {
  std::int64_t decision = 0;
  std::string action;  ///< merge, split or rename
  std::int64_t actor = 0;
  std::string name;                   ///< what he was called then
  std::optional<std::int64_t> other;  ///< into whom, or who else is meant
  std::string other_name;             ///< of a renamed one the new name
  std::string note, by, at, undone_by;
};

/// An actor with all that the record knows of him.
struct ActorView {
  struct Count {
    std::string of;  ///< an outlet, or a month as in 2031-05
    std::int64_t statements;
  };
  struct Appearance {
    ArticleRef article;
    std::string name, reason;  ///< what he is called there, and why it is he
    std::int64_t statements;
  };

  ActorRow actor;
  std::vector<std::string> forms, roles;  ///< each once, in byte order
  std::vector<Count> by_outlet;           ///< the most frequent one first
  std::vector<Count> by_month;            ///< in their order
  std::vector<Appearance> appearances;    ///< the latest 50 at most, newest first
  std::vector<PositionRow> positions;     ///< oldest first, the latest 1,000 at most
  std::vector<ShiftRow> shifts;           ///< newest first, 1,000 at most
  std::vector<std::string> cut;           ///< names of those of the two that have more
  std::vector<DecisionRow> decisions;     ///< in which he has a part, the last one first
};

}  // namespace onrecord
