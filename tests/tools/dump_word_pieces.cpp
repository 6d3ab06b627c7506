// Prints the words and word pieces of each text: JSON Lines {"id","text"} on stdin, rows as
// tests/data/make_hard_strings.py writes them on stdout. Usage: dump_word_pieces VOCAB_TXT
#include <fmt/core.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "segment/word_piece_rows.h"

int main(int count, char** arguments) {
  if (count != 2) {
    fmt::print(stderr, "usage: dump_word_pieces VOCAB_TXT\n");
    return 2;
  }
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string vocab_txt{std::istreambuf_iterator<char>(file), {}};
  const auto vocabulary = onrecord::Vocabulary::parse(vocab_txt);
  if (!vocabulary) {
    fmt::print(stderr, "{}: {}\n", arguments[1], vocabulary.error().describe());
    return 1;
  }
  for (std::string line; std::getline(std::cin, line);) {
    const auto record = nlohmann::json::parse(line);
    const auto& text = record["text"].get_ref<const std::string&>();
    std::cout << onrecord::word_piece_row(record["id"], text, *vocabulary).dump() << '\n';
  }
  return 0;
}
