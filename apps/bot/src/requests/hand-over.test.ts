// Whose a request is, told by an API that comes and goes.
import { ConvivioError } from "@convivio/core";
import { expect, it } from "vitest";
import { buildLog } from "../testing/log-lines.ts";
import type { Calls } from "./calls.ts";
import { createHandOver, type Held } from "./hand-over.ts";

type Said = boolean | "away";

/** What the API says of each take, one after the other. */
function build(...takes: Said[]) {
  const asked: string[] = [];
  const ask = (name: string, said: Said) => {
    asked.push(name);
    return said === "away"
      ? Promise.reject(new ConvivioError("not-available", "Away.", "test"))
      : Promise.resolve(said);
  };
  const calls: Pick<Calls, "isAway" | "take" | "replying" | "finish"> = {
    isAway: () => false,
    take: () => ask("take", takes.shift() ?? false),
    replying: () => ask("replying", true),
    finish: () => ask("finish", true),
  };
  const never = new AbortController().signal;
  const log = buildLog().log;
  const handOver = createHandOver({ calls: calls as Calls, log, deadlineMs: 3000, quiet: never, stop: never });
  const request = { identity: "r", workspace: null, kind: "command", payload: "{}", livesForMs: 1000 };
  const held: Held = { request, since: performance.now(), whose: "unknown" };
  return { handOver, held, asked };
}

it("of what is another bot's by now nothing is said, although that was not known a moment ago", async () => {
  const { handOver, held } = build("away", "away", false);
  expect(await handOver.mayReply(held)).toBe(false);
});

it("what an API that is away cannot keep is offered until it is back, while nobody waits for that", async () => {
  const { handOver, held } = build("away", "away", "away", true);
  const { taken, kept } = handOver.take(held);
  expect(await taken).toBe("unknown");
  expect(await kept).toBe("ours");
  expect(held.whose).toBe("ours");
});

it("what is known to be another bot's is not asked for again", async () => {
  const { handOver, held, asked } = build(false);
  expect(await handOver.take(held).kept).toBe("others");
  expect(await handOver.mayReply(held)).toBe(false);
  expect(asked).toEqual(["take"]);
});

it("whoever asked gets an honest word from an API that stays away", async () => {
  const { handOver, held, asked } = build(...Array.from({ length: 9 }, () => "away" as const));
  expect(await handOver.mayReply(held)).toBe(true);
  expect(asked).not.toContain("replying");
});

it("what has been this bot's stays so when the API says late that nobody is the first, and is finished", async () => {
  const { handOver, held, asked } = build("away", true, false);
  const { kept } = handOver.take(held);
  expect(await handOver.mayReply(held)).toBe(true);
  expect(await kept).toBe("ours");
  await handOver.finish(held);
  expect(asked).toEqual(["take", "take", "replying", "take", "finish"]);
});
