import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

interface Props {
  label: string;
  /** Said under the field. */
  hint?: ComponentChildren;
  /** What is wrong with its value. */
  problem?: string;
  /** Read by screen readers only. */
  quiet?: boolean;
}

function Shell({ label, hint, problem, quiet, id, children }: Props & { id: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id} class={quiet ? "visually-hidden" : undefined}>
        {label}
      </label>
      {children}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

const described = (id: string, { hint, problem }: Props): string | undefined =>
  [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ") || undefined;

type Own<Element extends keyof JSX.IntrinsicElements> = Omit<JSX.IntrinsicElements[Element], keyof Props | "id">;

/** A line to write into, with its label. */
export function Field({ label, hint, problem, quiet, ...input }: Props & Own<"input">) {
  const id = useId();
  const shell = { label, hint, problem, quiet };
  return (
    <Shell {...shell} id={id}>
      <input {...input} id={id} aria-describedby={described(id, shell)} aria-invalid={problem ? true : undefined} />
    </Shell>
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** A choice of one, with its label. */
export function SelectField({ label, hint, problem, quiet, choices, ...select }: Props & Own<"select"> & { choices: Choice[] }) {
  const id = useId();
  const shell = { label, hint, problem, quiet };
  return (
    <Shell {...shell} id={id}>
      <select {...select} id={id} aria-describedby={described(id, shell)} aria-invalid={problem ? true : undefined}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === select.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Shell>
  );
}

/** Several lines to write into, with their label. */
export function TextField({ label, hint, problem, quiet, ...area }: Props & Own<"textarea">) {
  const id = useId();
  const shell = { label, hint, problem, quiet };
  return (
    <Shell {...shell} id={id}>
      <textarea {...area} id={id} aria-describedby={described(id, shell)} aria-invalid={problem ? true : undefined} />
    </Shell>
  );
}
