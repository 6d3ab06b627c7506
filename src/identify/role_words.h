#pragma once

#include <span>
#include <string>
#include <string_view>

#include "identify/gender.h"

namespace onrecord {

// English words for what a person is: titles, offices, work, kin. All words are given folded.

/// Stands before a name only: "mr", "sen", "dr".
[[nodiscard]] bool is_honorific(std::string_view word);

/// A person's role, in the singular: "minister", "nurse", "wife", "president-elect".
[[nodiscard]] bool is_role(std::string_view word);

/// The plural of one: "ministers", "policewomen".
[[nodiscard]] bool is_plural_role(std::string_view word);

/// What an honorific or a role says of its holder's gender: "mrs", "spokeswoman", "king".
[[nodiscard]] Gender role_gender(std::string_view word);

/// One word for several that news use of one role: "judge" for "justice", "republican" for "gop",
/// "candidate" for "nominee"; else the word itself. Views `word` or a constant.
[[nodiscard]] std::string_view usual_role_word(std::string_view word);

/// A word that tells a post from others with the same title: "finance", "vice", "democratic".
[[nodiscard]] bool is_post_word(std::string_view word);

/// Do two lists of role words, each in usual form, name different posts or parties: "finance" and
/// "foreign" minister, "president" and "vice president", "democrat" and "republican"? `b` is in
/// byte order.
[[nodiscard]] bool are_different_posts(std::span<const std::string> a,
                                       std::span<const std::string> b);

/// Does who has this role, in usual form, lead a body, so that his words are taken for its own:
/// "chairman", "director", "negotiator"?
[[nodiscard]] bool leads_body(std::string_view role);

/// "chairman", "spokesman": mostly held by men, but said of women too.
[[nodiscard]] bool is_usually_male_role(std::string_view word);

/// Is the role a common surname as well? "king", "bishop", "baker".
[[nodiscard]] bool may_be_surname(std::string_view role);

/// Is a title directly before one name a sign that this is a surname ("mr", "president")? It is
/// not for "sir", nor for most other roles: "Sir Olav", "Coach Olav".
[[nodiscard]] bool goes_with_surname(std::string_view title);

}  // namespace onrecord
