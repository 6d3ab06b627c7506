// How fast a record grows and answers, on invented articles.
// Usage: record_measure [ARTICLES [STATEMENTS_AN_ARTICLE [FILE]]]; bench/README.md explains the
// tables. A FILE is kept, and where there is one already, it is only asked.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bench/near_duplicates/invented_news.h"
#include "onrecord/record.h"

namespace onrecord {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kBatch = 256;
constexpr std::size_t kOutlets = 40;
constexpr std::size_t kActors = 5000;
constexpr std::size_t kVocabulary = 100'000;  // words beside those of the templates
constexpr std::size_t kYears = 8;
constexpr std::size_t kFirstYear = 2018;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double peak_memory() {  // in MB
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1000;
}

/// 0 to `count` - 1, low numbers far more often: of 5,000 with `skew` 3, the first one makes 6 %.
std::size_t skewed(std::size_t count, int skew, Dice& dice) {
  return static_cast<std::size_t>(static_cast<double>(count) * std::pow(dice.between(0, 1), skew));
}

/// A word of its own for each number.
std::string invented_word(std::size_t number) {
  constexpr std::string_view kSyllables[] = {"ba",  "ke",  "lom", "dri", "su",  "nar",
                                             "tev", "goy", "pil", "zan", "wex", "mu",
                                             "ril", "hos", "fen", "cay"};
  std::string word = "q";  // which no other word begins with
  do {
    word += kSyllables[number % std::size(kSyllables)];
    number /= std::size(kSyllables);
  } while (number > 0);
  return word;
}

std::string invented_name(std::size_t number) {
  std::string name = invented_word(number);
  name.front() = 'Q';
  return name;
}

std::string actor_name(std::size_t number) {
  constexpr std::string_view kGiven[] = {"Mara", "Edvin", "Petra", "Tomas", "Nessa", "Ruben"};
  return fmt::format("{} {}", kGiven[number % std::size(kGiven)], invented_name(number + 100));
}

std::string outlet_name(std::size_t number) {
  return fmt::format("The {} Courier", invented_name(number));
}

/// The day of article `number` of `all`: they are added as they come out, over all the years.
std::string date_of(std::size_t number, std::size_t all) {
  const std::size_t day = number * kYears * 360 / all;
  return fmt::format("{}-{:02}-{:02}", kFirstYear + day / 360, day / 30 % 12 + 1, day % 30 + 1);
}

/// An article, and what was found in it.
struct Read {
  Document document;
  Reading reading;
};

/// Puts an article together and remembers what it says where.
class Reporter {
 public:
  Reporter(std::size_t number, std::size_t all, std::size_t statements) : dice_(number + 1) {
    article_.id = fmt::format("article-{}", number);
    article_.outlet = outlet_name(skewed(kOutlets, 2, dice_));
    article_.date = date_of(number, all);
    article_.url = fmt::format("https://news.example/{}/{}", article_.date, number);
    const NewsEvent event = invent_event(dice_);
    const NewsArticle news =
        invent_article(event, std::max<std::size_t>(statements, 10) + dice_.below(25), 0, dice_);
    article_.title = news.headline;
    for (const auto& paragraph : news.paragraphs) {
      for (const std::string& sentence : paragraph) {
        if (reading_.statements.size() < statements) {
          report(sentence);
        } else {
          article_.text += sentence;
        }
        article_.text += &sentence == &paragraph.back() ? "\n\n" : " ";
      }
    }
  }

  Read read() && {
    for (Statement& statement : reading_.statements) {
      statement.id = statement_id(article_.id, statement);
    }
    return {Document::from(std::move(article_)).value(), std::move(reading_)};
  }

 private:
  Span append(std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(article_.text.size());
    article_.text += words;
    return {begin, static_cast<std::uint32_t>(article_.text.size())};
  }

