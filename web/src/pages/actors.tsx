import "../styles/compare.css";
import type { ActorKind, ActorRow } from "../api/types";
import { useList } from "../api/use";
import { Button } from "../components/Button";
import { Empty } from "../components/Empty";
import { ErrorBox } from "../components/ErrorBox";
import { Field, SelectField } from "../components/Field";
import { actorHref } from "../components/Link";
import { Loading } from "../components/Loading";
import { Page } from "../components/Page";
import { address, setQuery } from "../router";
import { count, counted, day, kindWords } from "../words";
import { useLate } from "../components/useLate";

/** Those that the service tells apart; people in general and authors are no actors of a record. */
const kinds: ActorKind[] = ["person", "government", "organisation", "group", "document", "anonymous", "unknown"];

export function Actors() {
  const query = address.value.query;
  const name = query.get("name") ?? "";
  const kind = query.get("kind") ?? "";
  const list = useList<ActorRow>("/api/actors", { name, kind });
  const setName = useLate((value: string) => setQuery({ name: value }, { replace: true }));
  const most = list.items.reduce((so, actor) => Math.max(so, actor.statements), 1);
  return (
    <Page title="Actors" lead="Who speaks in the record, those with most statements first.">
      <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <Field label="Name" type="search" placeholder="Words of it" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        <SelectField
          label="Kind"
          value={kind}
          onChange={(event) => setQuery({ kind: event.currentTarget.value }, { replace: true })}
          choices={[{ value: "", label: "All kinds" }, ...kinds.map((each) => ({ value: each, label: kindWords[each] }))]}
        />
      </form>
      <ErrorBox problem={list.problem} again={list.again} />
      {list.loading && list.items.length === 0 ? (
        <Loading />
      ) : list.items.length === 0 ? (
        !list.problem && <Empty>Nobody answers to that. Try fewer words of the name, or all kinds.</Empty>
      ) : (
        <>
          <p class="list-count" role="status">{list.total === null ? "" : counted(list.total, "actor")}</p>
          <table class="actor-table reflow">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col" class="number">Statements</th>
                <th scope="col" class="bar-column"><span class="visually-hidden">Bar</span></th>
                <th scope="col" class="number wide-only">Articles</th>
                <th scope="col" class="wide-only">From, to</th>
              </tr>
            </thead>
            <tbody>
              {list.items.map((actor) => (
                <tr key={actor.actor}>
                  <th scope="row">
                    <a href={actorHref(actor.actor)}>{actor.name}</a> <span class="kind">{kindWords[actor.kind] ?? actor.kind}</span>
                  </th>
                  <td class="number">{count(actor.statements)}</td>
                  <td class="bar-column">
                    <span class="bar" aria-hidden="true">
                      <span class="bar-part part-plain" style={{ width: `${(100 * actor.statements) / most}%` }} />
                    </span>
                  </td>
                  <td class="number wide-only">{count(actor.articles)}</td>
                  <td class="wide-only dates">{span(actor.first, actor.last)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {list.more && (
            <p class="more">
              <Button onClick={list.loadMore} disabled={list.loading}>More actors</Button>
            </p>
          )}
        </>
      )}
    </Page>
  );
}

/** "2 May 2031 – 9 June 2031" */
export function span(first: string, last: string): string {
  if (!first) return "undated";
  return first === last ? day(first) : `${day(first)} – ${day(last)}`;
}
