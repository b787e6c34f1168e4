// A message as Discord shows it: the command used, where there was one, then the answer.
import type { DiscordMessage as Payload } from "@convivio/cards";
import type { ReactNode } from "react";
import { Mark } from "../../frame/mark.tsx";
import { useWords } from "../../messages/words.tsx";
import type { Press } from "./button.tsx";
import { Components } from "./components.tsx";

type Props = {
  payload: Payload;
  /** What was typed for it; null for what comes by itself. */
  command: string | null;
  time: string;
  /** Whether nobody else sees it, which is then said below it. */
  isPrivate?: boolean;
  onPress: Press;
  note: ReactNode;
};

export function DiscordMessage({ payload, command, time, isPrivate = true, onPress, note }: Props) {
  const { say } = useWords();
  return (
    <div className="flex flex-col gap-4 bg-discord-ground p-16 text-discord-ink">
      {command !== null && (
        <p dir="auto" className="ps-48 text-12 text-discord-ink-quiet">
          {say("chat.used", { command: `\u2066${command}\u2069` })}
        </p>
      )}
      <div className="flex gap-16">
        <div className="flex size-32 shrink-0 items-center justify-center rounded-full bg-table text-on-table">
          <Mark className="size-24" />
        </div>
        <div className="flex min-w-0 flex-1 flex-col gap-8">
          <p className="flex flex-wrap items-baseline gap-8 text-14">
            <span className="font-semibold">Convivio</span>
            <span className="rounded-6 bg-discord-primary px-4 text-12 text-discord-on-primary uppercase">
              {say("chat.app")}
            </span>
            <span className="text-12 text-discord-ink-quiet">{time}</span>
          </p>
          <Components components={payload.components} onPress={onPress} />
          {note}
          {isPrivate && <p className="text-12 text-discord-ink-quiet">{say("chat.private")}</p>}
        </div>
      </div>
    </div>
  );
}
