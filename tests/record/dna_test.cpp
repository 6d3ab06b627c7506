#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "exchange/dna_additions.h"
#include "exchange/dna_date.h"
#include "exchange/dna_json.h"
#include "exchange/dna_projects.h"
#include "exchange/dna_reader.h"
#include "exchange/dna_writer.h"
#include "exchange/java_text.h"
#include "exchange/utf16_offsets.h"
#include "onrecord/record.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

/// The span of `words` in `text`, where they stand first.
Span span_of(const std::string& text, const std::string& words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

class DnaRecord : public testing::Test {
 protected:
  [[nodiscard]] std::string path(const std::string& name) const { return folder_.path(name); }

  Record open(const std::string& name = "kestrin.onrecord") {
    auto record = Record::open(path(name), Record::Access::write);
    EXPECT_TRUE(record) << record.error().describe();
    return *std::move(record);
  }

  std::string write(const DnaProject& project, const std::string& name = "kestrin.dna") {
    std::filesystem::remove(path(name));
    const auto done = write_dna_project(project, path(name));
    EXPECT_TRUE(done) << done.error().describe();
    return path(name);
  }

  static Imported import(Record& record, const std::string& file) {
    auto imported = record.import_dna(file);
    EXPECT_TRUE(imported) << imported.error().describe();
    expect_sound(record);
    return imported ? *std::move(imported) : Imported{};
  }

  DnaProject exported(const Record& record, const Question& question = {}) {
    const std::string file = path("exported.dna");
    std::filesystem::remove(file);
    const auto done = record.export_dna(file, question);
    EXPECT_TRUE(done) << done.error().describe();
    if (done) passed_over_ = done->passed_over;
    auto project = read_dna_project(file);
    EXPECT_TRUE(project) << project.error().describe();
    if (!done || !project) return {};
    EXPECT_EQ(done->documents, project->documents.size());
    EXPECT_EQ(done->statements, project->statements.size());
    return *std::move(project);
  }

  static void expect_sound(const Record& record) {
    const auto findings = record.check();
    ASSERT_TRUE(findings) << findings.error().describe();
    for (const Finding& finding : *findings) ADD_FAILURE() << finding.what;
  }

  /// The first column of all rows.
  std::vector<std::string> ask(const std::string& sql,
                               const std::string& record = "kestrin.onrecord") {
    const SQLite::Database database(path(record));
    SQLite::Statement query(database, sql);
    std::vector<std::string> out;
    while (query.executeStep()) out.push_back(query.getColumn(0).getString());
    return out;
  }

  /// What `statements` lists, in the order of their places.
  std::vector<std::string> statements_in(const std::string& record) {
    return ask(
        "SELECT (s.words || '|' || s.speaker || '|' || p.first || '|' || p.past) FROM statement s "
        "JOIN "
        "part p ON p.statement_id = s.id AND p.role = 'content' ORDER BY 1",
        record);
  }

  TemporaryFolder folder_;
  std::vector<Error> passed_over_;
};

Question asking(std::string Question::*part, const std::string& words) {
  Question question;
  question.*part = words;
  return question;
}

/// The text that a statement of a project covers.
std::string words_of(const DnaProject& project, const DnaStatement& statement) {
  const auto document =
      std::ranges::find(project.documents, statement.document_id, &DnaDocument::id);
  if (document == project.documents.end()) return "no document";
  const auto span = Utf16Offsets(document->text).span_of({statement.start, statement.stop});
  return span ? std::string(surface(document->text, *span)) : span.error().message;
}

/// The entity that the statement has of the variable called so.
std::string entity_of(const DnaProject& project, const DnaStatement& statement,
                      const std::string& name) {
  for (const DnaVariable& variable : project.variables) {
    if (variable.name != name || variable.statement_type_id != statement.type_id) continue;
    const auto value = std::ranges::find(statement.values, variable.id, &DnaValue::variable_id);
    const auto* id = std::get_if<DnaEntityId>(&value->value);
    if (id == nullptr) return "no entity";
    return std::ranges::find(project.entities, id->id, &DnaEntity::id)->value;
  }
  return "no variable";
}

std::string coder_of(const DnaProject& project, std::int64_t id) {
  return std::ranges::find(project.coders, id, &DnaCoder::id)->name;
}

std::vector<std::string> strings(std::initializer_list<const char*> texts) {
  return {texts.begin(), texts.end()};
}

// Import.

TEST_F(DnaRecord, DocumentsBecomeArticles) {
  Record record = open();
  const Imported imported = import(record, write(invented_project()));
  EXPECT_EQ(imported.articles, 2U);
  EXPECT_EQ(imported.statements, 2U);
  EXPECT_EQ(imported.known, 0U);
  EXPECT_TRUE(imported.passed_over.empty());
  EXPECT_EQ(
      ask("SELECT (a.name || '|' || title || '|' || outlet || '|' || date || '|' || model) FROM "
          "version "
          "v JOIN article a ON a.id = v.article_id ORDER BY v.id"),
      strings({"kestrin-1|Kestrin schließt den Hafen|Ellund Courier|2031-05-04T12:00:00Z|people",
               "kestrin-3|||1969-12-31|people"}));
  EXPECT_EQ(ask("SELECT text FROM version ORDER BY id").front(),
            invented_project().documents[0].text);
  EXPECT_EQ(ask("SELECT (name || '=' || value) FROM field WHERE version_id = 1 ORDER BY name"),
            strings({"author=M. Ørn", "coder=Admin", "notes=a note", "number=1", "section=Harbour",
                     "type=news"}));
}

TEST_F(DnaRecord, PlacesAndSpeakersOfStatementsAreThoseOfTheProject) {
  Record record = open();
  (void)import(record, write(invented_project()));
  EXPECT_EQ(ask("SELECT words FROM statement ORDER BY id"), strings({"“No berth,”", "Nobody"}));
  EXPECT_EQ(ask("SELECT (form || '|' || naming || '|' || speaker) FROM statement ORDER BY id"),
            strings({"direct|named|Mara Velling", "indirect|unknown|"}));
  EXPECT_EQ(ask("SELECT (role || '|' || kind || '|' || basis || '|' || score) FROM speaker ORDER "
                "BY role"),
            strings({"speaker|person|reviewed|1.0", "speaks_for|organisation|reviewed|1.0"}));
  EXPECT_EQ(ask("SELECT reason FROM speaker").front(),
            "coded by Søren Brask in " + path("kestrin.dna"));
}

TEST_F(DnaRecord, VariablesAreReadableBySql) {
  Record record = open();
  (void)import(record, write(invented_project()));
  EXPECT_EQ(
      ask("SELECT (name || '=' || value || ' ' || typeof(value)) FROM code WHERE statement_id = "
          "1 ORDER BY name"),
      strings({"#coder=Søren Brask text", "#number=1 integer", "#type=DNA Statement text",
               "agreement=0 integer", "concept=The harbour stays open text",
               "organization=Council of Kestrin text", "person=Mara Velling text"}));
  EXPECT_EQ(ask("SELECT (name || '=' || value) FROM code WHERE statement_id = 2 AND name NOT LIKE "
                "'#%' ORDER BY name"),
            strings({"note=who?", "weight=-3"}));
}

TEST_F(DnaRecord, TheSameFileAgainChangesNothing) {
  Record record = open();
  const std::string file = write(invented_project());
  (void)import(record, file);
  const auto all = [&] {
    return ask(
        "SELECT (s.id || s.key || s.said || c.name || c.value || p.definition) FROM statement s "
        "JOIN code c ON c.statement_id = s.id JOIN project p ON p.id = c.project_id");
  };
  const auto before = all();
  const Imported again = import(record, file);
  EXPECT_EQ(again.articles, 0U);
  EXPECT_EQ(again.statements, 0U);
  EXPECT_EQ(again.known, 2U);
  EXPECT_EQ(all(), before);
}

TEST_F(DnaRecord, AProjectThatWasWorkedOnTakesThePlaceOfWhatItWas) {
  Record record = open();
  DnaProject project = invented_project();
  (void)import(record, write(project));
  project.statements[0].values[3].value = 1;  // agreement
  project.statements.push_back({9, 2, 3, 7, 12, 1, {}});
  complete_dna_project(project);
  const Imported again = import(record, write(project));
  EXPECT_EQ(again.articles, 0U);
  EXPECT_EQ(again.known, 2U);
  EXPECT_EQ(again.statements, 3U);
  EXPECT_EQ(ask("SELECT value FROM code WHERE name = 'agreement'"), strings({"1"}));
  EXPECT_EQ(exported(record), project);
}

TEST_F(DnaRecord, ChangedTextsBecomeNewVersions) {
  Record record = open();
  DnaProject project = invented_project();
  (void)import(record, write(project));
  project.documents[0].text += "She left.\n";
  EXPECT_EQ(import(record, write(project)).articles, 1U);
  EXPECT_EQ(ask("SELECT count(*) FROM article"), strings({"2"}));
  EXPECT_EQ(exported(record), project);
}

TEST_F(DnaRecord, EarlierTextsAreExportedAsTheyAre) {
  Record record = open();
  const DnaProject first = invented_project();
  DnaProject second = first;
  second.documents[0].text += "She left.\n";
  (void)import(record, write(first));
  (void)import(record, write(second));
  const Imported back = import(record, write(first));
  ASSERT_EQ(back.passed_over.size(), 1U);
  EXPECT_NE(back.passed_over[0].message.find("a later text"), std::string::npos);
  DnaProject out = exported(record);
  ASSERT_EQ(out.documents.size(), 3U);  // the later one is of no project any more
  EXPECT_EQ(out.documents[0], first.documents[0]);
  EXPECT_EQ(out.statements.at(0), first.statements[0]);
}

TEST_F(DnaRecord, DocumentsThatLeftAProjectStayAsArticles) {
  Record record = open();
  DnaProject project = invented_project();
  (void)import(record, write(project));
  project.documents.pop_back();
  project.statements.pop_back();
  const Imported again = import(record, write(project));
  ASSERT_EQ(again.passed_over.size(), 1U);
  EXPECT_NE(again.passed_over[0].message.find("no document 3 any more"), std::string::npos);
  const DnaProject out = exported(record);
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[1].id, 2);
  EXPECT_EQ(out.documents[1].text, "Nobody spoke.");
}

