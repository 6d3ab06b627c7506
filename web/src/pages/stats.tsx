import "../styles/compare.css";
import type { IssueRow, StatsRow } from "../api/types";
import { record } from "../api/client";
import { rowsOf } from "../api/rows";
import { useGet } from "../api/use";
import { StackedBar, type Part } from "../charts/Bars";
import { CsvButton } from "../components/Download";
import { Empty } from "../components/Empty";
import { ErrorBox } from "../components/ErrorBox";
import { Field, SelectField, type Choice } from "../components/Field";
import { Loading } from "../components/Loading";
import { Page } from "../components/Page";
import { Button } from "../components/Button";
import { useLate } from "../components/useLate";
import { address, setQuery } from "../router";
import { count, counted } from "../words";

const groupings: Choice[] = [
  { value: "outlet", label: "Outlet" },
  { value: "speaker", label: "Speaker" },
  { value: "month", label: "Month" },
  { value: "form", label: "Form" },
  { value: "outlet,month", label: "Outlet and month" },
  { value: "outlet,speaker", label: "Outlet and speaker" },
  { value: "outlet,form", label: "Outlet and form" },
  { value: "speaker,month", label: "Speaker and month" },
];

const sorts: Choice[] = [
  { value: "", label: "As they come" },
  { value: "statements", label: "Most statements" },
  { value: "direct", label: "Most direct, share" },
  { value: "unnamed", label: "Least named, share" },
];

const filterNames = ["q", "speaker", "outlet", "issue", "from", "to", "form", "naming", "status", "actor", "min_score"];
const kRowsFirst = 60;

const howQuoted = (row: StatsRow): Part[] => [
  { name: "direct", label: "direct", value: row.direct },
  { name: "mixed", label: "mixed", value: row.mixed },
  { name: "indirect", label: "indirect", value: row.indirect },
  { name: "other", label: "other forms", value: Math.max(0, row.statements - row.direct - row.mixed - row.indirect) },
];
const whoIsQuoted = (row: StatsRow): Part[] => [
  { name: "named", label: "named", value: row.named },
  { name: "unnamed", label: "unnamed", value: row.unnamed },
  { name: "unknown", label: "unknown", value: row.unknown },
];

function sorted(rows: StatsRow[], by: string): StatsRow[] {
  const share = (part: number, row: StatsRow) => part / Math.max(1, row.statements);
  const keys: Record<string, (row: StatsRow) => number> = {
    statements: (row) => row.statements,
    direct: (row) => share(row.direct, row),
    unnamed: (row) => share(row.unnamed + row.unknown, row),
  };
  const key = keys[by];
  return key ? [...rows].sort((a, b) => key(b) - key(a)) : rows;
}

export function Stats() {
  const query = address.value.query;
  const by = groupings.find((each) => each.value === query.get("by"))?.value ?? "outlet";
  const shares = query.get("show") === "share";
  const filters = Object.fromEntries(filterNames.map((name) => [name, query.get(name) ?? ""]));
  const answer = useGet<StatsRow[]>("/api/stats", { by, ...filters, limit: 5000 });
  const sort = query.get("sort") ?? "";
  const rows = sorted(rowsOf(answer.data), sort);
  const parts = by.split(",");
  return (
    <Page
      title="Source audit"
      lead="Who is quoted, and how: word for word or in the writer's words, by name or not."
      actions={rows.length > 0 && <CsvButton name={`audit-${by.replace(",", "-")}`} rows={rows} columns={[...parts, "statements", "direct", "indirect", "mixed", "named", "unnamed", "unknown"]}>Export CSV</CsvButton>}
      wide
    >
      <Filters by={by} sort={sort} filters={filters} shares={shares} />
      <ErrorBox problem={answer.problem} again={answer.again} />
      {answer.loading && <Loading what="Counting" />}
      {answer.data && rows.length === 0 && <Empty>No statement answers to that. Take a filter away.</Empty>}
      {rows.length > 0 && (
        <>
          <Sum rows={rows} />
          <Audit rows={rows} by={parts} shares={shares} filters={filters} every={query.get("rows") === "all"} />
        </>
      )}
    </Page>
  );
}

function Filters({ by, sort, filters, shares }: { by: string; sort: string; filters: Record<string, string>; shares: boolean }) {
  const issues = useGet<IssueRow[]>("/api/issues");
  const set = (name: string) => (event: { currentTarget: { value: string } }) => setQuery({ [name]: event.currentTarget.value }, { replace: true });
  const late = useLate((changes: Record<string, string>) => setQuery(changes, { replace: true }));
  const lateSet = (name: string) => (event: { currentTarget: { value: string } }) => late({ [name]: event.currentTarget.value });
  const any = filterNames.some((name) => filters[name]);
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <SelectField label="Count by" value={by} choices={groupings} onChange={set("by")} />
      <SelectField label="Order" value={sort} choices={sorts} onChange={set("sort")} />
      <SelectField
        label="Bars"
        value={shares ? "share" : ""}
        onChange={set("show")}
        choices={[
          { value: "", label: "Numbers" },
          { value: "share", label: "Shares" },
        ]}
      />
      <Field label="Words" type="search" value={filters["q"]} onInput={lateSet("q")} />
      <Field label="Speaker" type="search" value={filters["speaker"]} onInput={lateSet("speaker")} />
      <SelectField
        label="Outlet"
        value={filters["outlet"]}
        onChange={set("outlet")}
        choices={[{ value: "", label: "All outlets" }, ...(record.value?.outlets ?? []).map((each) => ({ value: each, label: each }))]}
      />
      <SelectField
        label="Issue"
        value={filters["issue"]}
        onChange={set("issue")}
        choices={[{ value: "", label: "Any or none" }, ...rowsOf(issues.data).map((each) => ({ value: each.issue, label: each.label }))]}
      />
      <Field label="From" type="date" value={filters["from"]} onChange={set("from")} />
      <Field label="To" type="date" value={filters["to"]} onChange={set("to")} />
      {any && (
        <Button look="plain" class="filters-clear" onClick={() => setQuery(Object.fromEntries(filterNames.map((name) => [name, ""])), { replace: true })}>
          Clear filters
        </Button>
      )}
    </form>
  );
}

