#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "onrecord/service.h"
#include "onrecord/views.h"
#include "serve/access.h"
#include "serve/analyses.h"
#include "serve/answer_cache.h"
#include "serve/event_stream.h"
#include "serve/record_pool.h"

namespace onrecord::serve {

/// What all requests share.
struct Context {
  explicit Context(ServiceOptions of_service)
      : options(std::move(of_service)),
        records(options.record),
        access(options.tokens, options.limits.sessions),
        cache(options.limits.cache_bytes),
        listeners(options.limits.listeners),
        job_listeners(options.limits.listeners),
        analyses(
            records, options.load_extractor, options.limits.analyses, [this] { refresh(); },
            [this](const Error& error) { report(error); }) {}

  /// Looks at which revision the record is.
  void refresh();
  /// Tells those who listen of a revision that they have not heard of.
  void tell();
  /// Tells operators of an error that callers are not told about.
  void report(const Error& error) const;

  const ServiceOptions options;
  RecordPool records;
  Revision revision;
  std::int64_t told = -1;  ///< the revision that was told last; of the timer's thread
  std::shared_ptr<ViewCache> views = new_view_cache();
  Access access;
  AnswerCache cache;
  Listeners listeners;      ///< of changes
  Listeners job_listeners;  ///< of analyses
  Analyses analyses;
};

}  // namespace onrecord::serve