TEST_F(DnaRecord, AnotherProjectOfTheSameNameIsRefused) {
  Record record = open();
  (void)import(record, write(invented_project()));
  DnaProject other = invented_project();
  for (DnaDocument& document : other.documents) document.text += " At all.";
  const auto refused = record.import_dna(write(other));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::bad_project);
  EXPECT_NE(refused.error().message.find("another project called kestrin"), std::string::npos);
  EXPECT_EQ(exported(record), invented_project());
}

TEST_F(DnaRecord, StatementsOnOneSpanAreAllKept) {
  Record record = open();
  DnaProject project = invented_project();
  project.statements.push_back(project.statements[0]);
  project.statements.back().id = 4;
  for (DnaValue& value : project.statements.back().values) value.id = 0;
  project.statements.back().values[0].value = DnaEntityId{5};
  complete_dna_project(project);
  EXPECT_EQ(import(record, write(project)).statements, 3U);
  EXPECT_EQ(ask("SELECT speaker FROM statement WHERE words LIKE '%berth%' ORDER BY id"),
            strings({"Mara Velling", "Council of Kestrin"}));
  EXPECT_EQ(ask("SELECT count(DISTINCT key) FROM statement WHERE words LIKE '%berth%'"),
            strings({"1"}));
  EXPECT_EQ(exported(record), project);
}

