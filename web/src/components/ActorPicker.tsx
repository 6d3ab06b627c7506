import { useId, useState } from "preact/hooks";
import type { ActorRow, Page } from "../api/types";
import { useGet } from "../api/use";
import { counted, kindWords } from "../words";

interface Props {
  label: string;
  /** Not offered: the actor himself. */
  without: number;
  chosen: ActorRow | null;
  onChoose: (actor: ActorRow | null) => void;
}

/** Chooses an actor of the record by words of the name: arrow keys and Return, or a click. */
export function ActorPicker({ label, without, chosen, onChoose }: Props) {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const answer = useGet<Page<ActorRow>>("/api/actors", { name: words.trim(), limit: 9 });
  const found = (answer.data?.items ?? []).filter((actor) => actor.actor !== without).slice(0, 8);
  const choose = (actor: ActorRow) => {
    onChoose(actor);
    setWords(actor.name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter" && !chosen && found[at]) choose(found[at]);
    else return;
    event.preventDefault();
  };
  const open = !chosen && found.length > 0;
  return (
    <div class="field picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        autocomplete="off"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open ? `${id}-${at}` : undefined}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
          onChoose(null);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open}>
        {found.map((actor, index) => (
          <li key={actor.actor} id={`${id}-${index}`} role="option" aria-selected={index === at} onClick={() => choose(actor)}>
            <span>{actor.name}</span>
            <span class="picker-facts">
              {kindWords[actor.kind] ?? actor.kind}, {counted(actor.statements, "statement")}
            </span>
          </li>
        ))}
      </ul>
      {!chosen && !answer.loading && found.length === 0 && <p class="field-hint">Nobody of that name.</p>}
    </div>
  );
}
