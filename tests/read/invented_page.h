#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// A news page of an invented outlet around `body`, with all that such pages have around articles.
inline std::string invented_page(std::string_view body, std::string_view head = "") {
  std::string page = "<!DOCTYPE html><html lang=en><head><meta charset=utf-8>";
  page += "<title>Brenn ferry to sail again in spring | The Brenn Post</title>";
  page += head;
  page += R"(</head><body class="single has-sidebar">
<div class="cookie-notice"><p>We use cookies to make this site better for you.</p>
<button>Accept</button></div>
<header class="site-header"><nav class="menu"><ul><li><a href=/n>News</a><li><a href=/s>Sport</a>
<li><a href=/o>Opinion</a></ul></nav></header>
<main><article class="post"><h1 class="headline">Brenn ferry to sail again in spring</h1>
<div class="byline">By <a rel=author href=/a>Tilda Voss</a></div>
<div class="share-tools"><a href=#f>Share on Facebook</a> <a href=#t>Tweet</a></div>
<div class="article-body">)";
  page += body;
  page += R"(</div>
<div class="newsletter-signup"><h3>Get the morning letter</h3><p>Sign up for our newsletter and never
miss a story.</p><form><input name=mail><button>Subscribe</button></form></div>
<div class="author-bio"><p>Tilda Voss has reported from the harbour for The Brenn Post since 2019.</p>
</div></article>
<aside class="sidebar"><h2>Most read</h2><ul class="most-read">
<li><a href=/1>Harbour Bank opens a second branch on the quay</a>
<li><a href=/2>Storm takes the roof off the old fish hall</a>
<li><a href=/3>Council votes on the price of parking</a></ul></aside>
<section class="related"><h2>Related stories</h2><div class="card"><a href=/4><h3>Why the ferry was
stopped</h3></a><p>Two winters of repairs, told by those who waited.</p></div><div class="card">
<a href=/5><h3>The captains nobody asked</h3></a><p>A talk with three of them.</p></div></section>
<section id="comments" class="comments"><h2>3 comments</h2><div class="comment"><b>gull77</b>
<p>I have heard this promise every spring since I was a boy, and I am still waiting.</p></div>
<div class="comment"><b>harbourman</b><p>Let them sail, I say, and let the council pay for it.</p></div>
</section></main>
<footer class="site-footer"><p>© 2031 The Brenn Post. All rights reserved.</p>
<a href=/p>Privacy</a> <a href=/t>Terms</a></footer></body></html>)";
  return page;
}

inline constexpr std::string_view kFerryParagraphs[] = {
    "The ferry between Brenn and the island of Sorrel will sail again in spring, Mara Velling, the "
    "mayor of Brenn, said on Monday, after two winters in which islanders had to go by way of the "
    "bridge at Harl.",
    "“We lost a winter,” she said at a meeting in the old fish hall, where some two hundred people "
    "had come to hear her. “We will not lose a summer.”",
    "Harbour Bank, which had refused a loan for the repairs a year ago, has agreed to pay for a "
    "new "
    "engine, its spokeswoman, Ilka Moor, said. She would not say how much it costs.",
    "Residents of the island said they had heard such promises before. The captains, of whom three "
    "are left, said that nobody had asked them."};

/// The paragraphs above as <p>, with `within` after the second.
inline std::string ferry_body(std::string_view within = "") {
  std::string body;
  for (std::size_t i = 0; i < std::size(kFerryParagraphs); ++i) {
    body += "<p>" + std::string(kFerryParagraphs[i]) + "</p>\n";
    if (i == 1) body += within;
  }
  return body;
}

inline std::string ferry_text() {
  std::string text;
  for (const std::string_view paragraph : kFerryParagraphs) {
    if (!text.empty()) text += "\n\n";
    text += paragraph;
  }
  return text;
}

}  // namespace onrecord
