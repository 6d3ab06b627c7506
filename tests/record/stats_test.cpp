// Counts of statements, against counts made by hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <random>

#include "record/articles.h"
#include "record/reviewing.h"

namespace onrecord {
namespace {

constexpr auto kOutlets = std::to_array<const char*>({"Courier", "Tagblatt", "Nordbote"});
constexpr auto kMonths = std::to_array<const char*>({"2031-01", "2031-02", "2032-01"});
constexpr auto kSpeakers =
    std::to_array<const char*>({"Mara Velling", "Ole Brandt", "Zoë Quist", ""});
constexpr auto kForms =
    std::to_array<Form>({Form::direct, Form::indirect, Form::mixed, Form::scare});
constexpr std::size_t kStories = 10;
constexpr std::size_t kOfStory = 4;  // statements

/// A statement in one article.
struct Row {
  std::size_t saying;
  std::string outlet, date, speaker;
  Form form;
  float score;
};

// The statements that count: each saying once, in its earliest article, or in each outlet.
std::vector<Row> counted(const std::vector<Row>& rows, const Question& question, bool by_outlet) {
  std::map<std::size_t, const Row*> first;
  for (const Row& row : rows) {
    const Row*& known = first[row.saying];
    if (known == nullptr || row.date < known->date) known = &row;
  }
  std::vector<Row> out;
  for (const Row& row : rows) {
    if (!by_outlet && question.outlet.empty() && first[row.saying] != &row) continue;
    const bool is_asked =
        (question.outlet.empty() || row.outlet == question.outlet) &&
        (question.from.empty() || row.date >= question.from) &&
        (question.to.empty() || row.date.substr(0, question.to.size()) <= question.to) &&
        (question.form.empty() ? row.form != Form::scare : form_name(row.form) == question.form) &&
        (question.speaker.empty() || row.speaker == question.speaker) &&
        static_cast<double>(row.score) >= question.min_score;
    if (is_asked) out.push_back(row);
  }
  return out;
}

std::string group_of(const Row& row, const std::string& by) {
  if (by == "form") return std::string(form_name(row.form));
  if (by == "month") return row.date.substr(0, 7);
  return by == "outlet" ? row.outlet : row.speaker;
}

using Counts =
    std::map<std::string, std::array<std::size_t, 5>>;  // all, direct, indirect, named, unknown

Counts by_hand(const std::vector<Row>& rows, const Question& question, const Texts& groups) {
  const auto has = [&](const std::string& group) { return std::ranges::count(groups, group) > 0; };
  Counts out;
  for (const Row& row : counted(rows, question, has("outlet"))) {
    if (has("speaker") && row.speaker.empty()) continue;
    std::string key;
    for (const std::string& group : groups) key += group_of(row, group) + "|";
    auto& counts = out[key];
    ++counts[0];
    counts[1] += row.form == Form::direct ? 1U : 0U;
    counts[2] += row.form == Form::indirect ? 1U : 0U;
    ++counts[row.speaker.empty() ? 4 : 3];
  }
  return out;
}

Counts by_record(Record& record, Question question, const Texts& groups) {
  std::string by;
  for (const std::string& group : groups) by += (by.empty() ? "" : ",") + group;
  question.limit = 1000;
  const auto listing = record.stats(question, by);
  if (!listing) throw std::runtime_error(listing.error().describe());
  std::vector<Texts> keys;
  for (const std::string& group : groups) keys.push_back(NewRecord::column(listing, group));
  Counts out;
  for (std::size_t i = 0; i < listing->rows.size(); ++i) {
    std::string key;
    for (const Texts& column : keys) key += column[i] + "|";
    std::size_t at = 0;
    for (const char* column : {"statements", "direct", "indirect", "named", "unknown"}) {
      out[key][at++] = std::stoul(NewRecord::column(listing, column)[i]);
    }
  }
  return out;
}

class Stats : public testing::Test {
 protected:
  // Stories that one to three outlets print, one day after the other.
  void SetUp() override {
    std::mt19937 random(7);
    const auto below = [&](std::size_t end) { return random() % end; };
    for (std::size_t story = 0; story < kStories; ++story) {
      std::string text;
      std::vector<Said> said;
      std::vector<Row> rows;
      for (std::size_t i = 0; i < kOfStory; ++i) {
        const std::string who = kSpeakers[below(kSpeakers.size())];
        std::string words = fmt::format("the pier {} of", story * kOfStory + i);
        for (int n = 0; n < 9; ++n) words += fmt::format(" w{}", below(100'000));
        text += fmt::format("{} said {}. ", who.empty() ? "Somebody" : who, words);
        said.push_back({who, words, kForms[below(kForms.size())]});
        rows.push_back({story * kOfStory + i, "", "", who, said.back().form, 0});
      }
      const std::size_t prints = 1 + below(kOutlets.size());
      const std::string month = kMonths[below(kMonths.size())];
      std::size_t day = 10 + prints;
      for (std::size_t print = 0; print < prints; ++print) {
        print_it(story, text + fmt::format("Print {}.", print), said, rows, kOutlets[print],
                 fmt::format("{}-{}", month, print % 2 == 0 ? --day : day + 10),
                 0.5F + 0.1F * static_cast<float>(below(5)));
      }
    }
    ASSERT_EQ(faults(record_), Texts());
  }

  void print_it(std::size_t story, const std::string& text, const std::vector<Said>& said,
                const std::vector<Row>& rows, const std::string& outlet, const std::string& date,
                float score) {
    Article article;
    article.id = fmt::format("story-{}-{}", story, outlet);
    article.text = text;
    article.outlet = outlet;
    article.date = date;
    const Document document = article_of(article);
    Reading reading = reading_of(document, said);
    for (Statement& statement : reading.statements) statement.score = score;
    const NewArticle added{&document, &reading, "a.txt", "model 1"};
    ASSERT_TRUE(record_->add({&added, 1}));
    for (Row row : rows) {
      row.outlet = outlet;
      row.date = date;
      row.score = score;
      rows_.push_back(row);
    }
  }

  NewRecord record_;
  std::vector<Row> rows_;
};

TEST_F(Stats, AgreeWithCountsByHand) {
  const std::vector<Question> questions = {{},
                                           {.outlet = "Tagblatt"},
                                           {.from = "2031-02"},
                                           {.to = "2031"},
                                           {.from = "2031-01-12", .to = "2031-02-13"},
                                           {.form = "direct"},
                                           {.form = "scare"},
                                           {.min_score = 0.65},
                                           {.speaker = "Zoë Quist"},
                                           {.outlet = "Courier", .to = "2031", .form = "mixed"}};
  const Texts names = {"speaker", "outlet", "month", "form"};
  for (const Question& question : questions) {
    const std::string asked = question.outlet + "/" + question.from + "/" + question.to + "/" +
                              question.form + "/" + question.speaker;
    for (const std::string& one : names) {
      EXPECT_EQ(by_record(*record_, question, {one}), by_hand(rows_, question, {one}))
          << asked << " by " << one;
      for (const std::string& other : names) {
        if (one == other) continue;
        EXPECT_EQ(by_record(*record_, question, {one, other}),
                  by_hand(rows_, question, {one, other}))
            << asked << " by " << one << ", " << other;
      }
    }
  }
}

TEST_F(Stats, CountASayingOnceButInEachOutlet) {
  std::size_t all = 0, in_outlets = 0;
  for (const auto& [form, counts] : by_record(*record_, {}, {"form"})) all += counts[0];
  for (const auto& [outlet, counts] : by_record(*record_, {}, {"outlet"})) in_outlets += counts[0];
  EXPECT_LE(all, kStories * kOfStory);
  EXPECT_GT(in_outlets, all);
}

TEST_F(Stats, BySpeakerLeaveUnknownOut) {
  for (const auto& [speaker, counts] : by_record(*record_, {}, {"speaker"})) {
    EXPECT_NE(speaker, "|");
    EXPECT_EQ(counts[4], 0U);
  }
  std::size_t unknown = 0;
  for (const auto& [form, counts] : by_record(*record_, {}, {"form"})) unknown += counts[4];
  EXPECT_GT(unknown, 0U);
}

TEST_F(Stats, FollowCorrections) {
  std::vector<std::string> ids;
  for (const auto& [id, held] : all_held(*record_)) ids.push_back(id);
  for (std::size_t i = 0; i < ids.size(); i += 3) {
    correct(record_, {.verdict = Verdict::reject, .id = ids[i]});
  }
  const auto held = all_held(*record_);
  std::size_t in_outlets = 0;
  for (const auto& [outlet, counts] : by_record(*record_, {}, {"outlet"})) in_outlets += counts[0];
  const auto count =
      std::ranges::count_if(held, [](const auto& one) { return one.second.form != "scare"; });
  EXPECT_EQ(in_outlets, static_cast<std::size_t>(count));
  EXPECT_EQ(faults(record_), Texts());
}

TEST_F(Stats, RefuseGroupsThatAreNone) {
  for (const std::string by : {"", "speaker,", "colour", "speaker;form"}) {
    EXPECT_FALSE(record_->stats({}, by)) << by;
  }
}

}  // namespace
}  // namespace onrecord
