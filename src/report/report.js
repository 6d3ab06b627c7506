// Filters the list of statements. The page is whole without it.
(() => {
  "use strict";
  const filter = document.getElementById("filter");
  const input = document.getElementById("find");
  const found = document.getElementById("found");
  if (!filter || !input || !found) return;
  filter.hidden = false;
  let texts = null; // of each statement, made when they are first needed
  let waiting = 0;
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const read = () => {
    texts = [];
    for (const article of document.querySelectorAll(".art")) {
      const head = article.querySelector("h4").textContent;
      const items = Array.from(article.querySelectorAll("li"), (item) => ({
        item, text: fold(item.textContent + " " + head),
      }));
      texts.push({ article, items });
    }
  };
  const show = () => {
    if (!texts) read();
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { article, items } of texts) {
      let here = 0;
      for (const { item, text } of items) {
        const fits = words.every((word) => text.includes(word));
        item.hidden = !fits;
        if (fits) ++here;
      }
      article.hidden = here === 0;
      count += here;
    }
    for (const day of document.querySelectorAll("h3.day")) {
      let next = day.nextElementSibling;
      while (next && next.hidden && !next.matches("h3")) next = next.nextElementSibling;
      day.hidden = !next || next.matches("h3");
    }
    found.textContent = words.length ? count + (count === 1 ? " statement" : " statements") : "";
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 150);
  });
  // A link to a statement that is filtered away shows it again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.closest("[hidden]")) return;
    input.value = "";
    show();
    target.scrollIntoView();
  });
})();
