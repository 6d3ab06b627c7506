#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "identify/gender.h"
#include "identify/mentions.h"
#include "onrecord/document.h"

namespace onrecord {

/// One whom the article names, by all the forms of his name. Views the document's text.
struct TableActor {
  MentionKind kind;  ///< person, organisation or place
  /// The fullest form, without titles where there is a given name; else "President Holm".
  std::string_view name;
  Gender gender = Gender::unknown;
  std::vector<Span> forms;  ///< every place where a name of it stands, in text order
  /// Folded words of the titles and appositions beside its names, in byte order, each once:
  /// "finance", "minister", "corland".
  std::vector<std::string> role_words;
  /// The words of each office that the actor is known to have held, in byte order.
  std::vector<std::vector<std::string>> offices = {};
};

/// The names of an article joined to actors. Full names go first, so that "Solheim" in the
/// headline finds the Ingrid Solheim of the text; a short form that fits several actors goes to
/// the one named last before it. Time linear in the names, but for those who share a word.
class ActorTable {
 public:
  ActorTable(const Document& document, std::span<const Name> names);

  [[nodiscard]] std::span<const TableActor> list() const { return actors_; }
  /// For those of whom no name or title tells it.
  void set_gender(std::size_t actor, Gender gender) { actors_[actor].gender = gender; }
  void add_office(std::size_t actor, std::string_view title);
  /// The actor in whose name word `word` of the document stands.
  [[nodiscard]] std::optional<std::size_t> at_word(std::size_t word) const;
  /// The actor whose name begins first within the words [begin, end), and that name.
  struct Found {
    std::size_t actor, name_begin, name_end;
  };
  [[nodiscard]] std::optional<Found> first_in(std::size_t begin, std::size_t end) const;

 private:
  struct Place {
    std::size_t begin, end, actor;
  };
  std::vector<TableActor> actors_;
  std::vector<Place> places_;  // in text order
};

}  // namespace onrecord
