#include "onrecord/actor_list.h"

#include <gtest/gtest.h>

#include "read/actor_fields.h"
#include "read/actor_files.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

using Names = std::vector<std::string>;

/// The list in `text`, as of a file called `name`; empty where there is an error.
ActorList list_of(std::string_view text, const std::string& name = "actors.csv") {
  Result<ActorList> list = parse_actors(text, name);
  EXPECT_TRUE(list.ok()) << list.error().describe();
  return list ? *std::move(list) : ActorList{};
}

Error error_of(std::string_view text, const std::string& name = "actors.csv") {
  const Result<ActorList> list = parse_actors(text, name);
  EXPECT_FALSE(list.ok());
  return list ? Error{} : list.error();
}

Names names_of(const ActorList& list) {
  Names names;
  for (const ListedActor& actor : list.actors) names.push_back(actor.name);
  return names;
}

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// Roles in a table.

TEST(RoleNotation, HasATitleACountryOrBodyAndDates) {
  EXPECT_EQ(*parse_role(" prime minister @ Lethia [2029-10-16 .. 2033-02] "),
            (DatedRole{"prime minister", "Lethia", Date{2029, 10, 16}, Date{2033, 2, 0}}));
}

TEST(RoleNotation, MayLackAllButTheTitle) {
  EXPECT_EQ(*parse_role("mayor"), (DatedRole{"mayor", "", {}, {}}));
  EXPECT_EQ(*parse_role("mayor @ Brenn"), (DatedRole{"mayor", "Brenn", {}, {}}));
  EXPECT_EQ(*parse_role("mayor [2029..]"), (DatedRole{"mayor", "", Date{2029, 0, 0}, {}}));
  EXPECT_EQ(*parse_role("mayor [..2029]"), (DatedRole{"mayor", "", {}, Date{2029, 0, 0}}));
  EXPECT_EQ(*parse_role("mayor [..]"), (DatedRole{"mayor", "", {}, {}}));
}

TEST(RoleNotation, TakesOneDateAsBothEnds) {
  EXPECT_EQ(*parse_role("mayor [2029]"),
            (DatedRole{"mayor", "", Date{2029, 0, 0}, Date{2029, 0, 0}}));
}

TEST(RoleNotation, IsRefusedWhereItIsUnclear) {
  EXPECT_TRUE(says(parse_role("mayor [2029..2031").error().message, "\"]\""));
  EXPECT_TRUE(says(parse_role("mayor [2029] again").error().message, "\"]\""));
  EXPECT_TRUE(says(parse_role("@ Brenn").error().message, "without title"));
  EXPECT_TRUE(says(parse_role("mayor [2029..now]").error().message, "\"now\" is no date"));
  EXPECT_TRUE(says(parse_role("mayor [16.10.2029..]").error().message, "2013-10-16"));
  EXPECT_TRUE(says(parse_role("mayor [2031..2029]").error().message, "before it begins"));
}

TEST(RoleNotation, MayEndInTheMonthOrYearInWhichItBegins) {
  EXPECT_TRUE(parse_role("mayor [2029-05-03..2029-05]").ok());
  EXPECT_TRUE(parse_role("mayor [2029-05-03..2029]").ok());
  EXPECT_FALSE(parse_role("mayor [2029-05-03..2029-04]").ok());
}

// Tables.

TEST(ActorTable, HasItsColumnsInAnyOrder) {
  const ActorList list = list_of(
      "Roles,Speaks for,NAME,kind,Alias,id\r\n"
      "minister @ Lethia|mayor @ Brenn [2020..2024],Q9,Mara Velling,Person,M. Velling | Mara V.,"
      "Q1\r\n"
      ",,Lethia,government,Marenport,Q9\r\n");
  ASSERT_EQ(list.actors.size(), 2U);
  const ListedActor& actor = list.actors[0];
  EXPECT_EQ(actor.id, "Q1");
  EXPECT_EQ(actor.name, "Mara Velling");
  EXPECT_EQ(actor.kind, ActorKind::person);
  EXPECT_EQ(actor.aliases, (Names{"M. Velling", "Mara V."}));
  ASSERT_EQ(actor.roles.size(), 2U);
  EXPECT_EQ(actor.roles[1].title, "mayor");
  EXPECT_EQ(actor.speaks_for, "Q9");
  EXPECT_TRUE(list.errors.empty());
  EXPECT_TRUE(list.notes.empty());
}

