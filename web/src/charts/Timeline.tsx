import { useMemo, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import { dayInWords, dayTicks } from "./days";
import type { Lane, Mark, Standing } from "./lanes";
import { StanceMark } from "../components/StanceMark";
import { stanceWords } from "../words";
import { kStances, StanceSign } from "./stance";
import { useWidth } from "./width";

export interface TimelineProps {
  lanes: Lane[];
  standings: Standing[];
  /** Days shown, both included. */
  from: number;
  to: number;
  /** Key of the mark whose sentence is shown. */
  selected: string | null;
  onSelect: (mark: Mark) => void;
  /** Return on a mark: go to its sentence. */
  onOpen: () => void;
  onZoom: (from: number, to: number) => void;
}

/** Where things are, in pixels. Below `kNarrow` names stand above their lanes. */
interface Geometry {
  width: number;
  left: number;
  right: number;
  rowHeight: number;
  /** From the top of a row to its line. */
  line: number;
  top: number;
  x: (day: number) => number;
  dayAt: (x: number) => number;
}

const kNarrow = 620;
const kSize = 6.5;

function geometryOf(width: number, from: number, to: number): Geometry {
  const narrow = width < kNarrow;
  const left = narrow ? 14 : Math.min(220, Math.round(width * 0.24));
  const right = 16;
  const days = Math.max(1, to - from);
  const scale = (width - left - right) / days;
  return {
    width,
    left,
    right,
    rowHeight: narrow ? 68 : 48,
    line: narrow ? 46 : 24,
    top: 30,
    x: (day) => left + (day - from) * scale,
    dayAt: (x) => Math.round(from + (x - left) / scale),
  };
}

interface Placed {
  mark: Mark;
  x: number;
  /** Below the lane's line; above it less than 0. */
  dy: number;
  /** Half the way to the nearest other mark, so that a click means the one that is seen. */
  reach: number;
}

/** Marks of one lane that would lie on each other are put above and below its line; changes stay on it. */
function placed(marks: Mark[], geometry: Geometry): Placed[] {
  const levels = [0, -12, 12];
  const taken: number[][] = levels.map(() => []);
  const free = (level: number, x: number) => taken[level]!.every((other) => Math.abs(other - x) >= 2 * kSize);
  const found = new Map<Mark, Placed>();
  const rank = (mark: Mark) => (mark.shift ? 0 : mark.changed ? 1 : mark.position ? 2 : 3);
  for (const mark of [...marks].sort((a, b) => rank(a) - rank(b))) {
    const day = geometry.x(mark.day);
    // Where all three places are taken, it stands beside them, some pixels off its day.
    let [level, x] = [-1, day];
    for (let off = 0; level < 0; off += 5) {
      x = day + off;
      level = levels.findIndex((_, index) => free(index, x));
    }
    taken[level]!.push(x);
    found.set(mark, { mark, x, dy: levels[level]!, reach: 13 });
  }
  const places = marks.map((mark) => found.get(mark)!);
  for (const [index, place] of places.entries()) {
    for (const other of places.slice(Math.max(0, index - 6), index)) {
      const half = Math.hypot(place.x - other.x, place.dy - other.dy) / 2;
      place.reach = Math.min(place.reach, half);
      other.reach = Math.min(other.reach, half);
    }
  }
  return places;
}

/** What a screen reader says of a mark. */
function spoken(mark: Mark): string {
  const parts = [mark.name, dayInWords(mark.on), mark.position ? stanceWords[mark.position.stance] : "no position"];
  if (mark.shift) parts.push(`change of position, ${mark.shift.kind}`);
  if (mark.denials.length > 0) parts.push("denial");
  if (mark.contradictions.length > 0) parts.push("contradiction");
  return `${parts.join(", ")}: ${mark.words}`;
}

/** Positions over time: a lane an actor, a mark a statement. Arrow keys go from mark to mark. */
export function Timeline(props: TimelineProps) {
  const [box, width] = useWidth<HTMLDivElement>(900);
  const svg = useRef<SVGSVGElement>(null);
  const [hovered, setHovered] = useState<{ mark: Mark; x: number; y: number } | null>(null);
  const { from, to } = props;
  const geometry = useMemo(() => geometryOf(width, from, to), [width, from, to]);
  const { shown, thinned } = useMemo(() => marksWithin(props.lanes, from, to), [props.lanes, from, to]);
  const places = useMemo(() => shown.map((marks) => placed(marks, geometry)), [shown, geometry]);
  const drag = useDrag(geometry, props.onZoom);
  const tabStop = shown.flat().find((mark) => mark.key === props.selected) ?? shown.find((marks) => marks.length > 0)?.[0];
  const height = geometry.top + props.lanes.length * geometry.rowHeight + 8;

  const go = (mark: Mark | undefined) => {
    if (!mark) return;
    props.onSelect(mark);
    const marks = svg.current?.querySelectorAll<SVGGElement>("[data-key]") ?? [];
    for (const each of marks) if (each.dataset["key"] === mark.key) each.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: number, mark: Mark) => {
    const target = targetOf(event.key, shown, row, mark);
    if (target) go(target);
    else if (event.key === "Enter" || event.key === " ") {
      props.onSelect(mark);
      props.onOpen();
    } else if (event.key === "+" || event.key === "=") zoomAround(props, mark.day, 0.5);
    else if (event.key === "-") zoomAround(props, mark.day, 2);
    else return;
    event.preventDefault();
  };

  return (
    <div class="timeline" ref={box}>
      <svg
        ref={svg}
        width={width}
        height={height}
        role="group"
        aria-label="Time line of positions. Left and right arrow: along a lane; up and down: another actor; Return: the sentence."
        {...drag.handlers}
      >
        <Axis geometry={geometry} from={from} to={to} height={height} />
        {drag.range && (
          <rect class="drag-range" x={drag.range[0]} width={drag.range[1] - drag.range[0]} y={geometry.top - 8} height={height - geometry.top + 4} />
        )}
        <Clash marks={places} selected={props.selected} geometry={geometry} />
        {props.lanes.map((lane, row) => (
          <g key={lane.key} transform={`translate(0 ${geometry.top + row * geometry.rowHeight})`}>
            <LaneLine lane={lane} geometry={geometry} from={from} to={to} />
            {places[row]!.map(({ mark, x, dy, reach }) => (
              <g
                key={mark.key}
                class={`mark${mark.key === props.selected ? " selected" : ""}${mark.position && !mark.changed ? " repeated" : ""}`}
                data-key={mark.key}
                data-statement={mark.statement}
                transform={`translate(${x} ${geometry.line + dy})`}
                role="button"
                aria-label={spoken(mark)}
                aria-pressed={mark.key === props.selected}
                tabindex={mark === tabStop ? 0 : -1}
                onClick={() => props.onSelect(mark)}
                onKeyDown={(event) => onKeyDown(event, row, mark)}
                onPointerEnter={() => setHovered({ mark, x, y: geometry.top + row * geometry.rowHeight + geometry.line + dy })}
                onPointerLeave={() => setHovered(null)}
              >
                <MarkShape mark={mark} reach={reach} />
              </g>
            ))}
          </g>
        ))}
      </svg>
      <StandingsChart standings={props.standings} geometry={geometry} from={from} to={to} />
      {thinned && <p class="panel-hint">What says the same again is left out here; fewer days show it.</p>}
      {hovered && <Hint {...hovered} width={width} />}
    </div>
  );
}

/** More marks than these make the drawing slow and hide each other. */
const kMarksMost = 1200;

/** The marks of these days, by lane. Of too many, those that say the same again are left out. */
function marksWithin(lanes: Lane[], from: number, to: number): { shown: Mark[][]; thinned: boolean } {
  const within = lanes.map((lane) => lane.marks.filter((mark) => mark.day >= from && mark.day <= to));
  const thinned = within.reduce((sum, marks) => sum + marks.length, 0) > kMarksMost;
  if (!thinned) return { shown: within, thinned };
  const telling = (mark: Mark) => mark.changed || mark.shift !== null || mark.denials.length > 0 || mark.contradictions.length > 0;
  return { shown: within.map((marks) => marks.filter(telling)), thinned };
}

function targetOf(key: string, shown: Mark[][], row: number, mark: Mark): Mark | undefined {
  const lane = shown[row]!;
  const index = lane.indexOf(mark);
  if (key === "ArrowRight") return lane[index + 1];
  if (key === "ArrowLeft") return lane[index - 1];
  if (key === "Home") return lane[0];
  if (key === "End") return lane[lane.length - 1];
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (step === 0) return undefined;
  for (let next = row + step; next >= 0 && next < shown.length; next += step) {
    const marks = shown[next]!;
    if (marks.length === 0) continue;
    return marks.reduce((best, each) => (Math.abs(each.day - mark.day) < Math.abs(best.day - mark.day) ? each : best));
  }
  return undefined;
}

function zoomAround(props: TimelineProps, day: number, factor: number): void {
  const before = (day - props.from) * factor;
  const after = (props.to - day) * factor;
  props.onZoom(Math.floor(day - Math.max(before, 2)), Math.ceil(day + Math.max(after, 2)));
}

/** Dragging over the drawing chooses the days to show. */
function useDrag(geometry: Geometry, onZoom: (from: number, to: number) => void) {
  const start = useRef<number | null>(null);
  const [range, setRange] = useState<[number, number] | null>(null);
  const at = (event: JSX.TargetedPointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.min(geometry.width - geometry.right, Math.max(geometry.left, event.clientX - box.left));
  };
  const handlers = {
    onPointerDown: (event: JSX.TargetedPointerEvent<SVGSVGElement>) => {
      const onMark = event.target instanceof Element && event.target.closest(".mark, a") !== null;
      start.current = event.button === 0 && event.pointerType === "mouse" && !onMark ? at(event) : null;
    },
    onPointerMove: (event: JSX.TargetedPointerEvent<SVGSVGElement>) => {
      if (start.current === null) return;
      const x = at(event);
      setRange(Math.abs(x - start.current) < 6 ? null : [Math.min(x, start.current), Math.max(x, start.current)]);
    },
    onPointerUp: () => {
      if (range) onZoom(geometry.dayAt(range[0]), geometry.dayAt(range[1]));
      start.current = null;
      setRange(null);
    },
    onPointerLeave: () => {
      start.current = null;
      setRange(null);
    },
  };
  return { range, handlers };
}

function Axis({ geometry, from, to, height }: { geometry: Geometry; from: number; to: number; height: number }) {
  const room = geometry.width - geometry.left - geometry.right;
  const ticks = dayTicks(from, to, Math.max(2, Math.floor(room / 78)));
  return (
    <g class="axis" aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick.day} transform={`translate(${geometry.x(tick.day)} 0)`} class={tick.strong ? "strong" : ""}>
          <line y1={geometry.top - 8} y2={height} />
          <text y={14} text-anchor={geometry.x(tick.day) > geometry.width - 40 ? "end" : geometry.x(tick.day) < 30 ? "start" : "middle"}>
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Name and line of a lane: from each position to the next in its colour, the last one on to the right end. */
function LaneLine({ lane, geometry, from, to }: { lane: Lane; geometry: Geometry; from: number; to: number }) {
  const narrow = geometry.left < 50;
  const positions = lane.marks.filter((mark) => mark.position);
  const name = shortened(lane.name, narrow ? geometry.width - 30 : geometry.left - 20);
  const label = (
    <text class="lane-name" x={narrow ? geometry.left - 6 : geometry.left - 16} y={narrow ? 14 : geometry.line + 4} text-anchor={narrow ? "start" : "end"}>
      {name}
      {name !== lane.name && <title>{lane.name}</title>}
    </text>
  );
  return (
    <>
      {lane.actor === null ? label : <a href={`/actors/${lane.actor}`} aria-label={`${lane.name}: page`}>{label}</a>}
      <line class="lane-ground" x1={geometry.left} x2={geometry.width - geometry.right} y1={geometry.line} y2={geometry.line} />
      {positions.map((mark, index) => {
        const next = positions[index + 1];
        const begin = Math.max(mark.day, from);
        const end = Math.min(next?.day ?? to, to);
        if (end <= begin) return null;
        return (
          <line
            key={mark.key}
            class={`lane-part stance-${mark.position!.stance}${next ? "" : " open"}`}
            x1={geometry.x(begin)}
            x2={geometry.x(end)}
            y1={geometry.line}
            y2={geometry.line}
          />
        );
      })}
    </>
  );
}

/** Cut to about `room` pixels. */
function shortened(name: string, room: number): string {
  const most = Math.max(6, Math.floor(room / 7.1));
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}

function MarkShape({ mark, reach }: { mark: Mark; reach: number }) {
  return (
    <>
      <circle class="mark-hit" r={reach} />
      <circle class="mark-focus" r={12} />
      {mark.shift && <circle class="mark-shift" r={10} />}
      {mark.position ? (
        <StanceSign stance={mark.position.stance} size={mark.changed ? kSize : kSize * 0.72} />
      ) : (
        <line class="mark-other" y1={-6} y2={6} />
      )}
      {mark.denials.length > 0 && <DenialBadge x={-9} y={-9} />}
      {mark.contradictions.length > 0 && <ContradictionBadge x={9} y={-9} />}
    </>
  );
}

function DenialBadge({ x, y }: { x: number; y: number }) {
  return (
    <g class="badge badge-denial" transform={`translate(${x} ${y})`}>
      <circle r={4.6} />
      <path d="M-3 3 L3 -3" />
    </g>
  );
}

function ContradictionBadge({ x, y }: { x: number; y: number }) {
  return (
    <g class="badge badge-contradiction" transform={`translate(${x} ${y})`}>
      <path d="M0.8 -5.4 L-3.4 0.9 H-0.4 L-1 5.4 L3.4 -1.2 H0.4 Z" />
    </g>
  );
}

/** Arcs from the selected statement to those with which it clashes. */
function Clash({ marks, selected, geometry }: { marks: Placed[][]; selected: string | null; geometry: Geometry }) {
  const all = marks.flatMap((lane, row) => lane.map((each) => ({ ...each, y: geometry.top + row * geometry.rowHeight + geometry.line + each.dy })));
  const chosen = all.find((each) => each.mark.key === selected);
  if (!chosen) return null;
  const clashes = [...chosen.mark.denials, ...chosen.mark.contradictions];
  return (
    <g class="clash-arcs" aria-hidden="true">
      {clashes.map((clash) => {
        const id = clash.later.statement === chosen.mark.statement ? clash.earlier?.statement : clash.later.statement;
        const other = all.find((each) => each.mark.statement === id);
        if (!other) return null;
        const bend = Math.min(60, 14 + Math.abs(other.x - chosen.x) / 6);
        const middle = (chosen.x + other.x) / 2;
        return <path key={clash.id} d={`M${chosen.x} ${chosen.y} Q${middle} ${Math.min(chosen.y, other.y) - bend} ${other.x} ${other.y}`} />;
      })}
    </g>
  );
}

function Hint({ mark, x, y, width }: { mark: Mark; x: number; y: number; width: number }) {
  const right = x > width / 2;
  const place = right ? { right: `${width - x + 14}px` } : { left: `${x + 14}px` };
  return (
    <div class="chart-hint" style={{ ...place, top: `${y + 12}px` }} aria-hidden="true">
      <strong>{mark.name}</strong> · {dayInWords(mark.on)}
      <br />
      {mark.position ? stanceWords[mark.position.stance] : "no position"}
      {mark.shift && ` · ${mark.shift.kind}`}
      <br />
      <span class="chart-hint-words">{mark.words.length > 120 ? `${mark.words.slice(0, 118)}…` : mark.words}</span>
    </div>
  );
}

const kStandingsHeight = 84;

/** Below the lanes, on the same days: how many actors stood where. */
function StandingsChart({ standings, geometry, from, to }: { standings: Standing[]; geometry: Geometry; from: number; to: number }) {
  if (standings.length === 0) return null;
  const most = Math.max(1, ...standings.map((each) => total(each)));
  const y = (actors: number) => kStandingsHeight - 4 - (actors / most) * (kStandingsHeight - 12);
  const narrow = geometry.left < 50;
  const parts = standings.map((each, index) => ({
    ...each,
    begin: Math.max(from, each.day),
    end: Math.min(to, standings[index + 1]?.day ?? to),
  }));
  return (
    <figure class="standings">
      <figcaption class={narrow ? "" : "beside"} style={narrow ? {} : { width: `${geometry.left - 16}px` }}>
        Actors on each side
      </figcaption>
      <svg width={geometry.width} height={kStandingsHeight} aria-hidden="true">
        {parts
          .filter((part) => part.end > part.begin)
          .map((part) => {
            let below = 0;
            // Those against lie at the bottom, those for on top of them.
            return [...kStances].reverse().map((stance) => {
              const count = part.actors[stance];
              if (count === 0) return null;
              const bottom = y(below);
              below += count;
              const x = geometry.x(part.begin);
              return (
                <rect key={`${part.day} ${stance}`} class={`area stance-${stance}`} x={x} width={geometry.x(part.end) - x} y={y(below)} height={bottom - y(below)} />
              );
            });
          })}
        <text class="axis-text" x={geometry.left - 4} y={12} text-anchor="end">{narrow ? "" : most}</text>
        <text class="axis-text" x={geometry.left - 4} y={kStandingsHeight - 3} text-anchor="end">{narrow ? "" : 0}</text>
        <line class="axis-base" x1={geometry.left} x2={geometry.width - geometry.right} y1={kStandingsHeight - 4} y2={kStandingsHeight - 4} />
      </svg>
    </figure>
  );
}

const total = (standing: Standing): number => Object.values(standing.actors).reduce((sum, count) => sum + count, 0);

/** What colours, shapes and signs mean. */
export function TimelineLegend() {
  return (
    <ul class="legend" aria-label="Signs of the drawing">
      {kStances.map((stance) => (
        <li key={stance}>
          <StanceMark stance={stance} />
        </li>
      ))}
      <LegendSign label="no position"><line class="mark-other" y1={-7} y2={7} /></LegendSign>
      <LegendSign label="change of position"><circle class="mark-shift" r={7.5} /></LegendSign>
      <LegendSign label="denial"><g transform="scale(1.5)"><DenialBadge x={0} y={0} /></g></LegendSign>
      <LegendSign label="contradiction"><g transform="scale(1.4)"><ContradictionBadge x={0} y={0} /></g></LegendSign>
      <li class="legend-note">small: said again</li>
    </ul>
  );
}

function LegendSign({ label, children }: { label: string; children: JSX.Element }) {
  return (
    <li>
      <svg class="stance-icon" viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true">{children}</svg> {label}
    </li>
  );
}
