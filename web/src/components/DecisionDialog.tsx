import type { ComponentChildren } from "preact";
import type { Problem } from "../api/client";
import { reviewer } from "../preferences";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
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

/** A decision about the record, which keeps who took it. */
export function DecisionDialog({ title, action, incomplete, problem, busy, onSubmit, onClose, children }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="decision"
        onSubmit={(event) => {
          event.preventDefault();
          if (!incomplete && reviewer.value.trim()) onSubmit();
        }}
      >
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
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" disabled={incomplete || busy}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
