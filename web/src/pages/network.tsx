import "../styles/compare.css";
import { useMemo } from "preact/hooks";
import { record } from "../api/client";
import type { IssueRow, Network } from "../api/types";
import { rowsOf } from "../api/rows";
import { useGet } from "../api/use";
import { colourClass, groupColour, groupShape, KindShape, kindOf } from "../charts/kinds";
import type { Colouring, Node } from "../charts/kinds";
import { kEdgesMost, neighbours, NetworkGraph } from "../charts/NetworkGraph";
import { Button } from "../components/Button";
import { CsvButton, saveAs } from "../components/Download";
import { Empty } from "../components/Empty";
import { ErrorBox } from "../components/ErrorBox";
import { Field, SelectField, type Choice } from "../components/Field";
import { actorHref, issueHref } from "../components/Link";
import { Loading } from "../components/Loading";
import { Page } from "../components/Page";
import { useLate } from "../components/useLate";
import { offers } from "../api/offers";
import { address, setQuery } from "../router";
import { count, counted } from "../words";

type Edge = Network["edges"][number];

const aggregations: Record<string, Choice[]> = {
  onemode: [
    { value: "", label: "Net agreement" },
    { value: "congruence", label: "Agreement" },
    { value: "conflict", label: "Disagreement" },
    { value: "ignore", label: "Same issue, any side" },
  ],
  twomode: [
    { value: "", label: "For less against" },
    { value: "ignore", label: "Statements, any side" },
  ],
};

const normalisations: Record<string, Choice[]> = {
  onemode: [
    { value: "", label: "By activity of both" },
    { value: "no", label: "None" },
    { value: "jaccard", label: "Jaccard, as DNA" },
    { value: "cosine", label: "Cosine, as DNA" },
  ],
  twomode: [
    { value: "", label: "None" },
    { value: "activity", label: "By actor" },
    { value: "prominence", label: "By issue" },
  ],
};

const sizes: Choice[] = [
  { value: "50", label: "50" },
  { value: "100", label: "100" },
  { value: "", label: "250" },
  { value: "500", label: "500" },
  { value: "1000", label: "1,000" },
];

/** Filters of the address that the service understands. */
function question(query: URLSearchParams): Record<string, string> {
  const mode = query.get("mode") === "twomode" ? "twomode" : "onemode";
  const known = (name: string, choices: Choice[]) => choices.find((each) => each.value === query.get(name))?.value ?? "";
  return {
    issue: query.get("issue") ?? "",
    mode: mode === "twomode" ? mode : "",
    aggregation: known("aggregation", aggregations[mode]!),
    normalisation: known("normalisation", normalisations[mode]!),
    since: query.get("since") ?? "",
    until: query.get("until") ?? "",
    actors: known("actors", sizes),
    min_weight: query.get("min_weight") ?? "",
  };
}

export function NetworkPage() {
  const query = address.value.query;
  const asked = question(query);
  const answer = useGet<Network>("/api/network", asked);
  const colouring = (["kind", "side", "group"].includes(query.get("colour") ?? "") ? query.get("colour") : "kind") as Colouring;
  const network = answer.data;
  return (
    <Page title="Network" lead={asked["mode"] ? "Which actors speak on which issues, and on which side." : "Who takes the same side, and who opposite ones."} wide>
      <Filters asked={asked} colouring={colouring} />
      <ErrorBox problem={answer.problem} again={answer.again} />
      {answer.loading && <Loading what="Making the network" />}
      {network && network.nodes.length === 0 && <Empty>Nobody takes sides in these days. Ask for more of them, or for another issue.</Empty>}
      {network && network.nodes.length > 0 && <Drawn network={network} asked={asked} colouring={colouring} />}
    </Page>
  );
}

function Filters({ asked, colouring }: { asked: Record<string, string>; colouring: Colouring }) {
  const issues = useGet<IssueRow[]>("/api/issues");
  const mode = asked["mode"] || "onemode";
  const late = useLate((changes: Record<string, string>) => setQuery(changes, { replace: true }));
  const set = (name: string) => (event: { currentTarget: { value: string } }) => setQuery({ [name]: event.currentTarget.value, node: "" }, { replace: true });
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label="Issue"
        value={asked["issue"]}
        onChange={set("issue")}
        choices={[{ value: "", label: "All issues" }, ...rowsOf(issues.data).map((each) => ({ value: each.issue, label: each.label }))]}
      />
      <SelectField
        label="Nodes"
        value={asked["mode"]}
        onChange={(event) => setQuery({ mode: event.currentTarget.value, aggregation: "", normalisation: "", node: "" }, { replace: true })}
        choices={[
          { value: "", label: "Actors" },
          { value: "twomode", label: "Actors and issues" },
        ]}
      />
      <SelectField label="Lines" value={asked["aggregation"]} onChange={set("aggregation")} choices={aggregations[mode]!} />
      <SelectField label="Divided" value={asked["normalisation"]} onChange={set("normalisation")} choices={normalisations[mode]!} />
      <Field label="Since" type="date" value={asked["since"]} min={record.value?.from} max={record.value?.to} onChange={set("since")} />
      <Field label="Until" type="date" value={asked["until"]} min={record.value?.from} max={record.value?.to} onChange={set("until")} />
      <SelectField label="Actors at most" value={asked["actors"]} onChange={set("actors")} choices={sizes} />
      <Field
        label="Least weight"
        type="number"
        min="0"
        step="0.1"
        placeholder="0"
        value={asked["min_weight"]}
        onInput={(event) => late({ min_weight: event.currentTarget.value, node: "" })}
      />
      <SelectField
        label="Colours"
        value={colouring}
        onChange={(event) => setQuery({ colour: event.currentTarget.value === "kind" ? "" : event.currentTarget.value }, { replace: true })}
        choices={[
          { value: "kind", label: "Kind" },
          { value: "side", label: "Side" },
          { value: "group", label: "Group" },
        ]}
      />
    </form>
  );
}

