// The facts that the product counts about statements and the issues of a codebook, for the training
// of the relevance: a row for each pair, "is about it", then the five facts, parted by tabs.
// Usage: issue_facts MODEL CODEBOOK STATEMENTS > FACTS
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "compare/issue_assignment.h"

namespace onrecord {
namespace {

/// A row of the table: the ids of its issues, parted by commas, the words, paragraph and title.
std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells(1);
  for (const char c : row) {
    if (c == '\t') {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  cells.resize(4);
  return cells;
}

int fail(const Error& error) {
  std::cerr << error.describe() << '\n';
  return 1;
}

int run(const std::string& model, const std::string& codebook_file, const std::string& table) {
  const auto codebook = Codebook::read(codebook_file);
  if (!codebook) return fail(codebook.error());
  const auto encoder = SentenceVectors::load(model);
  if (!encoder) return fail(encoder.error());
  const auto assigner = IssueAssigner::make(*codebook, *encoder);
  if (!assigner) return fail(assigner.error());
  std::vector<std::vector<std::string>> rows;
  std::ifstream in(table);
  std::string row;
  std::getline(in, row);  // the names of the columns
  while (std::getline(in, row)) rows.push_back(cells_of(row));
  std::vector<StatementText> statements;
  for (const auto& cells : rows) statements.push_back({cells[1], cells[2], cells[3]});
  const auto facts = assigner->facts(statements);
  if (!facts) return fail(facts.error());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t issue = 0; issue < codebook->issues.size(); ++issue) {
      const bool is_about = ("," + rows[i][0] + ",").find("," + codebook->issues[issue].id + ",") !=
                            std::string::npos;
      const IssueFacts& f = (*facts)[i][issue];
      fmt::print("{}\t{}\t{}\t{:.4f}\t{:.4f}\t{:.4f}\t{}\t{}\n", i, issue, is_about ? 1 : 0,
                 f.words, f.paragraph, f.title, f.keyword, f.title_keyword);
    }
  }
  return 0;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  if (argc == 4) return onrecord::run(argv[1], argv[2], argv[3]);
  std::cerr << "usage: issue_facts MODEL CODEBOOK STATEMENTS\n";
  return 2;
}
