#include "encode/windows.h"

namespace onrecord {

std::vector<Window> cut_windows(std::span<const std::uint32_t> first_piece,
                                std::span<const WordFeatures> features, std::size_t limit) {
  constexpr std::size_t kSpecialPieces = 2;
  constexpr std::uint8_t kParagraph = 2;  // and above: see WordFeatures::boundary
  std::vector<Window> windows;
  std::size_t begin = 0;      // of the window that is being filled
  std::size_t paragraph = 0;  // the last paragraph's first word
  std::size_t sentence = 0;   // the last sentence's first word
  for (std::size_t w = 0; w < features.size(); ++w) {
    if (features[w].boundary >= kParagraph) paragraph = w;
    const auto pieces = [&] { return first_piece[w + 1] - first_piece[begin] + kSpecialPieces; };
    while (pieces() > limit && w > begin) {
      const std::size_t stop = paragraph > begin ? paragraph : sentence > begin ? sentence : w;
      windows.push_back({begin, stop});
      begin = stop;
    }
    if (features[w].boundary != 0) sentence = w;
  }
  if (begin < features.size()) windows.push_back({begin, features.size()});
  return windows;
}

}  // namespace onrecord
