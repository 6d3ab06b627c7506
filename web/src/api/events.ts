// One connection for all that wants to hear of changes of the record.
import { signal } from "@preact/signals";

export interface Changed {
  revision: number;
  articles: number;
  statements: number;
}

/** The latest news of the record; null before the first. */
export const changed = signal<Changed | null>(null);

let source: EventSource | null = null;

/** Listens to `GET /api/events`. The browser connects again by itself. */
export function listen(): void {
  if (source || typeof EventSource === "undefined") return;
  source = new EventSource("/api/events");
  source.addEventListener("changed", (event) => {
    changed.value = JSON.parse((event as MessageEvent<string>).data) as Changed;
  });
}

export function stopListening(): void {
  source?.close();
  source = null;
}
