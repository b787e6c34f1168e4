// A component in a file of its own, fetched when it is first needed. When that fails it is tried again at the next need, and
// the page stays as it is: a reload, or a failure kept for ever, would cost what somebody is writing.
import { type ReactNode, use } from "react";
import { once } from "./once.ts";

type Drawn = () => ReactNode;
export type Lazy = Drawn & { preload: () => Promise<void> };

export function lazily<Name extends string>(
  fetchFile: () => Promise<{ readonly [name in Name]: Drawn }>,
  name: Name,
): Lazy {
  const fetchOnce = once(fetchFile);
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each file, not in a render.
  function Lazily() {
    const Component: Drawn = use(fetchOnce())[name];
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
