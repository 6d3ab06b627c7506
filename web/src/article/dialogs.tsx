import { useState } from "preact/hooks";
import type { ArticleView, Form } from "../api/types";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Field, SelectField, TextField } from "../components/Field";
import { reviewer } from "../preferences";
import type { CodePoints } from "../text/code_points";
import { formWords } from "../words";
import type { Changes } from "./review";
import type { Range } from "./selection";
import { SpeakerChooser, SpeakerForm, type Chosen } from "./SpeakerChooser";

/** Asked once, before the first correction. */
export function NameDialog({ onNamed, onClose }: { onNamed: (name: string) => void; onClose: () => void }) {
  const [name, setName] = useState(reviewer.value);
  const given = name.trim();
  return (
    <Dialog title="Your name" onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (given) onNamed(given);
        }}
      >
        <Field label="Corrections are kept under this name" value={name} onInput={(event) => setName(event.currentTarget.value)} autocomplete="name" autofocus maxLength={100} hint="It is kept in this browser; the settings change it." />
        <div class="buttons">
          <Button type="submit" look="main" disabled={!given}>
            Go on
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

export function SpeakerDialog({ actors, candidates, onChoose, onClose }: { actors: ArticleView["actors"]; candidates: string[]; onChoose: (chosen: Chosen) => void; onClose: () => void }) {
  return (
    <Dialog title="Change the speaker" onClose={onClose}>
      <SpeakerForm actors={actors} candidates={candidates} onChoose={onChoose} onCancel={onClose} />
    </Dialog>
  );
}

interface AddProps {
  points: CodePoints;
  /** What was selected in the text. */
  selection: Range | null;
  actors: ArticleView["actors"];
  onAdd: (changes: Changes) => Promise<boolean>;
  onClose: () => void;
}

const formChoices = Object.entries(formWords).map(([value, label]) => ({ value, label }));

/** A statement that nobody found: from the selected words, or from words written down. */
export function AddDialog({ points, selection, actors, onAdd, onClose }: AddProps) {
  const [content, setContent] = useState(selection ? points.slice(selection.start, selection.end) : "");
  const [speaker, setSpeaker] = useState("");
  const [source, setSource] = useState("");
  const [cue, setCue] = useState("");
  const [form, setForm] = useState<Form>(/^\s*["“„«'‘]/.test(content) ? "direct" : "indirect");
  const [busy, setBusy] = useState(false);
  const words = content.trim();
  const standsThere = (text: string): boolean => !text.trim() || points.text.includes(text.trim());
  const missing = "These words do not stand in the article.";
  const same = selection !== null && words === points.slice(selection.start, selection.end).trim();

  const submit = (event: Event): void => {
    event.preventDefault();
    if (!words || busy || ![content, source, cue].every(standsThere)) return;
    const changes: Changes = { content: same ? trimmedPlaces(points, selection) : words, form };
    if (speaker.trim()) changes.speaker = speaker.trim();
    if (source.trim()) changes.source = source.trim();
    if (cue.trim()) changes.cue = cue.trim();
    setBusy(true);
    void onAdd(changes).then((done) => (done ? onClose() : setBusy(false)));
  };

  return (
    <Dialog title="Add a missed statement" onClose={onClose}>
      <form class="stack" onSubmit={submit}>
        <TextField
          label="What is said, in the words of the article"
          rows={3}
          value={content}
          autofocus={!selection}
          onInput={(event) => setContent(event.currentTarget.value)}
          problem={standsThere(content) ? undefined : missing}
          hint={same ? "As selected in the text." : "Select it in the text first where the words stand there several times."}
        />
        <SpeakerChooser actors={actors} candidates={[]} label="Who says it" value={speaker} onTyped={setSpeaker} onChoose={() => undefined} />
        <div class="pair">
          <Field label="Words that name the source" value={source} onInput={(event) => setSource(event.currentTarget.value)} problem={standsThere(source) ? undefined : missing} />
          <Field label="Cue, such as “said”" value={cue} onInput={(event) => setCue(event.currentTarget.value)} problem={standsThere(cue) ? undefined : missing} />
        </div>
        <SelectField label="Form" choices={formChoices} value={form} onChange={(event) => setForm(event.currentTarget.value as Form)} />
        <div class="buttons">
          <Button type="submit" look="main" disabled={!words || busy}>
            Add
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The selection without the white space around it, as a place. */
function trimmedPlaces(points: CodePoints, { start, end }: Range): string {
  const text = points.slice(start, end);
  const before = [...text].length - [...text.trimStart()].length;
  const after = [...text].length - [...text.trimEnd()].length;
  return `${start + before}-${end - after}`;
}

const keys: [string[], string][] = [
  [["j", "→"], "next statement"],
  [["k", "←"], "statement before"],
  [["a"], "accept it as it is"],
  [["r"], "reject it: it is none"],
  [["s"], "change the speaker"],
  [["["], "move the start of a span"],
  [["]"], "move the end of a span"],
  [["m"], "add what is selected as a missed statement"],
  [["u"], "take back what you did last"],
  [["?"], "this list"],
  [["Esc"], "close, or let go of the statement"],
];

export function HelpDialog({ review, onClose }: { review: boolean; onClose: () => void }) {
  const shown = review ? keys : keys.filter(([[key]]) => ["j", "k", "?", "Esc"].includes(key ?? ""));
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl class="keys">
        {shown.map(([names, words]) => (
          <div key={words}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {review && <p class="reason">While an end is being moved: arrow keys go word by word, with Shift by characters; Tab goes to the next end, Enter saves, Escape leaves it as it was. Ends can be dragged, too; with Alt they rest between any two characters.</p>}
      <p class="reason">Single keys can be switched off in the settings.</p>
    </Dialog>
  );
}
