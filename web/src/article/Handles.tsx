import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Piece } from "../api/types";
import type { CodePoints } from "../text/code_points";
import { nearestStop, nextStop, type Edge, type Stops } from "../text/stops";
import { pointAt, rectAt } from "./selection";

interface Props {
  /** The element that holds the text; the handles lie over it. */
  text: HTMLElement;
  points: CodePoints;
  stops: Stops;
  pieces: Pick<Piece, "start" | "end">[];
  /** Which handle has the focus when editing begins. */
  first: Edge;
  what: string;
  onMove: (piece: number, edge: Edge, to: number) => void;
  onSave: () => void;
  onCancel: () => void;
}

interface Spot {
  piece: number;
  edge: Edge;
  x: number;
  y: number;
  height: number;
}

/** Ends of a span that can be dragged, or moved with the arrow keys: a word at a time, with Shift a character. */
export function Handles({ text, points, stops, pieces, first, what, onMove, onSave, onCancel }: Props) {
  const [spots, setSpots] = useState<Spot[]>([]);
  const layer = useRef<HTMLDivElement>(null);
  const drag = useRef<{ dx: number; dy: number } | null>(null);

  const place = useCallback(() => {
    const frame = text.getBoundingClientRect();
    const found: Spot[] = [];
    pieces.forEach((piece, index) => {
      for (const edge of ["start", "end"] as const) {
        const box = rectAt(text, piece[edge], edge);
        if (box) found.push({ piece: index, edge, x: box.left - frame.left, y: box.top - frame.top, height: box.height });
      }
    });
    setSpots(found);
  }, [text, pieces]);

  useLayoutEffect(place, [place]);
  useEffect(() => {
    const watch = new ResizeObserver(place);
    watch.observe(text);
    return () => watch.disconnect();
  }, [place]);
  // Only once the handles are there, and only when editing begins.
  const ready = spots.length > 0;
  useEffect(() => {
    if (ready) layer.current?.querySelector<HTMLElement>(`.handle-${first}`)?.focus();
  }, [ready, first]);

  const step = (spot: Spot, direction: 1 | -1, byCharacter: boolean): void => {
    const at = pieces[spot.piece]?.[spot.edge];
    if (at === undefined) return;
    onMove(spot.piece, spot.edge, byCharacter ? at + direction : nextStop(spot.edge === "start" ? stops.starts : stops.ends, at, direction));
  };

  const onKeyDown = (spot: Spot) => (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowUp") step(spot, -1, event.shiftKey);
    else if (event.key === "ArrowRight" || event.key === "ArrowDown") step(spot, 1, event.shiftKey);
    else if (event.key === "Enter") onSave();
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onPointerMove = (spot: Spot) => (event: PointerEvent) => {
    if (!drag.current) return;
    const at = pointAt(text, event.clientX - drag.current.dx, event.clientY - drag.current.dy);
    if (at === null) return;
    onMove(spot.piece, spot.edge, event.altKey ? at : nearestStop(spot.edge === "start" ? stops.starts : stops.ends, at));
  };

  const near = (spot: Spot): string => {
    const at = pieces[spot.piece]?.[spot.edge] ?? 0;
    return spot.edge === "start" ? `before “${points.slice(at, at + 24).trim()}”` : `after “${points.slice(Math.max(0, at - 24), at).trim()}”`;
  };

  return (
    <div class={drag.current ? "handles is-dragging" : "handles"} ref={layer}>
      {spots.map((spot) => (
        <span
          key={`${spot.piece}${spot.edge}`}
          class={`handle handle-${spot.edge}`}
          role="slider"
          tabIndex={0}
          aria-label={`${spot.edge === "start" ? "Start" : "End"} of the ${what}${pieces.length > 1 ? `, piece ${spot.piece + 1}` : ""}`}
          aria-valuemin={0}
          aria-valuemax={points.length}
          aria-valuenow={pieces[spot.piece]?.[spot.edge] ?? 0}
          aria-valuetext={near(spot)}
          style={{ left: `${spot.x}px`, top: `${spot.y}px`, height: `${spot.height}px` }}
          onKeyDown={onKeyDown(spot)}
          onPointerDown={(event) => {
            const box = text.getBoundingClientRect();
            drag.current = { dx: event.clientX - (box.left + spot.x), dy: event.clientY - (box.top + spot.y + spot.height / 2) };
            event.currentTarget.setPointerCapture(event.pointerId);
            layer.current?.classList.add("is-dragging");
            event.preventDefault();
            event.currentTarget.focus();
          }}
          onPointerMove={onPointerMove(spot)}
          onLostPointerCapture={() => {
            drag.current = null;
            layer.current?.classList.remove("is-dragging");
          }}
        />
      ))}
    </div>
  );
}
