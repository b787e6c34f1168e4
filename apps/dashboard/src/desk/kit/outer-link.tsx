// A link that leaves the desk: it opens a new tab, says so to a screen reader, and tells the other side nothing of where it came from.
import type { ReactNode } from "react";
import { useWords } from "../messages/words.tsx";
import { Icon } from "./icon.tsx";
import { link } from "./look.ts";

export function OuterLink({ url, children }: { url: string; children: ReactNode }) {
  const { say } = useWords("kit");
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className={`inline-flex min-h-24 items-center gap-4 ${link}`}
    >
      {children}
      <Icon name="out" className="size-12" />
      <span className="sr-only"> {say("outer.newTab")}</span>
    </a>
  );
}
