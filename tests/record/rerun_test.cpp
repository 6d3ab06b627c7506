// Corrections outlast readings of other models.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

#include "record/articles.h"
#include "record/reviewing.h"

namespace onrecord {
namespace {

using Random = std::mt19937;

constexpr std::size_t kArticles = 60;
constexpr std::size_t kSentences = 9;
constexpr std::size_t kCorrections = 500;
constexpr auto kPeopleNames = std::to_array<const char*>(
    {"Mara Velling", "Jón Þorvik", "Ole Brandt", "Zoë Quist", "Ida Lünd", "Pál Szekér",
     "Tove Amdahl", "Rik Sandel", "Una Feder", "Lars Öhm"});
constexpr auto kBodies = std::to_array<const char*>({"Brennmark", "Torvia"});
constexpr auto kNouns = std::to_array<const char*>(
    {"harbour", "Fähre", "bridge", "school", "tunnel 🚇", "budget", "mill", "quarry"});
constexpr auto kVerbs = std::to_array<const char*>(
    {"closes", "needs repair", "is too dear", "will be sold", "opens again"});

std::size_t below(Random& random, std::size_t end) { return random() % end; }
bool one_in(Random& random, std::size_t of) { return below(random, of) == 0; }
template <class Range>
const auto& any_of(const Range& range, Random& random) {
  return range[below(random, range.size())];
}

/// An article that is written sentence by sentence, with what is said in it.
class Writer {
 public:
  explicit Writer(Random& random) : random_(random) {}

  Span put(std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += words;
    return {begin, static_cast<std::uint32_t>(text_.size())};
  }

  void say_something() {
    const bool is_body = one_in(random_, 6);
    const std::string who = is_body ? any_of(kBodies, random_) : any_of(kPeopleNames, random_);
    Statement statement;
    statement.form = one_in(random_, 2) ? Form::direct : Form::indirect;
    const Span source = put(who);
    put(" ");
    statement.cue = put(one_in(random_, 2) ? "said" : "claimed");
    put(statement.form == Form::direct ? " “" : " that ");
    const std::size_t index = statements_.size();
    if (!one_in(random_, 8)) statement.sources = {source};
    if (!one_in(random_, 10)) {
      statement.speakers = {speaker(who, is_body ? ActorKind::government : ActorKind::person)};
      statement.speakers.front().mention = source;
    }
    statement.score = 0.5F;
    statements_.push_back(statement);
    const auto begin = static_cast<std::uint32_t>(text_.size());
    if (one_in(random_, 5)) {
      put_inner(index);
    } else {
      put(thing());
    }
    statements_[index].contents = {{begin, static_cast<std::uint32_t>(text_.size())}};
    put(statement.form == Form::direct ? "”. " : ". ");
    if (one_in(random_, 6)) {  // it goes on in the next sentence
      statements_[index].contents.push_back(put(thing()));
      put(". ");
    }
  }

  /// Who is called so: the same actor each time.
  Speaker speaker(const std::string& name, ActorKind kind) {
    auto actor = std::ranges::find(actors_, name, &Actor::name);
    if (actor == actors_.end()) {
      actors_.push_back({"", name, kind, {name}, {}});
      actor = std::prev(actors_.end());
    }
    Speaker out;
    out.name = name;
    out.kind = actor->kind;
    out.basis = SpeakerBasis::named;
    out.score = 0.75F;
    out.actor = static_cast<std::size_t>(actor - actors_.begin());
    return out;
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] Reading reading() const { return {statements_, actors_}; }

