// The commands that are no question, by whichever way they were typed: what each of them becomes.
import type { Card } from "@convivio/cards";
import { type AskedKind, type Followed, type Language, type Platform, readMemberCommand } from "@convivio/core";
import type { Asking } from "../api-call.ts";
import { askQuestion } from "../ask.ts";
import type { Asker } from "./asker.ts";
import { previewFollow } from "./follow.ts";
import { listFollowing } from "./following.ts";

export type Typed = { text: string; kind?: AskedKind; language: Language; platform: Platform };

/** The card for what was typed: a command's, or else an answer's. Who asks is looked up only where it matters. */
export async function answerTyped(asking: Asking, typed: Typed, findAsker: () => Promise<Asker>): Promise<Card> {
  const { text, kind } = typed;
  const command = readMemberCommand(text);
  if (command === null) return (await askQuestion(asking, typed)).card;
  if (command.name === "following") return listFollowing(asking, await findAsker());
  if (command.name !== "follow") return help(asking, typed);
  return follow(asking, typed, { text: command.rest, ...(kind ? { kind } : {}) }, findAsker);
}

/** With nothing to follow, how to say what. */
export async function follow(
  asking: Asking,
  typed: Typed,
  followed: Followed,
  findAsker: () => Promise<Asker>,
): Promise<Card> {
  const { text, kind: _, ...others } = followed;
  if (text.trim() === "" && Object.keys(others).length === 0) return help(asking, typed);
  return previewFollow(asking, await findAsker(), { followed });
}

export async function help(asking: Asking, typed: Typed): Promise<Card> {
  return (await askQuestion(asking, { ...typed, text: "" })).card;
}
