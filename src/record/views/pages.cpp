#include "record/views/pages.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "identify/name_key.h"
#include "record/article_ref.h"
#include "record/conditions.h"
#include "record/full_text_query.h"
#include "record/query.h"

namespace onrecord {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMostOfPage = 500;
constexpr std::chrono::milliseconds kCounting(15);
constexpr int kSteps = 2000;  // of SQLite between two looks at the clock

/// Interrupts what the connection does after `kCounting`.
class Deadline {
 public:
  explicit Deadline(SQLite::Database& database) : database_(database) {
    sqlite3_progress_handler(
        database_.getHandle(), kSteps,
        [](void* end) { return Clock::now() > *static_cast<Clock::time_point*>(end) ? 1 : 0; },
        &end_);
  }
  ~Deadline() { sqlite3_progress_handler(database_.getHandle(), 0, nullptr, nullptr); }
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;

 private:
  SQLite::Database& database_;
  Clock::time_point end_ = Clock::now() + kCounting;
};

// The number of rows, where counting them is quick.
std::optional<std::int64_t> quick_count(SQLite::Database& database, const std::string& from,
                                        const Conditions& conditions) {
  SQLite::Statement query(database, "SELECT count(*) FROM " + from + " " + conditions.text());
  conditions.bind(query);
  const Deadline deadline(database);
  try {
    query.executeStep();
    return query.getColumn(0).getInt64();
  } catch (const SQLite::Exception& thrown) {
    if ((thrown.getErrorCode() & 0xFF) != SQLITE_INTERRUPT) throw;
    return std::nullopt;
  }
}

// Rows of a query that gives one more than the page has, each read by `read`; the first column is
// what the next page begins after.
template <class Item, class Read>
Page<Item> page_of(SQLite::Statement& query, std::size_t size, Read read) {
  Page<Item> out;
  std::int64_t last = 0;
  while (query.executeStep()) {
    if (out.items.size() == size) {
      out.next = Cursor{last}.text();
      break;
    }
    last = query.getColumn(0).getInt64();
    out.items.push_back(read(query));
  }
  return out;
}

template <class Item>
void tell_total(SQLite::Database& database, const std::string& from, const Conditions& conditions,
                const AfterRow& after, Page<Item>& page) {
  if (after) return;
  page.total = page.next.empty() ? static_cast<std::int64_t>(page.items.size())
                                 : quick_count(database, from, conditions);
}

// Of a statement `s` in version `v` of article `a`; the column before it is for the page.
const std::string& statement_columns() {
  static const std::string columns = fmt::format(
      "s.key, {}, s.form, s.words, s.speaker, (SELECT b.actor_id FROM speaker p JOIN appearance b "
      "ON b.id = p.appearance_id WHERE p.statement_id = s.id AND p.role = 'speaker' ORDER BY "
      "p.number LIMIT 1), s.naming, round(s.score, 4), s.status, (SELECT count(*) FROM statement o "
      "JOIN version w ON w.id = o.version_id AND w.is_latest WHERE o.said = s.said AND o.status "
      "NOT IN ('rejected', 'replaced'))",
      kArticleRef);
  return columns;
}

StatementRow statement_at(SQLite::Statement& query) {
  StatementRow out;
  out.id = query.getColumn(1).getString();
  out.article = article_ref_at(query, 2);
  int column = 2 + kArticleRefColumns;
  out.form = query.getColumn(column++).getString();
  out.words = query.getColumn(column++).getString();
  out.speaker = query.getColumn(column++).getString();
  if (!query.isColumnNull(column)) out.actor = query.getColumn(column).getInt64();
  out.naming = query.getColumn(++column).getString();
  out.score = query.getColumn(++column).getDouble();
  out.status = query.getColumn(++column).getString();
  out.places = query.getColumn(++column).getInt64();
  return out;
}

// The last value of the query. Bound, not written: for a small number that it reads, SQLite sorts
// all rows rather than going through them in their order (13 s instead of 5 ms of a million).
void bind_limit(std::size_t limit, SQLite::Statement& query) {
  query.bind(query.getBindParameterCount(), static_cast<std::int64_t>(limit));
}

bool asks_for_all(Question question) {
  question.limit = Question().limit;
  return question == Question();
}

// Those of statements and, but for rows that are gone through, of their number.
struct Asked {
  std::string from;
  Conditions conditions;
};

Asked statements_asked(SQLite::Database& database, const Question& question) {
  Asked out;
  Question without_actor = question;
  without_actor.actor = 0;
  out.from = statement_tables(without_actor, out.conditions);
  if (question.actor > 0) {
    add_actor_condition(question.actor, has_few_appearances(database, question.actor),
                        out.conditions);
  }
  add_version_conditions(question, out.conditions,
                         !question.outlet.empty() && has_few_articles(database, question));
  add_row_limits(database, question, newest_first(out.from), out.conditions);
  return out;
}

// Does each word of `asked` begin a word of `key`? Both are keys of names.
bool has_words(std::string_view key, std::string_view asked) {
  while (!asked.empty()) {
    const std::string_view word = asked.substr(0, asked.find(' '));
    asked.remove_prefix(std::min(word.size() + 1, asked.size()));
    bool is_there = key.starts_with(word);
    for (std::size_t at = 0; !is_there && (at = key.find(' ', at)) != std::string_view::npos;) {
      is_there = key.substr(++at).starts_with(word);
    }
    if (!is_there) return false;
  }
  return true;
}

}  // namespace

