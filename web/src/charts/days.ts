// Days as numbers since 1970-01-01, for places on an axis. Days are told in the record as "2031-05-02", "2031-05" or
// "2031"; the last two count as their first day.

const kDay = 86_400_000;

/** Null where it is no day. */
export function dayNumber(day: string): number | null {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(day);
  if (!parts) return null;
  const time = Date.UTC(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1));
  return Number.isNaN(time) ? null : Math.round(time / kDay);
}

export const isoDay = (day: number): string => new Date(day * kDay).toISOString().slice(0, 10);

const kMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2031-05-02" as "2 May 2031"; what is shorter or no day stays as short. */
export function dayInWords(day: string): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(day);
  if (!parts) return day;
  const [, year, month, date] = parts;
  return [date && String(Number(date)), month && kMonths[Number(month) - 1], year].filter(Boolean).join(" ");
}

export interface Tick {
  day: number;
  label: string;
  /** The year begins here, or it is the first tick: it is named with its year. */
  strong: boolean;
}

interface Step {
  days: number;
  next: (date: Date) => void;
  /** Whether a tick may stand here. */
  round: (date: Date) => boolean;
}

const byMonths = (months: number): Step => ({
  days: months * 30.4,
  next: (date) => date.setUTCMonth(Math.floor(date.getUTCMonth() / months) * months + months, 1),
  round: (date) => date.getUTCDate() === 1 && date.getUTCMonth() % months === 0,
});
const byDays = (days: number): Step => ({ days, next: (date) => date.setUTCDate(date.getUTCDate() + days), round: () => true });
const kSteps: Step[] = [
  byDays(1), byDays(2), byDays(7), byDays(14), byMonths(1), byMonths(2), byMonths(3), byMonths(6), byMonths(12),
  byMonths(24), byMonths(60), byMonths(120), byMonths(600),
];

/** Days to name on an axis from `from` to `to`, at most `most` of them, at round places of the calendar. */
export function dayTicks(from: number, to: number, most: number): Tick[] {
  const step = kSteps.find((each) => (to - from) / each.days <= most) ?? kSteps[kSteps.length - 1]!;
  const date = new Date(from * kDay);
  if (!step.round(date)) step.next(date);
  const ticks: Tick[] = [];
  let year = -1;
  for (let day = Math.round(date.getTime() / kDay); day <= to && ticks.length < 200; ) {
    const strong = date.getUTCFullYear() !== year;
    year = date.getUTCFullYear();
    ticks.push({ day, label: tickLabel(date, step, strong), strong });
    step.next(date);
    day = Math.round(date.getTime() / kDay);
  }
  return ticks;
}

function tickLabel(date: Date, step: Step, strong: boolean): string {
  const month = kMonths[date.getUTCMonth()]!;
  const year = String(date.getUTCFullYear());
  if (step.days >= 360) return year;
  if (step.days > 28) return strong ? `${month} ${year}` : month;
  return strong ? `${date.getUTCDate()} ${month} ${year}` : `${date.getUTCDate()} ${month}`;
}
