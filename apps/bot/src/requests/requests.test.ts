// A request between its acknowledgement and its reply, against an API kept in memory.
import { createServer } from "node:http";
import { createClient } from "@convivio/client";
import { type AbandonedRequest, type ChatPlatform, ConvivioError } from "@convivio/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Catalogue } from "../catalogue.ts";
import { createInFlight } from "../in-flight.ts";
import { hang } from "../testing/catalogue.ts";
import { buildLog } from "../testing/log-lines.ts";
import { listen, pause, readBody, until } from "../testing/loopback.ts";
import { buildRequests, type TestRequests } from "../testing/requests.ts";
import { createRequests, type Requests, type Resume } from "./requests.ts";

const notAvailable = () => new ConvivioError("not-available", "The catalogue cannot be reached.", "test");

let api: TestRequests;
let said: string[];
let calls: Record<string, number>;
const running: Requests[] = [];
const { log, lines } = buildLog();

beforeEach(() => {
  api = buildRequests();
  said = [];
  calls = {};
  lines.length = 0;
  for (const name of ["take", "replying", "finish"] as const) {
    api.before[name] = async () => {
      calls[name] = (calls[name] ?? 0) + 1;
      await pause(5);
    };
  }
});
afterEach(() => {
  for (const requests of running.splice(0)) requests.stop();
});

const answering =
  (left: AbandonedRequest): (() => Promise<() => Promise<void>>) =>
  async () =>
  async () =>
    void said.push(`heir: ${left.identity}`);

function start(
  resume: Resume = answering,
  requestsOfApi: Catalogue["requests"] = api,
  platform: ChatPlatform = "slack",
): Requests {
  const requests = createRequests({
    platform,
    catalogue: { requests: requestsOfApi },
    log,
    inFlight: createInFlight(),
    isReady: () => true,
    resume,
    deadlineMs: 300,
    requestTiming: { claimEveryMs: 20, renewEveryMs: 20, longestPauseMs: 100, graceMs: 100 },
  });
  running.push(requests);
  return requests;
}
const handle = (requests: Requests, identity: string, more: { payload?: unknown; isQuestion?: boolean } = {}) =>
  requests.handle({ identity, workspace: "T1", kind: "command", payload: {}, ...more }, async () => async () => {
    said.push(identity);
  });

it("fifty at once cost a few calls, and each is answered once", async () => {
  const requests = start();
  const identities = Array.from({ length: 50 }, (_, at) => `r${at}`);
  await Promise.all([...identities, ...identities].map((identity) => handle(requests, identity)));
  expect(said.toSorted()).toEqual(identities.toSorted());
  for (const [name, count] of Object.entries(calls)) expect(count, name).toBeLessThanOrEqual(3);
  expect([...api.kept.values()].every(({ state, payload }) => state === "done" && payload === "")).toBe(true);
});

it("large ones travel in several calls, and one too large to hand over is answered here alone", async () => {
  const requests = start();
  const payload = "x".repeat(15_000);
  await Promise.all(["a", "b", "c", "d", "e"].map((identity) => handle(requests, identity, { payload })));
  expect(calls.take).toBe(3);
  await handle(requests, "huge", { payload: "x".repeat(40_000) });
  await handle(requests, "huge", { payload: "x".repeat(40_000) });
  expect(said.toSorted()).toEqual(["a", "b", "c", "d", "e", "huge"]);
  expect(api.kept.has("huge")).toBe(false);
});

it("a call that hangs keeps nobody else waiting", async () => {
  const requests = start();
  api.before.take = hang;
  const hanging = handle(requests, "hanging");
  await pause(1);
  api.before.take = async () => {};
  const started = performance.now();
  await handle(requests, "quick");
  expect(performance.now() - started).toBeLessThan(250);
  await hanging;
  expect(said).toEqual(["quick", "hanging"]);
});