TEST_F(DnaRecord, EmptyDocumentsAreToldAndKept) {
  Record record = open();
  DnaProject project = invented_project();
  project.documents.push_back({7, "Nothing", "", 1, "", "", "", "", "", 0});
  project.documents.push_back({8, "White", " \n ", 1, "", "", "", "", "", 0});
  project.statements.push_back({3, 2, 8, 1, 2, 1, {}});
  complete_dna_project(project);
  const std::string file = write(project);
  for (int time = 0; time < 2; ++time) {
    const Imported imported = import(record, file);
    ASSERT_EQ(imported.passed_over.size(), 2U);
    EXPECT_NE(imported.passed_over[0].message.find("document 7"), std::string::npos);
    EXPECT_NE(imported.passed_over[1].message.find("document 8"), std::string::npos);
  }
  EXPECT_EQ(exported(record), project);
  EXPECT_EQ(exported(record, asking(&Question::outlet, "Ellund Courier")).documents.size(), 1U);
}

TEST_F(DnaRecord, FilesThatAreNoProjectsAreRefused) {
  Record record = open();
  EXPECT_EQ(record.import_dna(path("none.dna")).error().code, ErrorCode::file_missing);
  EXPECT_EQ(record.import_dna(folder_.write("text.dna", "no database")).error().code,
            ErrorCode::bad_project);
}

