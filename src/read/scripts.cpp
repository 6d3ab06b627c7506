#include "read/scripts.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace onrecord {
namespace {

struct Block {
  char32_t first;
  char32_t last;
  Script script;
};

/// In rising order.
constexpr auto kBlocks = std::to_array<Block>({
    {0x0041, 0x024F, Script::latin},      {0x0250, 0x02FF, Script::latin},
    {0x0370, 0x03FF, Script::greek},      {0x0400, 0x052F, Script::cyrillic},
    {0x0530, 0x058F, Script::armenian},   {0x0590, 0x05FF, Script::hebrew},
    {0x0600, 0x077F, Script::arabic},     {0x08A0, 0x08FF, Script::arabic},
    {0x0900, 0x097F, Script::devanagari}, {0x0980, 0x09FF, Script::bengali},
    {0x0B80, 0x0BFF, Script::tamil},      {0x0E00, 0x0E7F, Script::thai},
    {0x10A0, 0x10FF, Script::georgian},   {0x1100, 0x11FF, Script::hangul},
    {0x1E00, 0x1EFF, Script::latin},      {0x1F00, 0x1FFF, Script::greek},
    {0x3005, 0x3007, Script::han},        {0x3040, 0x30FF, Script::kana},
    {0x3130, 0x318F, Script::hangul},     {0x3400, 0x9FFF, Script::han},
    {0xAC00, 0xD7AF, Script::hangul},     {0xF900, 0xFAFF, Script::han},
    {0xFB00, 0xFB06, Script::latin},      {0xFB50, 0xFDFF, Script::arabic},
    {0xFE70, 0xFEFF, Script::arabic},     {0xFF21, 0xFF5A, Script::latin},
    {0xFF66, 0xFF9D, Script::kana},       {0x20000, 0x323AF, Script::han},
});

/// In the order of `Script`.
constexpr std::array<ScriptLanguage, kScripts> kLanguages = {{
    {"und", "a language in Latin letters"},
    {"und", "a language in Cyrillic letters"},
    {"und", "a language in Arabic letters"},
    {"el", "Greek"},
    {"he", "Hebrew"},
    {"zh", "Chinese"},
    {"ja", "Japanese"},
    {"ko", "Korean"},
    {"th", "Thai"},
    {"hi", "Hindi or another language in Devanagari"},
    {"bn", "Bengali"},
    {"ta", "Tamil"},
    {"ka", "Georgian"},
    {"hy", "Armenian"},
    {"und", "a language in other letters than Latin ones"},
}};

}  // namespace

Script script_of(char32_t letter) {
  const auto* const block = std::ranges::lower_bound(kBlocks, letter, {}, &Block::last);
  return block != kBlocks.end() && letter >= block->first ? block->script : Script::other;
}

ScriptLanguage language_of(Script script) { return kLanguages[static_cast<std::size_t>(script)]; }

unsigned letter_weight(Script script) {
  return script == Script::han || script == Script::kana || script == Script::hangul ? 3 : 1;
}

}  // namespace onrecord
