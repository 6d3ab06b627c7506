import "../styles/compare.css";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { changed } from "../api/events";
import type { IssueView } from "../api/types";
import { useGet } from "../api/use";
import { dayInWords, dayNumber, isoDay } from "../charts/days";
import { daysOf, lanesOf, standings } from "../charts/lanes";
import type { Lane, LaneOrder, Mark } from "../charts/lanes";
import { SharesBar } from "../charts/SharesBar";
import { Timeline, TimelineLegend } from "../charts/Timeline";
import { Button } from "../components/Button";
import { Empty } from "../components/Empty";
import { Dismissals } from "../components/Dismissals";
import { ErrorBox } from "../components/ErrorBox";
import { Field, SelectField } from "../components/Field";
import { Clash, DismissedNow, PutAside, Shift } from "../components/Findings";
import { actorHref, articleHref } from "../components/Link";
import { Loading } from "../components/Loading";
import { Page } from "../components/Page";
import { Score } from "../components/Score";
import { SentencePanel } from "../components/SentencePanel";
import { StanceMark } from "../components/StanceMark";
import { address, setQuery } from "../router";
import { counted, day, stanceWords } from "../words";

/** More lanes than these are asked for first. */
const kLanesFirst = 30;

export function IssuePage({ id }: { id: string }) {
  const asked = address.value.query.get("until") ?? "";
  const until = dayNumber(asked) === null ? "" : asked;
  const answer = useGet<IssueView>(`/api/issues/${encodeURIComponent(id)}`, { until });
  const [dismissed, setDismissed] = useState<string[]>([]);
  useEffect(() => {
    if (changed.value) answer.again();
  }, [changed.value]);
  const issue = answer.data;
  if (!issue) {
    return (
      <Page title="Issue" kicker={<a href="/issues">Issues</a>}>
        <ErrorBox problem={answer.problem} again={answer.again} />
        {answer.loading && <Loading />}
      </Page>
    );
  }
  const onDismissed = (finding: string) => {
    setDismissed([...dismissed, finding]);
    answer.again();
  };
  return (
    <Page
      title={issue.label}
      kicker={<a href="/issues">Issues</a>}
      lead={
        <>
          <a href={`/?issue=${encodeURIComponent(issue.issue)}`}>{counted(issue.statements, "statement")}</a> by {counted(issue.actors, "actor")} ·{" "}
          <a href={`/network?issue=${encodeURIComponent(issue.issue)}`}>network</a>
        </>
      }
      wide
    >
      <About issue={issue} />
      <Until issue={issue} until={until} />
      <DismissedNow
        ids={dismissed}
        onRestored={(finding) => {
          setDismissed(dismissed.filter((each) => each !== finding));
          answer.again();
        }}
      />
      {issue.timeline.length === 0 ? (
        <Empty>Nobody's position is known yet: no statement is clear enough, or none was compared.</Empty>
      ) : (
        <>
          <Now issue={issue} until={until} />
          <TimelineSection issue={issue} onDismissed={onDismissed} />
        </>
      )}
      <Findings issue={issue} onDismissed={onDismissed} />
      <Dismissals issue={issue.issue} of={issue} onRestored={answer.again} />
    </Page>
  );
}

/** An issue with more than a page can hold is seen part by part, from its end on. */
function Until({ issue, until }: { issue: IssueView; until: string }) {
  const earlier = issue.timeline[0]?.since ?? "";
  const ask = (day: string) => setQuery({ until: day, from: "", to: "", mark: "" });
  if (!until && issue.cut.length === 0) return null;
  return (
    <p class="more">
      {until ? `As it was on ${dayInWords(until)}. ` : ""}
      {issue.cut.length > 0 && `The issue has more than a page shows; these are the newest findings${until ? " of that time" : ""}. `}
      {issue.cut.includes("timeline") && earlier !== until && <Button small onClick={() => ask(earlier)}>Until {dayInWords(earlier)}</Button>}{" "}
      {until && <Button small onClick={() => ask("")}>Until now</Button>}
    </p>
  );
}

function About({ issue }: { issue: IssueView }) {
  if (!issue.description && !issue.support && !issue.oppose) return null;
  return (
    <div class="about-issue">
      {issue.description && <p>{issue.description}</p>}
      {(issue.support || issue.oppose) && (
        <dl>
          {issue.support && (
            <div>
              <dt><StanceMark stance="support" /></dt>
              <dd>{issue.support}</dd>
            </div>
          )}
          {issue.oppose && (
            <div>
              <dt><StanceMark stance="oppose" /></dt>
              <dd>{issue.oppose}</dd>
            </div>
          )}
        </dl>
      )}
    </div>
  );
}

function Now({ issue, until }: { issue: IssueView; until: string }) {
  return (
    <section class="section" aria-labelledby="now">
      <h2 id="now">{until ? "Where they stood then" : "Where they stand now"}</h2>
      <div class="shares">
        <SharesBar label="Actors" shares={issue.shares.map((each) => ({ stance: each.stance, value: each.actors }))} />
        <SharesBar label="Their statements" shares={issue.shares.map((each) => ({ stance: each.stance, value: each.statements }))} />
      </div>
    </section>
  );
}

