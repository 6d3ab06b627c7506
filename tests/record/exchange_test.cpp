// What a record gives to other programs and takes back from them.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "onrecord/reader.h"
#include "onrecord/show.h"
#include "read/correction_table.h"
#include "record/articles.h"
#include "record/reviewing.h"

namespace onrecord {
namespace {

using nlohmann::json;

const Article kCouncil = {
    .id = "council, 2 May",
    .text =
        "Zoë Quist 🙂 said the town “must act” in May, Ole Brandt had warned. “We "
        "wait”, "
        "the "
        "Dockers’ Union and Una Feder said, “until June”.\nResidents of Brückheim shrugged. "
        "The “big” plan, called “Low Tide”, is late.",
    .title = "Council, \"again\"",
    .outlet = "Brenn Courier",
    .date = "2031-05-02",
    .url = "https://courier.example/council?x=1"};
const Article kTide = {.id = "tide",
                       .text = "Mara Velling: the tide is high. Nobody heard it in the mill.",
                       .title = "",
                       .outlet = "",
                       .date = "",
                       .url = ""};

Speaker speaker_in(Reading& reading, const std::string& name, ActorKind kind) {
  reading.actors.push_back({"", name, kind, {name}, {}});
  Speaker out;
  out.name = name;
  out.kind = kind;
  out.basis = SpeakerBasis::named;
  out.score = 0.8125F;
  out.actor = reading.actors.size() - 1;
  out.reason = "a name in the source";
  return out;
}

// Statements of all forms: nested, in two pieces, of several, of nobody, and those that are none.
Reading council_reading(const Document& document) {
  Reading reading = reading_of(
      document,
      {{"Ole Brandt", "Zoë Quist 🙂 said the town “must act” in May", Form::indirect},
       {"Zoë Quist", "the town “must act” in May", Form::mixed}});
  reading.statements[0].cue = span_of(document, "warned");
  reading.statements[1].cue = span_of(document, "said");
  reading.statements[1].nested_in = 0;
  Statement joint;
  joint.form = Form::direct;
  joint.cue = span_of(document, "said", 1);
  joint.sources = {span_of(document, "the Dockers’ Union"), span_of(document, "Una Feder")};
  joint.contents = {span_of(document, "“We wait”"), span_of(document, "“until June”")};
  joint.score = 0.4321F;
  joint.speakers = {speaker_in(reading, "Dockers’ Union", ActorKind::organisation),
                    speaker_in(reading, "Una Feder", ActorKind::person)};
  joint.speakers[1].mention = span_of(document, "Una Feder");
  Statement group;
  group.form = Form::indirect;
  group.contents = {span_of(document, "shrugged")};
  group.speakers = {Speaker{}};
  group.speakers[0].kind = ActorKind::group;
  group.speakers[0].candidates = {{"Brückheim", 0.25F}, {"Una Feder", 0.125F}};
  Statement scare;
  scare.form = Form::scare;
  scare.contents = {span_of(document, "“big”")};
  Statement headline;
  headline.form = Form::headline;
  headline.contents = {span_of(document, "is late")};
  for (Statement* one : {&joint, &group, &scare, &headline}) {
    one->id = statement_id(document.article().id, *one);
    reading.statements.push_back(*one);
  }
  return reading;
}

class Exchange : public testing::Test {
 protected:
  void SetUp() override {
    const Document council = article_of(kCouncil), tide = article_of(kTide);
    const Reading first = council_reading(council);
    const Reading second = reading_of(tide, {{"Mara Velling", "the tide is high"}});
    const std::vector<NewArticle> articles = {{&council, &first, "a.jsonl", "model 1"},
                                              {&tide, &second, "a.jsonl", "model 1"}};
    ASSERT_TRUE(record_->add(articles));
  }
  void TearDown() override { EXPECT_EQ(faults(record_), Texts()); }

