// How many near-duplicates are found and how many other pairs are linked, on invented articles.
// Usage: near_duplicates_measure [PAIRS_OF_A_KIND]; bench/README.md explains the table.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "bench/near_duplicates/invented_news.h"
#include "record/near_duplicates.h"

namespace onrecord {
namespace {

using Pair = std::pair<std::string, std::string>;

struct Kind {
  std::string name;
  bool same;  // near-duplicates?
  std::function<Pair(Dice&)> pair;
};

struct Measured {
  std::vector<double> of_shorter, jaccard;
  std::size_t candidates = 0;
  std::size_t linked = 0;  // of all pairs
  std::size_t found = 0;   // candidates that are linked
};

constexpr double kThresholds[] = {0.2, 0.3, 0.4, 0.5, 0.6, 0.7};

// 8 to 40 sentences: 120 to 700 words.
NewsArticle any_article(const NewsEvent& event, std::size_t quotations, Dice& dice) {
  return invent_article(event, 8 + dice.below(33), quotations, dice);
}

NewsArticle any_article(Dice& dice) { return any_article(invent_event(dice), dice.below(4), dice); }

std::size_t words_of(const std::string& text) {
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

/// The first `share` of its words, to the end of a sentence.
NewsArticle cut(const NewsArticle& article, double share) {
  std::size_t all = 0;
  for (const auto& paragraph : article.paragraphs) {
    for (const auto& sentence : paragraph) all += words_of(sentence);
  }
  NewsArticle result{article.headline, {}};
  double left = share * static_cast<double>(all);
  for (const auto& paragraph : article.paragraphs) {
    if (left <= 0) break;
    result.paragraphs.emplace_back();
    for (const auto& sentence : paragraph) {
      if (left <= 0) break;
      result.paragraphs.back().push_back(sentence);
      left -= static_cast<double>(words_of(sentence));
    }
  }
  return result;
}

NewsArticle reordered(NewsArticle article, Dice& dice) {
  dice.shuffle(article.paragraphs);
  return article;
}

NewsArticle new_headline(NewsArticle article, Dice& dice) {
  article.headline = invent_headline(invent_event(dice), dice);
  return article;
}

/// Each word is another one, or left out, with probability `share`.
std::string corrected(const std::string& text, double share, Dice& dice) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (end > at && dice.between(0, 1) < share) {
      if (dice.below(4) != 0) result += any_word(dice);
    } else {
      result.append(text, at, end - at);
    }
    if (end < text.size()) result += text[end];
    at = end + 1;
  }
  return result;
}

Pair grown(Dice& dice) {
  const NewsEvent event = invent_event(dice);
  const NewsArticle before = any_article(event, 1, dice);
  NewsArticle after = invent_article(event, (1 + dice.below(3)) * 12, 0, dice);
  after.paragraphs.insert(after.paragraphs.end(), before.paragraphs.begin(),
                          before.paragraphs.end());
  return {before.text(), after.text()};
}

Pair with_notice(Dice& dice) {
  NewsArticle a = any_article(dice);
  NewsArticle b = any_article(dice);
  const std::vector<std::string> notice = invent_notice(dice);
  a.paragraphs.push_back(notice);
  b.paragraphs.push_back(notice);
  return {a.text(), b.text()};
}

Pair of_one_event(std::size_t quotations, Dice& dice) {
  const NewsEvent event = invent_event(dice);
  return {any_article(event, quotations, dice).text(), any_article(event, quotations, dice).text()};
}

Pair derived(Dice& dice, const std::function<std::string(const NewsArticle&)>& derive) {
  const NewsArticle article = any_article(dice);
  return {article.text(), derive(article)};
}

std::vector<Kind> kinds() {
  return {
      {"cut to 30-90 %", true,
       [](Dice& dice) {
         return derived(dice, [&](const auto& a) { return cut(a, dice.between(.3, .9)).text(); });
       }},
      {"reordered", true,
       [](Dice& dice) {
         return derived(dice, [&](const auto& a) { return reordered(a, dice).text(); });
       }},
      {"new headline", true,
       [](Dice& dice) {
         return derived(dice, [&](const auto& a) { return new_headline(a, dice).text(); });
       }},
      {"corrected, 1-10 % of words", true,
       [](Dice& dice) {
         return derived(
             dice, [&](const auto& a) { return corrected(a.text(), dice.between(.01, .1), dice); });
       }},
      {"cut and corrected", true,
       [](Dice& dice) {
         return derived(dice, [&](const auto& a) {
           return corrected(cut(a, dice.between(.3, .9)).text(), dice.between(.01, .1), dice);
         });
       }},
      {"all four", true,
       [](Dice& dice) {
         return derived(dice, [&](const auto& a) {
           const NewsArticle other = reordered(new_headline(a, dice), dice);
           return corrected(cut(other, dice.between(.3, .9)).text(), dice.between(.01, .1), dice);
         });
       }},
      {"grown by 12-36 sentences", true, grown},
      {"one event, 1 quotation", false, [](Dice& dice) { return of_one_event(1, dice); }},
      {"one event, 2 quotations", false, [](Dice& dice) { return of_one_event(2, dice); }},
      {"one outlet's notice", false, with_notice},
      {"nothing in common", false,
       [](Dice& dice) {
         const std::string a = any_article(dice).text();
         return Pair{a, any_article(dice).text()};
       }},
  };
}

Measured measure(const Kind& kind, std::size_t pairs, Dice& dice) {
  Measured result;
  for (std::size_t i = 0; i < pairs; ++i) {
    const auto [a, b] = kind.pair(dice);
    const SharedText shared = shared_text(a, b);
    const bool candidate = are_candidates(sketch_of(a), sketch_of(b));
    const bool linked = are_near_duplicates(shared);
    if (candidate) ++result.candidates;
    if (linked) ++result.linked;
    if (candidate && linked) ++result.found;
    result.of_shorter.push_back(std::max(shared.of_a, shared.of_b));
    result.jaccard.push_back(shared.jaccard);
  }
  std::sort(result.of_shorter.begin(), result.of_shorter.end());
  std::sort(result.jaccard.begin(), result.jaccard.end());
  return result;
}

double percent(std::size_t part, std::size_t whole) {
  return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

double percent_from(const std::vector<double>& sorted, double threshold) {
  const auto from = std::lower_bound(sorted.begin(), sorted.end(), threshold);
  return percent(static_cast<std::size_t>(sorted.end() - from), sorted.size());
}

double quantile(const std::vector<double>& sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// Linked pairs that are near-duplicates, in percent: all kinds of them beside the pairs of one
/// event, as many each.
double precision(const std::vector<Kind>& kinds, const std::vector<Measured>& results) {
  double good = 0, bad = 0, good_kinds = 0, bad_kinds = 0;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    (kinds[i].same ? good : bad) += static_cast<double>(results[i].found);
    (kinds[i].same ? good_kinds : bad_kinds) += 1;
  }
  return 100 * (good / good_kinds) / (good / good_kinds + bad / bad_kinds);
}

void print_kinds(const std::vector<Kind>& kinds, const std::vector<Measured>& results) {
  fmt::print("{:<28}{:>10}{:>8}{:>8}   {:^20}   {:^20}\n", "% of pairs", "candidates", "linked",
             "both", "share of the shorter", "Jaccard index");
  fmt::print("{:54}   {:>6}{:>7}{:>7}   {:>6}{:>7}{:>7}\n", "", "1 %", "50 %", "99 %", "1 %",
             "50 %", "99 %");
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const Measured& result = results[i];
    const std::size_t pairs = result.jaccard.size();
    fmt::print("{:<28}{:>10.2f}{:>8.2f}{:>8.2f}", kinds[i].name, percent(result.candidates, pairs),
               percent(result.linked, pairs), percent(result.found, pairs));
    for (const auto* values : {&result.of_shorter, &result.jaccard}) {
      fmt::print("   {:>6.2f}{:>7.2f}{:>7.2f}", quantile(*values, .01), quantile(*values, .5),
                 quantile(*values, .99));
    }
    fmt::print("\n");
  }
  fmt::print("precision {:.2f} %\n", precision(kinds, results));
}

void print_thresholds(const std::vector<Kind>& kinds, const std::vector<Measured>& results) {
  fmt::print("\n{:<28}{:^36}   {:^36}\n", "% of pairs at or above", "share of the shorter",
             "Jaccard index");
  fmt::print("{:28}", "");
  for (int i = 0; i < 2; ++i) {
    for (const double threshold : kThresholds) fmt::print("{:>6.1f}", threshold);
    fmt::print("   ");
  }
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    fmt::print("\n{:<28}", kinds[i].name);
    for (const auto* values : {&results[i].of_shorter, &results[i].jaccard}) {
      for (const double threshold : kThresholds) {
        fmt::print("{:>6.1f}", percent_from(*values, threshold));
      }
      fmt::print("   ");
    }
  }
  fmt::print("\n");
}

