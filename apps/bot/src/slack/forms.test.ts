// Slack's own about forms: a trigger that is too old, a place where none opens by itself, a form that is none of ours.
import { expect, it } from "vitest";
import { hang } from "../testing/catalogue.ts";
import { until } from "../testing/loopback.ts";
import { textOf } from "../testing/said.ts";
import { stageSlack } from "../testing/slack-scene.ts";

const scene = stageSlack({ deadlineMs: 8000, postTimeoutMs: 3000 });

it("a trigger that is too old opens nothing, and that is said with the command to type", async () => {
  await scene.slack.command({ command: "/convivio", text: "suggest", trigger_id: scene.slack.newTrigger(3500) });
  const text = textOf(await scene.arrival());
  expect(text).toContain("The form did not open");
  expect(text).toContain("/convivio suggest");
  expect(scene.slack.views).toEqual([]);
});

it("in a direct message, where nothing may open by itself, a button opens it", async () => {
  await scene.slack.notice({
    type: "message",
    channel_type: "im",
    channel: scene.slack.directChannel,
    text: "suggest",
  });
  expect(textOf(await scene.arrival())).toContain("f1:suggest");
  await scene.slack.press({ action_id: "f1:suggest" }, { channel_id: scene.slack.directChannel });
  expect(await until("the form", () => scene.slack.views[0])).toMatchObject({ callback_id: "f1:suggest" });
});

it("it opens in time while the API says nothing of what its reader chose", async () => {
  scene.catalogue.members.settings.query = hang;
  const started = performance.now();
  await scene.slack.shortcut("A practice");
  await until("the form", () => scene.slack.views[0]);
  expect(performance.now() - started).toBeLessThan(2500);
});

it("a form that is none of ours is acknowledged, and changes nothing", async () => {
  for (const change of [{ callback_id: "other" }, { private_metadata: "odd" }]) {
    const form = { id: "V1", callback_id: "f1:suggest", private_metadata: "{}", blocks: [], ...change };
    expect(await scene.slack.submit(form, {})).toMatchObject({ status: 200, body: "" });
  }
  expect(scene.catalogue.told.suggested).toEqual([]);
});