function Drawn({ network, asked, colouring }: { network: Network; asked: Record<string, string>; colouring: Colouring }) {
  const { nodes } = network;
  const edges = useMemo(() => strongest(network.edges), [network]);
  const wanted = address.value.query.get("node");
  const selected = nodes.find((node) => node.id === wanted) ?? null;
  const select = (id: string | null) => setQuery({ node: id ?? "" }, { replace: true });
  return (
    <>
      <p class="list-count" role="status">
        {counted(nodes.length, "node")}, {counted(network.edges.length, "line")}
        {edges.length < network.edges.length && `; the ${count(edges.length)} strongest are drawn, a higher least weight leaves fewer`}
        {network.left_out > 0 && `; ${counted(network.left_out, "actor")} with fewer statements ${network.left_out === 1 ? "is" : "are"} left out`}
      </p>
      <Legend nodes={nodes} colouring={colouring} lines={asked["mode"] ? ["for", "against"] : ["together", "against each other"]} />
      <div class="graph-and-panel">
        <NetworkGraph nodes={nodes} edges={edges} colouring={colouring} selected={selected?.id ?? null} onSelect={select} />
        <aside class="sentence-panel" aria-label="The chosen node" aria-live="polite">
          {selected ? (
            <NodePanel node={selected} network={network} onSelect={select} />
          ) : (
            <p class="panel-hint">Choose a node to see with whom it is connected. Drag the ground to move the drawing.</p>
          )}
        </aside>
      </div>
      <Tables network={network} asked={asked} onSelect={select} />
    </>
  );
}

/** The strongest last, so that they lie on top. */
function strongest(edges: Edge[]): Edge[] {
  return [...edges].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, kEdgesMost).reverse();
}

function Legend({ nodes, colouring, lines }: { nodes: Node[]; colouring: Colouring; lines: [string, string] }) {
  const kinds = [...new Set(nodes.map(kindOf))];
  const groups = [...new Set(nodes.map((node) => node.group))].filter((each): each is number => each !== null).sort((a, b) => a - b);
  return (
    <ul class="legend" aria-label="Signs of the drawing">
      {colouring !== "group" &&
        kinds.map((kind) => <NodeSign key={kind} shape={kind} colour={colouring === "kind" ? colourClass(nodes.find((node) => kindOf(node) === kind)!, "kind") : "colour-none"} label={kind} />)}
      {colouring === "side" && (
        <>
          <li><span class="swatch side-support" /> mostly for</li>
          <li><span class="swatch side-both" /> both</li>
          <li><span class="swatch side-oppose" /> mostly against</li>
        </>
      )}
      {colouring === "group" && groups.slice(0, 12).map((group) => <NodeSign key={group} shape={groupShape(group)} colour={groupColour(group)} label={`group ${group + 1}`} />)}
      {colouring === "group" && groups.length > 12 && <li>and {groups.length - 12} more</li>}
      {colouring === "group" && groups.length === 0 && <li>no groups were made</li>}
      <li><svg width="26" height="8" aria-hidden="true"><line class="edge together" x1="1" x2="25" y1="4" y2="4" stroke-width="3" /></svg> {lines[0]}</li>
      <li><svg width="26" height="8" aria-hidden="true"><line class="edge apart" x1="1" x2="25" y1="4" y2="4" stroke-width="3" /></svg> {lines[1]}</li>
    </ul>
  );
}

function NodeSign({ shape, colour, label }: { shape: string; colour: string; label: string }) {
  return (
    <li>
      <svg class={`node ${colour}`} viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true">
        <KindShape kind={shape} size={7} />
      </svg>{" "}
      {label}
    </li>
  );
}

const hrefOf = (node: Node): string | null =>
  node.type === "actor" ? (node.actor === null ? null : actorHref(node.actor)) : node.issue ? issueHref(node.issue) : null;

