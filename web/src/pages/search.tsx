import { useEffect, useRef, useState } from "preact/hooks";
import { get, record } from "../api/client";
import { changed } from "../api/events";
import type { IssueRow, StatementRow } from "../api/types";
import { useList } from "../api/use";
import { Button } from "../components/Button";
import { Empty } from "../components/Empty";
import { ErrorBox } from "../components/ErrorBox";
import { Field, SelectField, type Choice } from "../components/Field";
import { Loading } from "../components/Loading";
import { Page } from "../components/Page";
import { StatementLine } from "../components/StatementLine";
import { address, setQuery } from "../router";
import { count, counted, day, formWords, namingWords, statusWords } from "../words";
import "./search.css";

const filters = ["q", "speaker", "actor", "outlet", "from", "to", "form", "naming", "min_score", "status", "issue"] as const;
type Filter = (typeof filters)[number];

const anything = { value: "", label: "any" };
const choices = (words: Record<string, string>): Choice[] => [anything, ...Object.entries(words).map(([value, label]) => ({ value, label }))];

const filterWords: Record<Filter, string> = {
  q: "words",
  speaker: "speaker",
  actor: "actor",
  outlet: "outlet",
  from: "from",
  to: "to",
  form: "form",
  naming: "naming",
  min_score: "score at least",
  status: "review",
  issue: "issue",
};

/** Says a filter only when the reader pauses, so that typing does not ask at every letter. */
function useTyped(name: Filter): { value: string; onInput: (event: { currentTarget: HTMLInputElement }) => void } {
  const said = address.value.query.get(name) ?? "";
  const [value, setValue] = useState(said);
  const timer = useRef(0);
  useEffect(() => setValue(said), [said]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    value,
    onInput: (event) => {
      const text = event.currentTarget.value;
      setValue(text);
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setQuery({ [name]: text.trim() }, { replace: true }), 300);
    },
  };
}

function useIssues(): Choice[] {
  const [issues, setIssues] = useState<Choice[]>([]);
  useEffect(() => {
    // After the statements, which the reader came for.
    const timer = setTimeout(() => {
      get<IssueRow[] | { items: IssueRow[] }>("/api/issues")
        .then((answer) => (Array.isArray(answer) ? answer : answer.items).map((row) => ({ value: row.issue, label: row.label })))
        .then(setIssues)
        .catch(() => undefined);
    }, 200);
    return () => clearTimeout(timer);
  }, []);
  return issues;
}

