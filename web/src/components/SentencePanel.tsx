import type { ComponentChildren } from "preact";
import type { ArticleRef, StatementView } from "../api/types";
import { useGet } from "../api/use";
import { day } from "../words";
import { articleHref, OutLink } from "./Link";

interface Props {
  statement: string;
  words: string;
  article: ArticleRef;
  /** Who, where he stands, since when. */
  head: ComponentChildren;
  children?: ComponentChildren;
}

/** A statement in the sentences around it, with the way to its article and to the article's own address. */
export function SentencePanel({ statement, words, article, head, children }: Props) {
  const answer = useGet<StatementView>(`/api/statements/${encodeURIComponent(statement)}`);
  const view = answer.data;
  return (
    <div class="sentence">
      <div class="sentence-head">{head}</div>
      <blockquote class="sentence-words">
        {view?.around ? <Marked text={view.around} pieces={view.contents.map((piece) => piece.text)} /> : words}
      </blockquote>
      <p class="sentence-source">
        {article.outlet && <span>{article.outlet}</span>}
        {article.date && <time dateTime={article.date}>{day(article.date)}</time>}
      </p>
      <p class="sentence-links">
        <a href={articleHref(article.version, statement)}>{article.title || "Open in the article"}</a>
        {article.url && <OutLink href={article.url}>Original article</OutLink>}
      </p>
      {children}
    </div>
  );
}

/** `text` with the pieces in it marked; those that are not in it as they are written are left out. */
function Marked({ text, pieces }: { text: string; pieces: string[] }) {
  const parts: ComponentChildren[] = [];
  let done = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, done);
    if (at < 0 || piece === "") continue;
    parts.push(text.slice(done, at), <mark key={at}>{piece}</mark>);
    done = at + piece.length;
  }
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  );
}
