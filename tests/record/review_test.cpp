// What people say of statements of a record.
#include <gtest/gtest.h>

#include "onrecord/show.h"
#include "record/articles.h"
#include "record/reviewing.h"

namespace onrecord {
namespace {

// "the ferry" stands there four times.
const Article kFerry = {.id = "ferry",
                        .text =
                            "Zoë Quist 🙂 said the ferry to Brückheim stops in May. Ole Brandt "
                            "claimed “the ferry is late”, and that the ferry smells. Mayor "
                            "Brandt has seen nothing of the ferry since. The end.",
                        .title = "Ferry stops",
                        .outlet = "Brenn Courier",
                        .date = "2031-05-02",
                        .url = "https://courier.example/ferry"};
const Said kStop{"Zoë Quist", "the ferry to Brückheim stops in May", Form::indirect};
const Said kLate{"Ole Brandt", "the ferry is late", Form::direct};
constexpr auto kOne = "1 made, 0 known";
constexpr auto kKnown = "0 made, 1 known";

class Review : public testing::Test {
 protected:
  void SetUp() override {
    record_.add(kFerry, {kStop, kLate});
    stop_ = id_of(record_, kStop.words);
    late_ = id_of(record_, kLate.words);
    before_ = held_lines(*record_);
  }
  void TearDown() override { EXPECT_EQ(faults(record_), Texts()); }

  std::string say(const NewCorrection& correction) { return correct(record_, correction); }
  Held stop() { return all_held(*record_).at(stop_); }
  // Takes all back that was said of the statement.
  void undo(const std::string& id) {
    const auto undone = record_->undo_corrections(id, "Ada");
    ASSERT_TRUE(undone) << undone.error().describe();
    EXPECT_EQ(held_lines(*record_), before_);
    EXPECT_EQ(contradictions(record_.file()), Texts());
  }
  std::string exported() {
    std::string out;
    for (const Kept& kept : all_kept(*record_)) {
      for (const auto write : {write_kept_csv, write_kept_json, write_kept_citron, write_learned,
                               write_web_annotations}) {
        write(kept, out);
      }
    }
    return out;
  }

  NewRecord record_;
  std::string stop_, late_;
  std::vector<std::string> before_;
};

TEST_F(Review, AcceptsAStatement) {
  EXPECT_EQ(say({.verdict = Verdict::accept, .id = stop_, .by = "Ada"}), kOne);
  EXPECT_EQ(stop().status, "accepted");
  EXPECT_EQ(stop().by, "Ada");
  EXPECT_EQ(say({.verdict = Verdict::accept, .id = stop_}), kKnown);
  EXPECT_EQ(record_.words({.status = "accepted"}), Texts({kStop.words}));
  EXPECT_EQ(record_.words({}).size(), 2U);
  undo(stop_);
}

TEST_F(Review, RejectsAStatement) {
  EXPECT_EQ(say({.verdict = Verdict::reject, .id = stop_, .note = "a rumour"}), kOne);
  EXPECT_EQ(say({.verdict = Verdict::reject, .id = stop_}), kKnown);
  EXPECT_EQ(record_.words({}), Texts({kLate.words}));
  EXPECT_EQ(record_.words({.words = "stops"}), Texts());
  EXPECT_EQ(record_.words({.speaker = "Quist"}), Texts());
  EXPECT_EQ(record_.words({.outlet = "Brenn Courier"}), Texts({kLate.words}));
  EXPECT_EQ(record_.words({.status = "rejected"}), Texts({kStop.words}));
  EXPECT_EQ(NewRecord::column(record_->actors({}), "name"), Texts({"Ole Brandt"}));
  for (const std::string by : {"speaker", "outlet", "month", "form", "outlet,speaker"}) {
    EXPECT_EQ(NewRecord::column(record_->stats({}, by), "statements"), Texts({"1"})) << by;
  }
  EXPECT_EQ(NewRecord::column(record_->articles({}), "statements"), Texts({"1"}));
  EXPECT_EQ(exported().find(stop_), std::string::npos);
  undo(stop_);
}

TEST_F(Review, AcceptsWhatWasRejected) {
  say({.verdict = Verdict::reject, .id = stop_});
  EXPECT_EQ(say({.verdict = Verdict::accept, .id = stop_}), kOne);
  EXPECT_EQ(stop().status, "accepted");
  undo(stop_);
}

TEST_F(Review, GivesAStatementAnotherSpeaker) {
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .speaker = "Ole Brandt", .by = "Ada"}),
            kOne);
  EXPECT_EQ(stop().status, "changed");
  EXPECT_EQ(stop().speakers, "Ole Brandt");
  EXPECT_EQ(stop().kind, "person");
  EXPECT_EQ(stop().words, kStop.words);
  EXPECT_EQ(record_.words({.speaker = "Quist"}), Texts());
  EXPECT_EQ(record_.words({.speaker = "Brandt"}).size(), 2U);
  EXPECT_EQ(NewRecord::column(record_->stats({}, "speaker"), "statements"), Texts({"2"}));
  EXPECT_EQ(NewRecord::column(record_->statements({}), "places"), Texts({"1", "1"}));
  EXPECT_EQ(NewRecord::column(record_->articles({}), "statements"), Texts({"2"}));
  EXPECT_EQ(record_.words({.status = "replaced"}), Texts({kStop.words}))
      << "the model's answer stays";
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .speaker = "Ole Brandt"}), kKnown);
  undo(stop_);
}