/// Runs `work` on all texts until a second is over; prints megabytes a second.
void print_speed(std::string_view name, const std::vector<std::string>& texts,
                 const std::function<void(const std::string&)>& work) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  std::size_t bytes = 0;
  std::chrono::duration<double> time{};
  while (time.count() < 1) {
    for (const std::string& text : texts) {
      work(text);
      bytes += text.size();
    }
    time = Clock::now() - start;
  }
  fmt::print("{:<14}{:>7.1f} MB/s\n", name, static_cast<double>(bytes) / time.count() / 1e6);
}

void print_speeds() {
  Dice dice(7);
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (int i = 0; i < 500; ++i) texts.push_back(any_article(dice).text());
  for (const std::string& text : texts) bytes += text.size();
  fmt::print("\n{} texts of {} bytes on average\n", texts.size(), bytes / texts.size());
  std::uint64_t sum = 0;  // so that nothing is left out
  print_speed("shingles_of", texts, [&](const auto& text) { sum += shingles_of(text).size(); });
  print_speed("sketch_of", texts, [&](const auto& text) { sum += sketch_of(text).bands[0]; });
  print_speed("shared_text", texts,
              [&](const auto& text) { sum += shared_text(text, texts[0]).shingles; });
  fmt::print("(checksum {:x})\n", sum & 0xFU);
}

int run(std::size_t pairs) {
  const std::vector<Kind> all = kinds();
  std::vector<Measured> results;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Dice dice(i + 1);
    results.push_back(measure(all[i], pairs, dice));
  }
  fmt::print("{} pairs of a kind, shingles of {} words, {} bands of {}\n\n", pairs, kShingleWords,
             kBands, kBandMinima);
  print_kinds(all, results);
  print_thresholds(all, results);
  print_speeds();
  return 0;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  const int pairs = argc > 1 ? std::atoi(argv[1]) : 2000;
  return pairs > 0 ? onrecord::run(static_cast<std::size_t>(pairs)) : 1;
}
