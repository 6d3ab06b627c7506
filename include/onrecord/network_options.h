#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace onrecord {

// The choices of DNA's network export, under the names that it gives them.
// docs/reference/networks.md has the formulas.

enum class NetworkMode : std::uint8_t {
  two_mode,  ///< actors and issues; an edge where an actor speaks on an issue ("affiliation")
  one_mode,  ///< actors; an edge where two of them speak on the same issue
};

/// Which statements count once only: those of the same actor on the same issue and, unless
/// `Aggregation::ignore`, with the same agreement. The earliest counts.
enum class Duplicates : std::uint8_t {
  include,       ///< all count
  document,      ///< once a document
  week,          ///< once a calendar week, Monday to Sunday
  month,         ///< once a calendar month
  year,          ///< once a calendar year
  across_range,  ///< once
};

/// What agreement does to the weight of an edge.
enum class Aggregation : std::uint8_t {
  ignore,      ///< nothing: statements are counted
  combine,     ///< two-mode: 1 agrees, 2 does not, 3 both
  congruence,  ///< one-mode: pairs of statements that agree with each other
  conflict,    ///< one-mode: pairs of statements that contradict each other
  subtract,    ///< two-mode: agreeing less disagreeing ones; one-mode: congruence less conflict
};

/// What the weight of an edge is divided by.
enum class Normalisation : std::uint8_t {
  no,
  activity,    ///< two-mode: statements of the actor
  prominence,  ///< two-mode: statements on the issue
  average,     ///< one-mode: mean number of statements of the two actors
  jaccard,     ///< one-mode: what the two say alone and together
  cosine,      ///< one-mode: product of the numbers of statements of the two
};

struct NetworkOptions {
  NetworkMode mode = NetworkMode::one_mode;
  Duplicates duplicates = Duplicates::document;
  Aggregation aggregation = Aggregation::subtract;
  Normalisation normalisation = Normalisation::average;
  bool isolates = false;  ///< also show entities of the tables that no statement names
  /// So many actors at most, those with most statements that count; 0: all. What the others say
  /// still counts where weights are divided by the statements on an issue.
  std::size_t most_actors = 0;
};

// The stable printed names: twomode, onemode; include, document, week, month, year, acrossrange;
// ignore, combine, congruence, conflict, subtract; no, activity, prominence, average, jaccard,
// cosine. And the values with these names.
[[nodiscard]] std::string_view network_mode_name(NetworkMode mode);
[[nodiscard]] std::optional<NetworkMode> network_mode_of(std::string_view name);
[[nodiscard]] std::string_view duplicates_name(Duplicates duplicates);
[[nodiscard]] std::optional<Duplicates> duplicates_of(std::string_view name);
[[nodiscard]] std::string_view aggregation_name(Aggregation aggregation);
[[nodiscard]] std::optional<Aggregation> aggregation_of(std::string_view name);
[[nodiscard]] std::string_view normalisation_name(Normalisation normalisation);
[[nodiscard]] std::optional<Normalisation> normalisation_of(std::string_view name);

}  // namespace onrecord
