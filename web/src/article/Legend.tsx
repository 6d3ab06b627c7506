import { useRef } from "preact/hooks";

/** How the marks are to be read, each in its own look; folded where there is little room. */
export function Legend() {
  const roomy = useRef(typeof matchMedia === "undefined" || matchMedia("(min-width: 48rem)").matches);
  return (
    <details class="legend" open={roomy.current}>
      <summary>Marks in the text</summary>
      <p>
        <span class="is-source">source</span>
        <span class="is-cue">cue</span>
        <span class="is-content">content</span>
        <span class="is-content is-nested">statement within a statement</span>
        <span class="is-scare">marks that quote nobody</span>
      </p>
    </details>
  );
}
