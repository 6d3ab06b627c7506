// A small router: the address is the state. Links are ordinary links; a click on one of ours is answered
// without loading the page again, everything else is left to the browser.
import { signal, computed } from "@preact/signals";

export interface Address {
  path: string;
  query: URLSearchParams;
  hash: string;
}

function read(): Address {
  return {
    path: location.pathname.replace(/\/+$/, "") || "/",
    query: new URLSearchParams(location.search),
    hash: decodeURIComponent(location.hash.slice(1)),
  };
}

export const address = signal<Address>(read());
/** The path alone, so that a change of the query does not make a page anew. */
export const path = computed(() => address.value.path);

/** Goes to `to`, a path with or without query. `replace` leaves no step in the history. */
export function go(to: string, options: { replace?: boolean; keepScroll?: boolean } = {}): void {
  const before = location.pathname;
  if (options.replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  address.value = read();
  if (!options.keepScroll && location.pathname !== before) scrollTo(0, 0);
}

/** Sets parameters of the present query; an empty value takes one out. */
export function setQuery(changes: Record<string, string>, options: { replace?: boolean } = {}): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  go(location.pathname + (text ? `?${text}` : ""), { ...options, keepScroll: true });
}

/** Matches "/articles/:version" against a path; null where it is another. */
export function match(pattern: string, actual: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = actual.split("/");
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":")) {
      try {
        values[part.slice(1)] = decodeURIComponent(value);
      } catch {
        return null;
      }
    } else if (part !== value) return null;
  }
  return values;
}

export function startRouter(): void {
  addEventListener("popstate", () => (address.value = read()));
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.("a");
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.pathname.startsWith("/api/") || link.pathname === "/openapi.json") return;
    const here = link.pathname === location.pathname && link.search === location.search;
    if (here && link.hash) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}