// Import and export.

TEST_F(DnaRecord, ProjectsComeBackAsTheyWere) {
  Record record = open();
  (void)import(record, write(invented_project()));
  EXPECT_EQ(exported(record), invented_project());
  EXPECT_TRUE(passed_over_.empty());
}

TEST_F(DnaRecord, OddThingsComeBackAsTheyWere) {
  DnaProject project = invented_project();
  project.documents[0].text = "Line\r\n🚢\r“Ü”\u2028\x01\tend";
  project.documents[0].title = "\"]},{\\ 🚢";
  project.documents[0].date = 1935686461;  // with a time of day
  project.documents[1].date = -99'999'999'999'999;
  project.documents[1].coder_id = 2;
  project.variables[4].name = "#coder";
  project.entities[4].value = std::string("a\0b\x7f", 4);
  project.regexes[0].label = "[\"\\\\]'\u202e";
  project.coders[1].options[2].second = std::nullopt;
  project.coders[1].name = "Admin";  // as another one is called
  project.statement_types[1].label = "DNA Statement";
  project.statements[0].start = 6;
  project.statements[0].stop = 8;
  project.statements[1].values[1].value = std::string("long\0text", 9);
  project.coders[1].options.erase(project.coders[1].options.begin() + 4);  // gets DNA's default
  const auto original = read_dna_project(write(project));
  ASSERT_TRUE(original);
  Record record = open();
  (void)import(record, path("kestrin.dna"));
  EXPECT_EQ(exported(record), *original);
  EXPECT_EQ(ask("SELECT words FROM statement WHERE words LIKE '🚢'").size(), 1U);
}

TEST_F(DnaRecord, EmptyProjectsComeBackAsTheyWere) {
  for (const DnaProject& project : {empty_dna_project("2031-01-01"), DnaProject{}}) {
    Record record = open();
    EXPECT_EQ(import(record, write(project)).articles, 0U);
    EXPECT_EQ(exported(record), project);
    std::filesystem::remove(path("kestrin.onrecord"));
  }
}

TEST_F(DnaRecord, CorrectionsOfCodedStatementsAreExported) {
  Record record = open();
  (void)import(record, write(invented_project()));
  const auto id = [&](const std::string& words) {
    return ask("SELECT key FROM statement WHERE words LIKE '%" + words + "%'").front();
  };
  const std::vector<NewCorrection> corrections = {
      {.verdict = Verdict::change, .id = id("berth"), .speaker = "Ada Quist", .by = "Tove"},
      {.verdict = Verdict::change, .id = id("berth"), .content = "No berth", .by = "Tove"},
      {.verdict = Verdict::reject, .id = id("Nobody"), .by = "Tove"}};
  ASSERT_EQ(record.correct(corrections)->made, 3U);
  expect_sound(record);
  const DnaProject out = exported(record);
  ASSERT_EQ(out.statements.size(), 1U);
  const DnaStatement& statement = out.statements[0];
  EXPECT_EQ(statement.id, 1);
  EXPECT_EQ(words_of(out, statement), "No berth");
  EXPECT_EQ(entity_of(out, statement, "person"), "Ada Quist");
  EXPECT_EQ(entity_of(out, statement, "concept"), "The harbour stays open");
  EXPECT_EQ(coder_of(out, statement.coder_id), "Søren Brask");
  EXPECT_EQ(out.documents, invented_project().documents);
}

