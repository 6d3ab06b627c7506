// How a stance looks everywhere: a colour and a shape, so that neither has to be told by the other.
import type { Stance } from "../api/types";

interface Look {
  label: string;
  /** What an actor does, for sentences. */
  verb: string;
  /** A path around (0, 0) that fits a circle of radius 1. */
  shape: string;
  filled: boolean;
}

const kTriangleUp = "M0 -1.05 L1 0.75 L-1 0.75 Z";
const kTriangleDown = "M0 1.05 L1 -0.75 L-1 -0.75 Z";
const kCircle = "M-0.85 0 A0.85 0.85 0 1 1 0.85 0 A0.85 0.85 0 1 1 -0.85 0 Z";
const kSquare = "M-0.8 -0.8 H0.8 V0.8 H-0.8 Z";

const kLooks: Record<Stance, Look> = {
  support: { label: "for", verb: "supports it", shape: kTriangleUp, filled: true },
  conditional: { label: "for, on a condition", verb: "supports it on a condition", shape: kTriangleUp, filled: false },
  oppose: { label: "against", verb: "opposes it", shape: kTriangleDown, filled: true },
  neutral: { label: "neutral", verb: "takes no side", shape: kCircle, filled: true },
  undecided: { label: "undecided", verb: "is undecided", shape: kSquare, filled: false },
};

/** From for to against, as they are stacked and listed. */
export const kStances: readonly Stance[] = ["support", "conditional", "undecided", "neutral", "oppose"];

export const stanceLabel = (stance: Stance): string => kLooks[stance]?.label ?? stance;
export const stanceVerb = (stance: Stance): string => kLooks[stance]?.verb ?? stance;

/** The mark inside a drawing, around (0, 0); `size` is about its radius in pixels. */
export function StanceMark({ stance, size }: { stance: Stance; size: number }) {
  const look = kLooks[stance] ?? kLooks.neutral;
  return (
    <path
      class={`stance-mark stance-${stance}${look.filled ? "" : " hollow"}`}
      d={look.shape}
      transform={`scale(${size})`}
      vector-effect="non-scaling-stroke"
    />
  );
}

/** The mark and its name, in a line of text. */
export function StanceLabel({ stance }: { stance: Stance }) {
  return (
    <span class="stance-label">
      <StanceIcon stance={stance} />
      {stanceLabel(stance)}
    </span>
  );
}

export function StanceIcon({ stance }: { stance: Stance }) {
  return (
    <svg class="stance-icon" viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true">
      <StanceMark stance={stance} size={7.5} />
    </svg>
  );
}
