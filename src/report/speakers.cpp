#include "report/speakers.h"

#include <algorithm>
#include <tuple>

namespace onrecord {

void SpeakerCounts::add(const std::vector<std::string>& names, std::size_t index, Form form,
                        const std::string& outlet) {
  for (const std::string& name : std::set<std::string>(names.begin(), names.end())) {
    Counted& counted = by_name_[name];
    ReportSpeaker& speaker = counted.speaker;
    if (speaker.statements == 0) {
      speaker.name = name;
      speaker.first = index;
    }
    ++speaker.statements;
    if (form == Form::direct) ++speaker.direct;
    if (form == Form::indirect) ++speaker.indirect;
    if (form == Form::mixed) ++speaker.mixed;
    if (!outlet.empty()) counted.outlets.insert(outlet);
  }
}

std::vector<ReportSpeaker> SpeakerCounts::counts() const {
  std::vector<ReportSpeaker> out;
  for (const auto& [name, counted] : by_name_) {
    out.push_back(counted.speaker);
    out.back().outlets = counted.outlets.size();
  }
  std::ranges::stable_sort(out, std::ranges::greater(), &ReportSpeaker::statements);
  return out;
}

}  // namespace onrecord
