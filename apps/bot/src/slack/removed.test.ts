// Taken out of a workspace, whether Slack says so or it is only noticed: nothing of it is kept.
import { expect, it } from "vitest";
import { pause, until } from "../testing/loopback.ts";
import { textOf } from "../testing/said.ts";
import { stageWorkspaces } from "../testing/workspaces-scene.ts";

const scene = stageWorkspaces();
const { mention, arrival } = scene;

const told = (type: string, more: Record<string, unknown> = {}, outer: Record<string, unknown> = {}) =>
  scene.slack.notice({ type, user: undefined, ...more }, { team_id: "T0OSLO", ...outer });

it("by app_uninstalled, nothing of it is kept, and its people are told where to add it", async () => {
  await told("app_uninstalled");
  await until("removed", () => !scene.catalogue.installed.has("slack:T0OSLO"));
  await scene.slack.command({ text: "turin", team_id: "T0OSLO" });
  expect(textOf(await arrival())).toContain("Convivio is not in this workspace");
  await scene.slack.command({ text: "turin", team_id: "T0TURIN" });
  expect(textOf(await arrival(2))).toContain("Practice 1");
});

it("by tokens_revoked only where a bot’s token is among them", async () => {
  await told("tokens_revoked", { tokens: { oauth: ["U1"], bot: [] } });
  await told("tokens_revoked", { tokens: { oauth: ["U1"] } });
  await pause(60);
  expect(scene.catalogue.installed.has("slack:T0OSLO")).toBe(true);
  await told("tokens_revoked", { tokens: { oauth: [], bot: ["U0BOTT0OSLO"] } });
  await until("removed", () => !scene.catalogue.installed.has("slack:T0OSLO"));
});

it("says when it happened, and is said again to an API that is away", async () => {
  const removed: unknown[] = [];
  scene.catalogue.installations.remove.mutate = async (input) => {
    removed.push(input);
    if (removed.length === 1) throw new Error("away");
    return { isRemoved: true };
  };
  await told("app_uninstalled", {}, { event_time: 1_764_400_000 });
  await until("said again", () => removed.length === 2);
  const happenedAt = new Date(1_764_400_000_000).toISOString();
  expect(removed[1]).toEqual({ platform: "slack", workspace: "T0OSLO", happenedAt });
});

it("without Slack’s signature nothing is removed", async () => {
  const forged = { type: "app_uninstalled" };
  expect((await scene.slack.notice(forged, { team_id: "T0OSLO" }, { secret: "another secret" })).status).toBe(401);
  await pause(60);
  expect(scene.catalogue.installed.has("slack:T0OSLO")).toBe(true);
});

it("unheard, is noticed at the next post; a token that was only refused is not", async () => {
  scene.slack.fail("chat.postEphemeral", { error: "invalid_auth" });
  scene.slack.fail("chat.postMessage", { error: "token_revoked" });
  await mention("T0OSLO");
  await until("both refusals", () => (scene.slack.calls.get("chat.postMessage") ?? 0) >= 1);
  await pause(60);
  expect(scene.catalogue.installed.has("slack:T0OSLO")).toBe(true);
  scene.slack.heal();
  scene.slack.teams.uninstall("T0OSLO");
  // Another bot changes its tokens just now.
  const lease = { name: "refresh:slack:T0OSLO", holder: "another" };
  await scene.catalogue.leases.hold.mutate({ ...lease, ttlMs: 60_000 });
  await mention("T0OSLO");
  await pause(60);
  expect(scene.catalogue.installed.has("slack:T0OSLO")).toBe(true);
  await scene.catalogue.leases.release.mutate(lease);
  await mention("T0OSLO");
  await until("removed", () => !scene.catalogue.installed.has("slack:T0OSLO"));
  expect(scene.catalogue.installed.has("slack:T0TURIN")).toBe(true);
});
