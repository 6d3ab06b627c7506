// Statements of an article as marks in its text: paragraphs, cut wherever a mark begins or ends.
import type { ArticleStatement } from "../api/types";
import type { CodePoints } from "./code_points";

export type Part = "source" | "cue" | "content";
/** `name`: where the article names the speaker of the picked statement. */
export type MarkPart = Part | "name";

export interface Mark {
  /** Index into the article's statements. */
  statement: number;
  part: MarkPart;
}

/** A run of text under the same marks. */
export interface Segment {
  start: number;
  end: number;
  text: string;
  /** From the outermost to the innermost. */
  marks: Mark[];
  /** Statements whose first part begins here. */
  begins: number[];
}

export interface Paragraph {
  start: number;
  end: number;
  segments: Segment[];
  /** Statements that have a part in it. */
  statements: number[];
}

interface Range {
  start: number;
  end: number;
}

/** Lines that an editor wrapped by hand: all but the last have about one length. */
function isWrapped(lines: string[]): boolean {
  return lines.length > 1 && lines.slice(0, -1).every((line) => line.length >= 45 && line.length <= 110);
}

/** Paragraphs as ranges of code points: blocks between empty lines; lines of their own where no editor wrapped them. */
export function paragraphsOf(points: CodePoints): Range[] {
  const ranges: Range[] = [];
  const add = (startUnit: number, text: string): void => {
    const before = text.length - text.trimStart().length;
    const words = text.trim();
    if (words) ranges.push({ start: points.pointOf(startUnit + before), end: points.pointOf(startUnit + before + words.length) });
  };
  const blocks = /[^\n]+(?:\n(?![^\S\n]*(?:\n|$))[^\n]+)*/g;
  for (const block of points.text.matchAll(blocks)) {
    const lines = block[0].split("\n");
    if (isWrapped(lines)) {
      add(block.index, block[0]);
      continue;
    }
    let unit = block.index;
    for (const line of lines) {
      add(unit, line);
      unit += line.length + 1;
    }
  }
  return ranges;
}

/** All parts of a statement, in no order. */
export function partsOf(statement: ArticleStatement): { part: Part; start: number; end: number }[] {
  return [
    ...statement.contents.map((piece) => ({ part: "content" as const, start: piece.start, end: piece.end })),
    ...statement.sources.map((piece) => ({ part: "source" as const, start: piece.start, end: piece.end })),
    ...(statement.cue ? [{ part: "cue" as const, start: statement.cue.start, end: statement.cue.end }] : []),
  ];
}

/** How deep each statement stands in others; 0: in none. */
export function depthsOf(statements: ArticleStatement[]): number[] {
  const index = new Map<string, number>();
  statements.forEach((statement, at) => {
    if (!index.has(statement.id)) index.set(statement.id, at);
  });
  return statements.map((statement) => {
    let depth = 0;
    for (let outer = statement.nested_in; outer !== null && depth < 8; depth++) {
      const at = index.get(outer);
      outer = at === undefined ? null : (statements[at]?.nested_in ?? null);
    }
    return depth;
  });
}

interface Placed extends Mark {
  start: number;
  end: number;
  depth: number;
}

const partOrder: Record<MarkPart, number> = { content: 0, source: 1, cue: 2, name: 3 };

/** Outer before inner: by nesting, then the longer one, then content before the words that attribute it. */
function outerFirst(a: Placed, b: Placed): number {
  return a.depth - b.depth || b.end - b.start - (a.end - a.start) || partOrder[a.part] - partOrder[b.part] || a.statement - b.statement;
}

/** The article's paragraphs with the marks of `statements`, and of the names of one of them. Parts beyond the text are cut off. */
export function markText(points: CodePoints, statements: ArticleStatement[], named: number | null = null): Paragraph[] {
  const depths = depthsOf(statements);
  const placed: Placed[] = [];
  const first = new Map<number, number>();
  statements.forEach((statement, index) => {
    for (const { part, start, end } of partsOf(statement)) {
      if (start >= end || start < 0 || start >= points.length) continue;
      placed.push({ statement: index, part, start, end: Math.min(end, points.length), depth: depths[index] ?? 0 });
      first.set(index, Math.min(start, first.get(index) ?? Infinity));
    }
  });
  for (const speaker of named === null ? [] : (statements[named]?.speakers ?? [])) {
    if (speaker.role !== "speaker" || speaker.start === null || speaker.end === null || speaker.start >= speaker.end || speaker.end > points.length) continue;
    placed.push({ statement: named as number, part: "name", start: speaker.start, end: speaker.end, depth: 9 });
  }
  placed.sort((a, b) => a.start - b.start);

  let next = 0;
  let open: Placed[] = [];
  return paragraphsOf(points).map((paragraph) => {
    while (next < placed.length && (placed[next] as Placed).start < paragraph.end) open.push(placed[next++] as Placed);
    open = open.filter((mark) => mark.end > paragraph.start);
    const cuts = new Set([paragraph.start, paragraph.end]);
    for (const mark of open) {
      for (const cut of [mark.start, mark.end]) if (cut > paragraph.start && cut < paragraph.end) cuts.add(cut);
    }
    const sorted = [...cuts].sort((a, b) => a - b);
    const segments: Segment[] = [];
    for (let at = 0; at + 1 < sorted.length; at++) {
      const start = sorted[at] as number;
      const end = sorted[at + 1] as number;
      const over = open.filter((mark) => mark.start <= start && mark.end >= end).sort(outerFirst);
      const begins = [...new Set(over.map((mark) => mark.statement))].filter((index) => {
        const at = first.get(index) as number;
        return at === start || (at < start && start === paragraph.start && at >= paragraph.start);
      });
      segments.push({ start, end, text: points.slice(start, end), marks: over.map(({ statement, part }) => ({ statement, part })), begins });
    }
    return { ...paragraph, segments, statements: [...new Set(open.map((mark) => mark.statement))] };
  });
}

/** "12-18;30-44": places as corrections take them. */
export const placesOf = (pieces: Range[]): string => pieces.map(({ start, end }) => `${start}-${end}`).join(";");
