// One answer as members would get it: in Slack, in Discord and as plain text, with the room it takes and what is cut of it.
import {
  buildCard,
  cutsOf,
  measureDiscord,
  measureSlack,
  renderDiscord,
  renderSlack,
  renderText,
} from "@convivio/cards";
import { type Answer, isRightToLeft } from "@convivio/core";
import { useMemo } from "react";
import { DiscordMessage } from "../../drawings/discord/message.tsx";
import { PlainText } from "../../drawings/plain-text.tsx";
import { SlackMessage } from "../../drawings/slack/message.tsx";
import { WordsProvider } from "../../messages/words.tsx";
import { localeOf } from "../messages/locale.ts";
import { useWords } from "../messages/words.tsx";
import { Cuts } from "./cuts.tsx";
import { Form } from "./form.tsx";
import type { Look } from "./looks.ts";
import { DiscordMeters, SlackMeters } from "./meters.tsx";

export type PreviewProps = Look & { answer: Answer };

/** The very payloads that the bots send, and what was cut for them. */
function useDrawings(answer: Answer) {
  return useMemo(() => {
    const card = buildCard(answer);
    const [slack, discord] = [renderSlack(card), renderDiscord(card)];
    return {
      slack: { payload: slack, meters: measureSlack(slack), cuts: cutsOf(card, "slack") },
      discord: { payload: discord, meters: measureDiscord(discord), cuts: cutsOf(card, "discord") },
      text: { payload: renderText(card), cuts: cutsOf(card, "text") },
    };
  }, [answer]);
}

/** Buttons are drawn because members have them; a draft has nothing that they could open. */
const openNothing = () => {};

export function Preview({ answer, language, appearance }: PreviewProps) {
  const { say } = useWords("preview");
  const { slack, discord, text } = useDrawings(answer);
  const time = new Intl.DateTimeFormat(localeOf(language), { timeStyle: "short" }).format(Date.now());
  const look = { lang: language, dir: isRightToLeft(language) ? "rtl" : "ltr", appearance };
  return (
    <div className="flex flex-col gap-32">
      <p className="max-w-measure text-14 text-ink-quiet">{say("about")}</p>
      <Form title={say("slack")} {...look}>
        <WordsProvider language={language}>
          <SlackMessage payload={slack.payload} time={time} onPress={openNothing} note={null} />
        </WordsProvider>
        <SlackMeters meters={slack.meters} />
        <Cuts cuts={slack.cuts} />
      </Form>
      <Form title={say("discord")} {...look}>
        <WordsProvider language={language}>
          <DiscordMessage
            payload={discord.payload}
            command={answer.question.command}
            time={time}
            onPress={openNothing}
            note={null}
          />
        </WordsProvider>
        <DiscordMeters meters={discord.meters} />
        <Cuts cuts={discord.cuts} />
      </Form>
      <Form title={say("text")} {...look}>
        <WordsProvider language={language}>
          <PlainText text={text.payload} />
        </WordsProvider>
        <Cuts cuts={text.cuts} />
      </Form>
    </div>
  );
}