TEST_F(DnaRecord, CorrectionsStayWhenAProjectIsImportedAgain) {
  Record record = open();
  DnaProject project = invented_project();
  project.statements.push_back({5, 1, 1, 0, 6, 2, {}});
  complete_dna_project(project);
  (void)import(record, write(project));
  const std::string id = ask("SELECT key FROM statement WHERE words LIKE '%berth%'").front();
  const std::vector<NewCorrection> corrections = {
      {.verdict = Verdict::change, .id = id, .speaker = "Ada Quist", .by = "Tove"}};
  ASSERT_EQ(record.correct(corrections)->made, 1U);
  project.statements.push_back({9, 2, 1, 12, 15, 1, {}});
  project.entities[6].value = "The harbour closes";
  complete_dna_project(project);
  EXPECT_EQ(import(record, write(project)).statements, 4U);
  const DnaProject out = exported(record);
  ASSERT_EQ(out.statements.size(), 4U);
  EXPECT_EQ(entity_of(out, out.statements[0], "person"), "Ada Quist");
  EXPECT_EQ(entity_of(out, out.statements[0], "concept"), "The harbour closes");
  EXPECT_TRUE(std::equal(out.statements.begin() + 1, out.statements.end(),
                         project.statements.begin() + 1, project.statements.end()));
  project.statements.erase(project.statements.begin());  // the one that was corrected
  (void)import(record, write(project));
  EXPECT_EQ(exported(record).statements.size(), 4U);  // it stays, as a new one
  ASSERT_TRUE(record.undo_corrections(id, "Tove"));
  expect_sound(record);
}

TEST_F(DnaRecord, ModelsDoNotReadWhatPeopleCodedAgain) {
  Record record = open();
  (void)import(record, write(invented_project()));
  EXPECT_TRUE(record.to_read({}, "some model", 0, 10)->empty());
}

// Articles of the record's own.

const std::string kText =
    "Der Hafen schließt 🚢\r\n\r\n“No berth,” said Mara Velling of the Council.\r\nShe warned that "
    "the “old” mole and the pier, she added, would sink. Velling and Brask agreed to wait.\r\n";

Speaker named(const std::string& name, ActorKind kind, std::size_t actor) {
  Speaker out;
  out.name = name;
  out.kind = kind;
  out.basis = SpeakerBasis::named;
  out.score = 0.9F;
  out.actor = actor;
  return out;
}

Statement stated(Form form, const std::vector<std::string>& contents) {
  Statement out;
  out.form = form;
  out.score = 0.8F;
  for (const std::string& content : contents) out.contents.push_back(span_of(kText, content));
  out.id = statement_id("mole", out);
  return out;
}

Reading own_reading() {
  Reading reading;
  reading.actors = {Actor{{}, "Mara Velling", ActorKind::person, {"Mara Velling"}, {}},
                    Actor{{}, "Council of Kestrin", ActorKind::government, {"Council"}, {}},
                    Actor{{}, "Edvin Brask", ActorKind::person, {"Brask"}, {}}};
  reading.statements = {stated(Form::direct, {"No berth,"}),
                        stated(Form::indirect, {"the “old” mole and the pier", "would sink"}),
                        stated(Form::scare, {"old"}), stated(Form::indirect, {"wait"})};
  reading.statements[0].speakers = {named("Mara Velling", ActorKind::person, 0)};
  reading.statements[0].speaks_for = named("Council of Kestrin", ActorKind::government, 1);
  reading.statements[1].speakers = {named("Council of Kestrin", ActorKind::government, 1)};
  reading.statements[3].speakers = {named("Mara Velling", ActorKind::person, 0),
                                    named("Edvin Brask", ActorKind::person, 2)};
  reading.statements[3].nested_in = 1;
  return reading;
}

