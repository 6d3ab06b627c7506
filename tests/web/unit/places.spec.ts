import { expect, test } from "@playwright/test";
import type { ArticleStatement, Form } from "../../../web/src/api/types";
import { CodePoints } from "../../../web/src/text/code_points";
import { depthsOf, markText, paragraphsOf, placesOf } from "../../../web/src/text/marks";
import { moveEdge, nearestStop, nextStop, stopsOf } from "../../../web/src/text/stops";

interface Parts {
  id?: string;
  in?: string;
  form?: Form;
  source?: string;
  cue?: string;
  contents: string[];
}

/** A statement whose parts are the first places of their words in `text`. */
function statement(text: string, { id = "a", in: outer, form = "direct", source, cue, contents }: Parts): ArticleStatement {
  const points = new CodePoints(text);
  const piece = (words: string) => {
    const unit = text.indexOf(words);
    if (unit < 0) throw new Error(`no “${words}”`);
    const start = points.pointOf(unit);
    return { start, end: points.pointOf(unit + words.length), text: words };
  };
  return { id, nested_in: outer ?? null, form, score: 1, status: "machine", cue: cue ? piece(cue) : null, sources: source ? [piece(source)] : [], contents: contents.map(piece), speakers: [], character: null };
}

const shown = (text: string, statements: ArticleStatement[]) =>
  markText(new CodePoints(text), statements).map(({ segments }) => segments.map(({ text, marks }) => [text, marks.map(({ statement, part }) => `${statement} ${part}`).join(", ")]));

test.describe("Code points", () => {
  test("are units where no character takes two", () => {
    const points = new CodePoints("“Fähre”");
    expect(points.length).toBe(7);
    expect(points.unitOf(3)).toBe(3);
    expect(points.slice(1, 6)).toBe("Fähre");
  });

  test("count a character beyond the first plane once", () => {
    const points = new CodePoints("a🚢b🚢c");
    expect(points.length).toBe(5);
    expect([0, 1, 2, 3, 4, 5].map((point) => points.unitOf(point))).toEqual([0, 1, 3, 4, 6, 7]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((unit) => points.pointOf(unit))).toEqual([0, 1, 1, 2, 3, 3, 4, 5]);
    expect(points.slice(1, 3)).toBe("🚢b");
  });

  test("stay within the text", () => {
    const points = new CodePoints("🚢");
    expect(points.unitOf(9)).toBe(2);
    expect(points.pointOf(-1)).toBe(0);
    expect(points.slice(0, 9)).toBe("🚢");
  });
});

test.describe("Paragraphs", () => {
  const cut = (text: string) => paragraphsOf(new CodePoints(text)).map(({ start, end }) => new CodePoints(text).slice(start, end));

  test("are parted by empty lines, also by such with blanks", () => {
    expect(cut("One.\n\nTwo.\n  \nThree.\n")).toEqual(["One.", "Two.", "Three."]);
  });
  test("are lines where no editor wrapped them", () => {
    expect(cut("VELLING: No.\nMOOR: Yes.")).toEqual(["VELLING: No.", "MOOR: Yes."]);
  });
  test("hold lines that an editor wrapped", () => {
    const wrapped = "The mayor of Brenn said on Monday that the ferry would\nsail again in the spring, and that the money for it had\nbeen found.";
    expect(cut(wrapped)).toEqual([wrapped]);
  });
  test("of a text of blanks are none", () => {
    expect(cut(" \n\n ")).toEqual([]);
  });
});

