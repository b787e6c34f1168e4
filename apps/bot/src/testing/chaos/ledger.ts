// The ledger: kept by the platforms, outside of everything that is killed. Each request with its story, and each post.
import type { ChatPlatform } from "@convivio/core";
import type { Absence, BotName } from "./house.ts";
import type { Knows } from "./weather.ts";

type Loose = Record<string, unknown>;
/** answer: what was asked for · form: one that opened · error: why there is none · interrupted: that there may be one already. */
export type SeenKind = "answer" | "error" | "interrupted" | "form";
/** What the member sees. */
export type Seen = { kind: SeenKind; way: string; at: number; text: string; body: Loose };
/** A bot's try to say something, and what it can know of how that went. */
export type Try = { way: string; knows: Knows; isTaken: boolean; at: number };

export type Story = {
  number: number;
  platform: ChatPlatform;
  user: string;
  what: string;
  begunAt: number;
  /** What the bots know it by; null where that is not told. */
  identity: string | null;
  /** How often it reached a bot. */
  deliveries: number;
  /** Which bots it reached. On Discord those of them that died, known at the end. */
  hadBy: Set<BotName>;
  acknowledgedAt: number | null;
  /** What the member has in front of them: on Discord, of the edits of one reply, the last. */
  seen: Seen[];
  tries: Try[];
  /** How often the channel sees it, where it is a share. */
  sharedTimes: number;
  /** Nobody else could finish it: all who read a message of Discord, or a bot that was to open a form, died right then. */
  isCutOff: boolean;
  events: { at: number; what: string }[];
};

/** A message that nobody asked for just now: a digest, news, a correction. */
export type Post = {
  platform: ChatPlatform;
  /** Channel, or whose direct messages. */
  address: string;
  id: string;
  text: string;
  at: number;
  /** Discord's nonce. */
  nonce: string | null;
  thread: string | null;
};

export type Ledger = ReturnType<typeof createLedger>;

export function createLedger() {
  const stories: Story[] = [];
  const posts: Post[] = [];
  const waiting = new Map<Story, () => void>();
  const listeners: ((begun: number) => void)[] = [];
  const startedAt = performance.now();
  const now = () => Math.round(performance.now() - startedAt);

  const tell = (story: Story, what: string) => void story.events.push({ at: now(), what });
  return {
    stories,
    posts,
    now,
    tell,
    onBegin: (listener: (begun: number) => void) => void listeners.push(listener),
    begin(platform: ChatPlatform, user: string, what: string): Story {
      const story: Story = {
        ...{ number: stories.length + 1, platform, user, what, begunAt: now(), identity: null },
        ...{ deliveries: 0, acknowledgedAt: null, seen: [], tries: [], sharedTimes: 0, isCutOff: false, events: [] },
        hadBy: new Set(),
      };
      stories.push(story);
      tell(story, "begins");
      for (const listener of listeners) listener(stories.length);
      return story;
    },
    acknowledge(story: Story, how: string): void {
      tell(story, `acknowledged (${how})`);
      story.acknowledgedAt ??= now();
    },
    tried(story: Story, one: Omit<Try, "at">): void {
      story.tries.push({ ...one, at: now() });
      if (one.knows !== "fine")
        tell(story, `${one.way}: ${one.isTaken ? "taken" : "not taken"}, bot knows: ${one.knows}`);
    },
    /** An edit takes the place of what the same reply said before. */
    sees(story: Story, seen: Omit<Seen, "at">): void {
      tell(story, `sees ${seen.kind} by ${seen.way}: ${seen.text.slice(0, 60)}`);
      const edited = seen.way === "edit" ? story.seen.findIndex(({ way }) => way === "edit") : -1;
      if (edited >= 0) story.seen[edited] = { ...seen, at: story.seen[edited]?.at ?? now() };
      else story.seen.push({ ...seen, at: now() });
      waiting.get(story)?.();
    },
    posted: (post: Omit<Post, "at">) => void posts.push({ ...post, at: now() }),
    /** What is seen first; null where nothing is within so long. */
    async awaitSeen(story: Story, patienceMs: number): Promise<Seen | null> {
      if (story.seen[0]) return story.seen[0];
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.set(story, resolve);
      const timer = setTimeout(resolve, patienceMs);
      await promise;
      clearTimeout(timer);
      waiting.delete(story);
      return story.seen[0] ?? null;
    },
  };
}

/** What was killed so long before and after belongs to a story. */
const aroundMs = 5000;

/** As it can be read by whoever looks for what went wrong. */
export function tellStory({ number, platform, user, what, events }: Story, absences: readonly Absence[] = []): string {
  const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
  const around = absences
    .filter(({ from, until }) => until > first - aroundMs && from < last + aroundMs)
    .flatMap(tellAbsence);
  const lines = [...events, ...around]
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, what: said }) => `    ${String(at).padStart(7)} ms  ${said}`);
  return [`  request ${number} on ${platform} by ${user}: ${what}`, ...lines].join("\n");
}

function tellAbsence({ victim, from, until }: Absence): Story["events"] {
  if (victim === "database") return [{ at: from, what: "(the connections to the database are cut)" }];
  const back = Number.isFinite(until) ? [{ at: until, what: `(${victim} is ready again)` }] : [];
  return [{ at: from, what: `(${victim} is killed)` }, ...back];
}
