// `onrecord watch`: folders and files that change while it runs.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/json_rows.h"
#include "cli/running_command.h"

namespace onrecord::cli {
namespace {

namespace fs = std::filesystem;

// Texts that have nothing in common, so that no article is taken for a version of another.
const char* const kTexts[] = {
    "Mara Velling, the mayor of Brenn, said on Monday that the ferry would sail again in spring.",
    "Toller Abiss said the bridge over the Ost was safe after engineers had looked at its piers.",
    "The school board of Quay Street will decide in June whether the old hall is to be sold.",
    "Farmers near Lunn have lost a third of their barley to hail, the growers' union said.",
};

std::string feed_of(std::size_t items) {
  std::string out = "<rss version=\"2.0\"><channel><title>Brenn Courier</title>";
  for (std::size_t i = 0; i < items; ++i) {
    out += "<item><title>News " + std::to_string(i) + "</title><link>https://brenn.example/" +
           std::to_string(i) + "</link><description>" + kTexts[i] + "</description></item>";
  }
  return out + "</channel></rss>";
}

std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// A folder that is watched, with the record beside it. The parameter: with or without the
/// system's word of changes.
class WatchCommand : public testing::TestWithParam<bool> {
 protected:
  WatchCommand() { fs::create_directories(news_ + "/may"); }

  [[nodiscard]] std::vector<std::string> arguments(std::vector<std::string> more) const {
    std::vector<std::string> out = {"watch", "--db", record_, "--settle", "0.2"};
    if (GetParam()) out.insert(out.end(), {"--poll", "--interval", "0.2"});
    out.insert(out.end(), more.begin(), more.end());
    return out;
  }
  [[nodiscard]] std::vector<std::string> articles_only() const {
    return arguments({"--no-statements", news_});
  }
  void write(const std::string& name, const std::string& content) const {
    static_cast<void>(folder_.write("news/" + name, content));
  }
  void append(const std::string& name, const std::string& content) const {
    std::ofstream(folder_.path("news/" + name), std::ios::binary | std::ios::app) << content;
  }
  [[nodiscard]] std::vector<std::string> articles() const {
    const Finished listed = run_command("articles --limit 1000 --format jsonl --db " + record_);
    std::vector<std::string> out;
    if (listed.exit_code != 0) return out;  // it is not there yet
    for (const auto& row : rows_of(listed)) out.push_back(row["article"]);
    std::ranges::sort(out);
    return out;
  }
  [[nodiscard]] bool has_articles(std::size_t count) const {
    return eventually([&] { return articles().size() >= count; }) && articles().size() == count;
  }
  [[nodiscard]] static bool says(const RunningCommand& command, const std::string& words) {
    return eventually([&] { return contains(command.err(), words); });
  }

