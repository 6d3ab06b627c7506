#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace onrecord {

/// Which statements or articles are asked for; empty fields ask for all.
struct Question {
  std::string words = {};    ///< all of these; "in quotes": one after the other; end*: beginnings
  std::string speaker = {};  ///< words of the speaker's name
  std::string outlet = {};
  /// First and last date of the article, both included: "2031", "2031-05" or "2031-05-02".
  std::string from = {};
  std::string to = {};
  std::string form = {};
  double min_score = 0;  ///< of statements
  /// Of statements: machine, accepted, rejected, replaced, changed or added. Empty: all that hold.
  std::string status = {};
  std::size_t limit = 50;
  std::string naming = {};  ///< of statements: named, unnamed or unknown
  std::int64_t actor = 0;   ///< number of one who makes the statements; 0: whoever does
  std::string issue = {};   ///< id or label of an issue that the statements are about

  friend bool operator==(const Question&, const Question&) = default;
};

}  // namespace onrecord
