import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ErrorBox } from "./ErrorBox";
import { Loading } from "./Loading";

/** A component whose code is fetched when it is first shown. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [, turn] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded) return;
      let here = true;
      load()
        .then((component) => {
          loaded = component;
          if (here) turn((value) => value + 1);
        })
        .catch(() => here && setFailed(true));
      return () => {
        here = false;
      };
    }, []);
    if (loaded) {
      const Component = loaded;
      return <Component {...props} />;
    }
    if (failed) return <ErrorBox message="This part of the page could not be loaded. Is the service still running?" again={() => location.reload()} />;
    return <Loading />;
  };
}
