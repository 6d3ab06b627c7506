#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "compare/compact_vector.h"
#include "compare/issue_assignment.h"
#include "compare/sentence_vectors.h"

namespace onrecord {

/// A row of tests/data/issues/statements.tsv.
struct IssueStatement {
  std::string issues;  ///< ids parted by commas; "-": none
  std::string words, paragraph, title;

  [[nodiscard]] bool is_about(const std::string& issue) const {
    return ("," + issues + ",").find("," + issue + ",") != std::string::npos;
  }
  [[nodiscard]] StatementText text() const { return {words, paragraph, title}; }
};

inline std::vector<IssueStatement> invented_statements() {
  std::ifstream in(std::string(ONRECORD_TEST_DATA) + "/issues/statements.tsv");
  std::vector<IssueStatement> rows;
  std::string line;
  std::getline(in, line);  // the names of the columns
  while (std::getline(in, line)) {
    IssueStatement row;
    std::string* cells[] = {&row.issues, &row.words, &row.paragraph, &row.title};
    std::size_t cell = 0;
    for (const char c : line) {
      if (c == '\t') {
        ++cell;
      } else {
        *cells[cell] += c;
      }
    }
    rows.push_back(row);
  }
  EXPECT_GT(rows.size(), 60U);
  return rows;
}

inline const SentenceVectors& sentence_encoder() {
  static const Result<SentenceVectors> loaded = SentenceVectors::load(ONRECORD_SENTENCE_MODEL);
  EXPECT_TRUE(loaded.ok()) << loaded.error().describe();
  return *loaded;
}

inline std::vector<CompactVector> compact_vectors(const std::vector<std::string>& texts) {
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const auto vectors = sentence_encoder().vectors(views);
  EXPECT_TRUE(vectors.ok());
  std::vector<CompactVector> result;
  for (const SentenceVector& vector : *vectors) result.push_back(compact(vector));
  return result;
}

}  // namespace onrecord
