/** Shown only after a moment, so that a quick answer does not flicker. */
export function Loading({ what = "Loading" }: { what?: string }) {
  return (
    <p class="loading" role="status">
      <span class="loading-dots" aria-hidden="true" />
      {what}…
    </p>
  );
}
