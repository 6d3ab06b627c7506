#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/article.h"
#include "onrecord/extractor.h"
#include "onrecord/result.h"
#include "serve/event_stream.h"
#include "serve/record_pool.h"
#include "serve/workers.h"

namespace onrecord::serve {

/// An article that somebody wants to see analysed.
struct NewAnalysis {
  Article article;        ///< its text may be empty, then
  std::string page = {};  ///< is a web page to be read
  bool is_added = false;  ///< it is kept in the record
};

/// Articles that are analysed one after the other, and what came of the last ones.
class Analyses {
 public:
  using Load = std::function<Result<Extractor>()>;

  /// `changed` is called when an article was added. What is given must outlive this.
  Analyses(RecordPool& records, const Load& load, std::size_t most_waiting,
           std::function<void()> changed, std::function<void(const Error&)> report);

  /// The job as JSON; none where too many wait.
  [[nodiscard]] std::optional<std::string> start(NewAnalysis analysis);
  /// None where there is no job of that name, or no more.
  [[nodiscard]] std::optional<std::string> find(const std::string& job);
  /// Lets `listener` hear of the job, from its present state to its last one. False as above.
  [[nodiscard]] bool listen(const std::string& job, const std::shared_ptr<EventStream>& listener);
  void stop();

 private:
  struct Job {
    std::string name;
    std::string state = "waiting";
    std::string result = "null";  ///< JSON
    std::string error = "null";
    std::vector<std::shared_ptr<EventStream>> listeners = {};
    [[nodiscard]] std::string json() const;
    [[nodiscard]] bool is_over() const { return state == "done" || state == "failed"; }
  };
  void run(const std::string& job, NewAnalysis analysis);
  [[nodiscard]] Result<std::string> analyse(NewAnalysis analysis);
  [[nodiscard]] Result<Extractor> extractor();
  void change(const std::string& job, const std::function<void(Job&)>& how);
  [[nodiscard]] Job* job_of(const std::string& name);

  RecordPool& records_;
  const Load& load_;
  std::function<void()> changed_;
  std::function<void(const Error&)> report_;
  std::optional<Extractor> extractor_;  // of the one worker
  std::mutex mutex_;                    // guards the jobs
  std::list<Job> jobs_;                 // the oldest first
  Workers worker_;                      // last: it ends first
};

}  // namespace onrecord::serve
