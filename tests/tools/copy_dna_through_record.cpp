// Imports a project of DNA into a new record, TO.onrecord, and exports it.
// Usage: copy_dna_through_record FROM TO
#include <fmt/core.h>

#include <string>

#include "onrecord/record.h"

namespace {

int fail(const onrecord::Error& error) {
  fmt::print(stderr, "{}\n", error.describe());
  return 1;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    fmt::print(stderr, "usage: copy_dna_through_record FROM TO\n");
    return 2;
  }
  const std::string file = std::string(arguments[2]) + ".onrecord";
  auto record = onrecord::Record::open(file, onrecord::Record::Access::write);
  if (!record) return fail(record.error());
  const auto imported = record->import_dna(arguments[1]);
  if (!imported) return fail(imported.error());
  for (const auto& error : imported->passed_over) fail(error);
  const auto findings = record->check();
  if (!findings) return fail(findings.error());
  for (const auto& finding : *findings) fmt::print(stderr, "{}\n", finding.what);
  const auto exported = record->export_dna(arguments[2], {});
  if (!exported) return fail(exported.error());
  fmt::print("{} articles, {} statements\n", imported->articles, imported->statements);
  return imported->passed_over.empty() && findings->empty() ? 0 : 1;
}
