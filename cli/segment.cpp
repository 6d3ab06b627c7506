#include "cli/segment.h"

#include <memory>

#include "cli/article_run.h"
#include "onrecord/show.h"

namespace onrecord::cli {

std::function<ExitCode()> add_segment(CLI::App& app) {
  auto options = std::make_shared<ArticleOptions>();
  CLI::App* command = app.add_subcommand(
      "segment", "Print words, sentences, paragraphs and quotations of articles as JSON Lines");
  add_article_options(*command, *options);
  return [options] {
    return run_articles(*options, "",
                        [](const Document& document, const auto&) -> Result<Rendered> {
                          Rendered rendered;
                          write_segments(document, rendered.out);
                          return rendered;
                        });
  };
}

}  // namespace onrecord::cli
