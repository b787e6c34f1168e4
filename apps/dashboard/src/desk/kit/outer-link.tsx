// A link that opens another tab, says so to a screen reader, and tells the other side nothing of where it came from.
import type { ReactNode } from "react";
import { useWords } from "../messages/words.tsx";
import { link } from "./look.ts";

type OuterLinkProps = { href: string; className?: string; children: ReactNode };

export function OuterLink({ href, className = link, children }: OuterLinkProps) {
  const { say } = useWords("kit");
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={className}>
      {children}
      <span className="sr-only"> {say("outer.newTab")}</span>
    </a>
  );
}
