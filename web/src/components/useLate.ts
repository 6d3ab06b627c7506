import { useEffect, useRef } from "preact/hooks";

/** `act`, a quarter of a second after the last call: for what is asked while somebody types. */
export function useLate<Value>(act: (value: Value) => void): (value: Value) => void {
  const timer = useRef(0);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (value) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => latest.current(value), 250);
  };
}
