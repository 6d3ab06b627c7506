// Between places in the article, in code points, and places on the screen. Every run of text is an element with
// `data-from`, the place of its first character, and nothing in it but the text.
import { CodePoints } from "../text/code_points";

export interface Range {
  start: number;
  end: number;
}

const runsOf = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[data-from]")];
const fromOf = (run: HTMLElement): number => Number(run.dataset.from);

/** The run that holds `point`; of two that meet there, the one before where `before` is said. */
function runAt(runs: HTMLElement[], point: number, before: boolean): HTMLElement | null {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const from = fromOf(runs[middle] as HTMLElement);
    if (before ? from < point : from <= point) low = middle;
    else high = middle - 1;
  }
  return runs[low] ?? null;
}

/** Where the caret would stand at `point`, in the window's coordinates. `edge` decides at the end of a line. */
export function rectAt(root: Element, point: number, edge: "start" | "end"): DOMRect | null {
  const run = runAt(runsOf(root), point, edge === "end");
  const node = run?.firstChild;
  if (!run || !node || node.nodeType !== Node.TEXT_NODE) return null;
  const points = new CodePoints(node.textContent ?? "");
  const range = document.createRange();
  const within = Math.max(0, Math.min(point - fromOf(run), points.length));
  // A range of one character beside the edge has a box, where an empty one may have none.
  const first = edge === "start" ? within : Math.max(0, within - 1);
  range.setStart(node, points.unitOf(Math.min(first, Math.max(0, points.length - 1))));
  range.setEnd(node, points.unitOf(Math.min(points.length, first + 1)));
  const boxes = range.getClientRects();
  const box = edge === "start" ? boxes[0] : boxes[boxes.length - 1];
  if (!box) return null;
  return new DOMRect(edge === "start" ? box.left : box.right, box.top, 0, box.height);
}

function pointIn(root: Element, node: Node, unit: number): number | null {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element);
  const run = element?.closest<HTMLElement>("[data-from]");
  if (run && root.contains(run)) {
    const text = run.textContent ?? "";
    const within = node.nodeType === Node.TEXT_NODE ? unit : unit > 0 ? text.length : 0;
    return fromOf(run) + new CodePoints(text).pointOf(within);
  }
  if (!root.contains(node)) return null;
  // Between runs, or in the number of a statement: where the next run begins.
  const runs = runsOf(root);
  const after = node.nodeType === Node.TEXT_NODE ? node : (node.childNodes[unit] ?? null);
  if (after) {
    const next = runs.find((other) => after === other || after.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (next) return fromOf(next);
  }
  const last = (node.nodeType === Node.TEXT_NODE ? runs : runsOf(node as Element)).pop() ?? runs.pop();
  return last ? fromOf(last) + new CodePoints(last.textContent ?? "").length : null;
}

/** The place under a point of the window; null where there is no text. */
export function pointAt(root: Element, x: number, y: number): number | null {
  const page = document as Document & {
    caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
    caretRangeFromPoint?: (x: number, y: number) => globalThis.Range | null;
  };
  if (page.caretPositionFromPoint) {
    const caret = page.caretPositionFromPoint(x, y);
    return caret ? pointIn(root, caret.offsetNode, caret.offset) : null;
  }
  const caret = page.caretRangeFromPoint?.(x, y);
  return caret ? pointIn(root, caret.startContainer, caret.startOffset) : null;
}

/** What the reader selected in the text; null: nothing. */
export function selectedIn(root: Element): Range | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = pointIn(root, range.startContainer, range.startOffset);
  const end = pointIn(root, range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}
