// Words and numbers of the page, in one place.
import type { ActorKind, Form, Naming, Stance, Status } from "./api/types";

export const formWords: Record<Form, string> = {
  direct: "direct",
  indirect: "indirect",
  mixed: "mixed",
  headline: "headline",
  scare: "scare quotes",
  title: "title",
};

export const statusWords: Record<Status, string> = {
  machine: "not reviewed",
  accepted: "accepted",
  rejected: "rejected",
  changed: "changed",
  added: "added",
};

export const namingWords: Record<Naming, string> = { named: "named", unnamed: "unnamed", unknown: "unknown" };

export const kindWords: Record<ActorKind, string> = {
  person: "person",
  government: "government",
  organisation: "organisation",
  group: "group",
  document: "document",
  anonymous: "anonymous",
  unknown: "unknown",
  generic: "people in general",
  author: "the article’s author",
};

export const stanceWords: Record<Stance, string> = { support: "for", conditional: "for, on a condition", oppose: "against", neutral: "neutral", undecided: "undecided" };

const numbers = new Intl.NumberFormat("en-GB");
export const count = (value: number): string => numbers.format(value);

/** "1 statement", "1,204 statements" */
export const counted = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "2031-05-02" as "2 May 2031"; what is no day stays as it is. */
export function day(date: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date);
  const month = parts ? months[Number(parts[2]) - 1] : undefined;
  if (!parts || !month) return date;
  return parts[3] ? `${Number(parts[3])} ${month} ${parts[1]}` : `${month} ${parts[1]}`;
}
