/** A score of 0 to 1 as a number and a short bar. */
export function Score({ value, label = "score" }: { value: number; label?: string }) {
  const share = Math.max(0, Math.min(1, value));
  return (
    <span class="score" title={`${label} ${share.toFixed(2)} of 1`}>
      <span class="score-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
      <span class="visually-hidden">{label} </span>
      <span class="score-number">{share.toFixed(2)}</span>
    </span>
  );
}
