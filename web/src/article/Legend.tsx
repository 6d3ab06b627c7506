/** How the marks are to be read, each in its own look. */
export function Legend() {
  return (
    <p class="legend">
      <span class="visually-hidden">Marks in the text: </span>
      <span class="is-source">source</span>
      <span class="is-cue">cue</span>
      <span class="is-content">content</span>
      <span class="is-content is-nested">statement within a statement</span>
      <span class="is-scare">marks that quote nobody</span>
    </p>
  );
}
