// Where the nodes of a network stand. The forces are d3-force's; they run in short slices, so that the page answers
// while a large network is laid out, and give the same places for the same network.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { SimulationLinkDatum, SimulationNodeDatum } from "d3-force";

export interface Place {
  x: number;
  y: number;
}

export interface LayoutNode {
  id: string;
  radius: number;
}

export interface LayoutEdge {
  source: string;
  target: string;
  /** 0 to 1; those who disagree are pulled together less. */
  pull: number;
}

interface Body extends SimulationNodeDatum {
  id: string;
  radius: number;
}

/** Milliseconds of work between two breaths of the page. */
const kSlice = 24;
const kStepsMost = 260;

/** Calls `done` once with a place for each node, in about `aspect` times as much height as width. The function that is returned stops it. */
export function layOut(nodes: LayoutNode[], edges: LayoutEdge[], aspect: number, done: (places: Map<string, Place>) => void): () => void {
  const bodies: Body[] = nodes.map((node) => ({ ...node }));
  const links: (SimulationLinkDatum<Body> & { pull: number })[] = edges.map((edge) => ({ ...edge }));
  const spread = 26 + 340 / Math.sqrt(nodes.length + 8);
  const simulation = forceSimulation(bodies)
    .force("charge", forceManyBody<Body>().strength((body) => -3.2 * spread - 9 * body.radius).distanceMax(900))
    .force(
      "links",
      forceLink<Body, SimulationLinkDatum<Body> & { pull: number }>(links)
        .id((body) => body.id)
        .distance((link) => spread * (link.pull < 0 ? 2.2 : 1))
        .strength((link) => (link.pull < 0 ? 0.02 : 0.06 + 0.3 * link.pull) / Math.max(1, Math.sqrt(edges.length / (nodes.length + 1)))),
    )
    .force("x", forceX<Body>().strength(0.05 * aspect))
    .force("y", forceY<Body>().strength(0.05 / aspect))
    .force("collide", forceCollide<Body>((body) => body.radius + 9).iterations(2))
    .stop();
  let step = 0;
  let timer = 0;
  const slice = () => {
    const begin = performance.now();
    while (step < kStepsMost && performance.now() - begin < kSlice) {
      simulation.tick();
      ++step;
    }
    if (step < kStepsMost) timer = window.setTimeout(slice, 0);
    else done(new Map(bodies.map((body) => [body.id, { x: body.x ?? 0, y: body.y ?? 0 }])));
  };
  slice();
  return () => window.clearTimeout(timer);
}
