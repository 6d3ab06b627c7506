// How fast a record answers who stands where, on invented statements that were compared.
// Usage: comparison_measure [STATEMENTS [FILE]]; bench/README.md explains the table. Asked are
// records of a quarter, a half and all of so many statements. A FILE is kept, with these three
// behind its name, and where they are already, they are only asked.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bench/near_duplicates/invented_news.h"
#include "onrecord/compared_record.h"
#include "onrecord/network.h"
#include "onrecord/record_issues.h"
#include "onrecord/show_network.h"

namespace onrecord {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kActors = 10'000;
constexpr std::size_t kIssues = 200;
constexpr std::size_t kAnArticle = 10;  // statements
constexpr std::size_t kDays = 2880;
constexpr double kMoves = 0.2;     // how many actors change sides on an issue, once
constexpr double kRelated = 0.15;  // how many statements clash with an earlier one a little
constexpr double kDenials = 0.08;

void fail(const std::string& message) {
  fmt::print(stderr, "{}\n", message);
  std::_Exit(1);
}

/// 0 to `count` - 1, low numbers more often: the first of 200 issues has 7 % of the statements.
std::size_t skewed(std::size_t count, Dice& dice) {
  return static_cast<std::size_t>(static_cast<double>(count) * std::pow(dice.between(0, 1), 2));
}

std::string day_of(std::size_t number) {
  return fmt::format("{}-{:02}-{:02}", 2018 + number / 360, number / 30 % 12 + 1, number % 30 + 1);
}

std::string invented_words(Dice& dice) {
  constexpr std::array<std::string_view, 8> kWords = {"lomba", "dri",  "sutev", "nargoy",
                                                      "pil",   "zanw", "exmu",  "rilhos"};
  std::string out = "the";
  for (int i = 0; i < 9; ++i) out += fmt::format(" {}", kWords[dice.below(kWords.size())]);
  return out;
}

/// A number of its own, 0..1, for each actor and issue.
double fixed(std::size_t actor, std::size_t issue, std::size_t what) {
  Dice dice(actor * 1000 + issue + what * 100'000'000 + 1);
  return dice.between(0, 1);
}

/// One of the five issues on which the actor speaks.
std::size_t any_issue(std::size_t actor, Dice& dice) {
  Dice of_actor(actor * 5 + dice.below(5));
  return skewed(kIssues, of_actor);
}

/// Is the actor for the issue on that day?
bool is_for(std::size_t actor, std::size_t issue, std::size_t day) {
  const bool was = fixed(actor, issue, 1) < 0.5;
  const bool moves = fixed(actor, issue, 2) < kMoves;
  return moves && static_cast<double>(day) > fixed(actor, issue, 3) * kDays ? !was : was;
}

/// Writes the rows of a record, as adding and comparing would.
class Writer {
 public:
  explicit Writer(const std::filesystem::path& file)
      : database_(file.string(), SQLite::OPEN_READWRITE) {
    database_.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000");
  }

  void write(std::size_t statements) {
    SQLite::Transaction transaction(database_);
    for (std::size_t a = 0; a < kActors; ++a) {
      run("INSERT INTO actor VALUES (?, ?, ?, 'person', '', 1, NULL, NULL)", actors_, a + 1,
          fmt::format("actor {}", a), fmt::format("Actor {}", a));
    }
    for (std::size_t i = 0; i < kIssues; ++i) {
      run("INSERT INTO issue (id, key, origin, label, own_label, description, support, oppose, "
          "keywords, parent, is_gone, is_paired) VALUES (?1, ?2, 'codebook', ?2, ?2, '', '', '', "
          "'[]', "
          "'', 0, 1)",
          issues_, i + 1, fmt::format("issue-{}", i));
    }
    last_of_issue_.assign(kIssues, 0);
    for (std::size_t s = 0; s < statements; ++s) write_statement(s, statements);
    transaction.commit();
    database_.exec("ANALYZE");
  }

 private:
  using Query = std::unique_ptr<SQLite::Statement>;

  template <class... Values>
  void run(const char* sql, Query& query, const Values&... values) {
    if (!query) query = std::make_unique<SQLite::Statement>(database_, sql);
    query->reset();
    int at = 0;
    (bind(*query, ++at, values), ...);
    query->exec();
  }
  static void bind(SQLite::Statement& query, int at, std::size_t value) {
    query.bind(at, static_cast<std::int64_t>(value));
  }
  static void bind(SQLite::Statement& query, int at, double value) { query.bind(at, value); }
  static void bind(SQLite::Statement& query, int at, const std::string& value) {
    query.bind(at, value);
  }

