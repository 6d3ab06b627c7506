#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "onrecord/report.h"

namespace onrecord {

/// Counts how often each speaker is quoted. A joint statement counts for each of them.
class SpeakerCounts {
 public:
  /// `names`: who makes statement number `index`; those added first are the newest.
  void add(const std::vector<std::string>& names, std::size_t index, Form form,
           const std::string& outlet);
  /// Those with most statements first, then by name.
  [[nodiscard]] std::vector<ReportSpeaker> counts() const;

 private:
  struct Counted {
    ReportSpeaker speaker;
    std::set<std::string> outlets;
  };
  std::map<std::string, Counted> by_name_;
};

}  // namespace onrecord
