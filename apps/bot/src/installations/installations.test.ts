// Installations are looked up once for all, told without waiting where they are known, and forgotten at once.
import { defaultInstallationSettings, type FoundInstallation } from "@convivio/core";
import { expect, it } from "vitest";
import { hang } from "../testing/catalogue.ts";
import { buildInstallation, buildInstallations } from "../testing/installations.ts";
import { buildLog } from "../testing/log-lines.ts";
import { until } from "../testing/loopback.ts";
import { createInstallations } from "./installations.ts";
import { keepFresh } from "./keep-fresh.ts";

const at = { platform: "slack", workspace: "T1" } as const;
const publicly = { ...defaultInstallationSettings, isPublicByDefault: true };
const minuteMs = 60_000;

function build(options: { limit?: number } = {}) {
  const { installed, installations: kept } = buildInstallations();
  const looked: string[] = [];
  const clock = { now: 0 };
  const api = { answer: async (key: string): Promise<FoundInstallation | null> => installed.get(key) ?? null };
  kept.find.query = ({ platform, workspace }) => {
    looked.push(workspace);
    return api.answer(`${platform}:${workspace}`);
  };
  const { log, lines } = buildLog();
  const installations = createInstallations({
    catalogue: { installations: kept },
    log,
    now: () => clock.now,
    ...options,
  });
  const install = (overrides: Partial<FoundInstallation> = {}) =>
    installed.set("slack:T1", buildInstallation(at, overrides));
  return { installations, install, looked, clock, api, lines };
}

it("asks once for all who ask at the same moment, and not again while it is fresh", async () => {
  const { installations, install, looked } = build();
  install();
  const both = await Promise.all([installations.find(at), installations.find(at)]);
  expect(both.map((found) => found?.version)).toEqual([1, 1]);
  await installations.find(at);
  expect(looked).toEqual(["T1"]);
});

it("keeps that it is not installed too", async () => {
  const { installations, looked } = build();
  expect([await installations.find(at), await installations.find(at)]).toEqual([null, null]);
  expect(installations.peek(at)).toBeNull();
  expect(looked).toHaveLength(1);
});

it("tells what it knows while it asks anew, and what is old no more", async () => {
  const { installations, install, looked, clock } = build();
  install();
  await installations.find(at);
  install({ settings: publicly });
  clock.now = minuteMs;
  expect((await installations.find(at))?.settings.isPublicByDefault).toBe(false);
  await until("what was asked anew", () => installations.peekSettings(at).isPublicByDefault);
  expect(looked).toHaveLength(2);
  install();
  clock.now += 11 * minuteMs;
  expect(installations.peek(at)).toBeUndefined();
  expect((await installations.find(at))?.settings.isPublicByDefault).toBe(false);
});

it("never waits for a peek: the defaults until more is known", async () => {
  const { installations, install } = build();
  install({ settings: publicly });
  expect(installations.peekSettings(at)).toEqual(defaultInstallationSettings);
  await installations.find(at);
  expect(installations.peekSettings(at)).toEqual(publicly);
});

it("gives the settings soon, and the defaults where the API does not", async () => {
  const { installations, install, api } = build();
  install({ settings: publicly });
  expect(await installations.findSettings(at)).toEqual(publicly);
  installations.forget(at);
  api.answer = hang;
  const started = performance.now();
  expect(await installations.findSettings(at)).toEqual(defaultInstallationSettings);
  expect(performance.now() - started).toBeLessThan(1500);
});

it("what was forgotten or told by another way is not overwritten by what was asked before", async () => {
  const { installations, api } = build();
  const answers: ((found: FoundInstallation | null) => void)[] = [];
  api.answer = () => new Promise((resolve) => answers.push(resolve));
  const early = installations.find(at);
  installations.put(at, buildInstallation(at, { version: 7 }));
  answers[0]?.(null);
  await early;
  expect(installations.peek(at)?.version).toBe(7);
  installations.forget(at);
  const asked = installations.find(at);
  installations.forget(at);
  answers[1]?.(buildInstallation(at));
  await asked;
  expect(installations.peek(at)).toBeUndefined();
});

it("fails only where nothing is known, and tells what is old rather than nothing", async () => {
  const { installations, install, clock, api, lines } = build();
  const answer = api.answer;
  api.answer = () => Promise.reject(new Error("away"));
  await expect(installations.find(at)).rejects.toThrow("away");
  api.answer = answer;
  install();
  await installations.find(at);
  api.answer = () => Promise.reject(new Error("away"));
  clock.now = 60 * minuteMs;
  expect((await installations.find(at))?.version).toBe(1);
  expect(lines.join()).toContain("could not be looked up");
  expect(lines.join()).not.toContain("T1");
});

it("forgets the oldest when there are too many", async () => {
  const { installations, looked } = build({ limit: 2 });
  for (const workspace of ["A", "B", "C", "B", "A"]) await installations.find({ platform: "slack", workspace });
  expect(looked).toEqual(["A", "B", "C", "A"]);
});

it("what was just decided here holds at once, and leaves the tokens alone", async () => {
  const { installations, install, looked } = build();
  const tokens = { access: "xoxb-1", refresh: null, expiresAt: null };
  install({ tokens, version: 3 });
  await installations.find(at);
  await installations.putSettings(at, publicly);
  expect(installations.peek(at)).toMatchObject({ settings: publicly, tokens, version: 3 });
  expect(looked).toHaveLength(1);
});

it("what was decided where it was installed a moment ago is known too", async () => {
  const { installations, install } = build();
  expect(await installations.find(at)).toBeNull();
  install({ settings: publicly });
  await installations.putSettings(at, publicly);
  expect(installations.peekSettings(at)).toEqual(publicly);
});

it("what was decided elsewhere is heard of within a minute, although nobody asks, one look-up after the other", async () => {
  const { installations, install, looked, clock } = build();
  install();
  await installations.find(at);
  await installations.find({ ...at, workspace: "T2" });
  install({ settings: publicly });
  clock.now = 29_000;
  await installations.refreshAll(new AbortController().signal);
  expect(looked).toEqual(["T1", "T2"]);
  clock.now = 50_000;
  await installations.refreshAll(new AbortController().signal);
  expect(looked).toEqual(["T1", "T2", "T1", "T2"]);
  expect(installations.peekSettings(at).isPublicByDefault).toBe(true);
  clock.now = 2 * minuteMs;
  await installations.refreshAll(AbortSignal.abort());
  expect(looked).toHaveLength(4);
});

it("is asked anew again and again, until the bot ends", async () => {
  const ending = new AbortController();
  let rounds = 0;
  const refreshAll = async () => {
    rounds += 1;
  };
  const fresh = keepFresh({ refreshAll }, ending.signal, 2);
  await until("a few rounds", () => rounds > 2);
  ending.abort();
  await fresh;
});