  // Makes a statement of the sentence, with some words that are not of the templates.
  void report(std::string_view sentence) {
    Statement statement;
    const Speaker speaker = any_speaker();
    statement.sources = {append(speaker.name.empty() ? "A resident" : speaker.name)};
    append(" ");
    statement.cue = append("said");
    append(" that ");
    std::string words(sentence.substr(0, sentence.size() - 1));
    for (int i = 0; i < 4; ++i) words += " " + invented_word(skewed(kVocabulary, 4, dice_));
    statement.contents = {append(words)};
    append(".");
    statement.form = any_form();
    statement.score = static_cast<float>(dice_.between(.5, 1));
    statement.speakers = {speaker};
    if (!speaker.name.empty()) statement.speakers[0].mention = statement.sources[0];
    if (speaker.actor) reading_.actors[*speaker.actor].mentions.push_back(statement.sources[0]);
    reading_.statements.push_back(std::move(statement));
  }

  Form any_form() {
    const std::size_t percent = dice_.below(100);
    if (percent < 45) return Form::direct;
    if (percent < 80) return Form::indirect;
    if (percent < 92) return Form::mixed;
    if (percent < 98) return Form::headline;
    return percent < 99 ? Form::scare : Form::title;
  }

  // Eight of ten have a name.
  Speaker any_speaker() {
    Speaker speaker;
    const std::size_t chance = dice_.below(10);
    speaker.score = static_cast<float>(dice_.between(.5, 1));
    if (chance == 0) {
      speaker.reason = "no name is near enough";
      speaker.candidates = {{actor_name(dice_.below(kActors)), .4F}};
    } else if (chance == 1) {
      speaker.kind = ActorKind::group;
      speaker.reason = "words that name nobody";
    } else {
      const std::size_t actor = skewed(kActors, 3, dice_);
      speaker.name = actor_name(actor);
      speaker.kind = actor % 3 == 0 ? ActorKind::organisation : ActorKind::person;
      speaker.basis = SpeakerBasis::named;
      speaker.reason = "the source is the name";
      speaker.actor = index_of(speaker);
    }
    return speaker;
  }

  std::size_t index_of(const Speaker& speaker) {
    const auto known = std::ranges::find(reading_.actors, speaker.name, &Actor::name);
    if (known == reading_.actors.end()) {
      reading_.actors.push_back({"", speaker.name, speaker.kind, {speaker.name}, {}, {}});
      return reading_.actors.size() - 1;
    }
    return static_cast<std::size_t>(known - reading_.actors.begin());
  }

  Dice dice_;
  Article article_;
  Reading reading_;
};

struct Size {
  std::size_t articles = 100'000;
  std::size_t statements = 10;  // of an article; 0: nobody looks for any

