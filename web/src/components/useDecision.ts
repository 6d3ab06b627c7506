import { useState } from "preact/hooks";
import { record, type Problem } from "../api/client";
import { asProblem } from "../api/use";

/** Whether this reader may change the record. */
export const mayReview = (): boolean => record.value?.role !== "read";

/** Something that is asked of the service once at a time; the problem of the last try. */
export function useDecision() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const decide = async (what: () => Promise<unknown>, then: () => void) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await what();
      then();
    } catch (cause) {
      setProblem(asProblem(cause));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, decide };
}
