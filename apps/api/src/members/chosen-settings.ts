// What members have chosen, kept in memory for as long as nobody changes it: a question does not wait for a look-up twice.
import { type Member, type MemberSettings, nothingChosen } from "@convivio/core";
import { type Database, findMemberSettings, listenTo, memberChannel } from "@convivio/db";
import type { Logger } from "pino";

export interface ChosenSettings {
  /** What is chosen by now; nothing where that cannot be read, so that an answer never fails for it. */
  of(member: Member): Promise<MemberSettings>;
  /** Somebody has just changed theirs here: other processes are told by the database. */
  forget(): void;
  close(): Promise<void>;
}

/** Members at most of whom it is remembered; then all are looked up anew. */
const rememberedAtMost = 10_000;
const rememberedMs = 60_000;

export async function openChosenSettings(db: Database, log: Logger): Promise<ChosenSettings> {
  const known = new Map<string, Promise<MemberSettings>>();
  // A lost connection may have lost news with it. Choices change so seldom that all may be forgotten for one.
  const forget = () => known.clear();
  const listening = await listenTo(db, memberChannel, forget, forget);
  // Should the news be lost all the same, they hold for no longer than this.
  const timer = setInterval(forget, rememberedMs).unref();
  const look = async (member: Member, key: string): Promise<MemberSettings> => {
    try {
      return (await findMemberSettings(db, member)) ?? nothingChosen;
    } catch (error) {
      log.warn({ err: error }, "what a member has chosen could not be read");
      known.delete(key);
      return nothingChosen;
    }
  };
  return {
    of(member) {
      const key = JSON.stringify([member.platform, member.workspace, member.user]);
      const found = known.get(key);
      if (found !== undefined) return found;
      if (known.size >= rememberedAtMost) forget();
      const looking = look(member, key);
      known.set(key, looking);
      return looking;
    },
    forget,
    async close() {
      clearInterval(timer);
      await listening.close();
    },
  };
}