std::size_t page_size(std::size_t limit) { return std::clamp<std::size_t>(limit, 1, kMostOfPage); }

Page<StatementRow> statement_page(SQLite::Database& database, const Question& question,
                                  const AfterRow& after, const CountAll& all) {
  const Asked asked = statements_asked(database, question);
  const std::string_view order = newest_first(asked.from);
  Conditions conditions = asked.conditions;
  if (after) conditions.add(fmt::format("{} < {}", order, after->first));
  const std::size_t size = page_size(question.limit);
  SQLite::Statement query(
      database,
      fmt::format("SELECT {0}, {1} FROM {2} JOIN article a ON a.id = v.article_id {3} ORDER BY {0} "
                  "DESC LIMIT ?",
                  order, statement_columns(), asked.from, conditions.text()));
  conditions.bind(query);
  bind_limit(size + 1, query);
  Page<StatementRow> page = page_of<StatementRow>(query, size, statement_at);
  if (asks_for_all(question)) {
    if (!after) page.total = all();
  } else {
    tell_total(database, asked.from, asked.conditions, after, page);
  }
  return page;
}

StatementRow statement_row(SQLite::Database& database, std::int64_t row) {
  SQLite::Statement query(
      database,
      fmt::format("SELECT s.id, {} FROM statement s JOIN version v ON v.id = s.version_id JOIN "
                  "article a ON a.id = v.article_id WHERE s.id = ?",
                  statement_columns()));
  with(query, row).executeStep();
  return statement_at(query);
}

Page<ArticleRow> article_page(SQLite::Database& database, const Question& question,
                              const AfterRow& after, const CountAll& all) {
  Conditions conditions;
  std::string from = "version v", order = "v.id";
  if (std::string words = full_text_query(question.words); !words.empty()) {
    from = "version_words f CROSS JOIN version v ON v.id = f.rowid";
    order = "f.rowid";
    conditions.add("version_words MATCH ?", std::move(words));
  }
  conditions.add("v.is_latest");
  add_version_conditions(question, conditions,
                         !question.outlet.empty() && has_few_articles(database, question));
  add_version_limits(database, question, order, conditions);
  const Conditions counted = conditions;
  if (after) conditions.add(fmt::format("{} < {}", order, after->first));
  const std::size_t size = page_size(question.limit);
  constexpr std::string_view kHolding =
      "(SELECT count(*) FROM statement s WHERE s.version_id = v.id AND s.form NOT IN ('scare', "
      "'title') AND s.status NOT IN ('rejected', 'replaced'{}))";
  SQLite::Statement query(
      database,
      fmt::format("SELECT {0}, {1}, {2}, {3}, length(v.text), v.number FROM {4} JOIN article a ON "
                  "a.id = v.article_id {5} ORDER BY {0} DESC LIMIT ?",
                  order, kArticleRef, fmt::format(kHolding, ""),
                  fmt::format(kHolding, ", 'machine'"), from, conditions.text()));
  conditions.bind(query);
  bind_limit(size + 1, query);
  auto page = page_of<ArticleRow>(query, size, [](SQLite::Statement& row) {
    const auto number = [&](int at) {
      return row.getColumn(1 + kArticleRefColumns + at).getInt64();
    };
    return ArticleRow{article_ref_at(row, 1), number(0), number(1), number(2), number(3)};
  });
  if (asks_for_all(question)) {
    if (!after) page.total = all();
  } else {
    tell_total(database, from, counted, after, page);
  }
  return page;
}

Page<ActorRow> actor_page(std::span<const CountedActor> all, const ActorQuestion& question,
                          const AfterRow& after) {
  const std::string name = name_key(question.name);
  if (name.empty() && !question.name.empty()) return {{}, {}, 0};
  const auto is_asked = [&](const CountedActor& one) {
    return (question.kind.empty() || one.row.kind == question.kind) && has_words(one.key, name);
  };
  auto at = all.begin();
  if (after) {  // after the row itself, else after all with more statements
    const auto fewer = [&](const CountedActor& one) { return one.row.statements < after->first; };
    const auto same = std::ranges::find_if(all, [&](const CountedActor& one) {
      return one.row.statements == after->first && one.row.actor == after->second;
    });
    at = same != all.end() ? std::next(same) : std::ranges::find_if(all, fewer);
  }
  Page<ActorRow> out;
  for (; at != all.end(); ++at) {
    if (!is_asked(*at)) continue;
    if (out.items.size() == page_size(question.limit)) {
      out.next = Cursor{out.items.back().statements, out.items.back().actor}.text();
      break;
    }
    out.items.push_back(at->row);
  }
  if (!after) out.total = std::ranges::count_if(all, is_asked);
  return out;
}

}  // namespace onrecord