describe("the acknowledgement", () => {
  const order: string[] = [];
  const acknowledge = async () => {
    order.push("acknowledged");
    return "here" as const;
  };
  const answer = async () => async () => void order.push("said");
  const ask = (identity: string) => ({ identity, workspace: null, kind: "command", payload: {} });
  beforeEach(() => void order.splice(0));

  it.each([
    ["slack", 2],
    ["discord", 1],
  ] as const)(
    "of what comes twice is given in %s %i times: where one is taken, the first must give it",
    async (platform, times) => {
      const requests = start(answering, api, platform);
      await Promise.all(["twice", "twice"].map((identity) => requests.handle(ask(identity), answer, acknowledge)));
      expect(order.filter((one) => one === "acknowledged")).toHaveLength(times);
      expect(order.filter((one) => one === "said")).toHaveLength(1);
    },
  );

  it.each([
    ["a question is looked up meanwhile", true, ["acknowledged", "answer", "taken"]],
    ["what changes something is not", false, ["acknowledged", "taken", "answer"]],
  ])(
    "comes once the request has left for the API, and does not wait for its word; %s",
    async (_, isQuestion, expected) => {
      const server = createServer(async (request, response) => {
        if ((await readBody(request)).includes('"q"')) order.push("arrived");
        await pause(100);
        order.push("taken");
        response.end(JSON.stringify({ result: { data: { first: ["q"] } } }));
      });
      const over = createClient({ url: await listen(server), key: "a-key-for-tests-only", isBatched: false });
      const prepare = async () => {
        order.push("answer");
        return async () => {};
      };
      await start(answering, { ...api, take: over.requests.take }).handle(
        { ...ask("q"), isQuestion },
        prepare,
        acknowledge,
      );
      server.close();
      expect(order.filter((one) => one !== "arrived")).toEqual(expected);
      expect(order).toContain("arrived");
    },
  );

  it("waits while the API is known to be away, until the request is kept", async () => {
    const requests = start();
    let isAway = true;
    api.before.take = async () => {
      if (isAway) throw notAvailable();
      order.push("taken");
    };
    void requests.handle(ask("first"), answer, acknowledge);
    await until("an honest answer", () => order.includes("said"));
    order.splice(0);
    const slowly = () => pause(500).then(answer);
    const handled = requests.handle(ask("second"), slowly, acknowledge);
    // Delivered once more, it waits for the same.
    const again = requests.handle(ask("second"), slowly, acknowledge);
    await pause(50);
    expect(order).toEqual([]);
    isAway = false;
    await Promise.all([handled, again]);
    const own = order.filter((one, at) => order.indexOf(one) === at);
    expect(own).toEqual(["taken", "acknowledged", "said"]);
  });

  it("comes all the same where the API stays away", async () => {
    const requests = start();
    api.before.take = () => Promise.reject(notAvailable());
    for (const count of [1, 2]) {
      void requests.handle(ask(`away ${count}`), answer, acknowledge);
      await until("an honest answer", () => order.filter((one) => one === "said").length === count);
    }
    expect(order).toEqual(["acknowledged", "said", "acknowledged", "said"]);
  });

  it("that the platform does not take any more ends the request: nobody else is to answer it", async () => {
    await start().handle(ask("late"), answer, async () => "nowhere");
    expect(order).toEqual([]);
    expect([...api.kept.values()].map(({ state }) => state)).toEqual(["done"]);
  });

  it("that another bot gave in our place leaves the answer to whoever has the request", async () => {
    const elsewhere = async () => "elsewhere" as const;
    await Promise.all([
      start().handle(ask("both"), answer, elsewhere),
      start().handle(ask("both"), answer, acknowledge),
    ]);
    expect(order.toSorted()).toEqual(["acknowledged", "said"]);
    expect(api.kept.get("both")?.state).toBe("done");
    order.splice(0);
    api.before.take = () => Promise.reject(notAvailable());
    await start().handle(ask("unknown"), answer, elsewhere);
    expect(order).toEqual([]);
  });
});

/** As a bot that died would have left it. */
async function leave(identity: string, kind = "command"): Promise<void> {
  const request = { identity, workspace: null, kind, payload: "{}", livesForMs: 60_000 };
  await api.take.mutate({ platform: "slack", holder: "dead", requests: [request] });
  api.letDie();
}

it("an answer that fails is left to others", async () => {
  const fails = () => Promise.reject(new Error("odd"));
  const incoming = { identity: "odd", workspace: null, kind: "command", payload: {} };
  await expect(start().handle(incoming, fails)).rejects.toThrow("odd");
  expect(api.kept.get("odd")).toMatchObject({ state: "taken" });
  start().start();
  api.letDie();
  await until("the heir", () => said.includes("heir: odd"));
  await until("its end", () => api.kept.get("odd")?.state === "done");
});

it("what it cannot read, or fails at, is left to others too, and costs the rest nothing", async () => {
  const reading: Resume = (left) => {
    if (left.kind === "newer") return null;
    if (left.kind === "broken") throw new SyntaxError("not JSON");
    return answering(left);
  };
  await leave("one", "newer");
  await leave("two", "broken");
  await leave("three");
  start(reading).start();
  await until("its end", () => api.kept.get("three")?.state === "done");
  expect(said).toEqual(["heir: three"]);
  for (const identity of ["one", "two"]) expect(api.kept.get(identity)).toMatchObject({ state: "taken" });
  expect(lines.join()).toContain("unknown kind");
});

it("what is in hand when it stops is neither said nor ended", async () => {
  const requests = start();
  const ready = Promise.withResolvers<void>();
  const handled = requests.handle({ identity: "late", workspace: null, kind: "command", payload: {} }, async () => {
    await ready.promise;
    return async () => void said.push("late");
  });
  await until("it is taken", () => api.kept.has("late"));
  requests.stop();
  ready.resolve();
  await handled;
  expect(said).toEqual([]);
  expect(api.kept.get("late")).toMatchObject({ state: "taken" });
});

it("after the API was away, bots that live tell what they said before anybody looks for the dead", async () => {
  const away = () => Promise.reject(new Error("away"));
  Object.assign(api.before, { claimAbandoned: away, renew: away });
  start().start();
  await until("the log", () => lines.join().includes("cannot be asked for"));
  await leave("said meanwhile");
  await leave("left");
  const isBack = Promise.withResolvers<void>();
  const back = async () => isBack.resolve();
  Object.assign(api.before, { claimAbandoned: async () => {}, renew: back, finish: async () => {} });
  await isBack.promise;
  await pause(40);
  await api.finish.mutate({ platform: "slack", holder: "dead", identities: ["said meanwhile"] });
  await until("the heir", () => said.length > 0);
  expect(said).toEqual(["heir: left"]);
});

it("what cannot be handed over is the first bot's alone, and waits for nobody", async () => {
  const [one, other] = [start(), start()];
  const opening = { identity: "form", workspace: "T1" };
  expect(await Promise.all([one, other, one].map((requests) => requests.isFirst(opening)))).toEqual([
    true,
    false,
    false,
  ]);
  await until("its end", () => api.kept.get("form")?.state === "done");
  api.before.take = hang;
  const started = performance.now();
  expect(await one.isFirst({ identity: "another", workspace: "T1" })).toBe(true);
  expect(performance.now() - started).toBeLessThan(700);
});
