// Without libFuzzer: runs the files of the named folders through the target, once each.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "fuzz/target.h"

int main(int argc, char** argv) {
  std::size_t inputs = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& file : std::filesystem::directory_iterator(argv[i])) {
      std::ifstream in(file.path(), std::ios::binary);
      const std::string input(std::istreambuf_iterator<char>(in), {});
      std::cerr << file.path().string() << '\n';  // the last one printed is the one that failed
      onrecord::fuzz(input);
      ++inputs;
    }
  }
  std::cerr << inputs << " inputs\n";
  return inputs > 0 ? 0 : 1;
}
