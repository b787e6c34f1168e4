// Discord under chaos: one gateway for whoever has it, REST that may fail at each call, and the story of each request.
import { openChannel, startDiscordPlatform, type User } from "../discord-platform.ts";
import type { Sent } from "../discord-rest.ts";
import type { Chance } from "./chance.ts";
import { createDiscordMember, type DiscordBooks } from "./discord-member.ts";
import { type Absence, isBot } from "./house.ts";
import type { Ledger, Story } from "./ledger.ts";
import type { Side } from "./member.ts";
import { kindOf } from "./reading.ts";
import type { Weather } from "./weather.ts";

type Loose = Record<string, unknown>;
export type DiscordSide = Side & {
  apiUrl: string;
  /** The connections are lost and taken up again; some of what was sent comes again. */
  disturb(repeated: number): void;
  /** Which readers of each request died, and whether a message's only ones did right after they read it. */
  markLost(absences: readonly Absence[]): void;
};

/** Who dies so soon after reading a message may not have told anybody of it. */
const cutOffMs = 3000;
/** A connection ends with its process. */
const sameMomentMs = 250;

export async function startDiscordSide(options: {
  ledger: Ledger;
  chance: Chance;
  weather: Weather;
}): Promise<DiscordSide> {
  const { ledger, chance, weather } = options;
  const books: DiscordBooks = { byId: new Map(), readers: new Map() };
  const troubles = chance.stream("discord weather");
  const discord = await startDiscordPlatform({
    trouble(method, path, body) {
      if (path === "/gateway/bot") return null;
      const trouble = weather.next(troubles);
      const story = books.byId.get(idIn(path, body));
      const knows = trouble?.knows ?? "fine";
      if (story) ledger.tried(story, { way: wayOf(method, path), knows, isTaken: trouble?.isTaken ?? true });
      return trouble?.discord ?? null;
    },
    watch: (sent) => note(ledger, books, sent),
  });
  const idIn = (path: string, body: Loose): string => {
    const [, kind, first = "", second = ""] = path.split("/");
    if (kind === "interactions") return first;
    if (kind === "webhooks") return discord.requests.get(second)?.id ?? "";
    return String(body.nonce ?? "");
  };
  discord.setManager(true);
  let members = 0;
  return {
    platform: "discord",
    apiUrl: discord.apiUrl,
    nextMember() {
      members += 1;
      const user = buildUser(members);
      discord.directs.set(user.id, directOf(user.id));
      discord.channels.set(directOf(user.id), "open");
      return createDiscordMember({ discord, ledger, books }, user);
    },
    directOf: async (user) => directOf(user),
    disturb(repeated) {
      discord.gateway.repeat(repeated);
      discord.gateway.drop();
    },
    markLost(absences) {
      const startedAt = performance.now() - ledger.now();
      for (const [story, { sessions, at, isMessage }] of books.readers) {
        const lost = sessions.map((id) => discord.gateway.sessions.get(id)?.lostAt ?? null);
        story.isCutOff = isMessage && lost.every((when) => when !== null && when - at < cutOffMs);
        const diedAt = (from: number) =>
          lost.some((when) => when !== null && Math.abs(when - startedAt - from) < sameMomentMs);
        for (const { victim, from } of absences) if (isBot(victim) && diedAt(from)) story.hadBy.add(victim);
      }
    },
    finish: async () => {},
    malformed: () => discord.refused,
    close: () => discord.close(),
  };
}

function buildUser(number: number): User {
  const id = `1112${String(number).padStart(14, "0")}`;
  return { id, username: `member-${number}`, discriminator: "0", avatar: null, global_name: `member-${number}` };
}

function directOf(user: string): string {
  return `5${user.slice(1)}`;
}

function wayOf(method: string, path: string): string {
  if (path.startsWith("/interactions/")) return "callback";
  return path.startsWith("/webhooks/") ? "edit" : `${method} message`;
}

function note(ledger: Ledger, books: DiscordBooks, { way, body, id }: Sent): void {
  const text = JSON.stringify(body);
  const nonce = String(body.nonce ?? "");
  const story: Story | undefined = books.byId.get(way === "post" ? nonce : id);
  if (way === "post" && story === undefined) {
    const { message_id: thread = null } = (body.message_reference ?? {}) as { message_id?: string };
    ledger.posted({ platform: "discord", address: String(body.channel), id, text, nonce, thread });
  }
  if (story === undefined) return;
  if (way === "deferral") ledger.acknowledge(story, "deferred");
  else if (way === "modal") {
    ledger.acknowledge(story, "form");
    ledger.sees(story, { kind: "form", way, text: String(body.custom_id), body });
  } else if (way === "post" && story.what.includes(":share") && body.channel === openChannel) {
    ledger.tell(story, "shared");
    story.sharedTimes += 1;
  } else ledger.sees(story, { kind: kindOf(text), way, text, body });
}