  void write_article(std::size_t version, const std::string& day) {
    run("INSERT INTO article VALUES (?1, 'key-' || ?1, 'article-' || ?1)", articles_, version);
    std::string text;
    for (std::size_t i = 0; i < kAnArticle; ++i)
      text += "Somebody said " + invented_words(dice_) + ". ";
    run("INSERT INTO version VALUES (?1, ?1, 1, 1, 'A title', 'Outlet ' || (?1 % 40), ?2, '', ?3, "
        "'hash ' || ?1, '', '', 'model', '', '')",
        versions_, version, day, text);
    run("INSERT INTO comparison VALUES (?, 'model', '')", comparisons_, version);
  }

  void write_statement(std::size_t s, std::size_t all) {
    const std::size_t row = s + 1, version = s / kAnArticle + 1;
    const std::size_t number = s * kDays / all;
    const std::string day = day_of(number);
    if (s % kAnArticle == 0) write_article(version, day);
    const std::size_t actor = skewed(kActors, dice_), issue = any_issue(actor, dice_);
    run("INSERT INTO appearance VALUES (?1, ?2, ?3, 'Actor', '[]', '[]', 1, '', ?3)", appearances_,
        row, version, actor + 1);
    run("INSERT INTO statement (id, key, version_id, said, is_first, form, score, words, speaker, "
        "naming) VALUES (?1, printf('%032x', ?1 * 7919), ?2, ?1, 1, 'direct', 0.9, ?3, ?4, "
        "'named')",
        statements_, row, version, invented_words(dice_), fmt::format("Actor {}", actor));
    run("INSERT INTO part VALUES (?, 'content', ?, ?)", parts_, row, (s % kAnArticle) * 60 + 14,
        (s % kAnArticle) * 60 + 60);
    run("INSERT INTO speaker VALUES (?1, 'speaker', 0, ?1, 'person', 'named', 0.9, '', NULL, NULL, "
        "'{}')",
        speakers_, row);
    const bool denies = dice_.between(0, 1) < kDenials;
    run("INSERT INTO character VALUES (?, ?, 0.9, 'model', ?, 'certain', 0.9, 'model', 0, 0, 0, "
        "NULL, "
        "NULL, ?, 1, 'Actor said', '')",
        characters_, row, std::string(denies ? "deny" : "assert"), denies ? 0.9 : 0.1, day);
    write_stance(row, issue, is_for(actor, issue, number));
    std::size_t& last = last_of_issue_[issue];
    if (last != 0 && dice_.between(0, 1) < kRelated) {
      const double clash = dice_.between(0, 0.5);
      run("INSERT INTO relation VALUES (?1, ?2, ?3, ?3)", relations_, last, row, clash);
    }
    last = row;
  }

  // Half of the statements take no side; some of the others are misread.
  void write_stance(std::size_t row, std::size_t issue, bool is_for) {
    const bool takes_side = dice_.between(0, 1) < 0.5, is_misread = dice_.between(0, 1) < 0.05;
    const double sure = takes_side ? dice_.between(0.5, 1) : 0.1;
    const double support = is_for != is_misread ? sure : 0,
                 oppose = is_for != is_misread ? 0 : sure;
    run("INSERT INTO stance VALUES (?1, ?2, 0.8, ?3, ?4, 0, 1 - ?3 - ?4, 0)", stances_, issue + 1,
        row, support, oppose);
  }

