#include "record/dna_export.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "exchange/dna_date.h"
#include "exchange/dna_json.h"
#include "exchange/java_text.h"
#include "onrecord/utf8.h"
#include "record/dna_import.h"
#include "record/kept_articles.h"
#include "record/query.h"

namespace onrecord {
namespace {

constexpr std::string_view kOurCoder = "onrecord";
constexpr std::string_view kReleased = "2022-06-10";  // DNA 3.0.7

std::string text_in(const std::map<std::string, Cell>& values, const std::string& name) {
  const auto found = values.find(name);
  if (found == values.end()) return {};
  const auto* text = std::get_if<std::string>(&found->second);
  return text == nullptr ? std::string() : *text;
}

std::optional<std::int64_t> number_in(const std::map<std::string, Cell>& values,
                                      const std::string& name) {
  const auto found = values.find(name);
  if (found == values.end()) return std::nullopt;
  const auto* number = std::get_if<std::int64_t>(&found->second);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

Cell cell_of(const SQLite::Column& column) {
  if (column.isInteger()) return column.getInt64();
  if (column.isFloat()) return column.getDouble();
  if (column.isNull()) return {};
  return column.getString();
}

bool asks_for_all(const Question& question) {
  return question.words.empty() && question.speaker.empty() && question.outlet.empty() &&
         question.from.empty() && question.to.empty() && question.form.empty() &&
         question.status.empty() && question.min_score <= 0;
}

}  // namespace

// Views `text`.
class DnaExporter::Target {
 public:
  Target(std::int64_t document, const std::string& text, bool is_known)
      : document_(document),
        points_(text),
        shown_(is_known ? std::nullopt : std::optional<JavaText>(text)),
        units_(shown_ ? shown_->text() : text) {}
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;
  ~Target() = default;

  [[nodiscard]] std::int64_t document() const { return document_; }
  [[nodiscard]] const JavaText* shown() const { return shown_ ? &*shown_ : nullptr; }

  /// None where nothing stands there.
  [[nodiscard]] std::optional<Utf16Range> range_of(CodePointRange place) const {
    Span span{static_cast<std::uint32_t>(points_.byte_of(place.begin)),
              static_cast<std::uint32_t>(points_.byte_of(place.end))};
    if (shown_) span = shown_->span_of(span);
    const Result<Utf16Range> range = units_.range_of(span);
    if (!range || range->begin == range->end) return std::nullopt;
    return *range;
  }

