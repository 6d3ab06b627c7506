#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// What became of the inputs of a run.
class RunSummary {
 public:
  /// `is_summary`: it is the summary that a feed has of an article, not the article.
  void add_processed(bool is_summary) {
    ++processed_;
    if (is_summary) ++summaries_;
  }
  /// `reason`: the name of the error.
  void add_failed(const std::string& reason);
  /// `language`: that of the text.
  void add_set_aside(const std::string& language);

  [[nodiscard]] std::size_t failed() const { return failed_; }
  [[nodiscard]] std::size_t set_aside() const { return set_aside_; }
  [[nodiscard]] bool all_processed() const { return failed_ + set_aside_ == 0; }
  /// What was set aside is no failure, unless nothing else was there.
  [[nodiscard]] ExitCode exit_code() const;

  /// "onrecord: 2 failed, 10 processed". `done` is the word for the last: "read".
  [[nodiscard]] std::string counts(const std::string& done) const;
  /// "onrecord: most often not_text (2), German (1)": five reasons at most; empty without any.
  [[nodiscard]] std::string reasons() const;
  /// How many of what was processed are summaries only, and what to do; empty without any.
  [[nodiscard]] std::string summaries() const;

 private:
  std::size_t processed_ = 0;
  std::size_t summaries_ = 0;
  std::size_t failed_ = 0;
  std::size_t set_aside_ = 0;
  std::map<std::string, std::size_t> reasons_;
};

}  // namespace onrecord::cli
