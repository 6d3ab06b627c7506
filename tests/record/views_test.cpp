// A record as people look at it: pages, articles, statements, actors, issues, networks.
#include "onrecord/views.h"

#include <gtest/gtest.h>

#include <functional>

#include "onrecord/show_views.h"
#include "record/compared.h"

namespace onrecord {
namespace {

template <class Value>
Value value_of(Result<Value> result) {
  if (!result) throw std::runtime_error(result.error().describe());
  return std::move(result).value();
}

template <class Value>
std::string error_of(const Result<Value>& result) {
  return result ? "none" : std::string(error_name(result.error().code));
}

const Article kFerry = {.id = "ferry",
                        .text =
                            "It rained. Zoë Quist 🙂 said the ferry stops in May. Ole Brandt "
                            "claimed the ferry is late. The end.",
                        .title = "Ferry stops",
                        .outlet = "Brenn Courier",
                        .date = "2031-05-02",
                        .url = "https://courier.example/ferry",
                        .author = "Ida Marn, Jon Tel",
                        .language = "en-GB"};
const Article kCopy = {.id = "copy",
                       .text = kFerry.text,
                       .title = "Ferry to stop",
                       .outlet = "Quay Post",
                       .date = "2031-05-03",
                       .url = "https://post.example/copy",
                       .author = "",
                       .language = ""};
const std::vector<Said> kSaid = {{"Zoë Quist", "the ferry stops in May", Form::indirect},
                                 {"Ole Brandt", "the ferry is late", Form::indirect}};

class Views : public testing::Test {
 protected:
  void SetUp() override { record_.add(kFerry, kSaid); }
  void TearDown() override { EXPECT_EQ(faults(record_), Texts()); }

  [[nodiscard]] RecordViews views() { return RecordViews(*record_, cache_); }
  Texts words(const Question& question) {
    Texts out;
    for (const StatementRow& row : value_of(views().statements(question, "")).items) {
      out.push_back(row.words);
    }
    return out;
  }
  // Adds articles of one statement each.
  void add_many(int count) {
    for (int i = 0; i < count; ++i) {
      const std::string words = "plan " + std::to_string(i) + " is good";
      const std::string who = i % 3 == 0 ? "Ole Brandt" : "Una Feder";
      record_.add({.id = "a" + std::to_string(i),
                   .text = who + " said that " + words + ".",
                   .title = "",
                   .outlet = i % 2 == 0 ? "Brenn Courier" : "Quay Post",
                   .date = "2031-06-" + std::to_string(10 + i),
                   .url = "",
                   .author = "",
                   .language = ""},
                  {{who, words, Form::direct}});
    }
  }

