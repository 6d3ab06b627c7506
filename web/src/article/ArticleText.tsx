import { Component, type JSX } from "preact";
import type { ArticleStatement } from "../api/types";
import type { Mark, Paragraph, Segment } from "../text/marks";

interface Props {
  paragraphs: Paragraph[];
  statements: ArticleStatement[];
  picked: number | null;
  onPick: (statement: number) => void;
}

const quotesNobody = (statement: ArticleStatement | undefined): boolean => statement?.form === "scare" || statement?.form === "title";

/** Classes of a run: which parts cover it, how deep, and whether the picked statement is among them. */
function classesOf(marks: Mark[], statements: ArticleStatement[], picked: number | null): string {
  const classes = new Set<string>();
  let depth = 0;
  for (const mark of marks) {
    const statement = statements[mark.statement];
    if (mark.part === "name") classes.add("is-name");
    else if (statement?.status === "rejected") classes.add("is-rejected");
    else if (quotesNobody(statement)) classes.add("is-scare");
    else if (mark.part === "content") depth++;
    else classes.add(`is-${mark.part}`);
    if (mark.statement === picked && mark.part !== "name") classes.add(`picked-${mark.part}`);
  }
  if (depth > 0) classes.add("is-content");
  if (depth > 1) classes.add("is-nested");
  return [...classes].join(" ");
}

const speakerOf = (statement: ArticleStatement): string =>
  statement.speakers
    .filter((speaker) => speaker.role === "speaker" && speaker.name)
    .map((speaker) => speaker.name)
    .join(", ") || "speaker unknown";

function Run({ segment, statements, picked, onPick }: { segment: Segment } & Omit<Props, "paragraphs">) {
  return (
    <>
      {segment.begins
        .filter((index) => !quotesNobody(statements[index]))
        .map((index) => (
          <button
            key={index}
            type="button"
            tabIndex={-1}
            class={index === picked ? "note is-picked" : "note"}
            aria-label={`Statement ${index + 1}, ${speakerOf(statements[index] as ArticleStatement)}`}
            aria-pressed={index === picked}
            onClick={() => onPick(index)}
          >
            {index + 1}
          </button>
        ))}
      <span
        data-from={segment.start}
        data-statements={segment.marks.some((mark) => mark.part !== "name") ? segment.marks.filter((mark) => mark.part !== "name").map((mark) => mark.statement).join(" ") : undefined}
        class={segment.marks.length > 0 ? classesOf(segment.marks, statements, picked) : undefined}
      >
        {segment.text}
      </span>
    </>
  );
}

/** What of a paragraph shows: nothing else makes it draw again. */
function lookOf(paragraph: Paragraph, { statements, picked }: Props): string {
  const cuts = paragraph.segments.map((segment) => `${segment.start}:${segment.marks.map((mark) => mark.statement + mark.part).join()}`).join(";");
  const states = paragraph.statements.map((index) => `${index}${statements[index]?.status}${statements[index]?.form}${speakerOf(statements[index] as ArticleStatement)}`).join();
  return `${cuts}|${states}|${picked !== null && paragraph.statements.includes(picked) ? picked : ""}`;
}

class TextParagraph extends Component<{ paragraph: Paragraph; all: Props }> {
  override shouldComponentUpdate(next: { paragraph: Paragraph; all: Props }): boolean {
    return next.paragraph.end !== this.props.paragraph.end || next.all.onPick !== this.props.all.onPick || lookOf(next.paragraph, next.all) !== lookOf(this.props.paragraph, this.props.all);
  }
  override render({ paragraph, all }: { paragraph: Paragraph; all: Props }): JSX.Element {
    return (
      <p>
        {paragraph.segments.map((segment) => (
          <Run key={segment.start} segment={segment} statements={all.statements} picked={all.picked} onPick={all.onPick} />
        ))}
      </p>
    );
  }
}

/** The article's text with its statements marked. A click picks the innermost statement there; another one the next outer. */
export function ArticleText(props: Props) {
  const pickAt = (event: JSX.TargetedMouseEvent<HTMLDivElement>): void => {
    const selection = getSelection();
    if (selection && !selection.isCollapsed) return;
    const run = (event.target as Element).closest<HTMLElement>("[data-statements]");
    if (!run) return;
    const inner = [...new Set((run.dataset.statements ?? "").split(" ").map(Number).reverse())];
    const at = props.picked === null ? -1 : inner.indexOf(props.picked);
    const next = inner[(at + 1) % inner.length];
    if (next !== undefined) props.onPick(next);
  };
  return (
    <div class="article-text" onClick={pickAt}>
      {props.paragraphs.map((paragraph) => (
        <TextParagraph key={paragraph.start} paragraph={paragraph} all={props} />
      ))}
    </div>
  );
}

export { speakerOf, quotesNobody };
