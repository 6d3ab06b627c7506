import { useId, useMemo, useRef, useState } from "preact/hooks";
import type { ActorKind, ArticleView } from "../api/types";
import { Button } from "../components/Button";
import { kindWords } from "../words";

/** Who is said to speak: a name, "" where nobody knows. */
export interface Chosen {
  speaker: string;
  kind?: ActorKind;
}

interface Option {
  key: string;
  label: string;
  hint: string;
  chosen: Chosen;
}

interface Props {
  actors: ArticleView["actors"];
  /** Names that stand first: the statement's candidates. */
  candidates: string[];
  onChoose: (chosen: Chosen) => void;
  /** As part of a form, which has a button of its own: choosing only fills it in. */
  label?: string;
  value?: string;
  onTyped?: (text: string) => void;
}

function optionsFor(typed: string, { actors, candidates }: Props): Option[] {
  const text = typed.trim();
  const wanted = text.toLocaleLowerCase();
  const first = candidates.map((name) => ({ name, hint: "candidate" }));
  const rest = actors.filter((actor) => !candidates.includes(actor.name)).map((actor) => ({ name: actor.name, hint: kindWords[actor.kind] ?? actor.kind }));
  const named = [...first, ...rest].filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const options: Option[] = named.map(({ name, hint }) => ({ key: `n ${name}`, label: name, hint, chosen: { speaker: name } }));
  if (text && !named.some(({ name }) => name.toLocaleLowerCase() === wanted)) options.push({ key: "typed", label: `“${text}”`, hint: "as you wrote it", chosen: { speaker: text } });
  if (!text || "nobody knows".includes(wanted)) options.push({ key: "nobody", label: "Nobody knows", hint: "the article does not tell", chosen: { speaker: "" } });
  return options;
}

/** Once the key or button that is pressed now is up: what moves under a pointer is not hit by its click. */
function afterThis(act: () => void): void {
  const done = (): void => {
    removeEventListener("pointerup", later);
    removeEventListener("keyup", done);
    act();
  };
  const later = (): void => void setTimeout(done);
  addEventListener("pointerup", later);
  addEventListener("keyup", done);
}

/** A list to choose the speaker from, which takes a name of one's own as well. */
export function SpeakerChooser(props: Props) {
  const { onChoose, onTyped, label = "Speaker", value = "" } = props;
  const [typed, setTyped] = useState(value);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(!onTyped);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const options = useMemo(() => optionsFor(typed, props), [typed, props.actors, props.candidates]);
  const active = Math.min(at, options.length - 1);

  const move = (to: number): void => {
    const next = (to + options.length) % Math.max(1, options.length);
    setAt(next);
    setOpen(true);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  const choose = (option: Option): void => {
    if (onTyped) {
      setTyped(option.chosen.speaker);
      onTyped(option.chosen.speaker);
      setOpen(false);
    }
    onChoose(option.chosen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const option = options[active];
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active - 1);
    else if (event.key === "Enter" && open && option) choose(option);
    else if (event.key === "Escape" && open && onTyped) setOpen(false);
    else return;
    event.preventDefault();
    if (event.key === "Escape") event.stopPropagation();
  };

  return (
    <div class="chooser field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && options[active] ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onTyped?.(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => !onTyped && setOpen(true)}
        onBlur={() => onTyped && afterThis(() => setOpen(false))}
        onKeyDown={onKeyDown}
      />
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label="Speakers" hidden={!open} class="chooser-list">
        {options.map((option, index) => (
          <li
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            onMouseMove={() => index !== at && setAt(index)}
          >
            <span>{option.label}</span>
            <span class="chooser-hint">{option.hint}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same with a kind for those the record does not know, to be sent at once. */
export function SpeakerForm({ onChoose, onCancel, ...chooser }: Pick<Props, "actors" | "candidates"> & { onChoose: (chosen: Chosen) => void; onCancel: () => void }) {
  const [kind, setKind] = useState<ActorKind | "">("");
  const id = useId();
  return (
    <div class="stack">
      <SpeakerChooser {...chooser} label="Who says it? Joint speakers are parted by “; ”" onChoose={({ speaker }) => onChoose({ speaker, kind: kind || undefined })} />
      <div class="field">
        <label for={id}>Kind</label>
        <select id={id} value={kind} onChange={(event) => setKind(event.currentTarget.value as ActorKind | "")}>
          <option value="">as the record knows them, else a person</option>
          {(["person", "government", "organisation", "group", "document", "anonymous"] as const).map((one) => (
            <option key={one} value={one}>
              {kindWords[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="buttons">
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