  NewRecord record_;
  std::shared_ptr<ViewCache> cache_ = new_view_cache();
};

TEST_F(Views, ASummaryTellsWhatIsThere) {
  record_.add(kCopy, kSaid);
  correct(record_,
          {.verdict = Verdict::accept, .id = id_of(record_, "the ferry is late"), .by = "Ada"});
  const RecordSummary summary = value_of(views().summary());
  EXPECT_EQ(summary.name, "news.db");
  EXPECT_EQ(summary.articles, 2);
  EXPECT_EQ(summary.statements, 2) << "copies count once";
  EXPECT_EQ(summary.actors, 2);
  EXPECT_EQ(summary.issues, 0);
  EXPECT_EQ(summary.outlets, Texts({"Brenn Courier", "Quay Post"}));
  EXPECT_EQ(summary.from + " " + summary.to, "2031-05-02 2031-05-03");
  EXPECT_EQ(summary.reviewers, Texts({"Ada"}));
  EXPECT_EQ(summary.models, Texts({"model 1"}));
}

TEST_F(Views, TheRevisionGrowsWithEachChangeAndOnlyThen) {
  const std::int64_t before = value_of(views().revision()).record;
  record_.add(kFerry, kSaid);
  correct(record_, {.verdict = Verdict::accept, .id = "zz", .by = "Ada"});
  EXPECT_EQ(value_of(views().revision()).record, before) << "all of it is known";
  const std::string id = id_of(record_, "the ferry is late");
  correct(record_, {.verdict = Verdict::accept, .id = id, .by = "Ada"});
  EXPECT_EQ(value_of(views().revision()).record, before + 1);
  const Result<Record> other = Record::open(record_.file(), Record::Access::read);
  ASSERT_TRUE(other);
  EXPECT_EQ(value_of(RecordViews(*other).revision()).record, before + 1)
      << "for all who read the file";
  EXPECT_EQ(value_of(views().summary()).revision, before + 1);
}

TEST_F(Views, PagesFollowEachOtherWithoutGapsWhileTheRecordGrows) {
  add_many(12);
  const Page<StatementRow> first = value_of(views().statements({.limit = 5}, ""));
  EXPECT_EQ(first.total, 14);
  ASSERT_EQ(first.items.size(), 5U);
  EXPECT_EQ(first.items.front().words, "plan 11 is good");
  record_.add({.id = "new",
               .text = "Una Feder said no way.",
               .title = "",
               .outlet = "",
               .date = "",
               .url = "",
               .author = "",
               .language = ""},
              {{"Una Feder", "no way", Form::direct}});
  const Page<StatementRow> second = value_of(views().statements({.limit = 5}, first.next));
  EXPECT_EQ(second.total, std::nullopt);
  EXPECT_EQ(second.items.front().words, "plan 6 is good");
  const Page<StatementRow> third = value_of(views().statements({.limit = 5}, second.next));
  EXPECT_EQ(third.items.size(), 4U);
  EXPECT_EQ(third.next, "");
  EXPECT_EQ(error_of(views().statements({}, "five")), "bad_option");
}

TEST_F(Views, StatementsAreAskedForInManyWays) {
  add_many(6);
  const std::int64_t una = value_of(views().actors({.name = "feder"}, "")).items.front().actor;
  EXPECT_EQ(words({.outlet = "quay post", .actor = una}),
            Texts({"plan 5 is good", "plan 1 is good"}));
  EXPECT_EQ(words({.words = "plan", .actor = una}).size(), 4U);
  EXPECT_EQ(words({.from = "2031-06-14"}), Texts({"plan 5 is good", "plan 4 is good"}));
  EXPECT_EQ(words({.naming = "unknown"}), Texts());
  EXPECT_EQ(words({.form = "indirect", .naming = "named"}).size(), 2U);
  EXPECT_EQ(words({.issue = "nothing"}), Texts());
  EXPECT_EQ(words({.status = "accepted"}), Texts());
  const auto some = value_of(views().statements({.speaker = "una", .limit = 3}, ""));
  EXPECT_EQ(some.total, 4);
  EXPECT_EQ(NewRecord::column(record_->stats({.actor = una}, "outlet"), "statements"),
            Texts({"2", "2"}));
}

TEST_F(Views, ARowTellsWhereAStatementStands) {
  record_.add(kCopy, kSaid);
  const auto rows = value_of(views().statements({}, "")).items;
  ASSERT_EQ(rows.size(), 2U);
  const StatementRow& row = rows.back();
  EXPECT_EQ(row.id, value_of(views().article(1)).reading.statements[0].id);
  EXPECT_EQ(row.words + "|" + row.speaker + "|" + row.form + "|" + row.naming + "|" + row.status,
            "the ferry stops in May|Zoë Quist|indirect|named|machine");
  EXPECT_EQ(row.article.version, 1);
  EXPECT_EQ(row.article.id + " " + row.article.outlet, "ferry Brenn Courier");
  EXPECT_EQ(row.places, 2);
  EXPECT_TRUE(row.actor.has_value());
}

TEST_F(Views, ArticlesCountTheirStatements) {
  record_.add(kCopy, kSaid);
  correct(record_,
          {.verdict = Verdict::accept, .id = id_of(record_, "the ferry is late"), .by = "Ada"});
  const Page<ArticleRow> page = value_of(views().articles({.limit = 1}, ""));
  EXPECT_EQ(page.total, 2);
  ASSERT_EQ(page.items.size(), 1U);
  EXPECT_EQ(page.items[0].article.id, "copy");
  EXPECT_EQ(page.items[0].statements, 2);
  const Page<ArticleRow> next = value_of(views().articles({.limit = 1}, page.next));
  EXPECT_EQ(next.items[0].reviewed + page.items[0].reviewed, 1);
  EXPECT_EQ(next.items[0].characters,
            static_cast<std::int64_t>(CodePointOffsets(kFerry.text).count()));
  EXPECT_EQ(value_of(views().articles({.words = "stops", .outlet = "Quay Post"}, "")).total, 1);
}

TEST_F(Views, ActorsComeByTheNumberOfTheirStatements) {
  add_many(5);
  const Page<ActorRow> first = value_of(views().actors({.limit = 2}, ""));
  EXPECT_EQ(first.total, 3);
  ASSERT_EQ(first.items.size(), 2U);
  const ActorRow& ole = first.items[0];
  EXPECT_EQ(ole.name, "Ole Brandt");
  EXPECT_EQ(ole.statements, 3);
  EXPECT_EQ(ole.articles, 3);
  EXPECT_EQ(ole.first + " " + ole.last, "2031-05-02 2031-06-13");
  EXPECT_EQ(first.items[1].name, "Una Feder");
  const Page<ActorRow> second = value_of(views().actors({.limit = 2}, first.next));
  ASSERT_EQ(second.items.size(), 1U);
  EXPECT_EQ(second.items[0].name, "Zoë Quist");
  EXPECT_EQ(second.next, "");
  EXPECT_EQ(value_of(views().actors({.name = "quis zoe"}, "")).items.front().name, "Zoë Quist");
  EXPECT_EQ(value_of(views().actors({.name = "uist"}, "")).total, 0);
  EXPECT_EQ(value_of(views().actors({.kind = "organisation"}, "")).total, 0);
}

TEST_F(Views, ActorsAreCountedAsTheListOfActorsDoes) {
  add_many(9);
  record_.add(kCopy, kSaid);
  correct(record_, {.verdict = Verdict::change,
                    .id = id_of(record_, "plan 1 is good"),
                    .speaker = "Ole Brandt; Zoë Quist",
                    .by = "Ada"});
  correct(record_,
          {.verdict = Verdict::reject, .id = id_of(record_, "plan 2 is good"), .by = "Ada"});
  const auto listed = record_->actors({});
  const Texts names = NewRecord::column(listed, "name"),
              counts = cells(listed, {"name", "statements", "articles", "first", "last"});
  const auto rows = value_of(views().actors({}, "")).items;
  ASSERT_EQ(rows.size(), names.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const ActorRow& row = rows[i];
    EXPECT_EQ(fmt::format("{} | {} | {} | {} | {}", row.name, row.statements, row.articles,
                          row.first, row.last),
              counts[i]);
  }
}

TEST_F(Views, AnArticleHasItsTextAuthorAndStatements) {
  record_.add(kCopy, kSaid);
  const ArticleView view = value_of(views().article(1));
  EXPECT_EQ(view.document.text(), kFerry.text);
  EXPECT_EQ(view.document.article().author, "Ida Marn, Jon Tel");
  EXPECT_EQ(view.document.article().language, "en-GB");
  EXPECT_EQ(view.article.url, kFerry.url);
  ASSERT_EQ(view.reading.statements.size(), 2U);
  EXPECT_EQ(view.status, Texts({"machine", "machine"}));
  ASSERT_EQ(view.actors.size(), view.reading.actors.size());
  const auto zoe = value_of(views().actors({.name = "zoe"}, "")).items.front().actor;
  EXPECT_EQ(view.actors[*view.reading.statements[0].speakers[0].actor], zoe);
  EXPECT_EQ(view.versions.size(), 1U);
  ASSERT_EQ(view.duplicates.size(), 1U);
  EXPECT_EQ(view.duplicates[0].article.id, "copy");
  EXPECT_DOUBLE_EQ(view.duplicates[0].share, 1);
  EXPECT_EQ(error_of(views().article(9)), "not_found");
}

TEST_F(Views, AnArticleLeavesOutWhatWasRejectedAStatementDoesNot) {
  const std::string id = id_of(record_, "the ferry stops in May");
  correct(record_, {.verdict = Verdict::reject, .id = id, .by = "Ada"});
  EXPECT_EQ(value_of(views().article(1)).reading.statements.size(), 1U);
  const StatementView view = value_of(views().statement(id.substr(0, 10)));
  EXPECT_EQ(view.in.status[view.index], "rejected");
  EXPECT_EQ(view.words, "the ferry stops in May");
  EXPECT_EQ(error_of(views().statement("zz")), "not_found");
  EXPECT_EQ(error_of(views().statement("")), "not_found");
}

TEST_F(Views, AStatementHasItsSurroundingsHistoryAndCopies) {
  record_.add(kCopy, kSaid);
  const std::string id = value_of(views().article(1)).reading.statements[0].id;
  correct(record_, {.verdict = Verdict::accept, .id = id, .by = "Ada"});
  correct(record_, {.verdict = Verdict::change,
                    .id = id,
                    .speaker = "Ole Brandt",
                    .content = "the ferry stops",
                    .by = "Bo"});
  const StatementView view = value_of(views().statement(id));
  EXPECT_EQ(view.in.reading.statements[view.index].id, id);
  EXPECT_EQ(view.words, "the ferry stops");
  EXPECT_EQ(
      view.around,
      "It rained. Zoë Quist 🙂 said the ferry stops in May. Ole Brandt claimed the ferry is "
      "late.");
  Texts history;
  for (const CorrectionRow& row : view.history) {
    history.push_back(row.verdict + " " + row.field + " " + row.value + " " + row.by);
  }
  EXPECT_EQ(history, Texts({"change speaker Ole Brandt Bo", "change content the ferry stops Bo",
                            "accept   Ada"}));
  const Page<CorrectionRow> page = value_of(views().corrections("", "", 2));
  EXPECT_EQ(page.total, 3);
  EXPECT_EQ(page.items.front().words, "the ferry stops");
  EXPECT_EQ(page.items.front().article.id, "ferry");
  EXPECT_EQ(value_of(views().corrections("", page.next, 2)).items.size(), 1U);
  EXPECT_EQ(value_of(views().corrections("Ada", "", 9)).items.size(), 1U);
}

TEST_F(Views, CopiesAreNamedWithTheirIds) {
  record_.add(kCopy, kSaid);
  const StatementView view = value_of(views().statement(id_of(record_, "the ferry is late")));
  ASSERT_EQ(view.copies.size(), 1U);
  const std::string& copy = view.copies[0].id;
  EXPECT_EQ(value_of(views().statement(copy)).copies[0].id,
            view.in.reading.statements[view.index].id);
}

TEST_F(Views, ACorrectionAnswersWithItsNumberAndTheStatementAsItIsNow) {
  const std::string id = id_of(record_, "the ferry is late");
  const CorrectionResult made = value_of(views().correct({.verdict = Verdict::change,
                                                          .id = id,
                                                          .speaker = "Una Feder",
                                                          .content = "the ferry",
                                                          .by = "Ada"}));
  EXPECT_EQ(made.made, 1);
  ASSERT_TRUE(made.number);
  ASSERT_TRUE(made.statement);
  EXPECT_EQ(made.statement->words, "the ferry");
  EXPECT_EQ(made.statement->in.status[made.statement->index], "changed");
  const CorrectionResult undone = value_of(views().undo(*made.number, "Ada"));
  EXPECT_EQ(undone.made, 2) << "speaker and content were one correction";
  EXPECT_EQ(undone.statement->words, "the ferry is late");
  EXPECT_EQ(undone.statement->in.status[undone.statement->index], "machine");
  EXPECT_EQ(error_of(views().undo(*made.number, "Ada")), "not_found");
  EXPECT_FALSE(
      value_of(views().correct({.verdict = Verdict::reject, .id = id, .by = "Ada"})).statement);
  const auto known = value_of(views().correct({.verdict = Verdict::reject, .id = id, .by = "Ada"}));
  EXPECT_EQ(known.known, 1);
  EXPECT_FALSE(known.number);
  EXPECT_EQ(error_of(views().correct({.verdict = Verdict::accept, .id = "zz", .by = "Ada"})),
            "not_found");
}

TEST_F(Views, AnyOfSeveralRowsTakesTheWholeCorrectionBackAndNoOther) {
  const CorrectionResult added = value_of(views().correct({.verdict = Verdict::add,
                                                           .version = 1,
                                                           .speaker = "Una Feder",
                                                           .content = "It rained",
                                                           .by = "Ada"}));
  ASSERT_TRUE(added.statement);
  EXPECT_EQ(added.statement->in.status[added.statement->index], "added");
  const std::string id = added.statement->in.reading.statements[added.statement->index].id;
  const auto changed = value_of(
      views().correct({.verdict = Verdict::change, .id = id, .speaker = "Ole Brandt", .by = "Bo"}));
  const CorrectionResult undone = value_of(views().undo(*changed.number, "Bo"));
  EXPECT_EQ(undone.made, 1);
  EXPECT_EQ(undone.statement->in.reading.statements[undone.statement->index].speakers[0].name,
            "Una Feder");
  const CorrectionResult gone = value_of(views().undo(*added.number + 1, "Ada"));
  EXPECT_EQ(gone.made, 2);
  EXPECT_FALSE(gone.statement);
  EXPECT_EQ(error_of(views().correct(
                {.verdict = Verdict::add, .version = 9, .content = "It", .by = "Ada"})),
            "not_found");
}

class ComparedViews : public testing::Test {
 protected:
  ComparedViews() {
    news_.add("may", "2031-05-02",
              {{"Ada Lind", "the ferry must stop in winter"}, {"Ola Holm", "the ferry must sail"}});
    news_.add("june", "2031-06-20",
              {{"Ada Lind", "the ferry should go on all year"},
               {"Una Feder", "nobody asked for a ferry"}});
    news_.stance("the ferry must stop in winter", "ferry", "oppose");
    news_.stance("the ferry must sail", "ferry", "support");
    news_.stance("the ferry should go on all year", "ferry", "support");
    news_.stance("nobody asked for a ferry", "ferry", "none");
    news_.character("nobody asked for a ferry", "2031-06-20", "deny", 0.9);
    news_.relation("the ferry must stop in winter", "the ferry should go on all year", 0.05, 0.94);
  }
  [[nodiscard]] RecordViews views() { return RecordViews(*news_.news()); }

