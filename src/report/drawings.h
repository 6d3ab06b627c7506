#pragma once

#include <cstddef>
#include <string>

#include "onrecord/report.h"
#include "report/network_picture.h"
#include "report/time_line.h"

namespace onrecord {

// Drawings as SVG, each with the table that says the same. All marks are links to statements.
// `number` tells drawings of one page apart.

void append_time_line(const Report& report, const TimeLine& line, std::size_t number,
                      std::string& out);
void append_time_line_table(const Report& report, const TimeLine& line, std::string& out);

/// Who is quoted how often: the first `kMostBars` speakers.
void append_bars(const Report& report, std::string& out);
void append_speakers_table(const Report& report, std::string& out);

void append_network(const Report& report, const NetworkPicture& picture, std::string& out);
void append_network_tables(const Report& report, const NetworkPicture& picture, std::string& out);

inline constexpr std::size_t kMostBars = 20;

/// A mark in words: "stands for it since 20 May 2031", "3 statements that support it".
[[nodiscard]] std::string mark_words(const TimeMark& mark);

}  // namespace onrecord
