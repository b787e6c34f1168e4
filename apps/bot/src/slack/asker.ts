// Who reads and who asks in Slack, with what Slack says of them at this moment.
import { type Asker, plainName, type Reader, withOwnLanguage } from "../members/asker.ts";
import type { SlackContext } from "./context.ts";

/** Soon: an answer does not wait for what Slack does not say at once. */
export async function readerOf(context: SlackContext, workspace: string, user: string): Promise<Reader> {
  const [language, timeZone] = await Promise.all([
    context.directory.findLanguage(user),
    context.directory.findTimeZone(user),
  ]);
  return { member: { platform: "slack", workspace, user }, language: language ?? "en", timeZone };
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
  const [{ language }, name, mayManage] = await Promise.all([
    withOwnLanguage(context, reader),
    context.directory.findName(user),
    isDirect ? false : context.directory.mayManage(user, channel),
  ]);
  return {
    follows: {
      member,
      name: plainName(name ?? called),
      place: isDirect ? null : { platform: "slack", workspace, channel },
      isManager: mayManage === true,
      language,
      ...(timeZone === null ? {} : { timeZone }),
    },
    isManagerUnknown: mayManage === null,
  };
}