  ComparedNews news_;
};

TEST_F(ComparedViews, AnIssueHasPositionsSharesShiftsAndClashes) {
  const IssueView view = value_of(views().issue({.issue = "ferry", .limit = 100}));
  EXPECT_EQ(view.issue.label, "running the ferry in winter");
  EXPECT_EQ(view.issue.statements, 4);
  EXPECT_EQ(view.issue.actors, 3);
  Texts timeline;
  for (const PositionRow& row : view.timeline) {
    timeline.push_back(row.since + " " + row.name + " " + row.stance + " " + row.article.id);
  }
  EXPECT_EQ(timeline, Texts({"2031-05-02 Ada Lind oppose may", "2031-05-02 Ola Holm support may",
                             "2031-06-20 Ada Lind support june"}));
  EXPECT_EQ(view.timeline[0].statement, id_of(news_.news(), "the ferry must stop in winter"));
  EXPECT_GT(view.timeline[0].actor, 0);
  EXPECT_EQ(view.positions.size(), 2U);
  ASSERT_EQ(view.shares.size(), 4U);
  EXPECT_EQ(view.shares[0].stance, "support");
  EXPECT_EQ(view.shares[0].actors, 2);
  ASSERT_EQ(view.shifts.size(), 1U);
  EXPECT_EQ(view.shifts[0].before.words, "the ferry must stop in winter");
  EXPECT_EQ(view.shifts[0].after.article.id, "june");
  ASSERT_EQ(view.denials.size(), 1U);
  EXPECT_EQ(view.denials[0].later.speaker, "Una Feder");
  EXPECT_FALSE(view.denials[0].earlier);
  ASSERT_EQ(view.contradictions.size(), 1U);
  EXPECT_EQ(view.contradictions[0].earlier->speaker, "Ada Lind");
  EXPECT_EQ(error_of(views().issue({.issue = "harbour"})), "not_found");
  EXPECT_EQ(error_of(views().issue({.issue = "ferry", .since = "soon"})), "bad_option");
}

TEST_F(ComparedViews, AnIssueTellsWhichOfItsListsAreCut) {
  const IssueView all = value_of(views().issue({.issue = "ferry", .limit = 3}));
  EXPECT_EQ(all.cut, Texts());
  const IssueView last = value_of(views().issue({.issue = "ferry", .limit = 1}));
  EXPECT_EQ(last.cut, Texts({"timeline", "positions"}));
  ASSERT_EQ(last.timeline.size(), 1U);
  EXPECT_EQ(last.timeline[0].since, "2031-06-20") << "the newest one";
  EXPECT_EQ(last.shifts.size(), 1U);
}

TEST_F(ComparedViews, IssuesAreListedWithTheirCounts) {
  const auto issues = value_of(views().issues());
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(issues[0].issue, "ferry");
  EXPECT_EQ(issues[0].origin, "codebook");
  EXPECT_EQ(cells(RecordIssues(*news_.news()).list(), {"issue", "statements", "actors"}),
            Texts({fmt::format("ferry | {} | {}", issues[0].statements, issues[0].actors),
                   fmt::format("quay | {} | {}", issues[1].statements, issues[1].actors)}));
}

TEST_F(ComparedViews, StatementsOfAnIssueAreFoundByIdAndLabel) {
  const auto count = [&](const std::string& issue) {
    return value_of(views().statements({.issue = issue}, "")).items.size();
  };
  EXPECT_EQ(count("ferry"), 4U);
  EXPECT_EQ(count("Running the ferry in winter"), 4U);
  EXPECT_EQ(count("quay"), 0U);
  EXPECT_EQ(value_of(views().statements({.words = "winter", .issue = "ferry"}, "")).total, 1);
  const auto page = value_of(views().statements({.limit = 3, .issue = "ferry"}, ""));
  EXPECT_EQ(page.total, 4);
  EXPECT_EQ(value_of(views().statements({.limit = 3, .issue = "ferry"}, page.next)).items.size(),
            1U);
}

TEST_F(ComparedViews, AStatementHasItsCharacterAndStances) {
  const StatementView view =
      value_of(views().statement(id_of(news_.news(), "nobody asked for a ferry")));
  const auto& character = view.in.reading.statements[view.index].character;
  ASSERT_TRUE(character);
  EXPECT_EQ(character->act, Act::denial);
  ASSERT_EQ(view.stances.size(), 1U);
  EXPECT_EQ(view.stances[0].stance, "neutral") << "it takes no side";
  EXPECT_EQ(view.stances[0].label, "running the ferry in winter");
}

TEST_F(ComparedViews, AnActorHasPositionsShiftsAndDecisions) {
  const std::int64_t ada = value_of(views().actors({.name = "ada"}, "")).items.front().actor;
  const std::int64_t una = value_of(views().actors({.name = "una"}, "")).items.front().actor;
  ActorView view = value_of(views().actor(ada));
  EXPECT_EQ(view.actor.statements, 2);
  EXPECT_EQ(view.actor.first + " " + view.actor.last, "2031-05-02 2031-06-20");
  ASSERT_EQ(view.by_outlet.size(), 1U);
  EXPECT_EQ(view.by_outlet[0].statements, 2);
  ASSERT_EQ(view.by_month.size(), 2U);
  EXPECT_EQ(view.by_month[1].of, "2031-06");
  EXPECT_EQ(view.forms, Texts({"Ada Lind"}));
  ASSERT_EQ(view.appearances.size(), 2U);
  EXPECT_EQ(view.appearances[0].article.id, "june");
  EXPECT_EQ(view.positions.size(), 2U);
  EXPECT_EQ(view.shifts.size(), 1U);
  ASSERT_TRUE(news_.news()->merge_actors(una, ada, {"Cy", "one person"}));
  view = value_of(views().actor(una));
  EXPECT_EQ(view.actor.actor, ada) << "he is one with her";
  ASSERT_EQ(view.decisions.size(), 1U);
  EXPECT_EQ(view.decisions[0].action + " " + view.decisions[0].other_name, "merge Ada Lind");
  EXPECT_EQ(view.actor.statements, 3);
  EXPECT_EQ(error_of(views().actor(99)), "not_found");
}

TEST_F(ComparedViews, ANetworkTellsWhatItsEdgesAreMadeOf) {
  NetworkQuestion question;
  question.options.aggregation = Aggregation::congruence;
  question.options.normalisation = Normalisation::no;
  const NetworkView one = value_of(views().network(question));
  ASSERT_EQ(one.edges.size(), 1U);
  EXPECT_EQ(one.edges[0].support, 1) << "both were for it once";
  EXPECT_EQ(one.edges[0].oppose, 1) << "and once she was against it";
  EXPECT_EQ(one.nodes[one.edges[0].source].label, "Ada Lind");
  EXPECT_EQ(one.nodes[one.edges[0].source].group, one.nodes[one.edges[0].target].group);
  question.options.mode = NetworkMode::two_mode;
  question.options.aggregation = Aggregation::subtract;
  question.options.duplicates = Duplicates::include;
  const NetworkView two = value_of(views().network(question));
  const auto issue = std::ranges::find(two.nodes, "issue", &NetworkView::Node::type);
  ASSERT_NE(issue, two.nodes.end());
  EXPECT_EQ(issue->issue, "ferry");
  EXPECT_EQ(issue->support, 2);
  EXPECT_EQ(issue->oppose, 1);
  question.options.most_actors = 1;
  EXPECT_EQ(value_of(views().network(question)).left_out, 1);
  question.min_weight = 5;
  EXPECT_EQ(value_of(views().network(question)).edges.size(), 0U);
}

// Revisions of findings: a service keeps what it answered until they grow.
class FindingsRevision : public ComparedViews {
 protected:
  [[nodiscard]] std::int64_t findings() { return value_of(views().revision()).findings; }
  /// All that is told and depends on it.
  [[nodiscard]] std::string told() {
    std::string out;
    write_issues(value_of(views().issues()), out);
    for (const IssueSummary& issue : value_of(views().issues())) {
      write_view(value_of(views().issue({.issue = issue.issue})), out);
    }
    for (const NetworkMode mode : {NetworkMode::one_mode, NetworkMode::two_mode}) {
      NetworkQuestion question;
      question.options = {.mode = mode, .normalisation = Normalisation::no};
      write_view(value_of(views().network(question)), out);
    }
    return out;
  }
  std::int64_t actor(const std::string& name) {
    return value_of(views().actors({.name = name}, "")).items.front().actor;
  }
  void expect_change(const std::string& what, const std::function<bool()>& act) {
    const std::string before = told();
    const std::int64_t number = findings();
    ASSERT_TRUE(act()) << what;
    EXPECT_TRUE(told() != before) << what;
    EXPECT_GT(findings(), number) << what;
  }
};

TEST_F(FindingsRevision, GrowsWithWhateverChangesThem) {
  NewRecord& news = news_.news();
  const Signed ada = {"Ada"};
  std::string shift;
  expect_change("a finding is dismissed", [&] {
    shift = value_of(views().issue({.issue = "ferry"})).shifts.at(0).id;
    return news_.compared().dismiss(shift, {}, ada).ok();
  });
  expect_change("a finding is restored",
                [&] { return news_.compared().restore(shift, "Ada").ok(); });
  std::int64_t decision = 0;
  expect_change("an actor is renamed", [&] {
    const auto made = news->rename_actor(actor("Holm"), "Ola Holm of Brenn", ada);
    decision = made ? *made : 0;
    return made.ok();
  });
  expect_change("that is undone", [&] { return news->undo_decision(decision, "Ada").ok(); });
  expect_change("two actors are one",
                [&] { return news->merge_actors(actor("Holm"), actor("Lind"), ada).ok(); });
  expect_change("a statement is somebody else's", [&] {
    return views()
        .correct({.verdict = Verdict::change,
                  .id = id_of(news, "the ferry should go on all year"),
                  .speaker = "Una Feder",
                  .by = "Ada"})
        .ok();
  });
  expect_change("a statement is none", [&] {
    return views()
        .correct({.verdict = Verdict::reject,
                  .id = id_of(news, "the ferry must stop in winter"),
                  .by = "Ada"})
        .ok();
  });
  expect_change("an article has another version", [&] {
    return news.add({.id = "june",
                     .text = "Una Feder said that nobody asked for a ferry, but took that back.",
                     .title = "june",
                     .outlet = "Quay Post",
                     .date = "2031-06-20",
                     .url = ""},
                    {}) == Added::version;
  });
  expect_change("an issue is renamed",
                [&] { return RecordIssues(*news).rename("ferry", "the ferry", ada).ok(); });
}

TEST_F(FindingsRevision, StaysWhereArticlesAreOnlyAdded) {
  const std::string before = told();
  const RecordRevision number = value_of(views().revision());
  news_.news().add({.id = "july",
                    .text = "Ada Lind said that the ferry is late. Ida Marn said that it is not.",
                    .title = "july",
                    .outlet = "Quay Post",
                    .date = "2031-07-01",
                    .url = ""},
                   {{"Ada Lind", "the ferry is late"}, {"Ida Marn", "it is not"}});
  EXPECT_EQ(value_of(views().revision()).record, number.record + 1);
  EXPECT_EQ(findings(), number.findings);
  EXPECT_EQ(told(), before);
}

}  // namespace
}  // namespace onrecord