const add = (rows: StatsRow[]): StatsRow =>
  rows.reduce(
    (sum, row) => ({
      statements: sum.statements + row.statements,
      direct: sum.direct + row.direct,
      indirect: sum.indirect + row.indirect,
      mixed: sum.mixed + row.mixed,
      named: sum.named + row.named,
      unnamed: sum.unnamed + row.unnamed,
      unknown: sum.unknown + row.unknown,
    }),
    { statements: 0, direct: 0, indirect: 0, mixed: 0, named: 0, unnamed: 0, unknown: 0 },
  );

/** All rows together: what the colours mean, with the shares. */
function Sum({ rows }: { rows: StatsRow[] }) {
  const sum = add(rows);
  return (
    <div class="audit-sum">
      {[
        { title: "How they are quoted", parts: howQuoted(sum) },
        { title: "Who is quoted", parts: whoIsQuoted(sum) },
      ].map(({ title, parts }) => (
        <figure key={title}>
          <figcaption>{title}</figcaption>
          <StackedBar parts={parts} of={sum.statements} />
          <ul class="legend">
            {parts.map(
              (part) =>
                part.value > 0 && (
                  <li key={part.name}>
                    <span class={`swatch part-${part.name}`} aria-hidden="true" /> {part.label} <strong>{Math.round((100 * part.value) / Math.max(1, sum.statements))} %</strong>
                  </li>
                ),
            )}
          </ul>
        </figure>
      ))}
    </div>
  );
}

const valueOf = (row: StatsRow, part: string): string => String((row as unknown as Record<string, unknown>)[part] ?? "");

function Audit({ rows, by, shares, filters, every }: { rows: StatsRow[]; by: string[]; shares: boolean; filters: Record<string, string>; every: boolean }) {
  const most = rows.reduce((so, row) => Math.max(so, row.statements), 1);
  const shown = every ? rows : rows.slice(0, kRowsFirst);
  return (
    <>
      <p class="list-count" role="status">{counted(rows.length, "row")}</p>
      <div class="scroll-x" tabIndex={0} role="region" aria-label="Table of counts">
        <table class="audit">
          <thead>
            <tr>
              {by.map((part) => (
                <th key={part} scope="col" class="audit-name">{groupings.find((each) => each.value === part)?.label}</th>
              ))}
              <th scope="col" class="number">Statements</th>
              <th scope="col" class="bar-head">Direct, mixed, indirect</th>
              <th scope="col" class="number audit-number">Direct</th>
              <th scope="col" class="number audit-number">Mixed</th>
              <th scope="col" class="number audit-number">Indirect</th>
              <th scope="col" class="bar-head">Named, unnamed, unknown</th>
              <th scope="col" class="number audit-number">Named</th>
              <th scope="col" class="number audit-number">Unnamed</th>
              <th scope="col" class="number audit-number">Unknown</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const of = shares ? row.statements : most;
              const told = (value: number) => (shares ? `${Math.round((100 * value) / Math.max(1, row.statements))} %` : count(value));
              return (
                <tr key={by.map((part) => valueOf(row, part)).join("\n")}>
                  {by.map((part, index) => {
                    const words = valueOf(row, part) || "none";
                    const name = index === by.length - 1 ? <a href={searchHref(row, by, filters)}>{words}</a> : words;
                    return index === 0 ? <th key={part} scope="row" class={`audit-name audit-${part}`}>{name}</th> : <td key={part} class={`audit-name audit-${part}`}>{name}</td>;
                  })}
                  <td class="number audit-all">{count(row.statements)}</td>
                  <td class="bar-head"><StackedBar parts={howQuoted(row)} of={of} /></td>
                  <td class="number audit-number">{told(row.direct)}</td>
                  <td class="number audit-number">{told(row.mixed)}</td>
                  <td class="number audit-number">{told(row.indirect)}</td>
                  <td class="bar-head"><StackedBar parts={whoIsQuoted(row)} of={of} /></td>
                  <td class="number audit-number">{told(row.named)}</td>
                  <td class="number audit-number">{told(row.unnamed)}</td>
                  <td class="number audit-number">{told(row.unknown)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <p class="more"><Button onClick={() => setQuery({ rows: "all" }, { replace: true })}>All {count(rows.length)} rows</Button></p>
      )}
    </>
  );
}

/** The statements that a row counts. */
function searchHref(row: StatsRow, by: string[], filters: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  for (const part of by) {
    const value = valueOf(row, part);
    if (part === "month") {
      query.set("from", value);
      query.set("to", value);
    } else query.set(part, value);
  }
  return `/?${query.toString()}`;
}
