import "../styles/compare.css";
import { useState } from "preact/hooks";
import type { Agreement } from "../api/types";
import { useGet } from "../api/use";
import { Button } from "../components/Button";
import { Empty } from "../components/Empty";
import { ErrorBox } from "../components/ErrorBox";
import { Loading } from "../components/Loading";
import { Page } from "../components/Page";
import { StatementLine } from "../components/StatementLine";
import { count, counted, day } from "../words";
import { span } from "./actors";

export function AgreementPage() {
  const answer = useGet<Agreement>("/api/agreement");
  const agreement = answer.data;
  return (
    <Page title="Agreement" lead="How far reviewers agree about the same statements.">
      <ErrorBox problem={answer.problem} again={answer.again} />
      {answer.loading && <Loading />}
      {agreement && agreement.reviewers.length === 0 && (
        <Empty>Nobody has reviewed a statement yet. Open an article, say whether its statements are right, and have somebody else do the same.</Empty>
      )}
      {agreement && agreement.reviewers.length > 0 && (
        <>
          <Alphas agreement={agreement} />
          <Reviewers agreement={agreement} />
          <Disagreements agreement={agreement} />
        </>
      )}
    </Page>
  );
}

/** Krippendorff, Content Analysis, 4th ed. 2019, chapter 12: rely on 0.8 and above, on 0.667 and above for tentative conclusions. */
const kGood = 0.8;
const kTentative = 2 / 3;

const judged = (alpha: number): string => (alpha >= kGood ? "reliable" : alpha >= kTentative ? "tentative" : alpha > 0 ? "not reliable" : "no better than chance");

const questionWords: Record<string, string> = {
  "is it a statement": "Is it a statement?",
  "who says it": "Who says it?",
  "its content": "What is its content?",
};

function Alphas({ agreement }: { agreement: Agreement }) {
  return (
    <section class="section" aria-labelledby="alpha">
      <h2 id="alpha">Krippendorff's alpha</h2>
      <ul class="alphas">
        {agreement.alpha.map((each) => (
          <li key={each.question}>
            <p class="alpha-question">{questionWords[each.question] ?? each.question}</p>
            <p class="alpha-value">
              {each.alpha === null ? (
                <span class="none">no figure</span>
              ) : (
                <>
                  <strong>{each.alpha.toFixed(3)}</strong> {judged(each.alpha)}
                </>
              )}
            </p>
            <AlphaScale alpha={each.alpha} />
            <p class="alpha-of">
              {each.statements === 0
                ? "No statement was looked at by two."
                : `Over ${counted(each.statements, "statement")} that two or more of ${counted(each.reviewers, "reviewer")} looked at.`}
              {each.alpha === null && each.statements > 0 && " All answers are the same: that tells nothing of reliability."}
            </p>
          </li>
        ))}
      </ul>
      <p class="how-to-read">
        1 is full agreement, 0 what chance would give, below 0 they agree less than by chance. As a rule, rely on answers from 0.8 on; from 0.667 on draw
        tentative conclusions only (Krippendorff, <cite>Content Analysis</cite>, 2019, chapter 12). Few statements make the figure unsure.
      </p>
    </section>
  );
}

/** 0 to 1, with the two thresholds; what is below 0 stands at 0. */
function AlphaScale({ alpha }: { alpha: number | null }) {
  const place = Math.max(0, Math.min(1, alpha ?? 0)) * 100;
  return (
    <svg class="alpha-scale" viewBox="0 0 100 22" preserveAspectRatio="none" aria-hidden="true">
      <rect class="scale-low" x="0" width={kTentative * 100} y="6" height="10" />
      <rect class="scale-middle" x={kTentative * 100} width={(kGood - kTentative) * 100} y="6" height="10" />
      <rect class="scale-good" x={kGood * 100} width={(1 - kGood) * 100} y="6" height="10" />
      {alpha !== null && <line class="scale-mark" x1={place} x2={place} y1="1" y2="21" />}
    </svg>
  );
}

function Reviewers({ agreement }: { agreement: Agreement }) {
  return (
    <section class="section" aria-labelledby="reviewers">
      <h2 id="reviewers">Reviewers</h2>
      <table class="reflow">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" class="number">Statements</th>
            <th scope="col" class="number">Corrections</th>
            <th scope="col" class="wide-only">First, last</th>
          </tr>
        </thead>
        <tbody>
          {agreement.reviewers.map((each) => (
            <tr key={each.name}>
              <th scope="row">
                {each.name}
                <span class="narrow-only">{span(each.first.slice(0, 10), each.last.slice(0, 10))}</span>
              </th>
              <td class="number">{count(each.statements)}</td>
              <td class="number">{count(each.corrections)}</td>
              <td class="dates wide-only">{span(each.first.slice(0, 10), each.last.slice(0, 10))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const kFirst = 20;

function Disagreements({ agreement }: { agreement: Agreement }) {
  const [all, setAll] = useState(false);
  const { disagreements } = agreement;
  return (
    <section class="section" aria-labelledby="disagreements">
      <h2 id="disagreements">
        Disagreements {disagreements.length > 0 && <span class="count">{disagreements.length}</span>}
      </h2>
      {disagreements.length === 0 && <p class="none">None: whoever looked at the same statement said the same.</p>}
      <ol class="disagreements">
        {disagreements.slice(0, all ? undefined : kFirst).map((each) => (
          <li key={`${each.statement.id} ${each.question}`}>
            <StatementLine row={each.statement} />
            <div class="answers">
              <h3>{questionWords[each.question] ?? each.question}</h3>
              <dl>
                {each.answers.map((answer) => (
                  <div key={answer.by}>
                    <dt>{answer.by}</dt>
                    <dd>
                      {answer.answer || <em>nobody</em>} <time dateTime={answer.at}>{day(answer.at.slice(0, 10))}</time>
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          </li>
        ))}
      </ol>
      {disagreements.length > kFirst && !all && (
        <p class="more"><Button onClick={() => setAll(true)}>All {count(disagreements.length)}</Button></p>
      )}
    </section>
  );
}
