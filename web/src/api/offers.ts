// What this service has besides what the page needs: told by its description of itself.
import { signal } from "@preact/signals";

const paths = signal<Set<string> | null>(null);
let asked = false;

/** Whether the service has this path; false until that is known. */
export function offers(path: string): boolean {
  if (!asked) {
    asked = true;
    fetch("/openapi.json", { credentials: "same-origin" })
      .then((answer) => (answer.ok ? (answer.json() as Promise<{ paths?: object }>) : {}))
      .then((description) => (paths.value = new Set(Object.keys(("paths" in description && description.paths) || {}))))
      .catch(() => (paths.value = new Set()));
  }
  return paths.value?.has(path) ?? false;
}
