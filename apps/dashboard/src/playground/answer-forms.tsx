// The answer in its three forms, drawn from the very payloads that the bots send.
import { buildCard, parseActionId, parseFormId, renderDiscord, renderSlack, renderText } from "@convivio/cards";
import type { Answer } from "@convivio/core";
import { type ReactNode, useMemo, useState } from "react";
import { DiscordMessage } from "../drawings/discord/message.tsx";
import { PlainText } from "../drawings/plain-text.tsx";
import { SlackMessage } from "../drawings/slack/message.tsx";
import { useWords } from "../messages/words.tsx";
import { ViewSwitch, viewNames } from "./view-switch.tsx";
import { type View, Window } from "./window.tsx";

type Props = {
  answer: Answer;
  /** Index of the first result shown. */
  from: number;
  answeredAt: number;
  /** The form shown on a narrow screen. */
  view: View;
  onView: (view: View) => void;
  onPress: (actionId: string) => void;
};

/** Buttons that do something to a chat, which this page is not: what is said of each. */
const chatOnly = { share: "chat.share", follow: "chat.follow", wish: "chat.wish", form: "chat.form" } as const;
type ChatOnly = keyof typeof chatOnly;

function chatOnlyOf(actionId: string): ChatOnly | null {
  if (parseFormId(actionId) !== null) return "form";
  const action = parseActionId(actionId)?.action;
  return action === "share" || action === "follow" || action === "wish" ? action : null;
}

/** What the three platforms get for one answer. */
function usePayloads(answer: Answer, from: number) {
  return useMemo(() => {
    const card = buildCard(answer, { from });
    return { slack: renderSlack(card), discord: renderDiscord(card), text: renderText(card) };
  }, [answer, from]);
}

export function AnswerForms({ answer, from, answeredAt, view, onView, onPress }: Props) {
  const { say, language } = useWords();
  const [told, setTold] = useState<{ where: View; what: ChatOnly } | null>(null);
  const { slack, discord, text } = usePayloads(answer, from);
  const time = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { timeStyle: "short" }).format(
    answeredAt,
  );
  const press = (where: View) => (actionId: string) => {
    const what = chatOnlyOf(actionId);
    if (what === null) onPress(actionId);
    else setTold({ where, what });
  };
  const noteIn = (where: View) => <Note>{told?.where === where ? say(chatOnly[told.what]) : null}</Note>;

  return (
    <div className="flex flex-col gap-24">
      <ViewSwitch chosen={view} onChoose={onView} />
      <div className="grid gap-24 wide:grid-cols-2 wide:items-start">
        <Window view="slack" title={say(viewNames.slack)} isChosen={view === "slack"}>
          <SlackMessage payload={slack} time={time} onPress={press("slack")} note={noteIn("slack")} />
        </Window>
        <Window view="discord" title={say(viewNames.discord)} isChosen={view === "discord"}>
          <DiscordMessage
            payload={discord}
            command={answer.question.command}
            time={time}
            onPress={press("discord")}
            note={noteIn("discord")}
          />
        </Window>
      </div>
      <Window view="text" title={say(viewNames.text)} hint={say("answer.textHint")} isChosen={view === "text"}>
        <PlainText text={text} />
      </Window>
    </div>
  );
}

/** What a button would do in chat, said beside it; announced when it appears. */
function Note({ children }: { children: ReactNode }) {
  return (
    <div role="status">
      {children !== null && (
        <p className="mt-8 rounded-6 border border-table bg-table-quiet p-12 text-14 text-ink">{children}</p>
      )}
    </div>
  );
}
