#include <fmt/format.h>

#include <iterator>

#include "onrecord/show_network.h"
#include "show/network_attributes.h"
#include "show/xml_text.h"

namespace onrecord {
namespace {

constexpr std::string_view kOpening =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>onrecord</creator><description>)";

void append_attributes(const NodeAttributes& attributes, std::string& out) {
  out += "<attributes class=\"node\">\n";
  for (std::size_t i = 0; i < attributes.all().size(); ++i) {
    const NodeAttribute& attribute = attributes.all()[i];
    out += "<attribute";
    append_xml_attribute("id", std::to_string(i), out);
    append_xml_attribute("title", attribute.name, out);
    append_xml_attribute("type", attribute.is_number ? "integer" : "string", out);
    out += "/>\n";
  }
  out += "</attributes>\n";
}

void append_colour(NodeColour colour, std::string& out) {
  fmt::format_to(std::back_inserter(out), R"(<viz:color r="{}" g="{}" b="{}"/>)", colour.red,
                 colour.green, colour.blue);
}

void append_node(const NetworkNode& node, const NodeAttributes& attributes, std::string& out) {
  out += "<node";
  append_xml_attribute("id", node_id(node), out);
  append_xml_attribute("label", node.entity.name, out);
  out += "><attvalues>";
  const std::vector<std::string> values = attributes.of(node);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].empty()) continue;
    out += "<attvalue";
    append_xml_attribute("for", std::to_string(i), out);
    append_xml_attribute("value", values[i], out);
    out += "/>";
  }
  out += "</attvalues>";
  append_colour(node_colour(node), out);
  out += "</node>\n";
}

void append_edge(const Network& network, const NetworkEdge& edge, std::size_t id,
                 std::string& out) {
  out += "<edge";
  append_xml_attribute("id", std::to_string(id), out);
  append_xml_attribute("source", node_id(network.nodes[edge.from]), out);
  append_xml_attribute("target", node_id(network.nodes[edge.to]), out);
  append_xml_attribute("weight", fmt::format("{}", edge.weight), out);
  out += '>';
  append_colour(edge_colour(network.options, edge.weight), out);
  out += "</edge>\n";
}

}  // namespace

void write_gexf(const Network& network, std::string& out) {
  const NodeAttributes attributes(network);
  out += kOpening;
  append_xml(network_description(network), out);
  out += "</description></meta>\n<graph mode=\"static\" defaultedgetype=\"undirected\">\n";
  append_attributes(attributes, out);
  out += "<nodes>\n";
  for (const NetworkNode& node : network.nodes) append_node(node, attributes, out);
  out += "</nodes>\n<edges>\n";
  for (std::size_t e = 0; e < network.edges.size(); ++e) {
    append_edge(network, network.edges[e], e, out);
  }
  out += "</edges>\n</graph>\n</gexf>\n";
}

}  // namespace onrecord
