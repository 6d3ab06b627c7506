#include "bench/near_duplicates/invented_news.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace onrecord {
namespace {

using Words = std::vector<std::string_view>;

// What may stand for "{name}" in a template. Lists may name others.
const std::map<std::string_view, Words>& lists() {
  // clang-format off
  static const std::map<std::string_view, Words> all = {
    {"first", {"Mara", "Edvin", "Solveig", "Anselm", "Petra", "Ioan", "Brisa", "Tomas", "Ottilie",
      "Davor", "Nessa", "Ruben", "Yelka", "Marten", "Coralie", "Hadrian", "Linnea", "Osric"}},
    {"last", {"Velling", "Brask", "Ortwell", "Quenby", "Rehnvall", "Tasker", "Morrowind", "Hale",
      "Dravik", "Sunder", "Pellow", "Isham", "Karsk", "Lundt", "Averby", "Costrel", "Nimmo",
      "Wexley", "Thorsby", "Galt", "Ferrin", "Oakhurst", "Stell", "Brannick"}},
    {"office", {"mayor", "council leader", "environment secretary", "chief engineer",
      "opposition leader", "transport minister", "union secretary", "police commissioner",
      "finance minister", "hospital director", "harbour master", "head teacher"}},
    {"place", {"Harrow Vale", "Port Ellund", "Kestrin", "Lethia", "North Dunmere", "Orsk Bay",
      "Tallowford", "Vintermark", "Sable Cross", "Upper Wenn", "Caldmoor", "Brevik Sound"}},
    {"bodykind", {"Water Board", "Transport Authority", "City Council", "Teachers' Union",
      "Port Commission", "Health Trust", "Chamber of Trade", "Housing Agency", "Energy Council"}},
    {"matterhead", {"bridge", "hospital", "flood wall", "tram line", "school", "harbour", "budget",
      "power station", "housing", "water supply", "ferry", "library"}},
    {"mattertail", {"plan", "contract", "inquiry", "closure", "strike", "repair scheme",
      "merger", "levy", "reform", "extension"}},
    {"count", {"two", "three", "four", "five", "six", "seven", "eight", "nine", "a dozen", "twenty",
      "about thirty", "more than forty", "nearly fifty", "some sixty", "at least eighty",
      "a hundred", "several hundred", "almost a thousand", "12", "17", "23", "38", "45", "71", "96"}},
    {"day", {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}},
    {"month", {"January", "February", "March", "April", "May", "June", "July", "August",
      "September", "October", "November", "December"}},
    {"adj", {"angry", "careful", "sharp", "early", "late", "costly", "modest", "broad", "narrow",
      "hasty", "quiet", "noisy", "rare", "common", "bitter", "calm", "fresh", "old", "plain",
      "serious", "small", "steady", "sudden", "thorough", "unusual", "vague", "weary", "brief"}},
    {"noun", {"account", "agreement", "answer", "appeal", "ballot", "barrier", "boat", "budget",
      "building", "campaign", "claim", "committee", "complaint", "crane", "crossing", "crowd",
      "deadline", "debate", "delay", "document", "draft", "engine", "estimate", "family", "farm",
      "fence", "garden", "gate", "hall", "hearing", "household", "inspector", "invoice", "journey",
      "kitchen", "ladder", "lawyer", "letter", "machine", "map", "market", "meeting", "mistake",
      "neighbour", "notice", "nurse", "office", "order", "paper", "patient", "payment", "petition",
      "pipe", "platform", "proposal", "pupil", "queue", "record", "resident", "river", "road",
      "roof", "route", "rule", "sample", "season", "shop", "signal", "station", "storm", "street",
      "survey", "tenant", "ticket", "timetable", "tower", "tunnel", "valve", "van", "village",
      "volunteer", "vote", "wall", "warehouse", "warning", "window", "witness", "worker"}},
    {"nouns", {"{noun}s", "{adj} {noun}s", "{count} {noun}s", "{noun}s and {noun}s",
      "{noun}s from {place}", "{adj} {noun}s of the {noun}"}},
    {"thing", {"the {noun}", "a {adj} {noun}", "the {adj} {noun}", "the {noun} of the {noun}",
      "an earlier {noun}", "the {noun} near the {noun}", "every {noun}", "the last {noun}",
      "the {noun} and the {noun}", "the {noun}'s {noun}", "its {adj} {noun}"}},
    {"verb", {"accept", "answer", "avoid", "block", "build", "carry", "change", "check", "close",
      "defend", "delay", "drop", "examine", "explain", "finish", "follow", "hold", "inspect",
      "join", "keep", "lose", "mend", "move", "open", "paint", "protect", "publish", "question",
      "reach", "refuse", "remove", "repair", "replace", "sell", "share", "start", "stop",
      "support", "test", "trust", "visit", "watch"}},
    {"past", {"accepted", "answered", "avoided", "blocked", "built", "carried", "changed",
      "checked", "closed", "defended", "delayed", "dropped", "examined", "explained", "finished",
      "followed", "held", "inspected", "joined", "kept", "lost", "mended", "moved", "opened",
      "painted", "protected", "published", "questioned", "reached", "refused", "removed",
      "repaired", "replaced", "sold", "shared", "started", "stopped", "supported", "tested"}},
    {"said", {"said", "told reporters", "argued", "insisted", "said in a statement", "announced",
      "warned", "admitted", "said on {day}", "made clear", "told {thing}", "added", "confirmed"}},
    {"when", {"on {day}", "last {month}", "in {month}", "a week ago", "before {thing}",
      "after {thing}", "during {thing}", "while {thing} was {past}", "until {month}", "at noon",
      "shortly after midnight", "for the third time", "since last winter", "by the evening"}},
    {"where", {"in {place}", "at {thing}", "behind {thing}", "outside {thing}", "beside the {noun}",
      "between the {noun} and the {noun}", "across {place}", "at the edge of {place}"}},
    {"who", {"{nouns}", "one {noun}", "{count} people", "a {noun} {where}", "many {nouns}",
      "the owner of {thing}", "nobody {where}", "a group of {nouns}", "those who {past} {thing}"}},
    {"act", {"{past} {thing}", "{past} {nouns}", "{past} {thing} {when}", "{past} {thing} {where}",
      "had {past} {thing}", "wanted to {verb} {thing}", "did not {verb} {thing}",
      "{past} and {past} {thing}", "agreed to {verb} {nouns}", "failed to {verb} {thing}",
      "would rather {verb} {thing} than {verb} {thing}", "may {verb} {nouns} {when}"}},
    {"clause", {"{who} {act}", "{thing} {act}", "{body} {act}", "{p2} {act}", "{p3} {act}",
      "the {matter} {act}", "{nouns} had to {verb} {thing}", "it would take {count} months to {verb} {thing}"}},
    {"why", {"because {clause}", "although {clause}", "so that {who} could {verb} {thing}",
      "as {clause}", "even though {clause}", "and {clause}", "but {clause}", "to {verb} {thing}"}},
    {"sentence", {
      "{p1} {said} that {clause}.", "{p2} {said} that {clause}, {why}.", "{p3} {said} {clause}.",
      "According to {p1}, {clause}.", "{p2}, who {act}, {said} that {clause}.",
      "{body} {act}, {why}.", "{body} {said} that {clause} {when}.", "The {matter} {act} {when}.",
      "Critics of the {matter} {said} that {clause}.", "The {matter} in {place} {act}, {why}.",
      "{when}, {clause}.", "{where}, {clause}, {why}.", "{who} {act} {when}.",
      "{who} {act}, {why}.", "{clause}, {why}.", "{clause} {when}.", "{clause}; {clause}.",
      "A total of {figure} was set aside {when}, {why}.", "The sum of {figure} {act}.",
      "Supporters of {p1} {act}, {why}.", "Asked about {thing}, {p3} {said} that {clause}.",
      "Under the {matter}, {who} will {verb} {nouns}.", "It was {count} years since {clause}.",
      "Documents show that {clause} {when}.", "In {place}, {clause}.",
      "A spokesman for {body} {said} that {clause}.", "“{clause},” {p1} {said}.",
      "“{clause},” a {noun} {said}.", "{p2} {act} on {day}.", "The {noun} {act}, {why}, {why}."}},
    {"quotation", {
      "We {past} {thing} {when} and {clause}", "Nobody {past} {thing}, {why}, {why}",
      "I have always {past} {nouns}, {why}", "If {clause}, then {clause}, {why}",
      "It is not {thing} that we should {verb}, {why}", "They {past} {thing} {where}, {why}",
      "My {noun} {past} {thing}. We will {verb} {nouns} {when}, {why}"}},
    {"quoted", {"“{quotation},” {p1} said.", "“{quotation},” {p2} said.", "“{quotation},” said {p3}."}},
    {"headline", {"{matter}: {clause}", "{place} {matter} {act}", "{who} {act} over {matter}",
      "{body} {act} {when}", "Anger in {place} as {clause}", "Why {clause}", "{p1}: {clause}"}},
    {"notice", {"Sign up to our {adj} {noun} and {verb} {nouns} every {day}.",
      "Do you know {nouns} who {act}? Write to our {noun} {where}.",
      "This {noun} is {past} with the help of {nouns} {where}, {why}.",
      "Follow our {noun} to {verb} {nouns} {when}.",
      "All rights in {thing} are {past}; {clause}."}},
  };
  // clang-format on
  return all;
}

using Fixed = std::map<std::string_view, std::string>;

std::string filled(std::string_view pattern, const Fixed& fixed, Dice& dice) {
  std::string text;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    text += pattern.substr(0, open);
    pattern.remove_prefix(open);
    if (pattern.empty()) break;
    const std::size_t close = pattern.find('}');
    const std::string_view name = pattern.substr(1, close - 1);
    pattern.remove_prefix(close + 1);
    if (const auto known = fixed.find(name); known != fixed.end()) {
      text += known->second;
    } else {
      const Words& choices = lists().at(name);
      text += filled(choices[dice.below(choices.size())], fixed, dice);
    }
  }
  return text;
}

