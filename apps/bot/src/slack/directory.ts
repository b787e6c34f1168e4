// What Slack knows of its members and channels: the language they read, where they are, and whether they may manage a channel. Never asked in front of an acknowledgement.

import type { SeenChannel } from "@convivio/cards";
import { closestLanguage, isTimeZone, type Language } from "@convivio/core";
import { describeError, type Log } from "../log.ts";
import { remember } from "../remembered.ts";
import type { CallSlack } from "./call.ts";

type Profile = { locale: string | null; timeZone: string | null; name: string | null; isAdmin: boolean };

type Channel = { creator: string | null; name: string | null; isMember: boolean };

export type Directory = {
  /** Null where Slack does not say, or not soon: an answer does not wait for it. */
  findLanguage(user: string): Promise<Language | null>;
  /** Null where Slack does not say, not soon, or names a zone that nobody knows. */
  findTimeZone(user: string): Promise<string | null>;
  /** As they are called in their workspace; null where Slack does not say. */
  findName(user: string): Promise<string | null>;
  /** Null where Slack does not say. */
  mayManage(user: string, channel: string): Promise<boolean | null>;
  /** Whether they administer or own the whole workspace; null where Slack does not say. */
  administers(user: string): Promise<boolean | null>;
  /** Null where Slack does not say, or not soon. The bot posts only where it is a member. */
  findChannel(channel: string): Promise<SeenChannel | null>;
  /** What is known of them here. */
  forget(user: string): void;
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Who may manage a channel may lose that; what they read and how they are called changes seldom. */
const rightsKeptMs = 3 * minuteMs;
const longestWaitMs = 600;
const limit = 10_000;

export function createDirectory(call: CallSlack, log: Log, now: () => number): Directory {
  const onFailure = (error: unknown) => log.warn({ error: describeError(error) }, "Slack did not say who that is");
  const shared = { keepFailureMs: minuteMs, limit, now, onFailure };
  const members = remember({ ...shared, keepMs: hourMs, read: (user) => readProfile(call, user) });
  const channels = remember({ ...shared, keepMs: rightsKeptMs, read: (channel) => readChannel(call, channel) });
  return {
    async findLanguage(user) {
      const locale = (await soon(members.find(user)))?.locale;
      return locale ? closestLanguage(locale) : null;
    },
    async findTimeZone(user) {
      return (await soon(members.find(user)))?.timeZone ?? null;
    },
    async findName(user) {
      return (await members.find(user))?.name ?? null;
    },
    async mayManage(user, channel) {
      const [profile, found] = await Promise.all([members.find(user, rightsKeptMs), channels.find(channel)]);
      if (profile?.isAdmin || found?.creator === user) return true;
      return profile === null || found === null ? null : false;
    },
    async administers(user) {
      return (await members.find(user, rightsKeptMs))?.isAdmin ?? null;
    },
    async findChannel(channel) {
      const found = await soon(channels.find(channel));
      return found?.name ? { name: found.name, isOpen: found.isMember } : null;
    },
    forget: members.forget,
  };
}

async function readProfile(call: CallSlack, user: string): Promise<Profile> {
  const { user: found } = await call((web) => web.users.info({ user, include_locale: true }));
  return {
    locale: found?.locale ?? null,
    timeZone: found?.tz && isTimeZone(found.tz) ? found.tz : null,
    name: found?.profile?.display_name || found?.real_name || null,
    isAdmin: found?.is_admin === true || found?.is_owner === true,
  };
}

async function readChannel(call: CallSlack, channel: string): Promise<Channel> {
  const { channel: found } = await call((web) => web.conversations.info({ channel }));
  return { creator: found?.creator ?? null, name: found?.name ?? null, isMember: found?.is_member === true };
}

async function soon<T>(work: Promise<T | null>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), longestWaitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
