#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>

#include "onrecord/network.h"
#include "record/comparison/coded_record.h"
#include "record/views/issue_views.h"
#include "record/views/network_groups.h"

namespace onrecord {
namespace {

std::string attribute_of(const NetworkEntity& entity, std::string_view name) {
  for (const auto& [key, value] : entity.attributes) {
    if (key == name) return value;
  }
  return {};
}

std::int64_t count_of(const NetworkEntity& entity, std::string_view name) {
  for (const auto& [key, value] : entity.counts) {
    if (key == name) return value;
  }
  return 0;
}

NetworkView::Node node_of(const NetworkNode& given) {
  const bool is_actor = given.type == NodeType::actor;
  NetworkView::Node out;
  out.id = fmt::format("{}{}", is_actor ? "a" : "i", given.index);
  out.label = given.entity.name;
  out.type = node_type_name(given.type);
  const std::string number = attribute_of(given.entity, "record_id");
  if (is_actor) {
    std::int64_t actor = 0;
    std::from_chars(number.data(), number.data() + number.size(), actor);
    out.actor = actor;
    out.kind = given.entity.kind;
  } else {
    out.issue = number;
  }
  out.support = count_of(given.entity, "for");
  out.oppose = count_of(given.entity, "against");
  out.statements = count_of(given.entity, "statements");
  return out;
}

/// How often an actor is for an issue and against it.
struct Sides {
  std::int64_t support = 0, oppose = 0;
};

/// Tells what edges are made of.
class EdgeSides {
 public:
  explicit EdgeSides(const CodedStatements& coded) : by_actor_(coded.actors.size()) {
    for (const CodedStatement& one : coded.statements) {
      Sides& sides = by_actor_[one.actor][one.issue];
      ++(one.agrees ? sides.support : sides.oppose);
    }
  }

  [[nodiscard]] Sides of(const NetworkNode& from, const NetworkNode& to) const {
    const auto& own = by_actor_[from.index];
    if (to.type == NodeType::issue) {
      const auto at = own.find(to.index);
      return at == own.end() ? Sides() : at->second;
    }
    Sides out;
    for (const auto& [issue, a] : own) {
      const auto other = by_actor_[to.index].find(issue);
      if (other == by_actor_[to.index].end()) continue;
      const Sides& b = other->second;
      out.support += (a.support > 0 && b.support > 0) || (a.oppose > 0 && b.oppose > 0) ? 1 : 0;
      out.oppose += (a.support > 0 && b.oppose > 0) || (a.oppose > 0 && b.support > 0) ? 1 : 0;
    }
    return out;
  }

 private:
  std::vector<std::map<std::size_t, Sides>> by_actor_;  // by issue
};

}  // namespace

Result<NetworkView> view_network(SQLite::Database& database, const NetworkQuestion& question) {
  const Result<CodedStatements> coded = coded_record(database, question.coding);
  if (!coded) return coded.error();
  Result<Network> network = make_network(*coded, question.options);
  if (!network) return network.error();
  if (question.min_weight) drop_weak_edges(*network, *question.min_weight);
  NetworkView out;
  out.left_out = static_cast<std::int64_t>(network->left_out);
  for (const NetworkNode& node : network->nodes) out.nodes.push_back(node_of(node));
  const EdgeSides sides(*coded);
  std::vector<GroupLink> links;
  for (const NetworkEdge& edge : network->edges) {
    const Sides of_edge = sides.of(network->nodes[edge.from], network->nodes[edge.to]);
    out.edges.push_back({edge.from, edge.to, edge.weight, of_edge.support, of_edge.oppose});
    if (edge.weight > 0) links.push_back({edge.from, edge.to, edge.weight});
  }
  const auto groups = network_groups(out.nodes.size(), links);
  for (std::size_t i = 0; i < groups.size(); ++i) out.nodes[i].group = groups[i];
  return out;
}

}  // namespace onrecord
