#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// Random numbers that are the same with every standard library.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  /// 0 to `sides` - 1.
  std::size_t below(std::size_t sides) { return static_cast<std::size_t>(engine_() % sides); }
  /// Evenly between `low` and `high`.
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(engine_() >> 11U) * 0x1.0p-53;
  }
  template <typename T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::mt19937_64 engine_;
};

/// What all reports of one event have from it.
struct NewsEvent {
  std::vector<std::string> people;  ///< three, with their offices
  std::string place, body, matter, figure, day;
  std::vector<std::string> quotations;  ///< three, whole sentences in marks, with the speaker
};

using Paragraphs = std::vector<std::vector<std::string>>;  ///< of sentences

struct NewsArticle {
  std::string headline;
  Paragraphs paragraphs;

  [[nodiscard]] std::string text() const;
};

/// Invented people, places and bodies; sentences from templates whose parts are drawn.
NewsEvent invent_event(Dice& dice);
std::string invent_headline(const NewsEvent& event, Dice& dice);
/// A report of `sentences` sentences, of which `quotations` (at most three) are the event's.
NewsArticle invent_article(const NewsEvent& event, std::size_t sentences, std::size_t quotations,
                           Dice& dice);
/// What an outlet prints under all of its articles: three sentences.
std::vector<std::string> invent_notice(Dice& dice);
/// Any word of the templates.
std::string_view any_word(Dice& dice);

}  // namespace onrecord
