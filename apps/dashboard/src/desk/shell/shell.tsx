// The desk as whoever is signed in sees it: a bar at the top, the navigation at the side, and one screen.
import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { useWords } from "../messages/words.tsx";
import { ConnectionNotice } from "./connection-notice.tsx";
import { Header } from "./header.tsx";
import { Loading } from "./loading.tsx";
import { Navigation } from "./navigation.tsx";
import { useFocusOnScreen } from "./use-focus-on-screen.ts";
import { useGoing } from "./use-going.ts";
import { Windows } from "./windows.tsx";

export function Shell() {
  const { say } = useWords("shell");
  useFocusOnScreen();
  useGoing();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:z-30 focus:m-8 focus:rounded-6 focus:bg-table focus:px-16 focus:py-8 focus:text-on-table"
      >
        {say("skip")}
      </a>
      <Header />
      <ConnectionNotice />
      <div className="flex flex-1">
        <div className="sticky top-48 hidden h-[calc(100dvh-var(--spacing-48))] w-[13rem] shrink-0 overflow-y-auto border-line border-e bg-paper py-16 pe-8 wide:block">
          <Navigation />
        </div>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-16 py-16 outline-none wide:px-32 wide:py-24">
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Windows />
    </div>
  );
}