const orders: { value: LaneOrder; label: string }[] = [
  { value: "stance", label: "Side" },
  { value: "most", label: "Most statements" },
  { value: "first", label: "First to speak" },
  { value: "name", label: "Name" },
];

function TimelineSection({ issue, onDismissed }: { issue: IssueView; onDismissed: (id: string) => void }) {
  const query = address.value.query;
  const order = (orders.find((each) => each.value === query.get("order"))?.value ?? "stance") as LaneOrder;
  const every = query.get("lanes") === "all";
  const all = useMemo(() => lanesOf(issue, order), [issue, order]);
  const lanes = useMemo(() => (every || all.length <= kLanesFirst ? all : mostMarked(all)), [all, every]);
  const standing = useMemo(() => standings(all), [all]);
  const whole = daysOf(all);
  const panel = useRef<HTMLElement>(null);
  if (!whole) return null;
  const margin = Math.max(2, Math.round((whole[1] - whole[0]) * 0.025));
  const [first, last] = [whole[0] - margin, whole[1] + margin];
  const from = Math.max(first, dayNumber(query.get("from") ?? "") ?? first);
  const to = Math.max(from + 1, Math.min(last, dayNumber(query.get("to") ?? "") ?? last));
  const selected = all.flatMap((lane) => lane.marks).find((mark) => mark.key === query.get("mark")) ?? null;

  const zoom = (newFrom: number, newTo: number) => {
    const begin = Math.max(first, Math.min(newFrom, newTo));
    const end = Math.min(last, Math.max(newFrom, newTo, begin + 4));
    setQuery({ from: begin <= first ? "" : isoDay(begin), to: end >= last ? "" : isoDay(end) }, { replace: true });
  };
  const factor = (by: number) => {
    const middle = selected && selected.day >= from && selected.day <= to ? selected.day : (from + to) / 2;
    zoom(Math.floor(middle - (middle - from) * by), Math.ceil(middle + (to - middle) * by));
  };
  const shift = (by: number) => {
    const step = Math.round((to - from) * by);
    const inside = step < 0 ? Math.max(step, first - from) : Math.min(step, last - to);
    zoom(from + inside, to + inside);
  };
  const select = (mark: Mark | null) => setQuery({ mark: mark?.key ?? "" }, { replace: true });

  return (
    <section class="section" aria-labelledby="timeline">
      <h2 id="timeline">Time line</h2>
      <div class="chart-bar">
        <Field label="From" type="date" value={isoDay(from)} min={isoDay(first)} max={isoDay(last)} onChange={(event) => zoom(dayNumber(event.currentTarget.value) ?? first, to)} />
        <Field label="To" type="date" value={isoDay(to)} min={isoDay(first)} max={isoDay(last)} onChange={(event) => zoom(from, dayNumber(event.currentTarget.value) ?? last)} />
        <div class="button-row" role="group" aria-label="Days shown">
          <Button small onClick={() => shift(-0.5)} disabled={from <= first} aria-label="Earlier">←</Button>
          <Button small onClick={() => factor(0.5)} aria-label="Fewer days">+</Button>
          <Button small onClick={() => factor(2)} disabled={from <= first && to >= last} aria-label="More days">−</Button>
          <Button small onClick={() => shift(0.5)} disabled={to >= last} aria-label="Later">→</Button>
          <Button small onClick={() => zoom(first, last)} disabled={from <= first && to >= last}>All days</Button>
        </div>
        <SelectField label="Lanes by" value={order} choices={orders} onChange={(event) => setQuery({ order: event.currentTarget.value === "stance" ? "" : event.currentTarget.value }, { replace: true })} />
      </div>
      <TimelineLegend />
      <div class="timeline-and-sentence">
        <div class="timeline-box">
          <Timeline
            lanes={lanes}
            standings={standing}
            from={from}
            to={to}
            selected={selected?.key ?? null}
            onSelect={select}
            onOpen={() => panel.current?.focus()}
            onZoom={zoom}
          />
          {lanes.length < all.length && (
            <p class="more">
              The {lanes.length} actors with most statements. <Button small onClick={() => setQuery({ lanes: "all" }, { replace: true })}>Show all {all.length}</Button>
            </p>
          )}
        </div>
        <aside
          ref={panel}
          class="sentence-panel"
          aria-label="The sentence of the chosen mark"
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key === "Escape" && selected) document.querySelector<SVGElement>(`[data-key="${CSS.escape(selected.key)}"]`)?.focus();
          }}
        >
          {selected ? (
            <Sentence mark={selected} issue={issue} onDismissed={onDismissed} />
          ) : (
            <p class="panel-hint">Choose a mark to read the sentence behind it. Drag over the drawing to see fewer days.</p>
          )}
        </aside>
      </div>
      <TimelineTable lanes={all} />
    </section>
  );
}

