import type { ComponentChildren } from "preact";

/** In place of a list that has nothing: what that means and what to do. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <div class="empty">{children}</div>;
}
