#pragma once

#include <string>
#include <string_view>

#include "onrecord/result.h"

namespace onrecord {

/// What language a text is in, as its own words and letters tell.
struct Language {
  std::string code = "und";  ///< ISO 639-1; "und" where nothing tells
  std::string name;          ///< in English, for messages: "German"; empty where nothing tells
  /// 0 to 1: how much of what tells languages apart speaks for English. 0.5 where nothing tells;
  /// English prose has 0.7 and more, other languages 0.3 and less. Not a probability.
  float english = 0.5F;
  bool is_other = false;  ///< surely not English: at least two thirds of a text that is long enough
};

/// Recognises the language of `text`, valid UTF-8, by frequent words and trigrams of letters of
/// some thirty languages, and by the script. `claimed` is what the publisher says, as BCP 47
/// ("de-AT"): it moves the threshold of `is_other` a little. Short texts, lists and mere names are
/// never `is_other`. Time is linear in the text.
[[nodiscard]] Language recognise_language(std::string_view text, std::string_view claimed = {});

/// Why a text in `language` is set aside, and what to do: error `other_language` at `place`.
[[nodiscard]] Error other_language(const Language& language, const Place& place);

}  // namespace onrecord