/** The lanes with most marks, in the order in which they were. */
function mostMarked(lanes: Lane[]): Lane[] {
  const kept = new Set([...lanes].sort((a, b) => b.marks.length - a.marks.length).slice(0, kLanesFirst));
  return lanes.filter((lane) => kept.has(lane));
}

function Sentence({ mark, issue, onDismissed }: { mark: Mark; issue: IssueView; onDismissed: (id: string) => void }) {
  const { position } = mark;
  const actor = position?.actor ?? issue.timeline.find((each) => each.name === mark.name)?.actor ?? null;
  return (
    <SentencePanel
      statement={mark.statement}
      words={mark.words}
      article={mark.article}
      head={
        <>
          <h3>{actor === null ? mark.name : <a href={actorHref(actor)}>{mark.name}</a>}</h3>
          <p>
            {position && <StanceMark stance={position.stance} />} <time dateTime={mark.on}>{day(mark.on)}</time>
          </p>
        </>
      }
    >
      <div class="sentence-why">
        {position && (
          <p>
            {position.reason} <Score value={position.score} />
          </p>
        )}
        <ul>
          {mark.shift && (
            <li>
              <a href={`#finding-${mark.shift.id}`}>Change of position: {mark.shift.kind}</a>
            </li>
          )}
          {mark.denials.map((each) => (
            <li key={each.id}>
              <a href={`#finding-${each.id}`}>{each.later.statement === mark.statement ? "Denies a statement" : `Denied by ${each.later.speaker}`}</a>
            </li>
          ))}
          {mark.contradictions.map((each) => {
            const other = each.later.statement === mark.statement ? each.earlier : each.later;
            return (
              <li key={each.id}>
                <a href={`#finding-${each.id}`}>Contradicts {other?.speaker || "another statement"}{other ? `, ${dayInWords(other.on)}` : ""}</a>
              </li>
            );
          })}
        </ul>
        {position && <PutAside finding={position.id} onDone={() => onDismissed(position.id)} />}
      </div>
    </SentencePanel>
  );
}

/** What the drawing shows, in rows. */
function TimelineTable({ lanes }: { lanes: Lane[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The time line as a table</summary>
      {open && (
        <div class="scroll-x" tabIndex={0} role="region" aria-label="The time line as a table">
          <table>
            <thead>
              <tr>
                <th scope="col">Actor</th>
                <th scope="col">Day</th>
                <th scope="col">Position</th>
                <th scope="col">Also</th>
                <th scope="col">Words</th>
              </tr>
            </thead>
            <tbody>
              {lanes.flatMap((lane) =>
                lane.marks.map((mark) => (
                  <tr key={mark.key}>
                    <th scope="row">{lane.name}</th>
                    <td class="dates">{dayInWords(mark.on)}</td>
                    <td>{mark.position ? stanceWords[mark.position.stance] : ""}</td>
                    <td>{also(mark)}</td>
                    <td>
                      <a href={articleHref(mark.article.version, mark.statement)}>{mark.words}</a>
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function also(mark: Mark): string {
  return [mark.shift?.kind, mark.denials.length > 0 && "denial", mark.contradictions.length > 0 && "contradiction"].filter(Boolean).join(", ");
}

function Findings({ issue, onDismissed }: { issue: IssueView; onDismissed: (id: string) => void }) {
  return (
    <>
      <FindingSection id="shifts" title="Changes of position" none="Nobody changed position." count={issue.shifts.length} cut={issue.cut.includes("shifts")}>
        {issue.shifts.map((each) => <Shift key={each.id} shift={each} onDismissed={onDismissed} />)}
      </FindingSection>
      <FindingSection id="denials" title="Denials" none="Nobody denied anything." count={issue.denials.length} cut={issue.cut.includes("denials")}>
        {issue.denials.map((each) => <Clash key={each.id} clash={each} what="denial" onDismissed={onDismissed} />)}
      </FindingSection>
      <FindingSection id="contradictions" title="Contradictions" none="No two statements contradict each other." count={issue.contradictions.length} cut={issue.cut.includes("contradictions")}>
        {issue.contradictions.map((each) => <Clash key={each.id} clash={each} what="contradiction" onDismissed={onDismissed} />)}
      </FindingSection>
    </>
  );
}

/** So many are drawn at first; a long list waits. */
const kFindingsFirst = 6;

function FindingSection({ id, title, none, count, cut, children }: { id: string; title: string; none: string; count: number; cut: boolean; children: preact.ComponentChild[] }) {
  const [all, setAll] = useState(false);
  const hash = address.value.hash;
  // A link to one finding shows it, wherever in the list it is.
  useEffect(() => {
    if (hash.startsWith("finding-")) document.getElementById(hash)?.focus();
  }, [hash]);
  const many = count > kFindingsFirst && !all && !hash.startsWith("finding-");
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>
        {title} {count > 0 && <span class="count">{cut ? `the last ${count}` : count}</span>}
      </h2>
      {count === 0 ? <p class="none">{none}</p> : many ? children.slice(0, kFindingsFirst) : children}
      {many && (
        <p class="more">
          <Button onClick={() => setAll(true)}>All {count}</Button>
        </p>
      )}
    </section>
  );
}