  static std::string written(NewRecord& record, void (*write)(const Kept&, std::string&),
                             const std::string& header = "") {
    std::string out = header;
    for (const Kept& kept : all_kept(*record)) write(kept, out);
    return out;
  }
  static std::vector<json> objects(const std::string& lines) {
    std::vector<json> out;
    std::istringstream stream(lines);
    for (std::string line; std::getline(stream, line);) out.push_back(json::parse(line));
    return out;
  }
  std::string table() { return written(record_, write_kept_csv, kept_csv_header()); }
  std::string correct_by(const std::string& table) {
    const auto read = CorrectionTable::read(folder_.write("a.csv", table));
    if (!read) return read.error().describe();
    std::string out;
    for (const Error& error : read->errors) out += error.describe() + "; ";
    return out + outcome(record_->correct(read->corrections));
  }
  // Those that hold, without places.
  Texts corrections() {
    Texts out;
    const auto listed = record_->corrections({});
    const Texts action = NewRecord::column(listed, "action"),
                field = NewRecord::column(listed, "field"), by = NewRecord::column(listed, "by");
    for (std::size_t i = action.size(); i > 0; --i) {
      out.push_back(action[i - 1] + " " + field[i - 1] + " by " + by[i - 1]);
    }
    return out;
  }
  static std::string replaced(std::string text, const std::string& before,
                              const std::string& after) {
    const std::size_t at = text.find(before);
    if (at == std::string::npos) throw std::runtime_error("no " + before);
    return text.replace(at, before.size(), after);
  }
  std::string id(const std::string& words) { return id_of(record_, words); }

