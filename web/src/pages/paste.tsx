import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { get, post, record, type Problem } from "../api/client";
import type { ArticleView, Job } from "../api/types";
import { asProblem } from "../api/use";
import { ArticleReader } from "../article/ArticleReader";
import { Button } from "../components/Button";
import { ErrorBox } from "../components/ErrorBox";
import { Field, TextField } from "../components/Field";
import { Loading } from "../components/Loading";
import { Page } from "../components/Page";
import { go } from "../router";
import { counted } from "../words";
import "./paste.css";

interface Given {
  text?: string;
  html?: string;
  title?: string;
  outlet?: string;
  date?: string;
}

/** Follows a job by its events, and by asking where these break off. */
function follow(job: Job, told: (job: Job) => void): () => void {
  let over = false;
  const take = (now: Job): void => {
    if (over) return;
    over = now.state === "done" || now.state === "failed";
    told(now);
    if (over) stop();
  };
  const path = `/api/analyses/${encodeURIComponent(job.job)}`;
  const source = new EventSource(`${path}/events`);
  source.addEventListener("state", (event) => take(JSON.parse((event as MessageEvent<string>).data) as Job));
  const timer = setInterval(() => {
    if (source.readyState !== EventSource.OPEN) get<Job>(path).then(take).catch(() => undefined);
  }, 1500);
  const stop = (): void => {
    source.close();
    clearInterval(timer);
  };
  return () => {
    over = true;
    stop();
  };
}

const looksLikeHtml = (text: string): boolean => /^\s*(<!doctype html|<html|<[a-z]+[\s>])/i.test(text) && /<\/(p|div|body|html|article)>/i.test(text);

interface Analysis {
  given: Given;
  state: "none" | "running" | "done" | "failed";
  view: ArticleView | null;
  problem: Problem | null;
}

export function Paste() {
  const [text, setText] = useState("");
  const [file, setFile] = useState("");
  const [facts, setFacts] = useState({ title: "", outlet: "", date: "" });
  const [over, setOver] = useState(false);
  const [analysis, setAnalysis] = useState<Analysis>({ given: {}, state: "none", view: null, problem: null });
  const [pickedId, setPickedId] = useState<string | null>(null);
  const [keeping, setKeeping] = useState(false);
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => () => leave.current(), []);

  const run = useCallback((given: Given, add: boolean): void => {
    leave.current();
    if (add) setKeeping(true);
    else setAnalysis({ given, state: "running", view: null, problem: null });
    const failed = (problem: Problem): void => {
      setKeeping(false);
      setAnalysis((old) => ({ ...old, state: add ? old.state : "failed", problem }));
    };
    post<Job>("/api/analyses", add ? { ...given, add: true } : given)
      .then((job) => {
        leave.current = follow(job, (now) => {
          if (now.state === "failed") {
            const error = now.error?.error;
            failed(asProblem(new Error(error?.message ?? "The analysis failed.")));
          } else if (now.state === "done" && now.result) {
            if (add) go(`/articles/${now.result.article.version}`);
            else setAnalysis({ given, state: "done", view: now.result, problem: null });
          }
        });
      })
      .catch((cause: unknown) => failed(asProblem(cause)));
  }, []);

  const givenOf = (words: string): Given => {
    const given: Given = looksLikeHtml(words) ? { html: words } : { text: words };
    for (const [name, value] of Object.entries(facts)) if (value.trim()) given[name as keyof typeof facts] = value.trim();
    return given;
  };
  const take = (dropped: File | undefined): void => {
    if (!dropped) return;
    void dropped.text().then((words) => {
      setText(words);
      setFile(dropped.name);
      run(givenOf(words), false);
    });
  };

  const { view, state, problem, given } = analysis;
  if (view) {
    return (
      <Page
        title={view.article.title || "Pasted article"}
        wide
        kicker={`${counted(view.statements.length, "statement")} · not in the record`}
        actions={
          <>
            {record.value?.role === "review" && (
              <Button look="main" disabled={keeping} onClick={() => run(given, true)}>
                {keeping ? "Keeping…" : "Keep it in the record"}
              </Button>
            )}
            <Button
              onClick={() => {
                setAnalysis({ given: {}, state: "none", view: null, problem: null });
                setPickedId(null);
              }}
            >
              Another article
            </Button>
          </>
        }
      >
        <ErrorBox problem={problem} />
        <ArticleReader view={view} set={(next) => setAnalysis((old) => ({ ...old, view: next }))} pickedId={pickedId} onPick={setPickedId} mayReview={false} />
      </Page>
    );
  }

  const cannot = record.value?.can_analyse === false;
  return (
    <Page title="Paste an article" lead="It is read at once, and kept only if you say so.">
      {cannot && <ErrorBox message="This service was started without a model, so it can’t read articles. Start it with --model." />}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) run(givenOf(text), false);
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files[0]);
        }}
      >
        <div class={over ? "paste is-over" : "paste"}>
          <TextField label="Text or HTML of the article" rows={14} value={text} onInput={(event) => setText(event.currentTarget.value)} disabled={cannot} />
          <p class="paste-file">
            <label class="button button-small">
              Choose a file
              <input type="file" class="visually-hidden" accept=".txt,.html,.htm,.md,text/plain,text/html" onChange={(event) => take(event.currentTarget.files?.[0])} disabled={cannot} />
            </label>
            <span>{file || "or drop one here"}</span>
          </p>
        </div>
        <div class="pair">
          {(["title", "outlet", "date"] as const).map((name) => (
            <Field key={name} label={{ title: "Title", outlet: "Outlet", date: "Day" }[name]} type={name === "date" ? "date" : "text"} value={facts[name]} onInput={(event) => setFacts({ ...facts, [name]: event.currentTarget.value })} />
          ))}
        </div>
        <ErrorBox problem={problem} />
        <div class="buttons">
          <Button type="submit" look="main" disabled={!text.trim() || state === "running" || cannot}>
            Read it
          </Button>
        </div>
        {state === "running" && <Loading what="Reading the article" />}
      </form>
    </Page>
  );
}
