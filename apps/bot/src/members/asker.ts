// Who reads and who asks, as their platform tells it; and with what they chose themselves.
import type { SeenChannel } from "@convivio/cards";
import type { Follows, Language, Member, Workspace } from "@convivio/core";
import type { Asking } from "../api-call.ts";
import { chosenBy } from "./chosen.ts";

/** What a platform says of whoever reads; their own choices count before it. */
export type Reader = {
  member: Member;
  language: Language;
  /** Null where the platform does not say. */
  timeZone: string | null;
  /** Others read the same message, so it tells nothing of where they are. */
  isAmongOthers?: boolean;
};

export type Asker = {
  /** With the language that counts: their own choice, else what their platform speaks with them. */
  follows: Follows;
  /** The platform did not say whether they may manage the channel; until it does, they may not. */
  isManagerUnknown: boolean;
  /** They are in a channel of which the bot is no member: nothing can be posted there by itself. */
  isBotAbsent?: boolean;
  /** Whether they manage the whole workspace or server; null where the platform did not say. */
  managesWorkspace: boolean | null;
  /** Null where the bot does not see it. */
  findChannel(channel: string): Promise<SeenChannel | null>;
};

/** Where what they decide would hold; null in Discord's direct messages, which belong to no server. */
export function workspaceOf({ follows: { member, place } }: Asker): Workspace | null {
  const { platform } = member;
  if (platform === "slack") return { platform, workspace: member.workspace };
  return place === null ? null : { platform, workspace: place.workspace };
}

/** The same reader, with their own choice of a language where they made one; their platform's where it is not known soon. */
export async function withOwnLanguage(asking: Asking, reader: Reader): Promise<Reader> {
  return { ...reader, language: (await chosenBy(asking, reader.member)).language ?? reader.language };
}

const longestName = 100;

/** A name as it can be kept: no broken characters, and no longer than others need to recognise somebody. */
export function plainName(name: string | null | undefined): string | null {
  const clean = [...(name ?? "").toWellFormed().replaceAll("\0", "")].slice(0, longestName).join("");
  return clean.trim() === "" ? null : clean.slice(0, longestName).toWellFormed();
}
