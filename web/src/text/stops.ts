// Where the end of a span may come to rest when it is moved word by word.
import type { CodePoints } from "./code_points";

/** A word with its inner hyphens and apostrophes, or one mark. */
const token = /[\p{L}\p{N}\p{M}]+(?:['’\-\u2010\u2011.,][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;

export interface Stops {
  starts: number[];
  ends: number[];
}

/** Starts and ends of words and marks, as code points in ascending order. */
export function stopsOf(points: CodePoints): Stops {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of points.text.matchAll(token)) {
    starts.push(points.pointOf(match.index));
    ends.push(points.pointOf(match.index + match[0].length));
  }
  return { starts, ends };
}

/** The next stop after `at` in a direction; `at` itself where there is none. */
export function nextStop(stops: number[], at: number, direction: 1 | -1): number {
  if (direction > 0) {
    for (const stop of stops) if (stop > at) return stop;
    return at;
  }
  let last = at;
  for (const stop of stops) {
    if (stop >= at) break;
    last = stop;
  }
  return last;
}

/** The stop nearest to `at`. */
export function nearestStop(stops: number[], at: number): number {
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stops[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  const after = stops[low];
  const before = stops[low - 1];
  if (after === undefined) return before ?? at;
  if (before === undefined) return after;
  return at - before <= after - at ? before : after;
}

export type Edge = "start" | "end";

/** A piece with one edge moved to `to`. It keeps at least one character and does not run over its neighbours. */
export function moveEdge<Piece extends { start: number; end: number }>(pieces: Piece[], index: number, edge: Edge, to: number, length: number): Piece[] {
  return pieces.map((piece, at) => {
    if (at !== index) return piece;
    const floor = pieces.reduce((most, other, where) => (where !== index && other.end <= piece.start ? Math.max(most, other.end) : most), 0);
    const ceiling = pieces.reduce((least, other, where) => (where !== index && other.start >= piece.end ? Math.min(least, other.start) : least), length);
    return edge === "start"
      ? { ...piece, start: Math.max(floor, Math.min(to, piece.end - 1)) }
      : { ...piece, end: Math.min(ceiling, Math.max(to, piece.start + 1)) };
  });
}