TEST_F(Review, ShowsAChangedStatementAndTheModelsAnswer) {
  say({.verdict = Verdict::change, .id = stop_, .speaker = "Ole Brandt", .by = "Ada"});
  const auto shown = record_->show(stop_.substr(0, 12));
  const Texts fields = NewRecord::column(shown, "field"), texts = NewRecord::column(shown, "value");
  Texts told;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i] == "id" || fields[i] == "status") told.push_back(texts[i]);
    if (fields[i] == "speaker") told.push_back(texts[i].substr(0, texts[i].find(" (")));
    EXPECT_NE(fields[i], "also in");
  }
  EXPECT_EQ(told, Texts({stop_, "changed", "Ole Brandt", stop_, "replaced", "Zoë Quist"}));
  const auto listed = record_->corrections({});
  EXPECT_EQ(NewRecord::column(listed, "found"), Texts({"Zoë Quist"}));
  EXPECT_EQ(NewRecord::column(listed, "by"), Texts({"Ada"}));
}

TEST_F(Review, LetsNobodySpeak) {
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .speaker = ""}), kOne);
  EXPECT_EQ(stop().speakers, "");
  EXPECT_EQ(stop().kind, "unknown");
  EXPECT_EQ(NewRecord::column(record_->stats({}, "speaker"), "speaker"), Texts({"Ole Brandt"}));
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .speaker = ""}), kKnown);
  undo(stop_);
}

TEST_F(Review, LetsSeveralSpeakTogether) {
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .speaker = "Ole Brandt; Zoë Quist"}),
            kOne);
  EXPECT_EQ(stop().speakers, "Ole Brandt; Zoë Quist");
  EXPECT_EQ(NewRecord::column(record_->statements({.words = "stops"}), "speaker"),
            Texts({"Ole Brandt, Zoë Quist"}));
  EXPECT_EQ(record_.words({.speaker = "Quist"}), Texts({kStop.words}));
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .speaker = " Ole Brandt;  Zoë Quist; "}),
            kKnown)
      << "spaces are no names";
  undo(stop_);
}

TEST_F(Review, GivesASpeakerAKind) {
  const NewCorrection kind{.verdict = Verdict::change, .id = stop_, .kind = ActorKind::group};
  EXPECT_EQ(say(kind), kOne);
  EXPECT_EQ(stop().speakers, "Zoë Quist");
  EXPECT_EQ(stop().kind, "group");
  EXPECT_EQ(say(kind), kKnown);
  EXPECT_EQ(
      say({.verdict = Verdict::change, .id = stop_, .speaker = "", .kind = ActorKind::anonymous}),
      kOne);
  EXPECT_EQ(stop().kind, "anonymous");
  EXPECT_EQ(NewRecord::column(record_->stats({}, "outlet"), "unnamed"), Texts({"1"}));
  undo(stop_);
}

