import type { Page } from "./types";

/** The rows of a list that comes whole; also of one that comes as a page. */
export function rowsOf<Row>(answer: Row[] | Page<Row> | null): Row[] {
  if (answer === null) return [];
  return Array.isArray(answer) ? answer : answer.items;
}