  SQLite::Database database_;
  Dice dice_{7};
  std::vector<std::size_t> last_of_issue_;
  Query actors_, issues_, articles_, versions_, comparisons_, appearances_, statements_, parts_,
      speakers_, characters_, stances_, relations_;
};

void fill(const std::filesystem::path& file, std::size_t statements) {
  if (const auto made = Record::open(file, Record::Access::write); !made) {
    fail(made.error().describe());
  }
  Writer(file).write(statements);
}

/// Runs `act` in a process of its own, so that its memory can be told; returns this, in MB.
double in_own_process(const std::function<void()>& act) {
  const pid_t child = ::fork();
  if (child == 0) {
    act();
    std::fflush(stdout);
    std::_Exit(0);
  }
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  if (status != 0) fail("a question failed");
  return static_cast<double>(usage.ru_maxrss) / 1000;
}

using Ask = std::function<Result<Listing>(const Record&)>;

void print_time(std::string_view name, const std::filesystem::path& file, const Ask& ask) {
  const double memory = in_own_process([&] {
    const Result<Record> record = Record::open(file, Record::Access::read);
    if (!record) fail(record.error().describe());
    std::vector<double> times;
    std::size_t rows = 0;
    for (int i = 0; i < 3; ++i) {
      const auto start = Clock::now();
      const Result<Listing> listing = ask(*record);
      times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
      if (!listing) fail(listing.error().describe());
      rows = listing->rows.size();
    }
    std::ranges::sort(times);
    fmt::print("{:<34}{:>10.1f}{:>10.1f}{:>8}", name, times[0], times[2], rows);
  });
  fmt::print("{:>8.0f}\n", memory);
  std::fflush(stdout);
}

Result<Listing> network_edges(const Record& record, const CodingQuestion& question,
                              NetworkMode mode) {
  const auto coded = ComparedRecord(record).coded(question);
  if (!coded) return coded.error();
  const auto network = make_network(*coded, {.mode = mode, .normalisation = Normalisation::no});
  if (!network) return network.error();
  return list_network_edges(*network);
}

void ask_all(const std::filesystem::path& file) {
  const auto time = [&](std::string_view name, auto list, const FindingQuestion& question) {
    print_time(name, file,
               [&](const Record& record) { return (ComparedRecord(record).*list)(question); });
  };
  const auto positions = [&](std::string_view name, const std::string& issue,
                             const std::string& at) {
    print_time(name, file, [&](const Record& record) {
      return ComparedRecord(record).positions({.issue = issue}, at);
    });
  };
  positions("positions, middle issue", "issue-100", "");
  positions("  the largest issue", "issue-0", "");
  positions("  at a day of the fourth year", "issue-0", "2021-06-15");
  print_time("  shares, the largest issue", file, [](const Record& record) {
    return ComparedRecord(record).shares({.issue = "issue-0"}, "");
  });
  time("timeline, most frequent actor", &ComparedRecord::timeline, {.actor = "Actor 0"});
  time("  rare actor", &ComparedRecord::timeline, {.actor = "Actor 9000"});
  time("shifts, middle issue", &ComparedRecord::shifts, {.issue = "issue-100"});
  time("  the largest issue", &ComparedRecord::shifts, {.issue = "issue-0"});
  time("  all issues", &ComparedRecord::shifts, {});
  time("denials, all", &ComparedRecord::denials, {});
  time("  middle issue", &ComparedRecord::denials, {.issue = "issue-100"});
  time("contradictions, all", &ComparedRecord::contradictions, {});
  time("  middle issue", &ComparedRecord::contradictions, {.issue = "issue-100"});
  time("  of a frequent actor", &ComparedRecord::contradictions, {.actor = "Actor 0"});
  print_time("network, middle issue, actors", file, [](const Record& record) {
    return network_edges(record, {.issues = {"issue-100"}}, NetworkMode::one_mode);
  });
  print_time("  actors and all issues", file,
             [](const Record& record) { return network_edges(record, {}, NetworkMode::two_mode); });
  print_time("issues", file, [](const Record& record) { return RecordIssues(record).list(); });
}

int run(std::size_t statements, const std::filesystem::path& file, bool is_kept) {
  for (const std::size_t part : {std::size_t{4}, std::size_t{2}, std::size_t{1}}) {
    std::filesystem::path of_part = file;
    of_part += fmt::format(".{}", statements / part);
    if (!std::filesystem::exists(of_part)) {
      const auto start = Clock::now();
      in_own_process([&] { fill(of_part, statements / part); });
      fmt::print(stderr, "made in {:.0f} s\n",
                 std::chrono::duration<double>(Clock::now() - start).count());
    }
    fmt::print("\n{} statements, {} MB\n{:<34}{:>10}{:>10}{:>8}{:>8}\n", statements / part,
               std::filesystem::file_size(of_part) / 1'000'000, "ms of three", "least", "most",
               "rows", "MB");
    std::fflush(stdout);
    ask_all(of_part);
    if (!is_kept) std::filesystem::remove(of_part);
  }
  return 0;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  const auto statements =
      static_cast<std::size_t>(std::max(8, argc > 1 ? std::atoi(argv[1]) : 1'000'000));
  if (argc > 2) return onrecord::run(statements, argv[2], true);
  const auto file = std::filesystem::temp_directory_path() / "onrecord_comparison.sqlite";
  return onrecord::run(statements, file, false);
}
