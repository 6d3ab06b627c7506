#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "onrecord/issue.h"

namespace onrecord {

/// A statement as discourse networks count it: an actor is for or against something. It has the
/// four variables that people code by hand in Discourse Network Analyzer, DNA (Leifeld,
/// "Discourse Network Analysis", in: The Oxford Handbook of Political Networks, 2017, ch. 12).
struct CodedStatement {
  std::size_t actor;   ///< index into `CodedStatements::actors`; DNA's person or organization
  std::size_t issue;   ///< index into `CodedStatements::issues`; DNA's concept
  bool agrees = true;  ///< DNA's agreement
  /// None where nothing dates it: such a statement is in no calendar week, month or year.
  std::optional<std::chrono::sys_days> day = {};
  std::size_t document = 0;  ///< any number that tells documents apart
};

/// Each part 0 to 255.
struct NodeColour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  friend bool operator==(const NodeColour&, const NodeColour&) = default;
};

/// An actor or issue as a network shows it.
struct NetworkEntity {
  std::string name;       ///< empty: its statements do not count, as in DNA
  std::string kind = {};  ///< for example `actor_kind_name`; may be empty
  std::optional<NodeColour> colour = {};
  /// What else the caller knows, by name; written into the files that have room for it.
  std::vector<std::pair<std::string, std::string>> attributes = {};
  /// Likewise, as numbers, by which programs can draw nodes large and small.
  std::vector<std::pair<std::string, std::int64_t>> counts = {};
};

/// Statements and the tables that they point into. Entities are told apart by their index, not by
/// their name. To connect issues by the actors that share them, exchange the two.
struct CodedStatements {
  std::vector<NetworkEntity> actors;
  std::vector<NetworkEntity> issues;
  std::vector<CodedStatement> statements;  ///< those of one document in text order
};

/// Whether a stance agrees with its issue: support does, oppose does not, conditional does where
/// `conditional_agrees`. None for all else, which networks leave out.
[[nodiscard]] std::optional<bool> agreement_of(Stance stance, bool conditional_agrees = true);

/// A stance that an actor takes on an issue in a statement. Fields as in `CodedStatement`.
struct StanceTaken {
  std::size_t actor;
  std::size_t issue;
  Stance stance;
  std::optional<std::chrono::sys_days> day = {};
  std::size_t document = 0;
};

/// Those of `stances` that `agreement_of` says something about, in their order.
[[nodiscard]] std::vector<CodedStatement> coded_statements(std::span<const StanceTaken> stances,
                                                           bool conditional_agrees = true);

}  // namespace onrecord
