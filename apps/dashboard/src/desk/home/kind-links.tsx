// Links to the lists of the kinds that some work is about, narrowed to it.
import type { WaitingView } from "@convivio/core";
import { listLink } from "../address/links.ts";
import { TextLink } from "../kit/link-button.tsx";
import { useWords } from "../messages/words.tsx";

type KindLinksProps = { work: readonly WaitingView[]; label: string; narrowed: Record<string, string> };

export function KindLinks({ work, label, narrowed }: KindLinksProps) {
  const { say } = useWords("shell");
  const kinds = [...new Set(work.map(({ kind }) => kind))];
  return (
    <>
      <span className="text-ink-quiet">{label}</span>
      {kinds.map((kind) => (
        <TextLink key={kind} {...listLink(kind, narrowed)}>
          {say(`kind.${kind}.many`)}
        </TextLink>
      ))}
    </>
  );
}
