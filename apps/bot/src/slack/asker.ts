// Who reads and who asks in Slack, with what Slack says of them at this moment.
import type { Language, Workspace } from "@convivio/core";
import { type Asker, plainName, type Reader, withOwnLanguage } from "../members/asker.ts";
import type { SlackContext } from "./context.ts";

/** Soon: an answer does not wait for what Slack does not say at once. */
export async function readerOf(context: SlackContext, workspace: string, user: string): Promise<Reader> {
  const [language, timeZone] = await Promise.all([
    context.directory.findLanguage(user),
    context.directory.findTimeZone(user),
  ]);
  const member = { platform: "slack", workspace, user } as const;
  return { member, language: language ?? (await sharedLanguage(context, member)) ?? "en", timeZone };
}

/** What those who manage the workspace have decided, for whoever Slack says nothing of. */
async function sharedLanguage(context: SlackContext, { platform, workspace }: Workspace): Promise<Language | null> {
  return (await context.installations.findSettings({ platform, workspace })).language;
}

type From = {
  reader: Reader;
  channel: string;
  /** What the request calls them, for where Slack says nothing better. */
  name: string | undefined;
};

export async function askerOf(context: SlackContext, { reader, channel, name: called }: From): Promise<Asker> {
  const { member, timeZone } = reader;
  const { user, workspace } = member;
  // In direct messages there is no channel to follow for, nor to manage.
  const isDirect = channel.startsWith("D");
  const { directory } = context;
  const [{ language }, name, mayManage, managesWorkspace] = await Promise.all([
    withOwnLanguage(context, reader),
    directory.findName(user),
    isDirect ? false : directory.mayManage(user, channel),
    directory.administers(user),
  ]);
  return {
    follows: {
      member,
      name: plainName(name ?? called),
      place: isDirect ? null : { platform: "slack", workspace, channel },
      isManager: mayManage === true,
      managesWorkspace: managesWorkspace === true,
      language,
      ...(timeZone === null ? {} : { timeZone }),
    },
    isManagerUnknown: mayManage === null,
    managesWorkspace,
    findChannel: directory.findChannel,
  };
}
