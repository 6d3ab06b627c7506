// Who is who over all articles: by rules, and as people decide.
#include <gtest/gtest.h>

#include <map>

#include "record/articles.h"
#include "record/reviewing.h"

namespace onrecord {
namespace {

using Roles = std::vector<std::string>;

/// Somebody who says something in an article.
struct Named {
  std::string name;
  Roles roles = {};
  ActorKind kind = ActorKind::person;
};

class Actors : public testing::Test {
 protected:
  void TearDown() override { EXPECT_EQ(faults(record_), Texts()); }

  // Adds an article in which each of them says something; texts have little in common.
  void add(const std::string& id, const std::string& outlet, const std::string& date,
           const std::vector<Named>& all) {
    const Document document = article_of(article(id, outlet, date, all));
    const Reading reading = reading_in(document, all);
    const NewArticle added{&document, &reading, id + ".txt", "model 1"};
    ASSERT_TRUE(record_->add({&added, 1}));
    said_[id] = all;
  }

  static Article article(const std::string& id, const std::string& outlet, const std::string& date,
                         const std::vector<Named>& all) {
    Article out;
    out.id = id;
    out.outlet = outlet;
    out.date = date;
    for (std::size_t i = 0; i < all.size(); ++i) {
      out.text += fmt::format("{} said thing-{}-{} of {}. ", all[i].name, id, i, id);
    }
    return out;
  }

  static Reading reading_in(const Document& document, const std::vector<Named>& all) {
    std::vector<Said> said;
    for (std::size_t i = 0; i < all.size(); ++i) {
      said.push_back({all[i].name, fmt::format("thing-{}-{}", document.article().id, i),
                      Form::indirect, all[i].kind});
    }
    Reading out = reading_of(document, said);
    for (const Named& one : all) {
      for (Actor& actor : out.actors) {
        if (actor.name == one.name) actor.roles = one.roles;
      }
    }
    return out;
  }

  // Reads all again, with the same answers.
  void rerun(const std::string& model) {
    const auto unread = record_->to_read({}, model, 0, 1000);
    ASSERT_TRUE(unread);
    for (const Unread& one : *unread) {
      const Reading reading = reading_in(one.document, said_.at(one.document.article().id));
      const NewReading read{one.version, &one.document, &reading, model};
      ASSERT_TRUE(record_->reread({&read, 1}));
    }
    EXPECT_EQ(faults(record_), Texts());
  }

  // The number of the actor who says the `nth` thing of the article.
  std::int64_t actor(const std::string& article, std::size_t nth = 0) {
    const Texts rows = rows_of(
        record_.file(),
        fmt::format(
            "SELECT b.actor_id FROM statement s JOIN speaker p ON p.statement_id = s.id JOIN "
            "appearance b ON b.id = p.appearance_id WHERE s.words = 'thing-{}-{}' AND "
            "p.role = 'speaker'",
            article, nth));
    if (rows.size() != 1) throw std::runtime_error("not one speaker in " + article);
    return std::stoll(rows.front());
  }
  bool are_one(const std::string& a, const std::string& b) { return actor(a) == actor(b); }
  // Whom the record calls the speaker, in statements and their full-text index.
  std::string name(const std::string& article) {
    const std::string words = fmt::format("\"thing-{}-0\"", article);
    const Texts names = NewRecord::column(record_->statements({.words = words}), "speaker");
    if (names.size() != 1) throw std::runtime_error("not one statement in " + article);
    EXPECT_EQ(record_.words({.words = words, .speaker = names[0]}).size(), 1U) << names[0];
    return names.front();
  }
  std::int64_t done(const Result<std::int64_t>& decided) {
    if (!decided) throw std::runtime_error(decided.error().describe());
    EXPECT_EQ(faults(record_), Texts());
    return *decided;
  }
  std::int64_t merge(std::int64_t one, std::int64_t into) {
    return done(record_->merge_actors(one, into, {"Ada"}));
  }
  std::int64_t split(std::int64_t one, const SplitPart& part) {
    return done(record_->split_actor(one, part, {"Ada"}));
  }
  std::int64_t rename(std::int64_t one, const std::string& to) {
    return done(record_->rename_actor(one, to, {"Ada"}));
  }
  void undo(std::int64_t decision) { done(record_->undo_decision(decision, "Ada")); }
  // Whom each statement means.
  Texts all() {
    return rows_of(
        record_.file(),
        "SELECT s.words, b.actor_id, s.speaker FROM statement s JOIN speaker p ON "
        "p.statement_id = s.id JOIN appearance b ON b.id = p.appearance_id ORDER BY 1, 2");
  }

