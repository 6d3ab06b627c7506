import type { Stance } from "../api/types";
import { stanceWords } from "../words";

/** Outlines of the marks in a square of 16: told by shape first, colour second; `conditional` and `undecided` are hollow. Charts draw the same. */
export const stanceShapes: Record<Stance, string> = {
  support: "M8 2.500 14.500 13.500H1.500Z",
  conditional: "M8 2.500 14.500 13.500H1.500Z",
  oppose: "M8 13.500 1.500 2.500H14.500Z",
  neutral: "M3 3H13V13H3Z",
  undecided: "M8 1.500 14.500 8 8 14.500 1.500 8Z",
};

export function StanceMark({ stance, words = true }: { stance: Stance; words?: boolean }) {
  return (
    <span class={`stance stance-${stance}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden={words ? "true" : undefined} role={words ? undefined : "img"} aria-label={words ? undefined : stanceWords[stance]}>
        <path d={stanceShapes[stance]} />
      </svg>
      {words && <span>{stanceWords[stance]}</span>}
    </span>
  );
}
