#include "cli/read.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/article_run.h"
#include "cli/output.h"
#include "onrecord/show.h"

namespace onrecord::cli {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

ExitCode run_read(const ArticleOptions& options) {
  const ProcessRead process = [&](const ReadArticle& read,
                                  const Language& language) -> Result<Processed> {
    if (is_blank(read.article.text) && read.blocks.empty()) {
      return Error{ErrorCode::empty_text, "the text is nothing but white space; leave it out",
                   read.place};
    }
    std::string out;
    write_read_article(read, language, options.explain, out);
    return Processed{0, [out = std::move(out)] { return deliver_result(out); }};
  };
  return process_read(options, process, [] { return std::nullopt; });
}

}  // namespace

std::function<ExitCode()> add_read(CLI::App& app) {
  auto options = std::make_shared<ArticleOptions>();
  options->done = "read";
  CLI::App* command = app.add_subcommand(
      "read", "Print what articles are read from files, without looking for statements");
  add_article_options(*command, *options);
  add_language_option(*command, *options);
  command->add_flag("--explain", options->explain,
                    "Of pages, list all blocks too: whether each was kept or cut, and why");
  return [options] { return run_read(*options); };
}

}  // namespace onrecord::cli
