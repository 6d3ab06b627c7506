#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/claim_comparer.h"
#include "compare/statement_text.h"
#include "onrecord/record.h"
#include "record/reading_loader.h"

namespace onrecord {

/// Statements of some versions that are being compared: those that stand for their sayings.
/// Parallel lists, by version and in text order.
struct OpenStatements {
  std::vector<std::int64_t> versions;  ///< all, those without statements, too
  std::list<Kept> articles;            ///< owns what the others view
  ClaimSet set;                        ///< its actors are not used
  std::vector<const Kept*> article_of;
  std::vector<const Statement*> statements;
  std::vector<std::int64_t> rows;
  std::vector<std::string> makers;   ///< who makes it: the same text for the same ones
  std::vector<StatementText> texts;  ///< for issues
  std::vector<std::map<std::int64_t, float>> about;  ///< relevance by issue
  Likelihoods likely;

  [[nodiscard]] std::size_t size() const { return rows.size(); }
  /// Leaves out all but those of which `keep` is true.
  void narrow(const std::vector<bool>& keep);
};

/// Loads statements to be compared. Throws SQLite::Exception.
class OpenStatementLoader {
 public:
  explicit OpenStatementLoader(SQLite::Database& database);

  /// Those of `versions`, with characters by their words alone.
  [[nodiscard]] OpenStatements load(const std::vector<std::int64_t>& versions,
                                    const CueTable& cues);

 private:
  void add(const Kept& kept, const CueTable& cues, OpenStatements& out);

  ReadingLoader loader_;
  SQLite::Statement is_first_, makers_;
};

/// Numbers of the actors who make statement `{0}`, in their order, parted by commas; NULL where
/// none has a name. For fmt.
inline constexpr std::string_view kMakers =
    "(SELECT group_concat(x.actor_id) FROM (SELECT b.actor_id FROM speaker p JOIN appearance b ON "
    "b.id = p.appearance_id WHERE p.statement_id = {0} AND p.role = 'speaker' ORDER BY p.number) "
    "x)";

/// The paragraph in which the statement begins.
[[nodiscard]] std::string_view paragraph_of(const Document& document, const Statement& statement);

}  // namespace onrecord
