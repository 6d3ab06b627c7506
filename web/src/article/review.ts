// Corrections as a reviewer makes them: shown at once, sent, and taken back where the service refuses.
import { useCallback, useRef, useState } from "preact/hooks";
import { del, get, post } from "../api/client";
import type { ArticleStatement, ArticleView, CorrectionResult, NewCorrection } from "../api/types";
import { asProblem } from "../api/use";
import { reviewer } from "../preferences";
import { partsOf } from "../text/marks";

export type Changes = Omit<NewCorrection, "verdict" | "id" | "version" | "by">;

/** What was done last, or what went wrong, to be read out. */
export interface Told {
  words: string;
  wrong: boolean;
}

export interface Review {
  told: Told | null;
  busy: boolean;
  canUndo: boolean;
  /** Set while the reviewer's name is asked for: what to do once it is known. */
  askingName: boolean;
  named: (name: string) => void;
  unnamed: () => void;
  accept: (statement: ArticleStatement) => void;
  reject: (statement: ArticleStatement) => void;
  change: (statement: ArticleStatement, changes: Changes) => void;
  /** Gives the new statement, or null where it was refused. */
  add: (changes: Changes) => Promise<ArticleStatement | null>;
  undo: () => void;
  undoNumber: (number: number, id: string) => void;
}

const firstPlace = (statement: ArticleStatement): number => Math.min(...partsOf(statement).map((part) => part.start), Infinity);

export function inTextOrder(statements: ArticleStatement[]): ArticleStatement[] {
  return statements
    .map((statement, index) => ({ statement, index, place: firstPlace(statement) }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ statement }) => statement);
}

const excerpt = (statement: ArticleStatement): string => {
  const words = statement.contents.map((piece) => piece.text).join(" … ");
  return words.length > 60 ? `“${words.slice(0, 57)}…”` : `“${words}”`;
};

interface Hold {
  view: ArticleView;
  set: (view: ArticleView) => void;
  /** Called with the id of what was corrected, to be picked again. */
  pick: (id: string) => void;
}

export function useReview({ view, set, pick }: Hold): Review {
  const [told, setTold] = useState<Told | null>(null);
  const [pending, setPending] = useState(0);
  const [made, setMade] = useState<{ number: number; id: string }[]>([]);
  const [waiting, setWaiting] = useState<{ act: () => void } | null>(null);
  const rejected = useRef(new Map<string, ArticleStatement>());
  const now = useRef({ view, set, pick });
  now.current = { view, set, pick };

  const put = (old: ArticleStatement, fresh: ArticleStatement): void => {
    const { view, set } = now.current;
    set({ ...view, statements: view.statements.map((one) => (one === old || (one.id === old.id && firstPlace(one) === firstPlace(old)) ? fresh : one)) });
  };

  const withName = (act: () => void): void => {
    if (reviewer.value) act();
    else setWaiting({ act });
  };

  const send = async (correction: Omit<NewCorrection, "by">, words: (result: CorrectionResult) => string): Promise<CorrectionResult | null> => {
    setPending((value) => value + 1);
    try {
      const result = await post<CorrectionResult>("/api/corrections", { ...correction, by: reviewer.value });
      setTold({ words: result.made > 0 ? words(result) : "The record says so already.", wrong: false });
      return result;
    } catch (cause) {
      setTold({ words: `Not done: ${asProblem(cause).message}`, wrong: true });
      return null;
    } finally {
      setPending((value) => value - 1);
    }
  };

  const correct = (statement: ArticleStatement, guess: ArticleStatement, correction: Omit<NewCorrection, "by" | "id">, words: string): void =>
    withName(() => {
      put(statement, guess);
      void send({ ...correction, id: statement.id }, () => `${words}: ${excerpt(statement)}`).then((result) => {
        if (!result) return put(guess, statement);
        const fresh = result.statement ? { ...result.statement, nested_in: result.statement.nested_in ?? statement.nested_in } : { ...guess, status: "rejected" as const };
        if (fresh.status === "rejected") rejected.current.set(statement.id, fresh);
        else rejected.current.delete(statement.id);
        put(guess, fresh);
        const number = result.number;
        if (number !== null && result.made > 0) setMade((all) => [...all, { number, id: fresh.id }]);
      });
    });

  const refresh = async (): Promise<ArticleView> => {
    const fresh = await get<ArticleView>(`/api/articles/${now.current.view.article.version}`);
    // What was rejected here stays to be seen, struck through, until the article is left.
    const have = new Set(fresh.statements.map((statement) => statement.id));
    const gone = [...rejected.current.values()].filter((statement) => !have.has(statement.id));
    const whole = { ...fresh, statements: inTextOrder([...fresh.statements, ...gone]) };
    now.current.set(whole);
    return whole;
  };

  const undoNumber = (number: number, id: string): void =>
    withName(() => {
      setPending((value) => value + 1);
      del(`/api/corrections/${number}`, { by: reviewer.value })
        .then(async () => {
          setMade((all) => all.filter((one) => one.number !== number));
          rejected.current.delete(id);
          setTold({ words: "Taken back.", wrong: false });
          await refresh();
          now.current.pick(id);
        })
        .catch((cause: unknown) => setTold({ words: `Not taken back: ${asProblem(cause).message}`, wrong: true }))
        .finally(() => setPending((value) => value - 1));
    });

  return {
    told,
    busy: pending > 0,
    canUndo: made.length > 0,
    askingName: waiting !== null,
    named: useCallback(
      (name: string) => {
        reviewer.value = name;
        setWaiting(null);
        waiting?.act();
      },
      [waiting],
    ),
    unnamed: useCallback(() => setWaiting(null), []),
    accept: (statement) => correct(statement, { ...statement, status: "accepted" }, { verdict: "accept" }, "Accepted"),
    reject: (statement) => correct(statement, { ...statement, status: "rejected" }, { verdict: "reject" }, "Rejected"),
    change: (statement, changes) => correct(statement, { ...statement, status: "changed" }, { verdict: "change", ...changes }, "Changed"),
    add: (changes) =>
      new Promise((resolve) =>
        withName(() => {
          void send({ verdict: "add", version: now.current.view.article.version, ...changes }, () => "Added.").then(async (result) => {
            if (!result) return resolve(null);
            if (result.number !== null && result.statement) {
              const { number, statement } = { number: result.number, statement: result.statement };
              setMade((all) => [...all, { number, id: statement.id }]);
            }
            await refresh().catch(() => undefined);
            if (result.statement) now.current.pick(result.statement.id);
            resolve(result.statement);
          });
        }),
      ),
    undo: () => {
      const last = made[made.length - 1];
      if (last) undoNumber(last.number, last.id);
      else setTold({ words: "Nothing to take back.", wrong: false });
    },
    undoNumber,
  };
}