test.describe("Marks", () => {
  test("cut the text at each end of a part", () => {
    const text = "Velling said the ferry sails.";
    expect(shown(text, [statement(text, { source: "Velling", cue: "said", contents: ["the ferry sails"] })])).toEqual([
      [
        ["Velling", "0 source"],
        [" ", ""],
        ["said", "0 cue"],
        [" ", ""],
        ["the ferry sails", "0 content"],
        [".", ""],
      ],
    ]);
  });

  test("name the outer statement before the one within", () => {
    const text = "Moor said Velling promised a boat";
    const outer = statement(text, { id: "o", source: "Moor", cue: "said", contents: ["Velling promised a boat"] });
    const inner = statement(text, { id: "i", in: "o", source: "Velling", cue: "promised", contents: ["a boat"] });
    expect(depthsOf([inner, outer])).toEqual([1, 0]);
    expect(shown(text, [outer, inner])[0]).toContainEqual(["a boat", "0 content, 1 content"]);
    expect(shown(text, [inner, outer])[0]).toContainEqual(["Velling", "1 content, 0 source"]);
  });

  test("may overlap without one holding the other", () => {
    const text = "abcdef";
    expect(shown(text, [statement(text, { contents: ["abcd"] }), statement(text, { id: "b", contents: ["cdef"] })])).toEqual([
      [
        ["ab", "0 content"],
        ["cd", "0 content, 1 content"],
        ["ef", "1 content"],
      ],
    ]);
  });

  test("go on in the next paragraph", () => {
    const text = "“One.\n\nTwo.” Three.";
    const one = { ...statement(text, { contents: [] }), contents: [{ start: 0, end: 12, text: text.slice(0, 12) }] };
    expect(shown(text, [one])).toEqual([
      [["“One.", "0 content"]],
      [
        ["Two.”", "0 content"],
        [" Three.", ""],
      ],
    ]);
  });

  test("count code points", () => {
    const text = "🚢🚢 Moor: “Yes 🚢.”";
    expect(shown(text, [statement(text, { source: "Moor", contents: ["“Yes 🚢.”"] })])[0]?.at(-1)).toEqual(["“Yes 🚢.”", "0 content"]);
  });

  test("say where a statement begins, once", () => {
    const text = "Velling said yes. “No,” she said. “Never.”";
    const begins = markText(new CodePoints(text), [statement(text, { source: "Velling", contents: ["yes"] }), statement(text, { id: "b", contents: ["“No,”", "“Never.”"] })])
      .flatMap(({ segments }) => segments)
      .filter(({ begins }) => begins.length > 0)
      .map(({ text, begins }) => [text, begins]);
    expect(begins).toEqual([
      ["Velling", [0]],
      ["“No,”", [1]],
    ]);
  });

  test("beyond the text are cut off, and those without length left out", () => {
    const text = "short";
    const wrong = { ...statement(text, { contents: [] }), contents: [{ start: 2, end: 99, text: "" }, { start: 3, end: 3, text: "" }] };
    expect(shown(text, [wrong])).toEqual([
      [
        ["sh", ""],
        ["ort", "0 content"],
      ],
    ]);
  });
});

test.describe("Ends", () => {
  const points = new CodePoints("She said: “don’t sail, 🚢!”");
  const stops = stopsOf(points);

  test("rest at words and marks", () => {
    expect(stops.starts.map((start, index) => points.slice(start, stops.ends[index] as number))).toEqual(["She", "said", ":", "“", "don’t", "sail", ",", "🚢", "!", "”"]);
  });
  test("go to the next stop, and stay at the last", () => {
    expect(nextStop([0, 4, 8], 4, 1)).toBe(8);
    expect(nextStop([0, 4, 8], 4, -1)).toBe(0);
    expect(nextStop([0, 4, 8], 8, 1)).toBe(8);
    expect(nextStop([0, 4, 8], 5, -1)).toBe(4);
  });
  test("snap to the nearest stop", () => {
    expect([0, 2, 3, 6, 7, 99].map((at) => nearestStop([0, 4, 8], at))).toEqual([0, 0, 4, 4, 8, 8]);
  });
  test("leave a character, and do not run over a neighbour", () => {
    const pieces = [
      { start: 2, end: 5 },
      { start: 8, end: 12 },
    ];
    expect(moveEdge(pieces, 0, "start", 9, 20)[0]).toEqual({ start: 4, end: 5 });
    expect(moveEdge(pieces, 0, "end", 10, 20)[0]).toEqual({ start: 2, end: 8 });
    expect(moveEdge(pieces, 1, "start", 0, 20)[1]).toEqual({ start: 5, end: 12 });
    expect(moveEdge(pieces, 1, "end", 50, 20)[1]).toEqual({ start: 8, end: 20 });
  });
  test("become places", () => {
    expect(placesOf([{ start: 2, end: 5 }, { start: 8, end: 12 }])).toBe("2-5;8-12");
  });
});
