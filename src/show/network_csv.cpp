#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "onrecord/show_network.h"
#include "show/csv_row.h"
#include "show/network_attributes.h"

namespace onrecord {
namespace {

void append_row(const std::vector<std::string>& cells, std::string& out) {
  append_csv_row(std::vector<std::string_view>(cells.begin(), cells.end()), out);
}

// Where the columns of a matrix begin among the nodes: with the issues, or with the actors again.
std::size_t first_column(const Network& network) {
  if (network.options.mode == NetworkMode::one_mode) return 0;
  const auto issue = std::ranges::find(network.nodes, NodeType::issue, &NetworkNode::type);
  return static_cast<std::size_t>(issue - network.nodes.begin());
}

// Edges of each node in both directions: where, and with which weight.
using Neighbours = std::vector<std::vector<std::pair<std::size_t, double>>>;

Neighbours neighbours_of(const Network& network) {
  Neighbours out(network.nodes.size());
  for (const NetworkEdge& edge : network.edges) {
    out[edge.from].emplace_back(edge.to, edge.weight);
    out[edge.to].emplace_back(edge.from, edge.weight);
  }
  return out;
}

}  // namespace

void write_network_edges(const Network& network, std::string& out) {
  append_csv_row({"source", "target", "type", "weight", "source_name", "target_name"}, out);
  for (const NetworkEdge& edge : network.edges) {
    const NetworkNode& from = network.nodes[edge.from];
    const NetworkNode& to = network.nodes[edge.to];
    append_row({node_id(from), node_id(to), "Undirected", fmt::format("{}", edge.weight),
                from.entity.name, to.entity.name},
               out);
  }
}

Listing list_network_edges(const Network& network) {
  Listing out{{"source", "target", "weight", "source_name", "target_name"}, {}};
  for (const NetworkEdge& edge : network.edges) {
    const NetworkNode& from = network.nodes[edge.from];
    const NetworkNode& to = network.nodes[edge.to];
    out.rows.push_back({node_id(from), node_id(to), edge.weight, from.entity.name, to.entity.name});
  }
  return out;
}

void write_network_nodes(const Network& network, std::string& out) {
  const NodeAttributes attributes(network);
  std::vector<std::string> cells = {"id", "label"};
  for (const NodeAttribute& attribute : attributes.all()) cells.push_back(attribute.name);
  append_row(cells, out);
  for (const NetworkNode& node : network.nodes) {
    cells = attributes.of(node);
    cells.insert(cells.begin(), {node_id(node), node.entity.name});
    append_row(cells, out);
  }
}

void write_network_matrix(const Network& network, std::string& out) {
  const std::size_t first = first_column(network);
  std::vector<std::string> cells = {""};
  for (std::size_t n = first; n < network.nodes.size(); ++n) {
    cells.push_back(network.nodes[n].entity.name);
  }
  append_row(cells, out);
  const Neighbours neighbours = neighbours_of(network);
  for (std::size_t n = 0; n < network.nodes.size(); ++n) {
    if (network.nodes[n].type == NodeType::issue) break;
    std::fill(cells.begin(), cells.end(), "0");
    cells.front() = network.nodes[n].entity.name;
    for (const auto& [other, weight] : neighbours[n]) {
      cells[other - first + 1] = fmt::format("{}", weight);
    }
    append_row(cells, out);
  }
}

}  // namespace onrecord
