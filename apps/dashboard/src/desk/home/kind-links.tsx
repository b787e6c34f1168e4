// Links to everything that waits: of each kind a list narrowed to exactly that, with how much stands there.
import type { Waits, WorkListView } from "@convivio/core";
import { listLink } from "../address/links.ts";
import { TextLink } from "../kit/link-button.tsx";
import { useWords } from "../messages/words.tsx";

export function KindLinks({ work: { kinds }, waits }: { work: WorkListView; waits: Waits }) {
  const { say } = useWords("home");
  const { say: sayFrame } = useWords("shell");
  if (kinds.length === 0) return null;
  return (
    <>
      <span className="text-ink-quiet">{say("all")}</span>
      {kinds.map(({ kind, records }) => (
        <TextLink key={kind} {...listLink(kind, { waits })}>
          {say("all.kind", { kind: sayFrame(`kind.${kind}.many`), count: records })}
        </TextLink>
      ))}
    </>
  );
}
