#pragma once

#include <string>
#include <vector>

namespace onrecord {

/// Which statements of a record networks are made of; empty fields ask for all.
struct CodingQuestion {
  std::vector<std::string> issues = {};  ///< ids or labels; none: all that are not merged
  std::vector<std::string> actors = {};  ///< each as `FindingQuestion::actor`
  std::string outlet = {};               ///< that printed them, whole, in any letter case
  /// First and last day of the saying, both included: "2031", "2031-05" or "2031-05-02". Where one
  /// is given, statements that nothing dates are left out.
  std::string since = {};
  std::string until = {};
  double min_score = 0.4;  ///< 0..1; of the stance. As `PositionOptions::min_position`
  /// Whether those who would support it on a condition are for it; else they are left out.
  bool conditional_agrees = true;
};

}  // namespace onrecord
