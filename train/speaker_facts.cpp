// Prints, as JSON Lines, how the speakers of marked statements are chosen: for each source without
// a name, the actors it may mean and the facts about each. For train/onrecord_train/speakers.py.
// usage: speaker_facts MODEL <MARKED.jsonl
#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "attribute/attributor.h"
#include "encode/encoder.h"
#include "encode/model_files.h"
#include "identify/identifier.h"
#include "onrecord/reader.h"
#include "onrecord/utf8.h"

namespace {

using namespace onrecord;
using nlohmann::json;

struct Parts {
  Encoder encoder;
  Identifier identifier;
};

Result<Parts> load(const char* folder) {
  Result<ModelFiles> files = ModelFiles::open(folder);
  if (!files) return std::move(files).error();
  Result<Encoder> encoder = Encoder::load(*files, {Precision::f32, 1});
  if (!encoder) return std::move(encoder).error();
  Result<Identifier> identifier = Identifier::load(*files, {Precision::f32, 1}, 0.5F, {});
  if (!identifier) return std::move(identifier).error();
  return Parts{*std::move(encoder), *std::move(identifier)};
}

Result<std::monostate> print_facts(const Parts& parts, ReadArticle read) {
  Result<Document> document = Document::from(std::move(read.article));
  if (!document) return document.error();
  const CodePointOffsets offsets(document->text());
  Reading reading;
  reading.statements = std::move(read.marked);
  Attributor::complete_marked(*document, reading.statements);
  const EncoderInput input = parts.encoder.prepare(*document);
  Result<Mentions> mentions = find_mentions(parts.encoder, parts.identifier, *document, input);
  if (!mentions) return mentions.error();
  const auto print = [&](const OpenSource& source, std::span<const SpeakerChoice> choices) {
    json candidates = json::array();
    for (const SpeakerChoice& choice : choices) {
      json names = json::array();
      for (const Span name : choice.names) {
        const CodePointRange range = offsets.range_of(name);
        names.push_back({range.begin, range.end});
      }
      candidates.push_back({{"names", names}, {"facts", choice.facts}});
    }
    const CodePointRange place = offsets.range_of(source.place);
    const bool has_words = source.form != SourceForm::implicit;
    std::cout << json{{"id", document->article().id},
                      {"begin", place.begin},
                      {"end", has_words ? place.end : place.begin},
                      {"candidates", candidates}}
              << '\n';
  };
  return parts.identifier.name_speakers(*document, input, *std::move(mentions), reading, print);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: speaker_facts MODEL <MARKED.jsonl\n";
    return 2;
  }
  const Result<Parts> parts = load(argv[1]);
  if (!parts) {
    std::cerr << parts.error().describe() << '\n';
    return 3;
  }
  ReaderOptions options;
  options.format = InputFormat::json_lines;
  options.marked = true;
  ArticleStream stream({"-"}, options);
  while (std::optional<Result<ReadArticle>> read = stream.next()) {
    if (!*read) {
      std::cerr << read->error().describe() << '\n';
      return 1;
    }
    const auto done = print_facts(*parts, **std::move(read));
    if (!done) {
      std::cerr << done.error().describe() << '\n';
      return 1;
    }
  }
  return 0;
}