Fixed fixed_of(const NewsEvent& event, Dice& dice) {
  // A person is named with the office, or by the last name alone.
  const auto named = [&](const std::string& person) {
    return dice.below(3) == 0 ? person : person.substr(person.rfind(' ') + 1);
  };
  Fixed fixed{{"p1", named(event.people[0])}, {"p2", named(event.people[1])},
              {"p3", named(event.people[2])}, {"body", "the " + event.body},
              {"matter", event.matter},       {"figure", event.figure}};
  if (dice.below(2) == 0) fixed.emplace("place", event.place);
  if (dice.below(2) == 0) fixed.emplace("day", event.day);
  return fixed;
}

std::string sentence(const NewsEvent& event, std::string_view pattern, Dice& dice) {
  return filled(pattern, fixed_of(event, dice), dice);
}

}  // namespace

std::string NewsArticle::text() const {
  std::string text = headline;
  for (const auto& paragraph : paragraphs) {
    text += "\n\n";
    for (const std::string& next : paragraph) {
      if (text.back() != '\n') text += ' ';
      text += next;
    }
  }
  return text + "\n";
}

NewsEvent invent_event(Dice& dice) {
  NewsEvent event;
  for (int i = 0; i < 3; ++i) event.people.push_back(filled("{office} {first} {last}", {}, dice));
  event.place = filled("{place}", {}, dice);
  event.body = event.place + filled(" {bodykind}", {}, dice);
  event.matter = filled("{matterhead} {mattertail}", {}, dice);
  event.figure = std::to_string(1 + dice.below(900)) + " million crowns";
  event.day = filled("{day}", {}, dice);
  for (int i = 0; i < 3; ++i) event.quotations.push_back(sentence(event, "{quoted}", dice));
  return event;
}

