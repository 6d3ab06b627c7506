// What a page asks for, as state: loading, an answer or a problem.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { apiUrl, get, Problem, type Query } from "./client";
import type { Page } from "./types";

export interface Answer<T> {
  data: T | null;
  problem: Problem | null;
  loading: boolean;
  /** Asks again; what is shown stays until the answer is there. */
  again: () => void;
  /** Puts another value in its place, such as what a correction gave. */
  set: (data: T) => void;
}

function asProblem(cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  return new Problem(0, "failed", cause instanceof Error ? cause.message : String(cause), "");
}

/** `GET path`; asks again whenever path or query changes. A null path asks nothing. */
export function useGet<T>(path: string | null, query: Query = {}): Answer<T> {
  const url = path === null ? null : apiUrl(path, query);
  const [state, setState] = useState<{ url: string | null; data: T | null; problem: Problem | null }>({ url: null, data: null, problem: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (url === null) return;
    const control = new AbortController();
    get<T>(url, {}, control.signal)
      .then((data) => setState({ url, data, problem: null }))
      .catch((cause: unknown) => {
        if (!control.signal.aborted) setState((old) => ({ url, data: old.url === url ? old.data : null, problem: asProblem(cause) }));
      });
    return () => control.abort();
  }, [url, turn]);
  const fresh = state.url === url;
  return {
    data: fresh ? state.data : null,
    problem: fresh ? state.problem : null,
    loading: url !== null && !fresh,
    again: useCallback(() => setTurn((value) => value + 1), []),
    set: useCallback((data: T) => setState({ url, data, problem: null }), [url]),
  };
}

export interface List<Item> {
  items: Item[];
  /** Of all that answer, where the service counted them. */
  total: number | null;
  /** More can be asked for. */
  more: boolean;
  loading: boolean;
  problem: Problem | null;
  loadMore: () => void;
  again: () => void;
}

/** A list that grows page by page. What was shown stays until a changed question has its answer. */
export function useList<Item>(path: string, query: Query = {}): List<Item> {
  const url = apiUrl(path, query);
  const [state, setState] = useState<{ items: Item[]; next: string | null; total: number | null; problem: Problem | null; loading: boolean }>({
    items: [],
    next: null,
    total: null,
    problem: null,
    loading: true,
  });
  const [turn, setTurn] = useState(0);
  const control = useRef<AbortController | null>(null);

  const ask = useCallback(
    (cursor: string | null) => {
      control.current?.abort();
      const mine = new AbortController();
      control.current = mine;
      setState((old) => ({ ...old, loading: true, problem: null }));
      get<Page<Item>>(path, { ...query, cursor }, mine.signal)
        .then((page) =>
          setState((old) => ({
            items: cursor ? [...old.items, ...page.items] : page.items,
            next: page.next,
            total: cursor ? old.total : page.total,
            problem: null,
            loading: false,
          })),
        )
        .catch((cause: unknown) => {
          if (mine.signal.aborted) return;
          setState((old) => ({ ...old, items: cursor ? old.items : [], loading: false, problem: asProblem(cause) }));
        });
    },
    [url],
  );

  useEffect(() => {
    ask(null);
    return () => control.current?.abort();
  }, [url, turn]);

  return {
    items: state.items,
    total: state.total,
    more: state.next !== null,
    loading: state.loading,
    problem: state.problem,
    loadMore: () => state.next !== null && !state.loading && ask(state.next),
    again: () => setTurn((value) => value + 1),
  };
}

export { asProblem };