 private:
  std::string thing() {
    return fmt::format("the {} of {} {} {}", any_of(kNouns, random_), below(random_, 90'000),
                       any_of(kVerbs, random_), below(random_, 90'000));
  }

  void put_inner(std::size_t outer) {
    const std::string who = any_of(kPeopleNames, random_);
    Statement inner;
    inner.sources = {put(who)};
    put(" ");
    inner.cue = put("had warned");
    put(" that ");
    inner.contents = {put(thing())};
    inner.speakers = {speaker(who, ActorKind::person)};
    inner.nested_in = outer;
    inner.score = 0.25F;
    statements_.push_back(inner);
  }

  Random& random_;
  std::string text_;
  std::vector<Statement> statements_;
  std::vector<Actor> actors_;
};

struct Source {
  Document document;
  Reading reading;  // of the first model
};

void give_ids(const Document& document, Reading& reading) {
  for (Statement& statement : reading.statements) {
    statement.id = statement_id(document.article().id, statement);
  }
}

std::vector<Source> generated(Random& random) {
  std::vector<Source> out;
  for (std::size_t i = 0; i < kArticles; ++i) {
    Article article;
    article.id = fmt::format("article-{}", i);
    article.outlet = one_in(random, 2) ? "Brenn Courier" : "Tagblatt";
    article.date = fmt::format("2031-{:02}-{:02}", 1 + below(random, 12), 1 + below(random, 28));
    if (i % 6 == 5) {  // printed by another outlet, too
      const Source& before = out.back();
      article.text = before.document.article().text + "All rights reserved. ";
      Reading reading = before.reading;
      Document document = article_of(std::move(article));
      give_ids(document, reading);
      out.push_back({std::move(document), std::move(reading)});
      continue;
    }
    Writer writer(random);
    for (std::size_t n = 0; n < kSentences; ++n) writer.say_something();
    article.text = writer.text();
    Document document = article_of(std::move(article));
    Reading reading = writer.reading();
    give_ids(document, reading);
    out.push_back({std::move(document), std::move(reading)});
  }
  return out;
}

// Cuts the last words of a span, or takes in the words before it.
Span moved(std::string_view text, Span span, Random& random) {
  const std::size_t cut = surface(text, span).rfind(' ');
  const std::size_t before = text.substr(0, span.begin_byte).find_last_of(' ', span.begin_byte - 2);
  if (one_in(random, 2) && before != std::string_view::npos) {
    span.begin_byte = static_cast<std::uint32_t>(before + 1);
  } else if (cut != std::string_view::npos) {
    span.end_byte = span.begin_byte + static_cast<std::uint32_t>(cut);
  }
  return span;
}

void perturb(const Document& document, Reading& reading, Statement& statement, Random& random) {
  if (one_in(random, 4)) {
    statement.contents.front() = moved(document.text(), statement.contents.front(), random);
  }
  if (one_in(random, 6)) statement.cue.reset();
  if (one_in(random, 6)) statement.sources.clear();
  if (one_in(random, 5)) statement.form = Form::mixed;
  if (one_in(random, 5)) {
    Speaker other;
    const std::size_t actor = below(random, reading.actors.size());
    other.name = reading.actors[actor].name;
    other.kind = reading.actors[actor].kind;
    other.actor = actor;
    statement.speakers = {other};
  }
  statement.score = static_cast<float>(below(random, 100)) / 100;
}

// What another model finds.
Reading perturbed(const Document& document, const Reading& first, Random& random) {
  Reading out;
  out.actors = first.actors;
  std::vector<std::optional<std::size_t>> place(first.statements.size());
  for (std::size_t i = 0; i < first.statements.size(); ++i) {
    if (one_in(random, 6)) continue;
    place[i] = out.statements.size();
    Statement statement = first.statements[i];
    if (statement.nested_in) statement.nested_in = place[*statement.nested_in];
    perturb(document, out, statement, random);
    out.statements.push_back(std::move(statement));
  }
  const auto words = document.words();
  for (std::size_t i = 0; i < 2; ++i) {  // new ones, of three words
    const std::size_t at = below(random, words.size() - 3);
    Statement statement;
    statement.contents = {{words[at].span.begin_byte, words[at + 2].span.end_byte}};
    out.statements.push_back(std::move(statement));
  }
  give_ids(document, out);
  std::set<std::string> ids;  // statements with one content are another matter
  for (const Statement& statement : out.statements) {
    if (!ids.insert(statement.id).second) return perturbed(document, first, random);
  }
  return out;
}

/// What people said last of a statement.
struct Told {
  bool is_rejected = false, is_accepted = false;
  std::map<std::string, std::string> parts;
};

/// Corrects statements at random, and knows what must hold of them.
class Critic {
 public:
  Critic(NewRecord& record, const std::vector<Source>& sources, Random& random)
      : record_(record), sources_(sources), random_(random) {}

  void correct(std::size_t count) {
    while (made_.size() < count) correct_one();
  }

  /// What does not hold of what was said, in the statements that hold by now.
  [[nodiscard]] std::vector<std::string> lost() const {
    const auto held = all_held(*record_);
    std::vector<std::string> out;
    for (const auto& [id, told] : told_) {
      const auto statement = held.find(id);
      if (told.is_rejected) {
        if (statement != held.end()) out.push_back(id + ": not gone");
      } else if (statement == held.end()) {
        out.push_back(id + ": gone");
      } else {
        compare(statement->second, told, out);
      }
    }
    return out;
  }

  [[nodiscard]] const std::map<std::string, Told>& told() const { return told_; }
  /// The statement of each correction that was made.
  [[nodiscard]] const std::vector<std::string>& made() const { return made_; }

 private:
  static void compare(const Held& held, const Told& told, std::vector<std::string>& out) {
    if (held.status == "machine") out.push_back(held.id + ": is " + held.status);
    for (const auto& [part, value] : told.parts) {
      const std::string& now = part == "content"   ? held.contents
                               : part == "cue"     ? held.cue
                               : part == "source"  ? held.sources
                               : part == "form"    ? held.form
                               : part == "speaker" ? held.speakers
                                                   : held.kind;
      if (now != value) out.push_back(held.id + ": " + part + " " + now + ", not " + value);
    }
  }

  // What is accepted stays so, part by part.
  static void pin(const Held& held, Told& told) {
    told.parts = {{"content", held.contents}, {"cue", held.cue},          {"source", held.sources},
                  {"form", held.form},        {"speaker", held.speakers}, {"kind", held.kind}};
  }

  std::string any_place(const Document& document) {
    const CodePointOffsets offsets(document.text());
    const auto words = document.words();
    const std::size_t first = below(random_, words.size() - 4);
    return places_of(offsets, {{words[first].span.begin_byte,
                                words[first + 1 + below(random_, 3)].span.end_byte}});
  }

  void correct_one() {
    const std::size_t at = below(random_, sources_.size());
    const Source& source = sources_[at];
    NewCorrection correction;
    correction.by = "Ada";
    correction.verdict = static_cast<Verdict>(below(random_, 4));
    if (one_in(random_, 2)) correction.verdict = Verdict::change;
    std::string id = any_of(source.reading.statements, random_).id;
    if (!added_.empty() && one_in(random_, 8)) id = any_of(added_, random_);
    correction.id = id;
    Told told;
    if (const auto known = told_.find(id); known != told_.end()) told = known->second;
    const bool was_rejected = told.is_rejected;
    told.is_rejected = correction.verdict == Verdict::reject;
    if (correction.verdict == Verdict::accept) told.is_accepted = true;
    if (correction.verdict == Verdict::add) {
      correction.id = source.document.article().outlet + ": " + source.document.article().id;
      told = {};
      const std::string place = any_place(source.document);
      correction.content = told.parts["content"] = place;
      Statement added;
      added.contents = {spans(source.document, place)};
      id = statement_id(source.document.article().id, added);
      if (told_.contains(id) || is_found(source, id)) return;
    }
    if (correction.verdict == Verdict::change || correction.verdict == Verdict::add) {
      change(source, correction, told);
      if (was_rejected && told.parts.empty()) told.is_accepted = true;
    }
    const Result<Corrected> corrected = record_->correct({&correction, 1});
    ASSERT_TRUE(corrected) << corrected.error().describe();
    ASSERT_TRUE(corrected->errors.empty()) << corrected->errors.front().describe();
    if (corrected->made == 0) return;
    made_.push_back(id);
    if (correction.verdict == Verdict::accept) pin(all_held(*record_).at(id), told);
    told_[id] = told;
    if (correction.verdict == Verdict::add) added_.push_back(id);
  }

  static bool is_found(const Source& source, const std::string& id) {
    return std::ranges::any_of(source.reading.statements,
                               [&](const Statement& one) { return one.id == id; });
  }

  static Span spans(const Document& document, const std::string& place) {
    const CodePointOffsets offsets(document.text());
    const std::size_t dash = place.find('-');
    return {static_cast<std::uint32_t>(offsets.byte_of(std::stoul(place.substr(0, dash)))),
            static_cast<std::uint32_t>(offsets.byte_of(std::stoul(place.substr(dash + 1))))};
  }

  // Other parts than it had; those that it has already are no correction.
  void change(const Source& source, NewCorrection& correction, Told& told) {
    const auto held = all_held(*record_);
    const auto now = held.find(correction.id);
    const Held before = now == held.end() ? Held{} : now->second;
    const auto set = [&](std::optional<std::string>& part, const char* name, std::string value,
                         const std::string& had) {
      part = value;
      if (value != had) told.parts[name] = std::move(value);
    };
    const bool is_add = correction.verdict == Verdict::add;
    const std::size_t which = below(random_, 6);
    if (which == 0 || one_in(random_, 5)) {
      set(correction.cue, "cue", one_in(random_, 4) ? "" : any_place(source.document), before.cue);
    }
    if (which == 1 || one_in(random_, 5)) {
      set(correction.source, "source", one_in(random_, 4) ? "" : any_place(source.document),
          before.sources);
    }
    if (!is_add && (which == 2 || one_in(random_, 8))) {
      set(correction.content, "content", any_place(source.document), before.contents);
    }
    if (which == 3 || one_in(random_, 5)) {
      correction.form = static_cast<Form>(below(random_, 4));
      if (form_name(*correction.form) != before.form || is_add) {
        told.parts["form"] = form_name(*correction.form);
      }
    }
    if (which >= 4 || one_in(random_, 5)) {
      std::string name = any_of(kPeopleNames, random_);
      if (one_in(random_, 5)) name = "Nils Aberg";
      if (one_in(random_, 5)) name = "";
      if (one_in(random_, 5)) name = "Mara Velling; Rik Sandel";
      if (name != before.speakers) told.parts.erase("kind");
      set(correction.speaker, "speaker", name, before.speakers);
      if (one_in(random_, 4) && before.kind != "group") {
        correction.kind = ActorKind::group;
        told.parts["kind"] = "group";
      }
    }
  }

  NewRecord& record_;
  const std::vector<Source>& sources_;
  Random& random_;
  std::map<std::string, Told> told_;
  std::vector<std::string> added_;  // ids
  std::vector<std::string> made_;
};

void add_all(NewRecord& record, const std::vector<Source>& sources,
             const std::vector<Reading>& readings, const std::string& model) {
  std::vector<NewArticle> articles;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    articles.push_back({&sources[i].document, &readings[i], "a.jsonl", model});
  }
  const auto added = record->add(articles);
  ASSERT_TRUE(added) << added.error().describe();
}

// Reads all texts of the record again, as the command does.
std::vector<Unfound> reread_all(NewRecord& record, const std::vector<Source>& sources,
                                const std::vector<Reading>& readings, const std::string& model) {
  std::vector<Unfound> out;
  std::int64_t last = 0;
  while (true) {
    const auto unread = record->to_read({}, model, last, 16);
    EXPECT_TRUE(unread) << unread.error().describe();
    if (!unread || unread->empty()) return out;
    std::vector<NewReading> all;
    for (const Unread& one : *unread) {
      const auto source = std::ranges::find_if(sources, [&](const Source& known) {
        return known.document.article().id == one.document.article().id;
      });
      all.push_back({one.version, &one.document,
                     &readings[static_cast<std::size_t>(source - sources.begin())], model});
    }
    const auto unfound = record->reread(all);
    EXPECT_TRUE(unfound) << unfound.error().describe();
    if (!unfound) return out;
    out.insert(out.end(), unfound->begin(), unfound->end());
    last = unread->back().version;
  }
}

constexpr auto kCorrectionRows =
    "SELECT id, version_id, statement_key, action, field, value, note, made_by, made_at, undone_by "
    "FROM correction ORDER BY id";

// Answers, whatever their ids, of each article.
std::vector<std::string> answers(const Record& record, const std::set<std::string>& without) {
  std::vector<std::string> out;
  for (const Kept& kept : all_kept(record)) {
    for (std::size_t i = 0; i < kept.reading.statements.size(); ++i) {
      const Held held = held_of(kept, i);
      if (!without.contains(held.id)) {
        out.push_back(kept.document.article().id + "|" + held.status + "|" + held.answer());
      }
    }
  }
  std::ranges::sort(out);
  return out;
}

TEST(Rerun, KeepsFiveHundredCorrectionsInEffectOrReportsThem) {
  Random random(20310502);
  const std::vector<Source> sources = generated(random);
  std::vector<Reading> first;
  for (const Source& source : sources) first.push_back(source.reading);
  NewRecord record;
  add_all(record, sources, first, "model 1");
  Critic critic(record, sources, random);
  critic.correct(kCorrections);
  const std::vector<std::string> corrections = rows_of(record.file(), kCorrectionRows);
  ASSERT_GE(corrections.size(), kCorrections);
  ASSERT_EQ(critic.lost(), std::vector<std::string>());
  ASSERT_EQ(faults(record), std::vector<std::string>());

  std::vector<Reading> other;
  std::vector<Unfound> unfound;
  for (const std::string model : {"model 2", "model 3"}) {
    other.clear();
    for (const Source& source : sources) {
      other.push_back(perturbed(source.document, source.reading, random));
    }
    unfound = reread_all(record, sources, other, model);
    EXPECT_EQ(rows_of(record.file(), kCorrectionRows), corrections);
    EXPECT_EQ(critic.lost(), std::vector<std::string>());
    EXPECT_EQ(faults(record), std::vector<std::string>());
    std::set<std::string> ids;
    for (const Unfound& one : unfound) {
      EXPECT_TRUE(critic.told().contains(one.id)) << one.id;
      EXPECT_TRUE(ids.insert(one.id).second) << one.id;
    }
    const auto reported = std::ranges::count_if(
        critic.made(), [&](const std::string& id) { return ids.contains(id); });
    RecordProperty("reported of " + model, static_cast<int>(reported));
    RecordProperty("statements reported of " + model, static_cast<int>(ids.size()));
  }

  for (const auto& [id, told] : critic.told()) {
    if (const auto undone = record->undo_corrections(id, "Ada"); !undone) {
      ADD_FAILURE() << id << ": " << undone.error().describe();
    }
  }
  EXPECT_TRUE(rows_of(record.file(), "SELECT id FROM correction WHERE undone_at IS NULL").empty());
  EXPECT_EQ(faults(record), std::vector<std::string>());
  NewRecord fresh;
  add_all(fresh, sources, other, "model 3");
  std::set<std::string> ids;
  for (const Unfound& one : unfound) ids.insert(one.id);
  EXPECT_EQ(answers(*record, ids), answers(*fresh, {}));
}

// An article of which each test has one model's answer, then another's.
const Article kFerry = {.id = "ferry",
                        .text =
                            "Mara Velling said the ferry to Brenn stops in May. Ole Brandt "
                            "answered that the town will sue. Nobody 🙂 knows more.",
                        .title = "Ferry stops",
                        .outlet = "Brenn Courier",
                        .date = "2031-05-02",
                        .url = ""};
const Said kStop{"Mara Velling", "the ferry to Brenn stops in May", Form::indirect};
const Said kSue{"Ole Brandt", "the town will sue", Form::indirect};

std::vector<Unfound> reread(NewRecord& record, const std::vector<Said>& said,
                            const std::string& model = "model 2") {
  const auto unread = record->to_read({}, model, 0, 10);
  if (!unread || unread->size() != 1) throw std::runtime_error("not one text to read");
  const Document& document = unread->front().document;
  const Reading reading = reading_of(document, said);
  const NewReading read{unread->front().version, &document, &reading, model};
  auto unfound = record->reread({&read, 1});
  if (!unfound) throw std::runtime_error(unfound.error().describe());
  EXPECT_EQ(faults(record), Texts());
  return *std::move(unfound);
}

TEST(Rerun, PutsTheNewAnswerInThePlaceOfTheOldOne) {
  NewRecord record;
  record.add(kFerry, {kStop, kSue});
  EXPECT_TRUE(reread(record, {{"Ole Brandt", "the town will sue", Form::direct}}).empty());
  EXPECT_EQ(held_words(record), Texts({"machine Ole Brandt: the town will sue"}));
  EXPECT_TRUE(record.words({.words = "ferry"}).empty());
  EXPECT_TRUE(record->to_read({}, "model 2", 0, 10)->empty());
}

TEST(Rerun, ReportsACorrectedStatementThatIsNotFoundAnyMore) {
  NewRecord record;
  record.add(kFerry, {kStop, kSue});
  const std::string id = id_of(record, kStop.words);
  EXPECT_EQ(correct(record, {.verdict = Verdict::change, .id = id, .speaker = "Ole Brandt"}),
            "1 made, 0 known");
  const auto unfound = reread(record, {kSue});
  ASSERT_EQ(unfound.size(), 1U);
  EXPECT_EQ(unfound[0].id, id);
  EXPECT_EQ(unfound[0].article, "ferry");
  EXPECT_EQ(unfound[0].words, kStop.words);
  EXPECT_EQ(held_words(record), Texts({"changed Ole Brandt: the ferry to Brenn stops in May",
                                       "machine Ole Brandt: the town will sue"}));
  EXPECT_EQ(NewRecord::column(record->corrections({}), "state"),
            Texts({"not found by the present model"}));
  EXPECT_EQ(reread(record, {kSue}, "model 3").size(), 1U) << "still not found";
  EXPECT_TRUE(reread(record, {kSue, kStop}, "model 4").empty()) << "found again";
  EXPECT_EQ(all_held(*record).at(id).speakers, "Ole Brandt");
  EXPECT_EQ(NewRecord::column(record->corrections({}), "state"), Texts({"holds"}));
}

TEST(Rerun, KeepsTheIdOfACorrectedStatementWithOtherBounds) {
  NewRecord record;
  record.add(kFerry, {kStop, kSue});
  const std::string id = id_of(record, kStop.words);
  correct(record, {.verdict = Verdict::change, .id = id, .speaker = "Ole Brandt"});
  const Said shorter{"Mara Velling", "the ferry to Brenn stops", Form::indirect};
  for (const std::string model : {"model 2", "model 3"}) {
    EXPECT_TRUE(reread(record, {shorter, kSue}, model).empty());
    const Held held = all_held(*record).at(id);
    EXPECT_EQ(held.words, shorter.words) << "nobody corrected the content";
    EXPECT_EQ(held.speakers, "Ole Brandt");
    EXPECT_EQ(held_words(record).size(), 2U);
  }
  const Document document = article_of(kFerry);
  EXPECT_EQ(rows_of(record.file(), "SELECT key, found_as FROM statement WHERE found_as NOT NULL"),
            Texts({id + "|" + reading_of(document, {shorter}).statements[0].id}));
  EXPECT_TRUE(reread(record, {kStop}, "model 4").empty());
  EXPECT_EQ(all_held(*record).at(id).words, kStop.words);
}

TEST(Rerun, LeavesARejectedStatementOut) {
  NewRecord record;
  record.add(kFerry, {kStop, kSue});
  correct(record, {.verdict = Verdict::reject, .id = id_of(record, kStop.words)});
  EXPECT_TRUE(reread(record, {kStop, kSue}).empty());
  EXPECT_EQ(held_words(record), Texts({"machine Ole Brandt: the town will sue"}));
  const Said shorter{"Mara Velling", "the ferry to Brenn stops", Form::indirect};
  EXPECT_TRUE(reread(record, {shorter, kSue}, "model 3").empty());
  EXPECT_EQ(held_words(record), Texts({"machine Ole Brandt: the town will sue"}));
  EXPECT_EQ(reread(record, {kSue}, "model 4").size(), 1U);
  EXPECT_EQ(held_words(record), Texts({"machine Ole Brandt: the town will sue"}));
}

TEST(Rerun, TakesAnAddedStatementAndTheModelsForOne) {
  NewRecord record;
  record.add(kFerry, {kSue});
  correct(
      record,
      {.verdict = Verdict::add, .id = "ferry", .speaker = "Mara Velling", .content = kStop.words});
  const std::string id = id_of(record, kStop.words);
  const Texts added = {"added Mara Velling: the ferry to Brenn stops in May",
                       "machine Ole Brandt: the town will sue"};
  EXPECT_EQ(held_words(record), added);
  EXPECT_TRUE(reread(record, {kSue}).empty()) << "no model has to find it";
  EXPECT_EQ(held_words(record), added);
  const Texts changed = {"changed Mara Velling: the ferry to Brenn stops in May",
                         "machine Ole Brandt: the town will sue"};
  EXPECT_TRUE(reread(record, {{"Ole Brandt", kStop.words}, kSue}, "model 3").empty());
  EXPECT_EQ(held_words(record), changed);
  EXPECT_TRUE(reread(record, {{"", "the ferry to Brenn stops"}, kSue}, "model 4").empty());
  EXPECT_EQ(held_words(record), changed);
  EXPECT_EQ(id_of(record, kStop.words), id);
}

TEST(Rerun, TakesACorrectedContentAndTheModelsForOne) {
  NewRecord record;
  record.add(kFerry, {{"Mara Velling", "Brenn stops in May. Ole"}, kSue});
  const std::string id = id_of(record, "Brenn stops in May. Ole");
  correct(record, {.verdict = Verdict::change, .id = id, .content = "the ferry"});
  EXPECT_TRUE(reread(record, {{"Mara Velling", "the ferry"}, kSue}).empty());
  EXPECT_EQ(held_words(record),
            Texts({"accepted Mara Velling: the ferry", "machine Ole Brandt: the town will sue"}));
  EXPECT_EQ(id_of(record, "the ferry"), id);
}

TEST(Rerun, LeavesWhatPeopleMarkedAlone) {
  NewRecord record;
  const Document document = article_of(kFerry);
  const Reading reading = reading_of(document, {kStop});
  const NewArticle article{&document, &reading, "a.jsonl", std::string(kPeople)};
  ASSERT_TRUE(record->add({&article, 1}));
  EXPECT_EQ(held_words(record), Texts({"accepted Mara Velling: the ferry to Brenn stops in May"}));
  EXPECT_TRUE(record->to_read({}, "model 2", 0, 10)->empty());
}

TEST(Rerun, ReadsWhatNobodyHasRead) {
  NewRecord record;
  record.add_unread(kFerry);
  EXPECT_TRUE(reread(record, {kStop}).empty());
  EXPECT_EQ(held_words(record), Texts({"machine Mara Velling: the ferry to Brenn stops in May"}));
}

TEST(Rerun, AsksForTextsOfAnOutletAndTime) {
  NewRecord record;
  record.add(kFerry, {kStop});
  EXPECT_EQ(record->to_read({.outlet = "brenn courier"}, "model 2", 0, 10)->size(), 1U);
  EXPECT_TRUE(record->to_read({.outlet = "Tagblatt"}, "model 2", 0, 10)->empty());
  EXPECT_EQ(record->to_read({.from = "2031-05", .to = "2031"}, "model 2", 0, 10)->size(), 1U);
  EXPECT_TRUE(record->to_read({.from = "2031-06"}, "model 2", 0, 10)->empty());
  EXPECT_FALSE(record->to_read({.from = "May"}, "model 2", 0, 10));
}

}  // namespace
}  // namespace onrecord
