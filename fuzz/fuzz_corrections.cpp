// Bytes -> a table of corrections -> the same table, written again.
#include <optional>
#include <string>
#include <vector>

#include "fuzz/check.h"
#include "fuzz/target.h"
#include "onrecord/utf8.h"
#include "read/correction_table.h"
#include "show/csv_row.h"

namespace onrecord {
namespace {

constexpr std::string_view kName = "a.csv";

void check_text(const std::string& text) { check(!first_invalid_utf8(text)); }

void check_correction(const NewCorrection& correction) {
  for (const std::string* text : {&correction.id, &correction.note, &correction.by}) {
    check_text(*text);
  }
  for (const auto* part :
       {&correction.speaker, &correction.cue, &correction.source, &correction.content}) {
    if (*part) check_text(**part);
  }
  check(correction.place.input == kName && correction.place.line > 1);
}

std::string_view word_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::accept:
      return "accept";
    case Verdict::reject:
      return "reject";
    case Verdict::change:
      return "change";
    case Verdict::add:
      return "add";
  }
  return "";
}

std::string table_of(const std::vector<NewCorrection>& corrections) {
  std::string out =
      "id,article_id,verdict,speaker,speaker_kind,cue,sources,contents,form,note,by\r\n";
  for (const NewCorrection& one : corrections) {
    const bool is_add = one.verdict == Verdict::add;
    const std::vector<std::string_view> cells = {is_add ? "" : std::string_view(one.id),
                                                 is_add ? std::string_view(one.id) : "",
                                                 word_of(one.verdict),
                                                 one.speaker ? std::string_view(*one.speaker) : "",
                                                 one.kind ? actor_kind_name(*one.kind) : "",
                                                 one.cue ? std::string_view(*one.cue) : "",
                                                 one.source ? std::string_view(*one.source) : "",
                                                 one.content ? std::string_view(*one.content) : "",
                                                 one.form ? form_name(*one.form) : "",
                                                 one.note,
                                                 one.by};
    append_csv_row(cells, out);
  }
  return out;
}

bool are_same(const std::optional<std::string>& before, const std::optional<std::string>& after) {
  return before.value_or("") == after.value_or("");
}

/// A table that was read and written says the same.
void check_again(const std::vector<NewCorrection>& corrections) {
  const auto again = parse_corrections(table_of(corrections), std::string(kName));
  check(again.ok() && again->errors.empty());
  check(again->corrections.size() == corrections.size());
  for (std::size_t i = 0; i < corrections.size(); ++i) {
    const NewCorrection &before = corrections[i], &after = again->corrections[i];
    check(after.verdict == before.verdict && after.id == before.id && after.note == before.note);
    check(after.kind == before.kind && after.form == before.form && after.by == before.by);
    check(are_same(before.speaker, after.speaker) && are_same(before.content, after.content));
    check(are_same(before.cue, after.cue) && are_same(before.source, after.source));
  }
}

}  // namespace

void fuzz(std::string_view input) {
  const auto table = parse_corrections(input, std::string(kName));
  if (!table) {
    check(!table.error().message.empty());
    return;
  }
  for (const NewCorrection& correction : table->corrections) check_correction(correction);
  for (const Error& error : table->errors) {
    check(error.code == ErrorCode::bad_correction && !error.message.empty());
  }
  check_again(table->corrections);
}

}  // namespace onrecord