TEST(ActorTable, NeedsNoMoreThanNames) {
  const ActorList list = list_of("name\nMara Velling\n");
  ASSERT_EQ(list.actors.size(), 1U);
  EXPECT_EQ(list.actors[0].id, "Mara Velling");
  EXPECT_EQ(list.actors[0].kind, ActorKind::unknown);
}

TEST(ActorTable, IsPartedByWhatItsFirstRowIsPartedBy) {
  EXPECT_EQ(list_of("id;name\n1;Velling, Mara\n").actors.at(0).name, "Velling, Mara");
  EXPECT_EQ(list_of("id\tname\n1\tVelling, Mara; Dr\n").actors.at(0).name, "Velling, Mara; Dr");
  EXPECT_EQ(list_of("id,name\n1,\"Velling; Mara\"\n").actors.at(0).name, "Velling; Mara");
}

TEST(ActorTable, MayBeginWithAByteOrderMark) {
  EXPECT_EQ(names_of(list_of("\xef\xbb\xbfname\nØrjan Sætre\n")), (Names{"Ørjan Sætre"}));
}

TEST(ActorTable, PassesOverEmptyRowsAndAcceptsShortOnes) {
  EXPECT_EQ(names_of(list_of("name,kind,aliases\n,,\n\nMara Velling\n \n")),
            (Names{"Mara Velling"}));
}

TEST(ActorTable, TellsOnceOfColumnsItDoesNotKnow) {
  const ActorList list = list_of("name,party,,notes\nA,x,y,z\nB,x,y,z\n");
  ASSERT_EQ(list.notes.size(), 1U);
  EXPECT_TRUE(says(list.notes[0], "actors.csv: "));
  EXPECT_TRUE(says(list.notes[0], "\"party\", \"notes\""));
  EXPECT_TRUE(says(list.notes[0], "speaks_for"));
  EXPECT_EQ(list.actors.size(), 2U);
}

TEST(ActorTable, LeavesOutBadRowsAndSaysWhichAndWhy) {
  const ActorList list = list_of(
      "name,kind,roles\n"
      "Mara Velling,person,\n"
      "Brenn,goverment,\n"
      "Osk Dall,person,mayor [2031..2029]\n"
      ",person,\n"
      "Mara,person,mayor,of Brenn\n"
      "\"Ida\" Holm,person,\n"
      "Caf\xe9 Brenn,,\n"
      "Ida Holm,person,\n");
  EXPECT_EQ(names_of(list), (Names{"Mara Velling", "Ida Holm"}));
  ASSERT_EQ(list.errors.size(), 6U);
  EXPECT_EQ(list.errors[0].describe(),
            "actors.csv:3: kind: \"goverment\" is no kind of actor; write person, government, "
            "organisation, group, document or nothing [bad_record]");
  EXPECT_EQ(list.errors[1].describe(),
            "actors.csv:4: roles: a role ends (2029) before it begins (2031) [bad_record]");
  EXPECT_EQ(list.errors[2].describe(), "actors.csv:5: the actor has no name [bad_record]");
  EXPECT_TRUE(says(list.errors[3].message, "4 fields where the first row has 3"));
  EXPECT_TRUE(says(list.errors[4].message, "a quote opens in line 7"));
  EXPECT_TRUE(says(list.errors[5].message, "not UTF-8"));
  EXPECT_EQ(list.errors[5].place.line, 8U);
}

TEST(ActorTable, IsRefusedWithoutAColumnOfNames) {
  const Error error = error_of("Mara Velling,person\nOsk Dall,person\n");
  EXPECT_EQ(error.code, ErrorCode::bad_record);
  EXPECT_EQ(error.place.line, 1U);
  EXPECT_TRUE(says(error.message, "no column \"name\""));
  EXPECT_TRUE(says(error_of("name,alias,aliases\n").message, "\"aliases\" is there twice"));
}

