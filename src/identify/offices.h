#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "identify/actor_table.h"
#include "identify/person_name.h"
#include "onrecord/actor_list.h"
#include "onrecord/date.h"
#include "onrecord/result.h"

namespace onrecord {

/// Offices of people whom the news name often, and when they held them: "the Corland senator" of
/// an article that never gives Ada Vale a title. It says more of people whom an article names, and
/// never who speaks: nobody is added to an article. A value; many may read one at a time.
class OfficeTable {
 public:
  /// The table that the library carries, data/office_holders.tsv.
  static Result<OfficeTable> built_in();
  /// Reads rows: name, title, first and last year or month of the office (empty: not known, or
  /// still held), parted by tabs. `name` is that of the text in messages. Error: `bad_record`,
  /// naming the line.
  static Result<OfficeTable> parse(std::string_view text, std::string_view name);

  /// Titles of the one who has this name, a given name and a surname: those held at `date`, and
  /// "former" ones; without a date, all as if they were held. Empty where two people of the table
  /// can be meant.
  [[nodiscard]] std::vector<std::string> titles_of(const PersonName& name,
                                                   const std::optional<Date>& date) const;

 private:
  struct Holder {
    std::string name;
    std::vector<DatedRole> offices;
  };
  /// What is wrong with `line`, a row; none where it was added.
  std::optional<std::string> add_line(std::string_view line);

  std::unordered_map<std::string, std::vector<Holder>> by_surname_;  // its last word, folded
};

/// Gives the people of an article the offices that the table has for them.
void tell_offices(const OfficeTable& offices, const std::optional<Date>& date, ActorTable& actors);

}  // namespace onrecord
