import type { JSX } from "preact";

const web = /^https?:\/\//i;

/** A link out of the page, to an article's own address. Addresses that are not of the web stay words. */
export function OutLink({ href, children }: { href: string; children?: JSX.Element | string }) {
  if (!web.test(href)) return <span>{children ?? href}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" class="out">
      {children ?? href}
      <span class="visually-hidden"> (opens in a new window)</span>
    </a>
  );
}

/** A link within the page. */
export function Link(props: JSX.IntrinsicElements["a"] & { href: string }) {
  return <a {...props} />;
}

export const articleHref = (version: number, statement?: string): string => `/articles/${version}${statement ? `?s=${encodeURIComponent(statement)}` : ""}`;
export const statementHref = (id: string): string => `/statements/${encodeURIComponent(id)}`;
export const actorHref = (actor: number): string => `/actors/${actor}`;
export const issueHref = (issue: string): string => `/issues/${encodeURIComponent(issue)}`;
