import type { Stance } from "../api/types";
import { StanceMark } from "../components/StanceMark";
import { kStances } from "./stance";

/** How many are on each side: a bar from for to against, with the numbers under it. */
export function SharesBar({ label, shares }: { label: string; shares: { stance: Stance; value: number }[] }) {
  const parts = kStances.map((stance) => ({ stance, value: shares.find((each) => each.stance === stance)?.value ?? 0 })).filter((part) => part.value > 0);
  const sum = parts.reduce((so, part) => so + part.value, 0);
  return (
    <figure class="shares-figure">
      <figcaption>
        {label} <span class="count">{sum}</span>
      </figcaption>
      <div class="shares-bar" aria-hidden="true">
        {parts.map((part) => (
          <span key={part.stance} class={`share stance-${part.stance}`} style={{ flexGrow: part.value }} />
        ))}
      </div>
      <ul class="shares-list">
        {parts.map((part) => (
          <li key={part.stance}>
            <StanceMark stance={part.stance} /> <strong>{part.value}</strong> <span class="percent">{Math.round((100 * part.value) / sum)} %</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
