import { useEffect, useRef } from "preact/hooks";
import type { ArticleStatement, ArticleView, StatementView } from "../api/types";
import { useGet } from "../api/use";
import { Button } from "../components/Button";
import { Empty } from "../components/Empty";
import { OutLink, statementHref } from "../components/Link";
import { Score } from "../components/Score";
import { FormMark, StatusMark } from "../components/StatementLine";
import { reviewer } from "../preferences";
import { counted } from "../words";
import { quotesNobody, speakerOf } from "./ArticleText";
import type { Review } from "./review";
import { CharacterFacts, Copies, History, Speakers, Stances } from "./StatementFacts";

interface Props {
  view: ArticleView;
  picked: number | null;
  pick: (index: number | null) => void;
  step: (by: 1 | -1) => void;
  /** Null where nothing can be corrected. */
  review: Review | null;
  onSpeaker: () => void;
  onEnds: () => void;
  onAdd: () => void;
  onHelp: () => void;
}

const wordsOf = (statement: ArticleStatement): string => statement.contents.map((piece) => piece.text).join(" … ");

/** What the record knows beyond the article: stances, history, copies. Asked for when the reader rests on a statement. */
function FromRecord({ statement, review }: { statement: ArticleStatement; review: Review | null }) {
  const answer = useGet<StatementView>(`/api/statements/${encodeURIComponent(statement.id)}`, {});
  const state = `${statement.status} ${statement.speakers[0]?.name ?? ""} ${review?.busy ?? false}`;
  const first = useRef(state);
  useEffect(() => {
    if (first.current !== state && !review?.busy) answer.again();
    first.current = state;
  }, [state]);
  if (!answer.data) return null;
  return (
    <>
      <Stances stances={answer.data.stances} />
      <History history={answer.data.history} onUndo={review && reviewer.value ? (row) => review.undoNumber(row.number, statement.id) : undefined} />
      <Copies copies={answer.data.copies} />
    </>
  );
}

function Buttons({ statement, review, onSpeaker, onEnds }: { statement: ArticleStatement; review: Review } & Pick<Props, "onSpeaker" | "onEnds">) {
  const gone = statement.status === "rejected";
  return (
    <div class="review-buttons" role="group" aria-label="Review">
      <Button small shortcut="a" onClick={() => review.accept(statement)} aria-pressed={statement.status === "accepted"} disabled={gone}>
        Accept
      </Button>
      <Button small shortcut="r" onClick={() => review.reject(statement)} aria-pressed={gone} disabled={gone}>
        Reject
      </Button>
      <Button small shortcut="s" onClick={onSpeaker} disabled={gone}>
        Speaker
      </Button>
      <Button small shortcut="[" onClick={onEnds} disabled={gone}>
        Ends
      </Button>
    </div>
  );
}

function Picked({ view, picked, review, onSpeaker, onEnds }: Props & { picked: number }) {
  const statement = view.statements[picked] as ArticleStatement;
  const outer = statement.nested_in === null ? -1 : view.statements.findIndex((one) => one.id === statement.nested_in);
  return (
    <>
      {review && <Buttons statement={statement} review={review} onSpeaker={onSpeaker} onEnds={onEnds} />}
      <p class="facts-line">
        <FormMark form={statement.form} />
        <Score value={statement.score} label="score of the statement" />
        <StatusMark status={statement.status} />
        {outer >= 0 && <span>part of statement {outer + 1}</span>}
      </p>
      <Speakers
        statement={statement}
        onChoose={review && statement.status !== "rejected" ? (speaker) => review.change(statement, { speaker }) : undefined}
      />
      <blockquote class="panel-words">{wordsOf(statement)}</blockquote>
      <CharacterFacts statement={statement} />
      {view.article.version > 0 && statement.status !== "rejected" && <FromRecord key={statement.id} statement={statement} review={review} />}
      {view.article.version > 0 && (
        <p class="panel-links">
          <a href={statementHref(statement.id)}>This statement’s page</a>
          {view.article.url && <OutLink href={view.article.url}>The article at its source</OutLink>}
        </p>
      )}
    </>
  );
}

function Outline({ view, picked, pick }: Pick<Props, "view" | "picked" | "pick">) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const item = (event.target as Element).closest("li");
    const next = event.key === "ArrowDown" ? item?.nextElementSibling : item?.previousElementSibling;
    next?.querySelector("button")?.focus();
    event.preventDefault();
  };
  return (
    <ol class="outline" onKeyDown={onKeyDown}>
      {view.statements.map((statement, index) => (
        <li key={index}>
          <button type="button" aria-current={index === picked ? "true" : undefined} class={`outline-${statement.status}`} onClick={() => pick(index)}>
            <span class="outline-number">{index + 1}</span>
            <span class="outline-words">
              <strong>{quotesNobody(statement) ? statement.form === "scare" ? "scare quotes" : "title" : speakerOf(statement)}</strong> {wordsOf(statement)}
            </span>
            <StatusMark status={statement.status} />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Beside the text, or a sheet below it: the picked statement, and the list of all. */
export function StatementPanel(props: Props) {
  const { view, picked, pick, step, review, onAdd, onHelp } = props;
  const count = view.statements.length;
  const reviewed = view.statements.filter((statement) => statement.status !== "machine").length;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [picked]);
  return (
    <>
      <header class="panel-head">
        <h2>{picked === null ? "Statements" : `Statement ${picked + 1} of ${count}`}</h2>
        <div class="panel-steps">
          <Button small onClick={() => step(-1)} disabled={count === 0} aria-keyshortcuts="k" aria-label="Statement before">
            ‹
          </Button>
          <Button small onClick={() => step(1)} disabled={count === 0} aria-keyshortcuts="j" aria-label="Next statement">
            ›
          </Button>
          {picked !== null && (
            <Button small look="plain" onClick={() => pick(null)} aria-label="Close the statement">
              ×
            </Button>
          )}
        </div>
      </header>
      <div class="panel-body" ref={body}>
        {picked !== null && <Picked {...props} picked={picked} />}
        {picked === null && count === 0 && <Empty>No statement was found in this article.</Empty>}
        {picked === null && count > 0 && (
          <p class="panel-intro">
            {counted(count, "statement")}
            {view.article.version > 0 && `, ${reviewed} reviewed`}. Choose one in the text or in the list, or press <kbd>j</kbd>.
          </p>
        )}
        {review && (
          <div class="review-more">
            <Button small shortcut="m" onClick={onAdd} onMouseDown={(event) => event.preventDefault()}>
              Add a missed one
            </Button>
            <Button small shortcut="u" onClick={review.undo} disabled={!review.canUndo}>
              Undo
            </Button>
            <Button small shortcut="?" onClick={onHelp}>
              Keys
            </Button>
          </div>
        )}
        {count > 0 && (
          <details class="outline-box" open={picked === null}>
            <summary>All statements of this article</summary>
            <Outline view={view} picked={picked} pick={pick} />
          </details>
        )}
      </div>
    </>
  );
}
