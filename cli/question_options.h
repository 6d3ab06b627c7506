#pragma once

#include <CLI/CLI.hpp>

#include "onrecord/question.h"

namespace onrecord::cli {

/// Adds --speaker, --outlet, --from, --to, --form, --min-score, --status and --limit to `command`.
/// `question` must outlive it.
void add_question_options(CLI::App& command, Question& question);

}  // namespace onrecord::cli
