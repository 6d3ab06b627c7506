import { record } from "../api/client";
import type { StatementView } from "../api/types";
import { useGet } from "../api/use";
import { CharacterFacts, Copies, History, Speakers, Stances } from "../article/StatementFacts";
import { ErrorBox } from "../components/ErrorBox";
import { articleHref, OutLink } from "../components/Link";
import { Loading } from "../components/Loading";
import { Page } from "../components/Page";
import { Score } from "../components/Score";
import { ArticleLine, FormMark, StatusMark } from "../components/StatementLine";
import "./statement.css";

/** The sentences around a statement with its contents marked in them. */
function Around({ statement }: { statement: StatementView }) {
  const pieces: { text: string; content: boolean }[] = [];
  let rest = statement.around;
  for (const { text } of statement.contents) {
    const at = rest.indexOf(text);
    if (at < 0) continue;
    if (at > 0) pieces.push({ text: rest.slice(0, at), content: false });
    pieces.push({ text, content: true });
    rest = rest.slice(at + text.length);
  }
  if (rest) pieces.push({ text: rest, content: false });
  return (
    <blockquote class="around">
      {pieces.map((piece, index) => (piece.content ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>))}
    </blockquote>
  );
}

export function StatementPage({ id }: { id: string }) {
  const answer = useGet<StatementView>(`/api/statements/${encodeURIComponent(id)}`);
  const statement = answer.data;
  if (!statement) {
    return (
      <Page title="Statement">
        {answer.loading && <Loading />}
        <ErrorBox problem={answer.problem} again={answer.again} />
      </Page>
    );
  }
  return (
    <Page
      title={statement.words.length > 140 ? `${statement.words.slice(0, 137)}…` : statement.words}
      kicker={<ArticleLine article={statement.article} statement={statement.id} />}
      lead={
        <span class="facts-line">
          <FormMark form={statement.form} />
          <Score value={statement.score} />
          <StatusMark status={statement.status} />
        </span>
      }
      actions={
        <>
          <a class="button button-main" href={articleHref(statement.article.version, statement.id)}>
            {record.value?.role === "review" ? "Review it in the article" : "See it in the article"}
          </a>
        </>
      }
    >
      <div class="statement-page">
        <section aria-label="In the article">
          <Around statement={statement} />
          {statement.article.url && (
            <p>
              <OutLink href={statement.article.url}>The article at its source</OutLink>
            </p>
          )}
        </section>
        <section class="section">
          <h2>Who says it</h2>
          <Speakers statement={statement} />
          <CharacterFacts statement={statement} />
        </section>
        <Stances stances={statement.stances} />
        <History history={statement.history} />
        <Copies copies={statement.copies} />
      </div>
    </Page>
  );
}
