// The commands that are no question, by whichever way they were typed: what each of them becomes.
import { buildOpenFormCard, type Card } from "@convivio/cards";
import { type AskedKind, type Followed, readMemberCommand } from "@convivio/core";
import type { Asking } from "../api-call.ts";
import { askQuestion } from "../ask.ts";
import { type Asker, type Reader, withOwnLanguage } from "./asker.ts";
import { previewFollow } from "./follow.ts";
import { listFollowing } from "./following.ts";
import type { Forming } from "./forms.ts";
import { answerSettings } from "./settings.ts";
import { readSettingsWish } from "./settings-wish.ts";
import { listSuggestions } from "./suggestions.ts";
import { listTraces } from "./traces.ts";
import { answerWorkspaceSettings } from "./workspace-settings.ts";
import { readWorkspaceWish } from "./workspace-wish.ts";

export type Typed = {
  text: string;
  kind?: AskedKind;
  reader: Reader;
  /** The channels that were named in it, by the platform's own numbers. */
  channels?: readonly string[];
};

/** The card for what was typed: a command's, or else an answer's. Who asks is looked up only where it matters. */
export async function answerTyped(asking: Forming, typed: Typed, findAsker: () => Promise<Asker>): Promise<Card> {
  const { kind, reader } = typed;
  const command = readMemberCommand(typed.text);
  switch (command?.name) {
    case undefined:
      return (await askQuestion(asking, questionOf(typed), reader)).card;
    case "follow":
      return follow(asking, reader, { text: command?.rest ?? "", ...(kind ? { kind } : {}) }, findAsker);
    case "following":
      return listFollowing(asking, await findAsker());
    case "suggest":
      return buildOpenFormCard((await withOwnLanguage(asking, reader)).language);
    case "suggestions":
      return listSuggestions(asking, reader);
    case "settings":
      return settings(asking, typed, command.rest, findAsker);
    case "forget-me":
      return listTraces(asking, reader);
    default:
      return help(asking, reader);
  }
}

function questionOf({ text, kind, reader }: Typed) {
  return { text, ...(kind ? { kind } : {}), platform: reader.member.platform };
}

async function settings(
  asking: Forming,
  { reader, channels = [] }: Typed,
  rest: string,
  findAsker: () => Promise<Asker>,
): Promise<Card> {
  const wish = readWorkspaceWish(rest, channels);
  if (wish !== null) return answerWorkspaceSettings(asking, await findAsker(), wish);
  return answerSettings(asking, reader, readSettingsWish(rest), findAsker);
}

/** With nothing to follow, how to say what. */
export async function follow(
  asking: Asking,
  reader: Reader,
  followed: Followed,
  findAsker: () => Promise<Asker>,
): Promise<Card> {
  const { text, kind: _, ...others } = followed;
  if (text.trim() === "" && Object.keys(others).length === 0) return help(asking, reader);
  return previewFollow(asking, await findAsker(), { followed });
}

export async function help(asking: Asking, reader: Reader): Promise<Card> {
  return (await askQuestion(asking, questionOf({ text: "", reader }), reader)).card;
}
