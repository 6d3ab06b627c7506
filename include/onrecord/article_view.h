#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/actor.h"
#include "onrecord/document.h"
#include "onrecord/issue.h"
#include "onrecord/reading.h"
#include "onrecord/statement.h"

namespace onrecord {

/// A part of a list that is asked for in parts.
template <class Item>
struct Page {
  std::vector<Item> items;
  std::string next;                   ///< the cursor of the next part; empty at the end
  std::optional<std::int64_t> total;  ///< of the first part, where counting them is quick
};

/// A version of an article, for links to it. All but `version` and `id` may be empty.
struct ArticleRef {
  std::int64_t version = 0;  ///< its number in the record; 0: it is in none
  std::string id, title, outlet, date, url;
};

/// The latest version of an article in a list.
struct ArticleRow {
  ArticleRef article;
  std::int64_t statements = 0;  ///< that hold, but for marks that quote nobody
  std::int64_t reviewed = 0;    ///< of these, those of which a person said something
  std::int64_t characters = 0;  ///< code points
  std::int64_t versions = 0;
};

/// A statement in a list. `form` and `status` by their names in the record, as is `naming`: named,
/// unnamed or unknown.
struct StatementRow {
  std::string id;  ///< whole
  ArticleRef article;
  std::string form, words, speaker;   ///< speakers joined by ", "; empty: unknown
  std::optional<std::int64_t> actor;  ///< number of the first speaker; none without a name
  std::string naming;
  double score = 0;  ///< 0..1
  std::string status;
  std::int64_t places = 0;  ///< where it stands: near-duplicates and itself
};

/// An article with the statements that hold in it.
struct ArticleView {
  struct Duplicate {
    ArticleRef article;
    double share;  ///< 0..1, the part of the shorter text that is in the other one
  };

  ArticleRef article;
  Document document;  ///< with author and language, which may be empty
  Reading reading;
  std::vector<std::string> status;  ///< of each statement: machine, accepted, changed, added, or of
                                    ///< a StatementView also rejected
  /// Of each actor of the reading: his number in the record; none where he has none.
  std::vector<std::optional<std::int64_t>> actors;
  std::vector<ArticleRef> versions;  ///< all of this article, the first one first
  std::vector<Duplicate> duplicates;
};

/// The same of an article that is in no record: `read` was found in `document`.
[[nodiscard]] ArticleView view_of(Document document, Reading read);

/// What a person said of a statement.
struct CorrectionRow {
  std::int64_t number = 0;
  std::string statement;  ///< its id
  std::string verdict;    ///< accept, reject, change or add
  /// What was changed: speaker, cue, source, content or form; empty: none. And what it is now, in
  /// words: names joined by "; ", words of the article joined by " … ". Empty: nobody, nothing.
  std::string field, value;
  std::string by, at, note;          ///< `at`: UTC, ISO 8601
  std::string undone_by, undone_at;  ///< `undone_at` is empty where it holds
  ArticleRef article;
  std::string words;  ///< of the statement as it is by now
};

/// A statement with all that is known of it, as it stands in the latest version that has it.
struct StatementView {
  struct StanceOn {
    std::string issue, label;
    std::string stance;  ///< support, conditional, oppose, undecided, or neutral: takes no side
    double score;        ///< 0..1
  };
  struct Copy {
    ArticleRef article;
    std::string id;
  };

  ArticleView in;         ///< the article
  std::size_t index = 0;  ///< of the statement in it
  std::string words;
  std::string around;  ///< the sentences in which it stands, and one on either side
  std::vector<StanceOn> stances;
  std::vector<CorrectionRow> history;  ///< the last one first, those taken back among them
  std::vector<Copy> copies;            ///< the same words in near-duplicates, by date
};

}  // namespace onrecord
