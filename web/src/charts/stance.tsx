import type { Stance } from "../api/types";
import { stanceShapes } from "../components/StanceMark";

/** From for to against, as they are stacked and listed. */
export const kStances: readonly Stance[] = ["support", "conditional", "undecided", "neutral", "oppose"];

/** The mark of a stance inside a drawing, around (0, 0); `size` is about its radius in pixels. */
export function StanceSign({ stance, size }: { stance: Stance; size: number }) {
  const scale = size / 6.5;
  return (
    <g class={`sign stance-${stance}`} transform={`scale(${scale}) translate(-8 -8)`}>
      <path d={stanceShapes[stance]} />
    </g>
  );
}
