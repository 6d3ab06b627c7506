#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "onrecord/coded_statement.h"
#include "onrecord/network_options.h"
#include "onrecord/result.h"

namespace onrecord {

enum class NodeType : std::uint8_t { actor, issue };

/// The stable printed name, "actor" or "issue".
[[nodiscard]] std::string_view node_type_name(NodeType type);

struct NetworkNode {
  NetworkEntity entity;
  NodeType type = NodeType::actor;
  std::size_t index = 0;      ///< of the entity in its table
  std::size_t frequency = 0;  ///< statements that count; 0 for isolates
};

/// Without direction. `from` and `to` are indexes of nodes: in two-mode networks an actor and an
/// issue, in one-mode networks two actors, `from` before `to`.
struct NetworkEdge {
  std::size_t from;
  std::size_t to;
  double weight;  ///< never 0; may be negative where `Aggregation::subtract`
};

struct Network {
  NetworkOptions options;          ///< that it was made with
  std::size_t statements = 0;      ///< that count
  std::size_t left_out = 0;        ///< actors beyond `NetworkOptions::most_actors`
  std::vector<NetworkNode> nodes;  ///< actors, then issues; each by name, in byte order
  std::vector<NetworkEdge> edges;  ///< by `from`, then by `to`; no two of the same nodes
};

/// The network of `coded` as Discourse Network Analyzer defines it (Leifeld, Gruber and Bossner,
/// Discourse Network Analyzer Manual, 2018, ch. 2). docs/reference/networks.md has the formulas and
/// tells where DNA 3 does something else. Memory is linear in tables, statements and edges. So is
/// time, but for sorting; in one-mode networks pairs of actors count once for each issue that they
/// share, so a network of thousands of them wants `NetworkOptions::most_actors`.
/// Errors: `bad_option`: an aggregation or normalisation of the other mode; `bad_record`: a
/// statement that names an actor or issue that the tables do not have.
///
///   CodedStatements coded;
///   coded.actors = {{.name = "Harbour Board", .kind = "organisation"}, {.name = "Mara Velling"}};
///   coded.issues = {{.name = "closing the harbour"}};
///   coded.statements = coded_statements(std::array{
///       StanceTaken{.actor = 0, .issue = 0, .stance = Stance::support},
///       StanceTaken{.actor = 1, .issue = 0, .stance = Stance::oppose}});
///   const Result<Network> network = make_network(coded, {});
///   std::string out;
///   if (network) write_graphml(*network, out);  // an edge of weight -1; show_network.h
[[nodiscard]] Result<Network> make_network(const CodedStatements& coded,
                                           const NetworkOptions& options);

/// Leaves out edges that weigh less than `least`, below 0 as above it. Nodes stay.
void drop_weak_edges(Network& network, double least);

}  // namespace onrecord
