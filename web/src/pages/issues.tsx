import "../styles/compare.css";
import type { IssueRow } from "../api/types";
import { useGet } from "../api/use";
import { rowsOf } from "../api/rows";
import { Empty } from "../components/Empty";
import { Dismissals } from "../components/Dismissals";
import { ErrorBox } from "../components/ErrorBox";
import { issueHref } from "../components/Link";
import { Loading } from "../components/Loading";
import { Page } from "../components/Page";
import { counted } from "../words";

const originWords: Record<IssueRow["origin"], string> = {
  codebook: "",
  found: "found in the statements",
  split: "part of another one",
};

export function Issues() {
  const answer = useGet<IssueRow[]>("/api/issues");
  const issues = rowsOf(answer.data);
  const most = issues.reduce((so, issue) => Math.max(so, issue.statements), 1);
  return (
    <Page title="Issues" lead="What one can be for or against. Each has a time line of who stood where.">
      <ErrorBox problem={answer.problem} again={answer.again} />
      {answer.loading && <Loading />}
      {answer.data && issues.length === 0 && (
        <Empty>
          <p>No issue yet.</p>
          <p>
            <code>onrecord compare --db FILE --codebook issues.yaml</code> makes them from your codebook, <code>onrecord issues find --db FILE</code> finds some in
            the statements.
          </p>
        </Empty>
      )}
      {issues.length > 0 && (
        <ol class="issue-list">
          {issues.map((issue) => (
            <li key={issue.issue} class={issue.statements === 0 ? "quiet" : ""}>
              <h2>
                <a href={issueHref(issue.issue)}>{issue.label}</a>
              </h2>
              <span class="bar" aria-hidden="true">
                <span class="bar-part part-plain" style={{ width: `${(100 * issue.statements) / most}%` }} />
              </span>
              <p>
                {issue.statements === 0 ? "no statement yet" : `${counted(issue.statements, "statement")} by ${counted(issue.actors, "actor")}`}
                {originWords[issue.origin] && `, ${originWords[issue.origin]}`}
              </p>
            </li>
          ))}
        </ol>
      )}
      <Dismissals issue={null} of={answer.data} onRestored={answer.again} />
    </Page>
  );
}
