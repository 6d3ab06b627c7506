#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/article_view.h"

namespace onrecord {

/// An issue in a list.
struct IssueSummary {
  std::string issue, label;
  std::string origin;           ///< codebook, found or split
  std::int64_t statements = 0;  ///< about it
  std::int64_t actors = 0;      ///< who make these
};

/// Where an actor stands from a day on, as a statement shows.
struct PositionRow {
  std::string id;  ///< of the finding, by which it is dismissed
  std::string issue, issue_label;
  std::int64_t actor = 0;
  std::string name, since;
  std::string stance;  ///< support, conditional, oppose or undecided
  double score = 0;    ///< 0..1
  std::string reason, statement, words;
  ArticleRef article;
};

/// A statement on which a finding rests.
struct FindingSide {
  std::string statement, on, speaker, words;  ///< `on`: the day of the saying
  ArticleRef article;
};

/// A change of position.
struct ShiftRow {
  std::string id, issue, issue_label;
  std::int64_t actor = 0;
  std::string name;
  std::string kind;  ///< as `shift_kind_name`
  double score = 0;
  std::string reason;
  FindingSide before, after;
};

/// A denial or a contradiction.
struct ClashRow {
  std::string id;
  double score = 0;
  std::string reason;
  std::optional<FindingSide> earlier;  ///< none where what is denied was not found
  FindingSide later;
};

/// How many actors, and how many of their statements, are on a side.
struct ShareRow {
  std::string stance;
  std::int64_t actors = 0, statements = 0;
};

/// An issue with all that was found about it.
struct IssueView {
  IssueSummary issue;
  std::string description, support, oppose;
  std::vector<std::string> keywords;
  std::vector<PositionRow> timeline;   ///< every change and confirmation, oldest first
  std::vector<PositionRow> positions;  ///< where each actor stands by now
  std::vector<ShareRow> shares;        ///< by now
  std::vector<ShiftRow> shifts;        ///< newest first, as the next two
  std::vector<ClashRow> denials, contradictions;
  /// Names of the lists above that would be longer than was asked for. Of all but `positions` the
  /// newest rows are there; earlier days have the others.
  std::vector<std::string> cut;
};

}  // namespace onrecord
