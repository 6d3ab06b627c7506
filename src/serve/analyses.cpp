#include "serve/analyses.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "onrecord/language.h"
#include "onrecord/reader.h"
#include "onrecord/show_views.h"
#include "onrecord/views.h"
#include "serve/request.h"
#include "serve/secret.h"

namespace onrecord::serve {
namespace {

constexpr std::size_t kMostJobs = 200;  // that are over and can still be asked for
constexpr std::size_t kLatest = 50;     // articles, among which one is that was just added
constexpr const char* kPlace = "pasted";

void fill(std::string& field, const std::string& other) {
  if (field.empty()) field = other;
}

// The same text is the same article, also when it is pasted again.
std::string pasted_name(const Article& article) {
  return fmt::format("pasted-{:016x}", XXH3_64bits(article.text.data(), article.text.size()));
}

// The article as it is read from its page, if it is one; what the caller said of it counts first.
Result<Article> read_article(NewAnalysis analysis) {
  Article out = std::move(analysis.article);
  if (!analysis.page.empty()) {
    ReadArticle read;
    read.page = UnreadPage{std::move(analysis.page), "utf-8"};
    Result<ReadArticle> finished = finish_page(std::move(read));
    if (!finished) return std::move(finished).error();
    const Article& page = finished->article;
    out.text = page.text;
    fill(out.title, page.title);
    fill(out.outlet, page.outlet);
    fill(out.date, page.date);
    fill(out.url, page.url);
    out.author = page.author;
    out.language = page.language;
  }
  out.id = pasted_name(out);
  const Language language = recognise_language(out.text, out.language);
  if (language.is_other) return other_language(language, {});
  return out;
}

Result<std::string> shown(const Result<ArticleView>& view) {
  if (!view) return view.error();
  std::string out;
  write_view(*view, out);
  return out;
}

// The article with that name as the record has it.
Result<std::string> kept_view(const Record& record, const std::string& id) {
  const RecordViews views(record);
  Question latest;
  latest.limit = kLatest;
  const Result<Page<ArticleRow>> articles = views.articles(latest, "");
  if (!articles) return articles.error();
  const auto found =
      std::ranges::find(articles->items, id, [](const ArticleRow& row) { return row.article.id; });
  if (found == articles->items.end()) {
    return Error{ErrorCode::not_found, "the article was added, and can be found by its words", {}};
  }
  return shown(views.article(found->article.version));
}

}  // namespace

std::string Analyses::Job::json() const {
  return fmt::format(R"({{"job":"{}","state":"{}","result":{},"error":{}}})", name, state, result,
                     error);
}

Analyses::Analyses(RecordPool& records, const Load& load, std::size_t most_waiting,
                   std::function<void()> changed, std::function<void(const Error&)> report)
    : records_(records),
      load_(load),
      changed_(std::move(changed)),
      report_(std::move(report)),
      worker_(1, most_waiting) {}

std::optional<std::string> Analyses::start(NewAnalysis analysis) {
  Job job{.name = random_name()};
  const std::string json = job.json();
  const std::string name = job.name;
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
    while (jobs_.size() > kMostJobs && jobs_.front().is_over()) jobs_.pop_front();
  }
  auto shared = std::make_shared<NewAnalysis>(std::move(analysis));
  if (worker_.post([this, name, shared] { run(name, std::move(*shared)); })) return json;
  const std::lock_guard lock(mutex_);
  std::erase_if(jobs_, [&](const Job& one) { return one.name == name; });
  return std::nullopt;
}

std::optional<std::string> Analyses::find(const std::string& job) {
  const std::lock_guard lock(mutex_);
  const Job* found = job_of(job);
  if (found == nullptr) return std::nullopt;
  return found->json();
}

bool Analyses::listen(const std::string& job, const std::shared_ptr<EventStream>& listener) {
  const std::lock_guard lock(mutex_);
  Job* found = job_of(job);
  if (found == nullptr) return false;
  listener->send("state", found->json());
  if (found->is_over()) {
    listener->close();
  } else {
    found->listeners.push_back(listener);
  }
  return true;
}

void Analyses::stop() { worker_.stop(); }

void Analyses::run(const std::string& job, NewAnalysis analysis) {
  change(job, [](Job& one) { one.state = "running"; });
  const Result<std::string> result = analyse(std::move(analysis));
  if (!result && is_ours(result.error())) report_(result.error());
  change(job, [&](Job& one) {
    one.state = result ? "done" : "failed";
    (result ? one.result : one.error) = result ? *result : error_json(result.error());
  });
}

Result<std::string> Analyses::analyse(NewAnalysis analysis) {
  const bool is_added = analysis.is_added;
  Result<Article> article = read_article(std::move(analysis));
  if (!article) return std::move(article).error();
  Result<Document> document = Document::from(*std::move(article));
  if (!document) return std::move(document).error();
  const Result<Extractor> model = extractor();
  if (!model) return model.error();
  Result<Reading> reading = model->read(*document);
  if (!reading) return std::move(reading).error();
  if (!is_added) return shown(view_of(*std::move(document), *std::move(reading)));
  const std::array articles = {NewArticle{&*document, &*reading, kPlace, model->fingerprint()}};
  const Result<std::vector<Added>> added =
      records_.writing([&](Record& record) { return record.add(articles); });
  if (!added) return added.error();
  changed_();
  return records_.reading(
      [&](const Record& record) { return kept_view(record, document->article().id); });
}

Result<Extractor> Analyses::extractor() {
  if (!extractor_) {
    Result<Extractor> loaded = load_();
    if (!loaded) return loaded;
    extractor_ = *std::move(loaded);
  }
  return *extractor_;
}

void Analyses::change(const std::string& job, const std::function<void(Job&)>& how) {
  const std::lock_guard lock(mutex_);
  Job* found = job_of(job);
  if (found == nullptr) return;
  how(*found);
  for (const auto& listener : found->listeners) {
    listener->send("state", found->json());
    if (found->is_over()) listener->close();
  }
  if (found->is_over()) found->listeners.clear();
}

Analyses::Job* Analyses::job_of(const std::string& name) {
  const auto found = std::ranges::find(jobs_, name, &Job::name);
  return found == jobs_.end() ? nullptr : &*found;
}

}  // namespace onrecord::serve
