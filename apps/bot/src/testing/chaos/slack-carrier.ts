// How Slack's requests travel to two bots behind a load balancer: in turns, sometimes twice or in another order, and what failed again.
import { setTimeout as pause } from "node:timers/promises";
import {
  Command,
  identityOfCommand,
  identityOfMessage,
  identityOfPress,
  Message,
  Press,
} from "../../slack/requests.ts";
import { type Acknowledged, deliver, type Signed } from "../slack-platform.ts";
import type { Chance } from "./chance.ts";
import type { House } from "./house.ts";
import type { Ledger, Story } from "./ledger.ts";

/** Slack waits so long for an acknowledgement. */
const acknowledgeMs = 3000;
/** Slack says at once, after a minute and after five; here the day is shorter. */
const retryPausesMs = [0, 1000, 2500];

export type Carrier = {
  /** What the member's Slack hears of it; null where nobody acknowledged. */
  carry(story: Story, kind: "command" | "event"): (signed: Signed) => Promise<Acknowledged>;
  counts: { copies: number; reordered: number; retried: number };
  finish(): Promise<void>;
};

type Bot = House["bots"][number];
type Options = { ledger: Ledger; chance: Chance; bots: () => readonly Bot[] };

export const notAcknowledged: Acknowledged = { status: 0, body: "", ms: Number.NaN };

export function createCarrier({ ledger, chance, bots }: Options): Carrier {
  const counts = { copies: 0, reordered: 0, retried: 0 };
  const underway = new Set<Promise<unknown>>();
  let turn = 0;

  const track = <T>(work: Promise<T>): Promise<T> => {
    underway.add(work);
    void work.finally(() => underway.delete(work));
    return work;
  };

  async function bringTo(bot: Bot, story: Story, signed: Signed, retry: number): Promise<Acknowledged | "away" | null> {
    const sentAt = ledger.now();
    try {
      const acknowledged = await deliver(bot.url, signed, { retry, timeoutMs: acknowledgeMs });
      story.deliveries += 1;
      story.hadBy.add(bot.name);
      const called = retry > 0 ? ` as retry ${retry}` : "";
      ledger.tell(story, `delivered to ${bot.name}${called} at ${sentAt}: ${acknowledged.status}`);
      if (acknowledged.status !== 200) return null;
      ledger.acknowledge(story, bot.name);
      return acknowledged;
    } catch (error) {
      if (String((error as Error).cause).includes("ECONNREFUSED")) return "away";
      story.deliveries += 1;
      story.hadBy.add(bot.name);
      // Only who took it first could have opened the form, within three seconds.
      if (opensForm(story)) story.isCutOff = true;
      ledger.tell(story, `delivered to ${bot.name}, which did not acknowledge: ${(error as Error).name}`);
      return null;
    }
  }

  /** Where nobody listens, the load balancer tries the other. */
  async function bring(story: Story, signed: Signed, retry: number): Promise<Acknowledged | null> {
    turn += 1;
    const inTurn = turn % 2 === 0 ? bots() : bots().toReversed();
    for (const bot of inTurn) {
      const acknowledged = await bringTo(bot, story, signed, retry);
      if (acknowledged !== "away") return acknowledged;
    }
    ledger.tell(story, "no bot listens");
    return null;
  }

  /** Slack repeats what it tells by itself; a command that failed it does not. */
  async function insist(story: Story, signed: Signed): Promise<Acknowledged | null> {
    let acknowledged = await bring(story, signed, 0);
    for (const [at, ms] of retryPausesMs.entries()) {
      if (acknowledged) break;
      await pause(ms);
      counts.retried += 1;
      acknowledged = await bring(story, signed, at + 1);
    }
    return acknowledged;
  }

  async function repeat(story: Story, signed: Signed, plan: CopyPlan): Promise<void> {
    counts.copies += 1;
    await pause(plan.afterMs);
    await bring(story, signed, plan.retry);
  }

  return {
    counts,
    carry: (story, kind) => async (signed) => {
      story.identity = identityIn(signed.body);
      const copies = planCopies(chance);
      const isEarly = copies.length > 0 && chance.happens(0.25);
      if (isEarly) {
        // What calls itself a retry comes before what it repeats.
        counts.reordered += 1;
        await track(repeat(story, signed, { afterMs: 0, retry: 1 }));
      } else for (const copy of copies) void track(repeat(story, signed, copy));
      const acknowledged = await track(kind === "event" ? insist(story, signed) : bring(story, signed, 0));
      if (acknowledged) return acknowledged;
      return story.acknowledgedAt === null ? notAcknowledged : { status: 200, body: "", ms: Number.NaN };
    },
    async finish() {
      while (underway.size > 0) await Promise.allSettled(underway);
    },
  };
}

/** Null for forms, which are known by the number of their view. */
function identityIn(body: string): string | null {
  if (body.startsWith("{")) return identityOfMessage(Message.parse(JSON.parse(body)));
  const sent = new URLSearchParams(body);
  const payload = sent.get("payload");
  if (payload === null) return identityOfCommand(Command.parse(Object.fromEntries(sent)));
  const press = Press.safeParse(JSON.parse(payload));
  return press.success ? identityOfPress(press.data) : null;
}

function opensForm({ what }: Story): boolean {
  return what === "/convivio suggest" || what.startsWith("presses f1:");
}

type CopyPlan = { afterMs: number; retry: number };

/** Most travel once; some come to both bots at the same moment, some again a little later. */
function planCopies(chance: Chance): CopyPlan[] {
  const count = Number(chance.weigh({ 0: 80, 1: 15, 2: 5 }));
  return Array.from({ length: count }, (_, at) => ({
    afterMs: chance.happens(0.5) ? 0 : chance.between(20, 1500),
    retry: at + 1,
  }));
}
