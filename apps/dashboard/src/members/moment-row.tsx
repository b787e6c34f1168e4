// One moment: its name, and below it how Slack and how Discord show it.
import { type ReactNode, useState } from "react";
import { DiscordForm } from "../drawings/discord/form.tsx";
import { DiscordMessage } from "../drawings/discord/message.tsx";
import { SlackForm } from "../drawings/slack/form.tsx";
import { SlackMessage } from "../drawings/slack/message.tsx";
import { useWords } from "../messages/words.tsx";
import type { Moment } from "./moments.ts";

type Props = {
  moment: Moment;
  title: string /** What is said of a button, which only works in a chat. */;
  still: string;
};

export function MomentRow({ moment, title, still }: Props) {
  const { say } = useWords();
  const [pressed, setPressed] = useState<"slack" | "discord" | null>(null);
  const noteIn = (where: "slack" | "discord") => <Note>{pressed === where ? still : null}</Note>;
  const { command, isPrivate } = moment;
  const shared = { command, isPrivate, time: "09:00" };
  return (
    <section aria-labelledby={moment.name} data-moment={moment.name} className="flex flex-col gap-12">
      <h2 id={moment.name} className="font-display font-semibold text-20">
        {title}
      </h2>
      <div className="grid gap-24 wide:grid-cols-2 wide:items-start">
        <Frame title={say("answer.slack")}>
          {moment.is === "form" ? (
            <SlackForm view={moment.slack} />
          ) : (
            <SlackMessage
              {...shared}
              payload={moment.slack}
              onPress={() => setPressed("slack")}
              note={noteIn("slack")}
            />
          )}
        </Frame>
        <Frame title={say("answer.discord")}>
          {moment.is === "form" ? (
            <DiscordForm modal={moment.discord} />
          ) : (
            <DiscordMessage
              {...shared}
              payload={moment.discord}
              onPress={() => setPressed("discord")}
              note={noteIn("discord")}
            />
          )}
        </Frame>
      </div>
    </section>
  );
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <h3 className="text-14 text-ink-quiet">{title}</h3>
      <div className="overflow-hidden rounded-6 border border-line shadow-float">{children}</div>
    </div>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <div role="status">
      {children !== null && (
        <p className="mt-8 rounded-6 border border-table bg-table-quiet p-12 text-14 text-ink">{children}</p>
      )}
    </div>
  );
}
