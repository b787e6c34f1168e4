// What stands around everything: the reader's language, links that React Aria follows through our router, notices.
import { Outlet, useRouter } from "@tanstack/react-router";
import { useDeferredValue, useEffect } from "react";
import { RouterProvider } from "react-aria-components";
import { haveWords, saidEverywhere } from "../messages/load.ts";
import { LanguageProvider } from "../messages/words.tsx";
import { chosenLanguage, languageFor } from "../session/language.ts";
import { useSession } from "../session/use-session.ts";
import { useStore } from "../store.ts";
import { Notices } from "./notices.tsx";

export function Root() {
  const router = useRouter();
  const { account } = useSession();
  // The words of another language are fetched first; until they are here, the old ones stay.
  const language = useDeferredValue(languageFor(account?.language ?? null, useStore(chosenLanguage)));
  // What says that something failed must be here before it does.
  useEffect(() => {
    void haveWords(saidEverywhere, language);
  }, [language]);
  return (
    <LanguageProvider language={language}>
      <RouterProvider navigate={(href) => void router.navigate({ href })}>
        <Outlet />
        <Notices />
      </RouterProvider>
    </LanguageProvider>
  );
}
