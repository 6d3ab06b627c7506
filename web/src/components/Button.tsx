import type { JSX } from "preact";

interface Props extends Omit<JSX.IntrinsicElements["button"], "ref"> {
  /** `plain` has no frame; `main` is the one that a form is for; `danger` takes something away. */
  look?: "normal" | "main" | "plain" | "danger";
  small?: boolean;
  /** The key that does the same. */
  shortcut?: string;
}

export function Button({ look = "normal", small, shortcut, children, class: more, ...button }: Props) {
  const classes = ["button", look !== "normal" && `button-${look}`, small && "button-small", more].filter(Boolean).join(" ");
  return (
    <button type="button" {...button} class={classes} aria-keyshortcuts={shortcut}>
      {children}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}