 private:
  std::int64_t document_;
  CodePointOffsets points_;
  std::optional<JavaText> shown_;  // of what is no document of the base project
  Utf16Offsets units_;
};

DnaExporter::DnaExporter(SQLite::Database& database)
    : database_(database),
      version_(database,
               "SELECT a.name, v.title, v.outlet, v.date, v.url, v.text, v.author FROM version v "
               "JOIN article a ON a.id = v.article_id WHERE v.id = ?"),
      rows_(database,
            "SELECT s.id, coalesce(s.replaces, s.id), s.status <> 'machine', coalesce(c.made_by, "
            "'') FROM statement s LEFT JOIN correction c ON c.id = (SELECT max(d.id) FROM "
            "correction d WHERE d.version_id = s.version_id AND d.statement_key = s.key AND "
            "d.undone_at IS NULL) WHERE s.version_id = ? AND s.status NOT IN ('rejected', "
            "'replaced') AND s.form NOT IN ('scare', 'title') ORDER BY coalesce(s.replaces, s.id)"),
      part_(database,
            "SELECT min(first), max(past) FROM part WHERE statement_id = ? AND role IN ('content', "
            "'cue') GROUP BY role ORDER BY role = 'cue' LIMIT 1"),
      speakers_(database,
                "SELECT p.role, p.kind, coalesce(t.name, '') FROM speaker p LEFT JOIN appearance b "
                "ON b.id = p.appearance_id LEFT JOIN actor t ON t.id = b.actor_id WHERE "
                "p.statement_id = ? AND p.role IN ('speaker', 'speaks_for') ORDER BY p.role DESC, "
                "p.number"),
      fields_(database, "SELECT project_id, name, value FROM field WHERE version_id = ?"),
      codes_(database, "SELECT project_id, name, value FROM code WHERE statement_id = ?") {}

Result<DnaExport> DnaExporter::make(const Question& question) {
  if (const auto begun = begin(); !begun) return begun.error();
  const auto versions = versions_for(
      database_, question, 0, static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max()));
  const auto asked = statements_for(database_, question, versions);
  for (const std::int64_t version : versions) add_version(version, asked);
  drop_unasked(question);
  if (!is_as_it_was()) complete_dna_project(out_.project);
  tell_lost();
  return std::move(out_);
}

Result<std::monostate> DnaExporter::begin() {
  SQLite::Statement query(database_,
                          "SELECT id, definition FROM project WHERE format = 'dna' ORDER BY id "
                          "LIMIT 1");
  out_.project = empty_dna_project(kReleased);
  if (query.executeStep()) {
    base_ = query.getColumn(0).getInt64();
    Result<DnaProject> base = dna_project_of(
        nlohmann::ordered_json::parse(query.getColumn(1).getString(), nullptr, false));
    if (!base) return base.error();
    out_.project = *std::move(base);
  }
  for (const DnaDocument& row : out_.project.documents) {
    known_documents_.emplace(row.id, known_documents_.size());
  }
  for (const DnaStatement& row : out_.project.statements) {
    known_statements_.emplace(row.id, known_statements_.size());
  }
  entities_before_ = out_.project.entities.size();
  additions_.emplace(out_.project);
  return std::monostate{};
}

void DnaExporter::add_version(std::int64_t version,
                              const std::optional<std::set<std::int64_t>>& asked) {
  if (!with(version_, version).executeStep()) return;
  const auto column = [&](int at) { return version_.getColumn(at).getString(); };
  const std::string text = column(5);
  const Values fields = values_in(fields_, version);
  const auto known = known_documents_.find(number_in(fields, "#base").value_or(0));
  const bool is_known = known != known_documents_.end();
  DnaDocument added;
  added.id = is_known ? known->first : additions_->next_document();
  const Target target(added.id, text, is_known);
  DnaDocument& document = is_known ? out_.project.documents[known->second] : added;
  document.title = column(1).empty() && !is_known ? column(0) : column(1);
  document.source = column(2);
  document.date = dna_date(column(3)).value_or(0);
  document.notes = column(4);
  document.author = column(6);
  document.text = target.shown() != nullptr ? target.shown()->text() : text;
  version_.reset();
  fill_document(document, fields);
  documents_.insert(document.id);
  if (!is_known) {
    const std::string coder = text_in(fields, "coder");
    document.coder_id = additions_->coder(coder.empty() ? std::string(kOurCoder) : coder);
    out_.project.documents.push_back(std::move(added));
  }
  for (const Coded& row : rows_of(version)) {
    if (!asked || asked->contains(row.id)) add_statement(row, target);
  }
}

void DnaExporter::fill_document(DnaDocument& document, const Values& fields) {
  if (std::string author = text_in(fields, "author"); !author.empty()) {
    document.author = std::move(author);
  }
  document.section = text_in(fields, "section");
  document.type = text_in(fields, "type");
  if (document.notes.empty()) document.notes = text_in(fields, "notes");
  document.date = number_in(fields, "date").value_or(document.date);
}

void DnaExporter::add_statement(const Coded& row, const Target& target) {
  const auto place = place_of(row.id, target);
  if (!place) return;
  const Values codes = values_in(codes_, row.answer);
  const auto known = known_statements_.find(number_in(codes, "#base").value_or(0));
  if (known != known_statements_.end()) {
    DnaStatement& statement = out_.project.statements[known->second];
    if (statement.document_id == target.document()) {
      statement.start = place->begin;
      statement.stop = place->end;
      return fill_known(statement, row, codes);
    }
  }
  DnaStatement placed;
  placed.document_id = target.document();
  placed.start = place->begin;
  placed.stop = place->end;
  add_new(std::move(placed), row, codes);
}

void DnaExporter::fill_known(DnaStatement& known, const Coded& row, const Values& codes) {
  statements_.insert(known.id);
  const std::vector<DnaValue> ids = std::exchange(known.values, {});
  for (const DnaVariable& variable : out_.project.variables) {
    if (variable.statement_type_id != known.type_id) continue;
    const auto code = codes.find(code_name(variable.name));
    if (code != codes.end()) give(known, variable, code->second);
  }
  if (row.answer != row.id) {  // a person changed it: who speaks, perhaps
    const Speaking now = speaking(row.id).front();
    if (now != speaking(row.answer).front()) give(known, now);
  }
  for (DnaValue& value : known.values) {
    const auto had = std::ranges::find(ids, value.variable_id, &DnaValue::variable_id);
    if (had != ids.end()) value.id = had->id;
  }
}

void DnaExporter::add_new(DnaStatement placed, const Coded& row, const Values& codes) {
  const auto type = additions_->type(text_in(codes, "#type"));
  placed.type_id = type ? *type : additions_->dna_statement();
  std::string coder = text_in(codes, "#coder");
  if (row.is_reviewed && !row.reviewer.empty()) coder = row.reviewer;
  placed.coder_id = additions_->coder(coder.empty() ? std::string(kOurCoder) : coder);
  std::set<std::string> taken;
  for (const DnaVariable& variable : out_.project.variables) {
    if (variable.statement_type_id != placed.type_id) continue;
    const auto code = codes.find(code_name(variable.name));
    if (code == codes.end()) continue;
    give(placed, variable, code->second);
    taken.insert(code->first);
  }
  for (const auto& [name, value] : codes) {
    if (!taken.contains(name) && (!name.starts_with('#') || name.starts_with("##"))) {
      lost_.insert(name);
    }
  }
  const bool is_coded = !codes.empty() && row.answer == row.id;
  for (const Speaking& speaking : speaking(row.id)) {
    DnaStatement& statement = out_.project.statements.emplace_back(placed);
    statement.id = additions_->next_statement();
    statements_.insert(statement.id);
    if (is_coded) break;  // the codes say who speaks
    give(statement, speaking);
  }
}

void DnaExporter::give(DnaStatement& statement, const DnaVariable& variable, const Cell& cell) {
  std::optional<DnaValue> value = additions_->value(variable, cell);
  if (!value) return;
  const auto had = std::ranges::find(statement.values, variable.id, &DnaValue::variable_id);
  if (had == statement.values.end()) {
    statement.values.push_back(*std::move(value));
  } else {
    had->value = std::move(value->value);
  }
}

void DnaExporter::give(DnaStatement& statement, const Speaking& speaking) {
  for (const DnaVariable& variable : out_.project.variables) {
    if (variable.statement_type_id != statement.type_id) continue;
    if (variable.name == "person") give(statement, variable, speaking.person);
    if (is_organisation(variable.name)) give(statement, variable, speaking.organisation);
  }
}

void DnaExporter::drop_unasked(const Question& question) {
  DnaProject& project = out_.project;
  if (asks_for_all(question)) {  // what could not become an article is wanted, too
    SQLite::Statement became(database_,
                             "SELECT value FROM field WHERE project_id = ? AND name = 'number'");
    std::set<std::int64_t> articles;
    with(became, base_);
    while (became.executeStep()) articles.insert(became.getColumn(0).getInt64());
    for (const DnaDocument& row : project.documents) {
      if (!articles.contains(row.id)) documents_.insert(row.id);
    }
    for (const DnaStatement& row : project.statements) {
      if (!articles.contains(row.document_id)) statements_.insert(row.id);
    }
  }
  std::erase_if(project.documents, [&](const auto& row) { return !documents_.contains(row.id); });
  std::erase_if(project.statements, [&](const auto& row) { return !statements_.contains(row.id); });
}

// Projects are complete as far as DNA needs it, which may be less than `complete_dna_project` adds.
bool DnaExporter::is_as_it_was() const {
  const DnaProject& project = out_.project;
  std::map<std::int64_t, std::size_t> variables;  // how many, by type
  for (const DnaVariable& row : project.variables) ++variables[row.statement_type_id];
  const auto is_whole = [&](const DnaStatement& row) {
    const auto of_type = variables.find(row.type_id);
    return row.values.size() == (of_type == variables.end() ? 0 : of_type->second) &&
           std::ranges::none_of(row.values, [](const DnaValue& value) { return value.id == 0; });
  };
  return project.entities.size() == entities_before_ &&
         std::ranges::all_of(project.statements, is_whole);
}

void DnaExporter::tell_lost() {
  for (const std::string& name : lost_) {
    out_.passed_over.push_back(
        {ErrorCode::bad_project,
         fmt::format("the exported project has no place for the variable {} of another one", name),
         {}});
  }
}

std::vector<DnaExporter::Coded> DnaExporter::rows_of(std::int64_t version) {
  std::vector<Coded> out;
  with(rows_, version);
  while (rows_.executeStep()) {
    out.push_back({rows_.getColumn(0).getInt64(), rows_.getColumn(1).getInt64(),
                   rows_.getColumn(2).getInt() != 0, rows_.getColumn(3).getString()});
  }
  rows_.reset();
  return out;
}

std::optional<Utf16Range> DnaExporter::place_of(std::int64_t statement, const Target& target) {
  std::optional<Utf16Range> out;
  if (with(part_, statement).executeStep()) {
    out = target.range_of({static_cast<std::size_t>(part_.getColumn(0).getInt64()),
                           static_cast<std::size_t>(part_.getColumn(1).getInt64())});
  }
  part_.reset();
  return out;
}

std::vector<DnaExporter::Speaking> DnaExporter::speaking(std::int64_t statement) {
  std::vector<Speaking> out;
  std::string for_whom;
  with(speakers_, statement);  // for whom comes first
  while (speakers_.executeStep()) {
    const std::string name = speakers_.getColumn(2).getString();
    if (speakers_.getColumn(0).getString() == "speaks_for") {
      for_whom = name;
    } else if (speakers_.getColumn(1).getString() == actor_kind_name(ActorKind::person)) {
      out.push_back({name, for_whom});
    } else {
      out.push_back({"", name.empty() ? for_whom : name});
    }
  }
  speakers_.reset();
  if (out.empty()) out.push_back({"", for_whom});
  return out;
}

DnaExporter::Values DnaExporter::values_in(SQLite::Statement& query, std::int64_t of) {
  Values out;
  with(query, of);
  while (query.executeStep()) {
    const bool is_base = query.getColumn(0).getInt64() == base_;
    const std::string name = query.getColumn(1).getString();
    Cell cell = cell_of(query.getColumn(2));
    if (is_base && (name == "number" || name == "#number")) out["#base"] = cell;
    if (is_base) {
      out[name] = std::move(cell);
    } else {
      out.emplace(name, std::move(cell));
    }
  }
  query.reset();
  return out;
}

}  // namespace onrecord
