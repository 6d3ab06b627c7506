#include "cli/signature.h"

#include <fmt/format.h>

#include "cli/output.h"
#include "cli/record_options.h"

namespace onrecord::cli {

void add_signature(CLI::App& command, Signed& by) {
  command.add_option("--note", by.note, "Why")->type_name("TEXT");
  command.add_option("--by", by.name, "Who says so; else $USER")
      ->envname("USER")
      ->type_name("NAME");
}

ExitCode print_decision(const std::string& file,
                        const std::function<Result<std::int64_t>(Record&)>& decide) {
  std::optional<Record> record = open_record_to_write(file);
  if (!record) return nothing_done;
  const Result<std::int64_t> number = decide(*record);
  if (!number) {
    print_message(number.error().describe());
    return nothing_done;
  }
  print_message(fmt::format("{}: decision {}", file, *number));
  return all_good;
}

}  // namespace onrecord::cli
