#pragma once

namespace onrecord::uncued_score {

// How far each rule is to be trusted, on the scale of the model's scores.
inline constexpr float kRepeatedLabel = 0.9F;     ///< transcript: the label comes again
inline constexpr float kQuotedAfterName = 0.85F;  ///< Name: “...”
inline constexpr float kNameAfterQuoted = 0.8F;   ///< “...” — Name, “...” : Name
inline constexpr float kQuotedWithin = 0.7F;  ///< “He told me, ‘...’”: speech in a quotation
inline constexpr float kSingleLabel = 0.7F;   ///< a label that comes once
inline constexpr float kNameInLineBefore = 0.6F;  ///< a byline sentence, then a quotation
inline constexpr float kHeadline = 0.6F;          ///< Minister: taxes will rise
inline constexpr float kFloating = 0.6F;          ///< whole quoted sentences, no speaker named
inline constexpr float kTitle = 0.6F;
inline constexpr float kScare = 0.5F;

}  // namespace onrecord::uncued_score
