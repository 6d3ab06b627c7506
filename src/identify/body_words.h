#pragma once

#include <string_view>

namespace onrecord {

// English words for organisations. All words are given folded.

/// What a body can be called without its name: "ministry", "court", "police".
[[nodiscard]] bool is_body(std::string_view word);

/// One of these, or a word that ends the names of bodies only: "Ellery Herald", "Lund Motors".
[[nodiscard]] bool ends_body_name(std::string_view word);

/// The legal form of a company: "inc", "plc", "gmbh".
[[nodiscard]] bool is_legal_ending(std::string_view word);

/// A word that short forms of a company's name leave out: "Lund" for "Lund Motor Group".
[[nodiscard]] bool is_company_word(std::string_view word);

/// Is the word a common surname as well? "church", "hall".
[[nodiscard]] bool body_may_be_surname(std::string_view word);

}  // namespace onrecord
