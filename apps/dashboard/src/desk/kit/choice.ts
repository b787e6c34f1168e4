// One thing that can be picked from a search, and the search that finds such things while somebody types.
import { useEffect, useState } from "react";

export type Choice = {
  id: number | string;
  title: string;
  /** Of the title, where it is not the reader's. */
  lang?: string | undefined;
  /** What tells it from others of the same name: country, kind, state. */
  note?: string | null;
};

/** Looks for what fits the text; an empty text asks for what is likely. */
export type FindChoices = (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;

export type Found = { status: "waiting" | "looking" | "found" | "failed"; choices: readonly Choice[] };

type FoundFor = Found & { text: string };

/** Nothing is asked while the letters still come. */
const restMs = 180;

/** @param isAsked false while nobody looks, so that nothing is fetched in vain. */
export function useFound(find: FindChoices, text: string, isAsked: boolean): Found {
  const [found, setFound] = useState<FoundFor>({ status: "waiting", choices: [], text: "" });
  const asked = text.trim();
  useEffect(() => {
    if (!isAsked) return;
    const stop = new AbortController();
    const look = async () => {
      setFound(({ choices }) => ({ status: "looking", choices, text: asked }));
      try {
        const choices = await find(asked, stop.signal);
        if (!stop.signal.aborted) setFound({ status: "found", choices, text: asked });
      } catch {
        if (!stop.signal.aborted) setFound({ status: "failed", choices: [], text: asked });
      }
    };
    const resting = setTimeout(look, restMs);
    return () => {
      clearTimeout(resting);
      stop.abort();
    };
  }, [find, asked, isAsked]);
  // What was found for the letters before says nothing of these: else what is there already would be offered to be made.
  return found.text === asked ? found : { ...found, status: "looking" };
}
