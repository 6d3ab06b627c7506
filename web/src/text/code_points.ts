// Places in an article count Unicode code points; strings of JavaScript count UTF-16 units. This is the one
// place where the two meet.

/** A text that is cut and measured in code points. */
export class CodePoints {
  readonly length: number;
  /** Unit at which each code point begins, and one past the last; null where the two counts are the same. */
  private readonly units: Uint32Array | null;

  constructor(readonly text: string) {
    if (!/[\ud800-\udbff]/.test(text)) {
      this.units = null;
      this.length = text.length;
      return;
    }
    const units = new Uint32Array(text.length + 1);
    let points = 0;
    for (let unit = 0; unit < text.length; points++) {
      units[points] = unit;
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    }
    units[points] = text.length;
    this.units = units.subarray(0, points + 1);
    this.length = points;
  }

  /** The unit at which code point `point` begins; beyond the ends, the end. */
  unitOf(point: number): number {
    const within = Math.max(0, Math.min(point, this.length));
    return this.units ? (this.units[within] ?? this.text.length) : within;
  }

  /** The code point that unit `unit` belongs to. */
  pointOf(unit: number): number {
    const within = Math.max(0, Math.min(unit, this.text.length));
    if (!this.units) return within;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.units[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.unitOf(start), this.unitOf(end));
  }
}
