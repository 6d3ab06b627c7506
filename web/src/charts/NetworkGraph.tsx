import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Network } from "../api/types";
import { Button } from "../components/Button";
import { colourClass, KindShape, kindOf, shapeOf } from "./kinds";
import type { Colouring, Node } from "./kinds";
import { layOut } from "./layout";
import type { Place } from "./layout";
import { useWidth } from "./width";

type Edge = Network["edges"][number];

/** More lines than these are grey and cost seconds; the strongest are drawn, and the reader is told. */
export const kEdgesMost = 1500;

export interface NetworkGraphProps {
  nodes: Node[];
  /** Those that are drawn, the strongest last. */
  edges: Edge[];
  colouring: Colouring;
  selected: string | null;
  onSelect: (id: string | null) => void;
}

/** Below this width nodes are smaller and the drawing is higher than wide. */
const kNarrow = 560;

/** How large nodes are drawn, 0 to 1: smaller where many share little room. */
const shrink = (nodes: number, narrow: boolean): number => (narrow ? 0.62 : 1) * Math.min(1, Math.sqrt(150 / Math.max(1, nodes)));

const radiusOf = (node: Node, size: number): number => (4.5 + Math.min(16, 2.1 * Math.sqrt(node.statements))) * size;

interface Camera {
  /** What is in the middle, in places of the layout, and pixels for one of these. */
  x: number;
  y: number;
  scale: number;
}

/** Who agrees with whom. Arrow keys go to the next node in that direction, Return selects, Escape lets go. */
export function NetworkGraph(props: NetworkGraphProps) {
  const { nodes, edges, selected } = props;
  const [box, width] = useWidth<HTMLDivElement>(800);
  const narrow = width < kNarrow;
  const size = shrink(nodes.length, narrow);
  const height = narrow ? Math.round(width * 1.15) : Math.min(640, Math.round(width * 0.72));
  const [places, setPlaces] = useState<Map<string, Place> | null>(null);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);

  useEffect(() => {
    setPlaces(null);
    setCamera(null);
    const strongest = edges.reduce((most, edge) => Math.max(most, Math.abs(edge.weight)), 0) || 1;
    return layOut(
      nodes.map((node) => ({ id: node.id, radius: radiusOf(node, size) })),
      edges.map((edge) => ({ source: edge.source, target: edge.target, pull: edge.weight / strongest })),
      narrow ? 1.1 : 0.72,
      (found) => setPlaces(stretched(found, narrow ? 1.1 : 0.72)),
    );
  }, [nodes, edges, narrow]);

  const near = useMemo(() => neighbours(edges, selected), [edges, selected]);
  const fitted = useMemo(() => (places ? fit(places, width, height) : null), [places, width, height]);
  const view = camera ?? fitted;
  const pan = usePan(view, setCamera, width, height);
  // Places in the drawing for this scale; dragging only moves the whole, so that large networks follow the pointer.
  const scale = view?.scale ?? 1;
  const at = useMemo(() => {
    const middle = fitted ?? { x: 0, y: 0 };
    return (id: string): Place => {
      const place = places?.get(id) ?? middle;
      return { x: (place.x - middle.x) * scale, y: (place.y - middle.y) * scale };
    };
  }, [places, fitted, scale]);
  const lines = useMemo(() => <Lines edges={edges} selected={selected} at={at} size={size} />, [edges, selected, at, size]);
  const names = useMemo(() => <Names labels={labelled(nodes, at, scale, selected, near, size)} selected={selected} />, [nodes, at, selected, near, size]);
  const tabStop = focused ?? selected ?? nodes[0]?.id;
  const signs = useMemo(() => {
    const onKeyDown = (event: KeyboardEvent, node: Node) => {
      const next = nextNode(event.key, node, nodes, at);
      if (next) {
        for (const each of svg.current?.querySelectorAll<SVGGElement>("[data-node]") ?? []) {
          if (each.dataset["node"] === next.id) each.focus();
        }
      } else if (event.key === "Enter" || event.key === " ") props.onSelect(node.id === selected ? null : node.id);
      else if (event.key === "Escape" && selected) props.onSelect(null);
      else return;
      event.preventDefault();
    };
    const faded = (id: string) => selected !== null && id !== selected && !near.has(id);
    return nodes.map((node) => {
      const { x, y } = at(node.id);
      const radius = radiusOf(node, size);
      return (
        <g
          key={node.id}
          class={`node ${colourClass(node, props.colouring)}${node.id === selected ? " selected" : ""}${faded(node.id) ? " faded" : ""}`}
          data-node={node.id}
          transform={`translate(${x} ${y})`}
          role="button"
          aria-pressed={node.id === selected}
          aria-label={`${node.label}, ${kindOf(node)}, ${node.statements} statements, ${node.support} for, ${node.oppose} against`}
          tabindex={node.id === tabStop ? 0 : -1}
          onClick={() => props.onSelect(node.id === selected ? null : node.id)}
          onKeyDown={(event) => onKeyDown(event, node)}
          onFocus={() => setFocused(node.id)}
        >
          <circle class="node-focus" r={radius + 5} />
          <KindShape kind={shapeOf(node, props.colouring)} size={radius} />
          <title>{node.label}</title>
        </g>
      );
    });
  }, [nodes, at, selected, near, size, tabStop, props.colouring]);
  if (!places || !view || !fitted) {
    return (
      <div class="network-graph" ref={box} style={{ height: `${height}px` }} aria-busy="true">
        <p class="chart-wait" role="status">Laying out {nodes.length} nodes …</p>
      </div>
    );
  }
  const zoom = (factor: number) => setCamera({ ...view, scale: view.scale * factor });
  return (
    <div class="network-graph" ref={box}>
      <div class="chart-tools" role="group" aria-label="Zoom">
        <Button small onClick={() => zoom(1.3)} aria-label="Larger">+</Button>
        <Button small onClick={() => zoom(1 / 1.3)} aria-label="Smaller">−</Button>
        <Button small onClick={() => setCamera(null)}>Whole</Button>
      </div>
      <svg
        ref={svg}
        width={width}
        height={height}
        role="group"
        aria-label="Network. Arrow keys: the next node in that direction; Return: select; Escape: let go; plus and minus: zoom."
        onKeyDown={(event) => (event.key === "+" || event.key === "=" ? zoom(1.3) : event.key === "-" ? zoom(1 / 1.3) : undefined)}
        {...pan}
      >
        <rect class="network-ground" width={width} height={height} onClick={() => selected && props.onSelect(null)} />
        <g transform={`translate(${width / 2 + (fitted.x - view.x) * scale} ${height / 2 + (fitted.y - view.y) * scale})`}>
          {lines}
          {signs}
          {names}
        </g>
      </svg>
    </div>
  );
}

