#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// A date as the page claims it and as it was read.
struct PageDate {
  std::string iso;    ///< ISO 8601; empty where the claim could not be read
  std::string claim;  ///< the page's own words; empty where it has none
  std::string from;   ///< which part of the page says so: "json-ld", "meta", "time", "text", "url"

  /// Takes `claim`, where no date is known yet; one that cannot be read only where there is none.
  void fill(std::string_view claim, std::string_view from);
};

/// The dates of publication and of the last change.
struct PageDates {
  PageDate published;
  PageDate modified;
};

}  // namespace onrecord