TEST_F(Review, TakesTheKindThatTheRecordKnows) {
  Article other = kFerry;
  other.id = "council";
  other.url = "";
  other.text = "Dockers’ Union called the plan of the town a mistake of which much will be heard.";
  record_.add(other, {{"Dockers’ Union", "the plan", Form::indirect, ActorKind::organisation}});
  say({.verdict = Verdict::change, .id = stop_, .speaker = "Dockers’ Union"});
  EXPECT_EQ(stop().kind, "organisation");
  EXPECT_EQ(NewRecord::column(record_->actors({.speaker = "Dockers"}), "statements"), Texts({"2"}));
  say({.verdict = Verdict::change, .id = late_, .speaker = "Somebody Else"});
  EXPECT_EQ(all_held(*record_).at(late_).kind, "person");
}

TEST_F(Review, ChangesCueSourceContentAndForm) {
  EXPECT_EQ(say({.verdict = Verdict::change,
                 .id = stop_,
                 .cue = "said",
                 .source = "Quist",
                 .content = "the ferry to Brückheim",
                 .form = Form::headline}),
            kOne);
  EXPECT_EQ(stop().cue, "12-16");
  EXPECT_EQ(stop().sources, "4-9");
  EXPECT_EQ(stop().contents, "17-39");
  EXPECT_EQ(stop().words, "the ferry to Brückheim");
  EXPECT_EQ(stop().form, "headline");
  EXPECT_EQ(stop().speakers, "Zoë Quist");
  EXPECT_EQ(record_.words({.words = "Brückheim"}), Texts({"the ferry to Brückheim"}));
  EXPECT_EQ(NewRecord::column(record_->corrections({}), "field"),
            Texts({"form", "source", "cue", "content"}));
  undo(stop_);
}

TEST_F(Review, TakesPlacesForWords) {
  EXPECT_EQ(
      say({.verdict = Verdict::change, .id = stop_, .cue = "12-16", .content = "17-26;44-49"}),
      kOne);
  EXPECT_EQ(stop().cue, "12-16");
  EXPECT_EQ(stop().words, "the ferry … s in ");
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .content = "the ferry … May"}), kOne);
  EXPECT_EQ(stop().words, "the ferry … May");
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .cue = ""}), kOne);
  EXPECT_EQ(stop().cue, "");
  undo(stop_);
}

TEST_F(Review, PutsPlacesInTheOrderOfTheText) {
  EXPECT_EQ(say({.verdict = Verdict::add, .id = "ferry", .content = "140-150;120-130"}), kOne);
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .content = "44-49;17-26"}), kOne);
  EXPECT_EQ(stop().contents, "17-26;44-49");
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .content = "44-49;17-26"}), kKnown);
}

TEST_F(Review, RefusesPlacesThatAreNone) {
  for (const std::string place : {"20-20", "30-20", "100-9999", "17-26;30-9999"}) {
    const std::string outcome = say({.verdict = Verdict::change, .id = stop_, .content = place});
    EXPECT_TRUE(outcome.starts_with("0 made, 0 known; content: ")) << outcome;
    EXPECT_NE(outcome.find("is no place in a text of "), std::string::npos) << outcome;
  }
  for (const std::string place : {"17-26;20-30", "17-26;17-26"}) {
    const std::string outcome = say({.verdict = Verdict::change, .id = stop_, .content = place});
    EXPECT_NE(outcome.find("overlap"), std::string::npos) << outcome;
  }
  EXPECT_EQ(held_lines(*record_), before_);
}

TEST_F(Review, TakesTheWordsThatAreNearest) {
  EXPECT_EQ(say({.verdict = Verdict::change, .id = late_, .content = "the ferry"}), kOne);
  const Held late = all_held(*record_).at(late_);
  EXPECT_EQ(late.contents, "74-83");
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .source = "Brandt"}), kOne);
  EXPECT_EQ(stop().sources, "58-64");
}

TEST_F(Review, RefusesWordsThatAreNotThere) {
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .cue = "shouted"}),
            "0 made, 0 known; cue: “shouted” does not stand in the article; copy the words from "
            "there");
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .content = ""}),
            "0 made, 0 known; a statement needs its content");
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .cue = "said … claimed"}),
            "0 made, 0 known; a cue is in one piece");
  EXPECT_EQ(held_lines(*record_), before_);
}

