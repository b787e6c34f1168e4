// A member of Slack under chaos.
import type { Acknowledged, SlackPlatform, Tamper } from "../slack-platform.ts";
import type { Ledger, Story } from "./ledger.ts";
import { type ChatMember, patienceMs, type Said } from "./member.ts";
import type { Carrier } from "./slack-carrier.ts";

/** By what the request of a message is found. */
export type SlackBooks = {
  byAddress: Map<string, Story>;
  byTrigger: Map<string, Story>;
  /** The last request of each member: they ask one thing at a time. */
  byUser: Map<string, Story>;
  /** Of those who write in direct messages. */
  byDirect: Map<string, Story>;
  byName: Map<string, Story>;
  /** By whom it is for and what was tried to be said. */
  byText: Map<string, Story>;
};

type Scene = { slack: SlackPlatform; ledger: Ledger; carrier: Carrier; books: SlackBooks };

export function createSlackMember(
  { slack, ledger, carrier, books }: Scene,
  { id: user, name }: { id: string; name: string },
): ChatMember {
  const channel = slack.channel("cities");

  async function ask(
    what: string,
    kind: "command" | "event",
    send: (story: Story, tamper: Tamper) => Promise<Acknowledged>,
  ): Promise<Said | null> {
    const story = ledger.begin("slack", user, what);
    books.byUser.set(user, story);
    books.byName.set(name, story);
    const { status } = await send(story, { carry: carrier.carry(story, kind) });
    if (status !== 200) return null;
    const seen = await ledger.awaitSeen(story, patienceMs);
    return seen && { story, seen };
  }

  const returnAddress = (story: Story) => {
    const [trigger_id, response_url] = [slack.newTrigger(), slack.newAddress()];
    books.byAddress.set(response_url, story);
    books.byTrigger.set(trigger_id, story);
    return { trigger_id, response_url };
  };
  const who = { user: { id: user, username: name, name, team_id: slack.teamId } };

  return {
    platform: "slack",
    user,
    command(typed) {
      const [, command = "", text = ""] = /^(\/\w+)\s*(.*)$/.exec(typed) ?? [];
      return ask(typed, "command", (story, tamper) =>
        slack.command({ command, text, user_id: user, user_name: name, ...returnAddress(story) }, tamper),
      );
    },
    press: (button) =>
      ask(`presses ${button}`, "command", (story, tamper) =>
        slack.press({ action_id: button }, { channel_id: channel }, { ...who, ...returnAddress(story) }, tamper),
      ),
    submit: ({ seen }, values) =>
      ask(`sends ${seen.text}: ${values.title ?? values.text}`, "command", (story, tamper) => {
        // What is said about a form comes where the form was asked for.
        const memory = JSON.parse(String(seen.body.private_metadata)) as { responseUrl?: string };
        if (memory.responseUrl) books.byAddress.set(memory.responseUrl, story);
        return slack.submit(seen.body, values, who, tamper);
      }),
    mention: (text) =>
      ask(`mentions: ${text}`, "event", (_, tamper) =>
        slack.notice({ type: "app_mention", channel, user, text: `<@${slack.botUserId}> ${text}` }, {}, tamper),
      ),
    async write(text) {
      const direct = await slack.openDirect(user);
      return ask(`writes: ${text}`, "event", (story, tamper) => {
        books.byDirect.set(direct, story);
        return slack.notice({ type: "message", channel_type: "im", channel: direct, user, text }, {}, tamper);
      });
    },
  };
}
