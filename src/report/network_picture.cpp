#include "report/network_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <span>

#include "onrecord/utf8.h"
#include "report/stance_words.h"
#include "report/texts.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostNodes = 150;
constexpr std::size_t kMostEdges = 500;
constexpr double kLetterWidth = 7.4, kLineHeight = 16;  // of names

struct Box {
  double left, top, right, bottom;
  [[nodiscard]] bool overlaps(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

std::int64_t count_of(const NetworkEntity& entity, std::string_view name) {
  for (const auto& [key, value] : entity.counts) {
    if (key == name) return value;
  }
  return 0;
}

Stance side_of(std::int64_t agreeing, std::int64_t disagreeing) {
  if (agreeing > disagreeing) return Stance::support;
  return agreeing < disagreeing ? Stance::oppose : Stance::neutral;
}

// The newest statement that counts of each actor.
std::map<std::string, std::size_t> statements_by_actor(const Report& report) {
  std::map<std::string, std::size_t> out;
  for (std::size_t i = 0; i < report.statements.size(); ++i) {
    for (const ReportStance& stance : report.statements[i].stances) {
      if (stance.score >= kLeastStance && agreement_of(stance.side)) out.emplace(stance.actor, i);
    }
  }
  return out;
}

// Nodes that are drawn, those who say most first.
std::vector<std::size_t> chosen_nodes(const Network& network) {
  std::vector<std::size_t> out(network.nodes.size());
  std::iota(out.begin(), out.end(), std::size_t{0});
  std::ranges::stable_sort(out, std::ranges::greater(),
                           [&](std::size_t i) { return network.nodes[i].frequency; });
  if (out.size() > kMostNodes) out.resize(kMostNodes);
  return out;
}

void add_nodes(const Report& report, NetworkPicture& out) {
  const auto statements = statements_by_actor(report);
  const std::vector<std::size_t> chosen = chosen_nodes(report.network);
  out.nodes_left_out = report.network.nodes.size() - chosen.size();
  for (const std::size_t index : chosen) {
    const NetworkNode& node = report.network.nodes[index];
    const auto agreeing = count_of(node.entity, "for"), against = count_of(node.entity, "against");
    const double radius =
        std::min(8 + 2.4 * std::sqrt(static_cast<double>(agreeing + against)), 24.0);
    const auto statement = statements.find(node.entity.name);
    out.nodes.push_back({index,
                         {},
                         radius,
                         side_of(agreeing, against),
                         agreeing,
                         against,
                         statement == statements.end() ? 0 : statement->second});
  }
}

void add_edges(const Network& network, NetworkPicture& out) {
  std::vector<std::optional<std::size_t>> place(network.nodes.size());
  for (std::size_t i = 0; i < out.nodes.size(); ++i) place[out.nodes[i].node] = i;
  for (const NetworkEdge& edge : network.edges) {
    if (place[edge.from] && place[edge.to]) {
      out.edges.push_back({*place[edge.from], *place[edge.to], edge.weight});
    }
  }
  std::ranges::stable_sort(out.edges, std::ranges::greater(),
                           [](const NetworkEdge& edge) { return std::abs(edge.weight); });
  if (out.edges.size() > kMostEdges) out.edges.resize(kMostEdges);
  out.edges_left_out = network.edges.size() - out.edges.size();
}

void place_nodes(NetworkPicture& out) {
  std::vector<double> radii;
  for (const PictureNode& node : out.nodes) radii.push_back(node.radius);
  std::vector<Spring> springs;
  const double most = out.edges.empty() ? 1 : std::abs(out.edges.front().weight);
  for (const NetworkEdge& edge : out.edges) {
    springs.push_back({edge.from, edge.to, edge.weight / most});
  }
  constexpr double kForNames = 24;  // above and below
  const auto points = force_layout(radii, springs, out.width - 160, out.height - 2 * kForNames);
  for (std::size_t i = 0; i < points.size(); ++i) {
    out.nodes[i].at = {points[i].x + 80, points[i].y + kForNames};
  }
}

// Names below, above or beside their nodes, where they hit neither nodes nor other names.
void place_labels(const Network& network, NetworkPicture& out) {
  std::vector<Box> taken;
  for (const PictureNode& node : out.nodes) {
    const double r = node.radius;
    taken.push_back({node.at.x - r, node.at.y - r, node.at.x + r, node.at.y + r});
  }
  for (PictureNode& node : out.nodes) {
    const std::size_t letters =
        std::min(count_code_points(network.nodes[node.node].entity.name), kMostNameLetters + 1);
    const double half = static_cast<double>(letters) * kLetterWidth / 2;
    const double down = node.radius + kLineHeight / 2 + 3, aside = node.radius + half + 5;
    const std::array<Point, 4> places = {{{node.at.x, node.at.y + down},
                                          {node.at.x, node.at.y - down},
                                          {node.at.x + aside, node.at.y},
                                          {node.at.x - aside, node.at.y}}};
    for (const Point& at : places) {
      const Box box = {at.x - half, at.y - kLineHeight / 2, at.x + half, at.y + kLineHeight / 2};
      const bool is_inside =
          box.left >= 0 && box.top >= 0 && box.right <= out.width && box.bottom <= out.height;
      const bool hits =
          std::ranges::any_of(taken, [&](const Box& other) { return other.overlaps(box); });
      if (!is_inside || hits) continue;
      node.label = at;
      taken.push_back(box);
      break;
    }
  }
}

}  // namespace

NetworkPicture draw_network(const Report& report) {
  NetworkPicture out;
  add_nodes(report, out);
  add_edges(report.network, out);
  if (out.nodes.size() < 12) out.height = 420;
  place_nodes(out);
  place_labels(report.network, out);
  return out;
}

}  // namespace onrecord
