// Reads a project of DNA and writes it into a new file. Usage: copy_dna_project FROM TO
#include <fmt/core.h>

#include "exchange/dna_reader.h"
#include "exchange/dna_writer.h"

int main(int count, char** arguments) {
  if (count != 3) {
    fmt::print(stderr, "usage: copy_dna_project FROM TO\n");
    return 2;
  }
  const auto project = onrecord::read_dna_project(arguments[1]);
  if (!project) {
    fmt::print(stderr, "{}\n", project.error().describe());
    return 1;
  }
  for (const auto& error : project->passed_over) fmt::print(stderr, "{}\n", error.describe());
  const auto written = onrecord::write_dna_project(*project, arguments[2]);
  if (!written) {
    fmt::print(stderr, "{}\n", written.error().describe());
    return 1;
  }
  return project->passed_over.empty() ? 0 : 1;
}
