// Bars inside tables and lists: the number stands beside, the bar is for the eye.

export interface Part {
  /** Says its colour and pattern: `part-direct`, `part-named` ... */
  name: string;
  label: string;
  value: number;
}

/** Parts of a whole. `of`: the number that fills the width. */
export function StackedBar({ parts, of }: { parts: Part[]; of: number }) {
  const told = parts.filter((part) => part.value > 0).map((part) => `${part.value} ${part.label}`);
  return (
    <span class="bar" title={told.join(", ")} aria-hidden="true">
      {parts.map(
        (part) =>
          part.value > 0 && (
            <span key={part.name} class={`bar-part part-${part.name}`} style={{ width: `${(100 * part.value) / Math.max(1, of)}%` }} />
          ),
      )}
    </span>
  );
}

/** A list of names with a bar and a number each. */
export function BarList({ rows, label }: { rows: { key: string; name: preact.ComponentChildren; value: number }[]; label: string }) {
  const most = rows.reduce((so, row) => Math.max(so, row.value), 1);
  return (
    <table class="bar-list">
      <caption class="visually-hidden">{label}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td class="bar-cell">
              <span class="bar" aria-hidden="true">
                <span class="bar-part part-plain" style={{ width: `${(100 * row.value) / most}%` }} />
              </span>
            </td>
            <td class="number">{row.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Columns over time, every month from the first to the last, those without statements too. */
export function MonthColumns({ months, link }: { months: { month: string; statements: number }[]; link?: (month: string) => string }) {
  if (months.length === 0) return null;
  const known = new Map(months.map((each) => [each.month, each.statements]));
  const all = everyMonth(months[0]!.month, months[months.length - 1]!.month);
  const shown = all.length > 120 ? months.map((each) => each.month) : all;
  const most = Math.max(...months.map((each) => each.statements), 1);
  return (
    <ol class="month-columns" style={{ "--columns": String(shown.length) }}>
      {shown.map((month) => {
        const value = known.get(month) ?? 0;
        const column = (
          <>
            <span class="month-value" aria-hidden="true">{value > 0 && shown.length <= 36 ? value : ""}</span>
            <span class="month-bar" style={{ height: `${(100 * value) / most}%` }} aria-hidden="true" />
            <span class="visually-hidden">{`${month}: ${value} statements`}</span>
          </>
        );
        return (
          <li key={month} title={`${month}: ${value}`} class={month.endsWith("-01") || month === shown[0] ? "year" : ""}>
            {value > 0 && link ? <a href={link(month)}>{column}</a> : column}
            <span class="month-label" aria-hidden="true">{month.endsWith("-01") || month === shown[0] ? month.slice(0, 4) : ""}</span>
          </li>
        );
      })}
    </ol>
  );
}

function everyMonth(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = first.split("-").map(Number) as [number, number];
  if (!year || !month) return [first];
  while (months.length < 1300) {
    const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    months.push(text);
    if (text >= last) break;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}
