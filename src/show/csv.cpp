#include <fmt/format.h>

#include <string>
#include <vector>

#include "onrecord/show.h"
#include "onrecord/utf8.h"
#include "show/as_list.h"
#include "show/csv_row.h"

namespace onrecord {
namespace {

constexpr std::string_view kJoin = " … ";

std::string joined_text(std::string_view text, std::span<const Span> spans) {
  std::string joined;
  for (const Span span : spans) {
    if (!joined.empty()) joined += kJoin;
    joined += surface(text, span);
  }
  return joined;
}

/// "12-18;30-44"
std::string joined_offsets(const CodePointOffsets& offsets, std::span<const Span> spans) {
  std::string joined;
  for (const Span span : spans) {
    if (!joined.empty()) joined += ';';
    const CodePointRange range = offsets.range_of(span);
    joined += fmt::format("{}-{}", range.begin, range.end);
  }
  return joined;
}

// Names of speakers, parted so that a table of corrections can be read again.
std::string names_of(std::span<const Speaker> speakers) {
  std::string names;
  for (const Speaker& speaker : speakers) {
    if (speaker.name.empty()) continue;
    if (!names.empty()) names += "; ";
    names += speaker.name;
  }
  return names;
}

class RowWriter {
 public:
  explicit RowWriter(const Document& document)
      : article_(document.article()), text_(document.text()), offsets_(text_) {}

  // The cells of `statement`, one of `all`.
  [[nodiscard]] std::vector<std::string> cells_of(const Statement& statement,
                                                  std::span<const Statement> all) const {
    const std::span<const Span> cue = as_list(statement.cue);
    const bool has_speaker = !statement.speakers.empty();
    const Speaker nobody;
    const Speaker& who = has_speaker ? statement.speakers.front() : nobody;
    return {statement.id,
            article_.id,
            article_.title,
            article_.outlet,
            article_.date,
            article_.url,
            std::string(form_name(statement.form)),
            names_of(statement.speakers),
            who.id,
            std::string(has_speaker ? actor_kind_name(who.kind) : ""),
            std::string(has_speaker ? speaker_basis_name(who.basis) : ""),
            has_speaker ? fmt::format("{:.4f}", who.score) : "",
            names_of(as_list(statement.speaks_for)),
            names_of(statement.via),
            names_of(as_list(statement.addressee)),
            joined_text(text_, cue),
            joined_offsets(offsets_, cue),
            joined_text(text_, statement.sources),
            joined_offsets(offsets_, statement.sources),
            joined_text(text_, statement.contents),
            joined_offsets(offsets_, statement.contents),
            statement.nested_in ? all[*statement.nested_in].id : "",
            fmt::format("{:.4f}", statement.score)};
  }

 private:
  const Article& article_;
  std::string_view text_;
  CodePointOffsets offsets_;
};

void append_cells(const std::vector<std::string>& cells, std::string& out) {
  append_csv_row(std::vector<std::string_view>(cells.begin(), cells.end()), out);
}

constexpr std::string_view kColumns =
    "id,article_id,title,outlet,date,url,form,speaker,speaker_id,speaker_kind,speaker_basis,"
    "speaker_score,speaks_for,via,addressee,cue,cue_offsets,sources,source_offsets,"
    "contents,content_offsets,nested_in,score";

}  // namespace

std::string csv_header() { return fmt::format("{}\r\n", kColumns); }

void write_csv(const Document& document, std::span<const Statement> statements, std::string& out) {
  if (statements.empty()) return;
  const RowWriter rows(document);
  for (const Statement& statement : statements) {
    append_cells(rows.cells_of(statement, statements), out);
  }
}

std::string kept_csv_header() {
  return fmt::format("{},status,reviewed_by,reviewed_at,verdict,note\r\n", kColumns);
}

void write_kept_csv(const Kept& kept, std::string& out) {
  const RowWriter rows(kept.document);
  for (std::size_t i = 0; i < kept.reading.statements.size(); ++i) {
    std::vector<std::string> cells =
        rows.cells_of(kept.reading.statements[i], kept.reading.statements);
    const Review& review = kept.reviews[i];
    cells.insert(cells.end(), {review.status, review.by, review.at, "", ""});
    append_cells(cells, out);
  }
}

}  // namespace onrecord
