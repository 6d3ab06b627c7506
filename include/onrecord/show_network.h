#pragma once

#include <string>

#include "onrecord/listing.h"
#include "onrecord/network.h"

namespace onrecord {

// Writers append a network to `out`, UTF-8. Ids of nodes are "a" or "i", for actor or issue, and
// the index in its table, so that they stay the same in all networks of the same tables. Weights
// are written so that reading them gives the very same double. XML cannot hold most control
// characters: they become U+FFFD.

/// GraphML: name, label, type, kind, color ("#RRGGBB"), frequency and all further counts and
/// attributes of nodes; weight and color of edges. With the graphics of yEd, for visone; Gephi
/// reads it too.
void write_graphml(const Network& network, std::string& out);

/// GEXF 1.3, for Gephi, with the same attributes.
void write_gexf(const Network& network, std::string& out);

/// A CSV row an edge: source, target, type ("Undirected"), weight, source_name, target_name. The
/// first line has the names of the columns.
void write_network_edges(const Network& network, std::string& out);

/// The same as a table: source, target, weight, source_name, target_name.
[[nodiscard]] Listing list_network_edges(const Network& network);

/// A CSV row a node: id, label, and the attributes that `write_graphml` writes.
void write_network_nodes(const Network& network, std::string& out);

/// A CSV matrix under names of nodes: actors in rows; issues, or actors again, in columns. What is
/// no edge is 0. Grows with the square of the number of nodes.
void write_network_matrix(const Network& network, std::string& out);

}  // namespace onrecord
