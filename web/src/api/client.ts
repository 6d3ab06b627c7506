// Requests to the service. Every answer of 400 and above becomes a `Problem` that a page can show as it is.
import { signal } from "@preact/signals";
import type { ApiError, RecordSummary } from "./types";

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Which parameter or field; empty where it is the whole. */
    readonly place: string,
  ) {
    super(message);
  }
}

/** Set when the service asked for a token: the frame then leads to the settings. */
export const tokenNeeded = signal(false);

export type Query = Record<string, string | number | null | undefined>;

/** `path` with those parameters of `query` that have a value. */
export function apiUrl(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") params.set(name, String(value));
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

async function problemOf(answer: Response): Promise<Problem> {
  try {
    const { error } = (await answer.json()) as ApiError;
    return new Problem(answer.status, error.code, error.message, error.place);
  } catch {
    return new Problem(answer.status, "failed", `The service answered ${answer.status}.`, "");
  }
}

async function request<T>(method: string, url: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(url, {
      method,
      credentials: "same-origin",
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Problem(0, "no_service", "The service does not answer. Is `onrecord serve` still running?", "");
  }
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (answer.status === 401 && !url.startsWith("/api/session")) tokenNeeded.value = true;
    throw problem;
  }
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

export const get = <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> =>
  request<T>("GET", apiUrl(path, query), undefined, signal);
export const post = <T>(path: string, body: unknown): Promise<T> => request<T>("POST", path, body);
export const del = <T>(path: string, query: Query = {}): Promise<T> => request<T>("DELETE", apiUrl(path, query));

/** What the record holds; null until the first answer. */
export const record = signal<RecordSummary | null>(null);

export async function loadRecord(): Promise<void> {
  try {
    record.value = await get<RecordSummary>("/api/record");
    tokenNeeded.value = false;
  } catch {
    // Each page tells its own problem; the frame goes without the summary.
  }
}
