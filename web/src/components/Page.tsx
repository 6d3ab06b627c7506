import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  title: string;
  /** Above the title: what kind of thing it is, or where it belongs. */
  kicker?: ComponentChildren;
  /** Under the title: one line of facts. */
  lead?: ComponentChildren;
  /** Buttons beside the title. */
  actions?: ComponentChildren;
  /** As wide as the window allows, for pages with columns; else a column to read. */
  wide?: boolean;
  children?: ComponentChildren;
}

/** A page with its heading, which is told to screen readers when the page opens, and the window's title. */
export function Page({ title, kicker, lead, actions, wide, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === "onrecord" ? title : `${title} · onrecord`;
  }, [title]);
  useEffect(() => {
    // After a step within the page, reading goes on at the heading. The very first view keeps its focus.
    if (opened) heading.current?.focus({ preventScroll: true });
    opened = true;
  }, []);
  return (
    <div class={wide ? "page page-wide" : "page"}>
      <header class="page-head">
        <div>
          {kicker && <p class="kicker">{kicker}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div class="lead">{lead}</div>}
        </div>
        {actions && <div class="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

let opened = false;
