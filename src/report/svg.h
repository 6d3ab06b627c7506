#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "onrecord/issue.h"
#include "onrecord/report.h"

namespace onrecord {

/// Appends the shape that stands for a side: a triangle upwards for support, downwards for
/// opposition, a diamond for support on a condition, a square for the undecided. `radius` in the
/// units of the drawing. `more` are further classes.
void append_side_shape(Stance side, double x, double y, double radius, std::string_view more,
                       std::string& out);

/// The same within a line of text, as a drawing of its own that is hidden from screen readers.
[[nodiscard]] std::string side_icon(Stance side);

/// `<a href="#s-...">`, which leads to a statement. In a drawing as in a text.
[[nodiscard]] std::string statement_link(const ReportStatement& statement);

/// Begins a drawing that has a name and a description for screen readers. `id` is unique in the
/// page.
void begin_svg(std::string_view id, double width, double height, std::string_view title,
               std::string_view description, std::string& out);

}  // namespace onrecord
