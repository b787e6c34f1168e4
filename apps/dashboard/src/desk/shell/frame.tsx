// The frame for whoever is not signed in: the mark, the language, and one thing to do.
import { Outlet } from "@tanstack/react-router";
import { LanguageChoice } from "./language-choice.tsx";
import { MarkLink } from "./mark-link.tsx";

export function Frame() {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex flex-wrap items-center justify-between gap-8 border-line border-b px-16 py-8 wide:px-24">
        <MarkLink />
        <LanguageChoice />
      </header>
      <main id="content" className="mx-auto flex w-full max-w-[32rem] flex-1 flex-col gap-24 px-16 py-32 wide:py-64">
        <Outlet />
      </main>
    </div>
  );
}
