// Who asks in Slack, with what Slack says of them at this moment.
import type { Language } from "@convivio/core";
import { type Asker, plainName } from "../members/asker.ts";
import type { SlackContext } from "./context.ts";

type From = {
  user: string;
  workspace: string;
  channel: string;
  /** What the request calls them, for where Slack says nothing better. */
  name: string | undefined;
  language: Language;
};

export async function askerOf(context: SlackContext, from: From): Promise<Asker> {
  const { user, workspace, channel, language } = from;
  // In direct messages there is no channel to follow for, nor to manage.
  const isDirect = channel.startsWith("D");
  const [name, mayManage] = await Promise.all([
    context.directory.findName(user),
    isDirect ? false : context.directory.mayManage(user, channel),
  ]);
  return {
    follows: {
      member: { platform: "slack", workspace, user },
      name: plainName(name ?? from.name),
      place: isDirect ? null : { platform: "slack", workspace, channel },
      isManager: mayManage === true,
      language,
    },
    isManagerUnknown: mayManage === null,
  };
}