TEST_F(Review, AddsAStatement) {
  EXPECT_EQ(say({.verdict = Verdict::add,
                 .id = "ferry",
                 .speaker = "Ole Brandt",
                 .cue = "claimed",
                 .source = "Ole Brandt",
                 .content = "the ferry smells"}),
            kOne);
  const Held added = all_held(*record_).at(id_of(record_, "the ferry smells"));
  EXPECT_EQ(added.status, "added");
  EXPECT_EQ(added.form, "indirect");
  EXPECT_EQ(added.speakers, "Ole Brandt");
  EXPECT_EQ(record_.words({.words = "smells"}), Texts({"the ferry smells"}));
  EXPECT_EQ(NewRecord::column(record_->stats({}, "speaker"), "statements"), Texts({"2", "1"}));
  EXPECT_EQ(say({.verdict = Verdict::add, .id = "ferry", .content = "the ferry smells"}), kKnown);
  undo(added.id);
}

TEST_F(Review, ChangesWhatItAdded) {
  say({.verdict = Verdict::add, .id = "ferry", .content = "the ferry smells"});
  const std::string id = id_of(record_, "the ferry smells");
  EXPECT_EQ(say({.verdict = Verdict::change, .id = id, .content = "the ferry smells. Mayor"}),
            kOne);
  EXPECT_EQ(id_of(record_, "the ferry smells. Mayor"), id);
  EXPECT_EQ(say({.verdict = Verdict::reject, .id = id}), kOne);
  EXPECT_EQ(held_lines(*record_), before_);
  EXPECT_EQ(say({.verdict = Verdict::accept, .id = id}), kOne);
  EXPECT_EQ(id_of(record_, "the ferry smells. Mayor"), id);
  EXPECT_EQ(say({.verdict = Verdict::reject, .id = id}), kOne);
  undo(id);
  EXPECT_EQ(say({.verdict = Verdict::add, .id = "ferry", .content = "the ferry smells"}), kOne);
}

TEST_F(Review, AddsAgainWhatWasAddedWithMore) {
  say({.verdict = Verdict::add, .id = "ferry", .content = "the ferry smells"});
  EXPECT_EQ(say({.verdict = Verdict::add,
                 .id = "ferry",
                 .speaker = "Ole Brandt",
                 .content = "the ferry smells"}),
            kOne);
  const std::string id = id_of(record_, "the ferry smells");
  EXPECT_EQ(all_held(*record_).at(id).speakers, "Ole Brandt");
  const Texts numbers = NewRecord::column(record_->corrections({}), "number");
  ASSERT_EQ(numbers.size(), 2U);
  EXPECT_EQ(record_->undo_corrections("1", "Ada").value(), 1U) << "of the content";
  EXPECT_EQ(held_lines(*record_), before_);
  EXPECT_EQ(say({.verdict = Verdict::add, .id = "ferry", .content = "the ferry smells"}), kOne);
  EXPECT_EQ(id_of(record_, "the ferry smells"), id);
}

TEST_F(Review, AddsWhatTheModelFoundAsItsCorrection) {
  EXPECT_EQ(say({.verdict = Verdict::add,
                 .id = "ferry",
                 .speaker = "Ole Brandt",
                 .content = kStop.words}),
            kOne);
  EXPECT_EQ(stop().speakers, "Ole Brandt");
  EXPECT_EQ(all_held(*record_).size(), 2U);
  undo(stop_);
}

TEST_F(Review, RefusesToAddWordsThatStandThereSeveralTimes) {
  EXPECT_EQ(say({.verdict = Verdict::add, .id = "ferry", .content = "the ferry"}),
            "0 made, 0 known; “the ferry” stands in the article 4 times, at 17 and 74 for example; "
            "give places instead, such as 17-26");
  EXPECT_EQ(say({.verdict = Verdict::add, .id = "ferry", .content = "nobody"}),
            "0 made, 0 known; “nobody” does not stand in the article; copy the words from there");
  EXPECT_EQ(say({.verdict = Verdict::add, .id = "ferry"}),
            "0 made, 0 known; an added statement needs its content");
  EXPECT_EQ(say({.verdict = Verdict::add, .id = "harbour", .content = "The end"}),
            "0 made, 0 known; the record has no article harbour; see `articles`");
  EXPECT_EQ(held_lines(*record_), before_);
}