TEST(ActorTable, TakesKindsInBothSpellings) {
  const ActorList list = list_of("name,kind\nA,organisation\nB,Organization\n");
  EXPECT_EQ(list.actors.at(0).kind, ActorKind::organisation);
  EXPECT_EQ(list.actors.at(1).kind, ActorKind::organisation);
}

TEST(ActorTable, ListsNobodyWhomNobodyCanName) {
  EXPECT_EQ(list_of("name,kind\ncritics,generic\n").errors.size(), 1U);
}

// JSON.

TEST(ActorJson, IsAnArrayOrAnObjectThatHasIt) {
  constexpr std::string_view kActors = R"([{"id": "Q1", "name": "Mara Velling", "kind": "person",
    "aliases": ["M. Velling"], "speaks_for": "Q9",
    "roles": [{"title": "mayor", "of": "Brenn", "from": "2029-10", "to": 2031}, "coach [2020]"]},
    {"id": "Q9", "name": "Brenn"}])";
  for (const std::string& text :
       {std::string(kActors), "{\"actors\": " + std::string(kActors) + "}"}) {
    const ActorList list = list_of(text, "actors.json");
    ASSERT_EQ(list.actors.size(), 2U);
    const ListedActor& actor = list.actors[0];
    EXPECT_EQ(actor.id, "Q1");
    EXPECT_EQ(actor.kind, ActorKind::person);
    EXPECT_EQ(actor.aliases, (Names{"M. Velling"}));
    EXPECT_EQ(actor.speaks_for, "Q9");
    ASSERT_EQ(actor.roles.size(), 2U);
    EXPECT_EQ(actor.roles[0], (DatedRole{"mayor", "Brenn", Date{2029, 10, 0}, Date{2031, 0, 0}}));
    EXPECT_EQ(actor.roles[1], (DatedRole{"coach", "", Date{2020, 0, 0}, Date{2020, 0, 0}}));
    EXPECT_TRUE(list.errors.empty());
    EXPECT_TRUE(list.notes.empty());
  }
}

TEST(ActorJson, MayBeOneActorALine) {
  const ActorList list = list_of(
      "{\"name\": \"A\"}\n\n{\"name\": \"B\"\n{\"name\": \"C\", \"kind\": 1}\n", "actors.json");
  EXPECT_EQ(names_of(list), (Names{"A"}));
  ASSERT_EQ(list.errors.size(), 2U);
  EXPECT_EQ(list.errors[0].code, ErrorCode::bad_json);
  EXPECT_EQ(list.errors[0].place.line, 3U);
  EXPECT_EQ(list.errors[1].place.line, 4U);
  EXPECT_TRUE(says(list.errors[1].message, "kind: "));
}

TEST(ActorJson, MayBeASingleActor) {
  EXPECT_EQ(names_of(list_of("{\n  \"name\": \"A\"\n}", "stdin")), (Names{"A"}));
  EXPECT_EQ(names_of(list_of("{\"name\": \"A\"}", "a.jsonl")), (Names{"A"}));
}

TEST(ActorJson, TakesListsAsTheTextOfATable) {
  const ActorList list = list_of(R"([{"name": "A", "aliases": "B | C", "roles": "d|e @ F"}])");
  EXPECT_EQ(list.actors.at(0).aliases, (Names{"B", "C"}));
  EXPECT_EQ(list.actors.at(0).roles.at(1).of, "F");
}

TEST(ActorJson, PassesOverNullAndFieldsItDoesNotKnow) {
  const ActorList list =
      list_of(R"([{"name": "A", "kind": null, "roles": [{"title": "x", "until": "2020"}],
                   "party": {"deep": [1]}}, {"name": "B", "party": 2}])");
  EXPECT_EQ(names_of(list), (Names{"A", "B"}));
  ASSERT_EQ(list.notes.size(), 1U);
  EXPECT_TRUE(says(list.notes[0], "\"party\", \"roles/until\""));
}

