// A component in a file of its own, fetched when it is first needed. When that fails it is tried again at the next need, and
// the page stays as it is: a reload, or a failure kept for ever, would cost what somebody is writing.
import { type ReactNode, use } from "react";
import { once } from "./once.ts";

type Drawn = () => ReactNode;
export type Lazy = Drawn & { preload: () => Promise<void> };

/** The file's own type is left alone: a screen asks the routes about itself, and the routes ask for the screen. */
export function lazily<File, Name extends keyof File>(fetchFile: () => Promise<File>, name: Name): Lazy {
  const fetchOnce = once(fetchFile);
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each file, not in a render.
  function Lazily() {
    const Component = use(fetchOnce())[name] as Drawn;
    return <Component />;
  }
  // The router waits for it before it shows a screen; whether it failed is told when the screen is drawn.
  const preload = () =>
    fetchOnce().then(
      () => {},
      () => {},
    );
  return Object.assign(Lazily, { preload });
}
