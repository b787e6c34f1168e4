// The mark and the name, leading home.
import { Link } from "@tanstack/react-router";
import { Mark } from "../../frame/mark.tsx";
import { useWords } from "../messages/words.tsx";
import { homeAddress } from "./addresses.ts";

export function MarkLink() {
  const { say } = useWords("shell");
  return (
    <Link to={homeAddress} className="flex min-h-32 shrink-0 items-center gap-8 text-ink no-underline">
      <Mark className="size-24 text-table" />
      <span className="flex items-baseline gap-8">
        <span lang="it" className="font-semibold text-16">
          Convivio
        </span>
        <span className="text-12 text-ink-quiet max-wide:sr-only">{say("desk")}</span>
      </span>
    </Link>
  );
}
