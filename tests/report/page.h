#pragma once

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/report.h"
#include "record/compared.h"

namespace onrecord {

/// What the pattern's first group finds in the text, in its order.
inline std::vector<std::string> all_found(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> out;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) {
    out.push_back((*at)[1].str());
  }
  return out;
}

inline std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t out = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++out;
  }
  return out;
}

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

inline const ReportMaking kMaking = {"1.2.3", "onrecord report --db news.onrecord", "2031-06-01"};

inline Report report_of(ComparedNews& news, const ReportQuestion& question) {
  Result<Report> report = make_report(*news.news(), news.news().file(), question);
  if (!report) throw std::runtime_error(report.error().describe());
  return *std::move(report);
}

inline std::string html_of(const Report& report) {
  std::string out;
  write_report_html(report, kMaking, out);
  return out;
}

inline std::string markdown_of(const Report& report) {
  std::string out;
  write_report_markdown(report, kMaking, out);
  return out;
}

/// A debate on the ferry: Lind turns from opposing to supporting it, Holm and Skaal support it,
/// Quist denies and contradicts; somebody without a name speaks, and one article has no date.
class Debate : public testing::Test {
 protected:
  Debate() {
    news_.add("march", "2031-03-02",
              {{"Ada Lind", "the ferry must stop"}, {"Ola Holm", "it sails"}});
    news_.add("june", "2031-06-20",
              {{"Ada Lind", "the ferry should sail"},
               {"Una Quist", "no captain was asked"},
               {"Edda Skaal", "we welcome it"}});
    news_.add("may", "2031-05-02", {{"Ola Holm", "every captain was asked"}});
    news_.stance("the ferry must stop", "ferry", "oppose");
    news_.stance("it sails", "ferry", "support");
    news_.stance("the ferry should sail", "ferry", "support");
    news_.stance("we welcome it", "ferry", "support");
    news_.stance("every captain was asked", "ferry", "none");
    news_.stance("no captain was asked", "ferry", "none");
    news_.character("no captain was asked", "2031-06-20", "deny", 0.95);
    news_.relation("every captain was asked", "no captain was asked", 0.9, 0.1);
    Article undated;
    undated.id = "note";
    undated.text = "The ferry is old, it was said on the quay.";
    undated.title = "A note without a date";
    news_.news().add(undated, {{"", "The ferry is old", Form::indirect}});
  }

  ComparedNews news_;
};

}  // namespace onrecord
