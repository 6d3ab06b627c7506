#pragma once

#include <span>
#include <string>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Appends a numbered list of the statements, each with its line in the text, its parts, and
/// the words around its cue with <source>, {cue} and [content] marked.
void append_statement_list(const Document& document, std::span<const Statement> statements,
                           std::string& out);

}  // namespace onrecord
