import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Problem } from "../api/client";
import { reviewer } from "../preferences";
import { Button } from "./Button";
import { ErrorBox } from "./ErrorBox";
import { Field } from "./Field";

interface Props {
  title: string;
  /** What the button says that does it. */
  action: string;
  /** Not yet: something is missing. */
  incomplete?: boolean;
  problem?: Problem | null;
  busy?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** A question that is answered before anything else; Escape closes it. Whoever decides gives a name. */
export function Dialog({ title, action, incomplete, problem, busy, onSubmit, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!incomplete && reviewer.value.trim()) onSubmit();
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        <Field
          label="Your name"
          hint="Kept with the decision."
          required
          autocomplete="name"
          value={reviewer.value}
          onInput={(event) => (reviewer.value = event.currentTarget.value)}
        />
        <ErrorBox problem={problem} />
        <div class="dialog-buttons">
          <Button onClick={() => dialog.current?.close()}>Cancel</Button>
          <Button look="main" type="submit" disabled={incomplete || busy}>
            {action}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
