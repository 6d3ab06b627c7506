import type { ArticleRef, Form, Naming, StatementRow, Status } from "../api/types";
import { counted, day, formWords, statusWords } from "../words";
import { actorHref, articleHref, statementHref } from "./Link";
import { Score } from "./Score";

/** "The Brenn Herald, 2 May 2031", with the article's title as the link. */
export function ArticleLine({ article, statement }: { article: ArticleRef; statement?: string }) {
  return (
    <span class="article-line">
      <a href={articleHref(article.version, statement)}>{article.title || article.id || "Untitled article"}</a>
      {article.outlet && <span class="outlet">{article.outlet}</span>}
      {article.date && <time dateTime={article.date}>{day(article.date)}</time>}
    </span>
  );
}

export function SpeakerName({ name, actor, naming }: { name: string; actor: number | null; naming?: Naming }) {
  if (name && actor !== null) return <a class="speaker" href={actorHref(actor)}>{name}</a>;
  if (name) return <span class="speaker">{name}</span>;
  return <span class="speaker speaker-unknown">{naming === "unnamed" ? "Somebody unnamed" : "Speaker unknown"}</span>;
}

export function StatusMark({ status }: { status: Status }) {
  return <span class={`status status-${status}`}>{statusWords[status]}</span>;
}

export function FormMark({ form }: { form: Form }) {
  return <span class={`form form-${form}`}>{formWords[form]}</span>;
}

/** A statement in a list: its words first, then who, where, when and how sure. */
export function StatementLine({ row }: { row: StatementRow }) {
  return (
    <article class="statement-line">
      <a class="statement-words" href={articleHref(row.article.version, row.id)}>
        {row.words}
      </a>
      <p class="statement-facts">
        <SpeakerName name={row.speaker} actor={row.actor} naming={row.naming} />
        <ArticleLine article={row.article} statement={row.id} />
      </p>
      <p class="statement-marks">
        <FormMark form={row.form} />
        <Score value={row.score} />
        <StatusMark status={row.status} />
        <a href={statementHref(row.id)} class="quiet">
          {row.places > 1 ? counted(row.places, "place") : "details"}
          <span class="visually-hidden"> of this statement</span>
        </a>
      </p>
    </article>
  );
}
