// What a route needs of its screen: the file, and the words that are said on it. Both are here before the screen is shown,
// because whatever a drawn screen still waits for hides it again behind its skeleton, for a third of a second at least.
import { lazily } from "./lazily.tsx";
import type { Area } from "./messages/areas.ts";
import { haveWords } from "./messages/load.ts";
import { queries } from "./queries.ts";
import { chosenLanguage, languageFor } from "./session/language.ts";
import { sessionQuery } from "./session/session.ts";

/** As the loader of a route, which runs once it is known who is there. */
export function words(areas: readonly Area[]): () => Promise<void> {
  return () => {
    const account = queries.getQueryData(sessionQuery.queryKey)?.account;
    return haveWords(areas, languageFor(account?.language ?? null, chosenLanguage.get()));
  };
}

export function screen<File, Name extends keyof File>(
  fetchFile: () => Promise<File>,
  name: Name,
  areas: readonly Area[],
) {
  return { component: lazily(fetchFile, name), loader: words(areas) };
}
