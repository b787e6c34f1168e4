// Which page the address asks for: the playground, or what members see. The curators' desk is a page of its own, under /desk.
import { isRightToLeft } from "@convivio/core";
import { lazy, Suspense, useEffect } from "react";
import { languageOf } from "./address/address.ts";
import { useAddress } from "./address/use-address.ts";
import { Footer } from "./frame/footer.tsx";
import { Header } from "./frame/header.tsx";
import { sayIn } from "./messages/messages.ts";
import { WordsProvider } from "./messages/words.tsx";
import { Playground } from "./playground/playground.tsx";

/** Fetched by whoever opens it alone. */
const MembersPage = lazy(() => import("./members/members-page.tsx").then((file) => ({ default: file.MembersPage })));

export function App() {
  const [address, goTo] = useAddress();
  const language = languageOf(address, navigator.languages);
  const say = sayIn(language);
  const isPlayground = window.location.pathname !== "/cards";

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = isRightToLeft(language) ? "rtl" : "ltr";
    document.title = address.question ? `${address.question} · Convivio` : say("page.title");
  }, [language, address.question, say]);

  return (
    <WordsProvider language={language}>
      <div className="flex min-h-dvh flex-col">
        <a
          href="#answer"
          className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-8 focus:rounded-6 focus:bg-table focus:px-16 focus:py-8 focus:text-on-table"
        >
          {say("page.skip")}
        </a>
        <Header
          onLanguage={(chosen) => goTo({ language: chosen })}
          onHome={isPlayground ? () => goTo({ question: null, open: null }) : null}
        />
        {isPlayground ? (
          <Playground address={address} goTo={goTo} />
        ) : (
          <Suspense fallback={<main className="flex-1" />}>
            <MembersPage />
          </Suspense>
        )}
        <Footer chosen={address.language} />
      </div>
    </WordsProvider>
  );
}
