#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onrecord/analysis.h"
#include "onrecord/reading.h"

namespace onrecord {

/// Who is who in articles on one subject: the actors of each, by name, and by surname or the
/// beginning of a body's name where only one actor fits ("Velling" of an article is the Mara
/// Velling of another one; where another Velling is named too, "Mr Velling" is the man, and
/// "Velling" the one who speaks by far the most), and by a role that only one person has in any of
/// them ("the harbour master"). In a record of all articles that would be too bold.
class StoryActors {
 public:
  explicit StoryActors(std::span<const Reading* const> readings);

  [[nodiscard]] const std::vector<AnalysedActor>& all() const { return actors_; }
  /// The actor whom `speaker` of article `article` means. One without a name is called by the
  /// source's `words` and is the same wherever this article uses them; an unknown "he" is somebody
  /// else each time. `body` is the name of the one that he speaks for, where it is known.
  [[nodiscard]] std::size_t of(std::size_t article, const Speaker& speaker,
                               const std::string& words, std::string_view body = {});

 private:
  struct Named;
  [[nodiscard]] std::size_t id_of(const Named& named);
  [[nodiscard]] std::optional<std::size_t> meant_by(const Named& named) const;
  [[nodiscard]] std::optional<std::size_t> bearer_of(const Named& named,
                                                     const std::string& form) const;
  [[nodiscard]] std::optional<std::size_t> speaks_most(std::vector<std::size_t> ids) const;
  void add_roles(std::span<const Reading* const> readings);
  [[nodiscard]] std::optional<std::size_t> only_one_with(std::span<const std::string> roles) const;

  std::vector<AnalysedActor> actors_;
  std::vector<std::vector<std::size_t>> by_article_;      // by the index of the reading's actor
  std::map<std::string, std::size_t, std::less<>> keys_;  // of named actors
  std::map<std::string, std::vector<std::size_t>, std::less<>> bearers_;  // of a short form
  std::map<std::size_t, std::size_t> said_;                               // statements of each
  std::map<std::pair<std::size_t, std::string>, std::size_t> nameless_;
  // Of each person the words of titles and appositions, in byte order.
  std::map<std::size_t, std::vector<std::string>> roles_;
};

}  // namespace onrecord
