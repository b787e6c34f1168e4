// Slack under chaos: every call of a bot may go wrong, and whatever reaches a member is written in the story of their request.

import { startSlackPlatform } from "../slack-platform.ts";
import type { Arrived } from "../slack-server.ts";
import type { Chance } from "./chance.ts";
import type { House } from "./house.ts";
import type { Ledger, Story } from "./ledger.ts";
import type { ChatMember, Side } from "./member.ts";
import { isNews, kindOf } from "./reading.ts";
import { createCarrier } from "./slack-carrier.ts";
import { createSlackMember, type SlackBooks } from "./slack-member.ts";
import type { Weather } from "./weather.ts";

type Loose = Record<string, unknown>;
export type SlackSide = Side & {
  apiUrl: string;
  teamId: string;
  counts: { copies: number; reordered: number; retried: number };
};

type Options = {
  ledger: Ledger;
  chance: Chance;
  weather: Weather;
  members: number;
  bots: () => House["bots"];
};

export async function startSlackSide({ ledger, chance, weather, members, bots }: Options): Promise<SlackSide> {
  const books: SlackBooks = {
    byAddress: new Map(),
    byTrigger: new Map(),
    byUser: new Map(),
    byDirect: new Map(),
    byName: new Map(),
    byText: new Map(),
  };
  const troubles = chance.stream("slack weather");
  const slack = await startSlackPlatform({
    crowd: members,
    trouble(way, body, address) {
      if (way === "auth.test") return null;
      const trouble = weather.next(troubles);
      const story = storyOf(books, way, body, address);
      const knows = trouble?.knows ?? "fine";
      // It arrives, or comes again in the same words, when the member may be asking something else by now.
      if (story) books.byText.set(saidTo(story, body), story);
      if (story) ledger.tried(story, { way, knows, isTaken: trouble?.isTaken ?? true });
      return trouble?.slack ?? null;
    },
    onView(trigger, view) {
      const story = books.byTrigger.get(trigger);
      if (story) ledger.sees(story, { kind: "form", way: "views.open", text: String(view.callback_id), body: view });
    },
  });
  slack.watch((arrived) => note(ledger, books, arrived));
  const carrier = createCarrier({ ledger, chance: chance.stream("slack copies"), bots });
  let next = 0;
  return {
    platform: "slack",
    apiUrl: slack.apiUrl,
    teamId: slack.teamId,
    counts: carrier.counts,
    nextMember(): ChatMember {
      const found = slack.crowd[next % slack.crowd.length];
      next += 1;
      if (found === undefined) throw new Error("Slack has no members.");
      return createSlackMember({ slack, ledger, carrier, books }, found);
    },
    directOf: (user) => slack.openDirect(user),
    finish: () => carrier.finish(),
    malformed: () => slack.refused,
    close: () => slack.close(),
  };
}

/** Which request it answers, where it answers one. */
function storyOf(books: SlackBooks, way: string, body: Loose, address: string | null): Story | undefined {
  if (way === "response_url") return books.byAddress.get(address ?? "");
  if (way === "views.open") return books.byTrigger.get(String(body.trigger_id));
  // What did not get through on one way comes on the next, in the same words.
  const lastOf = (user: string) => books.byText.get(`${user} ${String(body.text)}`) ?? books.byUser.get(user);
  if (way === "chat.postEphemeral") return lastOf(String(body.user));
  if (way !== "chat.postMessage" || isNews(String(body.text))) return undefined;
  const channel = String(body.channel);
  return lastOf(channel) ?? books.byDirect.get(channel) ?? books.byName.get(sharerIn(body) ?? "");
}

function saidTo({ user }: Story, { text }: Loose): string {
  return `${user} ${String(text)}`;
}

function sharerIn({ blocks }: Loose): string | null {
  const text = typeof blocks === "string" ? blocks : JSON.stringify(blocks ?? "");
  return /Shared by (member-\d+)/.exec(text)?.[1] ?? null;
}

function note(ledger: Ledger, books: SlackBooks, { way, body, address }: Arrived): void {
  const story = storyOf(books, way, body, address);
  const isShare = sharerIn(body) !== null;
  if (story) books.byText.delete(saidTo(story, body));
  if (story && isShare) {
    ledger.tell(story, `shared by ${way}`);
    story.sharedTimes += 1;
  } else if (story) {
    const text = JSON.stringify(body);
    ledger.sees(story, { kind: kindOf(text), way, text, body });
  } else {
    ledger.posted({
      platform: "slack",
      address: String(body.channel_id),
      id: String(body.ts),
      text: unescaped(JSON.stringify(body)),
      nonce: null,
      thread: typeof body.thread_ts === "string" ? body.thread_ts : null,
    });
  }
}

/** Slack wants these three written otherwise. */
function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
