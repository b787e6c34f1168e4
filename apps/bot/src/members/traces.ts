// forget-me: what is kept about whoever asks, the link to it, and, once they have said so twice, the end of it.
import {
  buildErrorCard,
  buildForgetQuestionCard,
  buildForgottenCard,
  buildKeptCard,
  buildOwnDataCard,
  buildTracesCard,
  type Card,
  type TracesAction,
} from "@convivio/cards";
import type { Language, Member } from "@convivio/core";
import { type Asking, callPatiently, type Outcome } from "../api-call.ts";
import { type Reader, withOwnLanguage } from "./asker.ts";
import type { Forming } from "./forms.ts";

const command = "/convivio forget-me";

function cardOf<T>({ value, failure }: Outcome<T>, language: Language, build: (value: T) => Card): Card {
  return failure === null ? build(value) : buildErrorCard(failure, language, { command });
}

export async function listTraces(asking: Asking, from: Reader): Promise<Card> {
  const { member, language } = await withOwnLanguage(asking, from);
  const found = await callPatiently(asking, "what is kept about a member", (signal) =>
    asking.catalogue.members.traces.query({ member }, { signal }),
  );
  return cardOf(found, language, ({ traces }) => buildTracesCard(traces, language));
}

/** `forgetHere` drops what this platform's part of the bot has in memory of them. */
export async function pressTraces(
  forming: Forming,
  from: Reader,
  action: TracesAction,
  forgetHere: (member: Member) => void = () => {},
): Promise<Card> {
  // Before they are forgotten: afterwards nobody knows in which language to say so.
  const { member, language } = await withOwnLanguage(forming, from);
  if (action === "ask") return buildForgetQuestionCard(language);
  if (action === "keep") return buildKeptCard(language);
  const { members } = forming.catalogue;
  if (action === "export") {
    const link = await callPatiently(forming, "a link to a member's data", (signal) =>
      members.ownDataLink.mutate({ member }, { signal }),
    );
    return cardOf(link, language, (made) => buildOwnDataCard(made, language));
  }
  const forgotten = await callPatiently(forming, "a wish to be forgotten", (signal) =>
    members.forget.mutate({ member }, { signal }),
  );
  return cardOf(forgotten, language, () => {
    forming.drafts.forget(member);
    forgetHere(member);
    return buildForgottenCard(language);
  });
}
