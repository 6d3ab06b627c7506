#include "show/network_attributes.h"

#include <fmt/format.h>

#include <string_view>
#include <unordered_set>

#include "read/ascii_lower.h"

namespace onrecord {
namespace {

constexpr NodeColour kActor = {0xE6, 0x9F, 0x00};
constexpr NodeColour kIssue = {0x56, 0xB4, 0xE9};
constexpr NodeColour kAgrees = {0x00, 0xFF, 0x00};
constexpr NodeColour kDisagrees = {0xFF, 0x00, 0x00};
constexpr NodeColour kBoth = {0x00, 0x00, 0xFF};
constexpr NodeColour kNoSide = {0x00, 0x00, 0x00};

// Of weights that are 1, 2 and 3, and not divided.
NodeColour combined_colour(double weight) {
  if (weight == 1) return kAgrees;
  if (weight == 2) return kDisagrees;
  return kBoth;
}

}  // namespace

std::string node_id(const NetworkNode& node) {
  return fmt::format("{}{}", node.type == NodeType::actor ? 'a' : 'i', node.index);
}

NodeColour node_colour(const NetworkNode& node) {
  return node.entity.colour.value_or(node.type == NodeType::actor ? kActor : kIssue);
}

NodeColour edge_colour(const NetworkOptions& options, double weight) {
  switch (options.aggregation) {
    case Aggregation::congruence:
      return kAgrees;
    case Aggregation::conflict:
      return kDisagrees;
    case Aggregation::subtract:
      return weight < 0 ? kDisagrees : kAgrees;
    case Aggregation::combine:
      return options.normalisation == Normalisation::no ? combined_colour(weight) : kNoSide;
    case Aggregation::ignore:
      return kNoSide;
  }
  return kNoSide;
}

std::string hex_colour(NodeColour colour) {
  return fmt::format("#{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue);
}

std::string network_description(const Network& network) {
  const NetworkOptions& options = network.options;
  return fmt::format("{} network; duplicates {}; aggregation {}; normalisation {}; {} statements",
                     network_mode_name(options.mode), duplicates_name(options.duplicates),
                     aggregation_name(options.aggregation),
                     normalisation_name(options.normalisation), network.statements);
}

NodeAttributes::NodeAttributes(const Network& network)
    : all_{{"type"}, {"kind"}, {"color"}, {"frequency", true}} {
  std::unordered_set<std::string> taken = {"id", "name", "label"};
  for (const NodeAttribute& attribute : all_) taken.insert(attribute.name);
  const auto add = [&](const auto& named, bool is_number, Columns& columns) {
    for (const auto& [name, value] : named) {
      if (!columns.emplace(name, all_.size()).second) continue;
      std::string unique = name;
      while (!taken.insert(ascii_lower(unique)).second) unique += '_';
      all_.push_back({unique, is_number});
    }
  };
  for (const NetworkNode& node : network.nodes) {
    add(node.entity.counts, true, counts_);
    add(node.entity.attributes, false, further_);
  }
}

std::vector<std::string> NodeAttributes::of(const NetworkNode& node) const {
  std::vector<std::string> values = {std::string(node_type_name(node.type)), node.entity.kind,
                                     hex_colour(node_colour(node)), std::to_string(node.frequency)};
  values.resize(all_.size());
  for (const auto& [name, value] : node.entity.counts) {
    values[counts_.at(name)] = std::to_string(value);
  }
  for (const auto& [name, value] : node.entity.attributes) values[further_.at(name)] = value;
  return values;
}

}  // namespace onrecord
