// Prints the networks of a project of DNA, made with all options that there are: a JSON object a
// line with the options, nodes, edges and the files that the writers make.
// Usage: print_dna_networks PROJECT
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "exchange/dna_reader.h"
#include "onrecord/show_network.h"

namespace {

using namespace onrecord;

constexpr std::int64_t kStatementType = 1;  // "DNA Statement"

std::int64_t variable_id(const DnaProject& project, std::string_view name) {
  for (const DnaVariable& variable : project.variables) {
    if (variable.statement_type_id == kStatementType && variable.name == name) return variable.id;
  }
  return 0;
}

const DnaValue* value_of(const DnaStatement& statement, std::int64_t variable) {
  for (const DnaValue& value : statement.values) {
    if (value.variable_id == variable) return &value;
  }
  return nullptr;
}

// The entities of a variable, and where the one of an id is among them.
struct Table {
  std::vector<NetworkEntity> entities;
  std::map<std::int64_t, std::size_t> places;
};

Table table_of(const DnaProject& project, std::int64_t variable) {
  Table table;
  for (const DnaEntity& entity : project.entities) {
    if (entity.variable_id != variable) continue;
    table.places[entity.id] = table.entities.size();
    table.entities.push_back({.name = entity.value});
    if (const auto& c = entity.colour) {
      table.entities.back().colour = NodeColour{c->red, c->green, c->blue};
    }
  }
  for (const DnaAttributeValue& value : project.attribute_values) {
    const auto place = table.places.find(value.entity_id);
    if (place == table.places.end()) continue;
    for (const DnaAttributeVariable& attribute : project.attribute_variables) {
      if (attribute.id != value.attribute_variable_id) continue;
      table.entities[place->second].attributes.emplace_back(attribute.name, value.value);
    }
  }
  return table;
}

CodedStatements coded_of(const DnaProject& project, std::string_view actor_variable) {
  const std::int64_t actor = variable_id(project, actor_variable);
  const std::int64_t concept_id = variable_id(project, "concept");
  const std::int64_t agreement = variable_id(project, "agreement");
  Table actors = table_of(project, actor), issues = table_of(project, concept_id);
  std::map<std::int64_t, std::chrono::sys_days> days;
  for (const DnaDocument& document : project.documents) {
    days[document.id] = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(document.date)));
  }
  std::vector<DnaStatement> statements = project.statements;
  std::ranges::stable_sort(statements, {}, [](const DnaStatement& statement) {
    return std::tuple(statement.document_id, statement.start, statement.stop);
  });
  CodedStatements coded;
  for (const DnaStatement& statement : statements) {
    if (statement.type_id != kStatementType) continue;
    const DnaValue* who = value_of(statement, actor);
    const DnaValue* what = value_of(statement, concept_id);
    const DnaValue* side = value_of(statement, agreement);
    if (who == nullptr || what == nullptr || side == nullptr) continue;
    coded.statements.push_back({actors.places.at(std::get<DnaEntityId>(who->value).id),
                                issues.places.at(std::get<DnaEntityId>(what->value).id),
                                std::get<std::int64_t>(side->value) != 0,
                                days.at(statement.document_id),
                                static_cast<std::size_t>(statement.document_id)});
  }
  coded.actors = std::move(actors.entities);
  coded.issues = std::move(issues.entities);
  return coded;
}

template <class Writer>
std::string written(const Network& network, Writer write) {
  std::string out;
  write(network, out);
  return out;
}

void print(const Network& network, std::string_view variable) {
  nlohmann::ordered_json line = {
      {"variable", variable},
      {"mode", network_mode_name(network.options.mode)},
      {"duplicates", duplicates_name(network.options.duplicates)},
      {"aggregation", aggregation_name(network.options.aggregation)},
      {"normalisation", normalisation_name(network.options.normalisation)},
      {"statements", network.statements},
      {"nodes", nlohmann::json::array()},
      {"edges", nlohmann::json::array()},
      {"graphml", written(network, write_graphml)},
      {"gexf", written(network, write_gexf)},
      {"edge_list", written(network, write_network_edges)},
      {"node_list", written(network, write_network_nodes)},
      {"matrix", written(network, write_network_matrix)}};
  for (const NetworkNode& node : network.nodes) {
    line["nodes"].push_back({node_type_name(node.type), node.entity.name, node.frequency});
  }
  for (const NetworkEdge& edge : network.edges) {
    line["edges"].push_back(
        {network.nodes[edge.from].entity.name, network.nodes[edge.to].entity.name, edge.weight});
  }
  std::cout << line.dump() << '\n';
}

// Calls `use` with all options, those that no network has included.
template <class Use>
void for_all_options(Use use) {
  for (const auto mode : {NetworkMode::two_mode, NetworkMode::one_mode}) {
    for (int d = 0; d <= static_cast<int>(Duplicates::across_range); ++d) {
      for (int a = 0; a <= static_cast<int>(Aggregation::subtract); ++a) {
        for (int n = 0; n <= static_cast<int>(Normalisation::cosine); ++n) {
          use(NetworkOptions{mode, static_cast<Duplicates>(d), static_cast<Aggregation>(a),
                             static_cast<Normalisation>(n)});
        }
      }
    }
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    fmt::print(stderr, "usage: print_dna_networks PROJECT\n");
    return 2;
  }
  const auto project = read_dna_project(arguments[1]);
  if (!project || !project->passed_over.empty()) {
    const Error& error = project ? project->passed_over.front() : project.error();
    fmt::print(stderr, "{}\n", error.describe());
    return 1;
  }
  for (const std::string_view variable : {"organization", "person"}) {
    const CodedStatements coded = coded_of(*project, variable);
    for_all_options([&](const NetworkOptions& options) {
      const Result<Network> network = make_network(coded, options);
      if (network) print(*network, variable);
    });
  }
  return 0;
}