function NodePanel({ node, network, onSelect }: { node: Node; network: Network; onSelect: (id: string | null) => void }) {
  const near = neighbours(network.edges, node.id);
  const byId = new Map(network.nodes.map((each) => [each.id, each]));
  const lines = network.edges
    .filter((edge) => edge.source === node.id || edge.target === node.id)
    .map((edge) => ({ edge, other: byId.get(edge.source === node.id ? edge.target : edge.source)! }))
    .filter((each) => each.other)
    .sort((a, b) => b.edge.weight - a.edge.weight);
  const href = hrefOf(node);
  return (
    <>
      <div class="panel-head">
        <h2>{href ? <a href={href}>{node.label}</a> : node.label}</h2>
        <Button small look="plain" onClick={() => onSelect(null)} aria-label="Let go">✕</Button>
      </div>
      <p class="panel-facts">
        {kindOf(node)} · {counted(node.statements, "statement")}, {count(node.support)} for, {count(node.oppose)} against
        {node.group !== null && ` · group ${node.group + 1}`}
      </p>
      <h3>{counted(near.size, "neighbour")}</h3>
      <ul class="neighbours">
        {lines.slice(0, 60).map(({ edge, other }) => (
          <li key={other.id}>
            <svg width="18" height="8" aria-hidden="true"><line class={`edge ${edge.weight < 0 ? "apart" : "together"}`} x1="0" x2="18" y1="4" y2="4" stroke-width="3" /></svg>
            <button type="button" class="link" onClick={() => onSelect(other.id)}>{other.label}</button>
            <span class="number">{weightOf(edge.weight)}</span>
          </li>
        ))}
      </ul>
      {lines.length > 60 && <p class="panel-hint">and {count(lines.length - 60)} more, in the table below</p>}
    </>
  );
}

const weightOf = (weight: number): string => (weight < 0 ? "−" : "") + Math.abs(weight).toFixed(2).replace(/\.?0+$/, "");

const kRowsFirst = 50;

function Tables({ network, asked, onSelect }: { network: Network; asked: Record<string, string>; onSelect: (id: string) => void }) {
  const byId = new Map(network.nodes.map((each) => [each.id, each.label]));
  const nodes = [...network.nodes].sort((a, b) => b.statements - a.statements);
  const edges = [...network.edges].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const file = new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString();
  const every = address.value.query.get("rows") === "all";
  return (
    <section class="section" aria-labelledby="table">
      <h2 id="table">The network as tables</h2>
      <p class="button-row">
        <CsvButton name="nodes" rows={nodes} columns={["id", "label", "type", "kind", "actor", "group", "statements", "support", "oppose"]}>Nodes, CSV</CsvButton>
        <CsvButton name="edges" rows={edges.map((each) => ({ ...each, source_label: byId.get(each.source), target_label: byId.get(each.target) }))} columns={["source", "target", "weight", "support", "oppose", "source_label", "target_label"]}>
          Lines, CSV
        </CsvButton>
        <Button small onClick={() => saveAs("network.json", "application/json", JSON.stringify(network, null, 1))}>JSON</Button>
        {["gexf", "graphml"].map((format) => offers(`/api/network.${format}`) && (
          <a key={format} class="button button-small" href={`/api/network.${format}${file ? `?${file}` : ""}`} download={`network.${format}`}>
            {format === "gexf" ? "GEXF (Gephi)" : "GraphML"}
          </a>
        ))}
      </p>
      <div class="two-tables">
        <div class="scroll-x" tabIndex={0} role="region" aria-label="Table of nodes">
          <table>
            <caption>Nodes, those with most statements first</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col" class="number">Statements</th>
                <th scope="col" class="number">For</th>
                <th scope="col" class="number">Against</th>
              </tr>
            </thead>
            <tbody>
              {nodes.slice(0, every ? undefined : kRowsFirst).map((node) => (
                <tr key={node.id}>
                  <th scope="row"><button type="button" class="link" onClick={() => onSelect(node.id)}>{node.label}</button></th>
                  <td class="number">{count(node.statements)}</td>
                  <td class="number">{count(node.support)}</td>
                  <td class="number">{count(node.oppose)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="scroll-x" tabIndex={0} role="region" aria-label="Table of lines">
          <table>
            <caption>Lines, the strongest first</caption>
            <thead>
              <tr>
                <th scope="col">Between</th>
                <th scope="col">and</th>
                <th scope="col" class="number">Weight</th>
              </tr>
            </thead>
            <tbody>
              {edges.slice(0, every ? 2000 : kRowsFirst).map((edge) => (
                <tr key={`${edge.source} ${edge.target}`}>
                  <th scope="row">{byId.get(edge.source)}</th>
                  <td>{byId.get(edge.target)}</td>
                  <td class="number">{weightOf(edge.weight)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {!every && (nodes.length > kRowsFirst || edges.length > kRowsFirst) && (
        <p class="more"><Button onClick={() => setQuery({ rows: "all" }, { replace: true })}>All rows</Button></p>
      )}
    </section>
  );
}
