// One connection for all that wants to hear of changes of the record.
import { signal } from "@preact/signals";
import { loadRecord, record } from "./client";

export interface Changed {
  revision: number;
  articles: number;
  statements: number;
}

/** The latest news of the record; null before the first. */
export const changed = signal<Changed | null>(null);

let source: EventSource | null = null;
let wanted = false;

function connect(): void {
  if (source || !wanted || document.hidden || typeof EventSource === "undefined") return;
  source = new EventSource("/api/events");
  source.addEventListener("changed", (event) => {
    changed.value = JSON.parse((event as MessageEvent<string>).data) as Changed;
  });
}

function disconnect(): void {
  source?.close();
  source = null;
}

/** What happened while nobody listened. */
async function catchUp(): Promise<void> {
  const before = record.value?.revision;
  await loadRecord();
  const now = record.value;
  if (now && now.revision !== before) changed.value = { revision: now.revision, articles: now.articles, statements: now.statements };
}

// A browser keeps six connections to a service, of all its windows together: one that nobody sees gives its own back.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return disconnect();
  if (!wanted) return;
  connect();
  void catchUp();
});

/** Listens to `GET /api/events` while the page is seen. The browser connects again by itself. */
export function listen(): void {
  wanted = true;
  connect();
}

export function stopListening(): void {
  wanted = false;
  disconnect();
}