  TemporaryFolder folder_;
  std::string news_ = folder_.path("news");
  std::string record_ = folder_.path("news.onrecord");
};

TEST_P(WatchCommand, ReadsWhatIsThereAndWhatComes) {
  write("old.txt", kTexts[0]);
  RunningCommand watch(articles_only());
  EXPECT_TRUE(has_articles(1)) << watch.err();
  write("may/new.txt", kTexts[1]);
  EXPECT_TRUE(has_articles(2)) << watch.err();
  fs::create_directories(news_ + "/june/one");
  write("june/one/new.txt", kTexts[2]);
  write("june/one/.hidden.txt", kTexts[3]);
  write("june/one/half.txt.part", kTexts[3]);
  EXPECT_TRUE(has_articles(3)) << watch.err();
  fs::rename(news_ + "/june/one/half.txt.part", news_ + "/june/one/half.txt");
  EXPECT_TRUE(has_articles(4)) << watch.err();
  EXPECT_TRUE(says(watch, "/june/one/half.txt: 1 new articles, 0 statements"));
  EXPECT_EQ(watch.end(SIGTERM), 0) << watch.err();
  EXPECT_TRUE(contains(watch.err(), "onrecord: 4 read")) << watch.err();
  EXPECT_TRUE(contains(watch.err(), "4 new articles, 0 new versions, 0 read anew, 0 known already"))
      << watch.err();
  // Its articles are those that `add` makes of the folder.
  const Finished added = run_command("add --no-statements --db " + record_ + " " + news_);
  EXPECT_TRUE(contains(added.err, "0 new articles, 0 new versions, 0 read anew, 4 known"))
      << added.err;
}

TEST_P(WatchCommand, ReadsOnWhereFilesGrow) {
  write("rows.jsonl", article_row("a", "2031-05-02", kTexts[0]));
  write("feed.xml", feed_of(1));
  RunningCommand watch(articles_only());
  EXPECT_TRUE(has_articles(2)) << watch.err();
  append("rows.jsonl", article_row("b", "2031-05-03", kTexts[3]));
  EXPECT_TRUE(has_articles(3)) << watch.err();
  write("feed.xml", feed_of(3));
  EXPECT_TRUE(has_articles(5)) << watch.err();
  EXPECT_EQ(watch.end(SIGINT), 0) << watch.err();
  EXPECT_TRUE(contains(watch.err(), "5 new articles, 0 new versions")) << watch.err();
}

TEST_P(WatchCommand, TellsOnceOfWhatIsBad) {
  write("bad.pdf", "%PDF-1.7 none of our business");
  write("rows.jsonl", "{\"text\": 1}\n" + article_row("a", "2031-05-02", kTexts[0]));
  RunningCommand watch(articles_only());
  EXPECT_TRUE(has_articles(1)) << watch.err();
  append("rows.jsonl", article_row("b", "2031-05-03", kTexts[3]));  // the bad row is read again
  EXPECT_TRUE(has_articles(2)) << watch.err();
  EXPECT_EQ(watch.end(SIGTERM), 1) << watch.err();
  EXPECT_EQ(occurrences(watch.err(), "bad.pdf"), 1U) << watch.err();
  EXPECT_EQ(occurrences(watch.err(), "rows.jsonl:1: "), 1U) << watch.err();
  EXPECT_TRUE(contains(watch.err(), "onrecord: 2 failed, ")) << watch.err();
}

TEST_P(WatchCommand, WaitsForWhatIsNotThere) {
  const std::string later = folder_.path("later");
  RunningCommand watch(arguments({"--no-statements", news_, later}));
  EXPECT_TRUE(says(watch, later + ": is not there")) << watch.err();
  fs::create_directory(later);
  static_cast<void>(folder_.write("later/a.txt", kTexts[0]));
  EXPECT_TRUE(has_articles(1)) << watch.err();
  fs::remove_all(later);
  EXPECT_TRUE(eventually([&] { return occurrences(watch.err(), "is not there") == 2; }))
      << watch.err();
  fs::create_directory(later);
  static_cast<void>(folder_.write("later/b.txt", kTexts[1]));
  EXPECT_TRUE(has_articles(2)) << watch.err();
  EXPECT_EQ(watch.end(SIGTERM), 0) << watch.err();
}

TEST_P(WatchCommand, LeavesItsOwnFilesAlone) {
  record_ = folder_.path("news/news.onrecord");
  write("a.txt", kTexts[0]);
  RunningCommand watch(
      arguments({"--no-statements", "--errors", folder_.path("news/errors.jsonl"), news_}));
  EXPECT_TRUE(has_articles(1)) << watch.err();
  write("bad.pdf", "%PDF-1.7 none of our business");
  EXPECT_TRUE(says(watch, "bad.pdf")) << watch.err();
  write("b.txt", kTexts[1]);
  EXPECT_TRUE(has_articles(2)) << watch.err();
  EXPECT_EQ(watch.end(SIGTERM), 1) << watch.err();
  EXPECT_FALSE(contains(watch.err(), "news.onrecord-")) << watch.err();
  EXPECT_TRUE(contains(watch.err(), "onrecord: 1 failed, 2 read")) << watch.err();
  EXPECT_EQ(occurrences(file_content(folder_.path("news/errors.jsonl")), "\n"), 1U);
}

TEST_P(WatchCommand, ARestartReadsOnlyWhatIsNew) {
  write("a.txt", kTexts[0]);
  {
    RunningCommand watch(articles_only());
    EXPECT_TRUE(has_articles(1)) << watch.err();
    EXPECT_EQ(watch.end(SIGKILL), -1);
  }
  write("b.txt", kTexts[1]);
  RunningCommand watch(arguments({"--no-statements", "--quiet", news_}));
  EXPECT_TRUE(has_articles(2)) << watch.err();
  EXPECT_EQ(watch.end(SIGTERM), 0) << watch.err();
  EXPECT_FALSE(contains(watch.err(), "a.txt")) << watch.err();
  EXPECT_FALSE(contains(watch.err(), "b.txt")) << watch.err();
  EXPECT_TRUE(contains(watch.err(), "1 new articles, 0 new versions, 0 read anew, 1 known already"))
      << watch.err();
}

INSTANTIATE_TEST_SUITE_P(BothWays, WatchCommand, testing::Bool(), [](const auto& parameter) {
  return parameter.param ? "LookingOnly" : "ToldByTheSystem";
});

using WatchWithModel = WatchCommand;

TEST_P(WatchWithModel, FindsStatementsAndComparesThem) {
  const std::string codebook = folder_.write("codebook.yaml", kQuayCodebook);
  RunningCommand watch(arguments({"--model", ONRECORD_MODEL, "--precision", "f32", "--jobs", "1",
                                  "--compare", "--codebook", codebook, news_}));
  write("a.jsonl", article_row("a", "2031-05-02",
                               "“I am against closing the old quay, and I will never vote for "
                               "it,” Ada Lind said."));
  EXPECT_TRUE(says(watch, "1 articles compared")) << watch.err();
  append("a.jsonl", article_row("b", "2031-08-01",
                                "Ada Lind said on Friday that she now supports closing the old "
                                "quay. “Closing the old quay is the right thing to do,” Lind "
                                "said."));
  EXPECT_TRUE(eventually([&] { return occurrences(watch.err(), "articles compared") == 2; }))
      << watch.err();
  EXPECT_EQ(watch.end(SIGTERM), 0) << watch.err();
  EXPECT_EQ(rows_of(run_command("positions quay --db " + record_)).size(), 1U);
  EXPECT_EQ(rows_of(run_command("shifts --db " + record_)).size(), 1U) << watch.err();
}

INSTANTIATE_TEST_SUITE_P(OneWay, WatchWithModel, testing::Values(false));

TEST(WatchOptions, SayWhatIsWrong) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_command("watch --db " + folder.path("a.onrecord")).exit_code, 2);
  const Finished piped = run_command("watch - --db " + folder.path("a.onrecord"));
  EXPECT_EQ(piped.exit_code, 2);
  EXPECT_TRUE(contains(piped.err, "standard input cannot be watched")) << piped.err;
}

}  // namespace
}  // namespace onrecord::cli
