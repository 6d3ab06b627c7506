#pragma once

#include <span>
#include <string_view>

#include "onrecord/statement.h"

namespace onrecord {

/// The form of a statement of which people told only where its contents stand: direct where
/// quotation marks begin all of them or stand before them, mixed where they do so of some, or stand
/// within; else indirect.
[[nodiscard]] Form told_form(std::string_view text, std::span<const Span> contents);

}  // namespace onrecord
