// A request between its acknowledgement and its reply, against an API kept in memory.
import { expect, it } from "vitest";
import { hang } from "../testing/catalogue.ts";
import { pause, until } from "../testing/loopback.ts";
import { stageRequests } from "../testing/requests-scene.ts";
import type { Requests, Resume } from "./requests.ts";

const scene = stageRequests();
const { start, answering } = scene;
const handle = (requests: Requests, identity: string, more: { payload?: unknown; isQuestion?: boolean } = {}) =>
  requests.handle({ identity, workspace: "T1", kind: "command", payload: {}, ...more }, async () => async () => {
    scene.said.push(identity);
  });

it("fifty at once cost a few calls, and each is answered once", async () => {
  const requests = start();
  const identities = Array.from({ length: 50 }, (_, at) => `r${at}`);
  await Promise.all([...identities, ...identities].map((identity) => handle(requests, identity)));
  expect(scene.said.toSorted()).toEqual(identities.toSorted());
  for (const [name, count] of Object.entries(scene.calls)) expect(count, name).toBeLessThanOrEqual(3);
  expect([...scene.api.kept.values()].every(({ state, payload }) => state === "done" && payload === "")).toBe(true);
});

it("large ones travel in several calls, and one too large to hand over is answered here alone", async () => {
  const requests = start();
  const payload = "x".repeat(15_000);
  await Promise.all(["a", "b", "c", "d", "e"].map((identity) => handle(requests, identity, { payload })));
  expect(scene.calls.take).toBe(3);
  await handle(requests, "huge", { payload: "x".repeat(40_000) });
  await handle(requests, "huge", { payload: "x".repeat(40_000) });
  expect(scene.said.toSorted()).toEqual(["a", "b", "c", "d", "e", "huge"]);
  expect(scene.api.kept.has("huge")).toBe(false);
});

it("a call that hangs keeps nobody else waiting", async () => {
  const requests = start();
  scene.api.before.take = hang;
  const hanging = handle(requests, "hanging");
  await pause(1);
  scene.api.before.take = async () => {};
  const started = performance.now();
  await handle(requests, "quick");
  expect(performance.now() - started).toBeLessThan(250);
  await hanging;
  expect(scene.said).toEqual(["quick", "hanging"]);
});

/** As a bot that died would have left it. */
async function leave(identity: string, kind = "command"): Promise<void> {
  const request = { identity, workspace: null, kind, payload: "{}", livesForMs: 60_000 };
  await scene.api.take.mutate({ platform: "slack", holder: "dead", requests: [request] });
  scene.api.letDie();
}

it("an answer that fails is left to others", async () => {
  const fails = () => Promise.reject(new Error("odd"));
  const incoming = { identity: "odd", workspace: null, kind: "command", payload: {} };
  await expect(start().handle(incoming, fails)).rejects.toThrow("odd");
  expect(scene.api.kept.get("odd")).toMatchObject({ state: "taken" });
  start().start();
  scene.api.letDie();
  await until("the heir", () => scene.said.includes("heir: odd"));
  await until("its end", () => scene.api.kept.get("odd")?.state === "done");
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
  await until("its end", () => scene.api.kept.get("three")?.state === "done");
  expect(scene.said).toEqual(["heir: three"]);
  for (const identity of ["one", "two"]) expect(scene.api.kept.get(identity)).toMatchObject({ state: "taken" });
  expect(scene.lines.join()).toContain("unknown kind");
});

it("what is in hand when it stops is neither said nor ended", async () => {
  const requests = start();
  const ready = Promise.withResolvers<void>();
  const handled = requests.handle({ identity: "late", workspace: null, kind: "command", payload: {} }, async () => {
    await ready.promise;
    return async () => void scene.said.push("late");
  });
  await until("it is taken", () => scene.api.kept.has("late"));
  requests.stop();
  ready.resolve();
  await handled;
  expect(scene.said).toEqual([]);
  expect(scene.api.kept.get("late")).toMatchObject({ state: "taken" });
});

it("after the API was away, bots that live tell what they said before anybody looks for the dead", async () => {
  const away = () => Promise.reject(new Error("away"));
  Object.assign(scene.api.before, { claimAbandoned: away, renew: away });
  start().start();
  await until("the log", () => scene.lines.join().includes("cannot be asked for"));
  await leave("said meanwhile");
  await leave("left");
  const isBack = Promise.withResolvers<void>();
  const back = async () => isBack.resolve();
  Object.assign(scene.api.before, { claimAbandoned: async () => {}, renew: back, finish: async () => {} });
  await isBack.promise;
  await pause(40);
  await scene.api.finish.mutate({ platform: "slack", holder: "dead", identities: ["said meanwhile"] });
  await until("the heir", () => scene.said.length > 0);
  expect(scene.said).toEqual(["heir: left"]);
});

it("what cannot be handed over is the first bot's alone, and waits for nobody", async () => {
  const [one, other] = [start(), start()];
  const opening = { identity: "form", workspace: "T1" };
  expect(await Promise.all([one, other, one].map((requests) => requests.isFirst(opening)))).toEqual([
    true,
    false,
    false,
  ]);
  await until("its end", () => scene.api.kept.get("form")?.state === "done");
  scene.api.before.take = hang;
  const started = performance.now();
  expect(await one.isFirst({ identity: "another", workspace: "T1" })).toBe(true);
  expect(performance.now() - started).toBeLessThan(700);
});
