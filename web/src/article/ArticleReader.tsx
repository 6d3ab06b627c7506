import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ArticleView } from "../api/types";
import { Button } from "../components/Button";
import { shortcuts } from "../preferences";
import { CodePoints } from "../text/code_points";
import { markText } from "../text/marks";
import { stopsOf, type Edge } from "../text/stops";
import { ArticleText } from "./ArticleText";
import { AddDialog, HelpDialog, NameDialog, SpeakerDialog } from "./dialogs";
import { EndsPanel } from "./EndsPanel";
import { useEnds } from "./ends";
import { Handles } from "./Handles";
import { Legend } from "./Legend";
import { useReview } from "./review";
import { selectedIn, type Range } from "./selection";
import { StatementPanel } from "./StatementPanel";
import "./article.css";

interface Props {
  view: ArticleView;
  /** Puts another view in its place, after a correction. */
  set: (view: ArticleView) => void;
  /** The id of the statement that is picked; null: none. */
  pickedId: string | null;
  onPick: (id: string | null) => void;
  mayReview: boolean;
}

type Open = "help" | "speaker" | "add" | null;

/** What the reader selected in the text last; stays while a button or dialog is used. */
function useSelection(text: HTMLElement | null): [Range | null, () => void] {
  const [range, setRange] = useState<Range | null>(null);
  useEffect(() => {
    if (!text) return;
    const look = (): void => {
      const selected = selectedIn(text);
      if (selected) setRange(selected);
      else if (getSelection()?.isCollapsed && text.contains(getSelection()?.anchorNode ?? null)) setRange(null);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [text]);
  return [range, useCallback(() => setRange(null), [])];
}

const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** The article with its statements marked, the picked one beside it, and all that a reviewer does with them. */
export function ArticleReader({ view, set, pickedId, onPick, mayReview }: Props) {
  const points = useMemo(() => new CodePoints(view.text), [view.text]);
  const stops = useMemo(() => stopsOf(points), [points]);
  const [text, setText] = useState<HTMLDivElement | null>(null);
  const [selection, clearSelection] = useSelection(text);
  const [open, setOpen] = useState<Open>(null);
  // Several statements of one content share an id: which of them is picked is kept here.
  const [index, setIndex] = useState<number | null>(null);
  const byId = pickedId === null ? -1 : view.statements.findIndex((statement) => statement.id === pickedId);
  const picked = index !== null && view.statements[index]?.id === pickedId ? index : byId >= 0 ? byId : null;

  const pick = useCallback(
    (next: number | null) => {
      setIndex(next);
      onPick(next === null ? null : (view.statements[next]?.id ?? null));
    },
    [view.statements, onPick],
  );
  const review = useReview({ view, set, pick: onPick });
  const ends = useEnds(view.statements, points, stops);
  const draft = ends.draft;
  const paragraphs = useMemo(() => markText(points, ends.drafted, picked), [points, ends.drafted, picked]);
  const step = (by: 1 | -1): void => {
    const count = view.statements.length;
    if (count > 0) pick(picked === null ? (by > 0 ? 0 : count - 1) : (picked + by + count) % count);
  };
  const statement = picked === null ? null : (view.statements[picked] ?? null);

  // A picked statement that is out of sight is brought into it; one that is seen stays where it is.
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const key = picked === null ? null : `${picked}`;
    if (!text || key === shown.current) return;
    shown.current = key;
    const run = text.querySelector('[class*="picked-content"], [class*="picked-source"], [class*="picked-cue"]');
    const box = run?.getBoundingClientRect();
    const sheet = document.querySelector(".panel")?.getBoundingClientRect();
    const floor = sheet && sheet.width > innerWidth * 0.8 ? sheet.top : innerHeight;
    if (box && (box.top < 80 || box.bottom > floor - 40)) {
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      scrollTo({ top: scrollY + box.top - floor * 0.35, behavior: calm ? "auto" : "smooth" });
    }
  }, [text, picked, paragraphs]);

  const beginEnds = (first: Edge): void => {
    if (picked !== null && statement?.status !== "rejected") ends.begin(picked, first);
  };
  const saveEnds = (): void => {
    const target = draft ? view.statements[draft.statement] : undefined;
    if (target && ends.changed) review.change(target, ends.changes());
    ends.end();
  };

  // One listener that always does what the latest drawing would: quick typing loses no key.
  const onKey = useRef<(event: KeyboardEvent) => void>(() => undefined);
  onKey.current = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || open || review.askingName) return;
    if (draft) {
      if (event.key === "Escape") ends.end();
      else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) saveEnds();
      return;
    }
    if (event.key === "Escape" && picked !== null) return pick(null);
    if (!shortcuts.value) return;
    const live = mayReview && statement !== null && statement.status !== "rejected";
    const acts: Record<string, (() => void) | false> = {
      j: () => step(1),
      k: () => step(-1),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      "?": () => setOpen("help"),
      a: live && (() => review.accept(statement)),
      r: live && (() => review.reject(statement)),
      s: live && (() => setOpen("speaker")),
      "[": live && (() => beginEnds("start")),
      "]": live && (() => beginEnds("end")),
      m: mayReview && (() => setOpen("add")),
      u: mayReview && review.undo,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey.current(event);
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);

  return (
    <div class={picked !== null || draft ? "reader has-picked" : "reader"}>
      <div class="reader-main">
        <Legend />
        <div class="text-frame" ref={setText}>
          <ArticleText paragraphs={paragraphs} statements={ends.drafted} picked={picked} onPick={pick} />
          {draft && text && <Handles text={text} points={points} stops={stops} pieces={draft.pieces} first={draft.first} what={draft.part} onMove={ends.move} onSave={saveEnds} onCancel={ends.end} />}
        </div>
      </div>
      <aside class="panel" aria-label="Statement">
        {selection && mayReview && !draft && (
          <div class="selection-bar">
            <span class="selection-words">“{points.slice(selection.start, Math.min(selection.end, selection.start + 60))}…”</span>
            <Button small look="main" shortcut="m" onMouseDown={(event) => event.preventDefault()} onClick={() => setOpen("add")}>
              Add as a statement
            </Button>
          </div>
        )}
        {draft ? (
          <EndsPanel
            part={draft.part}
            pieces={draft.pieces}
            text={(piece) => points.slice(piece.start, piece.end)}
            changed={ends.changed}
            selected={selection !== null}
            onPart={ends.choosePart}
            onStep={ends.step}
            onTake={(add) => selection && ends.take(selection, add)}
            onDrop={ends.drop}
            onSave={saveEnds}
            onCancel={ends.end}
          />
        ) : (
          <StatementPanel view={view} picked={picked} pick={pick} step={step} review={mayReview ? review : null} onSpeaker={() => setOpen("speaker")} onEnds={() => beginEnds("start")} onAdd={() => setOpen("add")} onHelp={() => setOpen("help")} />
        )}
      </aside>
      <div class={review.told?.wrong ? "told is-wrong" : "told"} role={review.told?.wrong ? "alert" : "status"} aria-live={review.told?.wrong ? "assertive" : "polite"}>
        {review.told && <p key={review.told.words}>{review.told.words}</p>}
      </div>
      {open === "help" && <HelpDialog review={mayReview} onClose={() => setOpen(null)} />}
      {open === "speaker" && statement && (
        <SpeakerDialog
          actors={view.actors}
          candidates={statement.speakers.flatMap((speaker) => (speaker.role === "speaker" ? speaker.candidates.map((candidate) => candidate.name) : []))}
          onClose={() => setOpen(null)}
          onChoose={(chosen) => {
            setOpen(null);
            review.change(statement, chosen);
          }}
        />
      )}
      {open === "add" && (
        <AddDialog
          points={points}
          selection={selection}
          actors={view.actors}
          onClose={() => setOpen(null)}
          onAdd={async (changes) => {
            const added = await review.add(changes);
            if (added) clearSelection();
            return added !== null;
          }}
        />
      )}
      {review.askingName && <NameDialog onNamed={review.named} onClose={review.unnamed} />}
    </div>
  );
}
