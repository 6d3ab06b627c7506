#pragma once

namespace onrecord {

// One report in two languages.

inline constexpr const char* kEnglish =
    "The harbour council of Brenn said on Monday that the old ferry would not sail again before "
    "spring. Residents who had waited for an answer since the storm were told that the money was "
    "there, but that nobody had been found who could repair the engine.";
inline constexpr const char* kGerman =
    "Der Hafenrat von Brenn teilte am Montag mit, dass die alte Fähre nicht vor dem Frühjahr "
    "wieder fahren wird. Die Bewohner, die seit dem Sturm auf eine Antwort gewartet hatten, "
    "erfuhren, dass das Geld da sei, aber noch niemand gefunden wurde, der den Motor reparieren "
    "kann.";

}  // namespace onrecord