TEST(ActorJson, PointsToWhatIsWrong) {
  const ActorList list = list_of(
      R"({"actors": [{"name": "A", "roles": [{"title": "x"}, {"title": "y", "from": "May 2020"}]},
          7, {"name": ["B"]}, {"name": "C", "aliases": ["c", false]}, {"id": "x"},
          {"name": "D", "roles": {"title": "x"}}, {"name": "E", "roles": [{"of": "Brenn"}]}]})",
      "actors.json");
  ASSERT_EQ(list.errors.size(), 7U);
  EXPECT_EQ(list.errors[0].describe(),
            "actors.json: /actors/0/roles/1: \"May 2020\" is no date; write 2013, 2013-10 or "
            "2013-10-16, or nothing where it is open [bad_record]");
  EXPECT_TRUE(says(list.errors[1].message, "/actors/1: number, expected an object"));
  EXPECT_TRUE(says(list.errors[2].message, "/actors/2/name: array, expected a string"));
  EXPECT_TRUE(says(list.errors[3].message, "/actors/3/aliases/1: true or false, expected"));
  EXPECT_TRUE(says(list.errors[4].message, "/actors/4: the actor has no name"));
  EXPECT_TRUE(says(list.errors[5].message, "/actors/5/roles: object, expected an array"));
  EXPECT_TRUE(says(list.errors[6].message, "/actors/6/roles/0: a role without title"));
}

TEST(ActorJson, ThatIsBrokenIsRefusedWithItsPlace) {
  const Error error = error_of("[\n  {\"name\": \"A\"},\n  {\"name\": \"B\" \"kind\": 1}\n]");
  EXPECT_EQ(error.code, ErrorCode::bad_json);
  EXPECT_EQ(error.place.line, 3U);
  EXPECT_EQ(error_of("[{\"name\": \"\xff\"}]").code, ErrorCode::bad_json);
  EXPECT_EQ(error_of("name,kind\n", "actors.json").code, ErrorCode::bad_json);
}

TEST(ActorJson, WithoutActorsIsRefused) {
  EXPECT_EQ(error_of("{\"people\": []}").code, ErrorCode::bad_record);
  EXPECT_EQ(error_of("3", "a.json").code, ErrorCode::bad_record);
}