  NewRecord record_;
  std::map<std::string, std::vector<Named>> said_;  // by article
};

TEST_F(Actors, AreOneByGivenNameAndSurname) {
  add("a", "Courier", "2031-01-01", {{"Mara Velling"}});
  add("b", "Tagblatt", "2035-01-01", {{"Dr. Mára Velling"}});
  add("c", "Tagblatt", "2035-01-01", {{"Mira Velling"}});
  EXPECT_TRUE(are_one("a", "b"));
  EXPECT_FALSE(are_one("a", "c"));
}

TEST_F(Actors, AreOfOneKind) {
  add("a", "Courier", "2031-01-01", {{"Mara Velling"}});
  add("b", "Courier", "2031-01-01", {{"Mara Velling", {}, ActorKind::organisation}});
  EXPECT_FALSE(are_one("a", "b"));
}

TEST_F(Actors, AreNeverOneByTheirSurnameAlone) {
  add("a", "Courier", "2031-01-01", {{"Mara Velling"}});
  add("b", "Courier", "2031-01-02", {{"Velling"}});
  add("c", "Courier", "2031-01-03", {{"Velling"}});
  add("d", "Courier", "2031-01-03", {{"M. Velling"}});
  EXPECT_FALSE(are_one("a", "b"));
  EXPECT_FALSE(are_one("b", "c"));
  EXPECT_FALSE(are_one("a", "d"));
}

TEST_F(Actors, AreOneByTheirEntryInAList) {
  const auto add_listed = [&](const std::string& id, const std::string& name,
                              const std::string& listed) {
    const Article one = article(id, "Courier", "2031-01-01", {{name}});
    record_.add(one, {{name, "thing-" + id + "-0", Form::indirect, ActorKind::person, listed}});
  };
  add_listed("a", "Mara Velling", "P1");
  add_listed("b", "Velling", "P1");
  add_listed("c", "Mara Velling", "P2");
  EXPECT_TRUE(are_one("a", "b"));
  EXPECT_FALSE(are_one("a", "c"));
}

TEST_F(Actors, AreOneBySurnameAndRoleWithinAYear) {
  add("a", "Courier", "2031-03-01", {{"Tove Abiss", {"finance", "minister"}}});
  add("b", "Tagblatt", "2031-12-01", {{"Abiss", {"minister"}}});
  add("c", "Tagblatt", "2033-03-02", {{"Abiss", {"minister"}}});
  add("d", "Tagblatt", "2031-12-01", {{"Abiss"}});
  add("e", "Tagblatt", "2031-12-01", {{"Abiss", {"coach"}}});
  add("f", "Tagblatt", "2031-12-01", {{"Abiss", {"mrs"}}});
  EXPECT_TRUE(are_one("a", "b"));
  for (const std::string other : {"c", "d", "e", "f"}) EXPECT_FALSE(are_one("a", other)) << other;
}

TEST_F(Actors, AreNeitherWhereTwoHaveSurnameAndRole) {
  add("a", "Courier", "2031-03-01", {{"Tove Abiss", {"minister"}}});
  add("b", "Courier", "2031-03-01", {{"Per Abiss", {"minister"}}});
  add("c", "Courier", "2031-03-02", {{"Abiss", {"minister"}}});
  EXPECT_FALSE(are_one("a", "c"));
  EXPECT_FALSE(are_one("b", "c"));
}

TEST_F(Actors, ThatEveryCountryHasAreOneWithinAnOutlet) {
  const Named ministry{"Foreign Ministry", {}, ActorKind::government};
  const Named own{"Torvian Ferry Company", {}, ActorKind::organisation};
  add("a", "Courier", "2031-03-01", {ministry, own});
  add("b", "Courier", "2032-03-01", {ministry});
  add("c", "Tagblatt", "2031-03-01", {ministry, own});
  add("d", "", "2031-03-01", {ministry});
  add("e", "", "2031-03-02", {ministry});
  EXPECT_TRUE(are_one("a", "b"));
  EXPECT_FALSE(are_one("a", "c"));
  EXPECT_FALSE(are_one("d", "e"));
  EXPECT_EQ(actor("a", 1), actor("c", 1));
}

TEST_F(Actors, AreListedByTheirStatements) {
  add("a", "Courier", "2031-03-01", {{"Mara Velling"}, {"Ole Brandt"}});
  add("b", "Courier", "2031-04-01", {{"Mara Velling"}});
  const auto listed = record_->actors({});
  EXPECT_EQ(NewRecord::column(listed, "name"), Texts({"Mara Velling", "Ole Brandt"}));
  EXPECT_EQ(NewRecord::column(listed, "articles"), Texts({"2", "1"}));
  EXPECT_EQ(NewRecord::column(listed, "last"), Texts({"2031-04-01", "2031-03-01"}));
  EXPECT_EQ(NewRecord::column(record_->appearances(actor("a")), "article"), Texts({"a", "b"}));
  EXPECT_EQ(NewRecord::column(record_->appearances(actor("a")), "reason"),
            Texts({"the first of this name", "the same name"}));
}

TEST_F(Actors, AreMerged) {
  add("a", "Courier", "2031-03-01", {{"Mara Velling"}});
  add("b", "Courier", "2031-04-01", {{"Velling"}});
  const Texts before = all();
  const std::int64_t decision = merge(actor("b"), actor("a"));
  EXPECT_TRUE(are_one("a", "b"));
  EXPECT_EQ(name("b"), "Mara Velling");
  EXPECT_EQ(record_.words({.speaker = "Mara"}).size(), 2U);
  EXPECT_EQ(NewRecord::column(record_->actors({}), "statements"), Texts({"2"}));
  EXPECT_EQ(NewRecord::column(record_->stats({}, "speaker"), "statements"), Texts({"2"}));
  EXPECT_EQ(NewRecord::column(record_->decisions(), "action"), Texts({"merge"}));
  rerun("model 2");
  EXPECT_TRUE(are_one("a", "b")) << "after a rerun";
  EXPECT_EQ(name("b"), "Mara Velling");
  undo(decision);
  EXPECT_EQ(all(), before);
  EXPECT_EQ(NewRecord::column(record_->decisions(), "undone_by"), Texts({"Ada"}));
}

TEST_F(Actors, ThatAreMergedStaySoInNewArticles) {
  add("a", "Courier", "2031-03-01", {{"Mara Velling"}});
  add("b", "Courier", "2031-04-01", {{"Mara Velling-Aas"}});
  const std::int64_t before = actor("b");
  const std::int64_t decision = merge(before, actor("a"));
  add("c", "Tagblatt", "2031-05-01", {{"Mara Velling-Aas"}});
  EXPECT_TRUE(are_one("a", "c"));
  EXPECT_EQ(name("c"), "Mara Velling");
  undo(decision);
  EXPECT_EQ(actor("c"), before);
  EXPECT_EQ(name("c"), "Mara Velling-Aas");
}

TEST_F(Actors, AreMergedInChains) {
  add("a", "Courier", "2031-03-01", {{"Mara Velling"}});
  add("b", "Courier", "2031-03-02", {{"Mara Aas"}});
  add("c", "Courier", "2031-03-03", {{"Mara Brenn"}});
  const std::int64_t a = actor("a"), b = actor("b"), c = actor("c");
  const std::int64_t first = merge(a, b), second = merge(b, c);
  EXPECT_EQ(Texts({name("a"), name("b"), name("c")}),
            Texts({"Mara Brenn", "Mara Brenn", "Mara Brenn"}));
  undo(first);
  EXPECT_EQ(actor("a"), a);
  EXPECT_EQ(actor("b"), c);
  undo(second);
  EXPECT_EQ(actor("b"), b);
  const std::int64_t there = merge(a, b), back = merge(b, a);
  EXPECT_EQ(actor("a"), actor("b")) << "not in a circle";
  undo(there);
  EXPECT_EQ(actor("a"), a);
  EXPECT_EQ(actor("b"), a);
  undo(back);
  EXPECT_EQ(actor("b"), b);
}

TEST_F(Actors, AreSplitByArticleOutletAndDate) {
  for (const auto& part : {SplitPart{.articles = {"b", "c"}}, SplitPart{.outlet = "Tagblatt"},
                           SplitPart{.from = "2031-04", .to = "2032"}}) {
    if (said_.empty()) {
      add("a", "Courier", "2031-03-01", {{"Per Olsen"}});
      add("b", "Tagblatt", "2031-04-01", {{"Per Olsen"}});
      add("c", "Tagblatt", "2032-05-01", {{"Per Olsen"}});
      add("d", "Courier", "2033-05-01", {{"Per Olsen"}});
    }
    const Texts before = all();
    const std::int64_t one = actor("a");
    SplitPart named = part;
    named.name = "Per Olsen (coach)";
    const std::int64_t decision = split(one, named);
    for (int model = 2; model < 4; ++model) {
      EXPECT_EQ(actor("a"), one);
      EXPECT_EQ(actor("d"), one);
      EXPECT_NE(actor("b"), one);
      EXPECT_TRUE(are_one("b", "c"));
      EXPECT_EQ(name("a"), "Per Olsen");
      EXPECT_EQ(name("b"), "Per Olsen (coach)");
      EXPECT_EQ(record_.words({.speaker = "coach"}).size(), 2U);
      rerun(fmt::format("model {} {}", decision, model));
    }
    undo(decision);
    EXPECT_EQ(all(), before);
  }
}

TEST_F(Actors, ThatAreSplitAreKnownInTheirOutlets) {
  add("a", "Courier", "2031-03-01", {{"Per Olsen"}});
  add("b", "Tagblatt", "2031-04-01", {{"Per Olsen"}});
  const std::int64_t decision = split(actor("a"), {.outlet = "Tagblatt"});
  add("c", "Tagblatt", "2031-05-01", {{"Per Olsen"}});
  add("d", "Courier", "2031-05-01", {{"Per Olsen"}});
  add("e", "Nordbote", "2031-05-01", {{"Per Olsen"}});
  EXPECT_TRUE(are_one("b", "c"));
  EXPECT_TRUE(are_one("a", "d"));
  EXPECT_FALSE(are_one("a", "e"));
  EXPECT_FALSE(are_one("b", "e"));
  EXPECT_EQ(NewRecord::column(record_->appearances(actor("e")), "reason"),
            Texts({"several have this name"}));
  const Texts before = all();
  rerun("model 2");
  EXPECT_EQ(all(), before);
  undo(decision);
  EXPECT_TRUE(are_one("a", "b"));
}

TEST_F(Actors, AreSplitWithinAnOutlet) {
  for (const std::string id : {"a", "b", "c", "d"}) add(id, "Courier", "2031", {{"Per Olsen"}});
  split(actor("a"), {.articles = {"b", "d"}});
  const Texts before = all();
  EXPECT_TRUE(are_one("b", "d"));
  EXPECT_FALSE(are_one("a", "b"));
  rerun("model 2");
  EXPECT_EQ(all(), before);
  rerun("model 3");
  EXPECT_EQ(all(), before);
}

TEST_F(Actors, AreSplitAgain) {
  for (const std::string id : {"a", "b", "c"}) add(id, "Courier", "2031", {{"Per Olsen"}});
  const Texts before = all();
  const std::int64_t one = actor("a");
  const std::int64_t first = split(one, {.articles = {"b", "c"}, .name = "Per Olsen (coach)"});
  const std::int64_t coach = actor("b");
  const std::int64_t second = split(coach, {.articles = {"c"}, .name = "Per Olsen (poet)"});
  EXPECT_EQ(name("a"), "Per Olsen");
  EXPECT_EQ(name("b"), "Per Olsen (coach)");
  EXPECT_EQ(name("c"), "Per Olsen (poet)");
  rerun("model 2");
  EXPECT_EQ(name("b"), "Per Olsen (coach)");
  EXPECT_EQ(name("c"), "Per Olsen (poet)");
  undo(first);
  EXPECT_EQ(actor("b"), one);
  EXPECT_EQ(actor("c"), one) << "what was split off is no more";
  undo(second);
  EXPECT_EQ(all(), before);
}

TEST_F(Actors, AreSplitAndThenMerged) {
  add("a", "Courier", "2031", {{"Per Olsen"}});
  add("b", "Courier", "2031", {{"Per Olsen"}});
  add("c", "Courier", "2031", {{"Per Aas"}});
  const Texts before = all();
  const std::int64_t olsen = actor("a"), aas = actor("c");
  const std::int64_t first = split(olsen, {.articles = {"b"}});
  const std::int64_t second = merge(actor("b"), aas);
  EXPECT_EQ(actor("b"), aas);
  EXPECT_EQ(actor("a"), olsen);
  const std::int64_t third = merge(olsen, aas);
  EXPECT_EQ(actor("a"), aas);
  const std::int64_t fourth = split(aas, {.articles = {"a"}, .name = "Per Olsen again"});
  EXPECT_EQ(name("a"), "Per Olsen again");
  EXPECT_EQ(actor("b"), aas);
  rerun("model 2");
  EXPECT_EQ(name("a"), "Per Olsen again");
  EXPECT_EQ(actor("b"), aas);
  undo(third);
  EXPECT_EQ(actor("a"), olsen) << "of whom nothing was split";
  undo(first);
  EXPECT_EQ(actor("b"), olsen);
  undo(fourth);
  undo(second);
  EXPECT_EQ(all(), before);
}

TEST_F(Actors, ThatWereSplitOffOneWhoIsMergedLaterStayApart) {
  add("a", "Courier", "2031", {{"Per Olsen"}});
  add("b", "Courier", "2031", {{"Per Aas"}});
  add("c", "Courier", "2031", {{"Per Brenn"}});
  const std::int64_t brenn = actor("c");
  merge(actor("a"), actor("b"));
  split(actor("b"), {.articles = {"a"}, .name = "Per Olsen (poet)"});
  EXPECT_EQ(name("a"), "Per Olsen (poet)");
  merge(actor("b"), brenn);
  EXPECT_EQ(actor("b"), brenn);
  EXPECT_EQ(name("a"), "Per Olsen (poet)");
  rerun("model 2");
  EXPECT_EQ(name("a"), "Per Olsen (poet)");
}

TEST_F(Actors, AreRenamed) {
  add("a", "Courier", "2031", {{"Mara Velling"}});
  add("b", "Courier", "2031", {{"Ole Brandt"}});
  const Texts before = all();
  const std::int64_t first = rename(actor("a"), "Mára Vélling 🙂");
  EXPECT_EQ(name("a"), "Mára Vélling 🙂");
  EXPECT_EQ(name("b"), "Ole Brandt");
  const std::int64_t second = rename(actor("a"), "M. V.");
  EXPECT_EQ(record_.words({.speaker = "Velling"}).size(), 0U);
  add("c", "Courier", "2031", {{"Mara Velling"}});
  EXPECT_EQ(name("c"), "M. V.");
  rerun("model 2");
  EXPECT_EQ(name("a"), "M. V.");
  undo(first);
  EXPECT_EQ(name("a"), "M. V.");
  const std::int64_t third = rename(actor("a"), "Third");
  undo(third);
  EXPECT_EQ(name("a"), "M. V.");
  undo(second);
  EXPECT_EQ(name("c"), "Mara Velling");
  Texts now = all();
  now.pop_back();
  EXPECT_EQ(now.size(), before.size());
  EXPECT_EQ(name("a"), "Mara Velling");
}

TEST_F(Actors, HaveDecisionsUndoneInAnyOrder) {
  add("a", "Courier", "2031-01-01", {{"Per Olsen"}, {"Olsen"}});
  add("b", "Tagblatt", "2031-02-01", {{"Per Olsen"}});
  add("c", "Nordbote", "2031-03-01", {{"Per Aas"}});
  const Texts before = all();
  std::vector<int> order = {0, 1, 2, 3};
  do {
    std::vector<std::int64_t> made;
    made.push_back(merge(actor("a", 1), actor("a")));
    made.push_back(split(actor("a"), {.outlet = "Tagblatt"}));
    made.push_back(merge(actor("b"), actor("c")));
    made.push_back(rename(actor("c"), "Per Aas-Olsen"));
    EXPECT_EQ(name("b"), "Per Aas-Olsen");
    for (const int one : order) undo(made[static_cast<std::size_t>(one)]);
    EXPECT_EQ(all(), before);
  } while (std::ranges::next_permutation(order).found);
}

TEST_F(Actors, OfCorrectionsFollowDecisionsToo) {
  add("a", "Courier", "2031", {{"Mara Velling"}, {"Ole Brandt"}});
  const std::string id = id_of(record_, "thing-a-1");
  correct(record_, {.verdict = Verdict::change, .id = id, .speaker = "Mara Velling"});
  const std::int64_t decision = rename(actor("a"), "Mara V.");
  EXPECT_EQ(all_held(*record_).at(id).speakers, "Mara V.");
  rerun("model 2");
  EXPECT_EQ(all_held(*record_).at(id).speakers, "Mara V.");
  undo(decision);
  EXPECT_EQ(all_held(*record_).at(id).speakers, "Mara Velling");
  ASSERT_TRUE(record_->undo_corrections(id, "Ada"));
  EXPECT_EQ(all_held(*record_).at(id).speakers, "Ole Brandt");
}

TEST_F(Actors, LeaveNoTraceOfATakenBackCorrection) {
  add("a", "Courier", "2031", {{"Mara Velling"}});
  const std::string id = id_of(record_, "thing-a-0");
  correct(record_, {.verdict = Verdict::change, .id = id, .speaker = "Una Feder"});
  const Texts rows = NewRecord::column(record_->actors({.speaker = "Una"}), "actor");
  ASSERT_EQ(rows.size(), 1U);
  ASSERT_TRUE(record_->undo_corrections(id, "Ada"));
  EXPECT_TRUE(record_->actors({.speaker = "Una"})->rows.empty());
  EXPECT_TRUE(record_->appearances(std::stoll(rows[0]))->rows.empty());
}

TEST_F(Actors, KeepTheirNumbersOverARerun) {
  add("a", "Courier", "2031", {{"Velling"}});
  add("b", "Courier", "2031", {{"Foreign Ministry", {}, ActorKind::government}});
  add("c", "Tagblatt", "2031", {{"Foreign Ministry", {}, ActorKind::government}});
  const Texts before = all();
  rerun("model 2");
  EXPECT_EQ(all(), before);
}

TEST_F(Actors, ThatDoNotExistAreErrors) {
  add("a", "Courier", "2031", {{"Mara Velling"}});
  const std::int64_t one = actor("a");
  const auto code = [](const Result<std::int64_t>& decided) {
    return decided ? "none" : std::string(error_name(decided.error().code));
  };
  EXPECT_EQ(code(record_->merge_actors(one, 99, {"Ada"})), "bad_actor");
  EXPECT_EQ(code(record_->merge_actors(99, one, {"Ada"})), "bad_actor");
  EXPECT_EQ(code(record_->merge_actors(one, one, {"Ada"})), "bad_option");
  EXPECT_EQ(code(record_->split_actor(99, {.articles = {"a"}}, {"Ada"})), "bad_actor");
  EXPECT_EQ(code(record_->split_actor(one, {.articles = {"z"}}, {"Ada"})), "bad_option");
  EXPECT_EQ(code(record_->rename_actor(99, "X", {"Ada"})), "bad_actor");
  EXPECT_EQ(code(record_->rename_actor(one, "", {"Ada"})), "bad_option");
  EXPECT_EQ(code(record_->undo_decision(1, "Ada")), "bad_actor");
  EXPECT_TRUE(record_->decisions()->rows.empty());
  EXPECT_TRUE(record_->appearances(99)->rows.empty());
}

}  // namespace
}  // namespace onrecord