function Lines({ edges, selected, at, size }: { edges: Edge[]; selected: string | null; at: (id: string) => Place; size: number }) {
  const strongest = edges.reduce((most, edge) => Math.max(most, Math.abs(edge.weight)), 0) || 1;
  return (
    <g aria-hidden="true">
      {edges.map((edge) => {
        const a = at(edge.source);
        const b = at(edge.target);
        const mine = selected !== null && (edge.source === selected || edge.target === selected);
        return (
          <line
            key={`${edge.source} ${edge.target}`}
            class={`edge ${edge.weight < 0 ? "apart" : "together"}${selected === null ? "" : mine ? " mine" : " faded"}`}
            x1={a.x}
            y1={a.y}
            x2={b.x}
            y2={b.y}
            stroke-width={0.8 + 5.2 * size * (Math.abs(edge.weight) / strongest)}
          />
        );
      })}
    </g>
  );
}

function Names({ labels, selected }: { labels: Label[]; selected: string | null }) {
  return (
    <g class="node-labels" aria-hidden="true">
      {labels.map(({ node, x, y }) => (
        <text key={node.id} x={x} y={y} text-anchor="middle" class={node.id === selected ? "selected" : ""}>
          {shortened(node.label)}
        </text>
      ))}
    </g>
  );
}

export function neighbours(edges: Edge[], selected: string | null): Set<string> {
  const near = new Set<string>();
  for (const edge of edges) {
    if (edge.source === selected) near.add(edge.target);
    if (edge.target === selected) near.add(edge.source);
  }
  return near;
}

interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boundsOf(places: Map<string, Place>): Bounds {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of places.values()) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

/** Distances tell little in such drawings: they are stretched by half at most, so that the room is used. */
function stretched(places: Map<string, Place>, aspect: number): Map<string, Place> {
  const { left, right, top, bottom } = boundsOf(places);
  const factor = Math.min(1.5, Math.max(1 / 1.5, (aspect * (right - left + 1)) / (bottom - top + 1)));
  return new Map([...places].map(([id, { x, y }]) => [id, { x, y: y * factor }]));
}