TEST(ActorJson, MayBeNestedDeeply) {
  const std::string deep =
      "[{\"name\": \"A\", \"x\": " + std::string(200'000, '[') + std::string(200'000, ']') + "}]";
  EXPECT_EQ(names_of(list_of(deep)), (Names{"A"}));
}

// Several entries of one actor.

TEST(ActorEntries, WithTheSameIdAndNameAreOneActor) {
  const ActorList list = list_of(
      "id,name,kind,aliases,roles,speaks_for\n"
      "Q1,Mara Velling,,MV|Mara,mayor @ Brenn,\n"
      "Q2,Osk Dall,person,,,\n"
      "Q1,Mara Velling,person,MV|Vel,minister @ Lethia|mayor @ Brenn,Osk Dall\n");
  EXPECT_EQ(names_of(list), (Names{"Mara Velling", "Osk Dall"}));
  const ListedActor& actor = list.actors[0];
  EXPECT_EQ(actor.kind, ActorKind::person);
  EXPECT_EQ(actor.aliases, (Names{"MV", "Mara", "Vel"}));
  EXPECT_EQ(actor.roles.size(), 2U);
  EXPECT_EQ(actor.speaks_for, "Osk Dall");
  EXPECT_TRUE(list.errors.empty());
}

TEST(ActorEntries, ThatRepeatARowChangeNothing) {
  const ActorList list = list_of("name,aliases\nMara Velling,MV|Mara Velling\nMara Velling,MV\n");
  ASSERT_EQ(list.actors.size(), 1U);
  EXPECT_EQ(list.actors[0].aliases, (Names{"MV"}));
  EXPECT_TRUE(list.errors.empty());
}

TEST(ActorEntries, ThatGiveAnIdToSomeoneElseAreErrors) {
  const ActorList list = list_of(
      "id,name,kind,speaks_for\nQ1,Mara Velling,person,\nQ1,Osk Dall,person,\n"
      "Q1,Mara Velling,group,\nQ2,Ida Holm,,Mara Velling\nQ2,Ida Holm,,Q1\n");
  EXPECT_EQ(names_of(list), (Names{"Mara Velling", "Ida Holm"}));
  ASSERT_EQ(list.errors.size(), 3U);
  EXPECT_EQ(list.errors[0].describe(),
            "actors.csv:3: the id \"Q1\" is of \"Mara Velling\" in line 2 and of \"Osk Dall\" "
            "here; give one of them another id, or write one of the names as an alias "
            "[bad_record]");
  EXPECT_TRUE(says(list.errors[1].message, "of kind person in line 2 and of kind group here"));
  EXPECT_TRUE(says(list.errors[2].message, "speaks for \"Mara Velling\" in line 5"));
}

TEST(ActorEntries, OfTwoActorsMayShareNamesAndAliases) {
  const ActorList list = list_of("id,name,aliases\n1,Mara Dall,Dall\n2,Mara Dall,Dall\n");
  EXPECT_EQ(list.actors.size(), 2U);
  EXPECT_TRUE(list.errors.empty());
}

TEST(ActorEntries, ThatSpeakForSomeoneUnlistedAreKeptWithOneNote) {
  const ActorList list = list_of(
      "name,aliases,speaks_for\nA,,Brenm\nB,,Brenn\nC,,the town\nD,,Lethia\nBrenn,the town,\n");
  EXPECT_EQ(list.actors.size(), 5U);
  ASSERT_EQ(list.notes.size(), 1U);
  EXPECT_EQ(list.notes[0],
            "actors.csv: \"A\" (line 2) speaks for \"Brenm\", who is no actor of the list; so do "
            "1 others");
}

// Files.

TEST(ActorList, IsReadFromAFile) {
  const TemporaryFolder folder;
  const auto list = ActorList::read(folder.write("actors.csv", "name\nMara Velling\n"));
  ASSERT_TRUE(list.ok());
  EXPECT_EQ(names_of(*list), (Names{"Mara Velling"}));
}

TEST(ActorList, OfAFileThatCannotBeUsedIsOneError) {
  const TemporaryFolder folder;
  const auto code = [](const std::string& file) { return ActorList::read(file).error().code; };
  EXPECT_EQ(code(folder.path("missing.csv")), ErrorCode::file_missing);
  EXPECT_EQ(code(folder.path()), ErrorCode::file_unreadable);
  EXPECT_EQ(code(folder.write("empty.csv", "\xef\xbb\xbf \r\n")), ErrorCode::empty_text);
  EXPECT_EQ(code(folder.write("utf16.csv", std::string_view("\xff\xfen\0a\0", 6))),
            ErrorCode::not_text);
}

TEST(ActorList, WithoutActorsIsToldOf) {
  const ActorList list = list_of("id,name\n");
  EXPECT_TRUE(list.actors.empty());
  ASSERT_EQ(list.notes.size(), 1U);
  EXPECT_TRUE(says(list.notes[0], "no actors"));
}

TEST(ActorList, OfTheExamplesHasNoErrors) {
  const auto list = ActorList::read(ONRECORD_EXAMPLES "/actors.csv");
  ASSERT_TRUE(list.ok());
  EXPECT_GE(list->actors.size(), 10U);
  EXPECT_TRUE(list->errors.empty());
  EXPECT_TRUE(list->notes.empty());
}

TEST(ActorMessages, ShowNoMoreThanTheBeginningOfAText) {
  EXPECT_EQ(shown("Mara\x1b[31m\nV"), "\"Mara [31m V\"");
  EXPECT_EQ(shown(std::string(59, 'x') + "øy"), "\"" + std::string(59, 'x') + "…\"");
  EXPECT_EQ(shown("caf\xe9"), "\"caf\xef\xbf\xbd\"");
}

}  // namespace
}  // namespace onrecord
