import type { Problem } from "../api/client";
import { Button } from "./Button";

/** A problem of a request, or words of our own; read out at once. */
export function ErrorBox({ problem, message, again }: { problem?: Problem | null; message?: string; again?: () => void }) {
  if (!problem && !message) return null;
  return (
    <div class="error-box" role="alert">
      <p>
        {problem ? problem.message : message}
        {problem?.place && <span class="error-place"> ({problem.place})</span>}
      </p>
      {again && (
        <Button small onClick={again}>
          Try again
        </Button>
      )}
    </div>
  );
}
