// A component in a file of its own, fetched when it is first needed. When that fails it is tried again at the next need, and
// the page stays as it is: a reload, or a failure kept for ever, would cost what somebody is writing.
import { type ReactNode, use } from "react";
import { once } from "../once.ts";
import type { Area } from "./messages/areas.ts";
import { haveWords } from "./messages/load.ts";
import { useLanguage } from "./messages/words.tsx";

type Drawn<Props> = (props: Props) => ReactNode;
/** A screen takes nothing; another part says itself what it takes. */
export type Lazy<Props = object> = Drawn<Props> & { preload: () => Promise<void> };

/** The file's own type is left alone: a screen asks the routes about itself, and the routes ask for the screen. */
export function lazily<File, Name extends keyof File>(
  fetchFile: () => Promise<File>,
  name: Name,
  areas: readonly Area[] = [],
): Lazy {
  const fetchOnce = once(fetchFile);
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each file, not in a render.
  function Lazily(props: object) {
    // Words that come after the file would keep a reader waiting twice.
    void haveWords(areas, useLanguage());
    const Component = use(fetchOnce())[name] as Drawn<object>;
    return <Component {...props} />;
  }
  // The router waits for it before it shows a screen; whether it failed is told when the screen is drawn.
  const preload = () =>
    fetchOnce().then(
      () => {},
      () => {},
    );
  return Object.assign(Lazily, { preload });
}
