#include <iostream>

#include "onrecord/extractor.h"

int main() {
  const auto extractor = onrecord::Extractor::load(MODEL);
  const auto document = onrecord::Document::from(
      {.text = "“The bridge stays shut,” said Marta Quill, who runs the harbour at Vessby."});
  if (!extractor || !document) return 1;
  const auto statements = extractor->extract(*document);
  if (!statements) return 1;
  for (const auto& statement : *statements) {
    for (const auto source : statement.sources)
      std::cout << surface(document->text(), source) << '\n';
  }
}
