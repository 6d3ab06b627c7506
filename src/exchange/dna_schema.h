#pragma once

#include <string_view>

namespace onrecord {

/// Statements that make the tables of DNA 3.0.7 (dna_schema.sql).
[[nodiscard]] std::string_view dna_schema();

}  // namespace onrecord
