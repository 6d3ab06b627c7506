import type { JSX } from "preact";
import { Button } from "../components/Button";
import type { Part } from "../text/marks";
import type { Edge } from "../text/stops";

export interface Piece {
  start: number;
  end: number;
}

interface Props {
  part: Part;
  pieces: Piece[];
  text: (piece: Piece) => string;
  changed: boolean;
  /** What is selected in the article's text can be taken. */
  selected: boolean;
  onPart: (part: Part) => void;
  onStep: (piece: number, edge: Edge, direction: 1 | -1) => void;
  onTake: (add: boolean) => void;
  onDrop: (piece: number) => void;
  onSave: () => void;
  onCancel: () => void;
}

const partWords: Record<Part, string> = { content: "Content", source: "Source", cue: "Cue" };

/** In place of the statement's facts while its ends are moved: the same by buttons, and what can't be dragged. */
export function EndsPanel({ part, pieces, text, changed, selected, onPart, onStep, onTake, onDrop, onSave, onCancel }: Props) {
  const keep = (event: JSX.TargetedMouseEvent<HTMLButtonElement>): void => event.preventDefault();
  return (
    <div class="ends">
      <header class="panel-head">
        <h2>Move the ends</h2>
      </header>
      <div class="panel-body stack">
        <fieldset class="parts">
          <legend>Of which part</legend>
          {(Object.keys(partWords) as Part[]).map((one) => (
            <label key={one}>
              <input type="radio" name="part" checked={part === one} onChange={() => onPart(one)} /> {partWords[one]}
            </label>
          ))}
        </fieldset>
        {pieces.length === 0 && <p class="reason">There is none. Select its words in the text, and take the selection.</p>}
        {pieces.map((piece, index) => (
          <div key={index} class="ends-piece">
            <p class={`ends-words is-${part}`}>{text(piece)}</p>
            <div class="ends-steps">
              {(["start", "end"] as const).map((edge) => (
                <span key={edge} role="group" aria-label={edge === "start" ? "Start" : "End"}>
                  <span class="ends-edge">{edge === "start" ? "Start" : "End"}</span>
                  <Button small onClick={() => onStep(index, edge, -1)} aria-label={`${edge === "start" ? "Start" : "End"} a word to the left`}>
                    ←
                  </Button>
                  <Button small onClick={() => onStep(index, edge, 1)} aria-label={`${edge === "start" ? "Start" : "End"} a word to the right`}>
                    →
                  </Button>
                </span>
              ))}
              {(pieces.length > 1 || part !== "content") && (
                <Button small look="plain" onClick={() => onDrop(index)}>
                  Take out
                </Button>
              )}
            </div>
          </div>
        ))}
        <div class="buttons">
          <Button small disabled={!selected} onMouseDown={keep} onClick={() => onTake(false)}>
            Take the selection
          </Button>
          {part !== "cue" && pieces.length > 0 && (
            <Button small disabled={!selected} onMouseDown={keep} onClick={() => onTake(true)}>
              Add the selection
            </Button>
          )}
        </div>
        <div class="buttons">
          <Button look="main" onClick={onSave} disabled={!changed} aria-keyshortcuts="Enter">
            Save
          </Button>
          <Button onClick={onCancel} aria-keyshortcuts="Escape">
            Cancel
          </Button>
        </div>
      </div>
    </div>
  );
}
