// What this reader chose, kept by the browser.
import { effect, signal } from "@preact/signals";

function kept(name: string): string {
  try {
    return localStorage.getItem(`onrecord.${name}`) ?? "";
  } catch {
    return "";
  }
}

function keep(name: string, value: string): void {
  try {
    if (value) localStorage.setItem(`onrecord.${name}`, value);
    else localStorage.removeItem(`onrecord.${name}`);
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
}

export type Theme = "" | "light" | "dark";

/** Empty: as the system says. */
export const theme = signal<Theme>(kept("theme") as Theme);
/** Under which name corrections are made; empty until asked. */
export const reviewer = signal(kept("reviewer"));
/** Whether single keys do something in an article; they are in the way of some ways to speak to a computer. */
export const shortcuts = signal(kept("shortcuts") !== "off");

effect(() => {
  keep("theme", theme.value);
  if (theme.value) document.documentElement.dataset.theme = theme.value;
  else delete document.documentElement.dataset.theme;
});
effect(() => keep("reviewer", reviewer.value));
effect(() => keep("shortcuts", shortcuts.value ? "" : "off"));
