// What goes wrong between a bot and its platform, call by call: too many, errors, cut and silent connections, before or after the post took effect.
import type { DiscordFault } from "../discord-rest.ts";
import type { SlackFault } from "../slack-fault.ts";
import type { Chance } from "./chance.ts";

/**
 * What the bot can know of a call that went wrong. refused: nothing was taken, and it is told so · unknown: it cannot know ·
 * fine: taken, if slowly.
 */
export type Knows = "fine" | "refused" | "unknown";
export type Trouble = { name: string; knows: Knows; isTaken: boolean; slack: SlackFault; discord: DiscordFault };

const names = [
  ...["slow", "too many", "error before", "error after", "half done", "cut before", "cut after", "silent before"],
  "silent after",
] as const;
type Name = (typeof names)[number];

/** Of a thousand calls, in rough weather. */
const rough: Record<Name | "fine", number> = {
  fine: 890,
  slow: 40,
  "too many": 25,
  "error before": 10,
  "error after": 8,
  "half done": 4,
  "cut before": 8,
  "cut after": 8,
  "silent before": 4,
  "silent after": 3,
};
/** In a storm of "too many". */
const storm: Record<Name | "fine", number> = { ...rough, fine: 380, "too many": 500, "error before": 60 };

export type Weather = {
  /** Null where the call goes well. */
  next(chance: Chance): Trouble | null;
  set(to: "calm" | "rough" | "storm"): void;
  counts: ReadonlyMap<string, number>;
};

export function createWeather(): Weather {
  let now: "calm" | "rough" | "storm" = "calm";
  const counts = new Map<string, number>();
  return {
    counts,
    set(to) {
      now = to;
    },
    next(chance) {
      if (now === "calm") return null;
      const name = chance.weigh(now === "rough" ? rough : storm);
      if (name === "fine") return null;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return troubleOf(name, chance);
    },
  };
}

function troubleOf(name: Name, chance: Chance): Trouble {
  const isTaken = name === "slow" || name === "half done" || name.endsWith("after");
  const knows: Knows = name === "slow" ? "fine" : name === "too many" ? "refused" : "unknown";
  return { name, knows, isTaken, slack: slackFault(name, chance), discord: discordFault(name, chance) };
}

const arrives = (name: Name) => ({ arrives: name.endsWith("after") || name === "half done" });

function slackFault(name: Name, chance: Chance): SlackFault {
  if (name === "slow") return { delayMs: chance.between(100, 1200) };
  if (name === "too many") return { retryAfter: 1 };
  if (name.startsWith("cut")) return { drops: true, ...arrives(name) };
  if (name.startsWith("silent")) return { hangs: true, ...arrives(name) };
  if (name === "half done") return { error: "fatal_error", ...arrives(name) };
  return { status: 503, ...arrives(name) };
}

function discordFault(name: Name, chance: Chance): DiscordFault {
  if (name === "slow") return { delayMs: chance.between(100, 1200) };
  if (name === "too many") {
    const retry_after = Number(chance.between(0.2, 1).toFixed(2));
    return { status: 429, body: { message: "You are being rate limited.", retry_after, global: false } };
  }
  if (name.startsWith("cut")) return { drops: true, ...arrives(name) };
  if (name.startsWith("silent")) return { hangs: true, ...arrives(name) };
  return { status: 502, body: { code: 0, message: "502: Bad Gateway" }, ...arrives(name) };
}
