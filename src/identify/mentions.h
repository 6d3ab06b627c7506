#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "encode/encoder.h"
#include "onrecord/document.h"

namespace onrecord {

/// What a mention refers to, as GUM's annotators sort entities. The numbers are the network's.
enum class MentionKind : std::uint8_t { none, person, organisation, place, other };

/// What a mention is by its head word. The numbers are those of `PRONOUNS` in
/// train/onrecord_train/links.py.
enum class MentionClass : std::uint8_t {
  common,
  first,
  second,
  he,
  she,
  it,
  they,
  relative,
  demonstrative,
  name
};

/// A mention of somebody or something, by its head word: “minister” of “the foreign minister of
/// Corland”. Mentions are linked head to head (Dobrovolskii, EMNLP 2021).
struct Mention {
  std::size_t word;  ///< of the document
  MentionKind kind;
  MentionClass form;
  float score;  ///< 0..1, that it is the head of a mention
};

/// A name: a run of words that the network calls parts of a person's, a body's or a place's name.
struct Name {
  std::size_t begin, end;  ///< words of the document
  MentionKind kind;        ///< person, organisation or place
};

/// Everything that the networks see in a document, in order of the text.
struct Mentions {
  std::vector<Mention> list;
  std::vector<Name> names;
  std::size_t width = 0;       ///< numbers of a link vector
  std::vector<float> vectors;  ///< [mentions, width], for `LinkNetwork`
};

/// A head word as it is compared with others: ASCII letters in lower case.
[[nodiscard]] std::string head_form(std::string_view word);

/// The class of a head word. Same as `classes_of` in train/onrecord_train/links.py.
[[nodiscard]] MentionClass mention_class(std::string_view word, const WordFeatures& features);

/// The network that tells which words are heads of mentions and which are names.
class MentionNetwork {
 public:
  /// Errors: `model_damaged`, `inference`.
  static Result<MentionNetwork> load(const ModelFiles& files, EngineOptions options);

  /// Adds what lies in `window` to `out`; windows come in order. Error: `inference`.
  [[nodiscard]] Result<std::monostate> add(const Document& document, const EncoderInput& input,
                                           Window window, const WordVectors& vectors,
                                           Mentions& out) const;

 private:
  explicit MentionNetwork(Graph graph) : graph_(std::move(graph)) {}
  Graph graph_;
};

}  // namespace onrecord
