// The shapes of kinds of actors in networks; issues are hexagons.
import type { Network } from "../api/types";

export type Node = Network["nodes"][number];

const kShapes: Record<string, string> = {
  person: "M-1 0 A1 1 0 1 1 1 0 A1 1 0 1 1 -1 0 Z",
  government: "M-0.88 -0.88 H0.88 V0.88 H-0.88 Z",
  organisation: "M0 -1.2 L1.2 0 L0 1.2 L-1.2 0 Z",
  group: "M0 -1.15 L1.12 -0.3 L0.7 1 H-0.7 L-1.12 -0.3 Z",
  document: "M-0.75 -1.05 H0.35 L0.8 -0.6 V1.05 H-0.75 Z",
  issue: "M-1.15 0 L-0.58 -1 H0.58 L1.15 0 L0.58 1 H-0.58 Z",
};
/** Who has no name, or of no known kind: a circle with a broken line. */
const kOpenKinds = new Set(["anonymous", "unknown", "generic", "author"]);

export const kindOf = (node: Node): string => (node.type === "issue" ? "issue" : node.kind || "unknown");

export function KindShape({ kind, size }: { kind: string; size: number }) {
  return (
    <path
      class={`node-shape${kOpenKinds.has(kind) ? " open-kind" : ""}`}
      d={kShapes[kind] ?? kShapes["person"]}
      transform={`scale(${size})`}
      vector-effect="non-scaling-stroke"
    />
  );
}

export type Colouring = "kind" | "side" | "group";

/** Kinds, and groups beyond them, have these shapes and the colours of series in this order. */
const kOrder = ["person", "organisation", "government", "group", "document", "issue"];

/** The kind whose shape a node has: its own, or where groups are told apart that of its group. */
export function shapeOf(node: Node, by: Colouring): string {
  if (by !== "group" || node.type === "issue") return kindOf(node);
  return node.group === null ? "unknown" : groupShape(node.group);
}

/** Groups that share a colour have different shapes, up to 36 of them. */
export const groupShape = (group: number): string => kOrder[(group + Math.floor(group / kOrder.length)) % kOrder.length]!;
export const groupColour = (group: number): string => `colour-${group % kOrder.length}`;

/** The class that colours a node. */
export function colourClass(node: Node, by: Colouring): string {
  if (by === "group") return node.group === null ? "colour-none" : groupColour(node.group);
  if (by === "side") {
    const sum = node.support + node.oppose;
    if (sum === 0) return "colour-none";
    const share = node.support / sum;
    return share > 2 / 3 ? "side-support" : share < 1 / 3 ? "side-oppose" : "side-both";
  }
  const index = kOrder.indexOf(kindOf(node));
  return index < 0 ? "colour-none" : `colour-${index}`;
}
