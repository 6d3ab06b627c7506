import { useEffect } from "preact/hooks";
import { del } from "../api/client";
import { offers } from "../api/offers";
import type { DismissalRow } from "../api/types";
import { useGet } from "../api/use";
import { reviewer } from "../preferences";
import { day } from "../words";
import { Button } from "./Button";
import { ErrorBox } from "./ErrorBox";
import { statementHref } from "./Link";
import { mayReview, useDecision } from "./useDecision";

interface Props {
  /** Only those about this issue; null: all. */
  issue: string | null;
  /** Asked again whenever this changes. */
  of: unknown;
  onRestored: () => void;
}

const idsIn = (list: string): string[] => {
  try {
    return JSON.parse(list) as string[];
  } catch {
    return [];
  }
};

/** Findings that people dismissed, to take that back. */
export function Dismissals({ issue, of, onRestored }: Props) {
  const answer = useGet<DismissalRow[]>(offers("/api/dismissals") ? "/api/dismissals" : null);
  const { busy, problem, decide } = useDecision();
  useEffect(() => answer.again(), [of]);
  const shown = (answer.data ?? []).filter((each) => !each.undone_by && (issue === null || each.issue === issue));
  if (shown.length === 0) return null;
  const restore = (each: DismissalRow) =>
    decide(
      () => del(`/api/findings/${encodeURIComponent(each.finding)}/dismiss`, { by: reviewer.value.trim() || each.by }),
      () => {
        answer.again();
        onRestored();
      },
    );
  return (
    <details class="as-table dismissals">
      <summary>
        Dismissed findings <span class="count">{shown.length}</span>
      </summary>
      <ErrorBox problem={problem} />
      <ul>
        {shown.map((each) => (
          <li key={each.number}>
            <span>
              <code>{each.finding}</code>
              {each.note && ` “${each.note}”`}{" "}
              <span class="decision-by">
                {each.by}, {day(each.at.slice(0, 10))};{" "}
                {idsIn(each.statements).map((id, index) => (
                  <a key={id} href={statementHref(id)}>
                    statement {index + 1}
                  </a>
                ))}
              </span>
            </span>
            {mayReview() && (
              <Button small disabled={busy} onClick={() => restore(each)}>
                Take back<span class="visually-hidden"> the dismissal of {each.finding}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
