// The ends of a statement's parts while a reviewer moves them: a draft, until it is saved.
import { useMemo, useState } from "preact/hooks";
import type { ArticleStatement } from "../api/types";
import { placesOf, type Part } from "../text/marks";
import type { CodePoints } from "../text/code_points";
import { moveEdge, nextStop, type Edge, type Stops } from "../text/stops";
import type { Piece } from "./EndsPanel";
import type { Changes } from "./review";

interface Draft {
  statement: number;
  part: Part;
  pieces: Piece[];
  /** Which handle takes the focus. */
  first: Edge;
}

export interface Ends {
  draft: Draft | null;
  changed: boolean;
  /** The statements with the draft in its place. */
  drafted: ArticleStatement[];
  begin: (statement: number, first: Edge) => void;
  choosePart: (part: Part) => void;
  move: (piece: number, edge: Edge, to: number) => void;
  step: (piece: number, edge: Edge, direction: 1 | -1) => void;
  take: (range: Piece, add: boolean) => void;
  drop: (piece: number) => void;
  /** What to send. */
  changes: () => Changes;
  end: () => void;
}

const placesIn = (statement: ArticleStatement | undefined, part: Part): Piece[] => {
  if (!statement) return [];
  const pieces = part === "content" ? statement.contents : part === "source" ? statement.sources : statement.cue ? [statement.cue] : [];
  return pieces.map(({ start, end }) => ({ start, end }));
};

function withPieces(statement: ArticleStatement, part: Part, pieces: Piece[], points: CodePoints): ArticleStatement {
  const whole = pieces.map(({ start, end }) => ({ start, end, text: points.slice(start, end) }));
  if (part === "content") return { ...statement, contents: whole };
  if (part === "source") return { ...statement, sources: whole };
  return { ...statement, cue: whole[0] ?? null };
}

export function useEnds(statements: ArticleStatement[], points: CodePoints, stops: Stops): Ends {
  const [draft, setDraft] = useState<Draft | null>(null);
  const drafted = useMemo(
    () => (draft ? statements.map((statement, index) => (index === draft.statement ? withPieces(statement, draft.part, draft.pieces, points) : statement)) : statements),
    [statements, draft, points],
  );
  const pieces = (make: (old: Piece[]) => Piece[]): void => setDraft((old) => old && { ...old, pieces: make(old.pieces) });
  const before = draft ? placesOf(placesIn(statements[draft.statement], draft.part)) : "";
  const after = draft ? placesOf(draft.pieces) : "";
  return {
    draft,
    drafted,
    changed: before !== after && (after !== "" || draft?.part !== "content"),
    begin: (statement, first) => setDraft({ statement, part: "content", pieces: placesIn(statements[statement], "content"), first }),
    choosePart: (part) => setDraft((old) => old && { ...old, part, pieces: placesIn(statements[old.statement], part) }),
    move: (piece, edge, to) => pieces((old) => moveEdge(old, piece, edge, to, points.length)),
    step: (piece, edge, direction) =>
      pieces((old) => {
        const at = old[piece]?.[edge];
        return at === undefined ? old : moveEdge(old, piece, edge, nextStop(edge === "start" ? stops.starts : stops.ends, at, direction), points.length);
      }),
    take: (range, add) =>
      pieces((old) => {
        const apart = old.filter((piece) => piece.end <= range.start || piece.start >= range.end);
        return add ? [...apart, range].sort((a, b) => a.start - b.start) : [range];
      }),
    drop: (piece) => pieces((old) => old.filter((_, index) => index !== piece)),
    changes: () => (draft ? { [draft.part]: after } : {}),
    end: () => setDraft(null),
  };
}