TEST_F(Review, FindsTheArticleByNameAddressOrOutlet) {
  EXPECT_EQ(say({.verdict = Verdict::add, .id = kFerry.url, .content = "The end"}), kOne);
  Article other = kFerry;
  other.url = "";
  other.outlet = "Tagblatt";
  other.text = "Nothing was heard in Brückheim all day long. The tide came in.";
  record_.add(other, {});
  EXPECT_EQ(say({.verdict = Verdict::add, .id = "ferry", .content = "The tide"}),
            "0 made, 0 known; 2 articles are called ferry; give the address, or outlet and name as "
            "in “Outlet: name”");
  EXPECT_EQ(say({.verdict = Verdict::add, .id = "Tagblatt: ferry", .content = "The tide"}), kOne);
}

TEST_F(Review, FindsStatementsByTheBeginningOfTheirIds) {
  EXPECT_EQ(say({.verdict = Verdict::accept, .id = stop_.substr(0, 12)}), kOne);
  EXPECT_EQ(say({.verdict = Verdict::accept, .id = "zz"}),
            "0 made, 0 known; the record has no statement zz; see `statements`");
  EXPECT_EQ(say({.verdict = Verdict::accept}),
            "0 made, 0 known; no statement is named; give its id");
  for (int i = 0; i < 17; ++i) {  // two of them begin alike
    say({.verdict = Verdict::add, .id = "ferry", .content = fmt::format("{}-{}", i, i + 1)});
  }
  std::map<char, int> beginnings;
  for (const auto& [id, held] : all_held(*record_)) ++beginnings[id[0]];
  const auto shared = std::ranges::find_if(beginnings, [](auto& one) { return one.second > 1; });
  ASSERT_NE(shared, beginnings.end());
  const std::string beginning(1, shared->first);
  EXPECT_EQ(
      say({.verdict = Verdict::accept, .id = beginning}),
      "0 made, 0 known; several statements begin with " + beginning + "; give more of the id");
}

TEST_F(Review, HoldsTheLastWordOnEachPart) {
  for (const std::string name : {"Ole Brandt", "Rik Sandel", "Una Feder"}) {
    EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .speaker = name}), kOne);
  }
  say({.verdict = Verdict::change, .id = stop_, .form = Form::mixed});
  EXPECT_EQ(stop().speakers, "Una Feder");
  EXPECT_EQ(record_->undo_corrections("3", "Ada").value(), 1U);
  EXPECT_EQ(stop().speakers, "Rik Sandel");
  EXPECT_EQ(stop().form, "mixed");
  EXPECT_EQ(record_->undo_corrections("1", "Ada").value(), 1U);
  EXPECT_EQ(stop().speakers, "Rik Sandel");
  EXPECT_EQ(record_->undo_corrections("2", "Ada").value(), 1U);
  EXPECT_EQ(stop().speakers, "Zoë Quist");
  EXPECT_EQ(stop().status, "changed");
  EXPECT_EQ(record_->undo_corrections("4", "Ada").value(), 1U);
  EXPECT_EQ(held_lines(*record_), before_);
  const auto again = record_->undo_corrections("4", "Ada");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().message, "no correction 4 holds; see `review list`");
  EXPECT_EQ(record_->undo_corrections(stop_, "Ada").value(), 0U);
  EXPECT_FALSE(record_->undo_corrections("abcdef012345", "Ada"));
}

TEST_F(Review, GoesBackToTheModelsPartWhenToldSo) {
  say({.verdict = Verdict::change, .id = stop_, .speaker = "Ole Brandt"});
  say({.verdict = Verdict::change, .id = stop_, .speaker = "Zoë Quist"});
  EXPECT_EQ(stop().speakers, "Zoë Quist");
  say({.verdict = Verdict::change, .id = stop_, .speaker = "Ole Brandt"});
  say({.verdict = Verdict::reject, .id = stop_});
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .speaker = "Zoë Quist"}), kOne);
  EXPECT_EQ(stop().speakers, "Zoë Quist") << "also where it was rejected meanwhile";
  undo(stop_);
}

