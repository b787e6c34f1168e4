// The deliverer by itself: patient with an API that is away, quiet about it, and stopped without beginning anything.
import type { DeliveryOutcome } from "@convivio/core";
import { afterEach, describe, expect, it } from "vitest";
import { createInFlight } from "../in-flight.ts";
import { buildDeliveries } from "../testing/deliveries.ts";
import { buildLog } from "../testing/log-lines.ts";
import { pause, until } from "../testing/loopback.ts";
import { createDeliverer, type Deliverer } from "./deliverer.ts";

const address = { platform: "slack" as const, workspace: "T1", channel: "C1", user: null };
const running: Deliverer[] = [];
afterEach(() => {
  for (const deliverer of running.splice(0)) deliverer.stop();
});

type Options = { post?: () => Promise<DeliveryOutcome>; isReady?: () => boolean; render?: () => string };

function start(options: Options = {}, deliveries = buildDeliveries()) {
  const { log, lines } = buildLog();
  const inFlight = createInFlight();
  const posted: number[] = [];
  const deliverer = createDeliverer<string>({
    platform: "slack",
    catalogue: { deliveries },
    log,
    inFlight,
    isReady: options.isReady ?? (() => true),
    render: options.render ?? ((card) => card.heading),
    async post(delivery) {
      posted.push(delivery.id);
      return options.post?.() ?? { outcome: "sent", channel: "C1", message: "1" };
    },
    timing: { everyMs: 10, longestPauseMs: 40, spacingMs: 0, settlePausesMs: [5] },
  });
  running.push(deliverer);
  deliverer.start();
  return { deliveries, lines, inFlight, posted, deliverer };
}

describe("an API that is away", () => {
  it("is asked less and less often, is spoken of once, and is delivered for again when it is back", async () => {
    const deliveries = buildDeliveries();
    const asked: number[] = [];
    deliveries.before.claim = async () => {
      asked.push(performance.now());
      if (asked.length < 8) throw new Error("away");
    };
    const owed = deliveries.owe({ address });
    const { lines } = start({}, deliveries);
    await until("the post", () => owed.state === "sent");
    const gaps = asked.slice(1).map((at, index) => at - (asked[index] ?? at));
    expect(Math.max(...gaps.slice(3))).toBeGreaterThan(25);
    expect(lines.filter((line) => JSON.parse(line).level === 40)).toHaveLength(1);
    expect(lines.join()).toContain("can be asked for again");
  });
});

describe("a platform that cannot be reached", () => {
  it("has nothing claimed for it", async () => {
    let isReady = false;
    const { deliveries } = start({ isReady: () => isReady });
    const owed = deliveries.owe({ address });
    await pause(60);
    expect(deliveries.claims).toBe(0);
    isReady = true;
    await until("the post", () => owed.state === "sent");
  });
});

describe("stopping", () => {
  it("finishes the post that has begun and begins no other", async () => {
    let go = () => {};
    const waiting = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { deliveries, deliverer, inFlight, posted } = start({
      post: async () => {
        await waiting;
        return { outcome: "sent", channel: "C1", message: "1" };
      },
    });
    const [first, second] = [deliveries.owe({ address }), deliveries.owe({ address })];
    await until("the first post", () => posted.length === 1);
    deliverer.stop();
    expect(inFlight.count()).toBe(1);
    go();
    expect(await inFlight.drain(1000)).toBe(true);
    await pause(40);
    expect([first.state, second.state]).toEqual(["sent", "claimed"]);
    expect(posted).toHaveLength(1);
  });
});

describe("what goes wrong in an unforeseen way", () => {
  it("while posting leaves the delivery uncertain", async () => {
    const { deliveries } = start({ post: () => Promise.reject(new TypeError("odd")) });
    const owed = deliveries.owe({ address });
    await until("the outcome", () => owed.state === "uncertain");
  });

  it("while drawing never begins the post, and does not keep others from theirs", async () => {
    let times = 0;
    const { deliveries, posted } = start({
      render: () => {
        times += 1;
        if (times === 1) throw new TypeError("odd");
        return "a message";
      },
    });
    const [odd, fine] = [deliveries.owe({ address }), deliveries.owe({ address })];
    await until("the other", () => fine.state === "sent");
    expect(odd.state).toBe("claimed");
    expect(posted).toEqual([fine.delivery.id]);
  });
});
