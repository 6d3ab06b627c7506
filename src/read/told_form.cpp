#include "read/told_form.h"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

constexpr auto kMarks = std::to_array<std::string_view>({"“", "„", "«", "‘", "\"", "”"});

bool is_quoted(std::string_view text, Span content) {
  return std::ranges::any_of(kMarks, [&](std::string_view mark) {
    return surface(text, content).starts_with(mark) ||
           text.substr(0, content.begin_byte).ends_with(mark);
  });
}

bool has_marks(std::string_view text, Span content) {
  return std::ranges::any_of(kMarks, [&](std::string_view mark) {
    return surface(text, content).find(mark) != std::string_view::npos;
  });
}

}  // namespace

Form told_form(std::string_view text, std::span<const Span> contents) {
  if (!contents.empty() &&
      std::ranges::all_of(contents, [&](Span content) { return is_quoted(text, content); })) {
    return Form::direct;
  }
  const bool is_mixed = std::ranges::any_of(
      contents, [&](Span content) { return is_quoted(text, content) || has_marks(text, content); });
  return is_mixed ? Form::mixed : Form::indirect;
}

}  // namespace onrecord
