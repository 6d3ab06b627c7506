#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/command.h"

namespace onrecord::cli {

/// What a command printed, an object a line.
inline std::vector<nlohmann::json> rows_of(const Finished& finished) {
  EXPECT_EQ(finished.exit_code, 0) << finished.err;
  std::vector<nlohmann::json> out;
  std::istringstream lines(finished.out);
  for (std::string line; std::getline(lines, line);) out.push_back(nlohmann::json::parse(line));
  return out;
}

/// An article as a row of JSON Lines.
inline std::string article_row(const char* id, const char* date, const char* text) {
  return nlohmann::json({{"id", id}, {"date", date}, {"outlet", "Brenn Courier"}, {"text", text}})
             .dump() +
         "\n";
}

/// A codebook of one issue.
inline constexpr const char* kQuayCodebook =
    "issues:\n  - id: quay\n    label: closing the old quay\n    keywords: [quay]\n";

}  // namespace onrecord::cli
