// What people decide about an actor: that he is somebody else, two, or called otherwise; and how they take it back.
import { useState } from "preact/hooks";
import { del, post, record } from "../api/client";
import type { ActorRow, DecisionRow } from "../api/types";
import { reviewer } from "../preferences";
import { counted, day, kindWords } from "../words";
import { ActorPicker } from "./ActorPicker";
import { Button } from "./Button";
import { DecisionDialog } from "./DecisionDialog";
import { ErrorBox } from "./ErrorBox";
import { Field, SelectField, TextField } from "./Field";
import { actorHref } from "./Link";
import { mayReview, useDecision } from "./useDecision";

type Kind = "merge" | "rename" | "split";
interface DialogProps {
  actor: ActorRow;
  onClose: () => void;
  onDone: () => void;
}

export function DecisionButtons({ actor, onDecided }: { actor: ActorRow; onDecided: () => void }) {
  const [open, setOpen] = useState<Kind | null>(null);
  if (!mayReview()) return null;
  const own = {
    actor,
    onClose: () => setOpen(null),
    onDone: () => {
      setOpen(null);
      onDecided();
    },
  };
  return (
    <>
      <Button onClick={() => setOpen("merge")}>Merge…</Button>
      <Button onClick={() => setOpen("rename")}>Rename…</Button>
      <Button onClick={() => setOpen("split")}>Split…</Button>
      {open === "merge" && <Merge {...own} />}
      {open === "rename" && <Rename {...own} />}
      {open === "split" && <Split {...own} />}
    </>
  );
}

const signed = (note: string) => ({ by: reviewer.value.trim(), note: note.trim() });

function Note({ note, setNote }: { note: string; setNote: (note: string) => void }) {
  return <TextField label="Why (if you like)" rows={2} value={note} onInput={(event) => setNote(event.currentTarget.value)} />;
}

function Merge({ actor, onClose, onDone }: DialogProps) {
  const [into, setInto] = useState<ActorRow | null>(null);
  const [note, setNote] = useState("");
  const { busy, problem, decide } = useDecision();
  const submit = () => into && decide(() => post(`/api/actors/${actor.actor}/merge`, { into: into.actor, ...signed(note) }), onDone);
  return (
    <DecisionDialog title={`${actor.name} is somebody else`} action="Merge" incomplete={!into} busy={busy} problem={problem} onSubmit={submit} onClose={onClose}>
      <ActorPicker label="Who is meant" without={actor.actor} chosen={into} onChoose={setInto} />
      {into && (
        <p class="confirm">
          All {counted(actor.statements, "statement")} of <strong>{actor.name}</strong> become those of <strong>{into.name}</strong> (
          {kindWords[into.kind] ?? into.kind}, {counted(into.statements, "statement")}), in new articles too. You can take it back.
        </p>
      )}
      <Note note={note} setNote={setNote} />
    </DecisionDialog>
  );
}

function Rename({ actor, onClose, onDone }: DialogProps) {
  const [name, setName] = useState(actor.name);
  const [note, setNote] = useState("");
  const { busy, problem, decide } = useDecision();
  const changed = name.trim() !== "" && name.trim() !== actor.name;
  const submit = () => decide(() => post(`/api/actors/${actor.actor}/rename`, { name: name.trim(), ...signed(note) }), onDone);
  return (
    <DecisionDialog title={`Rename ${actor.name}`} action="Rename" incomplete={!changed} busy={busy} problem={problem} onSubmit={submit} onClose={onClose}>
      <Field label="Name" required value={name} onInput={(event) => setName(event.currentTarget.value)} />
      <Note note={note} setNote={setNote} />
    </DecisionDialog>
  );
}

function Split({ actor, onClose, onDone }: DialogProps) {
  const [outlet, setOutlet] = useState("");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const { busy, problem, decide } = useDecision();
  const said = outlet !== "" || from !== "" || to !== "";
  const body = { ...(outlet && { outlet }), ...(from && { from }), ...(to && { to }), name: name.trim(), ...signed(note) };
  const submit = () => decide(() => post(`/api/actors/${actor.actor}/split`, body), onDone);
  const outlets = record.value?.outlets ?? [];
  return (
    <DecisionDialog
      title={`${actor.name} is two`}
      action="Split"
      incomplete={!said || name.trim() === ""}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>What an outlet says, or what is said on certain days, is of somebody else. Give an outlet, days, or both.</p>
      <SelectField
        label="Outlet"
        value={outlet}
        onChange={(event) => setOutlet(event.currentTarget.value)}
        choices={[{ value: "", label: "Any" }, ...outlets.map((each) => ({ value: each, label: each }))]}
      />
      <div class="pair">
        <Field label="From" type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
        <Field label="To" type="date" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
      </div>
      <Field label="Name of the other" required value={name} onInput={(event) => setName(event.currentTarget.value)} />
      <Note note={note} setNote={setNote} />
    </DecisionDialog>
  );
}

const actionWords: Record<DecisionRow["action"], string> = { merge: "is", split: "was split from", rename: "is called" };

/** Decisions in which the actor has a part, those that hold with a button to undo. */
export function ActorDecisions({ decisions, onUndone }: { decisions: DecisionRow[]; onUndone: () => void }) {
  const [asked, setAsked] = useState<number | null>(null);
  const { busy, problem, decide } = useDecision();
  const undo = (decision: number) =>
    decide(
      () => del(`/api/actor-decisions/${decision}`, { by: reviewer.value.trim() }),
      () => {
        setAsked(null);
        onUndone();
      },
    );
  const shown = decisions.filter((each) => !each.undone_by || decisions.length < 6);
  if (shown.length === 0) return null;
  return (
    <section class="decisions" aria-label="Decisions about this actor">
      <ErrorBox problem={problem} />
      <ul>
        {shown.map((each) => (
          <li key={each.decision} class={each.undone_by ? "undone" : ""}>
            <span>
              {each.action === "split" ? (
                <>
                  <Name name={each.other_name ?? ""} actor={each.other} /> {actionWords.split} <Name name={each.name} actor={each.actor} />
                </>
              ) : (
                <>
                  {each.name} {actionWords[each.action]} <Name name={each.other_name ?? ""} actor={each.action === "merge" ? each.other : null} />
                </>
              )}
              <span class="decision-by">
                {" "}
                {each.by}, {day(each.at.slice(0, 10))}
                {each.note && `: “${each.note}”`}
                {each.undone_by && ` – undone by ${each.undone_by}`}
              </span>
            </span>
            {!each.undone_by && mayReview() && (
              <Button small disabled={busy} onClick={() => (reviewer.value.trim() ? undo(each.decision) : setAsked(each.decision))}>
                Undo<span class="visually-hidden"> decision {each.decision}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && (
        <DecisionDialog title="Undo this decision" action="Undo" busy={busy} problem={problem} onSubmit={() => undo(asked)} onClose={() => setAsked(null)}>
          <p>It is kept who took it back.</p>
        </DecisionDialog>
      )}
    </section>
  );
}

function Name({ name, actor }: { name: string; actor: number | null }) {
  return actor === null ? <strong>{name}</strong> : <a href={actorHref(actor)}>{name}</a>;
}