std::string invent_headline(const NewsEvent& event, Dice& dice) {
  return sentence(event, "{headline}", dice);
}

NewsArticle invent_article(const NewsEvent& event, std::size_t sentences, std::size_t quotations,
                           Dice& dice) {
  std::vector<std::string> all;
  while (all.size() + quotations < sentences) all.push_back(sentence(event, "{sentence}", dice));
  for (std::size_t i = 0; i < quotations; ++i) {
    const auto at = static_cast<std::ptrdiff_t>(dice.below(all.size() + 1));
    all.insert(all.begin() + at, event.quotations[i]);
  }
  NewsArticle article{invent_headline(event, dice), {}};
  for (std::size_t i = 0; i < all.size();) {
    article.paragraphs.emplace_back();
    for (std::size_t left = 1 + dice.below(3); left > 0 && i < all.size(); --left) {
      article.paragraphs.back().push_back(all[i++]);
    }
  }
  return article;
}

std::vector<std::string> invent_notice(Dice& dice) {
  const NewsEvent none = invent_event(dice);
  std::vector<std::string> notice;
  for (int i = 0; i < 3; ++i) notice.push_back(sentence(none, "{notice}", dice));
  return notice;
}

std::string_view any_word(Dice& dice) {
  constexpr std::string_view kLists[] = {"adj", "noun", "verb", "past", "last", "month"};
  const Words& words = lists().at(kLists[dice.below(std::size(kLists))]);
  return words[dice.below(words.size())];
}

}  // namespace onrecord