void add_own(Record& record) {
  const auto document = Document::from({.id = "mole",
                                        .text = kText,
                                        .title = "The mole",
                                        .outlet = "Kestrin Post",
                                        .date = "2031-05-02T18:40:00+02:00",
                                        .url = "https://post.example/mole"});
  const Reading reading = own_reading();
  const NewArticle article{&*document, &reading, "mole.txt", "model 1"};
  ASSERT_TRUE(record.add({&article, 1}));
}

TEST_F(DnaRecord, OwnArticlesBecomeDocuments) {
  Record record = open();
  add_own(record);
  const DnaProject out = exported(record);
  ASSERT_EQ(out.documents.size(), 1U);
  const DnaDocument& document = out.documents[0];
  EXPECT_EQ(document.id, 1);
  EXPECT_EQ(document.title, "The mole");
  EXPECT_EQ(document.source, "Kestrin Post");
  EXPECT_EQ(document.notes, "https://post.example/mole");
  EXPECT_EQ(iso_date(document.date), "2031-05-02T18:40:00Z");
  EXPECT_EQ(document.text.find('\r'), std::string::npos);
  EXPECT_EQ(coder_of(out, *document.coder_id), "onrecord");
}

TEST_F(DnaRecord, OwnStatementsHaveTheirPlacesAndSpeakers) {
  Record record = open();
  add_own(record);
  const DnaProject out = exported(record);
  std::vector<std::string> found;
  for (const DnaStatement& row : out.statements) {
    found.push_back(words_of(out, row) + "|" + entity_of(out, row, "person") + "|" +
                    entity_of(out, row, "organization") + "|" + entity_of(out, row, "concept"));
    EXPECT_EQ(std::get<std::int64_t>(row.values.back().value), 1);  // agreement
    EXPECT_EQ(coder_of(out, row.coder_id), "onrecord");
  }
  EXPECT_EQ(found, strings({"No berth,|Mara Velling|Council of Kestrin|",
                            "the “old” mole and the pier, she added, would sink||Council of "
                            "Kestrin|",
                            "wait|Mara Velling||", "wait|Edvin Brask||"}));
}

TEST_F(DnaRecord, CodersHaveRelationsAndOrdinaryRights) {
  Record record = open();
  add_own(record);
  const DnaProject out = exported(record);
  ASSERT_EQ(out.coders.size(), 2U);
  EXPECT_EQ(out.coder_relations.size(), 2U);
  const auto option = [&](const char* name) {
    return std::ranges::find(out.coders[1].options, name, &DnaCoderOption::first)->second;
  };
  EXPECT_EQ(option("PermissionEditCoders"), 0);
  EXPECT_EQ(option("PermissionEditStatements"), 1);
}

TEST_F(DnaRecord, ReviewersAreCodersOfWhatTheyReviewed) {
  Record record = open();
  add_own(record);
  const std::string id = ask("SELECT key FROM statement ORDER BY id").front();
  const std::vector<NewCorrection> corrections = {{.id = id, .by = "Tove Lind"}};
  ASSERT_EQ(record.correct(corrections)->made, 1U);
  const DnaProject out = exported(record);
  EXPECT_EQ(coder_of(out, out.statements.at(0).coder_id), "Tove Lind");
  EXPECT_EQ(coder_of(out, out.statements.at(1).coder_id), "onrecord");
  EXPECT_EQ(out.coder_relations.size(), 6U);
}

TEST_F(DnaRecord, QuestionsChooseWhatIsExported) {
  Record record = open();
  (void)import(record, write(invented_project()));
  add_own(record);
  EXPECT_EQ(exported(record).documents.size(), 3U);
  EXPECT_EQ(exported(record, asking(&Question::outlet, "Kestrin Post")).documents.size(), 1U);
  const DnaProject said = exported(record, asking(&Question::words, "berth"));
  EXPECT_EQ(said.documents.size(), 2U);
  EXPECT_EQ(said.statements.size(), 2U);
  EXPECT_EQ(exported(record, asking(&Question::words, "nothing like that")).documents.size(), 0U);
  EXPECT_EQ(record.export_dna(path("wrong.dna"), asking(&Question::from, "May")).error().code,
            ErrorCode::bad_option);
  EXPECT_EQ(record.export_dna(path("exported.dna"), {}).error().code, ErrorCode::write_failed);
}