  [[nodiscard]] Read article(std::size_t number) const {
    return Reporter(number, articles, statements).read();
  }
};

void fail(const Error& error) {
  fmt::print(stderr, "{}\n", error.describe());
  std::exit(1);
}

void fill(const std::filesystem::path& file, const Size& size) {
  double time = 0;
  double memory = 0;
  {
    Result<Record> record = Record::open(file, Record::Access::write);
    if (!record) fail(record.error());
    for (std::size_t first = 0; first < size.articles; first += kBatch) {
      std::vector<Read> batch;
      for (std::size_t i = first; i < std::min(first + kBatch, size.articles); ++i) {
        batch.push_back(size.article(i));
      }
      std::vector<NewArticle> articles;
      for (const Read& read : batch) {
        articles.push_back({&read.document, size.statements > 0 ? &read.reading : nullptr,
                            "articles.jsonl", "none"});
      }
      const auto start = Clock::now();
      if (const auto added = record->add(articles); !added) fail(added.error());
      time += ms_since(start);
      if (first < 1000) memory = peak_memory();
    }
  }
  const auto bytes = static_cast<double>(std::filesystem::file_size(file));
  const auto count = static_cast<double>(size.articles);
  fmt::print(
      "{} articles of {} statements\n{:.0f} articles/s, {:.0f} bytes an article, peak "
      "memory {:.0f} MB after 1,000 and {:.0f} MB after all\n",
      size.articles, size.statements, count / time * 1000, bytes / count, memory, peak_memory());
}

// What is asked for; each call of one draws anew.

std::string frequent_word(Dice& dice) {  // in 1 to 30 % of the statements
  return std::string(any_word(dice));
}
std::string common_name(Dice& dice) { return invented_name(100 + dice.below(10)); }
std::string rare_name(Dice& dice) { return invented_name(100 + kActors / 2 + dice.below(2000)); }
std::string rare_word(Dice& dice) { return invented_word(kVocabulary / 2 + dice.below(40'000)); }
std::string frequent_phrase(Dice& dice) {
  constexpr std::string_view kPhrases[] = {"did not",    "wanted to",     "of the",        "had to",
                                           "a group of", "it would take", "at the edge of"};
  return fmt::format("\"{}\"", kPhrases[dice.below(std::size(kPhrases))]);
}

Question words(std::string asked) {
  Question question;
  question.words = std::move(asked);
  return question;
}
Question by_speaker(Question question, std::string name) {
  question.speaker = std::move(name);
  return question;
}
Question at_outlet(Question question, Dice& dice) {
  question.outlet = outlet_name(dice.below(kOutlets));
  return question;
}
Question in_month(Question question, Dice& dice) {
  question.from = fmt::format("{}-{:02}", kFirstYear + dice.below(kYears), 1 + dice.below(12));
  question.to = question.from;
  return question;
}
Question in_form(Question question, std::string form) {
  question.form = std::move(form);
  return question;
}

using Ask = std::function<Result<Listing>(const Record&, Dice&)>;

/// A question of which `ask` fills in the details.
template <class Kind>
Ask ask(Kind kind, std::function<Question(Dice&)> question) {
  return [=](const Record& record, Dice& dice) { return (record.*kind)(question(dice)); };
}

void print_time(std::string_view name, const Record& record, std::size_t calls, const Ask& asked) {
  Dice dice(1);
  std::vector<double> times;
  std::size_t rows = 0;
  for (std::size_t i = 0; i < calls; ++i) {
    const auto start = Clock::now();
    const Result<Listing> listing = asked(record, dice);
    times.push_back(ms_since(start));
    if (!listing) fail(listing.error());
    rows += listing->rows.size();
  }
  std::sort(times.begin(), times.end());
  fmt::print("{:<46}{:>9.1f}{:>9.1f}{:>9.1f}\n", name, times[calls / 2], times[calls * 99 / 100],
             static_cast<double>(rows) / static_cast<double>(calls));
  std::fflush(stdout);
}

void ask_statements(const Record& record, const Size& size) {
  constexpr std::size_t kCalls = 200;
  const auto time = [&](std::string_view name, std::function<Question(Dice&)> question) {
    print_time(name, record, kCalls, ask(&Record::statements, std::move(question)));
  };
  time("statements: rare word", [](Dice& d) { return words(rare_word(d)); });
  time("  frequent word", [](Dice& d) { return words(frequent_word(d)); });
  time("  the most frequent word", [](Dice&) { return words("the"); });
  time("  three frequent words", [](Dice& d) {
    return words(frequent_word(d) + " " + frequent_word(d) + " " + frequent_word(d));
  });
  time("  beginning of a word", [](Dice& d) { return words(frequent_word(d).substr(0, 2) + "*"); });
  time("  frequent phrase", [](Dice& d) { return words(frequent_phrase(d)); });
  time("  frequent word, common speaker",
       [](Dice& d) { return by_speaker(words(frequent_word(d)), common_name(d)); });
  time("  frequent word, rare speaker",
       [](Dice& d) { return by_speaker(words(frequent_word(d)), rare_name(d)); });
  time("  frequent word, outlet", [](Dice& d) { return at_outlet(words(frequent_word(d)), d); });
  time("  frequent word, month", [](Dice& d) { return in_month(words(frequent_word(d)), d); });
  time("  the most frequent word, month", [](Dice& d) { return in_month(words("the"), d); });
  time("  frequent word, outlet, month",
       [](Dice& d) { return in_month(at_outlet(words(frequent_word(d)), d), d); });
  time("  frequent phrase, outlet, month",
       [](Dice& d) { return in_month(at_outlet(words(frequent_phrase(d)), d), d); });
  time("  frequent word, no such outlet", [](Dice& d) {
    Question question = words(frequent_word(d));
    question.outlet = "None";
    return question;
  });
  time("  common speaker", [](Dice& d) { return by_speaker({}, common_name(d)); });
  time("  rare speaker", [](Dice& d) { return by_speaker({}, rare_name(d)); });
  time("  common speaker, outlet, month",
       [](Dice& d) { return in_month(at_outlet(by_speaker({}, common_name(d)), d), d); });
  time("  all", [](Dice&) { return Question{}; });
  time("  outlet", [](Dice& d) { return at_outlet({}, d); });
  time("  month", [](Dice& d) { return in_month({}, d); });
  time("  outlet, month", [](Dice& d) { return in_month(at_outlet({}, d), d); });
  time("  form, month", [](Dice& d) { return in_month(in_form({}, "headline"), d); });
  time("  rare form", [](Dice&) { return in_form({}, "scare"); });
  print_time("show", record, kCalls, [&](const Record& asked, Dice& dice) {
    const Read read = size.article(dice.below(size.articles));
    return asked.show(read.reading.statements[dice.below(size.statements)].id.substr(0, 12));
  });
}

void ask_counts(const Record& record) {
  constexpr std::size_t kCalls = 20;
  const auto actors = [&](std::string_view name, std::function<Question(Dice&)> question) {
    print_time(name, record, kCalls, ask(&Record::actors, std::move(question)));
  };
  actors("actors", [](Dice&) { return Question{}; });
  actors("  common speaker", [](Dice& d) { return by_speaker({}, common_name(d)); });
  actors("  frequent word", [](Dice& d) { return words(frequent_word(d)); });
  actors("  outlet, month", [](Dice& d) { return in_month(at_outlet({}, d), d); });
  for (const std::string_view by : {"speaker", "outlet", "month", "form"}) {
    const auto stats = [&](std::string_view name, std::function<Question(Dice&)> question) {
      print_time(name, record, kCalls,
                 [&](const Record& asked, Dice& dice) { return asked.stats(question(dice), by); });
    };
    stats(fmt::format("stats by {}", by), [](Dice&) { return Question{}; });
    stats("  common speaker", [](Dice& d) { return by_speaker({}, common_name(d)); });
    stats("  frequent word", [](Dice& d) { return words(frequent_word(d)); });
    stats("  outlet, month", [](Dice& d) { return in_month(at_outlet({}, d), d); });
  }
}

void ask_articles(const Record& record) {
  constexpr std::size_t kCalls = 200;
  const auto time = [&](std::string_view name, std::function<Question(Dice&)> question) {
    print_time(name, record, kCalls, ask(&Record::articles, std::move(question)));
  };
  time("articles: rare word", [](Dice& d) { return words(rare_word(d)); });
  time("  frequent word", [](Dice& d) { return words(frequent_word(d)); });
  time("  three frequent words", [](Dice& d) {
    return words(frequent_word(d) + " " + frequent_word(d) + " " + frequent_word(d));
  });
  time("  beginning of a word", [](Dice& d) { return words(frequent_word(d).substr(0, 2) + "*"); });
  time("  frequent phrase", [](Dice& d) { return words(frequent_phrase(d)); });
  time("  frequent word, outlet, month",
       [](Dice& d) { return in_month(at_outlet(words(frequent_word(d)), d), d); });
  time("  outlet, month", [](Dice& d) { return in_month(at_outlet({}, d), d); });
  time("  no such outlet", [](Dice&) {
    Question question;
    question.outlet = "None";
    return question;
  });
}

int run(const Size& size, const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) fill(file, size);
  const Result<Record> record = Record::open(file, Record::Access::read);
  if (!record) fail(record.error());
  fmt::print("\n{:<46}{:>9}{:>9}{:>9}\n", "ms", "50 %", "99 %", "rows");
  ask_articles(*record);
  if (size.statements == 0) return 0;
  ask_statements(*record, size);
  ask_counts(*record);
  return 0;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  onrecord::Size size;
  if (argc > 1) size.articles = static_cast<std::size_t>(std::max(1, std::atoi(argv[1])));
  if (argc > 2) size.statements = static_cast<std::size_t>(std::max(0, std::atoi(argv[2])));
  if (argc > 3) return onrecord::run(size, argv[3]);
  const auto file = std::filesystem::temp_directory_path() / "onrecord_measure.sqlite";
  std::filesystem::remove(file);
  const int status = onrecord::run(size, file);
  std::filesystem::remove(file);
  return status;
}
