#include "onrecord/record.h"

#include <fmt/format.h>

#include <utility>

#include "exchange/dna_reader.h"
#include "exchange/dna_writer.h"
#include "record/actor_decisions.h"
#include "record/article_key.h"
#include "record/article_writer.h"
#include "record/dna_export.h"
#include "record/dna_import.h"
#include "record/kept_articles.h"
#include "record/query.h"
#include "record/questions.h"
#include "record/record_state.h"
#include "record/rereader.h"
#include "record/reviewer.h"
#include "record/soundness.h"

namespace onrecord {

Result<Record> Record::open(const std::filesystem::path& file, Access access) {
  Result<SQLite::Database> database = open_database(file, access == Access::write);
  if (!database) return std::move(database).error();
  return Record(std::make_shared<State>(file, *std::move(database)));
}

Result<bool> Record::holds(const Article& article, bool read) const {
  return state_->with_database([&](SQLite::Database& database) -> Result<bool> {
    SQLite::Statement query(database,
                            "SELECT v.model IS NOT NULL FROM version v JOIN article a ON a.id = "
                            "v.article_id WHERE a.key = ? AND v.hash = ?");
    const std::string hash = article_hash(article);
    SQLite::Statement find(database, "SELECT 1 FROM article WHERE key = ?");
    for (int number = 1;; ++number) {
      const std::string key = article_key(article, number);
      if (const auto is_read = first_number(query, key, hash)) return *is_read == 1 || !read;
      if (!first_number(find, key)) return false;
    }
  });
}

Result<std::vector<Added>> Record::add(std::span<const NewArticle> articles) {
  return state_->written([&](SQLite::Database& database) -> Result<std::vector<Added>> {
    ArticleWriter writer(database);
    std::vector<Added> out;
    for (const NewArticle& article : articles) out.push_back(writer.add(article));
    return out;
  });
}

Result<Corrected> Record::correct(std::span<const NewCorrection> corrections) {
  return state_->written([&](SQLite::Database& database) -> Result<Corrected> {
    Reviewer reviewer(database);
    Corrected out;
    for (const NewCorrection& correction : corrections) {
      Result<Reviewed> made = reviewer.make(correction);
      if (!made) {
        out.errors.push_back(std::move(made).error());
        out.errors.back().place = correction.place;
      } else {
        ++(made->number ? out.made : out.known);
      }
    }
    return out;
  });
}

Result<std::size_t> Record::undo_corrections(std::string_view number_or_id, std::string_view by) {
  return state_->written(
      [&](SQLite::Database& database) { return Reviewer(database).undo(number_or_id, by); });
}

Result<std::vector<Unread>> Record::to_read(const Question& question, std::string_view model,
                                            std::int64_t after, std::size_t count) const {
  const Result<Question> asked = understood(question);
  if (!asked) return asked.error();
  return state_->with_database([&](SQLite::Database& database) -> Result<std::vector<Unread>> {
    return list_unread(database, *asked, model, after, count);
  });
}

Result<std::vector<Unfound>> Record::reread(std::span<const NewReading> readings) {
  return state_->written([&](SQLite::Database& database) -> Result<std::vector<Unfound>> {
    Rereader rereader(database);
    std::vector<Unfound> out;
    for (const NewReading& read : readings) {
      for (Unfound& one : rereader.replace(read)) out.push_back(std::move(one));
    }
    return out;
  });
}

Result<std::vector<Kept>> Record::kept(const Question& question, std::int64_t after,
                                       std::size_t count) const {
  const Result<Question> asked = understood(question);
  if (!asked) return asked.error();
  return state_->with_database([&](SQLite::Database& database) -> Result<std::vector<Kept>> {
    return list_kept(database, *asked, after, count);
  });
}

Result<std::vector<Kept>> Record::kept(std::span<const std::string> ids) const {
  return state_->with_database([&](SQLite::Database& database) -> Result<std::vector<Kept>> {
    const SQLite::Transaction one_state(database);
    return list_kept(database, ids);
  });
}

Result<Imported> Record::import_dna(const std::filesystem::path& file) {
  const Result<DnaProject> project = read_dna_project(file);
  if (!project) return project.error();
  return state_->written([&](SQLite::Database& database) -> Result<Imported> {
    return DnaImporter(database, *project, file).run();
  });
}

Result<Exported> Record::export_dna(const std::filesystem::path& file,
                                    const Question& question) const {
  const Result<Question> asked = understood(question);
  if (!asked) return asked.error();
  Result<DnaExport> made = state_->with_database([&](SQLite::Database& database) {
    const SQLite::Transaction one_state(database);
    return DnaExporter(database).make(*asked);
  });
  if (!made) return std::move(made).error();
  if (const auto written = write_dna_project(made->project, file); !written) {
    return written.error();
  }
  return Exported{made->project.documents.size(), made->project.statements.size(),
                  std::move(made->passed_over)};
}

Result<std::int64_t> Record::merge_actors(std::int64_t actor, std::int64_t into, const Signed& by) {
  return state_->written(
      [&](SQLite::Database& database) { return ActorDecisions(database).merge(actor, into, by); });
}

Result<std::int64_t> Record::split_actor(std::int64_t actor, const SplitPart& part,
                                         const Signed& by) {
  Question time;
  time.from = part.from;
  time.to = part.to;
  const Result<Question> asked = understood(time);
  if (!asked) return asked.error();
  SplitPart of_time = part;
  of_time.from = asked->from;
  of_time.to = asked->to;
  return state_->written([&](SQLite::Database& database) {
    return ActorDecisions(database).split(actor, of_time, by);
  });
}

Result<std::int64_t> Record::rename_actor(std::int64_t actor, std::string_view name,
                                          const Signed& by) {
  return state_->written(
      [&](SQLite::Database& database) { return ActorDecisions(database).rename(actor, name, by); });
}

Result<std::int64_t> Record::undo_decision(std::int64_t decision, std::string_view by) {
  return state_->written(
      [&](SQLite::Database& database) { return ActorDecisions(database).undo(decision, by); });
}

Result<Listing> Record::corrections(const Question& question) const {
  return state_->ask(question, list_corrections);
}

Result<Listing> Record::appearances(std::int64_t actor) const {
  return state_->with_database([&](SQLite::Database& database) -> Result<Listing> {
    return list_appearances(database, actor);
  });
}

Result<Listing> Record::decisions() const {
  return state_->with_database(
      [](SQLite::Database& database) -> Result<Listing> { return list_decisions(database); });
}

Result<Listing> Record::statements(const Question& question) const {
  return state_->ask(question, list_statements);
}

Result<Listing> Record::articles(const Question& question) const {
  return state_->ask(question, list_articles);
}

Result<Listing> Record::actors(const Question& question) const {
  return state_->ask(question, list_actors);
}

Result<Listing> Record::changes(const Question& question) const {
  return state_->ask(question, list_changes);
}

Result<Listing> Record::duplicates(const Question& question) const {
  return state_->ask(question, list_duplicates);
}

Result<Listing> Record::stats(const Question& question, std::string_view by) const {
  const auto groups = groups_of(by);
  if (!groups) {
    return Error{
        ErrorCode::bad_option,
        fmt::format("statements are counted by speaker, outlet, month and form, or by some "
                    "of them, parted by commas, not by {}",
                    by),
        {}};
  }
  return state_->ask(question, [&](const SQLite::Database& database, const Question& asked) {
    return count_statements(database, asked, *groups);
  });
}

Result<Listing> Record::show(std::string_view id) const {
  return state_->with_database(
      [&](SQLite::Database& database) -> Result<Listing> { return show_statements(database, id); });
}

Result<std::vector<Finding>> Record::check() const {
  return state_->with_database([&](SQLite::Database& database) -> Result<std::vector<Finding>> {
    return find_damage(database);
  });
}

}  // namespace onrecord