TEST_F(DnaRecord, OwnArticlesComeBesideThoseOfAProject) {
  Record record = open();
  const DnaProject project = invented_project();
  (void)import(record, write(project));
  add_own(record);
  DnaProject out = exported(record);
  ASSERT_EQ(out.documents.size(), 3U);
  EXPECT_EQ(out.documents[2].id, 4);
  EXPECT_EQ(out.statements.at(2).id, 3);
  EXPECT_EQ(entity_of(out, out.statements[2], "person"), "Mara Velling");
  // The entities are the project's.
  EXPECT_EQ(std::get<DnaEntityId>(out.statements[2].values.at(0).value).id, 4);
  out.documents.pop_back();
  out.statements.resize(2);
  EXPECT_EQ(out.documents, project.documents);
  EXPECT_EQ(out.statements, project.statements);
}

TEST_F(DnaRecord, ProjectsWithoutTheTypeGetIt) {
  DnaProject project = invented_project();
  project.statement_types[0].label = "Claim";
  Record record = open();
  (void)import(record, write(project));
  add_own(record);
  const DnaProject out = exported(record);
  ASSERT_EQ(out.statement_types.size(), 3U);
  EXPECT_EQ(out.statement_types[2].label, "DNA Statement");
  EXPECT_EQ(out.variables.size(), 10U);
  EXPECT_EQ(entity_of(out, out.statements.at(2), "person"), "Mara Velling");
}

TEST_F(DnaRecord, TypesWithOtherVariablesGetWhatTheyHave) {
  DnaProject project = invented_project();
  project.variables[0].name = "actor";
  project.variables[1].name = "organisation";
  Record record = open();
  (void)import(record, write(project));
  add_own(record);
  const DnaProject out = exported(record);
  EXPECT_EQ(entity_of(out, out.statements.at(2), "actor"), "");
  EXPECT_EQ(entity_of(out, out.statements.at(2), "organisation"), "Council of Kestrin");
}

TEST_F(DnaRecord, ASecondProjectIsTakenOverAsFarAsTheFirstHasRoom) {
  DnaProject second = invented_project();
  for (DnaDocument& document : second.documents) document.text = document.text + " More.";
  second.variables[4].name = "strength";
  Record record = open();
  (void)import(record, write(invented_project()));
  (void)import(record, write(second, "ellund.dna"));
  const DnaProject out = exported(record);
  ASSERT_EQ(out.documents.size(), 4U);
  EXPECT_EQ(out.documents[2].author, "M. Ørn");
  ASSERT_EQ(out.statements.size(), 4U);
  EXPECT_EQ(entity_of(out, out.statements[2], "concept"), "The harbour stays open");
  EXPECT_EQ(std::get<std::int64_t>(out.statements[2].values.back().value), 0);
  EXPECT_EQ(coder_of(out, out.statements[2].coder_id), "Søren Brask");
  EXPECT_EQ(out.statements[3].type_id, 2);
  ASSERT_EQ(passed_over_.size(), 1U);
  EXPECT_NE(passed_over_[0].message.find("strength"), std::string::npos);
}

TEST_F(DnaRecord, WhatWasExportedIsTheSameWhenItIsImported) {
  Record record = open();
  add_own(record);
  const DnaProject out = exported(record);
  Record other = open("other.onrecord");
  EXPECT_EQ(import(other, path("exported.dna")).statements, 4U);
  EXPECT_EQ(exported(other), out);
  EXPECT_EQ(
      ask("SELECT (s.words || '|' || s.speaker) FROM statement s ORDER BY s.id", "other.onrecord"),
      strings({"No berth,|Mara Velling",
               "the “old” mole and the pier, she added, would sink|Council of Kestrin",
               "wait|Mara Velling", "wait|Edvin Brask"}));
  Record third = open("third.onrecord");
  std::filesystem::remove(path("exported.dna"));
  ASSERT_TRUE(other.export_dna(path("exported.dna"), {}));
  (void)import(third, path("exported.dna"));
  EXPECT_EQ(statements_in("third.onrecord"), statements_in("other.onrecord"));
}

