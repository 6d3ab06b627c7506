// What the time line draws: a lane an actor, a mark for each statement that shows, changes or clashes with a position.
import type { ArticleRef, ClashRow, IssueView, PositionRow, ShiftRow, Stance } from "../api/types";
import { dayNumber } from "./days";
import { kStances } from "./stance";

export interface Mark {
  key: string;
  day: number;
  on: string;
  name: string;
  statement: string;
  words: string;
  article: ArticleRef;
  /** Null where the statement clashes with another one, but shows no position. */
  position: PositionRow | null;
  /** The actor stood elsewhere before, or nowhere. */
  changed: boolean;
  /** The change of position that this statement makes. */
  shift: ShiftRow | null;
  denials: ClashRow[];
  contradictions: ClashRow[];
}

export interface Lane {
  key: string;
  actor: number | null;
  name: string;
  /** In order of time. */
  marks: Mark[];
  /** The latest position. */
  stance: Stance;
}

export type LaneOrder = "stance" | "first" | "most" | "name";

export function lanesOf(issue: IssueView, order: LaneOrder): Lane[] {
  const lanes = new Map<string, Lane>();
  const shifts = new Map(issue.shifts.map((shift) => [`${shift.after.statement} ${shift.name}`, shift]));
  const denials = clashesByStatement(issue.denials);
  const contradictions = clashesByStatement(issue.contradictions);
  for (const position of issue.timeline) {
    const day = dayNumber(position.since);
    if (day === null) continue;
    const key = position.actor === null ? `name ${position.name}` : String(position.actor);
    const lane: Lane = lanes.get(key) ?? { key, actor: position.actor, name: position.name, marks: [], stance: position.stance };
    lanes.set(key, lane);
    const before = lastPosition(lane.marks);
    lane.marks.push({
      key: position.id,
      day,
      on: position.since,
      name: position.name,
      statement: position.statement,
      words: position.words,
      article: position.article,
      position,
      changed: before?.stance !== position.stance,
      shift: shifts.get(`${position.statement} ${position.name}`) ?? null,
      denials: denials.get(position.statement) ?? [],
      contradictions: contradictions.get(position.statement) ?? [],
    });
    lane.stance = position.stance;
  }
  addClashes(lanes, issue, denials, contradictions);
  return sorted([...lanes.values()], order);
}

/** Statements that deny or contradict, and show no position, stand in the lane of who makes them, where he has one. */
function addClashes(
  lanes: Map<string, Lane>,
  issue: IssueView,
  denials: Map<string, ClashRow[]>,
  contradictions: Map<string, ClashRow[]>,
): void {
  const byName = new Map([...lanes.values()].map((lane) => [lane.name, lane]));
  for (const clash of [...issue.denials, ...issue.contradictions]) {
    for (const side of [clash.earlier, clash.later]) {
      if (!side) continue;
      const lane = byName.get(side.speaker);
      const day = dayNumber(side.on);
      if (!lane || day === null || lane.marks.some((mark) => mark.statement === side.statement)) continue;
      lane.marks.push({
        key: `${clash.id}.${side.statement}`,
        day,
        on: side.on,
        name: side.speaker,
        statement: side.statement,
        words: side.words,
        article: side.article,
        position: null,
        changed: false,
        shift: null,
        denials: denials.get(side.statement) ?? [],
        contradictions: contradictions.get(side.statement) ?? [],
      });
    }
  }
  for (const lane of lanes.values()) lane.marks.sort((a, b) => a.day - b.day);
}

function clashesByStatement(clashes: ClashRow[]): Map<string, ClashRow[]> {
  const found = new Map<string, ClashRow[]>();
  for (const clash of clashes) {
    for (const side of [clash.earlier, clash.later]) {
      if (side) found.set(side.statement, [...(found.get(side.statement) ?? []), clash]);
    }
  }
  return found;
}

function lastPosition(marks: Mark[]): PositionRow | null {
  for (let index = marks.length - 1; index >= 0; --index) {
    const position = marks[index]!.position;
    if (position) return position;
  }
  return null;
}

function sorted(lanes: Lane[], order: LaneOrder): Lane[] {
  const byMost = (a: Lane, b: Lane) => b.marks.length - a.marks.length || a.name.localeCompare(b.name);
  const by: Record<LaneOrder, (a: Lane, b: Lane) => number> = {
    stance: (a, b) => kStances.indexOf(a.stance) - kStances.indexOf(b.stance) || byMost(a, b),
    first: (a, b) => a.marks[0]!.day - b.marks[0]!.day || byMost(a, b),
    most: byMost,
    name: (a, b) => a.name.localeCompare(b.name),
  };
  return lanes.sort(by[order]);
}

/** First and last day of all marks; null where there are none. */
export function daysOf(lanes: Lane[]): [number, number] | null {
  let first = Infinity;
  let last = -Infinity;
  for (const lane of lanes) {
    for (const mark of lane.marks) {
      first = Math.min(first, mark.day);
      last = Math.max(last, mark.day);
    }
  }
  return first > last ? null : [first, last];
}

/** How many actors stood where from a day on, until the next one. */
export interface Standing {
  day: number;
  actors: Record<Stance, number>;
}

export function standings(lanes: Lane[]): Standing[] {
  const events = lanes.flatMap((lane) => lane.marks.filter((mark) => mark.changed).map((mark) => ({ lane, mark })));
  events.sort((a, b) => a.mark.day - b.mark.day);
  const now = new Map<string, Stance>();
  const result: Standing[] = [];
  for (const { lane, mark } of events) {
    now.set(lane.key, mark.position!.stance);
    const actors: Record<Stance, number> = { support: 0, conditional: 0, undecided: 0, neutral: 0, oppose: 0 };
    for (const stance of now.values()) actors[stance] += 1;
    if (result[result.length - 1]?.day === mark.day) result.pop();
    result.push({ day: mark.day, actors });
  }
  return result;
}
