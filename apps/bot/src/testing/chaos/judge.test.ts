// A judgement that cannot fail is worth nothing: each promise is broken here once, and each time it is seen.
import { describe, expect, it } from "vitest";
import { type Addressed, findUntold, judgeDeliveries } from "./judge-deliveries.ts";
import { judgeRequest } from "./judge-requests.ts";
import type { Post, Seen, Story, Try } from "./ledger.ts";

const sees = (kind: Seen["kind"], at = 20): Seen => ({ kind, way: "response_url", at, text: "", body: {} });
const tried = (knows: Try["knows"], way = "response_url"): Try => ({ way, knows, isTaken: false, at: 15 });
const everyWay = [tried("refused"), tried("unknown", "chat.postEphemeral"), tried("refused", "chat.postMessage")];

function buildStory(over: Partial<Story> = {}): Story {
  return {
    ...{ number: 1, platform: "slack", user: "U1", what: "/practice turin", begunAt: 0, identity: null, deliveries: 1 },
    hadBy: new Set(["bot A"]),
    ...{ acknowledgedAt: 10, seen: [], tries: [], sharedTimes: 0, isCutOff: false, events: [] },
    ...over,
  };
}

describe("a request", () => {
  it.each<[string, Partial<Story>, string]>([
    ["answered once", { seen: [sees("answer")] }, "answered"],
    ["answered by a form", { seen: [sees("form")] }, "answered"],
    ["answered in two messages", { seen: [sees("answer"), sees("answer")] }, "twice"],
    ["answered by a form and a message", { seen: [sees("form"), sees("answer")] }, "twice"],
    ["shared twice", { seen: [sees("answer")], sharedTimes: 2 }, "twice"],
    ["said twice to be interrupted", { seen: [sees("interrupted"), sees("interrupted")] }, "interrupted"],
    ["answered, and said to be interrupted", { seen: [sees("answer"), sees("interrupted")] }, "answered"],
    ["told that nothing is available", { seen: [sees("error"), sees("error")] }, "error"],
    ["only said to be interrupted", { seen: [sees("interrupted")] }, "interrupted"],
    ["acknowledged, and then nothing", {}, "lost"],
    ["given up after one “too many”", { tries: [tried("refused")] }, "lost"],
    ["given up although the last try was taken", { tries: [tried("unknown"), tried("fine")] }, "lost"],
    ["refused on every way", { tries: everyWay }, "refused on every way"],
    ["refused on one way again and again", { tries: [tried("refused"), tried("refused"), tried("refused")] }, "lost"],
    ["written and refused", { what: "writes: turin", tries: everyWay.slice(2) }, "refused on every way"],
    [
      "refused three times in Discord",
      { platform: "discord", tries: everyWay.map(() => tried("refused", "edit")) },
      "refused on every way",
    ],
    ["of which the platform never said how it went", { tries: [tried("unknown")] }, "left unknown"],
    ["never acknowledged", { acknowledgedAt: null }, "not acknowledged"],
  ])("%s", (_, over, verdict) => {
    expect(judgeRequest(buildStory(over))).toBe(verdict);
  });

  it("lost with the bot that had it is excused only while the api was away too", () => {
    const bot = { victim: "bot A" as const, from: 400, until: 900 };
    expect(judgeRequest(buildStory(), [bot])).toBe("lost");
    expect(judgeRequest(buildStory(), [bot, { victim: "api", from: 5000, until: 6000 }])).toBe("lost");
    expect(judgeRequest(buildStory(), [{ victim: "api", from: 5, until: 600 }])).toBe("lost");
    expect(judgeRequest(buildStory(), [bot, { victim: "api", from: 5, until: 600 }])).toBe("double failure");
    expect(judgeRequest(buildStory(), [bot, { victim: "database", from: 200, until: 200 }])).toBe("double failure");
    expect(judgeRequest(buildStory(), [bot, { victim: "database", from: 500, until: 500 }])).toBe("lost");
    const other = { ...bot, victim: "bot B" as const };
    expect(judgeRequest(buildStory(), [other, { victim: "api", from: 5, until: 600 }])).toBe("lost");
    const atOnce = { ...bot, from: 7 };
    expect(judgeRequest(buildStory(), [atOnce, { victim: "api", from: 5, until: 600 }])).toBe("double failure");
    expect(judgeRequest(buildStory({ begunAt: 8 }), [atOnce, { victim: "api", from: 5, until: 600 }])).toBe("lost");
    const later = { ...bot, from: 1300 };
    expect(judgeRequest(buildStory(), [later, { victim: "database", from: 200, until: 200 }])).toBe("lost");
  });
});

const post = (over: Partial<Post> = {}): Post => ({
  ...{
    platform: "slack",
    address: "D1",
    id: "17.1",
    text: "New for Turin: Kitchens 1",
    at: 0,
    nonce: null,
    thread: null,
  },
  ...over,
});
const delivery = (over: Partial<Addressed> = {}): Addressed => ({
  ...{ id: 1, type: "digest", state: "sent", platform: "slack", channel: null, user: "U1", subscription: "s" },
  ...{ titles: ["Kitchens 1"], postedMessage: "17.1", address: "D1" },
  ...over,
});
const problemsOf = (deliveries: Addressed[], posts: Post[]) => judgeDeliveries(deliveries, posts).problems;

describe("a delivery", () => {
  it("sent once, or uncertain and seen at most once, is as promised", () => {
    expect(problemsOf([delivery()], [post()])).toEqual([]);
    const uncertain = delivery({ state: "uncertain", postedMessage: null });
    expect(problemsOf([uncertain], [])).toEqual([]);
    expect(judgeDeliveries([uncertain], [post()])).toEqual({ problems: [], arrivedUnknown: 1 });
    expect(
      problemsOf([delivery({ platform: "discord", id: 7 })], [post({ platform: "discord", nonce: "convivio-7" })]),
    ).toEqual([]);
  });

  it.each<[string, Addressed[], Post[], RegExp]>([
    ["posted twice", [delivery()], [post(), post({ id: "17.2" })], /posted 2 times/],
    [
      "uncertain and repeated",
      [delivery({ state: "uncertain", postedMessage: null })],
      [post(), post({ id: "17.2" })],
      /2 times/,
    ],
    ["said to be sent and never seen", [delivery()], [], /never arrived/],
    ["refused and seen", [delivery({ state: "refused", postedMessage: null })], [post()], /all the same/],
    ["still waiting", [delivery({ state: "waiting", postedMessage: null })], [], /no end/],
    ["owed to somebody else", [delivery({ address: "D2" })], [post()], /nobody owed/],
  ])("%s is seen", (_, deliveries, posts, problem) => {
    expect(problemsOf(deliveries, posts).join("\n")).toMatch(problem);
  });

  it("that was never made, or made twice, is seen", () => {
    const follows = { id: "s", platform: "slack", address: "U1", label: "turin", isRunning: true } as const;
    const [startedAt, at] = [new Date(1000), new Date(2000)];
    const published = [{ title: "Kitchens 1", city: "turin", at }];
    const told = (...made: Addressed[]) => findUntold(made, [{ ...follows, startedAt }], published);
    expect(told(delivery())).toEqual([]);
    expect(told()).toHaveLength(1);
    expect(told(delivery(), delivery({ id: 2 }))).toHaveLength(1);
    expect(findUntold([], [{ ...follows, startedAt: new Date(3000) }], published)).toEqual([]);
  });
});
