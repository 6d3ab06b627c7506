#include "onrecord/network.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

#include "compare/network_cells.h"
#include "compare/network_edges.h"
#include "compare/network_filter.h"

namespace onrecord {
namespace {

bool has_aggregation(NetworkMode mode, Aggregation aggregation) {
  switch (aggregation) {
    case Aggregation::combine:
      return mode == NetworkMode::two_mode;
    case Aggregation::congruence:
    case Aggregation::conflict:
      return mode == NetworkMode::one_mode;
    default:
      return true;
  }
}

bool has_normalisation(NetworkMode mode, Normalisation normalisation) {
  switch (normalisation) {
    case Normalisation::no:
      return true;
    case Normalisation::activity:
    case Normalisation::prominence:
      return mode == NetworkMode::two_mode;
    default:
      return mode == NetworkMode::one_mode;
  }
}

Error wrong_mode(std::string_view what, std::string_view name, NetworkMode mode,
                 std::string_view possible) {
  return {ErrorCode::bad_option,
          fmt::format("a {} network has no {} \"{}\"; choose one of {}", network_mode_name(mode),
                      what, name, possible),
          {}};
}

std::optional<Error> problem_of(const NetworkOptions& options) {
  const bool two = options.mode == NetworkMode::two_mode;
  if (!has_aggregation(options.mode, options.aggregation)) {
    return wrong_mode("aggregation", aggregation_name(options.aggregation), options.mode,
                      two ? "ignore, combine, subtract" : "ignore, congruence, conflict, subtract");
  }
  if (!has_normalisation(options.mode, options.normalisation)) {
    return wrong_mode("normalisation", normalisation_name(options.normalisation), options.mode,
                      two ? "no, activity, prominence" : "no, average, jaccard, cosine");
  }
  return std::nullopt;
}

std::optional<Error> problem_of(const CodedStatements& coded) {
  for (std::size_t s = 0; s < coded.statements.size(); ++s) {
    const CodedStatement& statement = coded.statements[s];
    if (statement.actor < coded.actors.size() && statement.issue < coded.issues.size()) continue;
    return Error{
        ErrorCode::bad_record,
        fmt::format("coded statement {} names actor {} of {} and issue {} of {}; both "
                    "have to be in their tables (numbers count from 0)",
                    s, statement.actor, coded.actors.size(), statement.issue, coded.issues.size()),
        {}};
  }
  return std::nullopt;
}

// Adds the nodes of one table, by name; returns the node of each of its entities. What is no node
// has an index that no edge uses.
std::vector<std::size_t> add_nodes(const std::vector<NetworkEntity>& table, NodeType type,
                                   const std::vector<std::size_t>& frequencies,
                                   const std::vector<bool>& may_show, bool isolates,
                                   std::vector<NetworkNode>& nodes) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!may_show[i]) continue;
    if (frequencies[i] > 0 || (isolates && !table[i].name.empty())) shown.push_back(i);
  }
  std::ranges::stable_sort(
      shown, {}, [&](std::size_t i) -> const auto& { return table[i].name; });
  std::vector<std::size_t> node_of(table.size(), 0);
  for (const std::size_t i : shown) {
    node_of[i] = nodes.size();
    nodes.push_back({table[i], type, i, frequencies[i]});
  }
  return node_of;
}

std::vector<std::size_t> frequencies_of(const std::vector<CodedStatement>& statements,
                                        std::size_t size, std::size_t CodedStatement::*entity) {
  std::vector<std::size_t> out(size, 0);
  for (const CodedStatement& statement : statements) ++out[statement.*entity];
  return out;
}

// Which actors are shown: `most` of those with a statement, which have most; of as many the first.
std::vector<bool> shown_actors(const std::vector<std::size_t>& frequencies, std::size_t most) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < frequencies.size(); ++i) {
    if (frequencies[i] > 0) order.push_back(i);
  }
  std::vector<bool> out(frequencies.size(), true);
  if (most == 0 || order.size() <= most) return out;
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](std::size_t i) { return frequencies[i]; });
  for (std::size_t i = most; i < order.size(); ++i) out[order[i]] = false;
  return out;
}

// From indexes of tables to indexes of nodes.
void renumber(std::vector<NetworkEdge>& edges, const std::vector<std::size_t>& from,
              const std::vector<std::size_t>& to) {
  for (NetworkEdge& edge : edges) {
    edge.from = from[edge.from];
    edge.to = to[edge.to];
    if (edge.from > edge.to) std::swap(edge.from, edge.to);
  }
  std::ranges::sort(edges, {},
                    [](const NetworkEdge& edge) { return std::tuple(edge.from, edge.to); });
}

}  // namespace

std::string_view node_type_name(NodeType type) {
  return type == NodeType::actor ? "actor" : "issue";
}

Result<Network> make_network(const CodedStatements& coded, const NetworkOptions& options) {
  if (auto problem = problem_of(options)) return *std::move(problem);
  if (auto problem = problem_of(coded)) return *std::move(problem);
  std::vector<CodedStatement> counted = counted_statements(coded, options);
  const std::size_t actors = coded.actors.size(), issues = coded.issues.size();
  const std::vector<std::size_t> by_actor = frequencies_of(counted, actors, &CodedStatement::actor);
  const std::vector<bool> is_shown = shown_actors(by_actor, options.most_actors);
  Network network;
  network.options = options;
  network.statements = counted.size();
  network.left_out = static_cast<std::size_t>(std::ranges::count(is_shown, false));
  const std::vector<std::size_t> actor_nodes =
      add_nodes(coded.actors, NodeType::actor, by_actor, is_shown, options.isolates, network.nodes);
  if (options.mode == NetworkMode::one_mode) {
    std::erase_if(counted, [&](const CodedStatement& one) { return !is_shown[one.actor]; });
    network.edges = actor_edges(NetworkCells(counted, actors, issues), options, actors);
    renumber(network.edges, actor_nodes, actor_nodes);
    return network;
  }
  const std::vector<std::size_t> issue_nodes = add_nodes(
      coded.issues, NodeType::issue, frequencies_of(counted, issues, &CodedStatement::issue),
      std::vector<bool>(issues, true), options.isolates, network.nodes);
  network.edges = affiliation_edges(NetworkCells(counted, actors, issues), options);
  std::erase_if(network.edges, [&](const NetworkEdge& edge) { return !is_shown[edge.from]; });
  renumber(network.edges, actor_nodes, issue_nodes);
  return network;
}

void drop_weak_edges(Network& network, double least) {
  std::erase_if(network.edges,
                [&](const NetworkEdge& edge) { return std::abs(edge.weight) < least; });
}

}  // namespace onrecord
