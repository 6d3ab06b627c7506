// Which page answers which address. Pages other than the first are loaded when they are opened.
import type { ComponentType } from "preact";
import { lazy } from "./components/Lazy";
import { NotFound } from "./pages/notfound";
import { Search } from "./pages/search";
import { match } from "./router";

type Params = Record<string, string>;
type PageComponent = ComponentType<Params>;

interface Route {
  pattern: string;
  /** Which entry of the navigation it belongs to. */
  area: string;
  Component: PageComponent;
}

const page = (load: () => Promise<PageComponent>): PageComponent => lazy(load);
const as = <T>(component: ComponentType<T>): PageComponent => component as unknown as PageComponent;

const settings = page(() => import("./pages/settings").then((module) => as(module.Settings)));

const routes: Route[] = [
  { pattern: "/", area: "search", Component: as(Search) },
  { pattern: "/articles/:version", area: "search", Component: page(() => import("./pages/article").then((module) => as(module.ArticlePage))) },
  { pattern: "/statements/:id", area: "search", Component: page(() => import("./pages/statement").then((module) => as(module.StatementPage))) },
  { pattern: "/actors", area: "actors", Component: page(() => import("./pages/actors").then((module) => as(module.Actors))) },
  { pattern: "/actors/:id", area: "actors", Component: page(() => import("./pages/actor").then((module) => as(module.ActorPage))) },
  { pattern: "/issues", area: "issues", Component: page(() => import("./pages/issues").then((module) => as(module.Issues))) },
  { pattern: "/issues/:id", area: "issues", Component: page(() => import("./pages/issue").then((module) => as(module.IssuePage))) },
  { pattern: "/network", area: "network", Component: page(() => import("./pages/network").then((module) => as(module.NetworkPage))) },
  { pattern: "/stats", area: "stats", Component: page(() => import("./pages/stats").then((module) => as(module.Stats))) },
  { pattern: "/agreement", area: "agreement", Component: page(() => import("./pages/agreement").then((module) => as(module.AgreementPage))) },
  { pattern: "/paste", area: "paste", Component: page(() => import("./pages/paste").then((module) => as(module.Paste))) },
  { pattern: "/settings", area: "settings", Component: settings },
];

/** The page for a path; the settings where the service wants a token first. */
export function pageOf(path: string, tokenNeeded: boolean): { Component: PageComponent; params: Params; area: string } {
  if (tokenNeeded) return { Component: settings, params: {}, area: "settings" };
  for (const route of routes) {
    const params = match(route.pattern, path);
    if (params) return { Component: route.Component, params, area: route.area };
  }
  return { Component: as(NotFound), params: {}, area: "" };
}
