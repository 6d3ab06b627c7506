#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <numbers>

#include "onrecord/show_network.h"
#include "show/network_attributes.h"
#include "show/xml_text.h"

namespace onrecord {
namespace {

// yEd's graphics in visone's wrapping, as DNA writes them, are what visone draws.
constexpr std::string_view kOpening =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:visone="http://visone.info/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.0/ygraphml.xsd">
<key id="d0" for="node" yfiles.type="nodegraphics"/>
<key id="e0" for="edge" yfiles.type="edgegraphics"/>
)";
constexpr double kRadius = 300;  // of the circle on which nodes are drawn, in pixels

void append_key(std::string_view id, std::string_view element, std::string_view name,
                std::string_view type, std::string& out) {
  out += "<key";
  append_xml_attribute("id", id, out);
  append_xml_attribute("for", element, out);
  append_xml_attribute("attr.name", name, out);
  append_xml_attribute("attr.type", type, out);
  out += "/>\n";
}

void append_data(std::string_view key, std::string_view value, std::string& out) {
  if (value.empty()) return;
  out += "<data";
  append_xml_attribute("key", key, out);
  out += '>';
  append_xml(value, out);
  out += "</data>";
}

// Further attributes can have any name, so keys are numbered.
std::string key_of(std::size_t attribute) { return fmt::format("n{}", attribute); }

void append_keys(const NodeAttributes& attributes, std::string& out) {
  append_key("description", "graph", "description", "string", out);
  append_key("name", "node", "name", "string", out);    // what visone shows
  append_key("label", "node", "label", "string", out);  // what Gephi shows
  for (std::size_t i = 0; i < attributes.all().size(); ++i) {
    const NodeAttribute& attribute = attributes.all()[i];
    append_key(key_of(i), "node", attribute.name, attribute.is_number ? "int" : "string", out);
  }
  append_key("weight", "edge", "weight", "double", out);
  append_key("color", "edge", "color", "string", out);
}

void append_shape(const NetworkNode& node, double angle, std::string& out) {
  fmt::format_to(std::back_inserter(out),
                 R"(<data key="d0"><visone:shapeNode><y:ShapeNode>)"
                 R"(<y:Geometry height="20.0" width="20.0" x="{:.1f}" y="{:.1f}"/>)"
                 R"(<y:Fill color="{}" transparent="false"/>)"
                 R"(<y:BorderStyle color="#000000" type="line" width="1.0"/><y:NodeLabel>)",
                 kRadius * (1 + std::cos(angle)), kRadius * (1 + std::sin(angle)),
                 hex_colour(node_colour(node)));
  append_xml(node.entity.name, out);
  fmt::format_to(std::back_inserter(out),
                 R"(</y:NodeLabel><y:Shape type="{}"/></y:ShapeNode></visone:shapeNode></data>)",
                 node.type == NodeType::actor ? "ellipse" : "roundrectangle");
}

void append_node(const NetworkNode& node, const NodeAttributes& attributes, double angle,
                 std::string& out) {
  out += "<node";
  append_xml_attribute("id", node_id(node), out);
  out += '>';
  append_data("name", node.entity.name, out);
  append_data("label", node.entity.name, out);
  const std::vector<std::string> values = attributes.of(node);
  for (std::size_t i = 0; i < values.size(); ++i) append_data(key_of(i), values[i], out);
  append_shape(node, angle, out);
  out += "</node>\n";
}

void append_edge(const Network& network, const NetworkEdge& edge, std::string& out) {
  out += "<edge";
  append_xml_attribute("source", node_id(network.nodes[edge.from]), out);
  append_xml_attribute("target", node_id(network.nodes[edge.to]), out);
  out += '>';
  append_data("weight", fmt::format("{}", edge.weight), out);
  const std::string colour = hex_colour(edge_colour(network.options, edge.weight));
  append_data("color", colour, out);
  fmt::format_to(std::back_inserter(out),
                 R"(<data key="e0"><visone:polyLineEdge><y:PolyLineEdge>)"
                 R"(<y:LineStyle color="{}" type="line" width="2.0"/>)"
                 "</y:PolyLineEdge></visone:polyLineEdge></data></edge>\n",
                 colour);
}

}  // namespace

void write_graphml(const Network& network, std::string& out) {
  const NodeAttributes attributes(network);
  out += kOpening;
  append_keys(attributes, out);
  out += "<graph edgedefault=\"undirected\" id=\"onrecord\">\n";
  append_data("description", network_description(network), out);
  out += '\n';
  for (std::size_t n = 0; n < network.nodes.size(); ++n) {
    const double part = static_cast<double>(n) / static_cast<double>(network.nodes.size());
    append_node(network.nodes[n], attributes, 2 * std::numbers::pi * part, out);
  }
  for (const NetworkEdge& edge : network.edges) append_edge(network, edge, out);
  out += "</graph>\n</graphml>\n";
}

}  // namespace onrecord
