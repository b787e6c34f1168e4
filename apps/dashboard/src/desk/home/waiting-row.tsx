// A record that waits for somebody: its name, what to do with it next, and since when it waits.
import type { WaitingView } from "@convivio/core";
import { editorLink } from "../address/links.ts";
import { Badge, StateBadge } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { platformNames } from "../kit/platform-name.ts";
import { RecordTitle } from "../kit/record-title.tsx";
import { nameOfLanguage } from "../messages/language-name.ts";
import { useWords } from "../messages/words.tsx";

type WaitingRowProps = {
  waiting: Pick<WaitingView, "id" | "kind" | "language" | "title" | "titleLanguage"> &
    Partial<Pick<WaitingView, "place" | "state" | "suggestedIn">>;
  next: string;
  /** What happened at that moment: "Sent to review". */
  since: string;
  at: string;
};

export function WaitingRow({ waiting, next, since, at }: WaitingRowProps) {
  const { say, language: reader } = useWords("home");
  const { say: sayField } = useWords("fields");
  const { id, kind, language, title, titleLanguage, place, state, suggestedIn = null } = waiting;
  const about = [
    sayField(`kind.${kind}`),
    place ?? "",
    language === null ? "" : say("translation", { language: nameOfLanguage(language, reader) }),
  ].filter((part) => part !== "");
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-8 gap-y-4">
        <TextLink {...editorLink(kind, id, language)}>
          <RecordTitle {...{ title, titleLanguage }} />
        </TextLink>
        {state !== undefined && <StateBadge state={state} />}
        {suggestedIn !== null && <Badge>{say("suggestedIn", { platform: platformNames[suggestedIn] })}</Badge>}
      </span>
      <span>{next}</span>
      <span className="text-12 text-ink-quiet">
        {about.join(" · ")} · {since} <DateTime value={at} />
      </span>
    </>
  );
}

export function rowKey({ id, language }: Pick<WaitingView, "id" | "language">): string {
  return `${id} ${language ?? ""}`;
}
