// A message as Slack shows it: to the one who asked, who alone sees it, or to everybody in a channel.
import type { SlackMessage as Payload } from "@convivio/cards";
import type { ReactNode } from "react";
import { Mark } from "../../frame/mark.tsx";
import { useWords } from "../../messages/words.tsx";
import { Blocks } from "./blocks.tsx";
import type { Press } from "./button.tsx";

type Props = {
  payload: Payload;
  time: string;
  /** Whether nobody else sees it, which is then said above it. */
  isPrivate?: boolean;
  onPress: Press;
  note: ReactNode;
};

export function SlackMessage({ payload, time, isPrivate = true, onPress, note }: Props) {
  const { say } = useWords();
  return (
    <div className="flex gap-8 bg-slack-ground p-16 text-slack-ink">
      <div className="flex size-32 shrink-0 items-center justify-center rounded-6 bg-table text-on-table">
        <Mark className="size-24" />
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-4">
        {isPrivate && <p className="text-12 text-slack-ink-quiet">{say("chat.private")}</p>}
        <p className="flex flex-wrap items-baseline gap-8 text-14">
          <span className="font-bold">Convivio</span>
          <span className="rounded-6 bg-slack-badge px-4 text-12 text-slack-ink uppercase">{say("chat.app")}</span>
          <span className="text-12 text-slack-ink-quiet">{time}</span>
        </p>
        <Blocks blocks={payload.blocks} onPress={onPress} />
        {note}
      </div>
    </div>
  );
}