function fit(places: Map<string, Place>, width: number, height: number): Camera {
  const { left, right, top, bottom } = boundsOf(places);
  // Names need room at the sides.
  const margin = width < kNarrow ? 26 : 44;
  const side = width < kNarrow ? 44 : 84;
  const scale = Math.min((width - 2 * side) / Math.max(1, right - left), (height - 2 * margin) / Math.max(1, bottom - top), 2);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
}

interface Label {
  node: Node;
  x: number;
  y: number;
}

const shortened = (label: string): string => (label.length > 32 ? `${label.slice(0, 31).trimEnd()}…` : label);

/** Names that have room, those of the selected node, its neighbours and the largest nodes first. */
function labelled(nodes: Node[], at: (id: string) => Place, scale: number, selected: string | null, near: Set<string>, size: number): Label[] {
  const weight = (node: Node) => (node.id === selected ? 2e6 : near.has(node.id) ? 1e6 : 0) + node.statements;
  const order = (selected === null ? [...nodes] : nodes.filter((node) => node.id === selected || near.has(node.id))).sort((a, b) => weight(b) - weight(a));
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const labels: Label[] = [];
  const most = scale > 0.5 ? 160 : 70;
  for (const node of order.slice(0, 400)) {
    if (labels.length >= most) break;
    const place = at(node.id);
    const half = shortened(node.label).length * 3.4 + 3;
    const { x } = place;
    const y = place.y + radiusOf(node, size) + 13;
    const own = { left: x - half, right: x + half, top: y - 11, bottom: y + 4 };
    const free = taken.every((each) => own.right < each.left || own.left > each.right || own.bottom < each.top || own.top > each.bottom);
    if (!free) continue;
    taken.push(own);
    labels.push({ node, x, y });
  }
  return labels;
}

/** The nearest node that lies more in the direction of the key than beside it. */
function nextNode(key: string, from: Node, nodes: Node[], at: (id: string) => Place): Node | null {
  const direction = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key];
  if (!direction) return null;
  const here = at(from.id);
  let best: Node | null = null;
  let least = Infinity;
  for (const node of nodes) {
    if (node.id === from.id) continue;
    const place = at(node.id);
    const along = (place.x - here.x) * direction[0]! + (place.y - here.y) * direction[1]!;
    const across = Math.abs((place.x - here.x) * direction[1]!) + Math.abs((place.y - here.y) * direction[0]!);
    if (along <= 0 || across > along * 1.2) continue;
    const distance = along + 1.5 * across;
    if (distance < least) {
      least = distance;
      best = node;
    }
  }
  return best;
}

/** Dragging moves the drawing; the wheel with the control key zooms. */
function usePan(view: Camera | null, setCamera: (camera: Camera) => void, width: number, height: number) {
  const start = useRef<{ x: number; y: number; camera: Camera } | null>(null);
  return {
    onPointerDown: (event: JSX.TargetedPointerEvent<SVGSVGElement>) => {
      if (view && event.button === 0 && event.pointerType === "mouse") start.current = { x: event.clientX, y: event.clientY, camera: view };
    },
    onPointerMove: (event: JSX.TargetedPointerEvent<SVGSVGElement>) => {
      const from = start.current;
      if (!from || Math.hypot(event.clientX - from.x, event.clientY - from.y) < 5) return;
      const { camera } = from;
      setCamera({ ...camera, x: camera.x - (event.clientX - from.x) / camera.scale, y: camera.y - (event.clientY - from.y) / camera.scale });
    },
    onPointerUp: () => (start.current = null),
    onPointerLeave: () => (start.current = null),
    onWheel: (event: JSX.TargetedWheelEvent<SVGSVGElement>) => {
      if (!view || !event.ctrlKey) return;
      event.preventDefault();
      const box = event.currentTarget.getBoundingClientRect();
      const factor = Math.exp(-event.deltaY / 300);
      const dx = (event.clientX - box.left - width / 2) / view.scale;
      const dy = (event.clientY - box.top - height / 2) / view.scale;
      setCamera({ x: view.x + dx * (1 - 1 / factor), y: view.y + dy * (1 - 1 / factor), scale: view.scale * factor });
    },
  };
}
