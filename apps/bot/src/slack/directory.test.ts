// What Slack is asked about its members: seldom, after the acknowledgement, and never for long.
import { beforeEach, expect, it } from "vitest";
import { until } from "../testing/loopback.ts";
import { textOf } from "../testing/said.ts";
import { stageSlack } from "../testing/slack-scene.ts";

let passedMs = 0;
// An hour passes at once; what is waited for, is waited for long enough.
const scene = stageSlack({ now: () => Date.now() + passedMs, deadlineMs: 8000, postTimeoutMs: 3000 });
beforeEach(() => {
  passedMs = 0;
});

const asked = async (count: number) => until(`${count} question(s)`, () => scene.catalogue.asked.length === count);

it("one look-up an hour tells the language of a member", async () => {
  scene.slack.told.users.set(scene.slack.member, { locale: "it-IT" });
  for (const count of [1, 2, 3]) {
    await scene.slack.command({ text: "turin" });
    await asked(count);
  }
  expect(scene.catalogue.asked.map(({ asker }) => asker?.language)).toEqual(["it", "it", "it"]);
  expect(scene.slack.calls.get("users.info")).toBe(1);
  scene.slack.told.users.set(scene.slack.member, { locale: "fr-CA" });
  passedMs = 3_600_001;
  await scene.slack.command({ text: "turin" });
  await asked(4);
  expect(scene.catalogue.asked[3]?.asker?.language).toBe("fr");
  expect(scene.slack.calls.get("users.info")).toBe(2);
});

it("buttons, mentions and direct messages are answered in it too", async () => {
  scene.slack.told.users.set(scene.slack.member, { locale: "es-ES" });
  await scene.slack.notice({ type: "app_mention", channel: scene.slack.channel("cities"), text: "turin" });
  await scene.slack.notice({ type: "message", channel_type: "im", channel: scene.slack.directChannel, text: "turin" });
  await asked(2);
  expect(scene.catalogue.asked.map(({ asker }) => asker?.language)).toEqual(["es", "es"]);
  await scene.slack.press({ action_id: "c0:old:thing" });
  await until("the old button", () => scene.slack.arrived.some((one) => textOf(one).includes("Este botón")));
});

it("an answer does not wait for a Slack that does not say it", async () => {
  scene.slack.fail("users.info", { hangs: true });
  const started = performance.now();
  const acknowledged = await scene.slack.command({ text: "turin" });
  expect(acknowledged.ms).toBeLessThan(300);
  await asked(1);
  expect(performance.now() - started).toBeLessThan(2000);
  expect(scene.catalogue.asked[0]?.asker?.language).toBe("en");
});

it("without the scope, answers are in English, and Slack is not asked for every question", async () => {
  scene.slack.fail("users.info", { error: "missing_scope" });
  for (const count of [1, 2]) {
    await scene.slack.command({ text: "turin" });
    await asked(count);
  }
  expect(scene.catalogue.asked[1]?.asker?.language).toBe("en");
  expect(scene.slack.calls.get("users.info")).toBe(1);
  expect(scene.lines.join()).toContain("Slack did not say who that is");
  expect(scene.lines.join()).not.toContain(scene.slack.member);
});

it("who administers the workspace may manage every channel, whoever made it", async () => {
  scene.slack.told.users.set(scene.slack.member, { is_admin: true });
  await scene.slack.command({ command: "/convivio", text: "follow turin" });
  await until("the preview", () => scene.catalogue.subscriptions.previewed.length === 1);
  expect(scene.catalogue.subscriptions.previewed[0]).toMatchObject({ isManager: true });
});

it("a command follows in a direct message and by a mention as well", async () => {
  await scene.slack.notice({
    type: "message",
    channel_type: "im",
    channel: scene.slack.directChannel,
    text: "follow turin",
  });
  await scene.slack.notice({ type: "app_mention", channel: scene.slack.channel("cities"), text: "follow turin" });
  await until("two previews", () => scene.catalogue.subscriptions.previewed.length === 2);
  const places = scene.catalogue.subscriptions.previewed.map(({ place }) => place?.channel ?? null);
  expect(places.sort()).toEqual([scene.slack.channel("cities"), null].sort());
});

it("whoever is forgotten is not known here any more", async () => {
  scene.slack.told.users.set(scene.slack.member, { locale: "it-IT" });
  await scene.slack.press({ action_id: "t1:forget" });
  await until("the reply", () => scene.slack.arrived.length === 1);
  expect(textOf(await scene.arrival())).toContain("Non sappiamo più chi sei");
  await scene.slack.command({ text: "turin" });
  await asked(1);
  expect(scene.slack.calls.get("users.info")).toBe(2);
});
