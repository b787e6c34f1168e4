// A member of Discord under chaos.
import { identityOf } from "../../discord/context.ts";
import type { DiscordPlatform, User } from "../discord-platform.ts";
import type { Ledger, Story } from "./ledger.ts";
import { type ChatMember, patienceMs, type Said } from "./member.ts";

export type DiscordBooks = {
  /** By the number of the request, or of the message that asks. */
  byId: Map<string, Story>;
  /** Who was connected when each came. */
  readers: Map<Story, { sessions: string[]; at: number; isMessage: boolean }>;
};

type Scene = { discord: DiscordPlatform; ledger: Ledger; books: DiscordBooks };

/** Discord says by itself that the app did not respond. */
const acknowledgeMs = 3300;

export function createDiscordMember({ discord, ledger, books }: Scene, user: User): ChatMember {
  /** Who is given what happens. */
  const connected = () => discord.gateway.connected().slice(-1);

  function begin(what: string, send: () => string, kind = "request"): Story {
    const story = ledger.begin("discord", user.id, what);
    const sessions = connected().map(({ id }) => id);
    books.readers.set(story, { sessions, at: performance.now(), isMessage: kind === "message" });
    story.deliveries = sessions.length;
    ledger.tell(story, `sent to ${story.deliveries} connected`);
    const id = send();
    story.identity = identityOf({ id, kind });
    books.byId.set(id, story);
    return story;
  }

  async function request(what: string, send: () => string): Promise<Said | null> {
    const story = begin(what, send);
    const soon = await ledger.awaitSeen(story, acknowledgeMs);
    if (soon === null && story.acknowledgedAt === null) return null;
    const seen = soon ?? (await ledger.awaitSeen(story, patienceMs - acknowledgeMs));
    return seen && { story, seen };
  }

  /** Nobody acknowledges a message: it is taken on once a bot has it. */
  async function message(what: string, send: () => string): Promise<Said | null> {
    const story = begin(what, send, "message");
    if (story.deliveries === 0) return null;
    ledger.acknowledge(story, "read");
    const seen = await ledger.awaitSeen(story, patienceMs);
    return seen && { story, seen };
  }

  return {
    platform: "discord",
    user: user.id,
    command(typed) {
      const [, name = "", rest = ""] = /^\/(\w+)\s*(.*)$/.exec(typed) ?? [];
      if (name !== "convivio") {
        const options = rest === "" ? {} : { [name === "event" ? "when" : "text"]: rest };
        return request(typed, () => discord.command(name, options, { user }));
      }
      const [, inner = "", text = ""] = /^(\w*)\s*(.*)$/.exec(rest) ?? [];
      return request(typed, () => discord.subcommand(name, inner, optionsOf(inner, text), { user }));
    },
    press: (button) => request(`presses ${button}`, () => discord.press(button, { user })),
    submit: ({ seen }, values) =>
      request(`sends ${seen.text}: ${values.title ?? values.text}`, () => discord.submit(seen.body, values, { user })),
    mention: (text) => message(`mentions: ${text}`, () => discord.message(`${discord.botMention} ${text}`, { user })),
    write: (text) =>
      message(`writes: ${text}`, () =>
        discord.message(text, { user, isDirect: true, channel: `5${user.id.slice(1)}` }),
      ),
  };
}

function optionsOf(inner: string, text: string): Record<string, string> {
  const [, setting, chosen] = /^(language|time-zone) (.+)$/.exec(text) ?? [];
  if (inner === "settings") return setting && chosen ? { [setting]: chosen } : {};
  return text === "" ? {} : { text };
}