  NewRecord record_;
  TemporaryFolder folder_;
};

// Adds what people marked, as the command does.
void import_lines(const std::string& file, NewRecord& record) {
  ArticleStream stream({file}, {.format = InputFormat::json_lines, .marked = true});
  while (auto read = stream.next()) {
    ASSERT_TRUE(*read) << read->error().describe();
    EXPECT_TRUE((*read)->passed_over.empty());
    const Document document = article_of((*read)->article);
    const Reading reading = marked_reading(document, (*read)->marked);
    const NewArticle article{&document, &reading, file, std::string(kPeople)};
    ASSERT_TRUE(record->add({&article, 1}));
  }
}

std::vector<json> without_status(std::vector<json> articles) {
  for (json& article : articles) {
    for (json& quote : article.at("quotes")) quote.erase("status");
  }
  return articles;
}

TEST_F(Exchange, GivesCitronArticlesThatComeBackAsTheyWere) {
  const std::string first = written(record_, write_kept_citron);
  NewRecord other;
  import_lines(folder_.write("a.jsonl", first), other);
  const std::string second = written(other, write_kept_citron);
  EXPECT_EQ(without_status(objects(second)), without_status(objects(first)));
  for (const json& article : objects(second)) {
    for (const json& quote : article.at("quotes")) EXPECT_EQ(quote.at("status"), "accepted");
  }
  EXPECT_EQ(objects(first).at(0).at("quotes").size(), 5U) << "no scare quotes";
  EXPECT_EQ(objects(first).at(0).at("quotes").at(1).at("nested_in"), 0);
  EXPECT_EQ(faults(other), Texts());
}

TEST_F(Exchange, TellsTheFormOfMarksThatHaveNone) {
  std::string line =
      R"({"id":"a","text":"“No”, said Åse. “Yes”, she hoped. It ended.","quotes":[)"
      R"({"contents":[{"start":0,"end":4}]},)"
      R"({"contents":[{"start":0,"end":4}],"form":"indirect"},)"
      R"({"contents":[{"start":15,"end":32}]},{"contents":[{"start":33,"end":41}]}]})";
  ArticleStream stream({folder_.write("a.jsonl", line)}, {.marked = true});
  const auto read = stream.next();
  ASSERT_TRUE(read && *read);
  Texts forms;
  for (const Statement& statement : (*read)->marked) {
    forms.emplace_back(form_name(statement.form));
  }
  EXPECT_EQ(forms, Texts({"direct", "indirect", "mixed", "indirect"}));
}

TEST_F(Exchange, LearnsOnlyWhatPeopleConfirmed) {
  EXPECT_EQ(written(record_, write_learned), "");
  correct(record_, {.verdict = Verdict::accept, .id = id("shrugged")});
  correct(record_, {.verdict = Verdict::reject, .id = id("“big”")});
  auto learned = objects(written(record_, write_learned));
  ASSERT_EQ(learned.size(), 1U);
  EXPECT_EQ(learned[0].at("id"), kCouncil.id);
  EXPECT_EQ(learned[0].at("complete"), false);
  ASSERT_EQ(learned[0].at("quotes").size(), 1U);
  EXPECT_EQ(learned[0].at("quotes")[0].at("contents")[0].at("text"), "shrugged");
  ASSERT_EQ(learned[0].at("rejected").size(), 1U);
  EXPECT_EQ(learned[0].at("rejected")[0].at("text"), "“big”");
  for (const auto& [key, held] : all_held(*record_)) {
    if (held.status == "machine") correct(record_, {.verdict = Verdict::accept, .id = key});
  }
  learned = objects(written(record_, write_learned));
  ASSERT_EQ(learned.size(), 2U);
  EXPECT_EQ(learned[0].at("complete"), true);
  EXPECT_EQ(learned[0].at("quotes").size(), 5U);
  EXPECT_EQ(learned[1].at("complete"), true);
}

TEST_F(Exchange, LearnsWhatPeopleMarked) {
  NewRecord other;
  import_lines(folder_.write("a.jsonl", written(record_, write_kept_citron)), other);
  const auto learned = objects(written(other, write_learned));
  ASSERT_EQ(learned.size(), 2U);
  EXPECT_EQ(learned[0].at("complete"), true);
  EXPECT_EQ(learned[0].at("quotes").size(), 5U);
}

TEST_F(Exchange, GivesATableThatCorrectsNothing) {
  EXPECT_EQ(correct_by(table()), "0 made, 7 known");
  correct(record_, {.verdict = Verdict::change, .id = id("shrugged"), .speaker = "Ole Brandt"});
  correct(record_, {.verdict = Verdict::change,
                    .id = id("the tide is high"),
                    .cue = "heard",
                    .content = "the tide … the mill"});
  EXPECT_EQ(correct_by(table()), "0 made, 7 known");
  EXPECT_EQ(table().substr(0, 3), "id,");
  EXPECT_NE(table().find(",changed,"), std::string::npos);
}

TEST_F(Exchange, TakesEditedCellsForCorrections) {
  std::string edited = table();
  edited = replaced(edited, "“We wait” … “until June”", "“We wait”");
  edited = replaced(edited, "Dockers’ Union; Una Feder", "Una Feder");
  edited = replaced(edited, "the tide is high", "the tide");
  EXPECT_EQ(correct_by(edited), "2 made, 5 known");
  EXPECT_EQ(corrections(),
            Texts({"change content by ", "change speaker by ", "change content by "}));
  const Held union_held = all_held(*record_).at(id("“We wait”"));
  EXPECT_EQ(union_held.speakers, "Una Feder");
  EXPECT_EQ(union_held.kind, "person") << "as the record knows her, not as the union was";
  EXPECT_EQ(union_held.form, "direct");
  EXPECT_EQ(correct_by(table()), "0 made, 7 known");
}

TEST_F(Exchange, TakesTablesThatSpreadsheetsSave) {
  const std::string shrugged = id("shrugged"), high = id("the tide is high");
  const std::string edited = "\xEF\xBB\xBFID;Article_ID;Speaker;Contents;Verdict;Note;By\r\n" +
                             shrugged +
                             ";council, 2 May;;shrugged;REJECT;\"a gesture;\r\nno words\"" +
                             ";Ada\r\n" + high + ";tide;Ole Brandt;the tide is high;;;Bea\r\n" +
                             ";tide;Mara Velling;Nobody heard it;;;Ada\r\n" + ";;;;;;\r\n";
  EXPECT_EQ(correct_by(edited), "3 made, 0 known");
  EXPECT_EQ(corrections(), Texts({"reject  by Ada", "change speaker by Bea", "add content by Ada",
                                  "add speaker by Ada"}));
  EXPECT_EQ(all_held(*record_).at(high).speakers, "Ole Brandt");
  EXPECT_EQ(all_held(*record_).at(id("Nobody heard it")).speakers, "Mara Velling");
  EXPECT_FALSE(all_held(*record_).contains(shrugged));
}

TEST_F(Exchange, TellsWhichRowsOfATableAreWrong) {
  const std::string outcome = correct_by("id,verdict,contents\n" + id("shrugged") + ",perhaps,\n" +
                                         id("shrugged") + ",,nothing of it\nzz,accept,\n" +
                                         id("the tide is high") + ",accept,the tide is high\n");
  EXPECT_NE(outcome.find("a.csv:2: perhaps is no verdict"), std::string::npos) << outcome;
  EXPECT_NE(outcome.find("1 made, 0 known; content: “nothing of it” does not stand"),
            std::string::npos)
      << outcome;
  EXPECT_NE(outcome.find("the record has no statement zz"), std::string::npos) << outcome;
}

std::string between(const std::string& text, std::size_t begin, std::size_t end) {
  const CodePointOffsets offsets(text);
  const std::size_t first = offsets.byte_of(begin);
  return text.substr(first, offsets.byte_of(end) - first);
}

void expect_selected(const json& target, const Article& article) {
  EXPECT_EQ(target.at("type"), "SpecificResource");
  const json& place = target.at("selector").at(0);
  const json& quote = target.at("selector").at(1);
  EXPECT_EQ(place.at("type"), "TextPositionSelector");
  EXPECT_EQ(quote.at("type"), "TextQuoteSelector");
  const auto start = place.at("start").get<std::size_t>(), end = place.at("end").get<std::size_t>();
  const auto prefix = quote.at("prefix").get<std::string>();
  const auto suffix = quote.at("suffix").get<std::string>();
  const std::size_t before = CodePointOffsets(prefix).count();
  const std::size_t behind = CodePointOffsets(suffix).count();
  EXPECT_EQ(between(article.text, start, end), quote.at("exact").get<std::string>());
  EXPECT_EQ(between(article.text, start - before, start), prefix);
  EXPECT_EQ(between(article.text, end, end + behind), suffix);
  const std::size_t length = CodePointOffsets(article.text).count();
  EXPECT_EQ(before, std::min<std::size_t>(start, 32));
  EXPECT_EQ(behind, std::min<std::size_t>(length - end, 32));
}

TEST_F(Exchange, GivesWebAnnotationsThatSelectTheWords) {
  correct(record_, {.verdict = Verdict::accept, .id = id("shrugged"), .by = "Ada"});
  const auto annotations = objects(written(record_, write_web_annotations));
  ASSERT_EQ(annotations.size(), 7U);
  std::size_t targets = 0, creators = 0, names = 0;
  for (const json& annotation : annotations) {
    EXPECT_EQ(annotation.at("@context"), "http://www.w3.org/ns/anno.jsonld");
    EXPECT_EQ(annotation.at("type"), "Annotation");
    EXPECT_TRUE(annotation.at("id").get<std::string>().starts_with("urn:onrecord:statement:"));
    creators += annotation.contains("creator") ? 1U : 0U;
    for (const json& target : annotation.at("target")) {
      const bool is_council = target.at("source") == kCouncil.url;
      expect_selected(target, is_council ? kCouncil : kTide);
      ++targets;
    }
    for (const json& body : annotation.at("body")) {
      if (body.at("type") != "TextualBody") {
        expect_selected(body, body.at("source") == kCouncil.url ? kCouncil : kTide);
      } else if (body.at("purpose") == "identifying") {
        ++names;
      }
    }
  }
  EXPECT_EQ(targets, 8U) << "one is in two pieces";
  EXPECT_EQ(creators, 1U);
  EXPECT_EQ(names, 4U);
}

TEST_F(Exchange, GivesJsonLinesWithWhatPeopleSaid) {
  correct(record_,
          {.verdict = Verdict::change, .id = id("the tide is high"), .speaker = "", .by = "Ada"});
  const auto lines = objects(written(record_, write_kept_json));
  ASSERT_EQ(lines.size(), 7U);
  EXPECT_EQ(lines[0].at("review").at("status"), "machine");
  EXPECT_EQ(lines[0].at("review").at("by"), nullptr);
  EXPECT_EQ(lines[1].at("nested_in"), lines[0].at("id"));
  EXPECT_EQ(lines[6].at("review").at("status"), "changed");
  EXPECT_EQ(lines[6].at("review").at("by"), "Ada");
}

TEST_F(Exchange, GivesWhatIsAskedFor) {
  const auto of = [&](const Question& question) {
    std::size_t count = 0;
    for (const Kept& kept : all_kept(*record_, question)) count += kept.reading.statements.size();
    return count;
  };
  EXPECT_EQ(of({}), 7U);
  EXPECT_EQ(of({.outlet = "brenn courier"}), 6U);
  EXPECT_EQ(of({.speaker = "Quist"}), 1U);
  EXPECT_EQ(of({.form = "scare"}), 1U);
  EXPECT_EQ(of({.min_score = 0.8}), 3U);
  EXPECT_EQ(of({.status = "accepted"}), 0U);
  EXPECT_EQ(of({.from = "2032"}), 0U);
}

TEST_F(Exchange, NeverCallsAPartOfTheStatementsComplete) {
  correct(record_, {.verdict = Verdict::accept, .id = id("shrugged")});
  std::string out;
  for (const Kept& kept : all_kept(*record_, {.status = "accepted"})) write_learned(kept, out);
  const auto learned = objects(out);
  ASSERT_EQ(learned.size(), 1U);
  EXPECT_EQ(learned[0].at("complete"), false);
}

}  // namespace
}  // namespace onrecord
