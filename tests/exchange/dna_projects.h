#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>

#include "exchange/dna_project.h"

namespace onrecord {

/// An invented project with a row in each table, ready to be written.
inline DnaProject invented_project() {
  DnaProject project = empty_dna_project("2031-05-02");
  project.coders.push_back({2, "Søren Brask", {0, 128, 255}, "hash", project.coders[0].options});
  project.coder_relations = {{1, 1, 2, true, false, true, true},
                             {2, 2, 1, false, true, true, true}};
  project.documents = {{1, "Kestrin schließt den Hafen", "Grüße! 🚢 “No berth,” said Velling.\n", 1,
                        "M. Ørn", "Ellund Courier", "Harbour", "a note", "news", 1935662400},
                       {3, "", "Nobody spoke.", std::nullopt, "", "", "", "", "", -86400}};
  project.statement_types.push_back({2, "Annotation", {211, 211, 211}});
  project.variables.push_back({5, "weight", DnaDataType::integer, 2});
  project.variables.push_back({6, "note", DnaDataType::long_text, 2});
  project.variable_links = {{1, 1, 2}};
  project.regexes = {{"berth[s]?", {255, 0, 0}}, {"levy", {0, 204, 0}}};
  project.entities.push_back({4, 1, "Mara Velling", DnaColour{0, 204, 0}, 5});
  project.entities.push_back({5, 1, "Council of Kestrin", std::nullopt, std::nullopt});
  project.entities.push_back({6, 2, "Council of Kestrin", DnaColour{}, std::nullopt});
  project.entities.push_back({7, 3, "The harbour stays open", DnaColour{}, std::nullopt});
  // “No berth,” begins after 7 + 3 code units ("🚢 " has 3) and has 11.
  project.statements = {{1, 1, 1, 10, 21, 2, {}}, {2, 2, 3, 0, 6, 1, {}}};
  project.statements[0].values = {
      {1, 1, DnaEntityId{4}}, {2, 2, DnaEntityId{6}}, {3, 3, DnaEntityId{7}}, {1, 4, 0}};
  project.statements[1].values = {{1, 5, -3}, {1, 6, "who?"}};
  complete_dna_project(project);
  return project;
}

/// Runs SQL on a file, with no regard to foreign keys and checks.
inline void change(const std::string& file, const std::string& sql) {
  SQLite::Database database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("PRAGMA ignore_check_constraints = ON");
  database.exec(sql);
}

}  // namespace onrecord