function Filters({ issues }: { issues: Choice[] }) {
  const query = address.value.query;
  const speaker = useTyped("speaker");
  const outlet = useTyped("outlet");
  const said = (name: Filter): string => query.get(name) ?? "";
  const choose = (name: Filter) => (event: { currentTarget: HTMLInputElement | HTMLSelectElement }) => setQuery({ [name]: event.currentTarget.value });
  const score = said("min_score");
  const outlets = record.value?.outlets ?? [];
  const issueChoices = [anything, ...issues];
  if (said("issue") && !issues.some((choice) => choice.value === said("issue"))) issueChoices.push({ value: said("issue"), label: said("issue") });
  return (
    <div class="filters">
      <Field label="Speaker" type="search" autocomplete="off" spellcheck={false} {...speaker} />
      <Field label="Outlet" type="search" autocomplete="off" spellcheck={false} list="outlets" {...outlet} />
      <datalist id="outlets">
        {outlets.slice(0, 500).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div class="filters-pair">
        <Field label="From" type="date" value={said("from")} onChange={choose("from")} />
        <Field label="To" type="date" value={said("to")} onChange={choose("to")} />
      </div>
      <SelectField label="Form" choices={choices(formWords)} value={said("form")} onChange={choose("form")} />
      <SelectField label="Speaker is" choices={choices(namingWords)} value={said("naming")} onChange={choose("naming")} />
      <SelectField label="Review" choices={choices(statusWords)} value={said("status")} onChange={choose("status")} />
      <SelectField label="Issue" choices={issueChoices} value={said("issue")} onChange={choose("issue")} />
      <div class="field">
        <label for="min-score">
          Score at least <output class="filters-score">{score ? Number(score).toFixed(2) : "any"}</output>
        </label>
        <input
          id="min-score"
          type="range"
          min="0"
          max="0.95"
          step="0.05"
          value={score || "0"}
          onChange={(event) => setQuery({ min_score: Number(event.currentTarget.value) > 0 ? event.currentTarget.value : "" })}
        />
      </div>
    </div>
  );
}

/** What is asked for, each with a button that takes it out. */
function Chosen({ issues, items }: { issues: Choice[]; items: StatementRow[] }) {
  const query = address.value.query;
  const chosen = filters.filter((name) => name !== "q" && query.get(name));
  if (chosen.length === 0) return null;
  const shown = (name: Filter): string => {
    const value = query.get(name) ?? "";
    if (name === "issue") return issues.find((choice) => choice.value === value)?.label ?? value;
    if (name === "actor") return items.find((row) => String(row.actor) === value)?.speaker ?? value;
    if (name === "from" || name === "to") return day(value);
    if (name === "status") return statusWords[value as keyof typeof statusWords] ?? value;
    return value;
  };
  return (
    <ul class="chosen" aria-label="Filters in use">
      {chosen.map((name) => (
        <li key={name}>
          <button type="button" onClick={() => setQuery({ [name]: "" })}>
            <span class="visually-hidden">Without </span>
            <span class="chosen-name">{filterWords[name]}</span> {shown(name)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="chosen-all" onClick={() => setQuery(Object.fromEntries(chosen.map((name) => [name, ""])))}>
          Clear all
        </button>
      </li>
    </ul>
  );
}

/** "3 new statements": shown, not forced upon who is reading. */
function News({ since, show }: { since: number | null; show: () => void }) {
  const now = changed.value?.statements ?? null;
  const more = since !== null && now !== null ? now - since : 0;
  return (
    <div role="status" class="news">
      {more > 0 && (
        <Button look="main" small onClick={show}>
          {counted(more, "new statement")} in the record · show
        </Button>
      )}
    </div>
  );
}

function RecordLine() {
  const known = record.value;
  if (!known) return <>Who said what in the news.</>;
  const days = known.from ? (day(known.from) === day(known.to) ? day(known.from) : `${day(known.from)} to ${day(known.to)}`) : "";
  return (
    <>
      {counted(known.statements, "statement")} in {counted(known.articles, "article")}
      {known.outlets.length > 0 && <> of {counted(known.outlets.length, "outlet")}</>}, by {counted(known.actors, "actor")}
      {days && <span class="lead-days">, {days}</span>}.
    </>
  );
}

export function Search() {
  const query = address.value.query;
  const asked = Object.fromEntries(filters.map((name) => [name, query.get(name) ?? ""]));
  const list = useList<StatementRow>("/api/statements", { ...asked, limit: 30 });
  const words = useTyped("q");
  const issues = useIssues();
  // How many statements the record had when the list was asked for; what came later is news.
  const [since, setSince] = useState<number | null>(null);
  const current = changed.value?.statements ?? record.value?.statements ?? null;
  useEffect(() => {
    if (since === null && current !== null) setSince(current);
  }, [current === null]);
  const url = JSON.stringify(asked);
  useEffect(() => {
    if (current !== null) setSince(current);
  }, [url]);
  const inUse = filters.filter((name) => query.get(name)).length;
  const wide = useRef(typeof matchMedia === "undefined" || matchMedia("(min-width: 60rem)").matches);

  return (
    <Page title="Statements" wide lead={<RecordLine />}>
      <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
        <div class="search-words">
          <Field label="Words of the statement" type="search" placeholder="ferry, “letting the ferry sail”, ferr*" autocomplete="off" spellcheck={false} enterKeyHint="search" {...words} />
        </div>
        <details class="search-filters" open={wide.current}>
          <summary>Filters{inUse > 0 && ` (${inUse} in use)`}</summary>
          <Filters issues={issues} />
        </details>
      </form>
      <section class="results" aria-label="Results">
        <div class="results-head">
          <p class="results-total" role="status">
            {list.loading && list.items.length === 0 ? "Searching…" : list.total !== null ? counted(list.total, "statement") : list.items.length > 0 ? `${count(list.items.length)} shown` : ""}
          </p>
          <Chosen issues={issues} items={list.items} />
        </div>
        <News
          since={since}
          show={() => {
            setSince(current);
            list.again();
          }}
        />
        <ErrorBox problem={list.problem} again={list.again} />
        {!list.loading && !list.problem && list.items.length === 0 && (
          <Empty>
            {inUse > 0 ? "No statement answers to all of this. Take out a filter, or try fewer words." : <>The record is empty. Add articles with <code>onrecord add</code>, or <a href="/paste">paste one</a>.</>}
          </Empty>
        )}
        {list.items.length > 0 && (
          <ol class={list.loading ? "statement-list is-old" : "statement-list"}>
            {list.items.map((row, index) => (
              <li key={`${row.id} ${row.article.version} ${index}`}>
                <StatementLine row={row} />
              </li>
            ))}
          </ol>
        )}
        {list.loading && <Loading />}
        {list.more && !list.loading && (
          <Button class="more" onClick={list.loadMore}>
            Show more
          </Button>
        )}
      </section>
    </Page>
  );
}
