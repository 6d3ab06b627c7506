// Shifts, denials and contradictions: two statements side by side, and why they are held against each other.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { del, post } from "../api/client";
import type { ClashRow, ShiftRow } from "../api/types";
import { reviewer } from "../preferences";
import { day } from "../words";
import { Button } from "./Button";
import { DecisionDialog } from "./DecisionDialog";
import { TextField } from "./Field";
import { ErrorBox } from "./ErrorBox";
import { actorHref, articleHref, issueHref, OutLink } from "./Link";
import { Score } from "./Score";
import { ArticleLine } from "./StatementLine";
import { mayReview, useDecision } from "./useDecision";

type SideOf = ShiftRow["before"];

function SideCard({ title, side }: { title: string; side: SideOf }) {
  return (
    <div class="side">
      <p class="side-head">
        <span>{title}</span>
        <time dateTime={side.on}>{day(side.on)}</time>
      </p>
      <p class="side-speaker">{side.speaker || "Speaker unknown"}</p>
      <blockquote>
        <a class="side-words" href={articleHref(side.article.version, side.statement)}>{side.words}</a>
      </blockquote>
      <p class="side-source">
        <ArticleLine article={side.article} statement={side.statement} />
        {side.article.url && (
          <>
            {" "}
            <OutLink href={side.article.url}>source</OutLink>
          </>
        )}
      </p>
    </div>
  );
}

interface FindingProps {
  id: string;
  head: ComponentChildren;
  score: number;
  reason: string;
  sides: [ComponentChildren, ComponentChildren];
  onDismissed: (id: string) => void;
}

function Finding({ id, head, score, reason, sides, onDismissed }: FindingProps) {
  return (
    <article class="finding" id={`finding-${id}`} tabIndex={-1}>
      <header class="finding-head">
        <h3>{head}</h3>
        <Score value={score} />
      </header>
      <div class="sides">
        {sides[0]}
        {sides[1]}
      </div>
      <footer class="finding-foot">
        <p>{reason}</p>
        <PutAside finding={id} onDone={() => onDismissed(id)} />
      </footer>
    </article>
  );
}

export function Shift({ shift, onDismissed, withIssue }: { shift: ShiftRow; onDismissed: (id: string) => void; withIssue?: boolean }) {
  const name = shift.actor === null ? shift.name : <a href={actorHref(shift.actor)}>{shift.name}</a>;
  return (
    <Finding
      id={shift.id}
      score={shift.score}
      reason={shift.reason}
      onDismissed={onDismissed}
      head={
        withIssue ? (
          <>
            {shift.kind} on <a href={issueHref(shift.issue)}>{shift.issue_label}</a>
          </>
        ) : (
          <>
            {name}: {shift.kind}
          </>
        )
      }
      sides={[<SideCard title="Before" side={shift.before} />, <SideCard title="After" side={shift.after} />]}
    />
  );
}

export function Clash({ clash, what, onDismissed }: { clash: ClashRow; what: "denial" | "contradiction"; onDismissed: (id: string) => void }) {
  const { earlier, later } = clash;
  const head = what === "denial" ? `${later.speaker || "Somebody"} denies` : clashHead(earlier?.speaker ?? "", later.speaker);
  const missing = (
    <div class="side side-missing">
      <p class="side-head">What is denied</p>
      <p>The statement that is denied was not found in the record.</p>
    </div>
  );
  return (
    <Finding
      id={clash.id}
      score={clash.score}
      reason={clash.reason}
      onDismissed={onDismissed}
      head={head}
      sides={[
        earlier ? <SideCard title={what === "denial" ? "What is denied" : "Earlier"} side={earlier} /> : missing,
        <SideCard title={what === "denial" ? "The denial" : "Later"} side={later} />,
      ]}
    />
  );
}

function clashHead(earlier: string, later: string): string {
  if (earlier && earlier === later) return `${later}, earlier and later`;
  return `${earlier || "Somebody"} and ${later || "somebody"}`;
}

/** Says that a finding is none, with a note. */
export function PutAside({ finding, onDone }: { finding: string; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const { busy, problem, decide } = useDecision();
  if (!mayReview()) return null;
  const submit = () =>
    decide(
      () => post(`/api/findings/${encodeURIComponent(finding)}/dismiss`, { by: reviewer.value.trim(), note }),
      () => {
        setOpen(false);
        onDone();
      },
    );
  return (
    <>
      <Button small look="plain" onClick={() => setOpen(true)}>
        Dismiss
      </Button>
      {open && (
        <DecisionDialog title="Dismiss this finding" action="Dismiss" busy={busy} problem={problem} onSubmit={submit} onClose={() => setOpen(false)}>
          <p>It is listed no more, also after another comparison. The statements stay as they are.</p>
          <TextField label="Why" rows={3} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </DecisionDialog>
      )}
    </>
  );
}

/** What was dismissed since the page was opened, to take it back. */
export function DismissedNow({ ids, onRestored }: { ids: string[]; onRestored: (id: string) => void }) {
  const { busy, problem, decide } = useDecision();
  return (
    <div role="status" class="undo-bar-place">
      {ids.length > 0 && (
        <div class="undo-bar">
          <ul>
            {ids.map((id) => (
              <li key={id}>
                Finding <code>{id}</code> is dismissed.{" "}
                <Button
                  small
                  disabled={busy}
                  onClick={() =>
                    decide(
                      () => del(`/api/findings/${encodeURIComponent(id)}/dismiss`, { by: reviewer.value.trim() }),
                      () => onRestored(id),
                    )
                  }
                >
                  Undo<span class="visually-hidden"> the dismissal of {id}</span>
                </Button>
              </li>
            ))}
          </ul>
          <ErrorBox problem={problem} />
        </div>
      )}
    </div>
  );
}
