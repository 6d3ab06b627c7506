#include "record/dna_import.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

#include "exchange/dna_additions.h"
#include "exchange/dna_date.h"
#include "exchange/dna_json.h"
#include "exchange/utf16_offsets.h"
#include "onrecord/utf8.h"
#include "record/article_key.h"
#include "record/kept_articles.h"
#include "record/query.h"

namespace onrecord {
namespace {

// DNA has no documents without a date; an export of ours gives them the beginning of 1970.
std::optional<std::string> told_date(std::int64_t seconds) {
  if (seconds == 0) return std::nullopt;
  return iso_date(seconds);
}

std::string dumped(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string hash_of(const DnaProject& project) {
  const std::string bytes = dumped(dna_json(project));
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

bool is_in_quotation(const Document& document, Span content) {
  return std::ranges::any_of(document.quotations(), [&](const Quotation& quotation) {
    return quotation.span.contains(content);
  });
}

bool is_person(std::string_view variable) { return variable == "person"; }

Speaker speaker_of(const std::string& name, ActorKind kind, const std::string& reason,
                   std::vector<Actor>& actors) {
  auto actor = std::ranges::find_if(
      actors, [&](const Actor& known) { return known.name == name && known.kind == kind; });
  if (actor == actors.end()) {
    actor = actors.insert(actor, Actor{{}, name, kind, {name}, {}});
  }
  Speaker out;
  out.name = name;
  out.kind = kind;
  out.basis = SpeakerBasis::reviewed;
  out.score = 1;
  out.actor = static_cast<std::size_t>(actor - actors.begin());
  out.reason = reason;
  return out;
}

}  // namespace

std::string code_name(const std::string& variable) {
  return variable.starts_with('#') ? "#" + variable : variable;
}

DnaImporter::DnaImporter(SQLite::Database& database, const DnaProject& project,
                         const std::filesystem::path& file)
    : project_(project),
      file_(repair_utf8(file.string()).text),
      name_(repair_utf8(file.stem().string()).text),
      database_(database),
      articles_(database),
      rereader_(database),
      find_version_(database,
                    "SELECT v.id, v.is_latest FROM article a JOIN version v ON v.article_id = a.id "
                    "WHERE a.key "
                    "= ? AND v.hash = ?"),
      // In the order in which they were written; without what corrections made or kept.
      find_rows_(database,
                 "SELECT id FROM statement WHERE version_id = ? AND model IS NULL AND status NOT "
                 "IN ('changed', 'added') ORDER BY id"),
      insert_field_(database, "INSERT INTO field VALUES (?, ?, ?, ?)"),
      insert_code_(database, "INSERT INTO code VALUES (?, ?, ?, ?)") {
  for (const DnaStatement& row : project.statements)
    statements_of_[row.document_id].push_back(&row);
  for (auto& [document, statements] : statements_of_) {
    std::ranges::sort(statements, {}, [](const DnaStatement* row) {
      return std::tuple(row->start, -row->stop, row->id);
    });
  }
  for (const DnaVariable& row : project.variables) variables_.emplace(row.id, &row);
  for (const DnaEntity& row : project.entities) entities_.emplace(row.id, &row.value);
  for (const DnaCoder& row : project.coders) coders_.emplace(row.id, &row.name);
  for (const DnaStatementType& row : project.statement_types) types_.emplace(row.id, &row.label);
}

Result<Imported> DnaImporter::run() {
  out_.passed_over = project_.passed_over;
  SQLite::Statement find(database_,
                         "SELECT id, json_extract(definition, '$.hash') FROM project WHERE name = "
                         "?");
  const auto known = first_number(find, name_);
  const std::string hash = hash_of(project_);
  if (known && with(find, name_).executeStep() && find.getColumn(1).getString() == hash) {
    const std::set<std::int64_t> documents = documents_of(*known);
    out_.known = documents.size();
    for (const DnaDocument& document : project_.documents) {
      if (documents.contains(document.id)) continue;
      if (const auto refused = document_of(document); !refused)
        tell(document, refused.error().message);
    }
    return std::move(out_);
  }
  find.reset();
  if (known && !is_same_project(*known)) {
    return Error{ErrorCode::bad_project,
                 fmt::format("the record has another project called {}, which has no document in "
                             "common with this one; give the file another name",
                             name_),
                 Place{file_}};
  }
  row_ = begin_project(known);
  for (const DnaDocument& document : project_.documents) add(document);
  write_definition(hash);
  return std::move(out_);
}

bool DnaImporter::is_same_project(std::int64_t known) {
  SQLite::Statement find(
      database_,
      "SELECT f.value, v.text FROM field f JOIN version v ON v.id = f.version_id "
      "WHERE f.project_id = ? AND f.name = 'number'");
  std::unordered_map<std::int64_t, const std::string*> texts;
  for (const DnaDocument& document : project_.documents) texts.emplace(document.id, &document.text);
  bool has_none = true;
  with(find, known);
  while (find.executeStep()) {
    has_none = false;
    const auto text = texts.find(find.getColumn(0).getInt64());
    if (text != texts.end() && *text->second == find.getColumn(1).getString()) return true;
  }
  return has_none;
}

std::set<std::int64_t> DnaImporter::documents_of(std::int64_t project) {
  SQLite::Statement find(database_,
                         "SELECT value FROM field WHERE project_id = ? AND name = 'number'");
  std::set<std::int64_t> out;
  with(find, project);
  while (find.executeStep()) out.insert(find.getColumn(0).getInt64());
  return out;
}

std::int64_t DnaImporter::begin_project(std::optional<std::int64_t> known) {
  if (!known) {
    SQLite::Statement insert(database_,
                             "INSERT INTO project (name, format, definition) VALUES (?, 'dna', "
                             "'{}')");
    onrecord::run(insert, name_);
    return database_.getLastInsertRowid();
  }
  std::set<std::int64_t> gone = documents_of(*known);
  for (const DnaDocument& document : project_.documents) gone.erase(document.id);
  for (const std::int64_t id : gone) {
    out_.passed_over.push_back({ErrorCode::bad_project,
                                fmt::format("the project has no document {} any more; the record "
                                            "keeps its article as one of no project",
                                            id),
                                Place{file_}});
  }
  for (const char* table : {"field", "code"}) {
    SQLite::Statement remove(database_, fmt::format("DELETE FROM {} WHERE project_id = ?", table));
    onrecord::run(remove, *known);
  }
  return *known;
}

Result<Document> DnaImporter::document_of(const DnaDocument& given) const {
  return Document::from({.id = fmt::format("{}-{}", name_, given.id),
                         .text = given.text,
                         .title = given.title,
                         .outlet = given.source,
                         .date = told_date(given.date).value_or(""),
                         .url = {},
                         .author = given.author,
                         .language = {}});
}

void DnaImporter::add(const DnaDocument& given) {
  const Result<Document> document = document_of(given);
  if (!document) return tell(given, document.error().message);
  const Statements& statements = statements_of_[given.id];
  const Reading reading = reading_of(*document, statements);
  const NewArticle article{&*document, &reading, file_, std::string(kPeople)};
  const Added added = articles_.add(article);
  const auto version = latest_version_of(document->article());
  // An export looks at latest versions only, so it takes this one from the definition.
  if (!version) return tell(given, "the record has a later text of it");
  if (added == Added::nothing) {
    (void)rereader_.replace({*version, &*document, &reading, std::string(kPeople)});
  }
  ++(added == Added::article || added == Added::version ? out_.articles : out_.known);
  out_.statements += statements.size();
  write_fields(*version, given);
  write_codes(*version, statements);
  became_rows_.insert(given.id);
}

std::optional<std::int64_t> DnaImporter::latest_version_of(const Article& added) {
  const std::string hash = article_hash(added);
  for (int number = 1;; ++number) {  // one of them is there, for it was added
    const std::string key = article_key(added, number);
    if (!with(find_version_, key, hash).executeStep()) continue;
    std::optional<std::int64_t> out;
    if (find_version_.getColumn(1).getInt() == 1) out = find_version_.getColumn(0).getInt64();
    find_version_.reset();
    return out;
  }
}

Reading DnaImporter::reading_of(const Document& document, const Statements& statements) {
  const Utf16Offsets offsets(document.text());
  Reading out;
  for (const DnaStatement* coded : statements) {
    Statement& statement = out.statements.emplace_back();
    // The reader has checked the places.
    const Span content = offsets.span_of({coded->start, coded->stop}).value();
    statement.contents = {content};
    statement.form = is_in_quotation(document, content) ? Form::direct : Form::indirect;
    statement.score = 1;
    add_speakers(*coded, statement, out.actors);
    statement.id = statement_id(document.article().id, statement);
  }
  return out;
}

void DnaImporter::add_speakers(const DnaStatement& coded, Statement& statement,
                               std::vector<Actor>& actors) {
  const std::string person = text_of(coded, is_person);
  const std::string body = text_of(coded, is_organisation);
  const std::string reason = fmt::format("coded by {} in {}", coder_name(coded.coder_id), file_);
  if (!person.empty()) {
    statement.speakers = {speaker_of(person, ActorKind::person, reason, actors)};
  }
  if (body.empty()) return;
  Speaker organisation = speaker_of(body, ActorKind::organisation, reason, actors);
  if (person.empty()) {
    statement.speakers = {std::move(organisation)};
  } else {
    statement.speaks_for = std::move(organisation);
  }
}

std::string DnaImporter::text_of(const DnaStatement& statement, bool is_wanted(std::string_view)) {
  for (const DnaValue& value : statement.values) {
    if (!is_wanted(variables_.at(value.variable_id)->name)) continue;
    const Cell cell = cell_of(value);
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  }
  return {};
}

void DnaImporter::write_fields(std::int64_t version, const DnaDocument& document) {
  const auto write = [&](std::string_view name, const auto& value) {
    onrecord::run(insert_field_, version, row_, name, value);
  };
  const auto write_text = [&](std::string_view name, const std::string& text) {
    if (!text.empty()) write(name, text);
  };
  write("number", document.id);
  write_text("author", document.author);
  write_text("section", document.section);
  write_text("notes", document.notes);
  write_text("type", document.type);
  if (document.coder_id) write_text("coder", coder_name(*document.coder_id));
  if (!told_date(document.date)) write("date", document.date);
}

void DnaImporter::write_codes(std::int64_t version, const Statements& statements) {
  std::vector<std::int64_t> rows;
  with(find_rows_, version);
  while (find_rows_.executeStep()) rows.push_back(find_rows_.getColumn(0).getInt64());
  find_rows_.reset();
  for (std::size_t i = 0; i < std::min(rows.size(), statements.size()); ++i) {
    const DnaStatement& coded = *statements[i];
    const auto write = [&](std::string_view name, const auto& value) {
      onrecord::run(insert_code_, rows[i], row_, name, value);
    };
    write("#number", coded.id);
    write("#type", *types_.at(coded.type_id));
    write("#coder", coder_name(coded.coder_id));
    for (const DnaValue& value : coded.values) {
      const std::string name = code_name(variables_.at(value.variable_id)->name);
      const Cell cell = cell_of(value);
      if (const auto* number = std::get_if<std::int64_t>(&cell)) write(name, *number);
      if (const auto* text = std::get_if<std::string>(&cell)) write(name, *text);
    }
  }
}

void DnaImporter::write_definition(const std::string& hash) {
  DnaProject rest = project_;
  for (DnaDocument& document : rest.documents) {
    if (!became_rows_.contains(document.id)) continue;
    DnaDocument ids;
    ids.id = document.id;
    ids.coder_id = document.coder_id;
    document = ids;
  }
  for (DnaStatement& statement : rest.statements) {
    if (!became_rows_.contains(statement.document_id)) continue;
    statement.start = statement.stop = 0;
    for (DnaValue& value : statement.values) value.value = 0;
  }
  nlohmann::ordered_json definition = dna_json(rest);
  definition["hash"] = hash;
  SQLite::Statement update(database_, "UPDATE project SET definition = ? WHERE id = ?");
  onrecord::run(update, dumped(definition), row_);
}

void DnaImporter::tell(const DnaDocument& document, std::string_view what) {
  out_.passed_over.push_back(
      {ErrorCode::bad_project,
       fmt::format("document {}: {}; an export has it as it is, the record does not", document.id,
                   what),
       Place{file_}});
}

const std::string& DnaImporter::coder_name(std::int64_t id) const { return *coders_.at(id); }

Cell DnaImporter::cell_of(const DnaValue& value) const {
  if (const auto* entity = std::get_if<DnaEntityId>(&value.value)) return *entities_.at(entity->id);
  if (const auto* text = std::get_if<std::string>(&value.value)) return *text;
  return std::get<std::int64_t>(value.value);
}

}  // namespace onrecord
