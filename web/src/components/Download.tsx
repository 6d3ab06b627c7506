import type { ComponentChildren } from "preact";
import { Button } from "./Button";

/** Has the browser keep `text` as a file. */
export function saveAs(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Rows as CSV (RFC 4180) with a line of names. */
export function csvOf(rows: readonly object[], columns: readonly string[]): string {
  const cell = (value: unknown): string => {
    const text = value === null || value === undefined ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const line = (row: object) => columns.map((column) => cell((row as Record<string, unknown>)[column])).join(",");
  return [columns.join(","), ...rows.map(line)].join("\r\n") + "\r\n";
}

/** A button that gives the rows of a table as a file. */
export function CsvButton({ name, rows, columns, children }: { name: string; rows: readonly object[]; columns: readonly string[]; children: ComponentChildren }) {
  return (
    <Button small onClick={() => saveAs(`${name}.csv`, "text/csv", csvOf(rows, columns))}>
      {children}
    </Button>
  );
}
