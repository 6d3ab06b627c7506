#include "identify/noun_phrase.h"

#include "identify/given_names.h"

namespace onrecord {
namespace {

// Bill is no document, in "Bill Moran’s".
NounKind kind_of(const Token& token) {
  if (is_capitalised(token) && is_given_name(token.folded)) return NounKind::none;
  return noun_kind(token.folded);
}

// Where the words side by side from the first on are over: before a mark or a word that ends a
// noun phrase. The "and" of "local and state officials" does not, nor "accused" in "the accused":
// no noun has been.
std::size_t core_end(std::span<const Token> tokens) {
  bool has_noun = false;
  std::size_t end = 0;
  for (; end < tokens.size() && tokens[end].is_word(); ++end) {
    const bool is_noun = kind_of(tokens[end]) != NounKind::none;
    const bool is_still_before_noun = !has_noun && (is_noun || tokens[end].is("and"));
    if (end > 0 && ends_noun_phrase(tokens[end].folded) && !is_still_before_noun) break;
    has_noun = has_noun || is_noun;
  }
  return end;
}

class NounPhraseReader {
 public:
  explicit NounPhraseReader(std::span<const Token> tokens) : tokens_(tokens) {}

  std::optional<NounPhrase> read() {
    const std::size_t end = core_end(tokens_);
    if (end == 0) return std::nullopt;
    phrase_.core = {0, end};
    find_head();
    find_owner();
    find_complement();
    return phrase_;
  }

 private:
  void find_head() {
    phrase_.head = phrase_.core.end - 1;
    for (std::size_t i = phrase_.core.end; i-- > 0;) {
      if (tokens_[i].possessive && i + 1 < phrase_.core.end) break;
      const NounKind kind = kind_of(tokens_[i]);
      if (kind == NounKind::none) continue;
      phrase_.head = i;
      phrase_.kind = kind;
      return;
    }
  }

  void find_owner() {
    std::size_t begin = 0;
    phrase_.determiner = determiner(tokens_[0].folded);
    if (phrase_.head > 0 && phrase_.determiner != Determiner::none) begin = 1;
    if (begin == 1 && phrase_.determiner == Determiner::possessive) phrase_.owner = {0, 1};
    for (std::size_t i = 0; i < phrase_.head; ++i) {
      if (!tokens_[i].possessive) continue;
      phrase_.owner = {0, i + 1};
      phrase_.determiner = Determiner::possessive;
      begin = i + 1;
    }
    phrase_.modifiers = {begin, phrase_.head};
  }

  void find_complement() {
    const std::size_t at = phrase_.core.end;
    if (at >= tokens_.size() || !begins_complement(tokens_[at].folded)) return;
    std::size_t end = at + 1;
    while (end < tokens_.size() && tokens_[end].is_word() && !is_relative(tokens_[end])) ++end;
    phrase_.complement = {at + 1, end};
  }

  static bool is_relative(const Token& token) {
    const auto found = pronoun(token.folded);
    return found && found->is_relative;
  }

  std::span<const Token> tokens_;
  NounPhrase phrase_;
};

}  // namespace

std::optional<NounPhrase> read_noun_phrase(std::span<const Token> tokens) {
  return NounPhraseReader(tokens).read();
}

}  // namespace onrecord
