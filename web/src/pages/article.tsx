import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { get, record } from "../api/client";
import { changed } from "../api/events";
import type { ArticleRef, ArticleView } from "../api/types";
import { useGet } from "../api/use";
import { ArticleReader } from "../article/ArticleReader";
import { inTextOrder } from "../article/review";
import { ErrorBox } from "../components/ErrorBox";
import { articleHref, OutLink } from "../components/Link";
import { Loading } from "../components/Loading";
import { Page } from "../components/Page";
import { address, setQuery } from "../router";
import { counted, day } from "../words";

function Line({ view }: { view: ArticleView }) {
  const { article, author } = view;
  return (
    <span class="facts-line">
      {author && <span>{author}</span>}
      {article.outlet && <a href={`/?outlet=${encodeURIComponent(article.outlet)}`}>{article.outlet}</a>}
      {article.date && <time dateTime={article.date}>{day(article.date)}</time>}
      {article.url && <OutLink href={article.url}>The article at its source</OutLink>}
    </span>
  );
}

const titleOf = (article: ArticleRef): string => article.title || article.id || "Untitled article";

/** Versions of the article, and articles that share most of its text. */
function Others({ view }: { view: ArticleView }) {
  const versions = view.versions.filter((version) => version.version !== view.article.version);
  if (versions.length === 0 && view.duplicates.length === 0) return null;
  return (
    <div class="others">
      {versions.length > 0 && (
        <section class="section">
          <h2>Other versions</h2>
          <ul class="plain">
            {versions.map((version) => (
              <li key={version.version}>
                <a href={articleHref(version.version)}>{titleOf(version)}</a> {day(version.date)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.duplicates.length > 0 && (
        <section class="section">
          <h2>Nearly the same text</h2>
          <ul class="plain">
            {view.duplicates.map((duplicate) => (
              <li key={duplicate.version} class="facts-line">
                <a href={articleHref(duplicate.version)}>{titleOf(duplicate)}</a>
                {duplicate.outlet && <span>{duplicate.outlet}</span>}
                {duplicate.date && <span>{day(duplicate.date)}</span>}
                <span>{Math.round(duplicate.share * 100)} % of the shorter one</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Corrections of others are shown when they come; an article that was left out of sight is not asked for. */
function useOthersChanges(view: ArticleView | null, set: (view: ArticleView) => void): void {
  const news = changed.value?.revision ?? 0;
  const first = useRef(news);
  const now = useRef(view);
  now.current = view;
  useEffect(() => {
    if (news === first.current) return;
    const timer = setTimeout(() => {
      const shown = now.current;
      if (!shown || document.querySelector(".handles, dialog[open]")) return;
      get<ArticleView>(`/api/articles/${shown.article.version}`)
        .then((fresh) => {
          // What was rejected here stays to be seen until the article is left.
          const gone = (now.current ?? shown).statements.filter((statement) => statement.status === "rejected" && !fresh.statements.some((one) => one.id === statement.id));
          set({ ...fresh, statements: inTextOrder([...fresh.statements, ...gone]) });
        })
        .catch(() => undefined);
    }, 800);
    return () => clearTimeout(timer);
  }, [news]);
}

export function ArticlePage({ version }: { version: string }) {
  const answer = useGet<ArticleView>(`/api/articles/${encodeURIComponent(version)}`);
  const [own, setOwn] = useState<ArticleView | null>(null);
  const view = own ?? answer.data;
  useOthersChanges(view, setOwn);
  const pickedId = address.value.query.get("s");
  const onPick = useCallback((id: string | null) => setQuery({ s: id ?? "" }, { replace: true }), []);
  if (!view) {
    return (
      <Page title="Article">
        {answer.loading && <Loading what="Opening the article" />}
        <ErrorBox problem={answer.problem} again={answer.again} />
      </Page>
    );
  }
  return (
    <Page title={titleOf(view.article)} wide kicker={counted(view.statements.length, "statement")} lead={<Line view={view} />}>
      <ArticleReader view={view} set={setOwn} pickedId={pickedId} onPick={onPick} mayReview={record.value?.role === "review"} />
      <Others view={view} />
    </Page>
  );
}
