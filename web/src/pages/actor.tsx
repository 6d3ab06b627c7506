import "../styles/compare.css";
import { useEffect, useState } from "preact/hooks";
import { changed } from "../api/events";
import type { ActorView, PositionRow } from "../api/types";
import { useGet } from "../api/use";
import { BarList, MonthColumns } from "../charts/Bars";
import { ActorDecisions, DecisionButtons } from "../components/ActorDecisions";
import { ErrorBox } from "../components/ErrorBox";
import { DismissedNow, Shift } from "../components/Findings";
import { articleHref, issueHref } from "../components/Link";
import { Loading } from "../components/Loading";
import { Page } from "../components/Page";
import { StanceMark } from "../components/StanceMark";
import { ArticleLine } from "../components/StatementLine";
import { count, counted, day, kindWords } from "../words";
import { span } from "./actors";

export function ActorPage({ id }: { id: string }) {
  const answer = useGet<ActorView>(`/api/actors/${encodeURIComponent(id)}`);
  const [dismissed, setDismissed] = useState<string[]>([]);
  useEffect(() => {
    if (changed.value) answer.again();
  }, [changed.value]);
  const actor = answer.data;
  if (!actor) {
    return (
      <Page title="Actor">
        <ErrorBox problem={answer.problem} again={answer.again} />
        {answer.loading && <Loading />}
      </Page>
    );
  }
  const search = (more: Record<string, string>) => `/?${new URLSearchParams({ actor: String(actor.actor), ...more }).toString()}`;
  const onDismissed = (finding: string) => {
    setDismissed([...dismissed, finding]);
    answer.again();
  };
  return (
    <Page
      title={actor.name}
      kicker={
        <>
          <a href="/actors">Actors</a> · {kindWords[actor.kind] ?? actor.kind}
          {actor.listed_id && <> · {actor.listed_id} of your list</>}
        </>
      }
      lead={
        <>
          <a href={search({})}>{counted(actor.statements, "statement")}</a> in {counted(actor.articles, "article")}, {span(actor.first, actor.last)}
        </>
      }
      actions={<DecisionButtons actor={actor} onDecided={answer.again} />}
      wide
    >
      <DismissedNow
        ids={dismissed}
        onRestored={(finding) => {
          setDismissed(dismissed.filter((each) => each !== finding));
          answer.again();
        }}
      />
      <ActorDecisions decisions={actor.decisions} onUndone={answer.again} />
      <div class="actor-grid">
        <section class="section" aria-labelledby="who">
          <h2 id="who">Called</h2>
          <Names words={actor.forms} />
          {actor.roles.length > 0 && (
            <>
              <h3>Words beside the name</h3>
              <p class="none">{actor.roles.join(", ")}</p>
            </>
          )}
        </section>
        <section class="section" aria-labelledby="where">
          <h2 id="where">Where</h2>
          <BarList
            label="Statements by outlet"
            rows={actor.by_outlet.map((each) => ({
              key: each.outlet,
              name: <a href={search({ outlet: each.outlet })}>{each.outlet || "no outlet"}</a>,
              value: each.statements,
            }))}
          />
        </section>
        <section class="section" aria-labelledby="when">
          <h2 id="when">When</h2>
          <MonthColumns months={actor.by_month.filter((each) => each.month)} link={(month) => search({ from: month, to: month })} />
        </section>
      </div>
      <section class="section" aria-labelledby="positions">
        <h2 id="positions">Positions</h2>
        {actor.positions.length === 0 ? <p class="none">None is known: no statement on an issue is clear enough, or none was compared.</p> : <Positions positions={actor.positions} />}
        {actor.cut.includes("positions") && <p class="more">The latest {actor.positions.length}; the command <code>onrecord timeline</code> lists all.</p>}
      </section>
      {actor.shifts.length > 0 && (
        <section class="section" aria-labelledby="shifts">
          <h2 id="shifts">Changes of position</h2>
          {actor.cut.includes("shifts") && <p class="section-lead">The last {actor.shifts.length}.</p>}
          {actor.shifts.map((shift) => (
            <Shift key={shift.id} shift={shift} withIssue onDismissed={onDismissed} />
          ))}
        </section>
      )}
      <section class="section" aria-labelledby="appearances">
        <h2 id="appearances">Appearances</h2>
        <p class="section-lead">Articles that name {actor.name}, and why it is the same actor. The latest {actor.appearances.length}.</p>
        <Appearances actor={actor} />
      </section>
    </Page>
  );
}

function Names({ words }: { words: string[] }) {
  return (
    <ul class="names">
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

/** By issue: where the actor stood, one line a change. */
function Positions({ positions }: { positions: PositionRow[] }) {
  const issues = [...new Set(positions.map((each) => each.issue))];
  return (
    <div class="position-groups">
      {issues.map((issue) => {
        const own = positions.filter((each) => each.issue === issue);
        return (
          <section key={issue} class="position-group">
            <h3>
              <a href={issueHref(issue)}>{own[0]!.issue_label}</a>
            </h3>
            <ol class="position-list">
              {own.map((position) => (
                <li key={position.id}>
                  <time dateTime={position.since}>{day(position.since)}</time>
                  <StanceMark stance={position.stance} />
                  <a class="position-words" href={articleHref(position.article.version, position.statement)}>{position.words}</a>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function Appearances({ actor }: { actor: ActorView }) {
  return (
    <table class="reflow appearance-table">
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col">Called there</th>
          <th scope="col">Why it is the same</th>
          <th scope="col" class="number">Statements</th>
        </tr>
      </thead>
      <tbody>
        {actor.appearances.map((each) => (
          <tr key={each.article.version}>
            <td>
              <ArticleLine article={each.article} />
            </td>
            <td>{each.name}</td>
            <td class="reason">{each.reason}</td>
            <td class="number">{count(each.statements)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