TEST_F(Review, LeavesOtherStatementsAlone) {
  const Held late = all_held(*record_).at(late_);
  say({.verdict = Verdict::change, .id = stop_, .speaker = "Una Feder", .content = "The end"});
  EXPECT_EQ(all_held(*record_).at(late_).line(), late.line());
  say({.verdict = Verdict::reject, .id = stop_});
  EXPECT_EQ(all_held(*record_).at(late_).line(), late.line());
}

TEST_F(Review, MakesAllButTheBadOnes) {
  const std::vector<NewCorrection> corrections = {
      {.verdict = Verdict::accept, .id = stop_},
      {.verdict = Verdict::change, .id = "zz", .place = {.input = "a.csv", .line = 3}},
      {.verdict = Verdict::change, .id = late_, .speaker = "Una Feder", .content = "no such words"},
      {.verdict = Verdict::change, .id = late_, .form = Form::mixed}};
  const auto corrected = record_->correct(corrections);
  ASSERT_TRUE(corrected);
  EXPECT_EQ(corrected->made, 2U);
  ASSERT_EQ(corrected->errors.size(), 2U);
  EXPECT_EQ(corrected->errors[0].code, ErrorCode::bad_correction);
  EXPECT_EQ(corrected->errors[0].place.line, 3U);
  const Held late = all_held(*record_).at(late_);
  EXPECT_EQ(late.speakers, "Ole Brandt") << "nothing of a bad one is made";
  EXPECT_EQ(late.form, "mixed");
}

TEST(NestedReview, KeepsWhatStandsInWhat) {
  NewRecord record;
  const Document document = article_of(kFerry);
  Reading reading = reading_of(document, {kStop, {"Ole Brandt", "the ferry to Brückheim"}});
  reading.statements[1].nested_in = 0;
  const NewArticle article{&document, &reading, "a.txt", "model 1"};
  ASSERT_TRUE(record->add({&article, 1}));
  const std::string outer = id_of(record, kStop.words), inner = reading.statements[1].id;
  const auto before = held_lines(*record);
  const auto around = [&] { return all_held(*record).at(inner).outer; };
  EXPECT_EQ(around(), "17-52");
  correct(record, {.verdict = Verdict::change, .id = outer, .speaker = "Una Feder"});
  EXPECT_EQ(around(), "17-52");
  EXPECT_EQ(faults(record), Texts());
  correct(record, {.verdict = Verdict::change, .id = inner, .speaker = "Una Feder"});
  EXPECT_EQ(around(), "17-52");
  correct(record, {.verdict = Verdict::reject, .id = outer});
  EXPECT_EQ(around(), "");
  EXPECT_EQ(faults(record), Texts());
  correct(record, {.verdict = Verdict::reject, .id = inner});
  EXPECT_TRUE(all_held(*record).empty());
  ASSERT_TRUE(record->undo_corrections(outer, "Ada"));
  ASSERT_TRUE(record->undo_corrections(inner, "Ada"));
  EXPECT_EQ(held_lines(*record), before);
  EXPECT_EQ(faults(record), Texts());
}

TEST(ReviewOfCopies, LetsTheNextOneStandForASaying) {
  NewRecord record;
  Article copy = kFerry;
  copy.id = "copy";
  copy.url = "";
  copy.outlet = "Tagblatt";
  copy.date = "2031-05-03";
  record.add(kFerry, {kStop});
  record.add(copy, {kStop});
  const auto outlets = [&] {
    Texts out = NewRecord::column(record->statements({}), "outlet");
    std::ranges::sort(out);
    return out;
  };
  const auto places = [&] { return NewRecord::column(record->statements({}), "places"); };
  EXPECT_EQ(outlets(), Texts({"Brenn Courier"}));
  EXPECT_EQ(places(), Texts({"2"}));
  const std::string first = NewRecord::column(record->statements({}), "id").front();
  correct(record, {.verdict = Verdict::reject, .id = first});
  EXPECT_EQ(outlets(), Texts({"Tagblatt"}));
  EXPECT_EQ(places(), Texts({"1"}));
  EXPECT_EQ(faults(record), Texts());
  correct(record, {.verdict = Verdict::accept, .id = first});
  EXPECT_EQ(outlets(), Texts({"Brenn Courier"}));
  correct(record, {.verdict = Verdict::change, .id = first, .content = "The end"});
  EXPECT_EQ(outlets(), Texts({"Brenn Courier", "Tagblatt"}));
  EXPECT_EQ(faults(record), Texts());
  ASSERT_TRUE(record->undo_corrections(first, "Ada"));
  EXPECT_EQ(outlets(), Texts({"Brenn Courier"}));
  EXPECT_EQ(faults(record), Texts());
}

