// A link that leaves the page: it opens a new tab, says so to a screen reader, and tells the other side nothing of where it came from.
import type { ReactNode } from "react";
import { useWords } from "../messages/words.tsx";

export function OuterLink({ url, className, children }: { url: string; className?: string; children: ReactNode }) {
  const { say } = useWords();
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className={className}>
      {children}
      <span className="sr-only"> {say("page.newTab")}</span>
    </a>
  );
}