TEST_F(DnaRecord, ArticlesWithoutADateHaveNoneWhenTheyComeBack) {
  Record record = open();
  const auto document = Document::from({.id = "tide",
                                        .text = "Mara Velling said the tide was late.",
                                        .title = "",
                                        .outlet = "",
                                        .date = "",
                                        .url = ""});
  const NewArticle article{&*document, nullptr, "tide.txt", ""};
  ASSERT_TRUE(record.add({&article, 1}));
  const DnaProject out = exported(record);
  EXPECT_EQ(out.documents[0].date, 0);
  Record other = open("other.onrecord");
  (void)import(other, path("exported.dna"));
  EXPECT_EQ(ask("SELECT date FROM version", "other.onrecord"), strings({""}));
  EXPECT_EQ(exported(other), out);
}

// Parts.

TEST(DnaJson, KeepsProjects) {
  for (const DnaProject& project : {invented_project(), DnaProject{}}) {
    const auto json = nlohmann::ordered_json::parse(dna_json(project).dump());
    const auto back = dna_project_of(json);
    ASSERT_TRUE(back) << back.error().describe();
    EXPECT_EQ(*back, project);
  }
}

TEST(DnaJson, RefusesWhatIsDamaged) {
  for (const char* text : {"[]", "3", R"({"coders": [{"id": "x"}]})", R"({"documents": [5]})",
                           R"({"coders": [{"colour": [1]}]})", "{"}) {
    const auto project = dna_project_of(nlohmann::ordered_json::parse(text, nullptr, false));
    ASSERT_FALSE(project) << text;
    EXPECT_EQ(project.error().code, ErrorCode::bad_project);
  }
}

TEST(DnaDate, IsExactlyReversible) {
  for (const std::int64_t seconds :
       {0L, 1L, -1L, 86399L, 86400L, -86400L, 1935662400L, 253402300799L, -62135596800L}) {
    const auto iso = iso_date(seconds);
    ASSERT_TRUE(iso) << seconds;
    EXPECT_EQ(dna_date(*iso), seconds) << *iso;
  }
  EXPECT_EQ(iso_date(1935619200), "2031-05-04");
  EXPECT_EQ(iso_date(1935619201), "2031-05-04T00:00:01Z");
  EXPECT_EQ(iso_date(253402300800), std::nullopt);
  EXPECT_EQ(iso_date(-62135596801), std::nullopt);
}

TEST(DnaDate, TakesWhatPublishersGive) {
  EXPECT_EQ(dna_date("1970"), 0);
  EXPECT_EQ(dna_date("1970-02"), 31 * 86400);
  EXPECT_EQ(dna_date("1970-01-01T01:02"), 3720);
  EXPECT_EQ(dna_date("1970-01-01T01:02:03+05:00"), 3723);
  EXPECT_EQ(dna_date("1970-01-01T01:02:03.5Z"), 3723);
  EXPECT_EQ(dna_date("2 May 2031"), std::nullopt);
  EXPECT_EQ(dna_date(""), std::nullopt);
}

TEST(JavaText, ShowsLineEndsAsOneCharacter) {
  const std::string given = "ü\r\n\r\nb\rc\n\r";
  const JavaText shown(given);
  EXPECT_EQ(shown.text(), "ü\n\nb\nc\n\n");
  EXPECT_EQ(surface(shown.text(), shown.span_of(span_of(given, "b"))), "b");
  EXPECT_EQ(surface(shown.text(), shown.span_of(span_of(given, "\r\nb\rc"))), "\nb\nc");
  EXPECT_EQ(shown.span_of({0, 11}), (Span{0, 9}));
}

}  // namespace
}  // namespace onrecord