TEST(ReviewOfCopies, GivesASayingBackWhenAContentIsTakenBack) {
  NewRecord record;
  Article copy = kFerry;
  copy.id = "copy";
  copy.url = "";
  copy.outlet = "Tagblatt";
  copy.date = "2031-05-03";
  record.add(kFerry, {kLate});
  record.add(copy, {{"Ole Brandt", "the ferry smells", Form::indirect}});
  const std::string late = id_of(record, kLate.words);
  EXPECT_EQ(NewRecord::column(record->statements({}), "places"), Texts({"1", "1"}));
  correct(record, {.verdict = Verdict::change, .id = late, .content = "the ferry smells"});
  EXPECT_EQ(NewRecord::column(record->statements({}), "places"), Texts({"2"}));
  EXPECT_EQ(faults(record), Texts());
  ASSERT_TRUE(record->undo_corrections(late, "Ada"));
  EXPECT_EQ(NewRecord::column(record->statements({}), "places"), Texts({"1", "1"}));
  EXPECT_EQ(faults(record), Texts());
}

TEST(ReviewOfVersions, TellsNoChangeThatPeopleMade) {
  NewRecord record;
  record.add(kFerry, {kStop, kLate});
  correct(record, {.verdict = Verdict::reject, .id = id_of(record, kLate.words)});
  Article later = kFerry;
  later.text += " It was added later.";
  EXPECT_EQ(record.add(later, {kStop}), Added::version);
  EXPECT_EQ(NewRecord::column(record->changes({}), "words"), Texts());
  correct(record,
          {.verdict = Verdict::change, .id = id_of(record, kStop.words), .form = Form::mixed});
  EXPECT_EQ(NewRecord::column(record->changes({}), "words"), Texts());
  EXPECT_EQ(faults(record), Texts());
}

TEST_F(Review, HasTwoWhoReviewTakeTurns) {
  Result<Record> other = Record::open(record_.file(), Record::Access::write);
  ASSERT_TRUE(other);
  const NewCorrection accept{.verdict = Verdict::accept, .id = stop_, .by = "Bea"};
  EXPECT_EQ(outcome(other->correct({&accept, 1})), kOne);
  EXPECT_EQ(say({.verdict = Verdict::change, .id = stop_, .form = Form::mixed, .by = "Ada"}), kOne);
  EXPECT_EQ(all_held(*other).at(stop_).status, "changed");
  EXPECT_EQ(all_held(*other).at(stop_).by, "Ada");
}

TEST(ReviewOfArticlesOfOneName, CorrectsTheOneThatIsMeant) {
  NewRecord record;
  Article one, other;
  one.id = other.id = "page1";
  one.outlet = "Courier";
  other.outlet = "Post";
  one.text = "Mara Velling said the pier is closed.";
  other.text = "Toller Abiss said the sea is calm.";
  record.add(one, {{"Mara Velling", "the pier is", Form::indirect}});
  record.add(other, {{"Toller Abiss", "the sea is ", Form::indirect}});
  const auto ids = NewRecord::column(record->statements({}), "id");
  ASSERT_EQ(ids.size(), 2U);
  EXPECT_NE(ids[0], ids[1]);
  const NewCorrection reject{.verdict = Verdict::reject, .id = ids[0], .by = "Ada"};
  EXPECT_EQ(record->correct({&reject, 1})->made, 1U);
  EXPECT_EQ(NewRecord::column(record->statements({}), "id"), std::vector{ids[1]});
  EXPECT_TRUE(record.findings().empty());
}

}  // namespace
}  // namespace onrecord
