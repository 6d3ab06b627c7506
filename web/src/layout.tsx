import type { ComponentChildren } from "preact";
import { record } from "./api/client";
import { theme, type Theme } from "./preferences";
import { count } from "./words";
import { useEffect, useRef } from "preact/hooks";
import { path } from "./router";

const areas: [string, string, string][] = [
  ["search", "/", "Search"],
  ["actors", "/actors", "Actors"],
  ["issues", "/issues", "Issues"],
  ["network", "/network", "Network"],
  ["stats", "/stats", "Source audit"],
  ["agreement", "/agreement", "Agreement"],
  ["paste", "/paste", "Paste"],
];

const themes: [Theme, string][] = [
  ["", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
];

function ThemeSwitch() {
  return (
    <label class="theme-switch">
      <span>Colours</span>
      <select value={theme.value} onChange={(event) => (theme.value = event.currentTarget.value as Theme)}>
        {themes.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The frame of every page: skip link, masthead with the navigation, the page itself, the foot. */
export function Layout({ area, children }: { area: string; children: ComponentChildren }) {
  const known = record.value;
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    // On narrow screens the navigation scrolls sideways within itself: show where we are.
    const here = menu.current?.querySelector<HTMLElement>("[aria-current]");
    if (here && menu.current) menu.current.scrollLeft = here.offsetLeft - 16;
  }, [area, path.value]);
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}>
        Skip to the page
      </a>
      <header class="masthead">
        <a class="brand" href="/" aria-label="onrecord, search">
          <span aria-hidden="true">“</span>onrecord
        </a>
        <nav ref={menu} aria-label="Pages">
          {areas.map(([name, href, words]) => (
            <a key={name} href={href} aria-current={area === name ? "page" : undefined}>
              {words}
            </a>
          ))}
        </nav>
        <a class="settings-link" href="/settings" aria-current={area === "settings" ? "page" : undefined}>
          Settings
        </a>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="foot">
        <p>
          {known ? (
            <>
              <strong>{known.name}</strong> · {count(known.articles)} articles, {count(known.statements)} statements · onrecord {known.version}
            </>
          ) : (
            "onrecord"
          )}
        </p>
        <ThemeSwitch />
      </footer>
    </>
  );
}
